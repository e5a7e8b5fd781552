# SPDX-License-Identifier: MIT
"""What of a drag or of the clipboard can be kept as proof, with its name; or why nothing can."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aliguard_desktop.ui.widgets import drop_files, drop_words

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QMimeData


@dataclass(frozen=True, slots=True)
class Taken:
    """What can be kept: files, or bytes under a name; or what to do instead.

    Attributes:
        problem: What to do where the drag carries an address and nothing else.
    """

    files: tuple[Path, ...] = ()
    data: bytes = b""
    name: str = ""
    problem: str = ""

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to keep and nothing to say."""
        return not (self.files or self.data or self.problem)


def can_take(mime: QMimeData) -> bool:
    """Return whether a drag holds something to take, or to answer in words; nothing is copied."""
    return (
        bool(drop_files.local_files(mime))
        or drop_files.has_picture(mime)
        or drop_files.has_mail(mime)
        or drop_files.link_of(mime) is not None
    )


def take(mime: QMimeData, *, pasted: bool = False) -> Taken:
    """Return what of a drag (or the clipboard, ``pasted``) can be kept as proof."""
    files = drop_files.local_files(mime)
    if files:
        return Taken(files=tuple(files))
    if drop_files.has_picture(mime):
        data = drop_files.image_bytes(mime)
        if data:
            name = drop_words.picture_name(drop_files.suffix_of(data), pasted=pasted)
            return Taken(data=data, name=name)
    mail = drop_files.mail_bytes(mime)
    if mail:
        return Taken(data=mail, name=drop_words.mail_name())
    link = drop_files.link_of(mime)
    return Taken(problem=drop_words.link_words(link)) if link is not None else Taken()
