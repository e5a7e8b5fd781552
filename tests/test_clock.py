# SPDX-License-Identifier: MIT
"""The clock and the zone: what they return, and what happens when nothing is known."""

from __future__ import annotations

import importlib.resources
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from aliguard_desktop import clock


def test_the_system_clock_is_aware_and_in_utc() -> None:
    assert clock.system_clock().tzinfo is UTC


def test_a_fixed_clock_stands_still_in_utc() -> None:
    fixed = clock.fixed_clock(datetime(2026, 3, 24, 12, tzinfo=ZoneInfo("Europe/Warsaw")))
    assert fixed() == fixed() == datetime(2026, 3, 24, 11, tzinfo=UTC)
    assert fixed().tzinfo is UTC


@pytest.mark.parametrize(
    "text", ["Europe/Warsaw", ":Europe/Warsaw", "/usr/share/zoneinfo/Europe/Warsaw"]
)
def test_the_zone_of_the_environment_wins(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", text)
    assert str(clock.system_zone()) == "Europe/Warsaw"


def test_without_a_zone_of_the_environment_the_computer_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("TZ")
    monkeypatch.setattr(clock.Path, "resolve", lambda self: Path("/usr/share/zoneinfo/Asia/Tokyo"))
    assert str(clock.system_zone()) == "Asia/Tokyo"


def test_an_unknown_zone_is_utc_with_a_line_in_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    monkeypatch.setenv("TZ", "Nowhere/Nothing")
    monkeypatch.setattr(clock, "_after_zoneinfo", lambda path: "Nowhere/Nothing")
    monkeypatch.setattr(clock.Path, "read_text", lambda self, **_: "\n")
    monkeypatch.setattr(clock, "_LOCALTIME", tmp_path / "missing")
    assert clock.system_zone() is UTC
    assert "time zone was not found" in caplog.text


def _localtime(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.delenv("TZ")
    monkeypatch.setattr(clock, "_LOCALTIME", path)


def test_the_zone_may_change_while_the_program_runs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    link = tmp_path / "localtime"
    _localtime(monkeypatch, link)
    for name in ("Europe/Warsaw", "Pacific/Honolulu", "Pacific/Kiritimati"):
        link.unlink(missing_ok=True)
        target = tmp_path / "zoneinfo" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch()
        link.symlink_to(target)
        assert str(clock.system_zone()) == name
        assert clock.system_zone() is clock.system_zone()


def test_a_copied_zone_file_without_a_name_is_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copy = tmp_path / "localtime"
    _localtime(monkeypatch, copy)
    monkeypatch.setattr(clock.Path, "read_text", lambda self, **_: "\n")
    zones = importlib.resources.files("tzdata.zoneinfo")
    copy.write_bytes(zones.joinpath("Pacific", "Kiritimati").read_bytes())
    first = clock.system_zone()
    assert datetime(2026, 1, 1, tzinfo=first).utcoffset() == timedelta(hours=14)
    assert clock.system_zone() is first
    copy.write_bytes(zones.joinpath("Pacific", "Honolulu").read_bytes())
    os.utime(copy, ns=(1, 1))
    second = clock.system_zone()
    assert str(second) != str(first)
    assert datetime(2026, 1, 1, tzinfo=second).utcoffset() == timedelta(hours=-10)


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "../etc", "/etc/localtime", "Europe", "\0", "ä"]
)
def test_a_name_that_is_no_zone_is_none(name: str) -> None:
    assert clock.named_zone(name) is None
