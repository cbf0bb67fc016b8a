//! A trap that nobody can fall into.

use crate::catalog::{PhaseWeight, PitfallId};
use crate::diag::Severity;
use crate::lint::{Check, Findings, Rule, Spot, Subject};
use crate::scenario::{Fault, Fit, Scenario, Takes};

/// `unused-trap`
pub static UNUSED_TRAP: Rule = Rule {
    name: "unused-trap",
    summary: "a listed trap can be fallen into nowhere",
    severity: Severity::Warning,
    what: "Looks for entries of `traps` that stand in the `breaks` of no option and that the play cannot \
           find by itself in this scenario either.",
    why: "The debrief tells the trainee which traps were avoided. Avoiding what was not there is no merit.",
    example: r#"traps: ["pass_buck"], // and no option has breaks: ["pass_buck"]"#,
    check: Check::Scenario(check),
};

fn check(subject: &Subject, findings: &mut Findings) {
    let scenario = subject.scenario;
    for (index, &trap) in scenario.traps.iter().enumerate() {
        let tagged = scenario
            .options()
            .any(|option| option.breaks.contains(&trap));
        if tagged || is_found_by_the_play(scenario, trap) {
            continue;
        }
        let item = Spot::of("traps").item(index);
        let name = &scenario.catalogue.pitfall(trap).id;
        findings
            .add(item.clone(), format!("nobody can fall into `{name}` here"))
            .help("let an option break it, or take it out of `traps`")
            .remove(item);
    }
}

fn is_found_by_the_play(scenario: &Scenario, trap: PitfallId) -> bool {
    let catalogue = &scenario.catalogue;
    let (known, pitfall) = (catalogue.known(), catalogue.known_pitfalls());
    let tagged = |id| scenario.used.contains(&id);
    let concedes = || {
        [known.weigh_goodwill, known.accommodate, known.offer_options]
            .into_iter()
            .any(tagged)
    };
    let desk = scenario.channel == crate::catalog::Channel::Desk;
    [
        (pitfall.interrupt, true),
        (
            pitfall.hasty_reply,
            scenario.channel == crate::catalog::Channel::Email,
        ),
        (
            pitfall.fix_before_heard,
            scenario.used.iter().any(|&id| {
                let weights = catalogue.technique(id).weights;
                [
                    weights.tension,
                    weights.problem,
                    weights.solution,
                    weights.close,
                ]
                .contains(&PhaseWeight::Premature)
            }),
        ),
        (
            pitfall.false_confession,
            tagged(known.own_it) && !scenario.fault.is_ours(),
        ),
        (pitfall.impose_fix, tagged(known.offer_options)),
        (
            pitfall.keep_waiting,
            scenario
                .options()
                .any(|option| matches!(option.takes, Some(Takes::Minutes(minutes)) if minutes > 3)),
        ),
        (
            pitfall.endless_appeasing,
            !scenario.reconcilable && concedes(),
        ),
        (pitfall.go_silent, scenario.promise.is_some()),
        (pitfall.break_promise, scenario.promise.is_some()),
        (
            pitfall.assume_satisfied,
            scenario
                .endings
                .iter()
                .any(|ending| ending.fit != Fit::Missed),
        ),
        (pitfall.let_it_go, scenario.fault == Fault::Company),
        (pitfall.empty_apology, tagged(known.apologise)),
        (pitfall.trust_tidy_records, desk),
        (pitfall.blame_customer, desk),
        (pitfall.blame_employee, desk),
        (pitfall.stop_at_promise, desk),
        (pitfall.fix_once_only, desk),
        (pitfall.criticism_only, desk),
    ]
    .contains(&(trap, true))
}
