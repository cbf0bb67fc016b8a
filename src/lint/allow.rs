//! The rules that a scenario breaks on purpose.

use super::rules::{STALE_ALLOWANCE, UNKNOWN_RULE, UNREASONED_ALLOWANCE};
use super::{Finding, Findings, RULES, Rule, Spot, Subject};
use crate::diag::near::{nearest, shown};

/// Takes out of `found` what the scenario allows, and adds what is amiss with its allowances.
///
/// `spoke` tells the rules that have looked: of the others nobody knows whether they would have matched.
pub fn settle(
    subject: &Subject,
    spoke: impl Fn(&Rule) -> bool,
    found: &mut Vec<(&'static Rule, Finding)>,
) {
    let list = Spot::of("allow");
    let (mut unknown, mut stale, mut bare) = (Findings::new(), Findings::new(), Findings::new());
    for (index, allowance) in subject.draft.allow.iter().enumerate() {
        let item = list.item(index);
        let at = item.field("rule");
        let name = shown(&allowance.rule);
        let Some(rule) = super::rule(&allowance.rule) else {
            let near = nearest(&allowance.rule, RULES.iter().map(|rule| rule.name));
            let finding = unknown.add(at.clone(), format!("no rule is called {name}"));
            match near {
                Some(near) => finding
                    .help(format!("did you mean `{near}`?"))
                    .retext(at, near),
                None => finding.help("`simmer rules` lists them all"),
            };
            continue;
        };
        if allowance.reason.trim().is_empty() {
            bare.add(
                item.field("reason"),
                format!("nothing says why {name} is allowed"),
            )
            .help("say in a sentence why it is right to break the rule here");
        }
        let matches = found.iter().any(|(breach, _)| breach.name == rule.name);
        let repeated = subject.draft.allow[..index]
            .iter()
            .any(|other| other.rule == rule.name);
        if repeated || (!matches && spoke(rule)) {
            let why = if repeated {
                "is allowed twice"
            } else {
                "is not broken any longer"
            };
            stale
                .add(at, format!("{name} {why}"))
                .help("take the entry out")
                .remove(item);
        }
    }
    let allowed = |name: &str| {
        subject
            .draft
            .allow
            .iter()
            .any(|allowance| allowance.rule == name)
    };
    found.retain(|(rule, _)| !allowed(rule.name));
    let amiss = [
        (&UNKNOWN_RULE, unknown),
        (&STALE_ALLOWANCE, stale),
        (&UNREASONED_ALLOWANCE, bare),
    ];
    for (rule, findings) in amiss {
        found.extend(findings.found.into_iter().map(|finding| (rule, finding)));
    }
}
