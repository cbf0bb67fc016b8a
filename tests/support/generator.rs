//! Scenarios of any size as text, as an author might have written them: the same seed writes the same text.
//!
//! They are sound: every name stands for something, every place is reached and left, nothing goes round for
//! ever. Their words mean nothing.

use std::fmt::Write as _;

use super::dice::Dice;

/// Techniques of every family.
pub const TECHNIQUES: [&str; 24] = [
    "stay_calm",
    "see_person",
    "hear_out",
    "show_listening",
    "validate",
    "empathise",
    "apologise",
    "own_it",
    "restate",
    "check_facts",
    "agree_facts",
    "ask_outcome",
    "offer_options",
    "confirm_acceptance",
    "action_plan",
    "own_case",
    "level_honestly",
    "turn_around",
    "keep_promise",
    "follow_24h",
    "go_extra",
    "weigh_goodwill",
    "part_ways",
    "full_attention",
];

const PITFALLS: [&str; 6] = [
    "make_excuses",
    "stock_answer",
    "minimise",
    "mirror_hostility",
    "multitask",
    "cold_shoulder",
];

const CONDITIONS: [&str; 10] = [
    "Hot",
    "Warm",
    "Phase(Problem)",
    "AtLeast(Temperature, 72.0)",
    "AtMost(Trust, 30.0)",
    "AtLeast(Heard, 0.5)",
    "Promised",
    "Not(Calm)",
    "All([Warm, Not(Phase(Tension))])",
    "Any([Hot, AtLeast(Steam, 40.5)])",
];

const WORDS: [&str; 28] = [
    "the",
    "parcel",
    "came",
    "on",
    "a",
    "Tuesday",
    "and",
    "nobody",
    "knew",
    "of",
    "it",
    "until",
    "this",
    "morning",
    "when",
    "your",
    "colleague",
    "said",
    "that",
    "two",
    "cups",
    "had",
    "been",
    "left",
    "outside",
    "café",
    "without",
    "anyone",
];

const FACTS: usize = 8;

/// How the answers of a scenario lead on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// On, past a node or two, back, by the customer's state, and now and then locked.
    Forking,
    /// Always to the next node.
    Straight,
}

/// A scenario of so many nodes and endings together, at least 6, with everything that authors use: tags, pitfalls,
/// other lines for other moods, conditions, facts, a promise. `words` is the length of a line of the customer; from 8 on
/// each field has a line of its own.
pub fn forking(seed: u64, places: usize, words: usize) -> String {
    Writer::new(seed, words, Way::Forking).scenario(places - 3)
}

/// A scenario of so many full decisions, one after the other: at each there are three answers, and each leads to the
/// next. It has 3 to the power of `decisions` plays, as long as no customer boils over.
pub fn straight(seed: u64, decisions: usize) -> String {
    Writer::new(seed, 12, Way::Straight).scenario(decisions)
}

struct Writer {
    dice: Dice,
    words: usize,
    way: Way,
    text: String,
}

impl Writer {
    fn new(seed: u64, words: usize, way: Way) -> Self {
        Self {
            dice: Dice::new(seed),
            words,
            way,
            text: String::new(),
        }
    }

    fn scenario(mut self, nodes: usize) -> String {
        self.head();
        self.text.push_str("    nodes: {\n");
        for place in 0..nodes {
            self.node(place, nodes);
        }
        for (name, fit) in [("glad", "Full"), ("parted", "Partial"), ("gone", "Missed")] {
            let text = self.sentence(self.words);
            let text = format!("        \"{name}\": Ending(fit: {fit}, text: \"{text}\"),\n");
            self.text.push_str(&text);
        }
        self.text.push_str("    },\n");
        if self.way == Way::Forking {
            self.facts();
        }
        self.text.push_str(")\n");
        self.text
    }

    fn head(&mut self) {
        let temperament = self.one_of(&["Steady", "Upset", "Irate"]);
        let want = self.sentence(14);
        let situation = self.sentence(20);
        let _ = write!(
            self.text,
            r#"// A made-up case.
Scenario(
    format: 1,
    id: "made-up",
    title: "Made up",
    channel: Phone,
    industry: "shop",
    cause: GenuineError,
    fault: Company,
    difficulty: 3,
    customer: (name: "Ada Poe", portrait: "june", temperament: {temperament}, pronouns: She),
    hidden_want: "{want}",
    briefing: (
        you_are: "Evening desk, first week",
        situation: "{situation}",
        you_may: ["credit one month", "send a new one"],
        case_file: ["Customer since 2021", "Two calls tonight"],
        aim: "Let her come to the end.",
    ),
    key: ["hear_out", "validate", AnyOf(["own_it", "apologise"]), "ask_outcome", "confirm_acceptance"],
    traps: ["make_excuses", "stock_answer"],
    start: "n0",
"#
        );
    }

    fn node(&mut self, place: usize, nodes: usize) {
        let phase = self.one_of(&["Tension", "Problem", "Solution", "Close"]);
        let says = self.line();
        let mut fields = vec![format!("phase: {phase}"), format!("says: \"{says}\"")];
        if self.one_in(2) {
            fields.push(r#"cues: ["fast", "out of breath"]"#.to_owned());
        }
        if self.one_in(5) {
            let (condition, says) = (self.condition(), self.line());
            fields.push(format!(
                "when: [(if: {condition}, says: \"{says}\", cues: [\"sharp\"])]"
            ));
        }
        if self.one_in(12) {
            fields.push("audience: true".to_owned());
        }
        let _ = write!(self.text, "        \"n{place}\": Node(");
        let apart = if self.is_terse() {
            " "
        } else {
            "\n            "
        };
        for field in fields {
            let _ = write!(self.text, "{apart}{field},");
        }
        let _ = write!(self.text, "{apart}options: [");
        for number in 0..3 {
            let option = self.option(place, nodes, number);
            self.text.push_str(&option);
        }
        self.text.push_str(if self.is_terse() {
            "\n        ]),\n"
        } else {
            "\n            ],\n        ),\n"
        });
    }

    /// Whether fields stand side by side.
    fn is_terse(&self) -> bool {
        self.words < 8
    }

    fn option(&mut self, place: usize, nodes: usize, number: usize) -> String {
        let half = self.words.div_ceil(2);
        let mut fields = vec![format!("say: \"{}\"", self.sentence(half + 1))];
        let first = self.dice.below(TECHNIQUES.len());
        let technique = |step: usize| TECHNIQUES[(first + 7 * step) % TECHNIQUES.len()];
        match number {
            0 => fields.push(format!(
                "shows: [\"{}\", \"{}\"]",
                technique(0),
                technique(1)
            )),
            1 => fields.push(format!("hints: [\"{}\"]", technique(2))),
            _ => {
                let pitfall = self.one_of(&PITFALLS);
                fields.push(format!("breaks: [\"{pitfall}\"]"));
            }
        }
        match self.dice.below(4) {
            0 if number == 0 => fields.push("sets: [Facts]".to_owned()),
            1 if number == 0 && 2 * place > nodes => fields.push("sets: [Accepted]".to_owned()),
            _ => {}
        }
        if self.way == Way::Forking {
            self.extras(place, number, &mut fields);
        }
        let to = self.to(place, nodes, number);
        fields.push(format!("to: {to}"));
        if self.one_in(2) {
            fields.push(format!("reply: \"{}\"", self.sentence(half)));
        }
        fields.push(format!("why: \"{}\"", self.sentence(self.words * 3 / 2)));
        if self.is_terse() {
            return format!("\n          ({}),", fields.join(", "));
        }
        let apart = "\n                    ";
        let fields = fields.join(&format!(",{apart}"));
        format!("\n                ({apart}{fields},\n                ),")
    }

    /// What only some options have.
    fn extras(&mut self, place: usize, number: usize, fields: &mut Vec<String>) {
        if number == 1 && place == 1 {
            fields.push("sets: [Promise]".to_owned());
        }
        if number > 0 && self.one_in(8) {
            let fact = place % FACTS;
            fields.push(format!("learns: [\"fact_{fact}\"]"));
        }
        if number == 2 && self.one_in(10) {
            let fact = self.dice.below(FACTS);
            fields.push(format!("needs: Knows(\"fact_{fact}\")"));
        }
        if self.one_in(20) {
            fields.push("takes: Minutes(3)".to_owned());
        }
        if self.one_in(12) {
            fields.push(r#"delivery: ["warm"]"#.to_owned());
        }
    }

    /// The first answer always leads on, so every node is reached.
    fn to(&mut self, place: usize, nodes: usize, number: usize) -> String {
        let onwards = |steps: usize| match place + steps {
            next if next < nodes => format!("\"n{next}\""),
            _ => format!("\"{}\"", ["glad", "parted", "gone"][number]),
        };
        if number == 0 || self.way == Way::Straight {
            return onwards(1);
        }
        match self.dice.below(10) {
            0 => {
                let (condition, first, otherwise) = (self.condition(), onwards(2), onwards(1));
                format!("[(if: {condition}, to: {first}), (to: {otherwise})]")
            }
            1 => onwards(2),
            2 if place + 1 < nodes => format!("\"n{}\"", place.saturating_sub(3)),
            _ => onwards(1),
        }
    }

    fn facts(&mut self) {
        self.text.push_str("    facts: {\n");
        for fact in 0..FACTS {
            let text = self.sentence(10);
            let _ = writeln!(self.text, "        \"fact_{fact}\": (text: \"{text}\"),");
        }
        self.text
            .push_str("    },\n    promise: (what: \"A call back\", due: Hours(24)),\n");
    }

    fn condition(&mut self) -> &'static str {
        self.one_of(&CONDITIONS)
    }

    /// A line of the customer: clauses of a few words each.
    fn line(&mut self) -> String {
        let clauses = self.words.div_ceil(8);
        let clauses: Vec<String> = (0..clauses)
            .map(|_| self.sentence(self.words / clauses))
            .collect();
        clauses.join(" | ")
    }

    fn sentence(&mut self, words: usize) -> String {
        let mut text = String::new();
        for place in 0..words.max(1) {
            let word = self.one_of(&WORDS);
            match (place, self.dice.below(40)) {
                (0, _) => {
                    let mut letters = word.chars();
                    text.extend(letters.next().into_iter().flat_map(char::to_uppercase));
                    text.push_str(letters.as_str());
                }
                (_, 0) => text.extend([" \\\"", word, "\\\""]),
                (_, 1) => text.extend([", ", word]),
                _ => text.extend([" ", word]),
            }
        }
        text.push('.');
        text
    }

    fn one_in(&mut self, times: usize) -> bool {
        self.dice.below(times) == 0
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.dice.below(choices.len())]
    }
}
