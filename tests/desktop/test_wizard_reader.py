# SPDX-License-Identifier: MIT
"""Every control of the wizard's five pages as a screen reader gets it: name, role, value."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.desktop.rig import wait_for

# Fixtures are found by name: the rig of the main job serves here as well.
from tests.desktop.test_main_job import app, desktop, screenshot  # noqa: F401

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.rig import App, Desktop

pytestmark = pytest.mark.desktop

NUMBER = "8190000000000088"
ROLES = {
    "check box",
    "combo box",
    "list",
    "list item",
    "push button",
    "radio button",
    "text",
    "toggle button",
}
FIRST_ON = {
    1: "wizard_branch_not_here",
    2: "wizard_truth",
    3: "wizard_choose_files",
    4: "wizard_text",
    5: "wizard_send_text_button",
}


def _order(folder: Path) -> Path:
    events = [
        {"kind": "placed", "on": "2026-01-18", "source": "order_page"},
        {"kind": "shipped", "on": "2026-01-20", "source": "order_page"},
        {"kind": "received", "on": "2026-03-26", "source": "user", "problem": "not_as_described"},
        {
            "kind": "protection_end",
            "date": "2026-04-05",
            "seen": "2026-03-30",
            "source": "order_page",
        },
    ]
    order = {
        "number": NUMBER,
        "title": "Cotton shirt",
        "currency": "USD",
        "paid": "24.90",
        "parcels": [{"id": "p1", "numbers": ["LP00000000000088"]}],
        "events": events,
        "exhibits": [_exhibit(1, "listing"), _exhibit(2, "item")],
    }
    path = folder / "shirt.json"
    path.write_text(json.dumps({"format": "aliguard", "version": 1, "orders": [order]}))
    return path


def _exhibit(number: int, kind: str) -> dict[str, Any]:
    return {
        "id": f"e{number}",
        "sha256": f"{number:064x}",
        "name": f"{kind}.png",
        "type": "image/png",
        "kind": kind,
        "added_at": f"2026-03-27T10:0{number}:00+00:00",
    }


def _controls(desktop: Desktop) -> list[dict[str, Any]]:  # noqa: F811 - the rig, not the fixture
    """Return what the wizard shows that can have the keyboard; its window is the last one."""
    entries = desktop.seen()
    first = next(place for place, entry in enumerate(entries) if entry["id"] == "dispute_wizard")
    return [
        entry for entry in entries[first + 1 :] if {"focusable", "showing"} <= set(entry["states"])
    ]


def _faults(entries: list[dict[str, Any]]) -> list[str]:
    """Return what a screen reader could not say: a name, a known role, a value."""
    found = []
    for entry in entries:
        what = f"{entry['role']} {entry['id']!r}"
        if entry["role"] not in ROLES:
            found.append(f"{what} has no role of a control")
        name = entry["label"] if entry["role"] == "combo box" else entry["name"]
        if not (name or "").strip():
            found.append(f"{what} has no name")
        if entry["role"] == "text" and entry["text"] is None:
            found.append(f"{what} has no value")
        if entry["role"] == "combo box" and not entry["name"]:
            found.append(f"{what} has no value")  # Qt gives the chosen words as its name here
    return found


def test_every_control_of_the_five_pages_has_name_role_and_value(
    app: App,  # noqa: F811
    screenshot: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    at = ["--now", "2026-03-31T12:00:00+02:00", "--zone", "Europe/Warsaw"]
    assert app.ask("--import", str(_order(tmp_path)), *at)["counts"]["new"] == 1
    app.start(*at)
    rig = app.desktop
    rig.key("ctrl+f")
    rig.type(NUMBER)
    wait_for("the order", lambda: _number_of(rig) == NUMBER)
    rig.key("ctrl+Return")
    rig.widget(id="dispute_wizard")
    seen: dict[int, list[dict[str, Any]]] = {}
    for page, first in FIRST_ON.items():
        rig.widget(id=first)
        if page == 3:
            # By its name: in Qt 6.8 a list has that in place of its id.
            rig.tab_to("Exhibits in order of strength")
            rig.key("Home")
            rig.widget(id="wizard_exhibit_kind")
        seen[page] = _controls(rig)
        rig.picture(f"reader{page}")
        assert _faults(seen[page]) == []
        assert len(seen[page]) > 6, f"page {page} shows almost nothing"
        if page < len(FIRST_ON):
            _go_on(rig, page)
    by_id = {entry["id"]: entry for entries in seen.values() for entry in entries}
    assert by_id["wizard_branch_here"]["role"] == "radio button"
    assert "checked" in by_id["wizard_branch_here"]["states"]
    assert by_id["wizard_situation_R6"]["name"].startswith("Not as described")
    assert by_id["wizard_fact_received_on"]["text"] == "26 Mar 2026"
    assert by_id["wizard_fact_property"]["role"] == "combo box"
    assert by_id["wizard_fact_property"]["label"] == "What is different"
    assert by_id["wizard_truth"]["role"] == "check box"
    assert "Exhibits in order of strength" in {
        one["name"] for one in seen[3] if one["role"] == "list"
    }
    shown = [one["name"] for one in seen[3] if one["role"] == "list item"]
    assert "Picture 1 of 2, Listing, listing.png" in shown
    assert "Picture 2 of 2, Item, item.png" in shown
    assert by_id["wizard_exhibit_kind"]["label"] == "Picture 1 of 2 shows"
    assert by_id["wizard_exhibit_kind"]["name"]
    for button, name in (("later", "Move back"), ("remove", "Remove")):
        assert by_id[f"wizard_exhibit_{button}"]["role"] == "push button"
        assert by_id[f"wizard_exhibit_{button}"]["name"] == name
    how = by_id["wizard_how_second_measurement"]
    assert (how["role"], how["name"].split(", ")[-1]) == ("push button", "collapsed")
    assert NUMBER in by_id["wizard_text"]["text"]
    assert by_id["wizard_send_text_button"]["name"] == "Copy text"
    assert app.quit() == 0
    assert "Traceback" not in app.log()


def _number_of(rig: Desktop) -> str:
    head = rig.look("find", id="detailsNumber")
    return str(head["text"] or head["name"]).replace(" ", "") if head else ""


def _go_on(rig: Desktop, page: int) -> None:
    """Fill in what the page wants, by keyboard, and press Continue."""
    if page == 2:
        rig.tab_to("wizard_fact_property")
        rig.key("Down")
        for key, words in (("listing_says", "104 cm"), ("item_is", "96 cm")):
            rig.tab_to(f"wizard_fact_{key}")
            rig.type(words)
        rig.tab_to("wizard_truth")
        rig.key("space")
    if page == 3:
        for lacking in [one["id"] for one in _controls(rig)]:
            if lacking.startswith("wizard_lacking_"):
                rig.tab_to(lacking)
                rig.key("space")
    rig.tab_to("wizard_continue")
    rig.key("space")
