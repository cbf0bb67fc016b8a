//! Six people with a reason to be upset, and one file that cannot be read.

use std::sync::{Arc, LazyLock};

use simmer::app::{AppState, Entry, Library, Settings};
use simmer::assess::Tenths;
use simmer::catalog::{Catalogue, Channel, Phase};
use simmer::diag::{Diagnostic, Label, Severity, Source, Span};
use simmer::scenario::{
    Briefing, Cause, Customer, Ending, EndingId, Fault, Fit, Line, Milestones, Node, NodeId,
    Pronouns, Reading, ResponseOption, Route, Scenario, Target, Temperament,
};

static CATALOGUE: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Arc::new(Catalogue::shipped()));

/// Who, where and what about: enough to fill cards and briefings.
struct Role {
    title: &'static str,
    channel: Channel,
    industry: &'static str,
    level: u8,
    who: (&'static str, &'static str, Pronouns),
    temperament: Temperament,
    situation: &'static str,
    you_are: &'static str,
    you_may: &'static [&'static str],
    case_file: &'static [&'static str],
    aim: &'static str,
    key: &'static [&'static str],
    note: Option<&'static str>,
}

const ROLES: [Role; 6] = [
    Role {
        title: "The line on the bill",
        channel: Channel::Phone,
        industry: "internet provider",
        level: 1,
        who: ("Dana Whitlock", "dana", Pronouns::She),
        temperament: Temperament::Upset,
        situation: "A customer on the 28.00 tariff has been charged 34.50 three months in a row. She has been on hold for nine minutes.",
        you_are: "Billing desk, second week",
        you_may: &[
            "refund up to 30",
            "remove a charge from an account",
            "call a customer back within the day",
        ],
        case_file: &[
            "Customer since 2019",
            "Fee added by a price change in August",
            "One fee of 6.50 paid back in September",
        ],
        aim: "Find out what would make this finished for her, and be the one who finishes it.",
        key: &[
            "hear_out",
            "validate",
            "apologise",
            "own_it",
            "ask_outcome",
            "keep_promise",
            "tension_first",
        ],
        note: None,
    },
    Role {
        title: "It worked in the shop",
        channel: Channel::FaceToFace,
        industry: "phone repair",
        level: 2,
        who: ("Priya Raman", "priya", Pronouns::She),
        temperament: Temperament::Steady,
        situation: "Priya Raman collected her phone a week ago. Now it is black, it holds two years of photos, and you are the one at the counter.",
        you_are: "Repair counter, third week",
        you_may: &[
            "test a device in front of her",
            "lend a phone for two days",
            "refund a repair up to 60",
        ],
        case_file: &[
            "Screen replaced on 3 November",
            "Tested with the shop's own cable",
            "No backup known",
        ],
        aim: "Cool the kettle first, then find out why",
        key: &[
            "tension_first",
            "ask_questions",
            "check_facts",
            "agree_facts",
        ],
        note: None,
    },
    Role {
        title: "Tuesday became Friday",
        channel: Channel::Email,
        industry: "online shop",
        level: 2,
        who: ("Tomasz Zielinski", "tomasz", Pronouns::He),
        temperament: Temperament::Steady,
        situation: "A present was promised for Tuesday and came on Friday, one day after the birthday.",
        you_are: "Order desk, first month",
        you_may: &["pay back the postage"],
        case_file: &["Promised in writing", "Handed to the carrier on Thursday"],
        aim: "Answer the letter that was written, not the one you are used to",
        key: &["restate", "apologise", "level_honestly"],
        note: None,
    },
    Role {
        title: "I read the rules, apparently not well enough",
        channel: Channel::FaceToFace,
        industry: "fitness club",
        level: 3,
        who: ("Kenji Arai", "kenji", Pronouns::They),
        temperament: Temperament::Irate,
        situation: "A member is at the desk with a reminder over ninety in hand.",
        you_are: "Front desk, evenings",
        you_may: &["set aside one fee"],
        case_file: &["Contract renewed in June"],
        aim: "Hear what the letter did before you explain it",
        key: &["hear_out", "empathise", "explain_process"],
        note: Some("This scenario contains abuse. Skip it without penalty."),
    },
    Role {
        title: "Cold soup",
        channel: Channel::FaceToFace,
        industry: "restaurant",
        level: 1,
        who: ("Marcus Bell", "marcus", Pronouns::He),
        temperament: Temperament::Upset,
        situation: "The soup was cold, and so was the waiter.",
        you_are: "Floor manager",
        you_may: &["replace a dish"],
        case_file: &["Table by the door"],
        aim: "Give him back his evening",
        key: &["see_person", "act_fast"],
        note: None,
    },
    Role {
        title: "The obvious culprit",
        channel: Channel::Desk,
        industry: "hotel housekeeping",
        level: 5,
        who: ("Amara Okafor", "amara", Pronouns::She),
        temperament: Temperament::Steady,
        situation: "A guest misses a ring, and everyone knows who cleaned the room.",
        you_are: "Head of the house",
        you_may: &["look at the lock records"],
        case_file: &["Complaint of this morning"],
        aim: "Hold your judgement until the records have spoken",
        key: &["hold_judgement", "dig_records", "hear_employee"],
        note: None,
    },
];

/// The place of the file that cannot be read.
pub const BROKEN: usize = 3;

/// The library with everyone in it, nothing played.
pub fn fresh() -> AppState {
    let mut entries: Vec<Entry> = ROLES.iter().map(entry).collect();
    entries.insert(BROKEN, broken());
    let library = Library {
        entries,
        ..Library::default()
    };
    AppState::new(library, Settings::default())
}

/// The library after some plays.
pub fn played() -> AppState {
    let mut state = fresh();
    state.library.entries[0].best = Some(Tenths(815));
    state.library.entries[0].passed = true;
    state.library.entries[2].best = Some(Tenths(612));
    state
}

fn entry(role: &Role) -> Entry {
    let scenario = checked(role);
    let file = format!("{}.ron", scenario.id);
    let reading = Reading {
        source: Source {
            name: file.clone(),
            text: String::new(),
        },
        draft: None,
        scenario: Some(scenario),
        diagnostics: Vec::new(),
    };
    Entry::new(file, reading)
}

fn broken() -> Entry {
    let text = "\n".repeat(48) + "Scenaro()\n";
    let fault = |start| Diagnostic {
        rule: "syntax",
        severity: Severity::Error,
        message: "this cannot be read".to_owned(),
        labels: vec![Label {
            span: Span {
                start,
                end: start + 1,
            },
            text: String::new(),
        }],
        help: Vec::new(),
        fixes: Vec::new(),
    };
    let reading = Reading {
        source: Source {
            name: "the-wrong-blue.ron".to_owned(),
            text,
        },
        draft: None,
        scenario: None,
        diagnostics: vec![fault(55), fault(48)],
    };
    Entry::new("the-wrong-blue.ron".to_owned(), reading)
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

fn checked(role: &Role) -> Scenario {
    let (name, portrait, pronouns) = role.who;
    let technique = |id: &&str| {
        let found = CATALOGUE.technique_id(id);
        vec![found.unwrap_or_else(|| panic!("there is no technique {id}"))]
    };
    Scenario {
        id: role.title.to_lowercase().replace([' ', ','], "-"),
        title: role.title.to_owned(),
        channel: role.channel,
        industry: role.industry.to_owned(),
        cause: Cause::GenuineError,
        fault: Fault::Company,
        difficulty: role.level,
        customer: Customer {
            name: name.to_owned(),
            portrait: portrait.to_owned(),
            temperament: role.temperament,
            pronouns,
        },
        hidden_want: "To be asked.".to_owned(),
        briefing: Briefing {
            you_are: role.you_are.to_owned(),
            situation: role.situation.to_owned(),
            you_may: strings(role.you_may),
            case_file: strings(role.case_file),
            aim: role.aim.to_owned(),
        },
        key: role.key.iter().map(technique).collect(),
        traps: Vec::new(),
        start: NodeId(0),
        nodes: vec![node()],
        endings: vec![Ending {
            name: "done".to_owned(),
            fit: Fit::Full,
            text: "That was it.".to_owned(),
            accepted: false,
        }],
        boil_over: None,
        facts: Vec::new(),
        promise: None,
        reconcilable: true,
        content_note: role.note.map(str::to_owned),
        prior_failures: 0,
        continues: None,
        causes: Vec::new(),
        true_causes: 0,
        contrast: None,
        cards: Vec::new(),
        fixed_order: true,
        lang: "en".to_owned(),
        used: Vec::new(),
        catalogue: Arc::clone(&CATALOGUE),
    }
}

/// Stays where it is with the first answer and is over with the second.
fn node() -> Node {
    let option = |to| ResponseOption {
        subject: None,
        say: "I see.".to_owned(),
        act: String::new(),
        tags: Vec::new(),
        breaks: Vec::new(),
        route: Route {
            branches: Vec::new(),
            otherwise: to,
        },
        why: String::new(),
        reply: String::new(),
        needs: None,
        learns: Vec::new(),
        sets: Milestones::default(),
        takes: None,
        grants: Vec::new(),
        delivery: Vec::new(),
        contact: false,
        staff: None,
        remark: None,
        verdict: Vec::new(),
        countermeasure: None,
    };
    Node {
        name: "opening".to_owned(),
        phase: Phase::Tension,
        line: Line {
            clauses: strings(&["It worked in the shop.", "Now it is dead."]),
            cues: Vec::new(),
        },
        variants: Vec::new(),
        event: None,
        speaker: None,
        audience: false,
        exit: false,
        probe: false,
        options: vec![
            option(Target::Node(NodeId(0))),
            option(Target::Ending(EndingId(0))),
        ],
    }
}
