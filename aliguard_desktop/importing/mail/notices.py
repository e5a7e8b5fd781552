# SPDX-License-Identifier: MIT
"""What one notification mail says of which orders.

A package id in the subject is no order number. A parcel is tied to an order only where the mail
names both; otherwise the numbers decide whether a known order has it (imports research 1.6).
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from email.header import Header
from email.utils import format_datetime
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from aliguard_desktop.domain.events import (
    CompletedBy,
    CompletedDetail,
    DeliveredDetail,
    EventKind,
    ScanDetail,
    Source,
    TextDetail,
)
from aliguard_desktop.domain.order_number import is_order_number
from aliguard_desktop.domain.orders import Parcel
from aliguard_desktop.domain.tracking import TrackingKind, check_tracking_number
from aliguard_desktop.importing.building import EventList, problem
from aliguard_desktop.importing.dates import days_in
from aliguard_desktop.importing.mail.phrases import MailEvent, Notice, Phrases
from aliguard_desktop.importing.plain import shortened
from aliguard_desktop.importing.sentences import expected_days, protection_ends
from aliguard_desktop.services.imported import ImportedOrder, KeptPiece, ReadResult

if TYPE_CHECKING:
    from aliguard_desktop.importing.mail.message import Mail, MailLink

MOST_PARCELS = 200
"""Most parcels that one mail is about; real ones have two or three."""

_ORDER_KEYS = frozenset({"tradeorderid", "orderid"})
_NUMBER = re.compile(r"(?<![A-Z0-9])[A-Z0-9]{8,40}(?![A-Z0-9])")
_NEAR = timedelta(days=60)
_FIRST_LINES = 15
_LONGEST_STATUS = 120

_PLAIN = {
    MailEvent.PLACED: EventKind.PLACED,
    MailEvent.PAID: EventKind.PAID,
    MailEvent.PAYMENT_VERIFIED: EventKind.PAYMENT_VERIFIED,
    MailEvent.SHIPPED: EventKind.SHIPPED,
    MailEvent.CANCELLED: EventKind.CANCELLED,
    MailEvent.EXTENSION_GRANTED: EventKind.EXTENSION_GRANTED,
}


@dataclass(slots=True)
class _Mention:
    """One parcel (or none) of one order (or none), and what the mail says of it."""

    order: str
    numbers: list[str] = field(default_factory=list)
    status: str = ""
    title: str = ""


def read_notice(mail: Mail, phrases: Phrases, day_first: bool | None) -> ReadResult:
    """Return what a mail of the site says."""
    notice = _notice(mail, phrases)
    mentions = _mentions(mail, phrases)
    if notice is None:
        return _refused("mail_unknown", mail, "This kind of mail is not known. It was not read.")
    if mail.at is None or mail.day is None:
        why = "This mail does not say readably when it was sent, so it was not read."
        return _refused("mail_date", mail, why)
    if not mentions:
        why = "This mail names neither an order nor a parcel, so it was not read."
        return _refused("mail_no_number", mail, why)
    orders, problems = [], []
    for number in dict.fromkeys(one.order for one in mentions):
        own = [one for one in mentions if one.order == number]
        # Of several orders nobody can say whose day a sentence states.
        lines = mail.lines if len(own) == len(mentions) else ()
        events = _events(replace(mail, lines=lines), notice, own, phrases, day_first)
        problems.extend(events.problems)
        title = next((one.title for one in own if one.title), None)
        parcels = tuple(_parcel(one) for one in own if one.numbers)
        orders.append(
            ImportedOrder(
                number,
                title=title,
                parcels=parcels,
                events=tuple(events.events),
                by_mail=True,
            )
        )
    kept = KeptPiece("mail", _kept(mail, notice, mentions, phrases), mail.day, day_first)
    return ReadResult("mail", tuple(orders), tuple(problems), kept=(kept,))


def _refused(code: str, mail: Mail, why: str) -> ReadResult:
    subject = shortened(mail.subject, 120) or "(no subject)"
    piece = problem(code, subject, why, mail.subject, subject=subject)
    return ReadResult("mail", not_understood=(piece,))


def _notice(mail: Mail, phrases: Phrases) -> Notice | None:
    """Return what kind of mail this is: by its subject, the site's own name, or its heading."""
    by_subject = phrases.notice(mail.subject)
    if by_subject is not None and by_subject.event is not MailEvent.LOOK:
        return by_subject
    by_key = phrases.notice_of_keys(mail.keys)
    if by_key is not None or by_subject is not None:
        return by_key or by_subject
    heads = (line for line in mail.lines[:_FIRST_LINES] if len(line) <= _LONGEST_STATUS)
    return next((found for line in heads if (found := phrases.notice(line)) is not None), None)


def _mentions(mail: Mail, phrases: Phrases) -> list[_Mention]:
    """Return the orders and parcels that a mail names."""
    found: list[_Mention] = []
    for link in mail.links:
        if len(found) < MOST_PARCELS:
            _add_link(found, link)
    text = "\n".join(mail.lines)
    subject_order, subject_parcel = _subject_numbers(mail.subject, phrases)
    labelled = [re.sub(r"\D", "", one["number"]) for one in phrases.order_label.finditer(text)]
    for number in (subject_order, *labelled[:MOST_PARCELS]):
        if number and all(one.order != number for one in found):
            found.append(_Mention(number))
    labels = [one["number"] for one in phrases.tracking_label.finditer(text)]
    numbers = [subject_parcel, *labels[:MOST_PARCELS]]
    orders = {one.order for one in found}
    for number in filter(None, map(_parcel_number, numbers)):
        if any(number in one.numbers for one in found):
            continue
        if len(orders) == 1 and len(found) == 1:
            # Named beside the one order: the same parcel's other number. The first comes first.
            found[0].numbers.insert(0, number)
        elif len(orders) == 0 or orders == {""}:
            found.append(_Mention("", [number]))
            orders = {""}
    return found


def _add_link(found: list[_Mention], link: MailLink) -> None:
    """Add the order and the parcel that a link names."""
    try:
        values = {key.lower(): value for key, value in parse_qsl(urlsplit(link.address).query)}
    except ValueError:
        return
    order = next((values[key] for key in _ORDER_KEYS if is_order_number(values.get(key, ""))), "")
    if not order:
        return
    number = _parcel_number(values.get("trackingnumber", ""))
    same = next(
        (
            one
            for one in found
            if one.order == order and (not number or not one.numbers or number in one.numbers)
        ),
        None,
    )
    if same is None:
        same = _Mention(order)
        found.append(same)
    if number and number not in same.numbers:
        same.numbers.append(number)
    same.status = same.status or shortened(link.line("item-header"), _LONGEST_STATUS)
    same.title = same.title or link.line("item-title") or link.line("product-name")


def _subject_numbers(subject: str, phrases: Phrases) -> tuple[str, str]:
    """Return the order number and the parcel number of a subject; either may be empty."""
    order = parcel = ""
    for match in _NUMBER.finditer(subject.upper()):
        number = match[0]
        if not any(map(str.isdigit, number)):
            continue
        word = phrases.package_word.search(subject[: match.start()])
        if word is None and is_order_number(number):
            order = order or number
        else:
            parcel = parcel or number
    return order, parcel


def _parcel_number(text: str) -> str:
    """Return a tracking number as it is kept, or an empty text where this can be none."""
    verdict = check_tracking_number(text)
    fits = verdict.usable and any(map(str.isdigit, verdict.number))
    return verdict.number if fits else ""


def _parcel(mention: _Mention) -> Parcel:
    """Return the parcel; the site's own package id comes before the number on the label."""
    numbers = sorted(
        mention.numbers,
        key=lambda one: check_tracking_number(one).kind is not TrackingKind.PACKAGE_ID,
    )
    return Parcel(numbers[-1], tuple(numbers))


def _events(
    mail: Mail, notice: Notice, mentions: list[_Mention], phrases: Phrases, day_first: bool | None
) -> EventList:
    events = EventList(mentions[0].order, Source.EMAIL, mail.day, day_first)
    for mention in mentions:
        own = phrases.notice(mention.status) if mention.status else None
        words = mention.status or mail.subject
        parcel = _parcel(mention).id if mention.numbers else None
        lines = mail.lines if len(mentions) == 1 else ()
        if notice.event is MailEvent.LOOK or (own is not None and len(mentions) > 1):
            _add(events, own, words, parcel, replace(mail, lines=lines), phrases)
        else:
            _add(events, notice, words, parcel, replace(mail, lines=lines), phrases)
    text = "\n".join(mail.lines)
    events.add_stated(EventKind.PROTECTION_END, protection_ends(text, day_first))
    events.add_stated(EventKind.EXPECTED_BY, expected_days(text, day_first))
    return events


def _add(
    events: EventList,
    notice: Notice | None,
    words: str,
    parcel: str | None,
    mail: Mail,
    phrases: Phrases,
) -> None:
    """Add the event that a notice stands for."""
    said = shortened(words, _LONGEST_STATUS)
    if notice is None or notice.event is MailEvent.LOOK:
        why = "The state of the parcel in this mail is not known. It was not read."
        events.problems.append(problem("mail_status", events.name, why, words, status=said))
    elif notice.event is MailEvent.DELIVERED:
        _add_delivered(events, parcel, mail, phrases)
    elif notice.event is MailEvent.SCAN:
        events.add(EventKind.SCAN, at=mail.at, detail=ScanDetail(said), parcel=parcel)
    elif notice.event is MailEvent.STATUS:
        events.add(EventKind.STATUS_SEEN, at=mail.at, detail=TextDetail(said))
    elif notice.event is MailEvent.COMPLETED_BY_TIMER:
        detail = CompletedDetail(CompletedBy.TIMER)
        events.add(EventKind.COMPLETED, at=mail.at, detail=detail)
    else:
        events.add(_PLAIN[notice.event], at=mail.at)


def _add_delivered(events: EventList, parcel: str | None, mail: Mail, phrases: Phrases) -> None:
    """Add the delivery: on the day that the text states, else at the mail's instant."""
    detail = DeliveredDetail()
    for line in mail.lines:
        if not _states_delivery(line, phrases):
            continue
        day = _day_near(line, mail.day, events.day_first)
        if day is not None:
            events.add(EventKind.DELIVERED, day=day, detail=detail, parcel=parcel)
            return
        found = days_in(line, events.day_first)
        if found and found[0].day is None:
            events.add_day(EventKind.DELIVERED, found[0].text)  # says why it is not read
    events.add(EventKind.DELIVERED, at=mail.at, detail=detail, parcel=parcel)


def _states_delivery(line: str, phrases: Phrases) -> bool:
    if len(line) > 300 or phrases.delivered_label.search(line) is None:
        return False
    notice = phrases.notice(line)
    return notice is not None and notice.event is MailEvent.DELIVERED


def _day_near(line: str, sent: date | None, day_first: bool | None) -> date | None:
    """Return the day of a line; of two that it could be, the one just before the mail."""
    days = days_in(line, day_first)
    if not days:
        return None
    options = (
        {day}
        if (day := days[0].day) is not None
        else {one.day for first in (True, False) for one in days_in(line, first)[:1] if one.day}
    )
    if sent is None:
        return None
    near = [one for one in options if sent - _NEAR <= one <= sent + timedelta(days=1)]
    return near[0] if len(near) == 1 else None


def _kept(mail: Mail, notice: Notice, mentions: list[_Mention], phrases: Phrases) -> str:
    """Return the mail without receiver, address and pictures; reading it says the same."""
    rows = [f"<p>{html.escape(notice.phrase)}</p>", *map(_kept_mention, mentions)]
    stated = (
        line
        for line in mail.lines
        if len(line) <= 300
        and days_in(line)
        and (_states_delivery(line, phrases) or protection_ends(line) or expected_days(line))
    )
    rows.extend(f"<p>{html.escape(line)}</p>" for line in dict.fromkeys(stated))
    key = phrases.notice_of_keys(mail.keys)
    head = [
        f"From: {mail.sender}",
        f"Date: {format_datetime(mail.at) if mail.at else ''}",
        f"Subject: {Header(mail.subject, 'utf-8', maxlinelen=10_000).encode()}",
        *([f"X-Notice: {key.phrase}"] if key is not None else []),
        "Content-Type: text/html; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
    ]
    return "\n".join((*head, "", *rows))


def _kept_mention(mention: _Mention) -> str:
    if not mention.order:
        return "".join(f"<p>Tracking number: {number}</p>" for number in mention.numbers)
    address = (
        "https://www.aliexpress.com/p/tracking/index.html"
        f"?tradeOrderId={mention.order}&amp;trackingNumber="
    )
    parts = ""
    for name, words in (("item-header", mention.status), ("item-title", mention.title)):
        if words:
            parts += f'<div class="{name}">{html.escape(words)}</div>'
    # The label's number stands in the link; the others go before it, the last named first.
    *others, newest = _parcel(mention).numbers if mention.numbers else ("",)
    rows = [f'<a href="{address}{newest}">{parts or mention.order}</a>']
    rows.extend(f"<p>Tracking number: {number}</p>" for number in reversed(others))
    return "".join(rows)


def in_order_of_time(orders: list[ImportedOrder]) -> list[ImportedOrder]:
    """Return orders with all that several mails say of each, those without a number last."""
    by_number: dict[str, list[ImportedOrder]] = {}
    nameless = []
    for order in orders:
        if order.number:
            by_number.setdefault(order.number, []).append(order)
        else:
            nameless.append(order)
    return [*map(_joined, by_number.values()), *nameless]


def _joined(orders: list[ImportedOrder]) -> ImportedOrder:
    parcels: dict[str, Parcel] = {}
    for parcel in (one for order in orders for one in order.parcels):
        old = parcels.get(parcel.id)
        numbers = dict.fromkeys((*(old.numbers if old else ()), *parcel.numbers))
        parcels[parcel.id] = replace(parcel, numbers=tuple(numbers))
    return replace(
        orders[0],
        title=next((order.title for order in orders if order.title), orders[0].title),
        parcels=tuple(parcels.values()),
        events=tuple(event for order in orders for event in order.events),
    )
