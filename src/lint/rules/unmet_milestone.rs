//! A way out that nobody agreed on.

use crate::catalog::Channel;
use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};

/// `unmet-milestone`
pub static UNMET_MILESTONE: Rule = Rule {
    name: "unmet-milestone",
    summary: "the best play never agrees on the facts or on the way out",
    severity: Severity::Warning,
    what: "Looks for `Facts` and `Accepted` on the best play, but for the manager's desk and for \
          customers who cannot be won back.",
    why: "Without the first the solution phase never opens, without the second the closing phase: \
          techniques that belong there count half or come too early whatever the trainee does.",
    example: r#"(say: "So that is what happened?", shows: ["agree_facts"], sets: [Facts], ..)"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let scenario = subject.scenario;
    let Some(last) = plays.line.last() else {
        return;
    };
    if scenario.channel == Channel::Desk || !scenario.reconcilable {
        return;
    }
    let (facts, accepted) = (last.step.after.facts_agreed, last.step.after.accepted);
    let lacks = match (facts, accepted) {
        (false, false) => "neither `Facts` nor `Accepted`",
        (false, true) => "not `Facts`",
        (true, false) => "not `Accepted`",
        (true, true) => return,
    };
    findings
        .add(Spot::of("nodes").name(), format!("the best play reaches {lacks}"))
        .help("add `sets: [Facts]` where both agree on what happened, `sets: [Accepted]` where the way out is accepted");
}
