# SPDX-License-Identifier: MIT
"""Pictures of order pages: what a program read in them is proposed, and a person confirms it.

Nothing is recorded that nobody has confirmed. What stays as it was read counts as stated by the
page that the picture shows; what the person changed counts as said by the person.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from aliguard_desktop.domain.events import (
    DATED_KINDS,
    DETAIL_TYPES,
    Event,
    EventKind,
    NoDetail,
    Source,
    TextDetail,
    WindowDetail,
)
from aliguard_desktop.domain.order_number import check_order_number
from aliguard_desktop.domain.orders import Parcel
from aliguard_desktop.domain.platform_time import local_day
from aliguard_desktop.services.imported import ImportedOrder, ReadResult
from aliguard_desktop.services.imports import Readings

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from aliguard_desktop.domain.events import Detail
    from aliguard_desktop.services.imported import ImportReport
    from aliguard_desktop.services.imports import ImportService
    from aliguard_desktop.services.ports import Clock, PictureParser, PictureReader, ZoneProvider

_PACIFIC = ZoneInfo("America/Los_Angeles")
RECOGNISED = "screenshot"
"""What a report calls a picture whose facts were confirmed."""
CLEAR = 80
"""Confidence, of 100, from which a word counts as read well: clear screens give 90 and more."""
TIMER_KINDS = (EventKind.PROTECTION_END, EventKind.SHIP_BY, EventKind.PAY_BY)
"""What a countdown on an order page can run to."""


@dataclass(frozen=True, slots=True)
class SeenWord:
    """One word in a picture and how sure the program is of it (0 to 100)."""

    text: str
    confidence: int


@dataclass(frozen=True, slots=True)
class SeenText:
    """The lines of a picture, each a row of words.

    Attributes:
        latin: As read with the English letters: digits are read best so.
        local: As read with the letters of the user's language; empty without them.
    """

    latin: tuple[tuple[SeenWord, ...], ...] = ()
    local: tuple[tuple[SeenWord, ...], ...] = ()


class Doubt:
    """Why an order number needs a second look (codes)."""

    NONE = ""
    UNCLEAR = "unclear"
    """Some of it was hard to read."""
    SHAPE = "shape"
    """It holds a letter, or too few or many digits: kept as it was read."""
    UNLABELLED = "unlabelled"
    """Nothing beside it says that it is the order number."""
    DIFFERS = "differs"
    """Two readings of the picture do not agree."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A day that a picture seems to state.

    Attributes:
        kind: What happens on it; None: a countdown that does not say what it runs to.
        day: The day; None: it cannot be read, or could be two days.
        text: The words in the picture.
        source: Whose page the words stand on.
        left: What a countdown shows; the day then follows from when the picture was taken.
        ambiguous: The date as written, where it could be two days.
        is_clear: Whether the program was sure of the words.
        detail: What the event carries, where the words say more than a day.
    """

    kind: EventKind | None
    day: date | None
    text: str
    source: Source = Source.ORDER_PAGE
    left: timedelta | None = None
    ambiguous: str = ""
    is_clear: bool = True
    detail: Detail = field(default_factory=NoDetail)


@dataclass(frozen=True, slots=True)
class SeenOrder:
    """What a picture seems to state of one order.

    Attributes:
        number: The order number exactly as it was read, or empty. It is never corrected here.
        doubt: Why it needs a second look (``Doubt``).
        tracking: A parcel's number beside its label, or empty.
    """

    number: str = ""
    doubt: str = Doubt.NONE
    title: str = ""
    tracking: str = ""
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class InstallHint:
    """How the reading program is installed here.

    Attributes:
        system: ``linux``, ``windows`` or ``macos``.
        command: What to type, or empty where there is no one command.
    """

    system: str
    command: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmedDay:
    """A day as the person confirmed it; ``proposal`` None: typed by hand."""

    kind: EventKind
    day: date
    proposal: Proposal | None = None


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What a person confirmed of a picture.

    Attributes:
        number: The order number.
        name: What the report calls the picture.
        taken: When the picture was taken: dates in it count as read then.
    """

    number: str
    name: str
    taken: datetime
    title: str = ""
    tracking: str = ""
    days: tuple[ConfirmedDay, ...] = ()


class ScreenshotService:
    """Reads pictures of order pages and records what was confirmed of them."""

    def __init__(
        self,
        imports: ImportService,
        reader: Callable[[], PictureReader],
        parser: PictureParser,
        clock: Clock,
        zone: ZoneProvider,
    ) -> None:
        """Take the ports; confirmed facts go the way of every import.

        Args:
            imports: Merges what was confirmed.
            reader: Gives what reads pictures, at the first use.
            parser: Finds orders in the words.
            clock: The computer's clock.
            zone: The user's time zone.
        """
        self._imports = imports
        self._reader = reader
        self._parser = parser
        self._clock = clock
        self._zone = zone

    @property
    def can_read(self) -> bool:
        """Whether the program that reads pictures is installed."""
        return self._reader().is_installed()

    def install_hint(self, language: str) -> InstallHint:
        """Return how to get it, with the letters of a language."""
        return self._reader().install_hint(language)

    def preview(self, picture: Path | bytes) -> bytes | None:
        """Return a picture as a PNG of limited size, or None where it cannot be shown."""
        return self._reader().preview(picture)

    def taken(self, picture: Path | bytes) -> datetime:
        """Return when a picture was probably taken: a file's last change, else now."""
        now = self._clock()
        if isinstance(picture, bytes):
            return now
        try:
            changed = datetime.fromtimestamp(picture.stat().st_mtime, UTC)
        except (OSError, OverflowError, ValueError):
            return now
        return min(changed, now)

    def read(
        self, picture: Path | bytes, language: str, pause: Callable[[], None]
    ) -> tuple[SeenOrder, ...]:
        """Read a picture; empty where nothing in it is of use.

        Args:
            picture: A file, or the bytes of one.
            language: Code of the language that the page may be in, beside English.
            pause: Called again and again while it waits; what it raises ends the reading.

        Raises:
            AliGuardError: The picture cannot be read (``picture_unreadable``), the program
                failed (``ocr_failed``) or took too long (``ocr_timeout``).
        """
        text = self._reader().read(picture, language, pause)
        return self._parser(text, self.day_of(self.taken(picture)))

    def day_of(self, instant: datetime) -> date:
        """Return the user's day of an instant."""
        return local_day(instant, self._zone())

    def start_of(self, day: date) -> datetime:
        """Return the first instant of the user's day, the earliest that a picture can be of it."""
        return datetime(day.year, day.month, day.day, tzinfo=self._zone()).astimezone(UTC)

    def end_of(self, left: timedelta, taken: datetime) -> date:
        """Return the platform's day on which a countdown ends: the earliest it can be."""
        return local_day(taken + left, _PACIFIC)

    def record(self, confirmed: Confirmed) -> ImportReport:
        """Record what was confirmed, in one gesture that can be undone.

        Raises:
            AliGuardError: The number is none (``number_letters`` ...), or nothing can be saved.
        """
        number = check_order_number(confirmed.number)
        tracking = confirmed.tracking.strip().upper()
        seen = self.day_of(confirmed.taken)
        order = ImportedOrder(
            number,
            title=confirmed.title.strip() or None,
            parcels=(Parcel(tracking, (tracking,)),) if tracking else (),
            events=tuple(_event(one, seen) for one in confirmed.days),
        )
        result = ReadResult(RECOGNISED, (order,))
        return self._imports.merge(Readings(((confirmed.name, result),)))


def _event(confirmed: ConfirmedDay, seen: date) -> Event:
    """Return the event of a day: the page says what stayed as it was read, the person the rest."""
    kind, proposal = confirmed.kind, confirmed.proposal
    as_read = proposal is not None and (proposal.kind, proposal.day) == (kind, confirmed.day)
    detail: Detail = DETAIL_TYPES[kind]()
    if proposal is not None and kind is EventKind.PROTECTION_END:
        detail = TextDetail(proposal.text)
    elif proposal is not None and isinstance(proposal.detail, WindowDetail):
        detail = proposal.detail if kind is EventKind.WINDOW_END else detail
    return Event(
        id="",
        kind=kind,
        source=proposal.source if proposal is not None and as_read else Source.USER,
        day=confirmed.day,
        seen=seen if kind in DATED_KINDS else None,
        detail=detail,
    )
