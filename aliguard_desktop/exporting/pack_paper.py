# SPDX-License-Identifier: MIT
"""What is printed in an evidence pack, in words: headings, rows and paragraphs, all plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from aliguard_desktop.domain.events import EventKind, MessageDetail, SentDetail
from aliguard_desktop.services.case_packs import FileState, GoesAs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.case_packs import PackContent, PackItem

# Controls and what turns the reading direction around; line breaks are kept.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_BREAKS = re.compile("[\t\n ]+")
_LONGEST = 300
_FORM = "form_"
_SOLUTIONS = {"return_refund": "Return & refund", "refund_only": "Refund only"}
_SPOKEN = (EventKind.MESSAGE_SENT, EventKind.MESSAGE_RECEIVED)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the paper under one heading.

    Attributes:
        rows: Label and value, side by side.
        paragraphs: Text below the rows.
        note: What is said under the heading in small letters.
        small: What is said at the end in small letters.
        warns: Whether it must not be overlooked.
        fresh: Whether it begins a page.
        share: Width of the labels, in percent.
    """

    heading: str
    rows: tuple[tuple[str, str], ...] = ()
    paragraphs: tuple[str, ...] = ()
    note: str = ""
    small: str = ""
    warns: bool = False
    fresh: bool = False
    share: int = 27


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words of an exhibit's own page.

    Attributes:
        notes: What must be known about the file, above the picture.
        rows: Label and value, below the picture.
    """

    heading: str
    notes: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]
    warns: bool


def clean(text: str) -> str:
    """Return text without controls and direction marks, with its line breaks."""
    return _HARMFUL.sub("", text)


def line(text: str) -> str:
    """Return text on one line, not endless."""
    short = _BREAKS.sub(" ", clean(text)).strip()
    return short if len(short) <= _LONGEST else f"{short[:_LONGEST]}\u2026"


def apart(text: str) -> str:
    """Return foreign text so that its direction cannot mix with what stands around it."""
    return f"\u2068{line(text)}\u2069"


class Paper:
    """Turns what is in a pack into words."""

    def __init__(self, content: PackContent) -> None:
        """Take the content."""
        self._content = content
        self._words = content.words.words

    def title(self) -> str:
        """Return the title of the paper."""
        return self._words["title"]

    def footer(self, page: int, pages: int) -> str:
        """Return the foot of a page."""
        where = self._words["page_of"].format(page=page, pages=pages)
        return f"{self._words['order']} {line(self._content.order.number)}   {where}"

    def parts(self) -> list[Part]:
        """Return the parts in order; the first is the cover."""
        parts = [self._cover()]
        if self._content.broken:
            parts.append(self._warning())
        if self._content.unchecked:
            parts.append(self._unchecked())
        parts.append(self._contents())
        if self._content.paper is not None and self._content.paper.facts:
            parts.append(self._facts())
        parts.append(self._timeline())
        if self._content.paper is not None:
            parts.extend(self._statement())
        parts.append(self._messages())
        parts.append(self._check())
        return parts

    # ---- parts --------------------------------------------------------------------------------

    def _cover(self) -> Part:
        content, words = self._content, self._words
        order = content.order
        rows = [(words["order"], order.number), (words["item"], line(order.display_title))]
        if order.store:
            rows.append((words["store"], line(order.store)))
        if order.paid is not None:
            rows.append((words["paid"], f"{order.paid.currency} {order.paid.decimal_text()}"))
        numbers = [number for parcel in order.parcels for number in parcel.numbers]
        if numbers:
            rows.append((words["parcel"], line(", ".join(numbers))))
        rows.append((words["record"], self._record()))
        rows.append((words["made_for"], words[f"for_{content.choice.audience}"]))
        rows.append((words["exhibits"], str(len(content.items))))
        situation = content.paper.case.situation if content.paper is not None else ""
        about = content.words.situations.get(situation, "")
        return Part("", tuple(rows), (about,) if about else ())

    def _record(self) -> str:
        content = self._content
        if content.paper is None:
            return self._words["no_case"]
        sent = content.paper.case.submitted_at
        if sent is None or not content.is_sent:
            return self._words["not_sent"]
        return self._words["sent_on"].format(when=self._instant(sent))

    def _warning(self) -> Part:
        lines = tuple(
            self._words[f"warning_{_why(item)}"].format(
                number=item.number, name=apart(item.exhibit.name)
            )
            for item in self._content.broken
        )
        return Part(self._words["warning_title"], paragraphs=lines, warns=True)

    def _unchecked(self) -> Part:
        """Say what was left out with care: nobody changed it, so nothing is in red."""
        lines = tuple(
            self._words["warning_unchecked"].format(
                number=item.number, name=apart(item.exhibit.name)
            )
            for item in self._content.unchecked
        )
        return Part(self._words["unchecked_title"], paragraphs=lines)

    def _contents(self) -> Part:
        rows = tuple((self._numbered(item), self._what(item)) for item in self._content.items)
        nothing = () if rows else (self._words["none"],)
        return Part(self._words["exhibits"], rows, nothing, share=38)

    def _facts(self) -> Part:
        paper = self._content.paper
        facts: Mapping[str, str] = paper.facts if paper is not None else {}
        rows = tuple(
            (self._label(key), line(self._value(key, value)))
            for key, value in facts.items()
            if value and key != "text_version"
        )
        return Part(self._words["facts"], rows, fresh=True)

    def _timeline(self) -> Part:
        events = sorted(self._content.order.events, key=_order_of)
        rows = tuple((self._when(event), self._happened(event)) for event in events)
        nothing = () if rows else (self._words["none"],)
        return Part(self._words["timeline"], rows, nothing)

    def _statement(self) -> Iterator[Part]:
        content, words, paper = self._content, self._words, self._content.paper
        if paper is None:
            return
        mark = f"{words['text_hash']}: {paper.case.text_sha256}" if paper.case.text_sha256 else ""
        heading = words["statement"] if content.is_sent else words["statement_draft"]
        yield Part(heading, paragraphs=_paragraphs(paper.text), small=mark, fresh=True)
        if paper.reading_copy:
            note = words["reading_note"]
            if paper.case.edited:
                note = f"{note} {words['edited_note']}"
            title = words["reading_copy"].format(language=content.language_name)
            yield Part(title, paragraphs=_paragraphs(paper.reading_copy), note=note)

    def _messages(self) -> Part:
        spoken = [one for one in self._content.order.events if one.kind in _SPOKEN]
        rows = tuple(
            (
                f"{self._when(event)}\n{self._speaker(event)}",
                clean(_said(event)).strip() or "\u2014",
            )
            for event in sorted(spoken, key=_order_of)
        )
        return Part(self._words["messages"], rows, () if rows else (self._words["none"],))

    def _check(self) -> Part:
        return Part(self._words["how_to_check"], paragraphs=(self._words["check_words"],))

    # ---- exhibits -----------------------------------------------------------------------------

    def sheet(self, item: PackItem, page: int = 1, pages: int = 1) -> Sheet:
        """Return the words of an exhibit's page; a PDF has several."""
        words, exhibit = self._words, item.exhibit
        heading = self._numbered(item) + f": {self._kind(exhibit)}"
        if pages > 1:
            sheet = words["pdf_page"].format(page=page, pages=pages)
            heading = f"{heading}, {sheet}"
        notes = [line(exhibit.caption)] if exhibit.caption else []
        notes.extend(self._notes(item))
        rows = [(words["file"], line(exhibit.name))]
        if item.name:
            rows.append((words["file_in_pack"], item.name))
            rows.append((words["size"], words["bytes"].format(count=item.size)))
        rows.extend(self._times(exhibit))
        if item.goes_as is GoesAs.LEFT_OUT:
            rows.append((words["left_out"], exhibit.sha256))
            if item.found and item.found != exhibit.sha256:
                rows.append((words["found_hash"], item.found))
        else:
            rows.append((words["hash"], item.sha256))
        if item.goes_as is GoesAs.WITHOUT_LOCATION:
            rows.append((words["hash_original"], exhibit.sha256))
        elif item.original_sha256:
            rows.append((words["hash_original"], item.original_sha256))
        return Sheet(heading, tuple(notes), tuple(rows), item.state is not FileState.INTACT)

    def no_picture(self) -> str:
        """Return what stands where a file cannot be shown."""
        return self._words["no_picture"]

    def too_many(self, count: int) -> str:
        """Return what is said where only the first sheets of a document are shown."""
        return self._words["too_many_sheets"].format(count=count)

    def _notes(self, item: PackItem) -> Iterator[str]:
        words = self._words
        if item.goes_as is GoesAs.LEFT_OUT:
            yield words[_why(item)]
        if item.goes_as is GoesAs.WITHOUT_LOCATION:
            yield words["copy_stripped"]
        if item.original:
            how = item.exhibit.derived_how
            if how == "covered":
                yield words["copy_covered"].format(number=item.original)
            else:
                done = words.get(f"how_{how}", words["how_changed"])
                yield words["copy_changed"].format(number=item.original, how=done)

    def _times(self, exhibit: Exhibit) -> Iterator[tuple[str, str]]:
        words = self._words
        says = words.get(f"taken_{exhibit.taken_from.value}", "")
        if exhibit.taken_at is not None and says:  # else nothing tells when it was taken
            yield words["taken"], f"{self._instant(exhibit.taken_at)}, {says}"
        if exhibit.added_at is not None:
            yield words["added"], self._instant(exhibit.added_at)

    def _numbered(self, item: PackItem) -> str:
        own = self._words[item.family].format(number=item.family_number)
        if item.original and item.original == item.number:
            how = item.exhibit.derived_how
            own = f"{own}, {self._words.get(f'copy_is_{how}', self._words['copy_is_changed'])}"
        return f"{self._words['exhibit'].format(number=item.number)} ({own})"

    def _kind(self, exhibit: Exhibit) -> str:
        return self._content.words.exhibits.get(exhibit.kind.value, exhibit.kind.value)

    def _what(self, item: PackItem) -> str:
        parts = [self._kind(item.exhibit), apart(item.exhibit.caption or item.exhibit.name)]
        parts.extend(self._notes(item))
        return "\n".join([", ".join(parts[:2]), *parts[2:]])

    # ---- facts and events ---------------------------------------------------------------------

    def _label(self, key: str) -> str:
        if key.startswith(_FORM):
            return self._words.get(key, key)
        plain = key.replace("_", " ").capitalize()
        return self._content.words.facts.get(key, plain)

    def _value(self, key: str, value: str) -> str:
        if key == "form_solution":
            return _SOLUTIONS.get(value, value)
        if key == "form_received" or value in ("yes", "no"):
            return self._words.get(value, value)
        try:
            return self._day(date.fromisoformat(value))
        except ValueError:
            choices = self._content.words.choices
            return choices.get(f"{key}.{value}") or choices.get(value) or value

    def _when(self, event: Event) -> str:
        if event.at is not None:
            return self._instant(event.at)
        return self._day(event.day) if event.day is not None else self._words["unknown_day"]

    def _happened(self, event: Event) -> str:
        words = self._content.words
        text = words.events.get(event.kind.value, event.kind.value)
        detail = event.detail
        said = "" if event.kind in _SPOKEN else getattr(detail, "text", "")
        place = getattr(detail, "place", "")
        amount = getattr(detail, "amount", None)
        more = [apart(part) for part in (said, place) if part]
        if amount is not None:
            more.append(f"{amount.currency} {amount.decimal_text()}")
        if isinstance(detail, MessageDetail) and detail.sender is not None:
            more.append(words.parties.get(detail.sender.value, detail.sender.value))
        if isinstance(detail, SentDetail) and detail.to is not None:
            more.append(f"\u2192 {words.parties.get(detail.to.value, detail.to.value)}")
        source = words.sources.get(event.source.value, event.source.value)
        if event.seen is not None:
            source = f"{source}, {self._words['seen'].format(day=self._day(event.seen))}"
        text = f"{text}: {', '.join(more)}" if more else text
        return f"{text} ({source})"

    def _speaker(self, event: Event) -> str:
        words = self._content.words
        text = words.events[event.kind.value]
        who = getattr(event.detail, "sender", None) or getattr(event.detail, "to", None)
        return f"{text}: {words.parties.get(who.value, who.value)}" if who is not None else text

    def _day(self, day: date) -> str:
        return self._content.phrases.day(day)

    def _instant(self, instant: datetime) -> str:
        plain = instant.astimezone(UTC)
        return f"{self._day(plain.date())}, {plain:%H:%M:%S} UTC"


def _why(item: PackItem) -> str:
    if item.state is FileState.INTACT:
        return "unchecked"
    return item.state.value


def _said(event: Event) -> str:
    parts = (getattr(event.detail, "text", ""), getattr(event.detail, "promises", ""))
    return "\n".join(part for part in parts if part)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(clean(text).splitlines()) or ("",)


def _order_of(event: Event) -> tuple[str, int]:
    day = event.at.astimezone(UTC).date() if event.at is not None else event.day
    return (day.isoformat() if day else "", event.entry)
