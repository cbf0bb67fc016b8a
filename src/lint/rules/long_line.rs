//! Lines that are too long to be said or heard.

use crate::catalog::Channel;
use crate::diag::Severity;
use crate::lint::words::words;
use crate::lint::{Check, Findings, NodeView, OptionView, Rule, Subject};

/// `long-line`
pub static LONG_LINE: Rule = Rule {
    name: "long-line",
    summary: "a line is longer than people say or read at once",
    severity: Severity::Note,
    what: "Looks for customers' lines of more than 280 characters and for answers of more than 60 words. \
           Letters may be as long as they like.",
    why: "People speak in breaths. What takes half a minute to say is skimmed on the screen, and whoever \
          skims misses the cue.",
    example: r#"says: "First .. | then .. | and then .. | and on top of that .. | .. ","#,
    check: Check::Scenario(check),
};

const CHARACTERS: usize = 280;
const WORDS: usize = 60;

fn check(subject: &Subject, findings: &mut Findings) {
    if subject.scenario.channel == Channel::Email {
        return;
    }
    for node in subject.nodes() {
        line(&node, findings);
        for option in node.options() {
            answer(&option, findings);
        }
    }
}

fn line(node: &NodeView, findings: &mut Findings) {
    let when = node.spot.field("when");
    let variants = node.draft.when.iter().enumerate();
    let variants = variants.map(|(index, variant)| (when.item(index).field("says"), &variant.says));
    for (spot, says) in variants.chain([(node.spot.field("says"), &node.draft.says)]) {
        let found = says.chars().count();
        if found > CHARACTERS {
            findings
                .add(
                    spot,
                    format!("the customer says {found} characters in one go"),
                )
                .help("let the trainee answer in between");
        }
    }
}

fn answer(option: &OptionView, findings: &mut Findings) {
    let found = words(&option.draft.say).len();
    if found > WORDS {
        findings
            .add(option.words(), format!("this answer has {found} words"))
            .help("say the half of it that matters now");
    }
}
