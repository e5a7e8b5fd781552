# SPDX-License-Identifier: MIT
"""The command line uses the user's preset and own rules, and says which it cannot use."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from aliguard_desktop.__main__ import main
from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.clock import named_zone, system_clock
from aliguard_desktop.paths import AppPaths

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = "8190000000000001"
DOCUMENT = {
    "format": "aliguard",
    "version": 1,
    "orders": [
        {
            "number": NUMBER,
            "title": "Earbuds",
            "currency": "USD",
            "paid": "24.90",
            "events": [
                {"kind": "shipped", "on": "2026-01-20", "source": "order_page"},
                {
                    "kind": "protection_end",
                    "date": "2026-04-05",
                    "seen": "2026-03-20",
                    "source": "order_page",
                },
            ],
        }
    ],
}
WHEN = ["--now", "2026-03-20T12:00:00+01:00", "--zone", "Europe/Warsaw"]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    file = tmp_path / "orders.json"
    file.write_text(json.dumps(DOCUMENT), encoding="utf-8")
    assert main(["--data-dir", str(folder), "--import", str(file)]) == 0
    return folder


def _services(data: Path) -> Any:
    zone = named_zone("Europe/Warsaw")
    return build_services(AppPaths.portable(data), system_clock, lambda: zone)


def _agenda(data: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[str, str]:
    capsys.readouterr()
    assert main(["--data-dir", str(data), "--agenda", *more, *WHEN]) == 0
    printed = capsys.readouterr()
    return printed.out, printed.err


def _d8(out: str) -> list[tuple[str, bool]]:
    (order,) = json.loads(out)["orders"]
    return [
        (entry["due"], entry["changed"]) for entry in order["deadlines"] if entry["rule"] == "D8"
    ]


def test_the_agenda_has_the_preset_of_the_user(data, capsys):
    services = _services(data)
    services.preferences.choose_preset("late")
    services.close()
    out, err = _agenda(data, capsys, "--json")
    assert json.loads(out)["preset"] == "late"
    assert _d8(out) == [("2026-04-02", False), ("2026-04-03", False)]
    assert err == ""


def test_the_agenda_marks_own_values(data, capsys):
    services = _services(data)
    services.preferences.set_rule("D8.ask", 8)
    services.close()
    out, _ = _agenda(data, capsys, "--json")
    assert _d8(out)[0] == ("2026-03-28", True)
    text, _ = _agenda(data, capsys)
    assert "(D8, your own value)" in text
    assert "(D11)" in text


def test_the_statements_limits_are_the_users(data, capsys):
    services = _services(data)
    services.preferences.set_rule("text.soft", 100)
    services.close()
    capsys.readouterr()
    main(["--data-dir", str(data), "--statement", NUMBER, "--situation", "N1", "--json", *WHEN])
    answer = json.loads(capsys.readouterr().out)
    assert "over_soft" in {check["id"] for check in answer["checks"]}


def test_values_that_cannot_be_used_are_said_beside_the_answer(data, capsys):
    services = _services(data)
    with services.units("settings") as unit:
        unit.settings.put("rules.own", '{"D8.ask": 8, "D13": 900}')
        unit.commit()
    services.close()
    out, err = _agenda(data, capsys, "--json")
    assert _d8(out)[0] == ("2026-03-28", True)
    assert "D13" in err
    assert "900" in err
