# SPDX-License-Identifier: MIT
"""Who reads what: the one place where a new format is registered.

A new format is a module with a class that keeps ``services.ports.Reader``, and one line in
``_readers_by_kind``. Within a kind the more exact reader comes first; one that finds nothing of
its own returns None and the next is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aliguard_desktop.importing.aliguard_json import AliGuardJsonReader
from aliguard_desktop.importing.archive import ArchiveReader
from aliguard_desktop.importing.case_pack import PackRefusal
from aliguard_desktop.importing.limits import decode, document_error
from aliguard_desktop.importing.mail.reader import MailboxReader, MailReader
from aliguard_desktop.importing.mhtml import MhtmlReader
from aliguard_desktop.importing.page_html import PageHtmlReader
from aliguard_desktop.importing.page_json import PageJsonReader
from aliguard_desktop.importing.pasted_text import PastedTextReader
from aliguard_desktop.importing.recognise import Kind, recognise
from aliguard_desktop.importing.tables.markup import MarkupTableReader
from aliguard_desktop.importing.tables.opendocument import OpenSheetReader
from aliguard_desktop.importing.tables.readers import (
    DelimitedReader,
    RecordsReader,
    WorkbookReader,
)
from aliguard_desktop.importing.typed_numbers import TypedNumbersReader

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aliguard_desktop.services.imported import RawInput, ReadResult
    from aliguard_desktop.services.ports import Reader


def default_readers() -> tuple[Reader, ...]:
    """Return the one reader that knows all others; the service asks it for every input."""
    return (ContentReader(),)


class ContentReader:
    """Recognises a content and asks the readers of its kind."""

    def __init__(self) -> None:
        """Build one reader of each kind."""
        self._readers = _readers_by_kind(self)

    def read(self, source: RawInput) -> ReadResult | None:
        """Return what the first reader that knows the content makes of it.

        Raises:
            AliGuardError: The content is refused, or is of a kind that holds no orders.
        """
        kind = recognise(source.data)
        readers = self._readers.get(kind, ())
        if kind is Kind.DOCUMENT:
            raise document_error(source.name)
        if not readers:
            decode(source.data, source.name)  # says what a binary file is
        for reader in readers:
            result = reader.read(source)
            if result is not None:
                return result
        return None


def _readers_by_kind(everything: Reader) -> Mapping[Kind, tuple[Reader, ...]]:
    """Return the readers of each kind, the most exact first.

    Args:
        everything: The reader of all kinds, for containers of other contents.
    """
    text, tables, typed = PastedTextReader(), DelimitedReader(), TypedNumbersReader()
    return {
        Kind.JSON: (AliGuardJsonReader(), RecordsReader(), PageJsonReader(), text),
        Kind.HTML: (MarkupTableReader(), PageHtmlReader(), text),
        Kind.MHTML: (MhtmlReader(everything), text),
        Kind.MAIL: (MailReader(),),
        Kind.MAILBOX: (MailboxReader(),),
        Kind.ZIP: (ArchiveReader(everything),),
        Kind.PACK: (PackRefusal(),),
        Kind.WORKBOOK: (WorkbookReader(),),
        Kind.OPEN_SHEET: (OpenSheetReader(),),
        Kind.TABLE: (typed, tables, text),
        Kind.TEXT: (typed, text, tables),
    }
