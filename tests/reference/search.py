"""Every play of a scenario with timing paused, and what can be told from them.

States hardly ever merge, so this is a plain depth-first walk. It uses
`model.scaled_kettle`, which reckons in whole numbers and is as exact as the fractions. Q and L are in tenths.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

import model
from model import Ending, Scenario, State

SAMPLE = 4_000
BEAM = 300


class OverBudget(Exception):
    pass


@dataclass(slots=True)
class Tree:
    """What lies behind a state."""

    best: tuple  # Q, L
    worst: int  # Q
    line: tuple  # of the best play: ((node, drawn, phase, gauges, option, drop), rest) or ()
    best_state: State
    worst_line: tuple
    passing: bool  # whether any play passes
    second: tuple  # Q, passed: of the player who takes the second best every time


def unroll(line: tuple) -> list:
    out = []
    while line:
        head, line = line
        out.append(head)
    return out


class Walk:
    def __init__(self, scenario: Scenario, budget: int, seconds: float):
        self.scenario = scenario
        self.budget = budget
        self.until = time.monotonic() + seconds
        self.moves = 0
        self.plays = 0
        self.visited = set()  # nodes and endings
        self.chosen = set()  # (node, option number)
        self.credits = [0] * len(scenario.key)  # in quarters
        self.stuck = set()
        # (a random player comes here once in so many plays, Q, quarters of credit, passed): plays
        self.spread = Counter()
        self.endings = {}  # ending: [plays, passes, lowest Q, highest Q]

    def include(self, other: Walk):
        self.moves += other.moves
        self.plays += other.plays
        self.visited |= other.visited
        self.chosen |= other.chosen
        self.stuck |= other.stuck
        self.spread += other.spread
        self.credits = [max(pair) for pair in zip(self.credits, other.credits)]
        for name, (plays, passes, low, high) in other.endings.items():
            seen = self.endings.setdefault(name, [0, 0, low, high])
            seen[0] += plays
            seen[1] += passes
            seen[2], seen[3] = min(seen[2], low), max(seen[3], high)

    def step(self, state: State, option, timing="paused") -> State:
        self.moves += 1
        if self.moves > self.budget or self.moves % 1024 == 0 and time.monotonic() > self.until:
            raise OverBudget
        return model.move(self.scenario, state, option, timing, model.scaled_kettle)[0]

    def leaf(self, state: State, odds: int) -> Tree:
        self.plays += 1
        r = model.result(self.scenario, state)
        self.credits = [max(pair) for pair in zip(self.credits, r.credits)]
        self.visited.add(state.ending)
        seen = self.endings.setdefault(state.ending, [0, 0, r.q, r.q])
        seen[0] += 1
        seen[1] += r.passed
        seen[2], seen[3] = min(seen[2], r.q), max(seen[3], r.q)
        self.spread[odds, r.q, sum(r.credits), r.passed] += 1
        return Tree((r.q, r.l), r.q, (), state, (), r.passed, (r.q, r.passed))

    def tree(self, state: State, odds: int = 1) -> Tree:
        """`odds`: a random player comes here once in so many plays."""
        if state.over:
            return self.leaf(state, odds)
        self.visited.add(state.place)
        options = model.open_options(self.scenario, state)
        if not options:
            self.stuck.add(state.place)
            return self.leaf(state, odds)
        children = []
        for option in options:
            self.chosen.add((state.place, option.number))
            children.append((option, self.tree(self.step(state, option), odds * len(options))))
        return self.join(state, children)

    def random_player(self) -> tuple:
        """The exact chance of a pass, the mean Q and the mean TECH."""
        passing = mean_q = mean_tech = Fraction(0)
        for (odds, q, quarters, passed), plays in self.spread.items():
            chance = Fraction(plays, odds)
            passing += chance * passed
            mean_q += chance * q
            mean_tech += chance * Fraction(100 * quarters, 4 * len(self.credits))
        return passing, mean_q, mean_tech

    def join(self, state: State, children: list) -> Tree:
        # Sorting is stable, so what stands first in the file goes first among equals.
        ranked = sorted(children, key=lambda pair: pair[1].best, reverse=True)
        option, best = ranked[0]
        low = min(children, key=lambda pair: pair[1].worst)
        drawn = self.scenario.places[state.place].phase
        drop = best.best[0] - ranked[-1][1].best[0]
        head = (state.place, drawn, state.phase, state.gauges, option.number, drop)
        n = len(children)
        return Tree(
            best=best.best,
            worst=low[1].worst,
            line=(head, best.line),
            best_state=best.best_state,
            worst_line=(low[0].number, low[1].worst_line),
            passing=any(t.passing for _, t in children),
            second=ranked[min(1, n - 1)][1].second,
        )


# -------------------------------------------------------------------------------------------------- bots


def first_of(key):
    return lambda options: max(options, key=key)  # `max` takes the first among equals


def middle(options):
    """By length; of an even number the shorter of the two in the middle."""
    return sorted(options, key=lambda o: len(o.words))[(len(options) - 1) // 2]


BOTS = {
    "longest": first_of(lambda o: len(o.words)),
    "shortest": first_of(lambda o: -len(o.words)),
    "first": lambda options: options[0],
    "last": lambda options: options[-1],
    "most sorry": first_of(lambda o: o.words.lower().count("sorry")),
    "most question marks": first_of(lambda o: o.words.count("?")),
    "middle length": middle,
}


def run(scenario: Scenario, choose) -> State:
    state = model.start(scenario)
    while not state.over:
        options = model.open_options(scenario, state)
        if not options:
            break
        state = model.move(scenario, state, choose(options), "paused", model.scaled_kettle)[0]
    return state


def run_bot(scenario: Scenario, choose) -> tuple:
    path = []

    def tell(options):
        option = choose(options)
        path.append(option.number)
        return option

    state = run(scenario, tell)
    return state, path


# ------------------------------------------------------------------------------------------------ report


def tenths(value: int) -> str:
    return f"{value / 10:.1f}"


def one(value) -> str:
    return f"{float(value):.1f}"


def percent(value) -> str:
    return f"{float(100 * value):.4f} %"


def told(scenario: Scenario, state: State) -> str:
    r = model.result(scenario, state)
    bad = ", ".join(f"{p} x{n}" for p, n in sorted(state.pitfalls.items()))
    text = f"Q {tenths(r.q)} (TECH {one(r.tech)}, ORDER {one(r.order)}, TIMING {one(r.timing)}, PEN {r.pen}) L {tenths(r.l)}"
    return f"{text} {'passed' if r.passed else 'failed'} at {state.ending}" + (f" [{bad}]" if bad else "")


def moves_text(numbers) -> str:
    return '"' + " ".join(map(str, numbers)) + '"'


def judge(scenario: Scenario, budget: int, seconds: float):
    begun = time.monotonic()
    state = model.start(scenario)
    print(scenario.title)
    try:
        walk, first = first_moves(scenario, state, budget, seconds)
    except OverBudget as stopped:
        spent = time.monotonic() - begun
        print(f"stopped after {stopped} moves, {spent:.0f} s: what follows is a SAMPLE, not exact", flush=True)
        sample(scenario)
        bots(scenario)
        return
    tree = walk.join(state, first)
    print(f"exact: {walk.plays} plays, {walk.moves} moves, {time.monotonic() - begun:.1f} s")
    report(scenario, walk, tree)
    bots(scenario)
    second_best(tree)
    sys.stdout.flush()
    blunders(scenario, walk, state, first, budget, seconds)


def branch(task: tuple) -> tuple:
    """Everything behind one first move, or the number of moves after which it was too much."""
    scenario, state, number, timing, odds, budget, seconds = task
    gc.disable()
    walk = Walk(scenario, budget, seconds)
    option = scenario.places[state.place].options[number - 1]
    try:
        return walk, walk.tree(walk.step(state, option, timing), odds)
    except OverBudget:
        return walk, None


def first_moves(scenario: Scenario, state: State, budget: int, seconds: float) -> tuple:
    options = model.open_options(scenario, state)
    if not options:
        raise model.ScenarioError(f"every option of {state.place} is locked at the start")
    n = len(options)
    share = budget if n == 1 else budget // 2
    tasks = [(scenario, state, option.number, "paused", n, share, seconds) for option in options]
    with multiprocessing.Pool(min(n, os.cpu_count() or 1)) as pool:
        done = pool.map(branch, tasks, 1)
    walk = Walk(scenario, budget, seconds)
    walk.visited.add(state.place)
    for option, (part, _) in zip(options, done):
        walk.chosen.add((state.place, option.number))
        walk.include(part)
    if any(tree is None for _, tree in done) or walk.moves > budget:
        raise OverBudget(walk.moves)
    return walk, [(option, tree) for option, (_, tree) in zip(options, done)]


def report(scenario: Scenario, walk: Walk, tree: Tree):
    line = unroll(tree.line)
    print(f"\nbest: {told(scenario, tree.best_state)}")
    print(f"  --moves {moves_text(step[4] for step in line)}")
    rules = [f"{r} {'earned' if model.earned(tree.best_state, r) else 'LOST'}" for r in model.applicable(scenario)]
    print(f"  order rules: {', '.join(rules) or 'none applies'}")
    for place, drawn, phase, gauges, number, drop in line:
        mark = "" if drawn == phase else f"  <- drawn {drawn}"
        share = f"{tenths(drop)} at stake"
        if drop > 0 and drop * 10 > tree.best[0] * 4:
            share += " (over 40 %)"
        print(f"    {place} {number}: {phase}, {model.gauge_text(gauges)}, {share}{mark}")
    print(f"worst: Q {tenths(tree.worst)}  --moves {moves_text(unroll(tree.worst_line))}")
    passing, mean_q, mean_tech = walk.random_player()
    print(f"random player: passes {percent(passing)} ({passing}), mean Q {float(mean_q / 10):.2f}, mean TECH {float(mean_tech):.2f}")
    print("endings:")
    for name, (plays, passes, low, high) in sorted(walk.endings.items(), key=str):
        print(f"  {name}: {plays} plays, {passes} passed, Q {tenths(low)} to {tenths(high)}")
    print("key techniques, highest credit on any play:")
    for names, value in zip(scenario.key, walk.credits):
        print(f"  {' or '.join(names)}: {value / 4:g}{'' if value == 4 else '  <- never in full'}")
    for place in scenario.places:
        if place not in walk.visited:
            print(f"unreachable: {place}")
    for node, option in scenario.options():
        if node.name in walk.visited and (node.name, option.number) not in walk.chosen:
            print(f"never open: {node.name} {option.number}")
    for place in sorted(walk.stuck):
        print(f"ERROR every option can be locked: {place}")


def bots(scenario: Scenario):
    print("bots:")
    for name, choose in BOTS.items():
        state, path = run_bot(scenario, choose)
        print(f"  {name}: {told(scenario, state)}  {moves_text(path)}")


def second_best(tree: Tree):
    q, passed = tree.second
    print(f"always the second best: Q {tenths(q)} {'passed' if passed else 'failed'}")


def blunders(scenario: Scenario, walk: Walk, state: State, first: list, budget: int, seconds: float):
    option, tree = min(first, key=lambda pair: pair[1].best)
    print("after an early blunder:")
    print(f"  the worst first option ({option.number}): {still(tree)}", flush=True)
    best = max(first, key=lambda pair: pair[1].best)[0]
    _, tree = branch((scenario, state, best.number, "interrupted", 1, budget, seconds))
    told = still(tree) if tree else "too many moves to say"
    print(f"  the best first option ({best.number}), but interrupting: {told}")


def still(tree: Tree) -> str:
    return f"best Q {tenths(tree.best[0])}, a pass is {'still possible' if tree.passing else 'NOT possible'}"


def sample(scenario: Scenario):
    """Random plays for the averages, a beam for a good line; neither is exact."""
    dice = random.Random(20)
    results = []
    for _ in range(SAMPLE):
        state, path = run_bot(scenario, dice.choice)
        results.append(model.result(scenario, state))
    n = len(results)
    rate = sum(r.passed for r in results) / n
    error = (rate * (1 - rate) / n) ** 0.5
    mean_q, mean_tech = (sum(float(v) for v in values) / n for values in ([r.q for r in results], [r.tech for r in results]))
    print(f"{n} random plays: pass {100 * rate:.2f} % (standard error {100 * error:.2f}), "
          f"mean Q {mean_q / 10:.1f}, mean TECH {mean_tech:.1f}, "
          f"Q {tenths(min(r.q for r in results))} to {tenths(max(r.q for r in results))}")
    beam, best = [(model.start(scenario), ())], None
    while beam:
        following = []
        for state, path in beam:
            for option in model.open_options(scenario, state):
                after = model.move(scenario, state, option, "paused", model.scaled_kettle)[0]
                entry = (model.result(scenario, after), after, (*path, option.number))
                if not after.over:
                    following.append(entry)
                elif best is None or (entry[0].q, entry[0].l) > (best[0].q, best[0].l):
                    best = entry
        following.sort(key=lambda e: (e[0].q, -e[1].gauges[0]), reverse=True)
        beam = [(state, path) for _, state, path in following[:BEAM]]
    if best:
        print(f"best found (a lower bound): {told(scenario, best[1])}\n  --moves {moves_text(best[2])}")
