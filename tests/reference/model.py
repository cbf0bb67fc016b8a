"""A second, independent implementation of the customer model, the score and the order rules.

Written from the model's description (docs/model.md) and without a look at the application. All arithmetic is
exact (`Fraction`, or whole numbers where a walk over many plays needs them); every gauge is rounded once a move,
half away from zero. Between moves a gauge is a whole number: temperature, steam and trust in tenths, flame and
heard in hundredths.

    python3 tests/reference/model.py play FILE --moves "1i 2p 3"
    python3 tests/reference/model.py judge FILE
    python3 tests/reference/model.py selftest

Where the description leaves a choice, a comment that begins with "Open:" says what was chosen.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import ron
import tables
from tables import CLASS, EFFECT, FAMILY, NO_KETTLE, POINTS, SEVERITY, TEMPERAMENT, TIMING, VIOLATION

K = Fraction("0.35")
C = Fraction("0.20")
SIMMER, OPEN_T, OPEN_H, REBOIL = 60, 70, Fraction("0.60"), 80
BOIL_OVER = 100
RANK = (Fraction(1), Fraction("0.6"), Fraction("0.3"))
SAT = Fraction("0.5")
PAUSE = Fraction("1.15")
EARN = Fraction("0.6")
AUDIENCE = Fraction("1.2")
LAST_MOVE = 40

LETTERS = {"i": "interrupted", "r": "rattled", "p": "paused", "d": "dead_air"}
CONTACT = {"follow_24h", "keep_promise", "keep_informed"}
CONCESSIONS = {"weigh_goodwill", "accommodate", "offer_options"}
# At the desk these two settle a case.
MENDS = {"close_loop", "prevent_recurrence"}
STEPS = {name for name, family in FAMILY.items() if family == "E"} | MENDS
SETTLES = {name for name, kind in CLASS.items() if kind == "resolve"} | MENDS

# The rules of the shape "one of these before the first of those".
BEFORE = (
    ("O5", {"restate", "agree_facts"}, {"offer_options", "action_plan"}),
    ("O6", {"agree_facts"}, {"confirm_acceptance"}),
    ("O7", {"ask_outcome"}, {"offer_options"}),
    ("O9", {"action_plan", "confirm_acceptance"}, {"turn_around"}),
    ("O13", {"level_honestly"}, {"weigh_goodwill", "part_ways"}),
)
RULES = tuple(f"O{n}" for n in range(1, 15))
GAUGES = ("Temperature", "Flame", "Steam", "Heard", "Trust")
UNITS = (10, 100, 10, 100, 10)  # tenths and hundredths
CLUE = {"Small": 10, "Fair": 20, "Key": 30}  # the insight that a fact brings at the desk
SOUND = 60  # the insight that a verdict needs
STAFF = {"Open": 15, "Support": 20, "Accuse": -30}


class ScenarioError(Exception):
    pass


def rounded(value: Fraction, unit: int) -> int:
    """In tenths or hundredths, half away from zero. No gauge or score is negative."""
    assert value >= 0
    return math.floor(value * unit + Fraction(1, 2))


def clamp(value, low, high):
    return max(low, min(high, value))


# ---------------------------------------------------------------------------------------------- scenario


@dataclass
class Option:
    number: int
    node: str
    say: str
    act: str
    shows: list
    hints: list
    breaks: list
    to: list  # (condition or None, target)
    needs: object
    learns: list
    sets: set
    minutes: int
    hours: int
    contact: bool
    staff: str | None
    verdict: list
    remark: str | None
    countermeasure: str | None

    def __post_init__(self):
        self.tags = [(t, True) for t in self.shows] + [(t, False) for t in self.hints]
        self.tagged = frozenset(t for t, _ in self.tags)
        self.words = self.say + self.act
        self.readings = {}


@dataclass
class Node:
    name: str
    phase: str
    exit: bool
    audience: bool
    options: list


@dataclass
class Ending:
    name: str
    fit: str
    accepted: bool


@dataclass
class Scenario:
    title: str
    channel: str
    fault: str
    temperament: str
    key: list  # tuples of alternatives
    start: str
    places: dict
    facts: dict  # id: (source, weight)
    due: int | None  # minutes
    reconcilable: bool
    true_causes: frozenset
    cache: dict = field(default_factory=dict)

    def __post_init__(self):
        special = {"tension_first", "pause_first", "full_attention"}
        self.special = any(special & set(names) for names in self.key)

    @property
    def desk(self) -> bool:
        return self.channel == "Desk"

    def options(self):
        for place in self.places.values():
            if isinstance(place, Node):
                yield from ((place, option) for option in place.options)


FIELDS = {
    "scenario": """format id title channel industry cause fault difficulty customer hidden_want briefing key traps
        start nodes boil_over facts promise reconcilable content_note prior_failures continues true_causes contrast cards
        fixed_order allow lang""",
    "node": "phase says speaker cues when event audience exit probe options",
    "option": """subject say act shows hints breaks to why reply needs learns sets takes grants delivery contact
        staff remark verdict countermeasure""",
    "ending": "fit text accepted",
    "fact": "text source weight",
    "promise": "what due",
    "way": "if to",
}


def fields_of(struct, kind: str, at: str = "") -> dict:
    if not isinstance(struct, ron.Struct):
        raise ScenarioError(f"{at}: expected the fields of a {kind}, found {struct!r}")
    for name in struct.fields:
        if name not in FIELDS[kind].split():
            raise ScenarioError(f"{at or 'the scenario'}: a {kind} has no field `{name}`")
    return struct.fields


def name_of(value) -> str:
    if not isinstance(value, ron.Variant):
        raise ScenarioError(f"expected a word, found {value!r}")
    return value.name


def load(path) -> Scenario:
    return build(ron.read(Path(path).read_text(encoding="utf-8")))


def build(struct: ron.Struct) -> Scenario:
    top = fields_of(struct, "scenario")
    facts = {}
    for name, fact in (top.get("facts") or {}).items():
        fields = fields_of(fact, "fact", name)
        source = name_of(fields.get("source", ron.Variant("Customer")))
        facts[name] = (source, name_of(fields.get("weight", ron.Variant("Fair"))))
    places = {}
    for name, place in top["nodes"].items():
        if place.name == "Ending":
            fields = fields_of(place, "ending", name)
            places[name] = Ending(name, name_of(fields["fit"]), fields.get("accepted", False))
        else:
            fields = fields_of(place, "node", name)
            options = [option(name, number, o) for number, o in enumerate(fields["options"], 1)]
            places[name] = Node(
                name, name_of(fields["phase"]), fields.get("exit", False), fields.get("audience", False), options
            )
    key = [(k,) if isinstance(k, str) else tuple(k.args[0]) for k in top["key"]]
    promise = top.get("promise")
    due = fields_of(promise, "promise")["due"].args[0] * 60 if promise else None
    scenario = Scenario(
        title=top.get("title", ""),
        channel=name_of(top["channel"]),
        fault=name_of(top["fault"]),
        temperament=name_of(top["customer"].fields["temperament"]),
        key=key,
        start=top["start"],
        places=places,
        facts=facts,
        due=due,
        reconcilable=top.get("reconcilable", True),
        true_causes=frozenset(top.get("true_causes", [])),
    )
    check(scenario)
    return scenario


def option(node: str, number: int, struct) -> Option:
    at = f"{node} option {number}"
    fields = fields_of(struct, "option", at)
    to = fields["to"]
    if isinstance(to, str):
        to = [(None, to)]
    else:
        ways = [fields_of(way, "way", at) for way in to]
        to = [(way.get("if"), way["to"]) for way in ways]
    minutes = hours = 0
    takes = fields.get("takes")
    if takes:
        if takes.name == "Minutes":
            minutes = takes.args[0]
        else:
            hours = takes.args[0]
    staff, remark = fields.get("staff"), fields.get("remark")
    return Option(
        number=number,
        node=node,
        say=fields.get("say", ""),
        act=fields.get("act", ""),
        shows=fields.get("shows", []),
        hints=fields.get("hints", []),
        breaks=fields.get("breaks", []),
        to=to,
        needs=fields.get("needs"),
        learns=fields.get("learns", []),
        sets={name_of(flag) for flag in fields.get("sets", [])},
        minutes=minutes,
        hours=hours,
        contact=fields.get("contact", False),
        staff=name_of(staff) if staff else None,
        verdict=fields.get("verdict", []),
        remark=name_of(remark) if remark else None,
        countermeasure=fields.get("countermeasure"),
    )


def check(scenario: Scenario):
    """No proper lint: only what would make the numbers wrong without a word."""
    wrong = []
    if scenario.start not in scenario.places:
        wrong.append(f"start: no node {scenario.start!r}")
    for names in scenario.key:
        wrong += [f"key: no technique {name!r}" for name in names if name not in CLASS]
    for node, option in scenario.options():
        at = f"{node.name} option {option.number}"
        wrong += [f"{at}: no technique {t!r}" for t, _ in option.tags if t not in CLASS]
        wrong += [f"{at}: no pitfall {p!r}" for p in option.breaks if p not in SEVERITY]
        wrong += [f"{at}: no node {to!r}" for _, to in option.to if to not in scenario.places]
        wrong += [f"{at}: no fact {fact!r}" for fact in option.learns if fact not in scenario.facts]
        if option.to[-1][0] is not None:
            wrong.append(f"{at}: the last way has a condition")
        if "Promise" in option.sets and scenario.due is None:
            wrong.append(f"{at}: sets a promise, but the scenario has none")
    if wrong:
        raise ScenarioError("\n".join(wrong))


# ------------------------------------------------------------------------------------------------- state


@dataclass
class State:
    place: str
    phase: str
    gauges: tuple  # T, F, S, H, R in `UNITS`
    moves: int = 0
    uses: dict = field(default_factory=dict)  # (phase, technique): moves
    facts: frozenset = frozenset()
    agreed: bool = False  # the flag `Facts`
    accepted: bool = False  # the flag `Accepted`
    promised: bool = False
    clock: int = 0  # minutes since the promise
    insight_trust: int = 60  # the colleague's trust, at the desk
    criticism: int = 0  # more or less than praise
    mended: bool = False  # a countermeasure that acts on a true cause
    # what the score needs
    lost: int = 0  # timing, in halves
    pitfalls: dict = field(default_factory=dict)  # id: times
    credit: tuple = ()  # best so far, per key technique, in quarters
    happened: frozenset = frozenset()
    order: dict = field(default_factory=dict)  # rule: earned or not, once decided
    premature: bool = False  # a premature tag before Tension was first left
    left_tension: bool | None = None  # True if cleanly, False if not, None if not yet
    stepped: bool = False  # a step with or after the first apology
    multitasked: bool = False
    attention: int = 0  # credit of `full_attention` where it is one of several, in quarters
    conceded: int = 0
    contact: int | None = None  # the clock at the first follow-up contact
    silent: bool = False  # `go_silent` was derived
    broken: bool = False  # `break_promise` was derived
    kept: bool = False  # `keep_promise` shown in time
    kept_somehow: bool = False  # shown or hinted in time
    extra: bool = False  # `go_extra` shown in FollowUp
    ending: str | None = None
    fit: str | None = None
    accepted_ending: bool = False

    def copy(self) -> "State":
        # No container is changed in place: every change puts a new one.
        new = State.__new__(State)
        new.__dict__.update(self.__dict__)
        return new

    @property
    def over(self) -> bool:
        return self.ending is not None


def start(scenario: Scenario) -> State:
    t, f, s, r, _, _ = TEMPERAMENT[scenario.temperament]
    state = State(
        place=scenario.start,
        phase="Manager" if scenario.desk else "Tension",
        gauges=tuple(int(value * unit) for value, unit in zip((t, f, s, 0, r), UNITS)),
        credit=(0,) * len(scenario.key),
    )
    arrive(scenario, state)
    return state


def leave_tension(state: State):
    if state.left_tension is None:
        state.left_tension = not state.premature


def enter(state: State, phase: str):
    if state.phase == "Tension" and phase != "Tension":
        leave_tension(state)
    state.phase = phase


def arrive(scenario: Scenario, state: State):
    """What a node does before anyone answers there."""
    place = scenario.places[state.place]
    if scenario.desk or isinstance(place, Ending):
        return
    if place.exit:
        enter(state, "PartWays")
    if place.phase == "FollowUp" and state.promised:
        enter(state, "FollowUp")


def holds(condition, state: State) -> bool:
    if condition is None:
        return True
    name, args = condition.name, condition.args
    temperature = state.gauges[0]
    match name:
        case "Hot":
            return temperature >= 800
        case "Warm":
            return 600 <= temperature < 800
        case "Calm":
            return temperature < 600
        case "Phase":
            return state.phase == name_of(args[0])
        case "AtLeast":
            gauge = GAUGES.index(name_of(args[0]))
            return state.gauges[gauge] >= args[1] * UNITS[gauge]
        case "AtMost":
            gauge = GAUGES.index(name_of(args[0]))
            return state.gauges[gauge] <= args[1] * UNITS[gauge]
        case "Knows":
            return args[0] in state.facts
        case "Promised":
            return state.promised
        case "All":
            return all(holds(part, state) for part in args[0])
        case "Any":
            return any(holds(part, state) for part in args[0])
        case "Not":
            return not holds(args[0], state)
    raise ScenarioError(f"unknown condition {name}")


def open_options(scenario: Scenario, state: State) -> list:
    return [option for option in scenario.places[state.place].options if holds(option.needs, state)]


# ---------------------------------------------------------------------------------------------- one move


def ours(scenario: Scenario) -> bool:
    return scenario.fault in ("Company", "Shared")


def count_phase(phase: str) -> str:
    return "Tension" if phase == "PartWays" else phase


def option_effects(scenario: Scenario, option: Option, state: State, timing: str) -> tuple:
    """What an option does to the kettle, waits aside: dF, puff, dS, dH, dR."""
    phase, heard, uses = state.phase, state.gauges[3], state.uses
    earlier = tuple([min(8, uses.get(at, 0)) for at in reading(scenario, option, phase).counts])
    known = (option.node, option.number, phase, heard if "apologise" in option.tagged else 0, earlier, timing)
    found = scenario.cache.get(known)
    if found is None:
        parts = [tag_effects(scenario, option, phase, heard, earlier, timing == "paused"), TIMING[timing]]
        parts += [VIOLATION[SEVERITY[p]] for p in option.breaks if p not in NO_KETTLE]
        found = scenario.cache[known] = add(*parts)
    return found


def tag_effects(scenario: Scenario, option: Option, phase: str, heard: int, earlier: tuple, paused: bool) -> tuple:
    """The sum of what the techniques of an option do."""
    total = [Fraction(0)] * 5
    good = []
    for (technique, shown), times in zip(option.tags, earlier):
        if technique == "own_it" and not ours(scenario):
            total[4] -= 6  # and nothing else: it takes no place in the ranking
            continue
        effect = EFFECT.get(CLASS[technique])
        # Open: whether `part_ways`, of class limit, acts or only ends things. The arc of a decent parting
        # comes out only if it has the effect of its class.
        if effect is None:
            continue
        if technique == "apologise":
            scale = Fraction("0.4") + Fraction("0.6") * Fraction(heard, 100)
            effect = (effect[0] * scale, effect[1], effect[2], effect[3], effect[4] * scale)
        w = tables.weight(technique, phase)
        if w > 0:
            w *= SAT**times
            if not shown:
                w *= Fraction(1, 2)
            good.append((effect, w))
        else:
            # Neither hints nor repetition soften what comes too early.
            for i in (0, 1, 2, 4):
                total[i] += effect[i] * w
    good.sort(key=lambda pair: -abs(pair[0][0]) * pair[1])  # stable: shows before hints, author's order
    for (effect, w), rank in zip(good, RANK):
        scale = w * rank * (PAUSE if paused else 1)
        for i in range(5):
            total[i] += effect[i] * scale * (EARN if i == 4 else 1)
    return tuple(total)


def add(*effects) -> tuple:
    return tuple(map(sum, zip(*effects)))


def waits(scenario: Scenario, option: Option, promised: bool) -> tuple:
    flame = steam = Fraction(0)
    if option.minutes:
        over = max(0, option.minutes - 1)
        steam += 3 * over
        flame += Fraction(over, 10)
    # Open: the hours of the option that opens the promise pass on the promise's clock, and are no delay.
    if option.hours and scenario.channel == "Email" and not promised and "Promise" not in option.sets:
        over = max(0, option.hours - 4)
        steam += 2 * over
        flame += Fraction(over, 20)
    return (flame, 0, steam, 0, 0)


def kettle(gauges: tuple, d: tuple, floor, fuse, audience: bool) -> tuple:
    """The update rule, as it is described."""
    temperature, flame, steam, heard, trust = (Fraction(g, unit) for g, unit in zip(gauges, UNITS))
    flame = Fraction(rounded(clamp(flame + d[0], floor, 10), 100), 100)
    temperature = clamp(temperature + K * ((30 + 7 * flame) - temperature) + d[1], 30, 100)
    temperature = Fraction(rounded(temperature, 10), 10)
    growth = fuse * C * (temperature - SIMMER)
    if audience and temperature > SIMMER:
        growth *= AUDIENCE
    steam = clamp(steam + growth + d[2], 0, 100)
    heard = clamp(heard + d[3], 0, 1)
    trust = clamp(trust + d[4], 0, 100)
    return tuple(rounded(v, unit) for v, unit in zip((temperature, flame, steam, heard, trust), UNITS))


def near(numerator: int, denominator: int, high: int, low: int = 0) -> int:
    """The nearest whole number, held between the bounds."""
    value = (2 * numerator + denominator) // (2 * denominator)
    return low if value < low else high if value > high else value


def scaled_kettle(gauges: tuple, d: tuple, floor, fuse, audience: bool) -> tuple:
    """The same in whole numbers, for walks over many plays. Exact, since every product is held over the
    denominators of `d`; `selftest` compares the two."""
    t, f, s, h, r = gauges
    a, b = d[0].as_integer_ratio()
    f = near(f * b + 100 * a, b, 1000, int(floor * 100))
    a, b = d[1].as_integer_ratio()
    # K * ((30 + 7F) - T) in tenths, over 1000: 350 * 300 + 245 F - 350 T with F in hundredths.
    t = near((650 * t + 105_000 + 245 * f) * b + 10_000 * a, 1000 * b, 1000, 300)
    a, b = d[2].as_integer_ratio()
    growth = int(fuse * 10) * (24 if audience and t > 600 else 20) * (t - 600)
    s = near((1000 * s + growth) * b + 10_000 * a, 1000 * b, 1000)
    a, b = d[3].as_integer_ratio()
    h = near(h * b + 100 * a, b, 100)
    a, b = d[4].as_integer_ratio()
    r = near(r * b + 10 * a, b, 1000)
    return (t, f, s, h, r)


def transition(state: State):
    """At most one a move."""
    temperature, heard = state.gauges[0], state.gauges[3]
    if state.phase == "Tension":
        if temperature <= 10 * OPEN_T and heard >= 100 * OPEN_H:
            enter(state, "Problem")
    # Open: a move that both heats above the mark and reaches a milestone. The heat goes first.
    elif state.phase in ("Problem", "Solution") and temperature > 10 * REBOIL:
        state.phase = "Tension"
    elif state.phase == "Problem" and state.agreed:
        state.phase = "Solution"
    elif state.phase == "Solution" and state.accepted:
        state.phase = "Close"


@dataclass
class Trace:
    node: str
    option: int
    timing: str
    played_in: str
    phase: str
    gauges: tuple
    derived: list
    tagged: list
    at_end: list


def move(scenario: Scenario, before: State, option: Option, timing: str, arithmetic=kettle) -> tuple:
    """One answer of the trainee. Gives the new state and what there is to tell about it."""
    state = before.copy()
    node = scenario.places[state.place]
    phase = state.phase
    state.moves += 1
    derived = []

    # Time passes first.
    was_promised = state.promised
    if state.promised or "Promise" in option.sets:
        # The clock starts with the option that sets the promise, and that option's own time counts.
        state.clock += 60 * option.hours + option.minutes
    if timing == "interrupted":
        state.lost += 2
        derived.append("interrupt")
    elif timing != "paused":
        state.lost += 1
        if timing == "rattled" and scenario.channel == "Email":
            derived.append("hasty_reply")
    if option.minutes > 3:
        state.lost += 2
        derived.append("keep_waiting")
    elif option.minutes > 1:
        state.lost += 1

    # What the move says, for the kettle.
    acts_on_customer = not scenario.desk or option.contact
    if acts_on_customer:
        impulse = option_effects(scenario, option, state, timing)
        if option.minutes or option.hours:
            impulse = add(impulse, waits(scenario, option, was_promised))
        floor, fuse = TEMPERAMENT[scenario.temperament][4:]
        state.gauges = arithmetic(before.gauges, impulse, floor, fuse, node.audience)

    # What it says, for the score.
    said = reading(scenario, option, phase)
    if said.premature:
        derived.append("fix_before_heard")
        if state.left_tension is None and phase == "Tension":
            state.premature = True
    if said.confessed:
        derived.append("false_confession")
    if "offer_options" in said.positive and not ("ask_outcome" in said.positive or "ask_outcome" in state.happened):
        derived.append("impose_fix")
    if said.conceded:
        state.conceded += 1
        if state.conceded >= 2:
            derived.append("endless_appeasing")
    if was_promised or "Promise" in option.sets or phase == "FollowUp":
        follow_up(scenario, state, option, phase, derived)
    if said.credits:
        credit(scenario, state, said.credits, phase)
    orders(state, said.positive, timing, phase, before.gauges[3])
    if scenario.desk:
        desk(scenario, state, option, derived)
    if "multitask" in option.breaks:
        state.multitasked = True
    if not said.positive <= state.happened:
        state.happened = state.happened | said.positive
    if said.counts:
        state.uses = dict(state.uses)
        for at in set(said.counts):
            state.uses[at] = state.uses.get(at, 0) + 1

    # Milestones, then the phase, then the thresholds, then the way on.
    if option.learns:
        state.facts = state.facts | learned(scenario, state, option)
    if option.sets:
        state.agreed = state.agreed or "Facts" in option.sets
        state.accepted = state.accepted or "Accepted" in option.sets
        state.promised = state.promised or "Promise" in option.sets
    if acts_on_customer:
        transition(state)
    after = state.phase
    if state.gauges[2] >= 10 * BOIL_OVER:
        state.ending = "boil_over"
    else:
        state.place = next(to for condition, to in option.to if holds(condition, state))
        place = scenario.places[state.place]
        if isinstance(place, Ending):
            state.ending, state.fit, state.accepted_ending = place.name, place.fit, place.accepted
        elif state.moves >= LAST_MOVE:
            # Open: a fortieth move that leads to an ending reaches it.
            state.ending = "walked_out"
        else:
            arrive(scenario, state)
    at_end = end(scenario, state) if state.over else []

    if derived or option.breaks or at_end:
        state.pitfalls = dict(state.pitfalls)
        for pitfall in {*derived, *option.breaks, *at_end}:
            state.pitfalls[pitfall] = state.pitfalls.get(pitfall, 0) + 1
    return state, Trace(node.name, option.number, timing, phase, after, state.gauges, derived, option.breaks, at_end)


@dataclass
class Reading:
    """What an option says in a phase, whatever happened before."""

    positive: frozenset  # its techniques that happen
    premature: bool
    confessed: bool  # to what is not ours
    conceded: bool  # to someone whom nothing can please
    counts: tuple  # what `State.uses` counts it as, one for each tag
    credits: tuple  # (which key technique, technique, credit in quarters)


def reading(scenario: Scenario, option: Option, phase: str) -> Reading:
    found = option.readings.get(phase)
    if found is not None:
        return found
    weights = {t: tables.weight(t, phase) for t in option.tagged}
    credits = []
    for place, names in enumerate(scenario.key):
        for technique in names:
            if technique not in option.tagged or technique in ("tension_first", "pause_first"):
                continue
            value = 4 * max(Fraction(0), weights[technique]) * (1 if technique in option.shows else Fraction(1, 2))
            if technique == "own_it" and not ours(scenario):
                value = 0
            credits.append((place, technique, int(value)))
    found = option.readings[phase] = Reading(
        positive=frozenset(t for t, w in weights.items() if w > 0),
        premature=any(w < 0 for w in weights.values()),
        confessed="own_it" in option.tagged and not ours(scenario),
        conceded=not scenario.reconcilable and bool(option.tagged & CONCESSIONS),
        counts=tuple((count_phase(phase), t) for t, _ in option.tags),
        credits=tuple(credits),
    )
    return found


def follow_up(scenario, state, option, phase, derived):
    hour = 60
    in_time = state.clock <= scenario.due if scenario.due is not None else False
    if phase == "FollowUp":
        if "keep_promise" in option.tagged and in_time:
            state.kept_somehow = True
            # Open: a hint keeps the promise from being broken, but only `shows` keeps it in full.
            state.kept = state.kept or "keep_promise" in option.shows
        state.extra = state.extra or "go_extra" in option.shows
        if option.tagged & CONTACT and state.contact is None:
            state.contact = state.clock
            if state.clock > 24 * hour:
                state.lost += 2
    if state.promised or "Promise" in option.sets:
        silent = state.contact is None or state.contact > 24 * hour
        # Open: the day is over after 24 hours, not at 24 hours; likewise the due time.
        if silent and state.clock > 24 * hour and not state.silent:
            state.silent = True
            derived.append("go_silent")
        late = state.clock > scenario.due and not state.kept_somehow
        if late and not state.broken:
            state.broken = True
            derived.append("break_promise")


def credit(scenario, state, credits, phase):
    best = list(state.credit)
    for place, technique, value in credits:
        if technique in ("keep_promise", "follow_24h"):
            limit = scenario.due if technique == "keep_promise" else 24 * 60
            if phase != "FollowUp" or limit is None or state.clock > limit:
                continue
        # `full_attention` can fall back to 0 later; as one of several it is kept apart from the others.
        if technique == "full_attention" and len(scenario.key[place]) > 1:
            state.attention = max(state.attention, value)
        elif value > best[place]:
            best[place] = value
    state.credit = tuple(best)


def orders(state, positive, timing, phase, heard):
    decided = state.order
    new = {}
    if state.moves == 1:
        new["O2"] = bool(positive & {"hear_out", "show_listening"})
    if "apologise" in positive and "O3" not in decided:
        new["O3"] = timing != "interrupted" and heard > 0
    if not state.stepped and ("apologise" in positive or "apologise" in state.happened):
        if positive & STEPS:
            state.stepped = new["O4"] = True
    for rule, first, then in BEFORE:
        if rule not in decided and not positive.isdisjoint(then):
            new[rule] = not (state.happened.isdisjoint(first) and positive.isdisjoint(first))
    if state.contact is not None and "O10" not in decided:
        new["O10"] = state.contact <= 24 * 60
    if phase == "FollowUp" and "right_channel" in positive:
        new["O14"] = True
    if "hear_employee" in positive and "records" not in decided:
        new["records"] = "dig_records" in state.happened | positive
    if "close_loop" in positive and "O12" not in decided:
        new["O12"] = new.get("records", decided.get("records", False))
    if new:
        state.order = {**decided, **new}


def learned(scenario, state, option) -> frozenset:
    """The key clue of a colleague stays hidden once their trust is below 30."""
    facts = set(option.learns)
    if scenario.desk and state.insight_trust < 30:
        facts -= {f for f in facts if scenario.facts[f] == ("Employee", "Key")}
    return frozenset(facts)


def insight(scenario, facts) -> int:
    return min(100, sum(CLUE[scenario.facts[fact][1]] for fact in facts))


def desk(scenario, state, option, derived):
    if option.staff:
        state.insight_trust = clamp(state.insight_trust + STAFF[option.staff], 0, 100)
    state.criticism += {"Criticism": 1, "Praise": -1}.get(option.remark, 0)
    state.mended = state.mended or option.countermeasure in scenario.true_causes
    if not option.verdict:
        return
    known = state.facts | learned(scenario, state, option)
    sources = {scenario.facts[fact][0] for fact in known}
    sound = insight(scenario, known) >= SOUND and {"Customer", "Employee", "IndependentTrace"} <= sources
    if "O11" not in state.order:
        state.order = {**state.order, "O11": sound and set(option.verdict) <= scenario.true_causes}
    # Open: every unsound verdict raises these, not the first alone.
    if "IndependentTrace" not in sources:
        derived.append("trust_tidy_records")
    if not sound:
        alone = "Employee" in sources and "Customer" not in sources
        derived.append("blame_customer" if alone else "blame_employee")


def end(scenario: Scenario, state: State) -> list:
    raised = []
    if state.fit is not None:
        state.order = {**state.order, "O8": "confirm_acceptance" in state.happened}
        if state.fit != "Missed" and not state.happened & {"check_happy", "confirm_acceptance"}:
            raised.append("assume_satisfied")
        if scenario.fault == "Company" and not state.happened & SETTLES:
            raised.append("let_it_go")
        if scenario.desk:
            if insight(scenario, state.facts) < SOUND:
                raised.append("stop_at_promise")
            if not state.mended:
                raised.append("fix_once_only")
            if state.criticism > 0:
                raised.append("criticism_only")
    if "apologise" in state.happened and not state.stepped:
        raised.append("empty_apology")
    return raised


# ------------------------------------------------------------------------------------------------- score


def applicable(scenario: Scenario) -> dict:
    """The order rules that this scenario can be asked for, with what they count in halves."""
    known = scenario.cache.get("rules")
    if known is not None:
        return known
    shown = {t for _, option in scenario.options() for t in option.shows}
    key = {t for names in scenario.key for t in names}

    def both(first, then):
        return bool(shown & first and shown & then and key & (first | then))

    rules = {}
    if not scenario.desk and "tension_first" not in key:
        rules["O1"] = 2
    first = scenario.places[scenario.start].options
    if any(set(option.shows) & {"hear_out", "show_listening"} for option in first):
        rules["O2"] = 2
    if "apologise" in shown & key:
        rules["O3"] = 2
        if shown & STEPS:
            rules["O4"] = 2
    for rule, a, b in BEFORE:
        if both(a, b):
            rules[rule] = 2
    if "confirm_acceptance" in shown & key:
        rules["O8"] = 2
    # Open: the acts of O10. A contact tag shown at a node drawn FollowUp and one of them in `key`.
    later = {t for node, option in scenario.options() if node.phase == "FollowUp" for t in option.shows}
    if later & CONTACT and key & CONTACT and scenario.due is not None:
        rules["O10"] = 2
    if scenario.desk:
        rules["O11"], rules["O12"] = 2, 1
    if "right_channel" in key:
        rules["O14"] = 2
    rules = {rule: rules[rule] for rule in RULES if rule in rules}
    scenario.cache["rules"] = rules
    return rules


def earned(state: State, rule: str) -> bool:
    if rule == "O1":
        return state.left_tension is True
    return state.order.get(rule, False) is True


def final_credit(scenario: Scenario, state: State) -> tuple:
    """In quarters."""
    if not scenario.special:
        return state.credit
    credits = []
    for best, names in zip(state.credit, scenario.key):
        if "tension_first" in names and state.left_tension:
            best = 4
        if "pause_first" in names:
            best = max(best, 4 if state.lost <= 1 else 2 if state.lost <= 4 else 0)
        if "full_attention" in names:
            if len(names) > 1 and not state.multitasked:
                best = max(best, state.attention)
            elif len(names) == 1 and state.multitasked:
                best = 0
        credits.append(best)
    return tuple(credits)


def promise_factor(state: State) -> int:
    """In tenths."""
    # In the order of the description: a promise that was kept in time counts as kept.
    if not state.promised:
        return 10
    if state.kept:
        return 11 if state.extra else 10
    return 4 if "break_promise" in state.pitfalls else 7


@dataclass
class Result:
    tech: Fraction
    order: Fraction
    timing: Fraction
    pen: int
    q: int  # in tenths, like `l`
    l: int
    passed: bool
    credits: tuple  # in quarters


def technique_score(quarters: tuple, marks: tuple, lost: int, pen: int) -> tuple:
    """TECH, ORDER, TIMING and Q in tenths. `marks`: weight of each applicable rule, and whether it was earned."""
    tech = Fraction(100 * sum(quarters), 4 * len(quarters)) if quarters else Fraction(0)
    if marks:
        order = Fraction(100 * sum(w for w, kept in marks if kept), sum(w for w, _ in marks))
    else:
        order = tech
    timing = 100 * max(Fraction(0), 1 - Fraction(lost, 2) / 4)
    exact = Fraction("0.70") * tech + Fraction("0.20") * order + Fraction("0.10") * timing - pen
    return tech, order, timing, rounded(clamp(exact, 0, 100), 10)


def customer_result(trust: int, fit: str | None, factor: int, left: bool) -> int:
    """L in tenths."""
    met = {"Full": Fraction(1), "Partial": Fraction(1, 2)}.get(fit, Fraction(0))
    loyalty = clamp((Fraction("0.6") * Fraction(trust, 10) + 40 * met) * Fraction(factor, 10), 0, 100)
    return rounded(min(Fraction(20), loyalty) if left else loyalty, 10)


def remembered(cache: dict, work, *known):
    """A result that depends on nothing but what is handed in."""
    at = (work.__name__, *known)
    if at not in cache:
        cache[at] = work(*known)
    return cache[at]


def result(scenario: Scenario, state: State) -> Result:
    credits = final_credit(scenario, state)
    marks = tuple([(weight, earned(state, rule)) for rule, weight in applicable(scenario).items()])
    pen, severe = 0, False
    for pitfall, times in state.pitfalls.items():
        pen += POINTS[SEVERITY[pitfall]] * min(2, times)
        severe = severe or SEVERITY[pitfall] == "severe"
    tech, order, timing, q = remembered(scenario.cache, technique_score, credits, marks, state.lost, pen)
    left = state.ending in ("boil_over", "walked_out")
    loyalty = remembered(scenario.cache, customer_result, state.gauges[4], state.fit, promise_factor(state), left)
    passed = q >= 700 and not left and state.over and not severe
    if not scenario.reconcilable:
        passed = passed and state.accepted_ending and earned(state, "O13")
    return Result(tech, order, timing, pen, q, loyalty, passed, credits)


# ------------------------------------------------------------------------------------------ scripted play


def parse_moves(text: str) -> list:
    moves = []
    for word in text.split():
        letter = word[-1] if word[-1].isalpha() else "p"
        digits = word.rstrip("irpd")
        if letter not in LETTERS or not digits.isdigit():
            raise ScenarioError(f"no move {word!r}: a number and one of the letters i r p d")
        moves.append((int(digits), LETTERS[letter]))
    return moves


def play(scenario: Scenario, moves: list) -> tuple:
    state, traces = start(scenario), []
    for number, timing in moves:
        if state.over:
            raise ScenarioError(f"the play is over after {state.moves} moves: {state.ending}")
        options = scenario.places[state.place].options
        if not 1 <= number <= len(options):
            raise ScenarioError(f"move {state.moves + 1}: {state.place} has no option {number}")
        option = options[number - 1]
        if not holds(option.needs, state):
            raise ScenarioError(f"move {state.moves + 1}: option {number} of {state.place} is locked")
        state, trace = move(scenario, state, option, timing)
        traces.append(trace)
    return state, traces


def gauge_text(gauges: tuple) -> str:
    t, f, s, h, r = (g / unit for g, unit in zip(gauges, UNITS))
    return f"T {t:.1f} F {f:.2f} S {s:.1f} H {h:.2f} R {r:.1f}"


def number(value: Fraction) -> str:
    return f"{float(value):.4f}".rstrip("0").rstrip(".")


def print_play(scenario: Scenario, state: State, traces: list):
    begin = start(scenario)
    print(f"0 start {begin.phase} {gauge_text(begin.gauges)}")
    for count, t in enumerate(traces, 1):
        line = f"{count} {t.node} {t.option} {t.timing} {t.phase} {gauge_text(t.gauges)}"
        line += f" derived: {', '.join(t.derived) or '-'} tagged: {', '.join(t.tagged) or '-'}"
        previous = traces[count - 2].phase if count > 1 else begin.phase
        if t.played_in != previous:
            line += f" (played in {t.played_in})"
        print(line)
    if traces and traces[-1].at_end:
        print(f"at the end: {', '.join(traces[-1].at_end)}")
    if state.over:
        print(f"ending {state.ending}")
    else:
        print(f"ending - (not over; now at {state.place}, {state.phase})")
    r = result(scenario, state)
    print(f"TECH {number(r.tech)}")
    for names, value in zip(scenario.key, r.credits):
        print(f"  {' or '.join(names)} {value / 4:g}")
    marks = [f"{rule} {'earned' if earned(state, rule) else 'lost'}" for rule in applicable(scenario)]
    print(f"ORDER {number(r.order)} ({', '.join(marks) or 'no rule applies'})")
    print(f"TIMING {number(r.timing)}")
    counts = [f"{p} x{n}" for p, n in sorted(state.pitfalls.items())]
    print(f"PEN {r.pen} ({', '.join(counts) or 'none'})")
    print(f"Q {r.q / 10:.1f}\nL {r.l / 10:.1f}\npassed {'yes' if r.passed else 'no'}")


PHASE_WORDS = {"FollowUp": "follow-up", "PartWays": "parting", "Manager": "desk"}


def switched_sides(phases: list, traces: list):
    """The move after which the customer is on the trainee's side, from 1; None where that never comes."""
    for count, (t, phase) in enumerate(zip(traces, phases), 1):
        if phase not in ("Tension", "Manager") and t.gauges[3] >= UNITS[3] and t.gauges[4] >= 50 * UNITS[4]:
            return count
    return None


def print_written(scenario: Scenario, state: State, traces: list):
    """The play as `tests/plays` writes it: the phase is the one in which the next answer will act."""
    phases = [t.played_in for t in traces[1:]] + [state.phase]
    switched = switched_sides(phases, traces)
    for count, (t, phase) in enumerate(zip(traces, phases), 1):
        phase = PHASE_WORDS.get(phase, phase.lower())
        side = "  switched sides" if count == switched else ""
        print(f"{count}  {t.node}  option {t.option} {t.timing}  {phase}  {gauge_text(t.gauges)}{side}")
    r = result(scenario, state)
    print(f"ending: {state.ending}\ntechnique: {r.q / 10:.1f}\ncustomer: {r.l / 10:.1f}")
    print(f"passed: {'yes' if r.passed else 'no'}")


def print_json(scenario: Scenario, state: State, traces: list):
    for count, t in enumerate(traces, 1):
        line = {"move": count, "node": t.node, "option": t.option, "timing": t.timing, "phase": t.phase}
        line |= {name.lower(): g / unit for name, g, unit in zip(GAUGES, t.gauges, UNITS)}
        line |= {"derived": t.derived, "tagged": t.tagged}
        print(json.dumps(line))
    r = result(scenario, state)
    rules = {rule: earned(state, rule) for rule in applicable(scenario)}
    last = {"ending": state.ending, "tech": str(r.tech), "order": str(r.order), "timing": str(r.timing)}
    last |= {"penalty": r.pen, "technique_score": r.q / 10, "customer_result": r.l / 10, "passed": r.passed}
    last |= {"rules": rules, "pitfalls": state.pitfalls, "at_end": traces[-1].at_end if traces else []}
    print(json.dumps(last))


def main() -> int:
    parser = argparse.ArgumentParser(description="The reference model.")
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("play", help="a scripted play")
    one.add_argument("file")
    one.add_argument("--moves", default="")
    one.add_argument("--format", choices=("human", "json", "written"), default="human")
    many = commands.add_parser("judge", help="every play with timing paused")
    many.add_argument("file")
    many.add_argument("--budget", type=int, default=3_000_000)
    many.add_argument("--seconds", type=float, default=300)
    commands.add_parser("selftest", help="the numbers of the description")
    arguments = parser.parse_args()
    try:
        match arguments.command:
            case "play":
                scenario = load(arguments.file)
                state, traces = play(scenario, parse_moves(arguments.moves))
                printers = {"human": print_play, "json": print_json, "written": print_written}
                printers[arguments.format](scenario, state, traces)
            case "judge":
                import search

                search.judge(load(arguments.file), arguments.budget, arguments.seconds)
            case "selftest":
                import selftest

                return selftest.run()
    except (ScenarioError, ron.RonError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    except KeyError as error:
        print(f"error: {error} is missing or unknown", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    # The other files import this one by its name.
    sys.modules["model"] = sys.modules["__main__"]
    sys.exit(main())
