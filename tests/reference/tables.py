"""The catalogue's numbers, typed in from the model's description (docs/model.md) and from nowhere else.

The application reads its own table from a file. That these two were written apart is the point: a slip in
one of them shows.
"""

from fractions import Fraction


def num(text) -> Fraction:
    return Fraction(str(text))


PHASES = ("Tension", "Problem", "Solution", "Close", "FollowUp", "PartWays", "Manager")

# id: (family, class, weights in Tension / Problem / Solution / Close)
# Families A to H in the order of the description; E is the Resolve family.
_ROWS = """
A stay_calm            stance   1    1    1    1
A full_attention       stance   1    1    1    1
A see_person           reassure 1    1    1    1
A stay_pleasant        stance   .5   1    1    1
B hear_out             release  1    1    .5   .5
B show_listening       release  1    1    .5   .5
B read_cues            clarify  1    1    .5   .5
B pause_first          timing   1    1    1    1
B take_notes           clarify  .5   1    .5   .5
C empathise            connect  1    1    .5   .5
C validate             connect  1    1    .5   .5
C apologise            apology  1    1    .5   .5
C own_it               own      1    1    1    .5
C assure_relief        reassure 1    1    1    1
D tension_first        order    1    1    1    1
D ask_questions        clarify  .5   1    .5   .5
D restate              clarify  .5   1    .5   .5
D check_facts          clarify  -.5  1    .5   .5
D agree_facts          clarify  -.5  1    .5   .5
D explain_process      clarify  -.5  1    1    .5
D tailor_reply         reassure 1    1    1    1
E ask_outcome          resolve  -.5  .5   1    .5
E offer_options        resolve  -.5  .5   1    .5
E confirm_acceptance   resolve  -.5  -.5  1    .5
E action_plan          resolve  -.5  .5   1    1
E act_fast             speed    .5   1    1    1
E own_case             speed    1    1    1    1
E route_to_decider     clarify  -.5  1    1    .5
E accommodate          resolve  -.5  .5   1    .5
E go_extra             close    -.5  -.5  .5   1
E level_honestly       clarify  -.5  .5   1    .5
F turn_around          close    -.5  -.5  .5   1
F share_feedback       close    -.5  .5   .5   1
F keep_promise         close    .5   .5   1    1
F follow_24h           followup .5   .5   .5   .5
F keep_informed        followup .5   1    1    1
F right_channel        followup .5   .5   .5   1
F check_happy          followup .5   .5   .5   1
F adjust_retry         followup .5   .5   1    .5
G weigh_goodwill       resolve  -.5  .5   1    .5
G part_ways            limit    -.5  .5   1    1
G set_limit            limit    1    1    1    1
H find_root_cause      manager  .5   .5   .5   .5
H hold_judgement       manager  .5   .5   .5   .5
H dig_records          manager  .5   .5   .5   .5
H hear_employee        manager  .5   .5   .5   .5
H support_employee     manager  .5   .5   .5   .5
H close_loop           manager  .5   .5   .5   .5
H explain_discreetly   manager  .5   .5   .5   .5
H prevent_recurrence   manager  .5   .5   .5   .5
H review_care_process  manager  .5   .5   .5   .5
H four_to_one          manager  .5   .5   .5   .5
H empower_frontline    manager  .5   .5   .5   .5
"""
# Left open by the description: `tension_first` has no weights (its credit never uses them), and the manager
# techniques have none away from the desk (they have no effect on the kettle; .5 is used for their credit).

FAMILY, CLASS, _WEIGHTS = {}, {}, {}
for _row in _ROWS.split("\n"):
    if _row:
        _family, _id, _class, *_w = _row.split()
        FAMILY[_id], CLASS[_id] = _family, _class
        _WEIGHTS[_id] = dict(zip(PHASES, map(num, _w)))

PARTING = {"own_it", "see_person", "level_honestly", "weigh_goodwill", "set_limit", "part_ways", "keep_informed"}


def weight(technique: str, phase: str) -> Fraction:
    """1 in the right place, 1/2 tolerated, -1/2 too early."""
    if phase == "Manager":
        return Fraction(1)
    if phase == "PartWays":
        right = CLASS[technique] == "stance" or technique in PARTING
        return Fraction(1) if right else Fraction(1, 2)
    if phase == "FollowUp":
        # The four follow-up techniques with their own row (follow_24h, right_channel, check_happy,
        # adjust_retry) weigh 1 here; they are all of class `followup`.
        right = CLASS[technique] in ("close", "followup") or _WEIGHTS[technique]["Close"] == 1
        return Fraction(1) if right else Fraction(1, 2)
    return _WEIGHTS[technique][phase]


# dF, puff, dS, dH, dR
def _effect(*numbers) -> tuple:
    return tuple(map(num, numbers))


EFFECT = {
    "stance": _effect("-.1", -2, 0, 0, 1),
    "release": _effect("-.2", -2, -10, ".25", 2),
    "connect": _effect("-.8", -2, -3, ".20", 4),
    "apology": _effect("-1.0", -2, -3, 0, 4),
    "own": _effect("-1.2", -2, -2, 0, 6),
    "reassure": _effect("-.4", -1, -2, 0, 3),
    "clarify": _effect("-.4", -1, -1, ".15", 3),
    "resolve": _effect("-.8", -1, -2, 0, 5),
    "speed": _effect("-.5", -1, -4, 0, 4),
    "close": _effect("-.3", -1, -1, 0, 4),
    "followup": _effect("-.3", -1, -1, 0, 4),
    "limit": _effect(0, -1, -6, 0, 0),
}

VIOLATION = {
    "mild": _effect(".5", 2, 4, "-.05", -4),
    "moderate": _effect("1.0", 4, 8, "-.10", -8),
    "severe": _effect("1.8", 8, 14, "-.20", -15),
}

POINTS = {"mild": 3, "moderate": 7, "severe": 12}

TIMING = {
    "interrupted": _effect("1.0", 4, 10, "-.15", -5),
    "rattled": _effect(0, 0, 0, 0, -2),
    "paused": _effect(0, 0, 0, 0, 0),
    "dead_air": _effect(0, 0, 5, 0, -1),
}

SEVERITY = {
    "interrupt": "moderate",
    "label_customer": "severe",
    "make_excuses": "moderate",
    "pass_buck": "moderate",
    "keep_waiting": "moderate",
    "stock_answer": "mild",
    "treat_as_number": "moderate",
    "multitask": "mild",
    "hasty_reply": "mild",
    "empty_apology": "mild",
    "insincere_apology": "moderate",
    "fix_before_heard": "mild",  # where it counts in the score
    "impose_fix": "mild",
    "minimise": "severe",
    "mirror_hostility": "severe",
    "let_it_go": "severe",
    "break_promise": "severe",
    "go_silent": "severe",
    "assume_satisfied": "mild",
    "false_confession": "moderate",
    "endless_appeasing": "moderate",
    "blame_customer": "severe",
    "blame_employee": "moderate",
    "stop_at_promise": "moderate",
    "trust_tidy_records": "moderate",
    "overshare": "severe",
    "scapegoat": "severe",
    "fix_once_only": "moderate",
    "cold_shoulder": "moderate",
    "rude_exit": "severe",
    "withhold_authority": "moderate",
    "criticism_only": "mild",
}

# Tagged or not, these reach the kettle by another way or not at all.
NO_KETTLE = {
    "interrupt",
    "keep_waiting",
    "fix_before_heard",
    "false_confession",
    "break_promise",
    "go_silent",
    "assume_satisfied",
    "stop_at_promise",
    "trust_tidy_records",
    "fix_once_only",
    "withhold_authority",
    "criticism_only",
}

# Where a customer starts: T0, F0, S0, R0, the flame's floor, the fuse.
TEMPERAMENT = {
    "Steady": _effect(70, "5.5", 20, 45, 0, ".8"),
    "Upset": _effect(80, "7.0", 35, 40, 0, "1.0"),
    "Irate": _effect(90, "8.5", 50, 30, 0, "1.2"),
    "Irrational": _effect(85, "8.0", 40, 30, "5.0", "1.0"),
    "Abusive": _effect(95, "9.5", 50, 15, "7.5", "1.3"),
}
