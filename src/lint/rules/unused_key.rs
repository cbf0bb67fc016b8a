//! A key technique without an opportunity.

use crate::catalog::Class;
use crate::diag::Severity;
use crate::lint::{Check, Findings, Rule, Spot, Subject};
use crate::scenario::Credit;

/// `unused-key`
pub static UNUSED_KEY: Rule = Rule {
    name: "unused-key",
    summary: "a key technique is shown by no option",
    severity: Severity::Warning,
    what: "Looks for entries of `key` of which no technique stands in the `shows` of any option. Techniques \
           of timing and order, such as `pause_first`, are judged by the play and need no tag.",
    why: "The score divides by the number of key techniques. One that nobody can show takes its share away \
          from everyone.",
    example: r#"key: ["hear_out", "take_notes"], // and no option has shows: ["take_notes"]"#,
    check: Check::Scenario(check),
};

fn check(subject: &Subject, findings: &mut Findings) {
    let scenario = subject.scenario;
    let catalogue = &scenario.catalogue;
    let shown = |id| {
        let clearly =
            |tag: &crate::scenario::Tag| tag.technique == id && tag.credit == Credit::Full;
        scenario
            .options()
            .any(|option| option.tags.iter().any(clearly))
    };
    for (index, group) in scenario.key.iter().enumerate() {
        let judged = |id| matches!(catalogue.technique(id).class, Class::Timing | Class::Order);
        if group.iter().any(|&id| shown(id) || judged(id)) {
            continue;
        }
        let names = group.iter().map(|&id| catalogue.technique(id).id.as_str());
        let names = crate::diag::near::listed(names);
        findings
            .add(
                Spot::of("key").item(index),
                format!("no option shows {names}"),
            )
            .help("show it where it is in place, or take it out of `key`");
    }
}
