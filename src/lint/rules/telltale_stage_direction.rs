//! A stage direction that gives the best option away.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Subject};

/// `telltale-stage-direction`
pub static TELLTALE_STAGE_DIRECTION: Rule = Rule {
    name: "telltale-stage-direction",
    summary: "only the best option has a stage direction",
    severity: Severity::Warning,
    what: "Looks at the nodes of the best play for options with `act`.",
    why: "Authors picture what they think is right. Readers notice which answer was pictured.",
    example: r#"(act: "Puts the pen down.", say: "Please go on.", shows: ["hear_out"], ..),
(say: "One moment.", ..),"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    for moment in &plays.line {
        let Some(node) = subject.node(moment.node) else {
            continue;
        };
        let acts = |option: &crate::lint::OptionView| !option.draft.act.trim().is_empty();
        let options: Vec<_> = node.options().collect();
        let only = options
            .iter()
            .filter(|option| acts(option))
            .map(|option| option.index);
        if options.len() > 1 && only.eq([moment.option]) {
            findings
                .add(
                    options[moment.option].spot.field("act").name(),
                    "only the best option here is acted out",
                )
                .help("let another one be acted out too, or none");
        }
    }
}
