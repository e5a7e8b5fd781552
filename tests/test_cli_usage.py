# SPDX-License-Identifier: MIT
"""The command line explains wrong use in one line and touches nothing."""

from __future__ import annotations

import pytest

from aliguard_desktop import __version__
from aliguard_desktop.__main__ import main

WRONG = [
    (["--agenda", "--now", "yesterday"], "not a date and time"),
    (["--agenda", "--now", "2026-03-24T12:00:00"], "offset"),
    (["--agenda", "--now", "0001-01-01T00:00:00+00:00"], "year"),
    (["--agenda", "--now", "9999-12-31T23:59:59-14:00"], "year"),
    (["--agenda", "--zone", "Mars/Olympus"], "no such time zone"),
    (["--agenda", "--zone", ""], "no such time zone"),
    (["--agenda", "--zone", "../../etc/passwd"], "no such time zone"),
    (["--agenda", "--zone", "/etc/localtime"], "no such time zone"),
    (["--agenda", "--zone", "Europe"], "no such time zone"),
    (["--agenda", "more.json"], "no further file"),
    (["--agenda", "--statement", "8190000000000001"], "not allowed with"),
    (["--json"], "--json belongs to"),
    (["--self-test", "--json"], "--json belongs to"),
    (["--all"], "--all belongs to"),
    (["--agenda", "--line", "l1"], "belong to --statement"),
    (["--demo", "--data-dir", "x"], "leave out --data-dir"),
    (["--theme", "pink"], "invalid choice"),
    (["--frobnicate"], "unrecognized arguments"),
    (["--import"], "expected at least one argument"),
    (["--statement"], "expected one argument"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG, ids=lambda value: " ".join(value)[:40])
def test_wrong_use_is_one_line_and_status_two(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str], own_home
) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    printed = capsys.readouterr()
    assert end.value.code == 2
    assert printed.out == ""
    assert words in printed.err
    assert printed.err.count("\n") == 1
    assert list(own_home.iterdir()) == []


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"AliGuard Desktop {__version__}\n"


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    assert end.value.code == 0
    text = capsys.readouterr().out
    for option in ("--import", "--agenda", "--statement", "--check-text", "--self-test", "--demo"):
        assert option in text
