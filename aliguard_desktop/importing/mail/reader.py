# SPDX-License-Identifier: MIT
"""Readers of a mail and of a mailbox. Mails of others are counted, and nothing more is done."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.importing.building import problem
from aliguard_desktop.importing.mail.message import (
    Mail,
    attached_mails,
    field_text,
    open_mail,
    read_mail,
    sender_of,
)
from aliguard_desktop.importing.mail.notices import in_order_of_time, read_notice
from aliguard_desktop.importing.mail.phrases import Phrases, Sender, load_phrases
from aliguard_desktop.importing.plain import shortened
from aliguard_desktop.services.imported import NotUnderstood, ReadResult

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aliguard_desktop.services.imported import ImportedOrder, KeptPiece, RawInput

MOST_MAILS = 50_000
"""Most mails of one mailbox that are looked at."""
LARGEST_MAIL = 16 * 2**20
"""Most bytes of one mail in a mailbox; a notification has a tenth of a megabyte."""
_LINE = re.compile(rb"(?:\A|(?<=\n))From [^\s][^\n]{1,600}\n")
_YEAR = re.compile(rb"\d{4}[^\n]{0,30}\n")
_TAIL = 35  # where the year of such a line stands: near its end
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class MailReader:
    """Reads one mail (.eml)."""

    def read(self, source: RawInput) -> ReadResult | None:
        """Return what the mail says.

        Raises:
            AliGuardError: ``mail_header``, ``too_nested``, ``page_too_big``.
        """
        return _read_all([source.data], source)


class MailboxReader:
    """Reads several mails in one file (.mbox)."""

    def read(self, source: RawInput) -> ReadResult | None:
        """Return what the mails say, or None where there is none; a damaged one stops no other."""
        mails = list(islice(_mails_in(source.data), MOST_MAILS + 1))
        if not mails:
            return None
        result = _read_all(mails[:MOST_MAILS], source)
        if len(mails) <= MOST_MAILS:
            return result
        why = f"Only the first {MOST_MAILS} mails of this mailbox were read. Split it."
        rest = problem("mails_many", source.name, why, limit=str(MOST_MAILS))
        return replace(result, not_understood=(rest, *result.not_understood))


class _Pile:
    """What the mails of one file came to."""

    def __init__(self) -> None:
        self.mails: dict[str, Mail] = {}
        self.problems: list[NotUnderstood] = []
        self.foreign: list[str] = []
        self.advertising = 0


def _read_all(mails: Sequence[bytes], source: RawInput) -> ReadResult:
    phrases = load_phrases()
    pile = _Pile()
    for rank, data in enumerate(mails):
        source.tell(rank / len(mails))
        try:
            _sort(data, source, phrases, pile)
        except AliGuardError as error:
            pile.problems.append(problem(error.code, source.name, error.message, **error.values))
    orders: list[ImportedOrder] = []
    kept: list[KeptPiece] = []
    for mail in sorted(pile.mails.values(), key=lambda one: one.at or _LONG_AGO):
        result = read_notice(mail, phrases, source.day_first)
        orders.extend(result.orders)
        pile.problems.extend(result.not_understood)
        kept.extend(result.kept)
    return ReadResult(
        "mail",
        tuple(in_order_of_time(orders)),
        (*pile.problems, *_others(pile, source.name)),
        kept=tuple(kept),
    )


def _sort(data: bytes, source: RawInput, phrases: Phrases, pile: _Pile) -> None:
    """Put a mail where it belongs: to be read, advertising, or somebody else's."""
    name = source.name
    if len(data) > LARGEST_MAIL:
        raise AliGuardError(
            "mail_too_large", f"A mail in {name} is too large and was not read.", file=name
        )
    outer = open_mail(data, name)
    inside = attached_mails(outer) if phrases.sender(sender_of(outer)) is Sender.OTHER else []
    own = [one for one in inside if phrases.sender(sender_of(one)) is not Sender.OTHER]
    for message in own or [outer]:
        who = phrases.sender(sender_of(message))
        if who is Sender.OTHER:
            pile.foreign.append(sender_of(message) or field_text(message, "From"))
        elif who is Sender.ADVERTISING:
            pile.advertising += 1
        else:
            mail = read_mail(message, name)
            latest = source.read_on + timedelta(days=2)
            if mail.day is not None and mail.day > latest:
                why = "This mail is dated in the future, so it was not read."
                subject = shortened(mail.subject, 120)
                pile.problems.append(problem("mail_future", subject, why, mail.subject))
            else:
                pile.mails.setdefault(mail.key, mail)


def _others(pile: _Pile, name: str) -> list[NotUnderstood]:
    """Return what the report says of mails that were not read."""
    found = []
    if len(pile.foreign) == 1:
        who = shortened(pile.foreign[0], 80) or "(no sender)"
        why = (
            f"This mail comes from {who}, not from AliExpress. If somebody forwarded it, drop "
            "the original mail."
        )
        found.append(problem("mail_not_aliexpress", name, why, sender=who))
    elif pile.foreign:
        count = str(len(pile.foreign))
        why = f"Mails that do not come from AliExpress and were not read: {count}."
        found.append(problem("mails_not_aliexpress", name, why, count=count))
    if pile.advertising:
        count = str(pile.advertising)
        why = f"Advertising mails of AliExpress, which say nothing of your orders: {count}."
        found.append(problem("mails_advertising", name, why, count=count))
    return found


def _mails_in(data: bytes) -> Iterator[bytes]:
    """Yield the mails of a mailbox; each begins with a ``From `` line."""
    start = -1
    for line in _LINE.finditer(data):
        if _YEAR.search(line[0], max(0, len(line[0]) - _TAIL)) is None:
            continue
        if start >= 0:
            yield data[start : line.start()]
        start = line.end()
    if start >= 0:
        yield data[start:]
