//! A trick beats the scenario.

use crate::analysis::moves_text;
use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};

/// `test-wise-pass`
pub static TEST_WISE_PASS: Rule = Rule {
    name: "test-wise-pass",
    summary: "a trick passes without reading",
    severity: Severity::Error,
    what: "Plays the scenario by eleven tricks: always the longest, the shortest, the first, the last \
          option, the one of middle length, the one with the most apologies, question marks, \
          polite words, words of the customer's or sentences, or the one with the shortest \
          sentences.",
    why: "Trainees find the trick sooner than the technique, and then practise the trick.",
    example: "the best option is the only polite one at every node",
    check: Check::Plays(check),
};

fn check(_: &Subject, plays: &Plays, findings: &mut Findings) {
    for result in plays.analysis.bots.iter().filter(|result| result.passed) {
        let (trick, score) = (result.bot.words(), result.witness.technique_score);
        let moves = moves_text(&result.witness.moves);
        findings
            .add(
                Spot::of("nodes").name(),
                format!("always taking {trick} passes with {score} points"),
            )
            .help(format!(
                "let the trick fail at some of its nodes: it plays `{moves}`"
            ));
    }
}
