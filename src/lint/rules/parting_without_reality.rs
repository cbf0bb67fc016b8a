//! Goodwill or a goodbye before anyone has said how things stand.

use crate::catalog::TechniqueId;
use crate::diag::Severity;
use crate::lint::{Check, Findings, OptionView, Rule, Subject};
use crate::scenario::{Credit, NodeId, Scenario, Target};

/// `parting-without-reality`
pub static PARTING_WITHOUT_REALITY: Rule = Rule {
    name: "parting-without-reality",
    summary: "goodwill or a parting is offered where nobody can have said how things stand",
    severity: Severity::Warning,
    what: "Looks for options that show `weigh_goodwill` or `part_ways` and that no way through the \
           conversation reaches after an option with `level_honestly`.",
    why: "A limit that comes without its reason feels like a punishment, and goodwill without it like a \
          bribe. First the customer hears what is possible and why.",
    example: r#"(say: "I have to end this call now.", shows: ["part_ways"], ..) // before it: level_honestly"#,
    check: Check::Scenario(check),
};

fn check(subject: &Subject, findings: &mut Findings) {
    let scenario = subject.scenario;
    let known = scenario.catalogue.known();
    let levels = |option: &crate::scenario::ResponseOption| {
        option
            .tags
            .iter()
            .any(|tag| tag.technique == known.level_honestly)
    };
    let after = after(scenario, &levels);
    for node in subject.nodes() {
        if after[usize::from(node.id.0)] {
            continue;
        }
        for option in node.options().filter(|option| !levels(option.option)) {
            if let Some(id) = shown(&option, &[known.weigh_goodwill, known.part_ways]) {
                let name = &scenario.catalogue.technique(id).id;
                findings
                    .add(
                        option.words(),
                        format!("`{name}` stands here before any `level_honestly`"),
                    )
                    .help("let the trainee say what is possible, and why, on the way here");
            }
        }
    }
}

fn shown(option: &OptionView, ids: &[TechniqueId]) -> Option<TechniqueId> {
    let mut tags = option.option.tags.iter();
    tags.find(|tag| tag.credit == Credit::Full && ids.contains(&tag.technique))
        .map(|tag| tag.technique)
}

/// The nodes that some way reaches after an option that `levels` holds for.
fn after(
    scenario: &Scenario,
    levels: &impl Fn(&crate::scenario::ResponseOption) -> bool,
) -> Vec<bool> {
    let mut after = vec![false; scenario.nodes.len()];
    let targets = |option: &crate::scenario::ResponseOption| -> Vec<NodeId> {
        let targets = option.route.targets();
        targets
            .filter_map(|target| match target {
                Target::Node(id) => Some(id),
                Target::Ending(_) => None,
            })
            .collect()
    };
    let first = scenario.options().filter(|option| levels(option));
    let mut open: Vec<NodeId> = first.flat_map(targets).collect();
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut after[usize::from(id.0)], true) {
            open.extend(scenario.node(id).options.iter().flat_map(targets));
        }
    }
    after
}
