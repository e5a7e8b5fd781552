# SPDX-License-Identifier: MIT
"""Deadlines as calendar entries: one per order and rule, moved in place when its day moves.

A calendar program knows an entry again by its UID and takes a change only with a higher SEQUENCE
(RFC 5545, 3.8.4.7 and 3.8.7.4). Both must outlive the program, so what was written last is kept
among the settings: an entry that did not change is written to the letter as before; one that is
done or gone is written as cancelled, so that the next import takes it out.
"""

from __future__ import annotations

import hashlib
import json
import logging
import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.plan import DeadlineStatus, Nature, Owner
from aliguard_desktop.services.whole_files import replace_file, write_failure

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from aliguard_desktop.domain.plan import Deadline, Plan
    from aliguard_desktop.services.orders import OrderService, OrderView
    from aliguard_desktop.services.ports import UnitOfWorkFactory

_log = logging.getLogger(__name__)

_NAMESPACE = uuid.UUID("6c1f9a52-6a0e-4d1b-9a3c-0d3f5b8f7e21")
"""Of the UIDs: an order's rule has the same one on every computer."""

_WRITTEN = "calendar.written"
_FILE = "calendar.file"
_PROBLEM = "calendar.problem"
_LABEL = "settings"

_KEPT = timedelta(days=90)
"""What lies further back is written no longer: calendars keep what they have."""

_OPEN = frozenset({DeadlineStatus.LATER, DeadlineStatus.DUE})


@dataclass(frozen=True, slots=True)
class CalendarText:
    """The words of an entry, in the user's language."""

    summary: str
    description: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One deadline in a calendar: an entry for a whole day.

    Attributes:
        uid: Stable identity.
        day: The last safe local day; of what others owe, the day itself.
        alarms: When to remind, each counted from the first minute of the day.
        sequence: Grows with every change of the entry.
        changed_at: When it last changed (aware, UTC, whole seconds).
        cancelled: The deadline is done or gone; the calendar takes the entry out.
    """

    uid: str
    day: date
    text: CalendarText
    alarms: tuple[timedelta, ...]
    sequence: int
    changed_at: datetime
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class KeptWriting:
    """What came of writing the kept file again.

    Attributes:
        is_kept: Whether there is such a file.
        count: How many open deadlines stand in it now.
        problem: Why it could not be written (``whole_files.write_failure``), or None.
        is_new: Whether that was not so the last time: it is to be told.
    """

    is_kept: bool = False
    count: int = 0
    problem: AliGuardError | None = None
    is_new: bool = False


class CalendarService:
    """Use cases of the calendar file."""

    def __init__(
        self,
        units: UnitOfWorkFactory,
        orders: OrderService,
        to_bytes: Callable[[Sequence[CalendarEntry], str], bytes],
        alarms_of: Callable[[Deadline], tuple[timedelta, ...]],
        always: Collection[str] = (),
    ) -> None:
        """Take the ports.

        Args:
            units: Opens units of work.
            orders: Knows the deadlines.
            to_bytes: Writes entries, under a calendar's name, as an iCalendar file.
            alarms_of: Says when a deadline reminds, counted from the first minute of its day.
            always: Keys of advice that stands in the calendar before it is the next step.
        """
        self.units = units
        self._orders = orders
        self._to_bytes = to_bytes
        self._alarms_of = alarms_of
        self._always = frozenset(always)
        self.is_behind = False
        """Whether the kept file could not be written last: it is to be tried again."""

    def file(self) -> str:
        """Return the path of the file that is kept up to date, or an empty text."""
        with self.units() as unit:
            return unit.settings.get(_FILE) or ""

    def keep_file(self, path: str) -> None:
        """Keep this file up to date from now on; an empty text: none.

        Raises:
            AliGuardError: The choice cannot be saved.
        """
        with self.units(_LABEL) as unit:
            unit.settings.put(_FILE, path)
            unit.settings.put(_PROBLEM, "")
            unit.commit()
        self.is_behind = False

    def problem(self) -> AliGuardError | None:
        """Return why the kept file is not up to date, or None: what failed last is remembered."""
        with self.units() as unit:
            kept, text = unit.settings.get(_FILE) or "", unit.settings.get(_PROBLEM) or ""
        reason = _reason(text)
        return write_failure(reason, Path(kept)) if kept and reason is not None else None

    def write_kept(
        self, words: Callable[[OrderView, Deadline], CalendarText], name: str
    ) -> KeptWriting:
        """Write the file that is kept up to date, if there is one.

        Why it could not be written is kept until it can be, so that each reason is told once,
        whatever is started and ended meanwhile.

        Args:
            words: Says a deadline in the user's language.
            name: Name of the calendar.

        Raises:
            AliGuardError: Orders or settings cannot be read, or settings not be written.
        """
        kept = self.file()
        if not kept:
            return KeptWriting()
        count, problem, text = 0, None, ""
        try:
            count = self.write(Path(kept), words, name)
        except AliGuardError as error:
            if not isinstance(error.__cause__, OSError):
                raise
            problem, text = error, json.dumps([error.__cause__.errno, error.__cause__.strerror])
        self.is_behind = problem is not None
        with self.units(_LABEL) as unit:
            is_new = text != (unit.settings.get(_PROBLEM) or "")
            if is_new:
                unit.settings.put(_PROBLEM, text)
                unit.commit()
        return KeptWriting(is_kept=True, count=count, problem=problem, is_new=is_new)

    def write(
        self,
        path: Path,
        words: Callable[[OrderView, Deadline], CalendarText],
        name: str,
        order_id: str = "",
    ) -> int:
        """Write the entries of all orders, or of one; return how many deadlines that are open.

        Args:
            path: The file; what was there before stays whole if writing fails.
            words: Says a deadline in the user's language.
            name: Name of the calendar.
            order_id: Write only this order's.

        Raises:
            AliGuardError: There is no such order (``order_gone``), or the file cannot be
                written (``whole_files.write_failure``).
        """
        views = [self._orders.view(order_id)] if order_id else self._orders.views()
        moment = self._orders.moment()
        with self.units() as unit:
            before = unit.settings.get(_WRITTEN) or ""
        written = _Written(before, moment.now.astimezone(UTC).replace(microsecond=0))
        # First of all: an order that rests by now (domain.rest) is not among the views.
        written.forget_before(moment.today - _KEPT)
        wanted = self._wanted(views, words, written)
        numbers = {view.order.number for view in views} if order_id else None
        entries = [*wanted, *written.ended({entry.uid for entry in wanted}, numbers)]
        entries.sort(key=lambda entry: (entry.day, entry.uid))
        try:
            # No transaction waits for a file, which may lie on a share that hangs.
            _put(path, self._to_bytes(entries, name))
        except OSError as error:
            raise write_failure(error, path) from error
        if written.text() != before:
            with self.units(_LABEL) as unit:
                unit.settings.put(_WRITTEN, written.text())
                unit.commit()
        return len(wanted)

    def _wanted(
        self,
        views: Sequence[OrderView],
        words: Callable[[OrderView, Deadline], CalendarText],
        written: _Written,
    ) -> list[CalendarEntry]:
        """Return the entries that should stand in the calendar; what passed stays in it."""
        wanted = []
        for view in views:
            if view.order.archived or view.order.trashed_at is not None:
                continue
            number = view.order.number
            for deadline in view.plan.deadlines:
                day, uid = entry_day(deadline), entry_uid(number, deadline.key)
                stays = deadline.status is DeadlineStatus.PASSED and written.stands(uid)
                is_open = deadline.status in _OPEN and belongs(deadline, view.plan, self._always)
                if day is not None and (stays or is_open):
                    text, alarms = words(view, deadline), self._alarms_of(deadline)
                    wanted.append(written.standing(number, uid, day, text, alarms))
        return wanted


def _put(path: Path, data: bytes) -> None:
    """Write a file whole, unless it says just that: whoever follows it would read it again.

    Raises:
        OSError: It cannot be written.
    """
    if not path.is_file() or path.read_bytes() != data:
        replace_file(path, data)


def _reason(text: str) -> OSError | None:
    """Return why a file could not be written, as it was kept; what cannot be read is nothing."""
    if not text:
        return None
    try:
        number, words = json.loads(text)
        return OSError(int(number), str(words))
    except (ValueError, TypeError, RecursionError):
        _log.warning("what was wrong with the calendar file cannot be read")
        return None


def entry_day(deadline: Deadline) -> date | None:
    """Return the day an entry stands on, or None for what is no deadline but an opening."""
    if deadline.act_by is not None:
        return deadline.act_by
    return deadline.due if deadline.owner is not Owner.YOU else None


def belongs(deadline: Deadline, plan: Plan, always: Collection[str]) -> bool:
    """Return whether a deadline stands in the calendar.

    What others have set and the user must keep does, and advice whose key is in ``always``. The
    rest would bury it: it comes once it is the next step, or what the order waits for.
    """
    is_hard = deadline.owner is Owner.YOU and deadline.nature is not Nature.ADVICE
    return is_hard or deadline.key in (plan.next.key, plan.chip, *always)


def entry_uid(number: str, key: str) -> str:
    """Return the identity of an order's deadline: the same on every computer, and for ever."""
    return f"{uuid.uuid5(_NAMESPACE, f'{number}/{key}')}@aliguard-desktop"


class _Last(NamedTuple):
    """What was last written of an entry; JSON keeps it as a list."""

    number: str
    sequence: int
    mark: str
    changed_at: str
    day: str
    summary: str
    cancelled: bool


class _Written:
    """What was written last, by UID; it numbers the changes."""

    def __init__(self, text: str, now: datetime) -> None:
        """Read what is kept; a text that is none counts as nothing written yet."""
        self._now = now
        self._last: dict[str, _Last] = {}
        try:
            stored = json.loads(text) if text else {}
            self._last = {uid: _checked(values) for uid, values in stored.items()}
        except (ValueError, TypeError, AttributeError, RecursionError):
            # The calendar would take each entry as older than its own: begin above all of them.
            _log.warning("what was written to the calendar cannot be read")
            self._floor = int(now.timestamp())
        else:
            self._floor = 0

    def stands(self, uid: str) -> bool:
        """Return whether the entry was written and not cancelled since."""
        return uid in self._last and not self._last[uid].cancelled

    def standing(
        self,
        number: str,
        uid: str,
        day: date,
        text: CalendarText,
        alarms: tuple[timedelta, ...],
    ) -> CalendarEntry:
        """Return an entry with its number: a higher one if it is not as it was written last."""
        said = json.dumps([text.summary, text.description, text.url, [*map(str, alarms)]])
        mark = hashlib.sha256(f"{day}{said}".encode()).hexdigest()[:16]
        last = self._last.get(uid)
        if last is None or last.mark != mark or last.cancelled:
            last = self._next(uid, number, mark, day.isoformat(), text.summary)
        return CalendarEntry(uid, day, text, alarms, last.sequence, _instant(last))

    def ended(self, standing: set[str], numbers: set[str] | None) -> list[CalendarEntry]:
        """Return what was written before and is no longer wanted, as cancelled.

        Args:
            standing: UIDs of what is wanted.
            numbers: Look only at these orders; None: at all.
        """
        gone = [
            uid
            for uid, last in self._last.items()
            if uid not in standing and (numbers is None or last.number in numbers)
        ]
        return [self._cancelled(uid) for uid in gone]

    def forget_before(self, day: date) -> None:
        """Forget entries of earlier days."""
        first = day.isoformat()
        self._last = {uid: last for uid, last in self._last.items() if last.day >= first}

    def text(self) -> str:
        """Return what to keep."""
        return json.dumps(self._last, separators=(",", ":"), sort_keys=True)

    def _cancelled(self, uid: str) -> CalendarEntry:
        last = self._last[uid]
        if not last.cancelled:
            last = self._next(uid, last.number, last.mark, last.day, last.summary)
            last = self._last[uid] = last._replace(cancelled=True)
        text, day = CalendarText(last.summary), date.fromisoformat(last.day)
        return CalendarEntry(uid, day, text, (), last.sequence, _instant(last), cancelled=True)

    def _next(self, uid: str, number: str, mark: str, day: str, summary: str) -> _Last:
        known = self._last.get(uid)
        sequence = self._floor if known is None else known.sequence + 1
        changed = self._now.isoformat()
        self._last[uid] = _Last(number, sequence, mark, changed, day, summary, cancelled=False)
        return self._last[uid]


def _checked(values: Any) -> _Last:
    """Return a kept entry.

    Raises:
        ValueError: It is none.
        TypeError: It is none.
    """
    last = _Last(*values)
    _instant(last)
    date.fromisoformat(last.day)
    if not isinstance(last.sequence, int):
        raise TypeError("a sequence is a number")
    return last


def _instant(last: _Last) -> datetime:
    return datetime.fromisoformat(last.changed_at)
