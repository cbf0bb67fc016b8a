//! An option that nobody would choose.

use crate::catalog;
use crate::diag::Severity;
use crate::lint::words::find;
use crate::lint::{Check, Findings, OptionView, Rule, Subject};

/// `silly-distractor`
pub static SILLY_DISTRACTOR: Rule = Rule {
    name: "silly-distractor",
    summary: "an option is so rude or so curt that nobody would choose it",
    severity: Severity::Warning,
    what: "Looks for options that show and hint at nothing, break only severe pitfalls and are more than \
           40 % shorter than the other options on average, and for options with an insult in them.",
    why: "An option that everyone sees through leaves a choice between the others. What tempts people under \
          pressure is polite, quick and beside the point.",
    example: r#"(say: "Calm down, lady.", breaks: ["minimise"], ..)"#,
    check: Check::Scenario(check),
};

const INSULTS: [&str; 16] = [
    "idiot",
    "stupid",
    "moron",
    "shut up",
    "dumb",
    "go away",
    "get lost",
    "fool",
    "you people",
    "your own fault",
    "crazy",
    "hysterical",
    "ridiculous",
    "nonsense",
    "whatever",
    "calm down",
];

fn check(subject: &Subject, findings: &mut Findings) {
    let catalogue = &subject.scenario.catalogue;
    for node in subject.nodes() {
        let options: Vec<OptionView> = node.options().collect();
        for option in &options {
            let breaks = &option.option.breaks;
            let severe = |id: &catalog::PitfallId| {
                catalogue.pitfall(*id).severity == catalog::Severity::Severe
            };
            let rude =
                option.option.tags.is_empty() && !breaks.is_empty() && breaks.iter().all(severe);
            let others = options.iter().filter(|other| other.index != option.index);
            let lengths: Vec<usize> = others.map(OptionView::length).collect();
            let sum: usize = lengths.iter().sum();
            let curt = option.length() * 5 * lengths.len() < sum * 3;
            if rude && let Some(insult) = find(&option.draft.say, &INSULTS) {
                findings
                    .add(
                        option.words(),
                        format!("nobody who is paid for it says `{insult}` to a customer"),
                    )
                    .help("write what a decent person says in a hurry");
            } else if rude && curt {
                findings
                    .add(
                        option.words(),
                        "this is so curt and costly that nobody would choose it",
                    )
                    .help("give it the length of the others, and something that speaks for it");
            }
        }
    }
}
