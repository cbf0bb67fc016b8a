//! No way back after a slip.

use crate::catalog::Phase;
use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Subject};
use crate::scenario::NodeId;

/// `no-way-to-cool`
pub static NO_WAY_TO_COOL: Rule = Rule {
    name: "no-way-to-cool",
    summary: "after one slip the best way on goes to facts or solutions in tension",
    severity: Severity::Error,
    what: "Makes one moderate slip at each node of the best play and follows the best way on from \
          there. A node drawn `Problem` or `Solution` must not be met while the customer is still \
          in tension.",
    why: "A customer who is still hot takes questions and offers for a rebuff. Whoever slips once \
          and then does everything right must be able to mend it.",
    example: r#"(say: "..", breaks: ["make_excuses"], to: "facts", ..) // better: to: [(if: Phase(Problem), to: "facts"), (to: "once_more")]"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let mut told: Vec<NodeId> = Vec::new();
    for detour in &plays.detours {
        let hot = detour.places.iter().find(|(id, phase)| {
            let drawn = subject.scenario.node(*id).phase;
            *phase == Phase::Tension && matches!(drawn, Phase::Problem | Phase::Solution)
        });
        let Some((id, _)) = hot else {
            continue;
        };
        let slip = subject
            .node(detour.node)
            .and_then(|node| node.options().nth(detour.option));
        let (Some(node), Some(slip)) = (subject.node(*id), slip) else {
            continue;
        };
        if told.contains(id) {
            continue;
        }
        told.push(*id);
        let drawn = node.node.phase;
        findings
            .add(
                node.name(),
                format!("after one slip this is met in tension, though drawn as `{drawn:?}`"),
            )
            .also(slip.words(), "the slip")
            .help("guard the ways to it with `Phase(Problem)`")
            .help("offer three further moves of tension to those who are not there yet");
    }
}
