# SPDX-License-Identifier: MIT
"""Where the program's own data files are: in a checkout, in a wheel and in a bundle."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_dir() -> Path:
    """Return the folder of rules, phrases, icons and translations."""
    packed = _PACKAGE / "_resources"
    return packed if packed.is_dir() else _PACKAGE.parent / "resources"


def resource_path(*parts: str) -> Path:
    """Return the path of one resource, for example ``resource_path("icons", "clock.svg")``."""
    return resource_dir().joinpath(*parts)
