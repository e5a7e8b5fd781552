# SPDX-License-Identifier: MIT
"""Say whether the system libraries that Qt needs are there.

Prints what cannot be loaded and exits with 1; silent and 0 where nothing is missing.
Run by setup.sh with the Python of the virtual environment. Linux only has gaps here: elsewhere
the PySide6 wheels bring all they need.
"""

from __future__ import annotations

import ctypes
import importlib
import sys
from pathlib import Path

PARTS = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtNetwork", "QtPrintSupport")


def missing() -> list[str]:
    """Return one line per part of Qt that cannot be loaded."""
    problems = []
    for name in PARTS:
        try:
            importlib.import_module(f"PySide6.{name}")
        except ImportError as error:
            problems.append(f"{name}: {error}")
    if problems or sys.platform != "linux":
        return problems
    package = importlib.import_module("PySide6").__file__
    plugins = Path(package or "").parent / "Qt" / "plugins" / "platforms"
    for plugin in ("libqoffscreen.so", "libqxcb.so"):
        try:
            ctypes.CDLL(str(plugins / plugin))
        except OSError as error:
            problems.append(f"{plugin}: {error}")
    return problems


if __name__ == "__main__":
    found = missing()
    print("\n".join(found), end="\n" if found else "")
    sys.exit(1 if found else 0)
