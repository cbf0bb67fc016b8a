//! A key technique that nobody can earn.

use crate::catalog::Class;
use crate::diag::Severity;
use crate::diag::near::listed;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};
use crate::scenario::Credit;

/// `unearnable-key`
pub static UNEARNABLE_KEY: Rule = Rule {
    name: "unearnable-key",
    summary: "no play earns the whole credit for a key technique",
    severity: Severity::Warning,
    what: "Looks for entries of `key` that some option shows and for which the best of all plays \
          still gets less than the whole credit.",
    why: "A technique that comes too early counts for nothing, one that is merely tolerated for \
          half. Nobody can then reach what the score promises.",
    example: r#"key: ["action_plan"], // shown only while the customer is in tension"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let scenario = subject.scenario;
    let catalogue = &scenario.catalogue;
    if !plays.analysis.exact {
        return;
    }
    for (index, (group, quarters)) in scenario
        .key
        .iter()
        .zip(&plays.analysis.key_credits)
        .enumerate()
    {
        let shown = group.iter().any(|id| {
            let clearly =
                |tag: &crate::scenario::Tag| tag.technique == *id && tag.credit == Credit::Full;
            let judged = matches!(catalogue.technique(*id).class, Class::Timing | Class::Order);
            judged
                || scenario
                    .options()
                    .any(|option| option.tags.iter().any(clearly))
        });
        if shown && *quarters < 4 {
            let names = listed(group.iter().map(|&id| catalogue.technique(id).id.as_str()));
            let most = match quarters {
                0 => "no play earns anything",
                2 => "no play earns more than half",
                _ => "no play earns the whole credit",
            };
            findings
                .add(Spot::of("key").item(index), format!("{most} for {names}"))
                .help("show it in a phase where it is in place");
        }
    }
}
