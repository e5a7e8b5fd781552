# SPDX-License-Identifier: MIT
"""What the guards of packaging/ share: its modules, the programs that validate, filled files."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
NAME = "aliguard-desktop"
INFO = "io.github.aliguard.desktop.metainfo.xml"
WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"
REQUIRED = bool(os.environ.get("ALIGUARD_REQUIRE_DESKTOP"))


def script(name: str) -> ModuleType:
    """Return a module of packaging/, which is no package on purpose."""
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def tool(name: str, *, needed: bool = True) -> str:
    """Return a program's path, or skip the test; a needed one fails it on the build machine."""
    path = shutil.which(name)
    if path is None and needed and REQUIRED:
        pytest.fail(f"this machine lacks {name}")
    if path is None:
        pytest.skip(f"this machine lacks {name}")
    return path


def run(*command: str | Path) -> str:
    """Run a program; what it has to say is the failure."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def fill(folder: Path) -> Path:
    """Put the files of packaging/linux into a folder, as the package has them."""
    deb = script("deb")
    for source in (PACKAGING / "linux").iterdir():
        (folder / source.name).write_bytes(deb.filled(source))
    return folder
