# SPDX-License-Identifier: MIT
# ruff: noqa: RUF001 - words of many languages
"""Orders in the words of a picture, with the faults that reading letters from pixels brings.

Nothing is corrected: an order number with a letter in it, or a digit too few, is handed over as
it was read, with the reason to doubt it. Everything found here is a proposal to a person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.event_identity import is_inferred
from aliguard_desktop.domain.events import EventKind, Source, TextDetail, WindowDetail
from aliguard_desktop.domain.order_number import LONGEST, SHORTEST, USUAL, is_order_number
from aliguard_desktop.importing.dates import days_in
from aliguard_desktop.importing.pasted_text import (
    ORDER_LABELS,
    PastedTextReader,
    order_of_block,
)
from aliguard_desktop.importing.plain import clean_line, shortened
from aliguard_desktop.importing.reading import Reading
from aliguard_desktop.importing.sentences import expected_days, protection_ends
from aliguard_desktop.services.imported import RawInput
from aliguard_desktop.services.screenshots import CLEAR, Doubt, Proposal, SeenOrder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.importing.sentences import StatedDay
    from aliguard_desktop.services.imported import ImportedOrder
    from aliguard_desktop.services.screenshots import SeenText, SeenWord

_MOST_LINES = 400
_LONGEST_LINE = 300
_MOST_ORDERS = 20
_MOST_PROPOSALS = 12
_KINDS = frozenset(
    {
        EventKind.PLACED, EventKind.PAY_BY, EventKind.PAID, EventKind.SHIP_BY, EventKind.SHIPPED,
        EventKind.EXPECTED_BY, EventKind.PROTECTION_END, EventKind.WINDOW_END,
        EventKind.DELIVERED,
    }
)  # fmt: skip
"""What is proposed; a status or a sentence without a day is not."""

# Letters that a program takes digits for. They only help to find a number, never to mend it.
_ALIKE = "OoQDIl|SsBZzGg"
_LABEL = rf"(?:{ORDER_LABELS}|order\s?[il1|]d)"
_LABELLED = re.compile(
    rf"{_LABEL}\s*[:;.\uff1a#]*\s*(?P<raw>[\d{_ALIKE}][\d{_ALIKE} ]{{8,24}}[\d{_ALIKE}])(?!\w)",
    re.IGNORECASE,
)
_LABEL_ONLY = re.compile(rf"{_LABEL}\s*[:;.\uff1a#]*", re.IGNORECASE)
_RAW_ONLY = re.compile(rf"(?P<raw>[\d{_ALIKE}][\d{_ALIKE} ]{{8,24}}[\d{_ALIKE}])(?!\w)")
_BARE = re.compile(rf"(?<![\w.,/\-])\d{{{SHORTEST},{LONGEST}}}(?![\w/\-])")
_FEWEST_DIGITS = 10

_DAYS = (
    r"(?:d(?:ays?)?|d[ií]as?|jours?|j|tage?n?|giorn[io]|dni|dzie[nń]|dagen|g[uü]n|"
    r"дн(?:я|ей|ів|і)?\.?|день|일|天)"
)
_HOURS = (
    r"(?:h(?:(?:ou)?rs?)?|horas?|heures?|stunden?|std\.?|or[ae]|godz(?:in[ay]?)?\.?|uren|saat|"
    r"ч(?:ас(?:а|ов)?)?\.?|год(?:ин[аи]?)?\.?|시간|小时)"
)
_MINUTES = (
    r"(?:m(?:in(?:ut(?:e?s?|os?|en|i))?)?\.?|dakika|мин(?:ут[аы]?)?\.?|хв(?:илин[аи]?)?\.?|분|分)"
)
_AND = r"[\s,:]{0,3}(?:(?:and|y|e|et|und|en|i|и|та|ve)\s)?"
_COUNTDOWN = re.compile(
    rf"(?<![\d.,:/\-])(?:(?P<d>\d{{1,3}})\s?{_DAYS}(?![^\W\d_]))?{_AND}"
    rf"(?:(?P<h>\d{{1,2}})\s?{_HOURS}(?![^\W\d_])(?:{_AND}(?P<m>\d{{1,2}})\s?{_MINUTES}"
    r"(?![^\W\d_]))?|(?P<hh>\d{1,2})\s?:\s?(?P<mm>[0-5]\d)(?:\s?:\s?[0-5]\d)?(?!\d))?",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:left|remain(?:s|ing)?|ends? in|expires? in|quedan?|restan?(?:tes)?|faltan?|restam|"
    r"rest(?:ent|ants?|e)|noch|verbleib\w*|übrig|rimangono|restano|pozosta[łl]\w*|kald[ıi]|"
    r"осталось|остается|остаётся|залишилось)\b|남음|剩余",
    re.IGNORECASE,
)
_RUNS_TO = (
    (
        EventKind.PROTECTION_END,
        re.compile(
            r"protec|protek|confirm|käuferschutz|schutz|protez|ochron|refund if no delivery|"
            r"защит|захист|подтвер|підтвер|보호|保护",
            re.IGNORECASE,
        ),
    ),
    (
        EventKind.SHIP_BY,
        re.compile(
            r"\bship|dispatch|processing time|send(?:s|ing)? (?:the |your )?order|отправ|відправ|"
            r"\benvi(?:ar|o\b)|versand|verschick|expédi|spediz|wys[łl]",
            re.IGNORECASE,
        ),
    ),
    (
        EventKind.PAY_BY,
        re.compile(
            r"\bto pay\b|\bpayment|оплат|\bpagar|\bpagamento|zahlung|\bpaiement|p[łl]atno",
            re.IGNORECASE,
        ),
    ),
)
"""Words beside a countdown and what it runs to; any other countdown is asked about."""
_OTHER_TIMERS = re.compile(
    r"dispute|respon[ds]|reply|return|appeal|escalat|спор|ответ|возврат|disput|devoluci|retour",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Number:
    """An order number as it was read."""

    text: str
    line: int
    doubt: str


def read_screenshot(text: SeenText, read_on: date) -> tuple[SeenOrder, ...]:
    """Return the orders that a picture seems to show; keeps ``services.ports.PictureParser``.

    A picture with a day but without a number is one order without a number. Empty where nothing
    of use was found.
    """
    readings = [_Reading(words, read_on) for words in (text.latin, text.local) if words]
    numbers = _numbers(readings)
    if len(numbers) > 1:
        orders = [_of_several(number, readings) for number in numbers[:_MOST_ORDERS]]
        return tuple(orders)
    number = numbers[0] if numbers else _Number("", 0, Doubt.NONE)
    proposals = _all_proposals(readings)
    titles = (one.title for reading in readings[::-1] for one in reading.orders if one.title)
    parcels = (
        parcel.numbers[0]
        for reading in readings
        for one in reading.orders
        for parcel in one.parcels
        if parcel.numbers
    )
    tracking = next(parcels, "")
    if not (number.text or proposals or tracking):
        return ()
    return (SeenOrder(number.text, number.doubt, next(titles, ""), tracking, proposals),)


class _Reading:
    """One reading of a picture: its lines, and what the reader of copied text finds in them."""

    def __init__(self, words: Sequence[Sequence[SeenWord]], read_on: date) -> None:
        self.words = words[:_MOST_LINES]
        joined = (" ".join(word.text for word in line)[:_LONGEST_LINE] for line in self.words)
        self.lines = [clean_line(line) for line in joined]
        source = RawInput("picture", "\n".join(self.lines).encode(), read_on, pasted=True)
        try:
            result = PastedTextReader().read(source)
        except AliGuardError:
            result = None  # there are no letters in it
        orders: tuple[ImportedOrder, ...] = result.orders if result is not None else ()
        problems = list(result.not_understood) if result is not None else []
        self.numbers = _numbers_in(self.lines, self.words)
        named = [one for one in orders if one.number]
        is_tracking = bool(orders) and not named and not self.numbers
        self.source = Source.TRACKING_PAGE if is_tracking else Source.ORDER_PAGE
        if not named:
            # The number was not read as one; the days stand there none the less.
            named = [order_of_block("", self.lines, 0, Reading(read_on), problems)]
        self.orders = named
        self.problems = problems

    def is_clear(self, text: str) -> bool:
        """Return whether the program was sure of the digits in the line that holds a text."""
        wanted = _squeezed(text)[:40]
        for line, words in zip(self.lines, self.words, strict=True):
            if wanted and wanted in _squeezed(line):
                return _is_clear(words)
        return True  # made of several lines; each of its words was read none the less


# ---- order numbers -----------------------------------------------------------------------------


def _numbers(readings: Sequence[_Reading]) -> list[_Number]:
    """Return each order number once, as the reading with English letters has it."""
    found = readings[0].numbers if readings else []
    others = readings[1].numbers if len(readings) > 1 else []
    labelled = {one.text for one in (*found, *others) if one.doubt != Doubt.UNLABELLED}
    if not labelled:
        return _distinct(found or others)
    known = {one.text for one in found}
    # A label that only the user's letters show vouches for the number beside it.
    result = [
        replace(one, doubt=Doubt.NONE) if one.doubt == Doubt.UNLABELLED else one
        for one in found
        if one.text in labelled
    ]
    for one in others:
        if one.text not in known and one.doubt != Doubt.UNLABELLED:
            twin = next((other for other in found if other.line == one.line), None)
            if twin is None:
                result.append(replace(one, doubt=one.doubt or Doubt.UNCLEAR))
            else:
                result = [other for other in result if other.line != one.line]
                result.append(replace(twin, doubt=Doubt.DIFFERS))
    return _distinct(result)


def _distinct(numbers: Iterable[_Number]) -> list[_Number]:
    found: dict[str, _Number] = {}
    for one in numbers:
        found.setdefault(one.text, one)
    return list(found.values())


def _numbers_in(lines: Sequence[str], words: Sequence[Sequence[SeenWord]]) -> list[_Number]:
    found = []
    for rank, line in enumerate(lines):
        match = _LABELLED.search(line)
        if match is None and rank and _LABEL_ONLY.fullmatch(lines[rank - 1]):
            match = _RAW_ONLY.match(line)
        if match is not None and sum(map(str.isdigit, match["raw"])) >= _FEWEST_DIGITS:
            found.append(_labelled(match["raw"], rank, words[rank]))
            continue
        found.extend(_Number(bare[0], rank, Doubt.UNLABELLED) for bare in _BARE.finditer(line))
    return found


def _labelled(raw: str, rank: int, words: Sequence[SeenWord]) -> _Number:
    compact = raw.replace(" ", "")
    # A button beside the number may be made of such letters: the first word alone counts then.
    for text in (compact, raw.partition(" ")[0]):
        if is_order_number(text):
            # A digit that was passed over leaves a number that looks like an older one.
            clear = _is_clear(words) and len(text) in USUAL
            return _Number(text, rank, Doubt.NONE if clear else Doubt.UNCLEAR)
    return _Number(compact, rank, Doubt.SHAPE)


def _is_clear(words: Iterable[SeenWord]) -> bool:
    return all(word.confidence >= CLEAR for word in words if any(map(str.isdigit, word.text)))


# ---- days --------------------------------------------------------------------------------------


def _of_several(number: _Number, readings: Sequence[_Reading]) -> SeenOrder:
    """Return one of several orders: what stands in its own part of the picture."""
    for reading in reversed(readings):
        for order in reading.orders:
            if order.number == number.text:
                found = tuple(_of_events(order, reading))
                tracking = next((one for parcel in order.parcels for one in parcel.numbers), "")
                return SeenOrder(number.text, number.doubt, order.title or "", tracking, found)
    return SeenOrder(number.text, number.doubt)


def _all_proposals(readings: Sequence[_Reading]) -> tuple[Proposal, ...]:
    """Return every day of a picture with one order (or none), each once."""
    found: dict[tuple[object, ...], Proposal] = {}
    for reading in readings:
        for one in _proposals(reading):
            said = one.day or one.left or one.ambiguous
            found.setdefault((one.kind, said or "unread"), one)
    # What cannot be read in one reading may be read in the other.
    read = {one.kind for one in found.values() if one.day or one.ambiguous}
    kept = [one for one in found.values() if one.day or one.left or one.kind not in read]
    kept += [one for one in found.values() if one.ambiguous]
    return tuple(kept[:_MOST_PROPOSALS])


def _proposals(reading: _Reading) -> Iterable[Proposal]:
    text = "\n".join(reading.lines)
    found = [
        *_of_sentences(EventKind.PROTECTION_END, protection_ends(text), reading),
        *(one for order in reading.orders for one in _of_events(order, reading)),
        *_of_sentences(EventKind.EXPECTED_BY, expected_days(text), reading),
        *_countdowns(reading),
        *_unread_days(reading),
    ]
    return [replace(one, source=reading.source) for one in found]


def _of_events(order: ImportedOrder, reading: _Reading) -> Iterable[Proposal]:
    for event in order.events:
        if event.kind in _KINDS and event.day is not None and not is_inferred(order.number, event):
            yield _of_event(event, reading)


def _of_event(event: Event, reading: _Reading) -> Proposal:
    detail = event.detail
    text = detail.text if isinstance(detail, TextDetail | WindowDetail) else ""
    line = text or _line_with(event, reading)
    clear = reading.is_clear(line)
    return Proposal(event.kind, event.day, line, event.source, is_clear=clear, detail=detail)


def _line_with(event: Event, reading: _Reading) -> str:
    """Return the line that a day stands in: the first that states it and nothing else."""
    for line in reading.lines:
        if any(one.day == event.day for one in days_in(line)):
            return shortened(line)
    return ""


def _of_sentences(
    kind: EventKind, stated: Iterable[StatedDay], reading: _Reading
) -> Iterable[Proposal]:
    for one in stated:
        clear = one.day is not None and reading.is_clear(one.text)
        yield Proposal(kind, one.day, one.text, ambiguous=one.ambiguous, is_clear=clear)


def _unread_days(reading: _Reading) -> Iterable[Proposal]:
    """Yield labelled days that are not read, or could be two days."""
    for piece in reading.problems:
        # The reader of copied text names the order and the kind.
        kind = next((one for one in _KINDS if piece.what.endswith(f", {one}")), None)
        if kind is not None:
            ambiguous = piece.values.get("text", "") if piece.code == "date_ambiguous" else ""
            yield Proposal(kind, None, piece.raw, ambiguous=ambiguous, is_clear=False)


def _countdowns(reading: _Reading) -> Iterable[Proposal]:
    for rank, line in enumerate(reading.lines):
        for match in _COUNTDOWN.finditer(line):
            left = _left(match)
            if left is None:
                continue
            timed = match["hh"] is not None or (match["d"] is not None and match["h"] is not None)
            if not timed and _LEFT.search(line) is None:
                continue  # "delivery takes 20 days" is no countdown
            kind = _runs_to(reading.lines, rank)
            clear = kind is not None and _is_clear(reading.words[rank])
            yield Proposal(kind, None, shortened(line), left=left, is_clear=clear)


def _left(match: re.Match[str]) -> timedelta | None:
    groups = match.groupdict()
    if groups["d"] is None and groups["h"] is None:
        return None  # a bare time of day, or nothing at all
    hours = groups["h"] or groups["hh"] or 0
    minutes = groups["m"] or groups["mm"] or 0
    return timedelta(days=int(groups["d"] or 0), hours=int(hours), minutes=int(minutes))


def _runs_to(lines: Sequence[str], rank: int) -> EventKind | None:
    """Return what a countdown runs to: by its own line, else by the line above or below."""
    for place in (rank, rank - 1, rank + 1):
        if not 0 <= place < len(lines):
            continue
        if _OTHER_TIMERS.search(lines[place]):
            return None
        for kind, words in _RUNS_TO:
            if words.search(lines[place]):
                return kind
    return None


def _squeezed(text: str) -> str:
    return "".join(text.casefold().split())
