# SPDX-License-Identifier: MIT
"""What readers hand over: orders as a file states them, with None for what it does not state."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, tzinfo

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.money import Money
    from aliguard_desktop.domain.orders import Case, Exhibit, Line, Parcel, Payment
    from aliguard_desktop.services.tables import ColumnMapping, UnknownTable


class ImportStep(StrEnum):
    """Where an import is; the steps come in this order.

    ``READ`` counts files (and the part of the file that is being read), the others count orders.
    """

    READ = "read"
    LOOK_UP = "look_up"
    COMPARE = "compare"
    SAVE = "save"
    SHOW = "show"


def _tell_nobody(part: float) -> None:
    """Take how far a reader is, where nobody wants to know."""


@dataclass(frozen=True, slots=True)
class RawInput:
    """Bytes or text to be read, already within the size limit.

    Attributes:
        name: File name (or ``clipboard``), for messages only; never used as a path.
        data: The bytes.
        read_on: The user's local day of reading; pasted text counts as seen on it.
        pasted: Whether it comes from the clipboard (then the page was open today).
        kept: Whether it is a ``KeptPiece`` of an earlier import, which may say what was decided.
        day_first: What 03/04/2026 means in it, as the user said; None: not asked yet. A reader
            reports such a date with the code ``date_ambiguous`` and ``text`` among the values.
        mappings: What the user said of tables with unknown headers, by ``UnknownTable.key``.
        zone: The user's time zone, where it is known.
        tell: Called by a reader with the part that it has read (0 to 1), a few times each second;
            it may raise to end the reading, which a reader lets pass.
    """

    name: str
    data: bytes
    read_on: date
    pasted: bool = False
    kept: bool = False
    day_first: bool | None = None
    mappings: Mapping[str, ColumnMapping] = field(default_factory=dict)
    zone: tzinfo | None = None
    tell: Callable[[float], None] = field(default=_tell_nobody, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ImportedOrder:
    """One order as a file states it. None means: the file does not say.

    Events carry the ids the file gives, or deterministic ones; merging compares their content.
    ``number`` may be empty where a page names no order (tracking replies): then the parcels'
    numbers decide which known order it belongs to. ``by_mail``: instants say only "by now" (when
    a mail was sent), so they add nothing to what is known to have happened. ``typed``: somebody
    typed the number, so a slip of the finger is possible. ``own_ids``: each event is there once,
    and its id is the one that merging would give it (``event_id``, ``inferred_event_id``).
    """

    number: str
    title: str | None = None
    store: str | None = None
    currency: str | None = None
    paid: Money | None = None
    payment: Payment | None = None
    city: str | None = None
    country: str | None = None
    lines: tuple[Line, ...] = ()
    parcels: tuple[Parcel, ...] = ()
    events: tuple[Event, ...] = ()
    cases: tuple[Case, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    note: str | None = None
    tags: tuple[str, ...] | None = None
    archived: bool | None = None
    by_mail: bool = False
    typed: bool = False
    own_ids: bool = False


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A piece that was not read: what it is, why, and the raw piece (shortened).

    Attributes:
        code: Stable id of the reason, for translation.
        values: What fills the reason's places.
    """

    what: str
    why: str
    code: str = ""
    values: dict[str, str] = field(default_factory=dict)
    raw: str = ""


@dataclass(frozen=True, slots=True)
class KeptPiece:
    """What was recognised in an input, without who and where the buyer is (decisions 31).

    Attributes:
        kind: What it is: ``reply`` (JSON of one reply), ``page`` (markup that holds only what was
            read) or ``lines`` (those lines of a text that state something).
        text: The piece itself; reading it again gives the same facts.
        seen: The day on which the page was open, where that is known.
        day_first: The user's answer on ambiguous dates, where one was needed.
    """

    kind: str
    text: str
    seen: date | None = None
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What one file gave.

    Attributes:
        recognised: What it was recognised as: ``order_list``, ``order_detail``, ``logistics``,
            ``pasted_text``, ``aliguard`` or several joined by ``+``.
        more_on_site: Whether the site said that more orders exist than the file holds.
        kept: What of the input may be kept, so that a newer parser can read it again.
        tables: Tables with unknown headers: the user says what their columns are.
        remarks: What the user should know of what was read.
    """

    recognised: str
    orders: tuple[ImportedOrder, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()
    more_on_site: bool = False
    kept: tuple[KeptPiece, ...] = ()
    tables: tuple[UnknownTable, ...] = ()
    remarks: tuple[NotUnderstood, ...] = ()

    @property
    def ambiguous_dates(self) -> tuple[str, ...]:
        """The dates, as written, that could be two days: the user is asked once per import."""
        texts = (
            piece.values.get("text", "")
            for piece in self.not_understood
            if piece.code == "date_ambiguous"
        )
        return tuple(dict.fromkeys(text for text in texts if text))


class ImportOutcome(StrEnum):
    """What became of one entry."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    CONFLICT = "conflict"
    NOT_UNDERSTOOD = "not_understood"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class ImportEntry:
    """One line of the import report.

    Attributes:
        order: AliExpress number, or empty.
        order_id: Our id, or empty.
        what: What it is about (title, file ...), plain text, not translated.
        why: English sentence for the command line.
        code: Stable id of the sentence; the window translates it (``ui.labels.import_text``).
        values: What fills the sentence's places.
        changes: Names of what changed, for ``updated``: ``(what, old, new)``; for ``new`` only
            what a row names: the protection dates and the parcels.
    """

    outcome: ImportOutcome
    order: str
    what: str
    why: str
    order_id: str = ""
    code: str = ""
    values: dict[str, str] = field(default_factory=dict)
    changes: tuple[tuple[str, str, str], ...] = ()
    raw: str = ""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What one file gave. ``recognised`` is empty where nothing in it was.

    Attributes:
        more_on_site: Whether the site said that more orders exist than the file holds.
        tables: Tables in it with unknown headers: the user says what their columns are.
    """

    path: str
    recognised: str
    entries: tuple[ImportEntry, ...]
    more_on_site: bool = False
    tables: tuple[UnknownTable, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The whole import.

    Attributes:
        batch: Batch to undo, or empty where nothing changed.
        changed: Our ids of orders that are new or updated.
    """

    files: tuple[FileReport, ...]
    batch: str = ""
    changed: tuple[str, ...] = ()

    def count(self, outcome: ImportOutcome) -> int:
        """Return how many entries had this outcome."""
        return sum(entry.outcome is outcome for file in self.files for entry in file.entries)
