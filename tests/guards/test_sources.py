# SPDX-License-Identifier: MIT
"""Rules about the source that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "aliguard_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
NAMES = [str(path.relative_to(ROOT)) for path in MODULES]
_CLOCK_READS = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("time", "time"),
    ("time", "localtime"),
    ("QDate", "currentDate"),
    ("QDateTime", "currentDateTime"),
    ("QDateTime", "currentDateTimeUtc"),
    ("QTime", "currentTime"),
}


def _calls(tree: ast.AST) -> set[tuple[str, str]]:
    return {
        (node.func.value.id, node.func.attr)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
    }


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_only_the_clock_module_reads_the_clock(path: Path) -> None:
    reads = _calls(ast.parse(path.read_text(encoding="utf-8"))) & _CLOCK_READS
    if path.name == "clock.py" and path.parent == PACKAGE:
        assert reads, "the clock module reads the clock: else this test looks for the wrong names"
    else:
        assert not reads


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_every_module_has_licence_and_docstring(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# SPDX-License-Identifier: MIT\n")
    assert ast.get_docstring(ast.parse(text))


def test_packaging_is_no_package() -> None:
    # It would shadow the library of that name.
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_nothing_swallows_every_error_in_silence() -> None:
    silent = re.compile(r"except[^\n]*:\s*\n\s*pass\b")
    found = [
        name
        for name, path in zip(NAMES, MODULES, strict=True)
        if silent.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


_PROBE = """
import sys
{line}
print(*sorted(set(sys.modules) & {heavy!r}))
"""


def _loaded(line: str, heavy: set[str]) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE.format(line=line, heavy=heavy)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=ROOT,
    )
    return done.stdout.split()


def test_the_command_line_starts_without_qt_and_without_the_database() -> None:
    heavy = {"PySide6", "sqlalchemy", "alembic", "msgspec"}
    assert _loaded("import aliguard_desktop.__main__", heavy) == []


def test_the_window_starts_without_the_database() -> None:
    heavy = {"sqlalchemy", "alembic", "PySide6.QtNetwork", "PySide6.QtSql", "PySide6.QtQml"}
    assert _loaded("import aliguard_desktop.ui.main_window", heavy) == []


def test_the_domain_needs_the_standard_library_only() -> None:
    heavy = {"PySide6", "sqlalchemy", "alembic", "msgspec", "anyascii", "platformdirs"}
    assert _loaded("import aliguard_desktop.domain.planning", heavy) == []


def test_the_window_opens_without_what_a_gesture_brings() -> None:
    dialogs = ("message", "sent_record", "evidence_pack", "import_report", "settings.dialog")
    heavy = {f"aliguard_desktop.ui.dialogs.{name}" for name in dialogs}
    heavy |= {"aliguard_desktop.ui.wizard.dialog", "aliguard_desktop.importing"}
    assert _loaded("import aliguard_desktop.ui.application", heavy) == []


def test_nothing_relies_on_what_the_bundle_leaves_out() -> None:
    left_out = re.compile(r"^\s*assert\b|__doc__|__debug__", re.MULTILINE)
    found = [
        name
        for name, path in zip(NAMES, MODULES, strict=True)
        if left_out.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_a_start_in_the_tray_needs_no_window_and_no_database() -> None:
    heavy = {"sqlalchemy", "alembic", "jeepney", "PySide6.QtNetwork", "PySide6.QtQml"}
    heavy |= {"aliguard_desktop.ui.main_window", "aliguard_desktop.ui.application"}
    assert _loaded("import aliguard_desktop.ui.resident", heavy) == []


_HOOKED = """
import builtins, linecache
before = builtins.__import__
from aliguard_desktop.bootstrap import _import_qt
_import_qt()
assert builtins.__import__ is before
import aliguard_desktop.storage.database
import aliguard_desktop.ui.resident
read = [name for name in linecache.cache if "sqlalchemy" in name and name.endswith(".py")]
assert not read, read[:3]
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
class Thing(QObject):
    told = Signal(int)
    @Slot(int)
    def hear(self, value): self.heard = value
thing = Thing()
thing.told.connect(thing.hear)
thing.told.emit(7)
assert thing.heard == 7
print("good")
"""


def test_qt_does_not_read_the_source_of_everything_that_is_imported() -> None:
    command = [sys.executable, "-c", _HOOKED]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, cwd=ROOT, check=False
    )
    assert done.stdout == "good\n", done.stderr
