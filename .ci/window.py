"""Plays Simmer in a real window: keys from outside, eyes from the accessibility bus."""

import os
import pathlib
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/reference"))
import ron  # noqa: E402

BINARY, WORK = sys.argv[1], pathlib.Path(sys.argv[2])
PLAY = "sc01-switching-sides"
passed = 0


def claim(truth, sentence):
    """One thing that must be so."""
    global passed
    if not truth:
        print("spoken:", *spoken(), sep="\n  ")
        subprocess.run(["import", "-window", "root", str(WORK / "failed.png")], check=False)
        sys.exit(f"FAILED: {sentence}")
    passed += 1
    print("ok:", sentence)


def app():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child and child.get_name() == "simmer":
            return child
    return None


def walk(node):
    if node is None:
        return
    yield node
    for index in range(node.get_child_count()):
        try:
            yield from walk(node.get_child_at_index(index))
        except gi.repository.GLib.Error:
            continue


def nodes():
    return list(walk(app()))


def spoken():
    names = []
    for node in nodes():
        try:
            names.append(node.get_name() or "")
        except gi.repository.GLib.Error:
            continue
    return [name for name in names if name]


def wait_for(words, seconds=15):
    """The first node whose name holds these words."""
    until = time.time() + seconds
    while time.time() < until:
        for node in nodes():
            try:
                if words in (node.get_name() or ""):
                    return node
            except gi.repository.GLib.Error:
                continue
        time.sleep(0.1)
    return None


def says(words, seconds=15):
    return wait_for(words, seconds) is not None


def key(name):
    subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
    time.sleep(0.25)


def frames(log):
    return len(re.findall(r"^frame ", log.read_text(), re.M))


def start(log, *args, **kwargs):
    with open(log, "w") as out:
        return subprocess.Popen([BINARY, "--count-frames", *args], stderr=out, stdout=out, **kwargs)


def expected(name):
    """The moves and the results of a play that is written down."""
    lines = (ROOT / f"tests/plays/{name}.txt").read_text().splitlines()
    moves = next(line for line in lines if line.startswith("moves: "))[7:].split()
    found = dict(line.split(": ", 1) for line in lines if re.match(r"(ending|technique|customer): ", line))
    visited = [line.split()[1] for line in lines if re.match(r"\d+ ", line)]
    return moves, visited, found


def play_by_keyboard():
    scenario = ron.read((ROOT / f"scenarios/{PLAY}.ron").read_text()).fields
    moves, visited, found = expected(f"{PLAY}.good")
    for number, (move, node) in enumerate(zip(moves, visited), 1):
        option = scenario["nodes"][node].fields["options"][int(move[0]) - 1].fields
        say = (option.get("say") or option.get("act")).strip()
        claim(says(say[:30]), f"move {number}: the answer stands there: {say[:30]}")
        while says("not finished", 0.3):
            key("space")
        if move.endswith("p"):
            key("b")
        button = wait_for(say[:30])
        digit = button.get_name().split(".")[0]
        key(digit)
        if number == 2:
            idle_frames()
    claim(says("See what each move did"), "the conversation is over")
    key("Return")
    claim(says("of 100, pass at 70"), "the debrief is open")
    claim(says(found["technique"]), f"the technique score is {found['technique']}, as written down")
    claim(says(found["customer"]), f"the customer result is {found['customer']}, as written down")


def idle_frames():
    time.sleep(3)
    before = frames(LOG)
    time.sleep(10)
    after = frames(LOG)
    claim(after == before, f"nothing is drawn in 10 s mid-conversation ({after - before} frames)")


def first_frame(log, begun):
    """The second frame begins once the first has been shown."""
    while frames(log) < 2 and time.monotonic() < begun + 30:
        time.sleep(0.002)
    shown = 1000 * (time.monotonic() - begun)
    claim(frames(log) >= 2, f"the first frame is shown after {shown:.0f} ms (without optimisation, OpenGL in software)")


def window_tests():
    begun = time.monotonic()
    process = start(LOG)
    first_frame(LOG, begun)
    claim(says("Welcome to Simmer", 30), "a newcomer is welcomed in a real window")
    window = subprocess.run(
        ["xdotool", "search", "--sync", "--name", "Simmer"], capture_output=True, text=True, check=True
    ).stdout.split()[0]
    subprocess.run(["xdotool", "windowfocus", window], check=True)
    key("Return")
    claim(says("The kettle in 40 seconds"), "the kettle is explained first")
    key("Escape")
    claim(says("Begin"), "skipping it leads straight to the first briefing")
    key("Escape")
    claim(says("Next for you"), "from there it is one step to the library")
    unnamed = [
        node.get_role_name()
        for node in nodes()
        if node.get_n_actions() and not (node.get_name() or "").strip()
    ]
    claim(unnamed == [], f"everything that can be pressed has a name ({unnamed})")
    card = wait_for("Switching sides,")
    claim(card is not None and card.do_action(0), "a foreign client presses a card")
    claim(says("Begin"), "the briefing opens")
    key("Return")
    play_by_keyboard()
    key("Escape")
    process.terminate()
    process.wait(10)


def author_tests():
    """A scenario is edited outside while it is open."""
    own = WORK / "own"
    own.mkdir()
    file, text = own / "first.ron", (ROOT / "docs/examples/first.ron").read_text()
    file.write_text(text)
    log = WORK / "author-frames"
    process = start(log, str(file))
    claim(wait_for("Begin", 30) is not None, "a scenario of one's own opens at its briefing")
    window = subprocess.run(
        ["xdotool", "search", "--sync", "--pid", str(process.pid), "--name", "Simmer"],
        capture_output=True, text=True, check=True,
    ).stdout.split()[-1]
    subprocess.run(["xdotool", "windowfocus", window], check=True)
    key("Return")
    claim(says("I paid forty for this brake"), "it is played")
    claim(says("No problems"), "and said to have no problems")

    words = "I paid fifty for this brake"
    changed = text.replace("I paid forty for this brake", words)
    beside = own / "first.ron.tmp"
    beside.write_text(changed)
    os.replace(beside, file)
    claim(says(words, 2), "it is saved by an editor, and within two seconds the new words are said")

    faulty = changed.replace('"show_listening"]', '"show_listenin"]', 1)
    line = next(n for n, it in enumerate(faulty.splitlines(), 1) if '"show_listenin"' in it)
    file.write_text(faulty)
    claim(says(f"1 error, at line {line}", 2), f"a fault is spoken with its line, {line}")
    claim(says(words), "the last version without it goes on")
    claim(wait_for("Show problems").do_action(0), "a foreign client opens the list of problems")
    claim(says("Did you mean 'show_listening'?"), "the list tells the way out")
    file.write_text(changed)
    claim(says("No problems", 2), "the fault is mended, and that is said")
    time.sleep(2)
    before = frames(log)
    time.sleep(5)
    claim(frames(log) == before, "nothing is drawn while the file rests")
    process.terminate()
    process.wait(10)


def start_fails(sentence, words, env=None, wrap=()):
    """A start without a window ends with one sentence and exit code 2."""
    done = subprocess.run(
        [*wrap, BINARY], env={**os.environ, **(env or {})}, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=60,
    )
    told = done.stderr.strip()
    claim(done.returncode == 2, f"{sentence}: exit code 2 (was {done.returncode}; {told})")
    claim(words in told, f"{sentence}: says '{words}' ({told})")
    claim(len(told.splitlines()) == 1, f"{sentence}: one sentence, nothing else ({told})")


def no_window_tests():
    start_fails("no display", "there is no display", {"DISPLAY": ""})
    start_fails("no such display", "does not answer", {"DISPLAY": ":987"})
    library = subprocess.run(
        "ldconfig -p | grep -o '/[^ ]*libxkbcommon-x11.so.0'", shell=True, capture_output=True, text=True
    ).stdout.split()[0]
    hide = f"mount --bind /dev/null {os.path.realpath(library)} && exec \"$@\""
    start_fails("missing library", "apt install", wrap=["unshare", "-m", "sh", "-c", hide, "sh"])
    bare = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-extension", "GLX"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )
    display = bare.stdout.readline().strip()
    empty = WORK / "no-drivers"
    empty.mkdir()
    start_fails("no OpenGL", "there is no OpenGL", {
        "DISPLAY": f":{display}",
        "__EGL_VENDOR_LIBRARY_DIRS": str(empty),
        "LIBGL_DRIVERS_PATH": str(empty),
    })
    bare.terminate()


LOG = WORK / "frames"
Atspi.init()
window_tests()
author_tests()
no_window_tests()
print(f"\n{passed} passed, 0 failed")
