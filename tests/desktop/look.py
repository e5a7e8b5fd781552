# SPDX-License-Identifier: MIT
"""What a screen reader would see of a program, as JSON: look.py PROGRAM [--press ID] [--text ID].

Run by the system's Python, which has the accessibility bindings. Each widget is
``{id, role, name, text, states, box: [x, y, width, height]}``; ``id`` is the objectName.
"""

import argparse
import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version comes first

DEPTH, WIDTH, MOST_TABS = 30, 400, 60
STATES = ("FOCUSED", "SHOWING", "ENABLED", "CHECKED", "SELECTED", "MODAL", "ACTIVE")


def describe(node, active):
    states = node.get_state_set()
    held = [name.lower() for name in STATES if states.contains(getattr(Atspi.StateType, name))]
    try:
        box = node.get_extents(Atspi.CoordType.SCREEN)
        place = [box.x, box.y, box.width, box.height]
    except GLib.Error:
        place = None
    text = None
    if "Text" in node.get_interfaces():
        text = Atspi.Text.get_text(node, 0, -1)
    return {
        "id": (node.get_accessible_id() or "").rpartition(".")[2],
        "role": node.get_role_name(),
        "name": node.get_name(),
        "text": text,
        "states": held,
        "active": active,
        "box": place,
    }


def walk(node, depth=0, active=False, only_active=False):
    if depth > DEPTH:
        return
    for index in range(min(node.get_child_count(), WIDTH)):
        try:
            child = node.get_child_at_index(index)
            if child is None:
                continue
            if depth == 0:  # a window: what is in it has the keyboard or not
                active = child.get_state_set().contains(Atspi.StateType.ACTIVE)
                if only_active and not active:
                    continue
            yield child, describe(child, active)
            yield from walk(child, depth + 1, active)
        except GLib.Error:
            continue  # it has gone while it was looked at


def program(name):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and child.get_name() == name:
            return child
    return None


def tab_to(found, name, most):
    """Press Tab until the widget of this id has the keyboard; return how it went."""
    for _ in range(most):
        for _, seen in walk(found, only_active=True):
            if seen["id"] == name and "focused" in seen["states"]:
                return 0
        subprocess.run(["xdotool", "key", "--clearmodifiers", "Tab"], check=True)
        time.sleep(0.1)
    return 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--press", help="press the showing button of this id or name")
    parser.add_argument("--active", action="store_true", help="the window with the keyboard only")
    parser.add_argument("--tab-to", metavar="ID", help="walk there with Tab")
    options = parser.parse_args()
    found = program(options.program)
    if found is None:
        print("[]")
        return 1
    if options.tab_to:
        return tab_to(found, options.tab_to, MOST_TABS)
    if options.press:
        for node, seen in walk(found):
            if options.press in (seen["id"], seen["name"]) and "showing" in seen["states"]:
                actions = [node.get_action_name(i) for i in range(node.get_n_actions())]
                node.do_action(actions.index("Press") if "Press" in actions else 0)
                print("[]")
                return 0
        return 1
    print(json.dumps([seen for _, seen in walk(found, only_active=options.active)]))
    return 0


sys.exit(main())
