# SPDX-License-Identifier: MIT
"""Words for situations, branches, warnings, refusals and AliExpress's form answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.dispute.reasons import Branch
from aliguard_desktop.domain.events import DeliveredDetail, EventKind
from aliguard_desktop.ui import formatting
from aliguard_desktop.ui.counting import counting
from aliguard_desktop.ui.labels import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from aliguard_desktop.domain.dispute.reasons import FormAnswers
    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.services.disputes import Desk, Refusal

ARROW = "  \u203a  "
"""Between the answers of the form."""

_BRANCHES: Mapping[Branch, tuple[str, str]] = {
    Branch.NOT_HERE: (
        QT_TRANSLATE_NOOP("WizardWords", "Nothing has arrived"),
        QT_TRANSLATE_NOOP("WizardWords", "The parcel is late, lost or on its way."),
    ),
    Branch.DELIVERED: (
        QT_TRANSLATE_NOOP("WizardWords", "“Delivered”, but I do not have it"),
        QT_TRANSLATE_NOOP("WizardWords", "Other city, other person, no trace."),
    ),
    Branch.HERE: (
        QT_TRANSLATE_NOOP("WizardWords", "I have the parcel"),
        QT_TRANSLATE_NOOP("WizardWords", "Empty, broken, wrong, incomplete, fake."),
    ),
    Branch.SPECIAL: (
        QT_TRANSLATE_NOOP("WizardWords", "Return, offer or lost dispute"),
        QT_TRANSLATE_NOOP("WizardWords", "Also: you confirmed the parcel by mistake."),
    ),
}

_SITUATIONS: Mapping[str, str] = {
    "N1": QT_TRANSLATE_NOOP("WizardWords", "Protection is running out, parcel still travelling"),
    "N2": QT_TRANSLATE_NOOP("WizardWords", "Tracking has not moved for 30 days or more"),
    "N3": QT_TRANSLATE_NOOP("WizardWords", "No tracking number, or it shows nothing"),
    "N4": QT_TRANSLATE_NOOP("WizardWords", "Marked as delivered in my city, but I have nothing"),
    "N5": QT_TRANSLATE_NOOP("WizardWords", "Delivered to another city, address or person"),
    "N6": QT_TRANSLATE_NOOP("WizardWords", "Returned to the sender, or shipment cancelled"),
    "N7": QT_TRANSLATE_NOOP("WizardWords", "Customs holds it"),
    "N8": QT_TRANSLATE_NOOP("WizardWords", "The seller has not shipped it"),
    "R1": QT_TRANSLATE_NOOP("WizardWords", "The parcel was empty"),
    "R2": QT_TRANSLATE_NOOP("WizardWords", "A wrong item, or a stranger's parcel"),
    "R3": QT_TRANSLATE_NOOP("WizardWords", "Pieces or parts are missing"),
    "R4": QT_TRANSLATE_NOOP("WizardWords", "The item is damaged"),
    "R5": QT_TRANSLATE_NOOP("WizardWords", "The item does not work"),
    "R6": QT_TRANSLATE_NOOP("WizardWords", "Not as described: size, colour, material, function"),
    "R7": QT_TRANSLATE_NOOP("WizardWords", "The item is counterfeit"),
    "R8": QT_TRANSLATE_NOOP("WizardWords", "A small fault; I keep it for a part of the price"),
    "X1": QT_TRANSLATE_NOOP("WizardWords", "Receipt confirmed by mistake, or completed by itself"),
    "X2": QT_TRANSLATE_NOOP("WizardWords", "A return was agreed or decided"),
    "X3": QT_TRANSLATE_NOOP("WizardWords", "The seller made an offer or presses me"),
    "X4": QT_TRANSLATE_NOOP("WizardWords", "The dispute was lost or missed"),
}

_WARNINGS: Mapping[str, str] = {
    "form_may_refuse": QT_TRANSLATE_NOOP(
        "WizardWords",
        "AliExpress may refuse the form while the parcel moves. Then tell AliGuard on the last"
        " page, and try again when the protection ends.",
    ),
    "do_not_cancel": QT_TRANSLATE_NOOP(
        "WizardWords", "Do not cancel the dispute later because of a promise."
    ),
    "may_take_long": QT_TRANSLATE_NOOP("WizardWords", "The whole case can take about 30 days."),
    "order_number_as_tracking": QT_TRANSLATE_NOOP(
        "WizardWords", "Check that the number is not the order number. It stands on the order page."
    ),
    "new_number_in_chat": QT_TRANSLATE_NOOP(
        "WizardWords", "Look into the chat: the seller may have sent another number."
    ),
    "hardest_case": QT_TRANSLATE_NOOP(
        "WizardWords",
        "This is the hardest case: tracking speaks against you. A written statement of the"
        " carrier or the post office helps most.",
    ),
    "counts_from_delivered": QT_TRANSLATE_NOOP(
        "WizardWords", "The time to open a dispute counts from the day marked as delivered."
    ),
    "start_carrier_claim": QT_TRANSLATE_NOOP(
        "WizardWords", "Ask the carrier in writing today where the parcel was handed over."
    ),
    "say_received_empty": QT_TRANSLATE_NOOP(
        "WizardWords",
        "Answer “received: yes”. You received an empty parcel; that is not the same as nothing.",
    ),
    "open_at_counter": QT_TRANSLATE_NOOP(
        "WizardWords",
        "Not opened yet? Open it at the counter, film it in one take and ask for a written report.",
    ),
    "keep_to_the_end": QT_TRANSLATE_NOOP(
        "WizardWords", "Keep the item as it is until the dispute is decided."
    ),
    "strangers_parcel": QT_TRANSLATE_NOOP(
        "WizardWords",
        "A stranger's parcel: hand it over if the recipient lives near. Posting it to China "
        "costs more than it is worth.",
    ),
    "store_pays_return": QT_TRANSLATE_NOOP(
        "WizardWords",
        "What is wrong or not as described goes back at the store's cost. Ask for a prepaid "
        "label first.",
    ),
    "check_other_parcels": QT_TRANSLATE_NOOP(
        "WizardWords", "Check that the rest is not on its way in a second parcel."
    ),
    "charge_first": QT_TRANSLATE_NOOP(
        "WizardWords", "Charge it fully and try another cable before you claim a fault."
    ),
    "do_not_repair": QT_TRANSLATE_NOOP(
        "WizardWords", "Do not open or repair it: after that nobody believes the fault."
    ),
    "listing_may_change": QT_TRANSLATE_NOOP(
        "WizardWords", "Save the item page now. Sellers change it."
    ),
    "size_tolerance": QT_TRANSLATE_NOOP(
        "WizardWords", "Many pages allow 1 to 3 cm of difference. Below that the chance is low."
    ),
    "no_return_of_fakes": QT_TRANSLATE_NOOP(
        "WizardWords",
        "Do not post a counterfeit before you know the law of your country: some forbid it.",
    ),
    "report_listing": QT_TRANSLATE_NOOP(
        "WizardWords", "Report the item page to AliExpress as well; it is a link on that page."
    ),
    "realistic_amount": QT_TRANSLATE_NOOP(
        "WizardWords",
        "Ask for a realistic part: what the fault takes off the value, or what a repair costs.",
    ),
    "keep_packaging": QT_TRANSLATE_NOOP(
        "WizardWords", "Keep the packaging and the item until the money is back."
    ),
    "report_to_carrier": QT_TRANSLATE_NOOP(
        "WizardWords", "Report the damage to the carrier at once; some accept it only for days."
    ),
    "do_not_confirm": QT_TRANSLATE_NOOP(
        "WizardWords", "Do not press “Confirm received” before the money is back."
    ),
    "accept_is_final": QT_TRANSLATE_NOOP(
        "WizardWords", "Accepting an offer is final, also one of 0."
    ),
    "do_not_wait": QT_TRANSLATE_NOOP(
        "WizardWords", "Do not wait here: ask the seller, and open the dispute today."
    ),
    "cover_address": QT_TRANSLATE_NOOP(
        "WizardWords", "Never show your full address. City and postcode are enough."
    ),
    "automatic_refund": QT_TRANSLATE_NOOP(
        "WizardWords",
        "AliExpress often refunds this by itself. Do not wait past the last safe day.",
    ),
    "unpaid_duty": QT_TRANSLATE_NOOP(
        "WizardWords",
        "In most countries the buyer pays import duty. Unpaid duty makes the case weaker.",
    ),
    "do_not_extend_dispatch": QT_TRANSLATE_NOOP(
        "WizardWords", "Do not agree to a longer time for sending."
    ),
    "refund_alarm": QT_TRANSLATE_NOOP(
        "WizardWords", "After the cancellation the money can take weeks. AliGuard watches for it."
    ),
    "completed_is_short": QT_TRANSLATE_NOOP(
        "WizardWords", "A completed order can be disputed for a short time only: act today."
    ),
    "button_is_lower": QT_TRANSLATE_NOOP(
        "WizardWords", "The link for the dispute is now further down on the order page."
    ),
    "never_cancel_now": QT_TRANSLATE_NOOP(
        "WizardWords",
        "Never cancel this dispute: after the protection end it cannot be opened again.",
    ),
    "return_days": QT_TRANSLATE_NOOP(
        "WizardWords",
        "Send it back in time, else the money goes to the seller. The card shows the last day.",
    ),
    "enter_return_number": QT_TRANSLATE_NOOP(
        "WizardWords",
        "Enter the return's tracking number on the dispute page, not in the chat only.",
    ),
    "one_free_label": QT_TRANSLATE_NOOP(
        "WizardWords", "There is one free return label for each order."
    ),
    "return_cost": QT_TRANSLATE_NOOP(
        "WizardWords",
        "Without a free label the postage may cost more than the item. Ask for a label first.",
    ),
    "silence_may_accept": QT_TRANSLATE_NOOP(
        "WizardWords",
        "An offer without an answer may count as accepted. Reject it on the dispute page.",
    ),
    "only_new_facts": QT_TRANSLATE_NOOP(
        "WizardWords", "An appeal needs something new. Do not repeat the first text."
    ),
    "appeal_window": QT_TRANSLATE_NOOP(
        "WizardWords", "The dispute page shows until when an appeal is possible. There is one only."
    ),
    "do_not_claim_twice": QT_TRANSLATE_NOOP(
        "WizardWords",
        "Do not ask for the same money twice: tell your bank or PayPal what AliExpress paid.",
    ),
    "day_11": QT_TRANSLATE_NOOP(
        "WizardWords", "The form opens on the 11th day after shipping at the earliest."
    ),
    "seasonal_delay": QT_TRANSLATE_NOOP(
        "WizardWords", "Around sales and holidays parcels are slow. Compare with your other orders."
    ),
}


def branch_text(branch: Branch) -> tuple[str, str]:
    """Return title and explanation of where the parcel is."""
    title, note = _BRANCHES[branch]
    return _words(title), _words(note)


def situation_title(code: str) -> str:
    """Return the title of a situation; an unknown code shows as itself."""
    return _words(_SITUATIONS[code]) if code in _SITUATIONS else code


def warning_lines(codes: Iterable[str]) -> list[str]:
    """Return the sentences of warnings, without those this version has no words for."""
    return [_words(_WARNINGS[code]) for code in codes if code in _WARNINGS]


def situation_note(code: str, desk: Desk) -> str:
    """Return why a situation fits or does not, from the order's own events, or nothing."""
    today = desk.plan.today
    scan = _latest(desk, EventKind.SCAN)
    if code in ("N1", "N2") and scan is not None:
        return _scan_note(code, _day(scan), today)
    if code == "N1" and desk.plan.protection_end is not None:
        return QCoreApplication.translate("WizardWords", "Protection ends on {date}.").format(
            date=formatting.plain_date(desk.plan.protection_end.day, today)
        )
    delivered = _latest(desk, EventKind.DELIVERED)
    if code == "N3" and scan is None:
        return _unseen_note(desk)
    if code in ("N4", "N5") and delivered is not None:
        return _delivered_note(delivered, today)
    if code != desk.plan.situation:
        return ""
    return _dated_note(code, desk, today) or _received_note(desk, today)


_DATED_NOTES: Mapping[str, tuple[tuple[EventKind, ...], str]] = {
    "N6": (
        (EventKind.RETURNED,),
        QT_TRANSLATE_NOOP("WizardWords", "On its way back since %1."),
    ),
    "N7": ((EventKind.CUSTOMS_HOLD,), QT_TRANSLATE_NOOP("WizardWords", "At customs since %1.")),
    "N8": ((EventKind.PLACED, EventKind.PAID), QT_TRANSLATE_NOOP("WizardWords", "Ordered on %1.")),
    "X1": (
        (EventKind.RECEIPT_CONFIRMED, EventKind.COMPLETED),
        QT_TRANSLATE_NOOP("WizardWords", "The order ended on %1."),
    ),
    "X2": (
        (EventKind.DECIDED, EventKind.SELLER_ACCEPTED, EventKind.OFFER_ACCEPTED),
        QT_TRANSLATE_NOOP("WizardWords", "The return was decided on %1."),
    ),
    "X3": (
        (EventKind.SELLER_OFFERED, EventKind.MESSAGE_RECEIVED),
        QT_TRANSLATE_NOOP("WizardWords", "The seller wrote on %1."),
    ),
    "X4": ((EventKind.DECIDED,), QT_TRANSLATE_NOOP("WizardWords", "Decided on %1.")),
}


def _dated_note(code: str, desk: Desk, today: date) -> str:
    """Return the day of what makes a situation the likeliest."""
    kinds, text = _DATED_NOTES.get(code, ((), ""))
    found = [event for event in desk.order.events if event.kind in kinds and _has_day(event)]
    if not found:
        return ""
    day = formatting.plain_date(max(_day(event) for event in found), today)
    return _words(text).replace("%1", day)


def _has_day(event: Event) -> bool:
    return event.day is not None or event.at is not None


def _received_note(desk: Desk, today: date) -> str:
    """Return when the parcel was received, where what was wrong with it is the problem."""
    received = _latest(desk, EventKind.RECEIVED)
    if received is None or not (desk.plan.situation or "").startswith("R"):
        return ""
    return QCoreApplication.translate("WizardWords", "You received it on {date}.").format(
        date=formatting.plain_date(_day(received), today)
    )


def refusal_lines(refused: Refusal, today: date) -> list[str]:
    """Return the sentences that say why a dispute is not the way now, and what is."""
    reason = refused.reason
    if reason == "too_early":
        return [_too_early(refused, today), _words(_DRAFT_NOW)]
    known = _REFUSALS.get(reason)
    if known is not None:
        return [_words(line) for line in known]
    return [_words(_OTHER_REFUSAL)]


def form_path(form: FormAnswers) -> str:
    """Return the way through AliExpress's form: its own English labels between arrows."""
    parts = [solution_text(form.solution), received_text(form), form.group]
    if form.reason and form.reason != form.group:
        parts.append(f"“{form.reason}”")
    return ARROW.join(part for part in parts if part)


def received_text(form: FormAnswers) -> str:
    """Return the form's answer whether the parcel was received."""
    if form.received:
        return QCoreApplication.translate("WizardWords", "Received: Yes")
    return QCoreApplication.translate("WizardWords", "Received: No")


def form_synonyms(form: FormAnswers) -> str:
    """Return what the form may call it as well, or nothing."""
    if not form.synonyms:
        return ""
    listed = "”, “".join(form.synonyms)
    return QCoreApplication.translate("WizardWords", "or similar: %1").replace("%1", f"“{listed}”")


def solution_text(solution: str) -> str:
    """Return the form's own label of a solution (AliExpress shows it in English here)."""
    return "Return & refund" if solution == "return_refund" else "Refund only"


_REFUSALS: Mapping[str, tuple[str, ...]] = {
    "not_shipped": (
        QT_TRANSLATE_NOOP(
            "WizardWords",
            "The seller has not shipped this order. There is no dispute yet: use “Cancel order”"
            " on the order page, or wait until AliExpress cancels it.",
        ),
    ),
    "closed": (
        QT_TRANSLATE_NOOP(
            "WizardWords",
            "The time for a dispute is over, as far as the dates tell. What is left: an appeal,"
            " PayPal, your bank or a consumer body.",
        ),
    ),
    "lost": (
        QT_TRANSLATE_NOOP(
            "WizardWords",
            "This dispute was decided against you. What is left: an appeal with something new,"
            " PayPal, your bank or a consumer body.",
        ),
    ),
    "cancelled": (
        QT_TRANSLATE_NOOP(
            "WizardWords",
            "This order was cancelled before it was sent, so there is nothing to dispute."
            " If the money does not come back, ask AliExpress.",
        ),
    ),
    "running": (
        QT_TRANSLATE_NOOP(
            "WizardWords",
            "A dispute is already open for this. Changing it gives the seller the full time again.",
        ),
    ),
    "not_covered": (
        QT_TRANSLATE_NOOP(
            "WizardWords",
            "AliGuard has no ready text for this situation yet. Choose the one that comes closest,"
            " if one does.",
        ),
    ),
    "done": (
        QT_TRANSLATE_NOOP("WizardWords", "This dispute is settled. There is nothing more to send."),
    ),
}
_OTHER_REFUSAL = QT_TRANSLATE_NOOP("WizardWords", "A dispute is not the next step for this order.")
_DRAFT_NOW = QT_TRANSLATE_NOOP(
    "WizardWords", "You can prepare everything now; AliGuard keeps the draft."
)


def _too_early(refused: Refusal, today: date) -> str:
    if refused.starts is None:
        return QCoreApplication.translate("WizardWords", "It is too early for a dispute.")
    starts = formatting.short_date(refused.starts, today)
    if refused.tries is None or refused.tries >= refused.starts:
        return QCoreApplication.translate(
            "WizardWords", "It is too early: a dispute is possible from {date}."
        ).format(date=starts)
    return QCoreApplication.translate(
        "WizardWords",
        "It is too early: a dispute can be tried from {tries}, and is possible from {date}.",
    ).format(tries=formatting.short_date(refused.tries, today), date=starts)


def _scan_note(code: str, scanned: date, today: date) -> str:
    age = max(0, (today - scanned).days)
    date_text = formatting.plain_date(scanned, today)
    days = counting().days_ago(age)
    if code == "N2" and age < 30:
        return QCoreApplication.translate(
            "WizardWords", "Last scan {date}, {days}: AliExpress would see a moving parcel."
        ).format(date=date_text, days=days)
    return QCoreApplication.translate("WizardWords", "Last scan {date}, {days}.").format(
        date=date_text, days=days
    )


def _unseen_note(desk: Desk) -> str:
    """Return since when nothing was seen of the parcel, and whether there is a number at all."""
    shipped = _latest(desk, EventKind.SHIPPED)
    if shipped is None:
        return ""
    if any(parcel.numbers for parcel in desk.order.parcels):
        text = QCoreApplication.translate("WizardWords", "No scan since it was shipped on {date}.")
    else:
        text = QCoreApplication.translate(
            "WizardWords", "Shipped on {date}, no tracking number is known."
        )
    return text.format(date=formatting.plain_date(_day(shipped), desk.plan.today))


def _delivered_note(event: Event, today: date) -> str:
    date_text = formatting.plain_date(_day(event), today)
    place = event.detail.place if isinstance(event.detail, DeliveredDetail) else ""
    if place:
        return QCoreApplication.translate(
            "WizardWords", "The carrier says: delivered on {date}, {place}."
        ).format(date=date_text, place=formatting.isolated(place))
    return QCoreApplication.translate(
        "WizardWords", "The carrier says: delivered on {date}."
    ).format(date=date_text)


def _latest(desk: Desk, kind: EventKind) -> Event | None:
    found = [event for event in desk.order.events if event.kind is kind]
    return max(found, key=_day, default=None)


def _day(event: Event) -> date:
    if event.day is not None:
        return event.day
    if event.at is None:
        raise ValueError("a dated event was expected")
    return event.at.date()


def _words(source: str) -> str:
    return QCoreApplication.translate("WizardWords", source)
