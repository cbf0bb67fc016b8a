//! One answer decides.

use crate::analysis::BestMove;
use crate::assess::Tenths;
use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Subject};

/// `lopsided-score`
pub static LOPSIDED_SCORE: Rule = Rule {
    name: "lopsided-score",
    summary: "more than two fifths of the score hang on one node",
    severity: Severity::Warning,
    what: "Compares, at each node of the best play, the best score that can follow the best option \
          with that after the worst.",
    why: "One slip of the finger then decides, and the rest of the conversation is for nothing.",
    example: "one node with three key techniques that appear nowhere else",
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let best = plays.best.technique_score;
    let moves = plays
        .analysis
        .best_play
        .iter()
        .filter(|_| plays.analysis.exact);
    for BestMove { node, at_stake, .. } in moves {
        let Tenths(points) = at_stake;
        if points * 5 > best.0 * 2
            && let Some(node) = subject.node(*node)
        {
            findings
                .add(
                    node.name(),
                    format!("{at_stake} of {best} points hang on this one answer"),
                )
                .help(
                    "let key techniques have a second opportunity, or spread them over more nodes",
                );
        }
    }
}
