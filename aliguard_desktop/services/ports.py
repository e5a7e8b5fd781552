# SPDX-License-Identifier: MIT
"""What the use cases need from the outer rooms: Protocols that storage and others fill."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType

    from aliguard_desktop.domain.delay import PastStarts, Scope
    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import Exhibit, Order
    from aliguard_desktop.domain.reminders import InboxEntry, Reminder, ReminderKey, Snooze
    from aliguard_desktop.services.imported import KeptPiece, RawInput, ReadResult
    from aliguard_desktop.services.resting import (
        KnownOrder,
        Ranked,
        RestingFilter,
        RestingOrder,
        RestingSort,
    )
    from aliguard_desktop.services.screenshots import InstallHint, SeenOrder, SeenText

Clock = Callable[[], datetime]
"""Gives the current instant, aware, in UTC."""

ZoneProvider = Callable[[], tzinfo]
"""Gives the user's time zone (it may change while the program runs)."""

DRAFT_LABEL = "draft"
"""Label of a unit that keeps a draft on the way; it is no step of undo."""

IMPORT_LABEL = "import"
"""Label of a unit that merges files; what it replaces was not taken away by the user."""


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What a picture or video says about itself.

    Attributes:
        taken: When it was taken: aware where the camera stated its offset, else naive, as the
            camera's clock showed it; None where nothing is stated.
        has_location: Whether it carries the place where it was taken.
    """

    taken: datetime | None = None
    has_location: bool = False


PictureFactsReader = Callable[[Path], PictureFacts]
"""Reads what a picture says about itself; a broken or missing one says nothing."""

Told = Callable[[int], None]
"""Told how many bytes were handled since; what it raises ends the work."""


PURGE_LABEL = "purge_exhibit"
"""Label of a unit that deletes an exhibit for good; undo refuses it in words of its own."""


class ExhibitState(StrEnum):
    """What became of an exhibit's original."""

    INTACT = "intact"
    CHANGED = "changed"
    MISSING = "missing"
    UNREADABLE = "unreadable"


class OrderRepository(Protocol):
    """Orders as domain objects. Everything saved belongs to the unit's batch (for undo)."""

    def all(self, *, trashed: bool = False) -> list[Order]:
        """Return all orders (or those in the trash), with events, cases and live exhibits."""

    def awake(self, asof: date) -> list[Order]:
        """Return all orders, those in the trash too, but not those that rest on a day."""

    def change_count(self) -> int:
        """Return a number that grows whenever orders are changed, by whichever process.

        It and what is read in the same unit belong together.
        """

    def changed_since(self, change_count: int) -> frozenset[str] | None:
        """Return the ids of the orders changed or removed since, None if any may be."""

    def some(self, order_ids: Iterable[str]) -> dict[str, Order]:
        """Return those of these orders that are there, trashed or not, by id."""

    def get(self, order_id: str) -> Order:
        """Return one order, trashed or not.

        Raises:
            AliGuardError: There is no such order (code ``order_gone``).
        """

    def by_number(self, number: str) -> Order | None:
        """Return the order with this AliExpress number, trashed or not, or None."""

    def by_numbers(self, numbers: Iterable[str]) -> dict[str, Order]:
        """Return the known orders with these AliExpress numbers, trashed or not, by number."""

    def removed_exhibits(self, order_id: str) -> tuple[Exhibit, ...]:
        """Return the exhibits of an order that are in the trash, the last removed first.

        Raises:
            AliGuardError: There is no such order (code ``order_gone``).
        """

    def exhibits(self, contents: Iterable[str] | None = None) -> list[tuple[str, Exhibit]]:
        """Return (order id, exhibit) of all orders, those in a trash included.

        Args:
            contents: Only exhibits with one of these SHA-256; None: all of them.
        """

    def files_in_use(self, contents: Iterable[str]) -> frozenset[str]:
        """Return those of these SHA-256 that anything refers to.

        That is an exhibit, also one that undo would bring back, or the record of what was sent.
        """

    def purge_exhibit(self, order_id: str, exhibit_id: str) -> None:
        """Forget an exhibit for good, with all that it was before; undo cannot bring it back.

        Raises:
            AliGuardError: There is no such order (code ``order_gone``).
        """

    def removed_events(self, order_ids: Iterable[str]) -> dict[str, tuple[Event, ...]]:
        """Return the events as they were before the user took them away or corrected them.

        By order; what undo brought back is not among them. An import leaves them out.
        """

    def save(self, order: Order) -> None:
        """Insert the order, or write what differs from the stored one.

        Exhibits missing from ``order.exhibits`` are left alone (they are removed by setting
        ``removed_at``). A submitted case is never changed: the difference is refused.

        Raises:
            AliGuardError: A frozen record would change (code ``record_frozen``).
        """

    def save_all(self, orders: Iterable[Order]) -> None:
        """Save many orders as ``save`` does, in a fraction of the time.

        Raises:
            AliGuardError: A frozen record would change (code ``record_frozen``).
        """

    def remove(self, order_ids: Iterable[str]) -> None:
        """Take orders away with all that belongs to them; undo brings them back."""


class Settings(Protocol):
    """Small values that outlive the program: text by key."""

    def get(self, key: str) -> str | None:
        """Return the stored text, or None."""

    def put(self, key: str, value: str) -> None:
        """Store the text."""


class RawInputs(Protocol):
    """Recognised pieces of imports, kept so that a newer parser can read them again."""

    def keep(self, pieces: Iterable[KeptPiece]) -> None:
        """Store pieces for this unit's batch; each content is stored once."""

    def all(self) -> list[KeptPiece]:
        """Return the pieces of all imports that were not undone, oldest first."""

    def size(self) -> tuple[int, int]:
        """Return how many pieces are kept and how many bytes they take."""

    def purge(self) -> None:
        """Remove every piece for good."""


class Reminders(Protocol):
    """Reminders that came, and what the user wished about them; nothing that undo takes back."""

    def add(self, reminders: Iterable[Reminder], at: datetime) -> frozenset[ReminderKey]:
        """Put reminders into the inbox and return those that are new: each key comes once."""

    def keys(self) -> set[ReminderKey]:
        """Return the keys of all that ever came."""

    def entries(self, most: int) -> list[InboxEntry]:
        """Return the newest entries that were not cleared, the last first."""

    def unread(self) -> frozenset[ReminderKey]:
        """Return the keys of the entries that nobody has looked at."""

    def mark_read(self, order_id: str = "") -> None:
        """Note that the user has looked at all of them, or at those of one order."""

    def clear(self) -> frozenset[ReminderKey]:
        """Empty the inbox and return what was in it; that never comes again."""

    def put_back(self, keys: Iterable[ReminderKey]) -> None:
        """Show entries again that were cleared."""

    def forget(self, keys: Iterable[ReminderKey]) -> None:
        """Remove entries as if they had never come."""

    def snoozes(self) -> dict[str, Snooze]:
        """Return the snoozes by order; the empty id is that of all."""

    def put_snooze(self, snooze: Snooze) -> None:
        """Keep a snooze in place of an older one of the same order."""

    def drop_snooze(self, order_id: str) -> None:
        """Remove the snooze of an order, if there is one."""


class RestingOrders(Protocol):
    """What is known of orders that rest (``domain.rest``) without reading them.

    An order that is changed in whatever way, by undo or by another process, is awake by that.
    Only those count that rest on the day given (``asof``): a clock that was set back wakes others.
    """

    def put(self, rows: Sequence[RestingOrder]) -> None:
        """Let orders rest, or note anew what is known of them."""

    def wake(self, order_ids: Iterable[str]) -> None:
        """Let orders rest no longer."""

    def stale(self, asof: date, basis: str, after: int, most: int) -> dict[int, Order]:
        """Return some orders that rest on another basis, or only from a later day, by key.

        Args:
            asof: The day.
            basis: What the others were found by.
            after: The keys of those wanted are greater.
            most: How many at most.
        """

    def count(self, asof: date) -> int:
        """Return how many orders rest."""

    def is_resting(self, asof: date, order_ids: Iterable[str]) -> frozenset[str]:
        """Return those of these orders that rest."""

    def find(self, asof: date, wanted: RestingFilter) -> list[int]:
        """Return the keys of the orders that fit, in the order of the list."""

    def ranked(self, asof: date, wanted: RestingFilter, by: RestingSort) -> list[Ranked]:
        """Return the orders that fit in ascending order; those alike in the order of the list."""

    def orders(self, keys: Sequence[int]) -> dict[int, Order]:
        """Return the orders with these keys that are still there, by key and in their order."""

    def ids(self, keys: Sequence[int]) -> dict[int, str]:
        """Return the ids of the orders with these keys that are still there, by key."""

    def key_of(self, asof: date, order_id: str) -> int | None:
        """Return the key of an order that rests, or None."""

    def stages(self, asof: date) -> list[str]:
        """Return the stages that occur."""

    def stores(self, asof: date) -> list[str]:
        """Return the stores that occur."""

    def known(self, asof: date) -> list[KnownOrder]:
        """Return what names all of them."""

    def took(self, asof: date, scope: Scope, name: str) -> Mapping[int, int]:
        """Return how many took how many days, by days (``domain.delay.Past``)."""

    def started(self, asof: date, first: date, last: date) -> list[PastStarts]:
        """Return what those that started on these days have come to (``domain.delay.Past``)."""


class UnitOfWork(Protocol):
    """One gesture of the user: one session, one batch, one commit."""

    orders: OrderRepository
    settings: Settings
    raw_inputs: RawInputs
    reminders: Reminders
    resting: RestingOrders

    def __enter__(self) -> Self:
        """Begin."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Roll back what was not committed."""

    @property
    def batch(self) -> str:
        """Id of the batch that everything saved in this unit belongs to."""

    def commit(self) -> None:
        """Make it last."""


class UnitOfWorkFactory(Protocol):
    """Opens units of work."""

    def __call__(self, label: str = "") -> UnitOfWork:
        """Return a new unit; ``label`` names the gesture for undo (``import``, ``edit_order``).

        What a unit labelled ``draft`` saves is kept, but is no gesture that can be undone.
        """


class History(Protocol):
    """Undo: flips whole batches, survives a restart, never touches frozen records."""

    def last(self) -> tuple[str, str] | None:
        """Return (batch id, label) of the newest gesture that stands, or None.

        It may be one that cannot be undone: an older one is never taken in its place.
        """

    def added(self, batch: str) -> int:
        """Return how many orders a batch added that are still there: undo removes them."""

    def undo(self, batch: str) -> list[str]:
        """Take a batch back and return the ids of the orders that changed.

        Raises:
            AliGuardError: Later changes stand on it (``undo_blocked``) or it holds a frozen
                record (``record_frozen``).
        """

    def undone(self) -> tuple[str, str] | None:
        """Return (batch id, label) of the gesture undone last, or None.

        None as well once something else was done since, and after a restart.
        """

    def redo(self, batch: str) -> list[str]:
        """Do the gesture undone last again and return the ids of the orders that changed.

        Raises:
            AliGuardError: It is not the one undone last, or something was done since
                (``redo_blocked``).
        """


class EvidenceFiles(Protocol):
    """The evidence folder: originals by SHA-256, written once."""

    def put_file(self, path: Path, told: Told | None = None) -> tuple[str, int]:
        """Copy a file in and return (sha256, size in bytes).

        The copy is hashed while it is written, and only then takes its name. What ``told``
        raises ends the copy; nothing is left of it.

        Raises:
            AliGuardError: It can't be read, is too large, vanished, or the disk is full.
        """

    def put_bytes(self, data: bytes) -> tuple[str, int]:
        """Store bytes (a pasted picture) and return (sha256, size in bytes)."""

    def path(self, sha256: str) -> Path:
        """Return where the original lies (it may be missing)."""

    def is_intact(self, sha256: str) -> bool:
        """Return whether the original is there and still has this hash."""

    def state(self, sha256: str, told: Told | None = None) -> ExhibitState:
        """Read the original and return what became of it; what ``told`` raises ends it."""

    def remove(self, sha256: str) -> None:
        """Delete an original for good; one that is not there is no error.

        Raises:
            AliGuardError: The system keeps it (``file_not_deleted``).
        """


class Reader(Protocol):
    """Recognises and reads one family of formats."""

    def read(self, source: RawInput) -> ReadResult | None:
        """Return what was read, or None where the content is not of this family.

        Raises:
            AliGuardError: It is of this family, but cannot be used (``login_page``, ``too_deep``).
        """


class PictureReader(Protocol):
    """Reads the words in a picture, with a program of the system where that is installed."""

    def is_installed(self) -> bool:
        """Return whether the program is there (it may come while this one runs)."""

    def install_hint(self, language: str) -> InstallHint:
        """Return how the program, with the letters of a language, is installed here."""

    def preview(self, picture: Path | bytes) -> bytes | None:
        """Return a picture as a PNG of limited size, or None where it cannot be shown."""

    def read(self, picture: Path | bytes, language: str, pause: Callable[[], None]) -> SeenText:
        """Return the words in a picture.

        Args:
            picture: A file, or the bytes of one.
            language: Code of a language whose letters are read beside the English ones.
            pause: Called again and again while it waits; what it raises ends the reading.

        Raises:
            AliGuardError: ``picture_unreadable``, ``ocr_missing``, ``ocr_failed`` or
                ``ocr_timeout``.
        """


class PictureParser(Protocol):
    """Finds orders in the words of a picture."""

    def __call__(self, text: SeenText, read_on: date) -> tuple[SeenOrder, ...]:
        """Return what the words state; ``read_on`` is the day the picture was taken."""


class Rescue(Protocol):
    """The ways out of a damaged database; nothing is ever deleted."""

    @property
    def folder(self) -> Path:
        """The folder that holds the data."""

    def backup_made(self) -> datetime | None:
        """Return when the newest good backup was made (aware, UTC), or None without one."""

    def restore(self) -> None:
        """Put the newest good backup in the database's place.

        Raises:
            AliGuardError: There is none, or a file cannot be read or moved.
        """

    def start_empty(self) -> None:
        """Set the damaged file aside, so that the next start makes a new one.

        Raises:
            AliGuardError: The file cannot be moved.
        """
