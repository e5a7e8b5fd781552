# SPDX-License-Identifier: MIT
"""The licences: of everything that is carried, in words, the program's own first."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from aliguard_desktop import licences as module
from aliguard_desktop.__main__ import main
from aliguard_desktop.licences import distributions, licence_text, licences

ROOT = Path(__file__).resolve().parent.parent


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the program find the texts of a bundle, and return their folder."""
    folder = tmp_path / "licences"
    folder.mkdir()
    monkeypatch.setattr(module, "resource_path", tmp_path.joinpath)
    return folder


def test_the_programs_own_licence_comes_first() -> None:
    first = licences()[0]
    assert first.name.startswith("aliguard-desktop ")
    assert first.text.strip() == (ROOT / "LICENSE").read_text(encoding="utf-8").strip()


def test_every_library_that_is_required_has_a_text() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {_key(one.name.rpartition(" ")[0]): one.text for one in licences()}
    for line in wanted["dependencies"]:
        name, _, marker = line.partition(";")
        key = _key(re.split(r"[<>=!~ \[]", name)[0])
        if "sys_platform" in marker and key not in named:
            continue
        assert named[key].strip(), key
    assert "python" in named


def test_libraries_of_libraries_are_there_and_tools_of_the_tests_are_not() -> None:
    keys = {_key(name) for name in distributions()}
    assert {"mako", "markupsafe", "shiboken6", "et-xmlfile"} <= keys
    assert not keys & {"pytest", "ruff", "hypothesis", "vobject", "pyinstaller"}


def test_what_a_library_carries_itself_is_there() -> None:
    """PDFium is many projects; each has a file that is not named "licence"."""
    text = next(one.text for one in licences() if one.name.startswith("pypdfium2 "))
    for words in ("[freetype.txt]", "[harfbuzz.txt]", "[BSD-3-Clause.txt]", "Apache License"):
        assert words in text


def test_a_library_without_a_file_gives_what_it_says_of_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(metadata.Distribution, "files", property(lambda self: None))
    text = module.of_distribution("SQLAlchemy").text
    assert text.startswith("MIT")
    assert "http" in text


def test_a_bundle_shows_the_files_that_were_collected(bundled: Path) -> None:
    """Qt's text is among them, with names that need not be those of files."""
    for file, words in (
        ("Qt-6.11.txt", "Qt 6.11\n\nGNU LESSER GENERAL PUBLIC LICENSE\n\nVersion 3"),
        ("aliguard-desktop-0.1.0.txt", "aliguard-desktop 0.1.0\n\nMIT"),
        ("libffi8.txt", "libffi8 (libffi.so.8)\n\nMIT too"),
    ):
        (bundled / file).write_text(words, encoding="utf-8")
    names = [one.name for one in licences()]
    assert names == ["aliguard-desktop 0.1.0", "libffi8 (libffi.so.8)", "Qt 6.11"]
    assert licences()[2].text == "GNU LESSER GENERAL PUBLIC LICENSE\n\nVersion 3"


def test_the_command_line_prints_them_all(capsys: pytest.CaptureFixture[str], own_home: Path):
    assert main(["--licences"]) == 0
    printed = capsys.readouterr().out
    assert printed.strip() == licence_text().strip()
    for one in licences():
        assert f"\n{one.name}\n" in printed
    assert list(own_home.iterdir()) == [], "nothing is kept or made for that"
