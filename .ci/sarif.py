"""Checks scenarios of every kind and holds the SARIF that comes out to its schema, and damaged SARIF, too."""

import copy
import json
import pathlib
import subprocess
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY, SCHEMA, WORK = (pathlib.Path(path).resolve() for path in sys.argv[1:])
SOUND = (ROOT / "assets/patterns/table.ron").read_text()
validator = jsonschema.Draft7Validator(
    json.loads(SCHEMA.read_text()), format_checker=jsonschema.FormatChecker()
)
passed = 0


def claim(truth, sentence):
    """One thing that must be so."""
    global passed
    if not truth:
        sys.exit(f"FAILED: {sentence}")
    passed += 1
    print("ok:", sentence)


def checked(folder, *words):
    """What `simmer check` says about a folder."""
    command = [BINARY, "check", folder, "--format", "sarif", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    claim(done.returncode in (0, 1) and done.stderr == "", f"{folder.name} is checked in silence")
    return json.loads(done.stdout)


def folder(name, files):
    """A folder with these files."""
    made = WORK / name
    for file, text in files.items():
        (made / file).parent.mkdir(parents=True, exist_ok=True)
        (made / file).write_text(text)
    made.mkdir(exist_ok=True)
    return made


def faults(document):
    """What the schema has against a document."""
    return [f"{list(it.absolute_path)}: {it.message[:120]}" for it in validator.iter_errors(document)]


def hold(name, document, least):
    """The schema, and what it cannot say."""
    claim(faults(document) == [], f"{name} fits the schema {faults(document)}")
    (run,) = document["runs"]
    results, rules = run["results"], run["tool"]["driver"]["rules"]
    claim(len(results) >= least, f"{name} has {len(results)} results")
    named = all(rules[it["ruleIndex"]]["id"] == it["ruleId"] for it in results)
    claim(named, f"{name} points to the rules by number and by name alike")


slips = (
    SOUND.replace("audience: true", "audiense: true", 1),
    SOUND.replace('"show_listening"', '"show_lisening"'),
    SOUND.replace('"Very hard. Yes."', '"Amazon. \U0001f982"').replace("difficulty: 2", "difficulty: 5"),
    SOUND.replace('traps: ["', 'traps: ["overshare", "'),
    SOUND.replace("So she is being brave, and you can see it. That is hard to watch.", "Yes."),
    "Scenario(",
    "",
)
hold("nothing", checked(folder("nothing", {})), 0)
hold("a sound file", checked(folder("sound", {"table.ron": SOUND})), 0)
spoilt = {f"number {at} & größe.ron": text for at, text in enumerate(slips)}
spoilt["deep/techniques.ron"] = "(format: 1, techniques: [(id: 7)])"
many = checked(folder("spoilt", spoilt), "--notes")
hold("a spoilt folder", many, 8)
results = many["runs"][0]["results"]
claim({"error", "warning", "note"} == {it["level"] for it in results}, "every level is there")
claim(any("fixes" in it for it in results), "a correction is there")
claim(any("relatedLocations" in it for it in results), "a finding with two places is there")

at = next(at for at, it in enumerate(results) if "fixes" in it)
damages = {
    "without a version": lambda run, it, log: log.pop("version"),
    "of another version": lambda run, it, log: log.update(version="2.0.0"),
    "without a tool": lambda run, it, log: run.pop("tool"),
    "with a level of its own": lambda run, it, log: it.update(level="fatal"),
    "with a field of its own": lambda run, it, log: it.update(severity=3),
    "without a message": lambda run, it, log: it.pop("message"),
    "with a rule number in words": lambda run, it, log: it.update(ruleIndex="first"),
    "with a line nought": lambda run, it, log: place(it)["region"].update(startLine=0),
    "with a blank in an address": lambda run, it, log: place(it)["artifactLocation"].update(uri="a b"),
    "with a correction of nothing": lambda run, it, log: it["fixes"][0].pop("artifactChanges"),
    "with columns in feet": lambda run, it, log: run.update(columnKind="feet"),
}


def place(result):
    """Where a result stands."""
    return result["locations"][0]["physicalLocation"]


for name, damage in damages.items():
    log = copy.deepcopy(many)
    run = log["runs"][0]
    damage(run, run["results"][at], log)
    claim(faults(log) != [], f"a document {name} is refused")

print(f"{passed} passed, 0 failed")
