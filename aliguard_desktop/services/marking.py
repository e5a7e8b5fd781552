# SPDX-License-Identifier: MIT
"""Copies of exhibits with parts covered or marked: made anew, never the original itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

from aliguard_desktop.domain.errors import AliGuardError

if TYPE_CHECKING:
    from pathlib import Path

    from aliguard_desktop.domain.markup import Markup
    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.evidence import AddedExhibit, EvidenceService

_SUFFIXES = {"image/png": ".png", "image/jpeg": ".jpg"}
_LONGEST_STEM = 180


@dataclass(frozen=True, slots=True)
class MarkedPicture:
    """A finished copy: the bytes of its file and what they are."""

    data: bytes
    media_type: str


class MarkRenderer(Protocol):
    """Makes a copy of a picture with marks on it; the imaging room fills it."""

    def __call__(self, path: Path, markup: Markup, name: str, page: int = 0) -> MarkedPicture:
        """Return fresh pixels at full size, upright, cropped, with nothing else of the original.

        Args:
            path: The original; it is only read.
            markup: What to draw, in pixels of the upright picture.
            name: What to call the original where something is wrong.
            page: Which page of a document, from 0.

        Raises:
            AliGuardError: It cannot be read (``picture_unreadable``, ``picture_too_large``), or
                its size is not the markup's (``picture_changed``).
        """


class MarkingService:
    """Makes covered and marked copies and keeps them beside their originals."""

    def __init__(self, evidence: EvidenceService, render: MarkRenderer) -> None:
        """Take the keeper of exhibits and what draws."""
        self._evidence = evidence
        self._render = render

    def save_copy(
        self,
        order_id: str,
        exhibit: Exhibit,
        markup: Markup,
        audience: str,
        page: int = 0,
    ) -> AddedExhibit:
        """Make a copy of an exhibit with marks on it, and keep it as an exhibit of its own.

        It takes a while for a large picture: not on the window's thread.

        Args:
            order_id: The order.
            exhibit: The original, or a copy to go on from.
            markup: What to draw.
            audience: For whom the copy is (``domain.orders.AUDIENCES``).
            page: Which page of a document, from 0.

        Raises:
            AliGuardError: The original is missing or no longer the file that was added
                (``picture_changed``), it cannot be drawn, or the copy cannot be kept.
        """
        if not self._evidence.is_intact(exhibit):
            raise picture_changed(exhibit.name)
        drawn = self._render(self._evidence.path(exhibit), markup, exhibit.name, page)
        return self._evidence.derive(
            order_id,
            exhibit.id,
            drawn.data,
            copy_name(exhibit.name, markup.how, drawn.media_type, page if exhibit.is_pdf else None),
            how=markup.how,
            audience=audience,
        )


def copy_name(name: str, how: str, media_type: str, page: int | None = None) -> str:
    """Return a copy's name: that of the original, its page, what was done, an ending that fits."""
    stem = PurePath(name).stem[:_LONGEST_STEM] or "picture"
    # A copy of a copy says so once.
    for done in ("covered", "cropped", "marked"):
        stem = stem.removesuffix(f" ({done})")
    paged = "" if page is None else f" p{page + 1}"
    return f"{stem}{paged} ({how}){_SUFFIXES.get(media_type, '')}"


def picture_changed(name: str) -> AliGuardError:
    """Return what to say where an original is not the file that was added."""
    return AliGuardError(
        "picture_changed",
        f"{name} is missing or is no longer the file that was added. No copy was made. "
        "Add the picture again and cover that one.",
        name=name,
    )
