//! Nothing to talk about afterwards.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Rule, Spot, Subject};

/// `missing-debrief`
pub static MISSING_DEBRIEF: Rule = Rule {
    name: "missing-debrief",
    summary: "the scenario has no contrast or no cards",
    severity: Severity::Warning,
    what: "Looks for a `contrast` and for `cards`.",
    why: "A conversation changes what people do when they compare a weak line with a strong one and take a \
          rule of the form \"when .., do ..\" away. Without them the debrief is only a score.",
    example: r#"contrast: (weak: "..", strong: "..", reasons: [..]),
cards: [(when: "..", do: "..", because: "..")],"#,
    check: Check::Scenario(check),
};

fn check(subject: &Subject, findings: &mut Findings) {
    let draft = subject.draft;
    let lacks = match (&draft.contrast, draft.cards.is_empty()) {
        (None, true) => "no `contrast` and no `cards`",
        (None, false) => "no `contrast`",
        (Some(_), true) => "no `cards`",
        (Some(_), false) => return,
    };
    findings
        .add(Spot::of("title").name(), format!("the debrief has {lacks}"))
        .help("write one weak and one strong line for the same moment, and two cards to take away");
}
