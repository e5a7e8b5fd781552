# SPDX-License-Identifier: MIT
"""Loader of resources/links.toml: which pages the program may open."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import msgspec

from aliguard_desktop.domain.links import LinkTemplate, Takes
from aliguard_desktop.domain.tracking import TrackingKind  # noqa: TC001 - msgspec reads it
from aliguard_desktop.resources import resource_path

if TYPE_CHECKING:
    from pathlib import Path


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    title: str
    takes: Takes
    url: str
    kinds: tuple[TrackingKind, ...] = ()


def load_links(path: Path | None = None) -> dict[str, LinkTemplate]:
    """Return all link templates by id.

    Raises:
        ValueError: The file is not what the program needs; this is a fault of the build.
    """
    text = (path or resource_path("links.toml")).read_text(encoding="utf-8")
    entries = msgspec.convert(tomllib.loads(text), dict[str, _Entry])
    return {
        key: LinkTemplate(key, entry.title, entry.takes, entry.url, entry.kinds)
        for key, entry in entries.items()
    }
