//! The scenario as its author wrote it.
//!
//! A `Draft` has the right shape (every field known, every value of the right type) and nothing more:
//! its words may name techniques that do not exist and nodes that are not there. `check` decides that.
//! The doc comment of each field is what authors read about it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::entries::Entries;
use super::union::{KeyDraft, RouteDraft};
use super::words::{
    Cause, ClueSource, ClueWeight, Due, Fault, Fit, Flag, Gauge, Pronouns, Remark, StaffTalk,
    Takes, Temperament,
};
use crate::catalog::{Channel, Phase};

/// One scenario: one customer, one trouble, one conversation.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Scenario")]
pub struct Draft {
    /// The version of this file format. This page describes format 1.
    pub format: u32,
    /// A short name for files and links: lower-case letters, digits and hyphens.
    pub id: String,
    /// What the trainee sees in the library.
    pub title: String,
    /// Where the conversation takes place.
    pub channel: Channel,
    /// The kind of business, never a real company.
    pub industry: String,
    /// Why the customer is upset.
    pub cause: Cause,
    /// Who is answerable for the trouble. It decides what may be owned, never the order of things.
    pub fault: Fault,
    /// From 1 (first day) to 5 (rough weather).
    #[schemars(range(min = 1, max = 5))]
    pub difficulty: u8,
    /// Who the trainee meets.
    pub customer: CustomerDraft,
    /// What the customer really wants, which is seldom the first thing they say.
    pub hidden_want: String,
    /// What the trainee reads before the conversation.
    pub briefing: BriefingDraft,
    /// The techniques that the score looks for. `AnyOf([..])` where one of several will do.
    pub key: Vec<KeyDraft>,
    /// The pitfalls that this scenario tempts the trainee into. Told in the debrief.
    #[serde(default)]
    pub traps: Vec<String>,
    /// The name of the node where the conversation begins.
    pub start: String,
    /// The nodes and endings, each under its name.
    pub nodes: Entries<PlaceDraft>,
    /// What this customer does when patience is used up: hangs up, walks out, writes in public. A plain sentence of
    /// the channel stands there where nothing is said.
    #[serde(default)]
    pub boil_over: Option<String>,
    /// What can be found out on the way, each under its name.
    #[serde(default)]
    pub facts: Entries<FactDraft>,
    /// The promise that an option with `sets: [Promise]` opens.
    #[serde(default)]
    pub promise: Option<PromiseDraft>,
    /// `false` where nothing can please this customer and a decent parting is the success.
    #[serde(default = "yes")]
    pub reconcilable: bool,
    /// Said before the conversation starts, for scenarios with abuse or heavy matters.
    #[serde(default)]
    pub content_note: Option<String>,
    /// How often this customer has been let down in this case before today.
    #[serde(default)]
    pub prior_failures: u8,
    /// The id of the scenario whose story this one goes on with.
    #[serde(default)]
    pub continues: Option<String>,
    /// What is truly behind the trouble, for the manager's desk.
    #[serde(default)]
    pub true_causes: Vec<String>,
    /// A weak and a strong line side by side, with the question what is different.
    #[serde(default)]
    pub contrast: Option<ContrastDraft>,
    /// Cards of the form "when .., do .., because ..".
    #[serde(default)]
    pub cards: Vec<CardDraft>,
    /// `true` where the options must stand in the order of the file.
    #[serde(default)]
    pub fixed_order: bool,
    /// The language of the text, as a BCP 47 tag.
    #[serde(default = "english")]
    pub lang: String,
    /// Rules that this scenario breaks on purpose, each with the reason.
    #[serde(default)]
    pub allow: Vec<AllowDraft>,
}

fn yes() -> bool {
    true
}

fn english() -> String {
    "en".to_owned()
}

/// The customer.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Customer")]
pub struct CustomerDraft {
    /// First and family name.
    pub name: String,
    /// One of the drawn people, such as `dana` or `marcus`.
    pub portrait: String,
    /// How hot the customer arrives and how quickly patience runs out.
    pub temperament: Temperament,
    /// How the app speaks of the customer.
    #[serde(default)]
    pub pronouns: Pronouns,
}

/// The card before the conversation.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Briefing")]
pub struct BriefingDraft {
    /// The trainee's post and experience.
    pub you_are: String,
    /// What has happened, in two sentences, as far as the trainee can know.
    #[serde(default)]
    pub situation: String,
    /// What the trainee may grant without asking anyone.
    #[serde(default)]
    pub you_may: Vec<String>,
    /// What the records say. It may be incomplete, or untrue.
    #[serde(default)]
    pub case_file: Vec<String>,
    /// What to try for, in one sentence.
    #[serde(default)]
    pub aim: String,
}

/// What stands under a name in `nodes`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub enum PlaceDraft {
    /// A place where the trainee answers.
    Node(NodeDraft),
    /// A place where the conversation is over.
    Ending(EndingDraft),
}

/// A place where the customer says something and the trainee answers.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Node")]
pub struct NodeDraft {
    /// The phase that the author has in mind. The customer's state decides the real one.
    pub phase: Phase,
    /// The customer's line. A bar `|` parts the clauses; `\\|` is a bar.
    pub says: String,
    /// Tone and posture, a word or two each.
    #[serde(default)]
    pub cues: Vec<String>,
    /// Other lines for other moods. The first whose condition holds is said.
    #[serde(default)]
    pub when: Vec<VariantDraft>,
    /// Something that happens before the customer speaks.
    #[serde(default)]
    pub event: Option<String>,
    /// Who speaks here, where it is not the customer: a colleague, or a paper that is read. A name or a word or two.
    #[serde(default)]
    pub speaker: Option<String>,
    /// `true` where other people watch: steam grows faster.
    #[serde(default)]
    pub audience: bool,
    /// `true` where the conversation is being ended: parting is in place here.
    #[serde(default)]
    pub exit: bool,
    /// `true` where the options are readings of the customer's tone and nothing is said aloud.
    #[serde(default)]
    pub probe: bool,
    /// What can be answered, two to four options as a rule.
    pub options: Vec<OptionDraft>,
}

/// Another line for another mood.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Variant")]
pub struct VariantDraft {
    /// When this line is said.
    #[serde(rename = "if")]
    pub condition: Condition,
    /// The line, with clauses parted by bars.
    pub says: String,
    /// Tone and posture that go with it.
    #[serde(default)]
    pub cues: Vec<String>,
}

/// One thing that can be answered.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Option")]
pub struct OptionDraft {
    /// The subject line, in e-mail.
    #[serde(default)]
    pub subject: Option<String>,
    /// What the trainee says or writes.
    #[serde(default)]
    pub say: String,
    /// What the trainee does. It may stand alone: a nod, a silence.
    #[serde(default)]
    pub act: String,
    /// Techniques that this clearly uses.
    #[serde(default)]
    pub shows: Vec<String>,
    /// Techniques that this uses weakly or in part.
    #[serde(default)]
    pub hints: Vec<String>,
    /// Pitfalls that this falls into.
    #[serde(default)]
    pub breaks: Vec<String>,
    /// Where the conversation goes: a name, or a list of `(if: .., to: ..)` whose last entry has no `if`.
    pub to: RouteDraft,
    /// What this does to this customer, and why, in one or two kind sentences.
    pub why: String,
    /// What the customer says at once. Bars part clauses here too and are not shown.
    #[serde(default)]
    pub reply: String,
    /// When this can be chosen. Otherwise it is shown locked, with the reason.
    #[serde(default)]
    pub needs: Option<Condition>,
    /// Facts that become known.
    #[serde(default)]
    pub learns: Vec<String>,
    /// Milestones that are reached: `Facts`, `Accepted`, `Promise`.
    #[serde(default)]
    pub sets: Vec<Flag>,
    /// Time that passes. Minutes are a hold, hours are simulated time.
    #[serde(default)]
    pub takes: Option<Takes>,
    /// What is granted, in the words of `you_may`.
    #[serde(default)]
    pub grants: Vec<String>,
    /// Tone words for voice and face.
    #[serde(default)]
    pub delivery: Vec<String>,
    /// At the manager's desk: whether the waiting customer is reached by this.
    #[serde(default)]
    pub contact: bool,
    /// At the manager's desk: how a colleague is spoken to.
    #[serde(default)]
    pub staff: Option<StaffTalk>,
    /// At the manager's desk: what is said about a colleague's work.
    #[serde(default)]
    pub remark: Option<Remark>,
    /// At the manager's desk: the causes that are found to be behind it.
    #[serde(default)]
    pub verdict: Vec<String>,
    /// At the manager's desk: the cause that the countermeasure acts on.
    #[serde(default)]
    pub countermeasure: Option<String>,
}

/// A place where the conversation is over.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Ending")]
pub struct EndingDraft {
    /// How far the hidden want was met.
    pub fit: Fit,
    /// What the customer does now.
    pub text: String,
    /// `true` for a parting that is right for a customer whom nothing can please.
    #[serde(default)]
    pub accepted: bool,
}

/// Something that can be found out.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Fact")]
pub struct FactDraft {
    /// The fact, as it stands in the case file.
    pub text: String,
    /// Where it comes from.
    #[serde(default)]
    pub source: ClueSource,
    /// At the manager's desk: how much it tells.
    #[serde(default)]
    pub weight: ClueWeight,
}

/// The one promise of a scenario.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Promise")]
pub struct PromiseDraft {
    /// What is promised.
    pub what: String,
    /// By when, counted from the move that promises it.
    pub due: Due,
}

/// A weak and a strong line for the same moment.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Contrast")]
pub struct ContrastDraft {
    /// The line that a hurried newcomer says.
    pub weak: String,
    /// The line that works better.
    pub strong: String,
    /// Three answers to "what is different?".
    pub reasons: Vec<ReasonDraft>,
}

/// One answer to "what is different?".
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Reason")]
pub struct ReasonDraft {
    /// The answer.
    pub text: String,
    /// Whether it is the one that matters.
    #[serde(default)]
    pub right: bool,
    /// What is said when it is chosen.
    pub because: String,
}

/// A card to take away.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Card")]
pub struct CardDraft {
    /// The moment.
    pub when: String,
    /// What to do in it.
    #[serde(rename = "do")]
    pub act: String,
    /// Why it helps.
    pub because: String,
}

/// A rule that may be broken in this scenario.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Allow")]
pub struct AllowDraft {
    /// The name of the rule, as `simmer check` tells it.
    pub rule: String,
    /// Why it is right to break it here.
    pub reason: String,
}

/// Something that holds or does not hold of the customer's state and of what is known.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub enum Condition {
    /// 80 degrees or more.
    Hot,
    /// From 60 up to 80 degrees.
    Warm,
    /// Below 60 degrees.
    Calm,
    /// The conversation is in this phase.
    Phase(Phase),
    /// A gauge stands at this value or above.
    AtLeast(Gauge, f64),
    /// A gauge stands at this value or below.
    AtMost(Gauge, f64),
    /// This fact is known.
    Knows(String),
    /// A promise has been made.
    Promised,
    /// All of these hold.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
}
