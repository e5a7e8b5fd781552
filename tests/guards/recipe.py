# SPDX-License-Identifier: MIT
"""PyInstaller's recipe, read as each system reads it: its steps are stand-ins that keep notes."""

from __future__ import annotations

import plistlib
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from unittest import mock

import PyInstaller.utils.hooks  # noqa: F401 - as this system: it asks the system while it loads

from tests.guards.packaged import PACKAGING, ROOT

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class Notes:
    """What the recipe asked for, by step."""

    programs: list[dict[str, Any]] = field(default_factory=list)
    bundles: list[dict[str, Any]] = field(default_factory=list)
    found: dict[str, Any] = field(default_factory=dict)


class _Analysis:
    """Finds what a test hands in."""

    def __init__(self, scripts: list[str], **options: Any) -> None:
        self.scripts, self.options = scripts, options
        self.pure = [("aliguard_desktop.clock", "clock.py", "PYMODULE")]
        self.binaries: list[tuple[str, str, str]] = []
        self.datas: list[tuple[str, str, str]] = []


def follow(platform: str, folder: Path) -> Notes:
    """Run the recipe as on ``platform``; what it writes goes into ``folder``."""
    (folder / "build").mkdir(parents=True, exist_ok=True)
    (folder / "packaging").mkdir(exist_ok=True)
    notes = Notes()

    def exe(*parts: Any, **options: Any) -> str:
        notes.programs.append(options)
        return str(options["name"])

    def bundle(*parts: Any, **options: Any) -> None:
        notes.bundles.append(options)

    def collect(*parts: Any, **options: Any) -> str:
        return str(options["name"])

    file = PACKAGING / "aliguard.spec"
    names: dict[str, Any] = {
        "SPECPATH": str(folder / "packaging"),
        "Analysis": _Analysis,
        "PYZ": lambda pure: pure,
        "EXE": exe,
        "COLLECT": collect,
        "BUNDLE": bundle,
    }
    path = [*sys.path, str(ROOT)]
    with mock.patch.object(sys, "platform", platform), mock.patch.object(sys, "path", path):
        exec(compile(file.read_text(encoding="utf-8"), file.name, "exec"), names)
    notes.found = names
    return notes


def property_list(folder: Path) -> dict[str, Any]:
    """Return what macOS reads of the program: written and read again as a property list."""
    [made] = follow("darwin", folder).bundles
    told: dict[str, Any] = plistlib.loads(plistlib.dumps(made["info_plist"]))
    return told
