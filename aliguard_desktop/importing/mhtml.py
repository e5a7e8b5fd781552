# SPDX-License-Identifier: MIT
"""Pages saved as one MHTML file: the main page first, then the frames inside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.combining import combined, part_of
from aliguard_desktop.importing.mime import as_utf8, parse_message, parts_of_type
from aliguard_desktop.importing.page_html import refuse_receipt

if TYPE_CHECKING:
    from email.message import Message

    from aliguard_desktop.services.imported import RawInput, ReadResult
    from aliguard_desktop.services.ports import Reader

_MOST_PAGES = 50
_FIRST_DAY = date(2009, 1, 1)


def _saved_on(message: Message, today: date) -> date | None:
    """Return the day on which the browser says that it saved the page."""
    try:
        day = parsedate_to_datetime(str(message.get("Date", ""))).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return day if _FIRST_DAY <= day <= today + timedelta(days=1) else None


class MhtmlReader:
    """Reads the pages inside an MHTML file."""

    def __init__(self, everything: Reader) -> None:
        """Take the reader of all kinds, for the pages inside."""
        self._everything = everything

    def read(self, source: RawInput) -> ReadResult | None:
        """Return what the pages show, or None where none of them shows an order.

        Raises:
            AliGuardError: ``too_nested``, ``receipt_page``, or what the main page says of itself
                where no part of the file holds an order.
        """
        message = parse_message(source.data, source.name)
        parts = parts_of_type(message, "text/html", "application/xhtml+xml", "application/json")
        if parts:
            refuse_receipt(parts[0].location, source.name)
        results, errors = [], []
        seen = None if source.pasted else _saved_on(message, source.read_on)
        if seen is not None:  # the page was open when it was saved, as copied text is when pasted
            source = replace(source, read_on=seen, pasted=True)
        pages = [part for part in parts[:_MOST_PAGES] if part.data.strip()]
        for rank, part in enumerate(pages):
            tell = part_of(source.tell, rank, len(pages))
            try:
                result = self._everything.read(replace(source, data=as_utf8(part), tell=tell))
            except AliGuardError as error:
                errors.append(error)
                continue
            if result is not None:
                results.append(result)
        if any(result.orders for result in results):
            return combined(result for result in results if result.orders)
        if errors:
            raise errors[0]
        return combined(results) if results else None
