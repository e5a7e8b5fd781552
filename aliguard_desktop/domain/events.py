# SPDX-License-Identifier: MIT
"""What happened to an order: dated events, each with a source and what it carries.

Kinds and fields are those of docs/format.md; their order in ``EventKind`` is the causal order
in which events of one Pacific day are folded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from aliguard_desktop.domain.money import Money


class EventKind(StrEnum):
    """Everything that can happen, in causal order."""

    PLACED = "placed"
    PAY_BY = "pay_by"
    PAID = "paid"
    PAYMENT_VERIFIED = "payment_verified"
    SHIP_BY = "ship_by"
    EXPECTED_BY = "expected_by"
    CANCEL_ASKED = "cancel_asked"
    CANCELLED = "cancelled"
    SHIPPED = "shipped"
    PROTECTION_END = "protection_end"
    WINDOW_END = "window_end"
    SCAN = "scan"
    CUSTOMS_HOLD = "customs_hold"
    RETURNED = "returned"
    DELIVERED = "delivered"
    EXTENSION_ASKED = "extension_asked"
    EXTENSION_REFUSED = "extension_refused"
    EXTENSION_GRANTED = "extension_granted"
    RECEIVED = "received"
    NOT_RECEIVED = "not_received"
    RECEIPT_CONFIRMED = "receipt_confirmed"
    COMPLETED = "completed"
    MESSAGE_SENT = "message_sent"
    MESSAGE_RECEIVED = "message_received"
    FORM_REFUSED = "form_refused"
    DISPUTE_OPENED = "dispute_opened"
    DISPUTE_MODIFIED = "dispute_modified"
    SELLER_ACCEPTED = "seller_accepted"
    SELLER_REJECTED = "seller_rejected"
    SELLER_OFFERED = "seller_offered"
    OFFER_REJECTED = "offer_rejected"
    OFFER_ACCEPTED = "offer_accepted"
    PLATFORM_JOINED = "platform_joined"
    DECIDED = "decided"
    APPEALED = "appealed"
    DISPUTE_CANCELLED = "dispute_cancelled"
    RETURN_SENT = "return_sent"
    RETURN_RECEIVED = "return_received"
    REFUND_ISSUED = "refund_issued"
    REFUND_ARRIVED = "refund_arrived"
    OUTSIDE_OPENED = "outside_opened"
    OUTSIDE_ESCALATED = "outside_escalated"
    OUTSIDE_ENDED = "outside_ended"
    ALL_GOOD = "all_good"
    STEP_DONE = "step_done"
    STATUS_SEEN = "status_seen"


DATED_KINDS = frozenset(
    {
        EventKind.PAY_BY,
        EventKind.SHIP_BY,
        EventKind.EXPECTED_BY,
        EventKind.PROTECTION_END,
        EventKind.WINDOW_END,
    }
)
"""Kinds that state a day (``date``), with the day it was read (``seen``) where that is known."""


class Source(StrEnum):
    """Who says so."""

    ORDER_PAGE = "order_page"
    TRACKING_PAGE = "tracking_page"
    DISPUTE_PAGE = "dispute_page"
    EMAIL = "email"
    EXPORT = "export"
    CARRIER = "carrier"
    CHAT = "chat"
    USER = "user"


class CancelledBy(StrEnum):
    """Who ended an order before shipping."""

    BUYER = "buyer"
    SELLER = "seller"
    PLATFORM = "platform"
    AUTO = "auto"


class CompletedBy(StrEnum):
    """What completed an order."""

    BUYER = "buyer"
    TIMER = "timer"
    PLATFORM = "platform"


class Problem(StrEnum):
    """What is wrong with a parcel that the buyer holds."""

    NONE = "none"
    EMPTY = "empty"
    WRONG = "wrong"
    MISSING = "missing"
    DAMAGED = "damaged"
    DEFECTIVE = "defective"
    NOT_AS_DESCRIBED = "not_as_described"
    COUNTERFEIT = "counterfeit"
    MINOR = "minor"


class Party(StrEnum):
    """Whom a message went to or came from."""

    SELLER = "seller"
    CARRIER = "carrier"
    SUPPORT = "support"
    BANK = "bank"
    PAYPAL = "paypal"
    CONSUMER_BODY = "consumer_body"


class Topic(StrEnum):
    """What a message of the buyer is about."""

    TRACKING = "tracking"
    NUMBER = "number"
    EXTENSION = "extension"
    INQUIRY = "inquiry"
    REPLY = "reply"
    REFUND = "refund"
    OTHER = "other"


class Ask(StrEnum):
    """What the other side asked for in a message."""

    CANCEL_DISPUTE = "cancel_dispute"
    WAIT = "wait"
    CONFIRM_RECEIPT = "confirm_receipt"
    REFUND_OUTSIDE = "refund_outside"
    PAY_FEE = "pay_fee"
    RETURN_AT_OWN_COST = "return_at_own_cost"


class RefusedBecause(StrEnum):
    """Why the AliExpress form did not take a dispute."""

    IN_TRANSIT = "in_transit"
    TOO_EARLY = "too_early"
    NO_BUTTON = "no_button"
    OTHER = "other"


class Solution(StrEnum):
    """What a dispute asks for; the form knows no replacement (domain E20)."""

    REFUND_ONLY = "refund_only"
    RETURN_REFUND = "return_refund"


class Outcome(StrEnum):
    """The platform's decision."""

    FULL = "full"
    PARTIAL = "partial"
    RETURN = "return"
    NONE = "none"


class WindowKind(StrEnum):
    """Which further window a page states."""

    RETURN = "return"
    DISPUTE = "dispute"
    SEND_BACK = "send_back"


class ReturnedWhy(StrEnum):
    """Why a parcel goes back."""

    SENDER = "sender"
    CANCELLED = "cancelled"


class OutsideRoute(StrEnum):
    """Help outside AliExpress's dispute."""

    PAYPAL = "paypal"
    BANK = "bank"
    CONSUMER_BODY = "consumer_body"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True)
class NoDetail:
    """An event that carries nothing but its date."""


@dataclass(frozen=True, slots=True)
class CancelledDetail:
    """Fields of ``cancelled``."""

    by: CancelledBy | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TextDetail:
    """Fields of ``protection_end`` and ``status_seen``: the sentence as it was read."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class WindowDetail:
    """Fields of ``window_end``."""

    what: WindowKind | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class ScanDetail:
    """Fields of ``scan``: carrier's words, place and code."""

    text: str = ""
    place: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class ReasonDetail:
    """Fields of ``customs_hold``."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReturnedDetail:
    """Fields of ``returned``."""

    why: ReturnedWhy | None = None


@dataclass(frozen=True, slots=True)
class DeliveredDetail:
    """Fields of ``delivered``: what the carrier says."""

    place: str = ""
    recipient: str = ""


@dataclass(frozen=True, slots=True)
class ExtensionDetail:
    """Fields of ``extension_asked``: how many days were asked for."""

    days: int | None = None


@dataclass(frozen=True, slots=True)
class ReceivedDetail:
    """Fields of ``received``."""

    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class ConfirmedDetail:
    """Fields of ``receipt_confirmed``: pressed by mistake?"""

    mistake: bool = False


@dataclass(frozen=True, slots=True)
class CompletedDetail:
    """Fields of ``completed``."""

    by: CompletedBy | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SentDetail:
    """Fields of ``message_sent``."""

    to: Party | None = None
    about: Topic | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class MessageDetail:
    """Fields of ``message_received`` (``from`` in JSON is ``sender`` here)."""

    sender: Party | None = None
    asks: tuple[Ask, ...] = ()
    promises: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class RefusedDetail:
    """Fields of ``form_refused``."""

    reason: RefusedBecause | None = None


@dataclass(frozen=True, slots=True)
class DisputeDetail:
    """Fields of ``dispute_opened``."""

    case: str = ""
    situation: str = ""
    solution: Solution | None = None
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class ModifiedDetail:
    """Fields of ``dispute_modified``."""

    amount: Money | None = None
    solution: Solution | None = None


@dataclass(frozen=True, slots=True)
class OfferDetail:
    """Fields of ``seller_offered``."""

    amount: Money | None = None
    solution: Solution | None = None
    resend: bool = False
    answer_by: date | None = None


@dataclass(frozen=True, slots=True)
class AmountDetail:
    """Fields of ``offer_accepted`` and ``refund_arrived``."""

    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class DecidedDetail:
    """Fields of ``decided``."""

    outcome: Outcome | None = None
    amount: Money | None = None
    postage: Money | None = None
    appeal_by: date | None = None


@dataclass(frozen=True, slots=True)
class NumberDetail:
    """Fields of ``return_sent``: the return's tracking number."""

    number: str = ""


@dataclass(frozen=True, slots=True)
class RefundDetail:
    """Fields of ``refund_issued``."""

    amount: Money | None = None
    via: str = ""


@dataclass(frozen=True, slots=True)
class OutsideDetail:
    """Fields of ``outside_opened``."""

    route: OutsideRoute | None = None


@dataclass(frozen=True, slots=True)
class OutsideEndedDetail:
    """Fields of ``outside_ended``."""

    won: bool | None = None
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class StepDetail:
    """Fields of ``step_done``: which task of which deadline the buyer ticked off."""

    rule: str = ""
    step: str = ""
    due: date | None = None


Detail = (
    NoDetail
    | CancelledDetail
    | TextDetail
    | WindowDetail
    | ScanDetail
    | ReasonDetail
    | ReturnedDetail
    | DeliveredDetail
    | ExtensionDetail
    | ReceivedDetail
    | ConfirmedDetail
    | CompletedDetail
    | SentDetail
    | MessageDetail
    | RefusedDetail
    | DisputeDetail
    | ModifiedDetail
    | OfferDetail
    | AmountDetail
    | DecidedDetail
    | NumberDetail
    | RefundDetail
    | OutsideDetail
    | OutsideEndedDetail
    | StepDetail
)
"""What an event carries besides its date: one shape per family of kinds."""

DETAIL_TYPES: dict[EventKind, type[Detail]] = dict.fromkeys(EventKind, NoDetail) | {
    EventKind.CANCELLED: CancelledDetail,
    EventKind.PROTECTION_END: TextDetail,
    EventKind.WINDOW_END: WindowDetail,
    EventKind.SCAN: ScanDetail,
    EventKind.CUSTOMS_HOLD: ReasonDetail,
    EventKind.RETURNED: ReturnedDetail,
    EventKind.DELIVERED: DeliveredDetail,
    EventKind.EXTENSION_ASKED: ExtensionDetail,
    EventKind.RECEIVED: ReceivedDetail,
    EventKind.RECEIPT_CONFIRMED: ConfirmedDetail,
    EventKind.COMPLETED: CompletedDetail,
    EventKind.MESSAGE_SENT: SentDetail,
    EventKind.MESSAGE_RECEIVED: MessageDetail,
    EventKind.FORM_REFUSED: RefusedDetail,
    EventKind.DISPUTE_OPENED: DisputeDetail,
    EventKind.DISPUTE_MODIFIED: ModifiedDetail,
    EventKind.SELLER_OFFERED: OfferDetail,
    EventKind.OFFER_ACCEPTED: AmountDetail,
    EventKind.DECIDED: DecidedDetail,
    EventKind.RETURN_SENT: NumberDetail,
    EventKind.REFUND_ISSUED: RefundDetail,
    EventKind.REFUND_ARRIVED: AmountDetail,
    EventKind.OUTSIDE_OPENED: OutsideDetail,
    EventKind.OUTSIDE_ENDED: OutsideEndedDetail,
    EventKind.STEP_DONE: StepDetail,
    EventKind.STATUS_SEEN: TextDetail,
}


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, when, and who says so.

    Attributes:
        id: Stable id (UUID text).
        kind: What happened. Dated kinds state a day.
        day: The plain day it happened (or the stated day of a dated kind), as written.
        at: The instant, aware, where one is known. Exactly one of ``day`` and ``at``; a
            ``completed`` of unknown date has neither.
        seen: For dated kinds: the day on which the date was read.
        source: Who says so.
        line: Id of the order line it concerns, or None for the whole order.
        parcel: Id of the parcel it concerns, or None.
        detail: What the kind carries; its type is ``DETAIL_TYPES[kind]``.
        entry: Rank of entry: later entered is larger (the last tie of the fold).

    Raises:
        ValueError: Day and instant do not fit the kind, or the detail is of another kind.
    """

    id: str
    kind: EventKind
    source: Source
    day: date | None = None
    at: datetime | None = None
    seen: date | None = None
    line: str | None = None
    parcel: str | None = None
    detail: Detail = field(default_factory=NoDetail)
    entry: int = 0

    def __post_init__(self) -> None:
        """Refuse an event that says two things at once, or none."""
        if self.day is not None and self.at is not None:
            raise ValueError(f"{self.kind}: a day or an instant, not both")
        if self.day is None and self.at is None and self.kind is not EventKind.COMPLETED:
            raise ValueError(f"{self.kind}: a day or an instant is needed")
        if self.kind in DATED_KINDS and self.day is None:
            raise ValueError(f"{self.kind}: states a day, not an instant")
        if self.seen is not None and self.kind not in DATED_KINDS:
            raise ValueError(f"{self.kind}: only a stated day has a day it was seen")
        if self.at is not None and self.at.tzinfo is None:
            raise ValueError(f"{self.kind}: an instant needs its offset")
        if not isinstance(self.detail, DETAIL_TYPES[self.kind]):
            raise ValueError(f"{self.kind}: carries {DETAIL_TYPES[self.kind].__name__}")
