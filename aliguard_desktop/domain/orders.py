# SPDX-License-Identifier: MIT
"""What was bought: the order, its lines and parcels, its exhibits and dispute cases."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.money import Money


class Payment(StrEnum):
    """How an order was paid; decides which outside clocks fit (D20-D22)."""

    PAYPAL = "paypal"
    CARD = "card"
    OTHER = "other"
    UNKNOWN = "unknown"


class ExhibitKind(StrEnum):
    """What an exhibit shows; the checklist asks for these."""

    TRACKING = "tracking"
    ORDER_PAGE = "order_page"
    CHAT = "chat"
    DISPUTE_PAGE = "dispute_page"
    CARRIER_STATEMENT = "carrier_statement"
    LISTING = "listing"
    LABEL = "label"
    PARCEL_OUTSIDE = "parcel_outside"
    PARCEL_INSIDE = "parcel_inside"
    ITEM = "item"
    UNBOXING_VIDEO = "unboxing_video"
    SCALE = "scale"
    DOCUMENT = "document"
    OTHER = "other"


class TakenFrom(StrEnum):
    """How it is known when an exhibit was taken; a proof says which one it is."""

    EXIF = "exif"
    """The camera wrote it into the picture."""
    FILE = "file"
    """The file's last change, as its folder told it."""
    ADDED = "added"
    """Nothing tells: it was there when it was added."""
    UNKNOWN = "unknown"


class AddedBy(StrEnum):
    """How an exhibit came into AliGuard."""

    DROP = "drop"
    PASTE = "paste"
    CHOSEN = "chosen"
    IMPORT = "import"
    DERIVED = "derived"
    UNKNOWN = "unknown"


AUDIENCES = ("aliexpress", "bank", "consumer_body", "sharing")
"""For whom a derived copy can be made (``Exhibit.audience``)."""


class CaseStatus(StrEnum):
    """State of a dispute case."""

    DRAFT = "draft"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class Line:
    """One item of an order; disputes are per line (domain S62)."""

    id: str
    title: str = ""
    quantity: int = 1
    paid: Money | None = None
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One parcel; its number may change on the way, so there is a list, newest last.

    Attributes:
        lines: Ids of the lines inside; empty means all lines.
    """

    id: str
    numbers: tuple[str, ...] = ()
    carrier: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A file kept as proof: the original is stored once, by its SHA-256, and never changed.

    Attributes:
        position: Rank by strength, 1 is best; the statement's "picture N" counts pictures by it.
        size: Bytes of the original.
        added_at: When it was added (aware, UTC).
        removed_at: When it went to the trash, or None.
        taken_at: When it was taken (aware, UTC), or None where nothing tells.
        taken_from: What tells ``taken_at``.
        added_by: How it came here.
        claims: Ids of the claims that it shows (``last_scan``), as the user said;
            empty where nothing was said: then its kind and the checklist decide.
        derived_from: Id of the exhibit that it is a changed copy of; empty for an original.
        derived_how: What was done to that copy: ``covered``, ``marked``, ``cropped``, ``turned``.
        audience: For whom the copy was made (``AUDIENCES``), or empty.
    """

    id: str
    sha256: str
    name: str
    media_type: str
    kind: ExhibitKind = ExhibitKind.OTHER
    caption: str = ""
    position: int = 0
    size: int = 0
    added_at: datetime | None = None
    removed_at: datetime | None = None
    taken_at: datetime | None = None
    taken_from: TakenFrom = TakenFrom.UNKNOWN
    added_by: AddedBy = AddedBy.UNKNOWN
    claims: tuple[str, ...] = ()
    derived_from: str = ""
    derived_how: str = ""
    audience: str = ""

    @property
    def is_picture(self) -> bool:
        """Whether it can be shown as a picture (and counts as "picture N")."""
        return self.media_type.startswith("image/")

    @property
    def is_pdf(self) -> bool:
        """Whether it has pages that can be shown."""
        return self.media_type == "application/pdf"

    @property
    def is_video(self) -> bool:
        """Whether it counts as "video N"."""
        return self.media_type.startswith("video/")


@dataclass(frozen=True, slots=True)
class FrozenExhibit:
    """What a submitted case remembers of an exhibit: number, name and hash at that moment."""

    number: int
    exhibit_id: str
    name: str
    sha256: str
    kind: ExhibitKind
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A dispute about one line (or the order): a draft, or the frozen record of a submission.

    Attributes:
        situation: Code of domain section 5 (N1, R4 ...), empty while none is chosen.
        facts: Fact key -> value as text (days ISO, amounts decimal, choices by their id).
        confirmed: Fact keys the buyer ticked as true.
        declined: Checklist ids answered with "I do not have it".
        exhibits: Ids of exhibits, best first.
        text: The statement; edited by hand if ``edited``.
        page: The wizard page the draft was left on (0 to 4).
        reached: The furthest wizard page reached (0 to 4).
        truthful: Whether "every fact above is true" is ticked.
        copied_anyway: Ids of blocking checks that the buyer overrode with "Copy anyway".
        submitted_at: When "I have sent it" was pressed (aware, UTC); frozen from then on.
        frozen_exhibits: What was sent, with hashes; only after submission.
        text_sha256: Hash of the sent text; only after submission.
    """

    id: str
    line: str | None = None
    situation: str = ""
    status: CaseStatus = CaseStatus.DRAFT
    facts: Mapping[str, str] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()
    declined: frozenset[str] = frozenset()
    exhibits: tuple[str, ...] = ()
    text: str = ""
    edited: bool = False
    page: int = 0
    reached: int = 0
    truthful: bool = False
    copied_anyway: tuple[str, ...] = ()
    submitted_at: datetime | None = None
    frozen_exhibits: tuple[FrozenExhibit, ...] = ()
    text_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """An order: what was bought, and everything that happened to it.

    Attributes:
        id: Our own id (UUID text); ``number`` is AliExpress's order number (digits).
        currency: ISO 4217 code of every amount of the order.
        typed: Names of fields the user typed; an import never overwrites them.
        trashed_at: When the user moved it to the trash, or None.
    """

    id: str
    number: str
    title: str = ""
    store: str = ""
    currency: str = "USD"
    paid: Money | None = None
    payment: Payment = Payment.UNKNOWN
    city: str = ""
    country: str = ""
    lines: tuple[Line, ...] = ()
    parcels: tuple[Parcel, ...] = ()
    events: tuple[Event, ...] = ()
    cases: tuple[Case, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    note: str = ""
    tags: tuple[str, ...] = ()
    archived: bool = False
    typed: frozenset[str] = frozenset()
    trashed_at: datetime | None = None

    @property
    def display_title(self) -> str:
        """The title, or the first line's, or the number where nothing else is known."""
        if self.title:
            return self.title
        return next((line.title for line in self.lines if line.title), self.number)
