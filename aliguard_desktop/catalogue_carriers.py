# SPDX-License-Identifier: MIT
"""Loader of resources/carriers.toml: carriers by the form of their numbers."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from aliguard_desktop.domain.carriers import Carrier, CarrierBook, CheckMethod, NumberForm
from aliguard_desktop.domain.tracking import TrackingKind  # noqa: TC001 - msgspec reads it
from aliguard_desktop.resources import resource_path

if TYPE_CHECKING:
    from pathlib import Path


class _Form(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    pattern: str
    check: CheckMethod | None = None
    even: int = 1
    odd: int = 1
    weights: tuple[int, ...] = ()
    prefix: str = ""
    sure: bool = False


class _Carrier(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    kinds: tuple[TrackingKind, ...] = ()
    posts: tuple[str, ...] = ()
    forms: tuple[_Form, ...] = ()
    link: str = ""


class _File(msgspec.Struct, forbid_unknown_fields=True):
    countries: str
    carriers: dict[str, _Carrier]


@lru_cache(maxsize=2)
def load_carriers(path: Path | None = None) -> CarrierBook:
    """Return all carriers.

    Raises:
        ValueError: The file is not what the program needs; this is a fault of the build.
    """
    text = (path or resource_path("carriers.toml")).read_text(encoding="utf-8")
    file = msgspec.convert(tomllib.loads(text), _File)
    carriers = [
        Carrier(
            key,
            entry.name,
            entry.kinds,
            entry.posts,
            tuple(NumberForm(**msgspec.structs.asdict(form)) for form in entry.forms),
            entry.link,
        )
        for key, entry in file.carriers.items()
    ]
    return CarrierBook(carriers, file.countries.split())
