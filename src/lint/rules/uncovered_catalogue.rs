//! What a library does not exercise.

use crate::catalog::Channel;
use crate::diag::Severity;
use crate::diag::near::listed;
use crate::lint::{Check, LibraryFindings, Rule, Seen};
use crate::scenario::{Cause, Credit, Fault};

/// `uncovered-catalogue`
pub static UNCOVERED_CATALOGUE: Rule = Rule {
    name: "uncovered-catalogue",
    summary: "a library leaves techniques, pitfalls, causes, faults, channels or levels out",
    severity: Severity::Note,
    what: "Lists the techniques that no scenario shows, the pitfalls that none breaks, and the causes, \
           faults, channels and levels that none has.",
    why: "What is never met is never practised.",
    example: "no scenario takes place by `Email`",
    check: Check::Library(check),
};

const CHANNELS: [Channel; 4] = [
    Channel::FaceToFace,
    Channel::Phone,
    Channel::Email,
    Channel::Desk,
];
const CAUSES: [Cause; 6] = [
    Cause::UnexpectedCharge,
    Cause::NotAsExpected,
    Cause::LateDelivery,
    Cause::MisunderstoodProcedure,
    Cause::GenuineError,
    Cause::Imagined,
];
const FAULTS: [Fault; 5] = [
    Fault::Company,
    Fault::Shared,
    Fault::Customer,
    Fault::ThirdParty,
    Fault::Nobody,
];

fn check(library: &[Seen], findings: &mut LibraryFindings) {
    let Some((first, _)) = library.first() else {
        return;
    };
    let scenarios = || library.iter().map(|(subject, _)| subject.scenario);
    let options = || scenarios().flat_map(crate::scenario::Scenario::options);
    let catalogue = &first.scenario.catalogue;
    let techniques = catalogue.techniques().filter(|(id, _)| {
        let shows = |tag: &crate::scenario::Tag| tag.technique == *id && tag.credit == Credit::Full;
        let judged =
            scenarios().any(|scenario| scenario.key.iter().any(|group| group.contains(id)));
        !judged && !options().any(|option| option.tags.iter().any(shows))
    });
    let pitfalls = catalogue.pitfalls().filter(|(id, _)| {
        let told = scenarios().any(|scenario| scenario.traps.contains(id));
        !told && !options().any(|option| option.breaks.contains(id))
    });
    let levels = (1..=5).filter(|level| !scenarios().any(|it| it.difficulty == *level));
    let missing = |kind: &str, names: Vec<String>| {
        (!names.is_empty()).then(|| {
            format!(
                "{kind}: {}",
                listed(names.iter().map(String::as_str)).replace(" or ", ", ")
            )
        })
    };
    let lines = [
        missing(
            "techniques that no scenario shows",
            techniques.map(|(_, it)| it.id.clone()).collect(),
        ),
        missing(
            "pitfalls that no scenario breaks",
            pitfalls.map(|(_, it)| it.id.clone()).collect(),
        ),
        missing(
            "causes",
            words(&CAUSES, |cause| scenarios().any(|it| it.cause == *cause)),
        ),
        missing(
            "faults",
            words(&FAULTS, |fault| scenarios().any(|it| it.fault == *fault)),
        ),
        missing(
            "channels",
            words(&CHANNELS, |channel| {
                scenarios().any(|it| it.channel == *channel)
            }),
        ),
        missing("levels", levels.map(|level| level.to_string()).collect()),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    if !lines.is_empty() {
        let finding = findings.add_whole("the library does not exercise everything");
        for line in lines {
            finding.help(line);
        }
    }
}

fn words<T: std::fmt::Debug>(all: &[T], there: impl Fn(&T) -> bool) -> Vec<String> {
    let missing = all.iter().filter(|it| !there(it));
    missing.map(|it| format!("{it:?}")).collect()
}
