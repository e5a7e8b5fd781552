# SPDX-License-Identifier: MIT
"""Fuzz one target with atheris: ``fuzz_one.py TARGET [libFuzzer options] [folders or files]``.

Started by ``run.py``, in a process of its own for each target.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

with atheris.instrument_imports(
    include=["aliguard_desktop", "email", "html", "zipfile", "openpyxl"],
    enable_loader_override=False,
):
    from tests.fuzzing.targets import TARGETS


def main() -> None:
    """Hand over to libFuzzer, which does not return."""
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
