//! The scenario as it is played: every name resolved, every place reachable, every route complete.
//!
//! Only `check` makes a [`Scenario`], so whoever holds one need not doubt it.

use std::sync::Arc;

use super::words::{
    Cause, ClueSource, ClueWeight, Fault, Fit, Gauge, Pronouns, Remark, StaffTalk, Takes,
    Temperament,
};
use crate::catalog::{Catalogue, Channel, Phase, PitfallId, TechniqueId};

/// The number of a node in [`Scenario::nodes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub u16);

/// The number of an ending in [`Scenario::endings`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EndingId(pub u16);

/// The number of a fact in [`Scenario::facts`], at most 63.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FactId(pub u8);

/// The number of a cause in [`Scenario::true_causes`] and the false ones after it, at most 15.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CauseId(pub u8);

/// A checked scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// Names it in files and links.
    pub id: String,
    /// Names it to people.
    pub title: String,
    /// Where it takes place.
    pub channel: Channel,
    /// The kind of business.
    pub industry: String,
    /// Why the customer is upset.
    pub cause: Cause,
    /// Who is answerable.
    pub fault: Fault,
    /// 1 to 5.
    pub difficulty: u8,
    /// Who is met.
    pub customer: Customer,
    /// What the customer really wants.
    pub hidden_want: String,
    /// The card before the conversation.
    pub briefing: Briefing,
    /// The techniques that count; of each group the best one.
    pub key: Vec<Vec<TechniqueId>>,
    /// The pitfalls it tempts into.
    pub traps: Vec<PitfallId>,
    /// Where it begins.
    pub start: NodeId,
    /// The nodes, in the order of the file.
    pub nodes: Vec<Node>,
    /// The endings, in the order of the file.
    pub endings: Vec<Ending>,
    /// What the customer does when patience is used up, where the scenario says so.
    pub boil_over: Option<String>,
    /// What can be found out.
    pub facts: Vec<Fact>,
    /// The promise that can be made.
    pub promise: Option<Promise>,
    /// Whether this customer can be won back.
    pub reconcilable: bool,
    /// Said before it starts.
    pub content_note: Option<String>,
    /// How often this customer was let down in this case before.
    pub prior_failures: u8,
    /// The scenario whose story it goes on with.
    pub continues: Option<String>,
    /// The causes that verdicts and countermeasures speak of, the true ones first.
    pub causes: Vec<String>,
    /// How many of [`Scenario::causes`] are true.
    pub true_causes: usize,
    /// A weak and a strong line.
    pub contrast: Option<Contrast>,
    /// Cards to take away.
    pub cards: Vec<Card>,
    /// Whether the options keep the order of the file.
    pub fixed_order: bool,
    /// The language, as a BCP 47 tag.
    pub lang: String,
    /// The techniques that any option uses, without repetition; [`Tag::slot`] counts in it. At most 64.
    pub used: Vec<TechniqueId>,
    /// What the ids mean.
    pub catalogue: Arc<Catalogue>,
}

/// Who is met.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in the draft")]
pub struct Customer {
    pub name: String,
    pub portrait: String,
    pub temperament: Temperament,
    pub pronouns: Pronouns,
}

impl Customer {
    /// What to call them in a sentence.
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }
}

/// The card before the conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in the draft")]
pub struct Briefing {
    pub you_are: String,
    pub situation: String,
    pub you_may: Vec<String>,
    pub case_file: Vec<String>,
    pub aim: String,
}

/// Where the trainee answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its name in the file.
    pub name: String,
    /// The phase the author has in mind.
    pub phase: Phase,
    /// What is said when no variant fits.
    pub line: Line,
    /// What is said otherwise; the first that fits.
    pub variants: Vec<(Guard, Line)>,
    /// What happens before.
    pub event: Option<String>,
    /// Who speaks, where it is not the customer.
    pub speaker: Option<String>,
    /// Whether people watch.
    pub audience: bool,
    /// Whether the conversation is being ended here.
    pub exit: bool,
    /// Whether the options are readings of the tone.
    pub probe: bool,
    /// What can be answered. Never empty.
    pub options: Vec<ResponseOption>,
}

/// What a customer says, clause by clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Never empty.
    pub clauses: Vec<String>,
    /// Tone and posture.
    pub cues: Vec<String>,
}

impl Line {
    /// The whole line.
    pub fn text(&self) -> String {
        self.clauses.join(" ")
    }
}

/// One thing that can be answered.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "as in the draft")]
pub struct ResponseOption {
    pub subject: Option<String>,
    pub say: String,
    pub act: String,
    /// What it shows, then what it hints at, each in the author's order.
    pub tags: Vec<Tag>,
    pub breaks: Vec<PitfallId>,
    pub route: Route,
    pub why: String,
    pub reply: String,
    pub needs: Option<Guard>,
    pub learns: Vec<FactId>,
    pub sets: Milestones,
    pub takes: Option<Takes>,
    pub grants: Vec<String>,
    pub delivery: Vec<String>,
    pub contact: bool,
    pub staff: Option<StaffTalk>,
    pub remark: Option<Remark>,
    pub verdict: Vec<CauseId>,
    pub countermeasure: Option<CauseId>,
}

/// A technique that an option uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag {
    /// Which.
    pub technique: TechniqueId,
    /// Clearly, or weakly.
    pub credit: Credit,
    /// Its place in [`Scenario::used`].
    pub slot: u8,
}

/// How clearly a technique is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Credit {
    /// Weakly, generically or in part.
    Half,
    /// Clearly.
    Full,
}

/// The milestones that an option reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "named as in the file")]
pub struct Milestones {
    pub facts: bool,
    pub accepted: bool,
    pub promise: bool,
}

/// Where an option leads.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// Tried in order.
    pub branches: Vec<(Guard, Target)>,
    /// Taken when none fits.
    pub otherwise: Target,
}

impl Route {
    /// All the targets it may lead to.
    pub fn targets(&self) -> impl Iterator<Item = Target> + '_ {
        let guarded = self.branches.iter().map(|(_, target)| *target);
        guarded.chain([self.otherwise])
    }
}

/// A node or an ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the variants say it")]
pub enum Target {
    Node(NodeId),
    Ending(EndingId),
}

/// A condition with its names resolved. Gauges in the units of the kettle: tenths of temperature,
/// steam and trust, hundredths of flame and heard.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in the draft")]
pub enum Guard {
    Hot,
    Warm,
    Calm,
    Phase(Phase),
    AtLeast(Gauge, i32),
    AtMost(Gauge, i32),
    Knows(FactId),
    Promised,
    All(Vec<Guard>),
    Any(Vec<Guard>),
    Not(Box<Guard>),
}

/// Where the conversation is over.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in the draft")]
pub struct Ending {
    pub name: String,
    pub fit: Fit,
    pub text: String,
    pub accepted: bool,
}

/// Something that can be found out.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in the draft")]
pub struct Fact {
    pub name: String,
    pub text: String,
    pub source: ClueSource,
    pub weight: ClueWeight,
}

/// The promise that can be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// What is promised.
    pub what: String,
    /// Hours after it was made.
    pub due_hours: u32,
}

/// A weak and a strong line for the same moment.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in the draft")]
pub struct Contrast {
    pub weak: String,
    pub strong: String,
    pub reasons: Vec<Reason>,
}

/// One answer to "what is different?".
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in the draft")]
pub struct Reason {
    pub text: String,
    pub right: bool,
    pub because: String,
}

/// "When .., do .., because .."
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in the draft")]
pub struct Card {
    pub when: String,
    pub act: String,
    pub because: String,
}

impl Scenario {
    /// The node with this id.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[usize::from(id.0)]
    }

    /// Who speaks at a node: the customer by their first name, or whoever else it is.
    pub fn speaker<'s>(&'s self, node: &'s Node) -> &'s str {
        let other = node.speaker.as_deref();
        other.unwrap_or_else(|| self.customer.first_name())
    }

    /// Whether the customer is read here and not heard: a letter lies there whole, and nobody can cut it
    /// short. Where an e-mail leads to a call, the call is spoken.
    pub fn is_letter(&self, node: &Node) -> bool {
        let written = |option: &ResponseOption| option.subject.is_some();
        self.channel == Channel::Email
            && (node.probe
                || node.options.iter().any(written)
                || node.options.iter().all(|option| option.say.is_empty()))
    }

    /// The ending with this id.
    pub fn ending(&self, id: EndingId) -> &Ending {
        &self.endings[usize::from(id.0)]
    }

    /// The fact with this id.
    pub fn fact(&self, id: FactId) -> &Fact {
        &self.facts[usize::from(id.0)]
    }

    /// All options of all nodes.
    pub fn options(&self) -> impl Iterator<Item = &ResponseOption> {
        self.nodes.iter().flat_map(|node| &node.options)
    }
}
