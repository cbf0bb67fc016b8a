//! A reply tagged as tailored that fits anyone.

use crate::diag::Severity;
use crate::lint::words::content;
use crate::lint::{Check, Findings, NodeView, Rule, Subject};

/// `untailored-reply`
pub static UNTAILORED_REPLY: Rule = Rule {
    name: "untailored-reply",
    summary: "an option shows `tailor_reply` without a word of this case",
    severity: Severity::Warning,
    what: "Looks for options that show `tailor_reply` and share no word of substance with the customer's \
           lines, the briefing, the facts or the customer's name.",
    why: "A reply is tailored by what it takes up from this customer. If it could be sent to the next one \
          unchanged, it is a stock answer.",
    example: r#"(say: "We value your feedback.", shows: ["tailor_reply"], ..)"#,
    check: Check::Scenario(check),
};

fn check(subject: &Subject, findings: &mut Findings) {
    let known = subject
        .nodes()
        .flat_map(|node| told(&node))
        .chain(case(subject));
    let known: Vec<String> = known.collect();
    for option in subject.options() {
        let tailored = option.draft.shows.iter().any(|name| name == "tailor_reply");
        if tailored
            && !content(&option.text())
                .iter()
                .any(|word| known.contains(word))
        {
            findings
                .add(option.words(), "this could be said to any customer")
                .help("take up a word, a name or a number of this case");
        }
    }
}

fn told(node: &NodeView) -> Vec<String> {
    let lines = node.draft.when.iter().map(|variant| &variant.says);
    lines
        .chain([&node.draft.says])
        .flat_map(|line| content(line))
        .collect()
}

fn case(subject: &Subject) -> Vec<String> {
    let draft = subject.draft;
    let facts = draft.facts.0.iter().map(|(_, fact)| &fact.text);
    let records = draft
        .briefing
        .case_file
        .iter()
        .chain(&draft.briefing.you_may);
    facts
        .chain(records)
        .chain([&draft.briefing.situation, &draft.customer.name])
        .flat_map(|text| content(text))
        .collect()
}
