# SPDX-License-Identifier: MIT
"""What the viewer needs to know of an exhibit: whether its file is the one kept, and its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from aliguard_desktop.domain.errors import AliGuardError

if TYPE_CHECKING:
    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.evidence import EvidenceService
    from aliguard_desktop.services.ports import ExhibitState

MOST_READ = 2 * 1024 * 1024
"""Bytes of a text or mail that are read to be shown; its file may be larger."""

_TEXT_TYPES = ("text/", "message/")


@dataclass(frozen=True, slots=True)
class ReadableText:
    """A text, page or mail as plain lines.

    Attributes:
        sender: Of a mail who wrote it, else empty.
        subject: Of a mail its subject, else empty.
        sent: Of a mail when it says it was sent, as it says it, else empty.
        is_cut: Whether there is more than is shown.
    """

    text: str
    sender: str = ""
    subject: str = ""
    sent: str = ""
    is_cut: bool = False


class TextReading(Protocol):
    """Makes plain lines of a text, page or mail; the importing room fills it."""

    def __call__(self, data: bytes, media_type: str, name: str) -> ReadableText:
        """Return what a person would read in it, without anything that acts.

        Raises:
            AliGuardError: It is built so that it cannot be read within limits.
        """


class ViewingService:
    """Answers the viewer; both questions read the whole file, so ask off the window's thread."""

    def __init__(self, evidence: EvidenceService, readable: TextReading) -> None:
        """Take the keeper of exhibits and what reads texts."""
        self._evidence = evidence
        self._readable = readable

    def state(self, exhibit: Exhibit) -> ExhibitState:
        """Return whether an exhibit's file is there and unchanged."""
        return self._evidence.files.state(exhibit.sha256)

    def text(self, exhibit: Exhibit) -> ReadableText:
        """Return the text of an exhibit for which ``has_text`` holds.

        Raises:
            AliGuardError: Its file cannot be read, or not within limits.
        """
        try:
            with self._evidence.path(exhibit).open("rb") as file:
                data = file.read(MOST_READ)
        except OSError as error:
            raise AliGuardError(
                "file_unreadable",
                f"{exhibit.name} cannot be read ({error.strerror}). "
                "Check that you may open it, and try again.",
                name=exhibit.name,
                reason=error.strerror or "",
            ) from error
        shown = self._readable(data, exhibit.media_type, exhibit.name)
        if exhibit.size > len(data) and not shown.is_cut:
            return ReadableText(shown.text, shown.sender, shown.subject, shown.sent, is_cut=True)
        return shown


def has_text(exhibit: Exhibit) -> bool:
    """Return whether an exhibit is a text, page or mail whose words can be shown."""
    return exhibit.media_type.startswith(_TEXT_TYPES)
