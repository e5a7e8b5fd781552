# SPDX-License-Identifier: MIT
"""What a screen reader sees of a program: look.py PROGRAM, then one JSON command a line.

Run by the system's Python, which has the accessibility bindings. It stays for a whole test and
answers each line with one line of JSON:

    {"do": "seen"}                        every visible widget
    {"do": "find", "id": ..., "role": ..., "name": ...}   the first showing widget with these
    {"do": "tab_to", "id": ...}           press Tab until it has the keyboard (id or name)
    {"do": "press", "id": ...}            press the showing button of this id or name

A widget is ``{id, role, name, text, label, states, box: [x, y, width, height]}``; ``id`` is the
objectName. The keyboard's place is known from the events that a screen reader gets, not from
reading all widgets again.
"""

import json
import select
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version comes first

DEPTH, WIDTH, MOST_TABS, PATIENCE = 30, 400, 60, 3.0
STATES = (
    "FOCUSED",
    "FOCUSABLE",
    "SHOWING",
    "VISIBLE",
    "ENABLED",
    "CHECKED",
    "SELECTED",
    "MODAL",
    "ACTIVE",
)
FOCUSED = "object:state-changed:focused"
TEXTS = ("text", "password text", "spin button", "editbar", "entry", "paragraph")


def identity(node):
    return (node.get_accessible_id() or "").rpartition(".")[2]


def held(node):
    states = node.get_state_set()
    return [name.lower() for name in STATES if states.contains(getattr(Atspi.StateType, name))]


def labelled_by(node):
    """Return the words of the labels of a widget; Qt gives a combo box its name by these only."""
    words = []
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            targets = range(relation.get_n_targets())
            words += [relation.get_target(index).get_name() for index in targets]
    return " ".join(words)


def describe(node, states):
    try:
        box = node.get_extents(Atspi.CoordType.SCREEN)
        place = [box.x, box.y, box.width, box.height]
    except GLib.Error:
        place = None
    role, text = node.get_role_name(), None
    if role in TEXTS:  # asking each widget for its interfaces would take most of the time
        text = Atspi.Text.get_text(node, 0, -1)
    return {
        "id": identity(node),
        "role": role,
        "name": node.get_name(),
        "text": text,
        "label": labelled_by(node) if role == "combo box" else None,
        "states": states,
        "box": place,
    }


def walk(node, depth=0):
    """Yield each visible widget with its states; what is hidden has nothing visible in it."""
    if depth > DEPTH:
        return
    for index in range(min(node.get_child_count(), WIDTH)):
        try:
            child = node.get_child_at_index(index)
            if child is None:
                continue
            states = held(child)
            if "visible" not in states:
                continue
            yield child, states
            yield from walk(child, depth + 1)
        except GLib.Error:
            continue  # it has gone while it was looked at


class Eyes:
    """Looks at one program, by its name; it may come and go meanwhile."""

    def __init__(self, name):
        self.name = name
        self.focus = None
        self.process = None
        self.listener = Atspi.EventListener.new(self.note)
        self.listener.register(FOCUSED)

    def note(self, event):
        if event.detail1 and event.source is not None:
            try:
                self.focus = (identity(event.source), event.source.get_name())
            except GLib.Error:
                self.focus = None

    def listen(self, seconds):
        """Take in what happens for a while, or until the keyboard has a new place."""
        context = GLib.MainContext.default()
        limit = time.monotonic() + seconds
        before = self.focus
        while self.focus == before and time.monotonic() < limit:
            if not context.iteration(False):
                time.sleep(0.005)

    def program(self):
        """Return the program as it is now: nothing of it is remembered."""
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_name() == self.name:
                child.set_cache_mask(Atspi.Cache.NONE)
                self.introduce(child.get_process_id())
                return child
        return None

    def introduce(self, process):
        """Say to a program that has just come that somebody listens.

        Qt asks who listens, and only then begins to hear of new listeners: one that came in
        between stays unknown to it, and it sends no events at all. By now it hears.
        """
        if process != self.process:
            self.process = process
            self.listener.deregister(FOCUSED)
            self.listener.register(FOCUSED)

    def widgets(self):
        found = self.program()
        return walk(found) if found is not None else ()

    def seen(self):
        widgets = []
        for node, states in self.widgets():
            try:
                widgets.append(describe(node, states))
            except GLib.Error:
                continue
        return widgets

    def find(self, wanted):
        for node, states in self.widgets():
            try:
                if "showing" not in states or ("id" in wanted and identity(node) != wanted["id"]):
                    continue
                widget = describe(node, states)
            except GLib.Error:
                continue
            if all(widget[name] == value for name, value in wanted.items()):
                return widget
        return None

    def tab_to(self, name):
        focused = (node for node, states in self.widgets() if "focused" in states)
        self.focus = next(((identity(node), node.get_name()) for node in focused), None)
        for _ in range(MOST_TABS):
            if self.focus and name in self.focus:
                return True
            subprocess.run(["xdotool", "key", "--clearmodifiers", "Tab"], check=True)
            self.listen(PATIENCE)
        return False

    def press(self, name):
        for node, states in self.widgets():
            if "showing" in states and name in (identity(node), node.get_name()):
                actions = [node.get_action_name(i) for i in range(node.get_n_actions())]
                node.do_action(actions.index("Press") if "Press" in actions else 0)
                return True
        return False

    def answer(self, command):
        act = command.pop("do")
        if act == "seen":
            return self.seen()
        if act == "find":
            return self.find(command)
        return getattr(self, {"tab_to": "tab_to", "press": "press"}[act])(command["id"])


def main():
    eyes = Eyes(sys.argv[1])
    context = GLib.MainContext.default()
    while True:
        while context.iteration(False):
            pass
        ready, _, _ = select.select([sys.stdin], [], [], 0.02)
        if not ready:
            continue
        line = sys.stdin.readline()
        if not line:
            return
        try:
            answer = eyes.answer(json.loads(line))
        except GLib.Error as error:  # the program went away meanwhile
            print(error, file=sys.stderr)
            answer = None
        print(json.dumps(answer), flush=True)


main()
