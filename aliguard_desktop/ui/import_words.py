# SPDX-License-Identifier: MIT
"""What an import report says of an entry, in the user's words and dates."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.events import EventKind, Source
from aliguard_desktop.ui import labels
from aliguard_desktop.ui.formatting import one_line, plain_date

if TYPE_CHECKING:
    from aliguard_desktop.services.imported import ImportEntry

_PLACE = re.compile(
    r"row (?P<row>\d+)|order (?P<rank>\d+) of the file|order (?P<order>\d+)(?:, (?P<kind>\w+))?"
)
"""What readers call a place in a file."""
_WHOLE = 2
"""How many changes a row shows with what they are now."""
_NAMED = 4
"""How many changes a row names; the rest is counted."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate knows this name
    """Return ``text``; lupdate takes it into ``context``."""
    del context
    return text


_FIELDS = {
    "title": QT_TRANSLATE_NOOP("ImportWords", "title"),
    "store": QT_TRANSLATE_NOOP("ImportWords", "store"),
    "currency": QT_TRANSLATE_NOOP("ImportWords", "currency"),
    "payment": QT_TRANSLATE_NOOP("ImportWords", "way of payment"),
    "city": QT_TRANSLATE_NOOP("ImportWords", "city"),
    "country": QT_TRANSLATE_NOOP("ImportWords", "country"),
    "archived": QT_TRANSLATE_NOOP("ImportWords", "archived"),
    "note": QT_TRANSLATE_NOOP("ImportWords", "note"),
    "tags": QT_TRANSLATE_NOOP("ImportWords", "tags"),
    "lines": QT_TRANSLATE_NOOP("ImportWords", "items"),
    "parcels": QT_TRANSLATE_NOOP("ImportWords", "parcels"),
    "cases": QT_TRANSLATE_NOOP("ImportWords", "disputes"),
    "exhibits": QT_TRANSLATE_NOOP("ImportWords", "exhibits"),
}


def why_text(entry: ImportEntry) -> str:
    """Return the sentence of an entry in the user's language."""
    if entry.code == "order_updated" and entry.changes:
        return _changed(entry.changes)
    if entry.code == "order_new" and entry.changes:
        return _begun(entry.changes)
    if entry.code == "date_conflict":
        return _two_dates(entry)
    return labels.import_text(entry.code, entry.values, entry.why)


def what_text(what: str) -> str:
    """Return what an entry is about in the user's language; a title stays as it is."""
    translate = QCoreApplication.translate
    if what == "the table":
        return translate("ImportWords", "Table")
    if what == "an order without a number":
        return translate("ImportWords", "Order without a number")
    found = _PLACE.fullmatch(what)
    if found is None:
        return what
    if found["row"]:
        return translate("ImportWords", "Row %1").replace("%1", found["row"])
    if found["rank"]:
        return translate("ImportWords", "Order %1 of the file").replace("%1", found["rank"])
    name = translate("ImportWords", "Order %1").replace("%1", found["order"])
    return f"{name}: {change_name(found['kind'])}" if found["kind"] else name


def change_name(what: str) -> str:
    """Return the word for what changed: a field, or a kind of event."""
    kind, _, seen = what.partition(" ")
    if kind in EventKind.__members__.values():
        name = labels.event_kind(EventKind(kind))
        if not seen:
            return name
        return QCoreApplication.translate("ImportWords", "%1 (day it was read)").replace("%1", name)
    return QCoreApplication.translate("ImportWords", _FIELDS.get(what, what.replace("_", " ")))


def change_text(what: str, old: str, new: str) -> str:
    """Return ``title: old → new``, or what was added."""
    name, new = change_name(what), one_line(_shown(new))
    return f"{name}: {one_line(_shown(old))} → {new}" if old else f"{name}: {new}"


def _begun(changes: tuple[tuple[str, str, str], ...]) -> str:
    """Return what a new order begins with: its protection date and its parcels."""
    parts = []
    if ends := [new for what, _, new in changes if what == EventKind.PROTECTION_END]:
        text = QCoreApplication.translate("ImportWords", "Protection to %1.")
        parts.append(text.replace("%1", _shown(min(ends))))
    if parcels := [new for what, _, new in changes if what == "parcels" and new]:
        text = QCoreApplication.translate("ImportWords", "Tracking %1.")
        parts.append(text.replace("%1", one_line(parcels[0], 80)))
    return " ".join(parts)


def _changed(changes: tuple[tuple[str, str, str], ...]) -> str:
    if len(changes) <= _WHOLE:
        return "; ".join(change_text(*one) for one in changes) + "."
    names = tuple(dict.fromkeys(change_name(what) for what, _, _ in changes))
    shown = ", ".join(names[:_NAMED])
    if len(names) <= _NAMED:
        text = QCoreApplication.translate("ImportWords", "New or changed: %1.")
        return text.replace("%1", shown)
    text = QCoreApplication.translate("ImportWords", "New or changed: %1 and more.")
    return text.replace("%1", shown)


def _two_dates(entry: ImportEntry) -> str:
    values = entry.values
    text = QCoreApplication.translate(
        "ImportWords", "%1: %2 (%3) or %4 (%5)? The earlier one counts until you decide."
    )
    filled = (
        change_name(values["kind"]),
        _shown(values["known"]),
        labels.source(Source(values["known_source"])),
        _shown(values["read"]),
        labels.source(Source(values["read_source"])),
    )
    for number, value in enumerate(filled, 1):
        text = text.replace(f"%{number}", value)
    return text


def _shown(value: str) -> str:
    """Return a day as the user writes it, anything else as it is."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return plain_date(day, date.min)  # with its year: a report may be read much later
