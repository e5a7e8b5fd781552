# SPDX-License-Identifier: MIT
"""What follows from an order: the plan that list, details, agenda and reminders all read.

Names and values are those of docs/format.md (agenda). A ``Plan`` is never stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from aliguard_desktop.domain.events import EventKind, Source
    from aliguard_desktop.domain.money import Money


class Stage(StrEnum):
    """Where an order stands."""

    PLACED = "placed"
    PAYMENT_CHECK = "payment_check"
    PROCESSING = "processing"
    CANCELLED = "cancelled"
    AUTO_CANCELLED = "auto_cancelled"
    IN_TRANSIT = "in_transit"
    DELIVERED_SCAN = "delivered_scan"
    COMPLETED = "completed"
    COMPLETED_BY_TIMER = "completed_by_timer"
    DISPUTE_SELLER = "dispute_seller"
    DISPUTE_COUNTER = "dispute_counter"
    DISPUTE_PLATFORM = "dispute_platform"
    RETURN_REQUIRED = "return_required"
    RETURN_IN_TRANSIT = "return_in_transit"
    SETTLED = "settled"
    WON = "won"
    PARTIAL = "partial"
    REFUND_PENDING = "refund_pending"
    REFUNDED = "refunded"
    LOST = "lost"
    CLOSED_FINAL = "closed_final"
    FALLBACK = "fallback"
    FINISHED = "finished"
    OTHER = "other"


class Urgency(StrEnum):
    """Level of an order, most urgent first in sorting (engine 18)."""

    ALARM = "alarm"
    LAST = "last"
    ACT = "act"
    SOON = "soon"
    UNKNOWN = "unknown"
    WAIT = "wait"
    CALM = "calm"
    DONE = "done"
    CLOSED = "closed"


class Step(StrEnum):
    """What to do next."""

    PAY = "pay"
    WAIT_SHIPPING = "wait_shipping"
    CONTACT_SUPPORT = "contact_support"
    MESSAGE_TRACKING = "message_tracking"
    ASK_NEW_NUMBER = "ask_new_number"
    SUGGEST_FROZEN = "suggest_frozen"
    ADD_PROTECTION_DATE = "add_protection_date"
    DECIDE_DATE = "decide_date"
    WAIT = "wait"
    ASK_EXTENSION = "ask_extension"
    OPEN_DISPUTE = "open_dispute"
    TRY_AGAIN = "try_again"
    SAY_IF_ARRIVED = "say_if_arrived"
    CHECK_ITEM = "check_item"
    WAIT_SELLER = "wait_seller"
    CHECK_DISPUTE = "check_dispute"
    ADD_PROOF = "add_proof"
    REPLY_PRESSURE = "reply_pressure"
    REJECT_OFFER = "reject_offer"
    SEND_RETURN = "send_return"
    CHECK_REFUND = "check_refund"
    CONTACT_PAYMENT_SUPPORT = "contact_payment_support"
    APPEAL = "appeal"
    OUTSIDE_PAYPAL = "outside_paypal"
    OUTSIDE_CLAIM = "outside_claim"
    OUTSIDE_BANK = "outside_bank"
    OUTSIDE_CONSUMER_BODY = "outside_consumer_body"
    NONE = "none"
    PROTECTION_END = "protection_end"  # in a deadline's ``step`` only: what D11 leads to


class With(StrEnum):
    """What to do together with the next step."""

    CARRIER_INQUIRY = "carrier_inquiry"
    ASK_PREPAID_LABEL = "ask_prepaid_label"
    SCREENSHOT = "screenshot"


class Caution(StrEnum):
    """What must not be done, or is easily got wrong."""

    NOT_SHIPPED = "not_shipped"
    DO_NOT_EXTEND_DISPATCH = "do_not_extend_dispatch"
    TOO_EARLY = "too_early"
    FORM_MAY_REFUSE = "form_may_refuse"
    DO_NOT_CANCEL = "do_not_cancel"
    CANCEL_LOSES_MONEY = "cancel_loses_money"
    DO_NOT_ACCEPT = "do_not_accept"
    ACCEPT_IS_FINAL = "accept_is_final"
    SILENCE_MAY_ACCEPT = "silence_may_accept"
    MODIFYING_RESTARTS_SELLER_CLOCK = "modifying_restarts_seller_clock"
    RETURN_COSTS_MORE = "return_costs_more"
    REFUND_OUTSIDE_UNPROTECTED = "refund_outside_unprotected"
    DO_NOT_WAIT_PAST = "do_not_wait_past"
    BANK_DATE_BEFORE_DISPUTE_END = "bank_date_before_dispute_end"
    BUTTON_IS_LOWER = "button_is_lower"
    ORDER_NUMBER_AS_TRACKING = "order_number_as_tracking"
    SEASONAL_DELAY = "seasonal_delay"
    SIBLINGS_ARRIVED = "siblings_arrived"
    PROBABLY_CLOSED_TRY_ANYWAY = "probably_closed_try_anyway"


class Nature(StrEnum):
    """What kind of deadline it is."""

    ADVICE = "advice"
    PLATFORM = "platform"
    EXTERNAL = "external"


class Owner(StrEnum):
    """Who has to act by it."""

    YOU = "you"
    SELLER = "seller"
    PLATFORM = "platform"
    OTHER = "other"


class Confidence(StrEnum):
    """How certain a rule is."""

    HIGH = "high"
    MED = "med"
    LOW = "low"
    UNV = "unv"


class DeadlineStatus(StrEnum):
    """Where a deadline stands now."""

    LATER = "later"
    DUE = "due"
    PASSED = "passed"
    DONE = "done"
    VOID = "void"
    PROJECTED = "projected"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The event that a deadline counts from; ``on`` is the day used in the sum."""

    kind: EventKind
    on: date
    source: Source
    event_id: str = ""


@dataclass(frozen=True, slots=True)
class Deadline:
    """One dated step of the plan.

    Attributes:
        rule: Bare rule id (``D8``).
        key: Rule id and step (``D8.repeat``), unique within a plan.
        step: The next step that it leads to.
        due: The day that the rule gives.
        due_at: The first instant of that day (Pacific, or the user's own midnight for advice).
        ends_at: The instant at which that day is over.
        act_by: The last safe local day for the user, or None where the user owns nothing.
        anchor: What it counts from.
        offset: What was added (``15 days``): value and unit for the sum shown to the user.
        changed: Whether the user changed this rule's value.
    """

    rule: str
    key: str
    step: Step
    nature: Nature
    owner: Owner
    due: date
    due_at: datetime
    ends_at: datetime
    act_by: date | None
    anchor: Anchor
    confidence: Confidence
    status: DeadlineStatus
    offset: int = 0
    unit: str = "days"
    changed: bool = False


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing to do next.

    Attributes:
        on: The task's own day, also when it is past; None for ``none``.
        rule: Bare rule id, or None for a step without rule.
        key: Key of the deadline behind it, or empty.
        also: What to do together with it.
    """

    step: Step
    on: date | None = None
    rule: str | None = None
    key: str = ""
    also: tuple[With, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a stated date."""

    day: date
    source: Source
    seen: date | None = None
    text: str = ""
    event_id: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two or more standing readings of one date: the earliest is used."""

    kind: EventKind
    used: Reading
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class FutureEvent:
    """An event dated after now: listed, not counted; ``at`` is its instant where it has one."""

    kind: EventKind
    on: date
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DateEstimate:
    """Where the protection end probably lies; shown in words, never alarmed on."""

    earliest: date
    latest: date
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that follows from an order at a moment. Never stored.

    Attributes:
        line: Id of the most urgent line, or None.
        assumed: Whether the calendar alone set the stage.
        situation: Likeliest situation code (N1, R4 ...), or None where no dispute is the way.
        flags: Situation flags such as ``X1`` (confirmed by mistake).
        days_left: The chip's number: act-by of its deadline minus today; -1 means hours left.
        chip: Key of the deadline that the chip counts to, or empty.
        protection_end: The reading that clock A uses, or None.
        missing: Kinds of events that should be asked for.
        also_at_risk: Ids of the order's other lines whose money may still be lost.
        settled_part: What of the money of all lines at risk is back, was not asked for or given up.
        partly_refunded: Whether a part came back and the rest is unpaid.
    """

    stage: Stage
    urgency: Urgency
    next: NextStep
    today: date
    line: str | None = None
    assumed: bool = False
    situation: str | None = None
    flags: tuple[str, ...] = ()
    days_left: int | None = None
    chip: str = ""
    deadlines: tuple[Deadline, ...] = ()
    warnings: tuple[Caution, ...] = ()
    missing: tuple[EventKind, ...] = ()
    future: tuple[FutureEvent, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    protection_end: Reading | None = None
    estimate: DateEstimate | None = None
    also_at_risk: tuple[str, ...] = ()
    settled_part: Money | None = None
    partly_refunded: bool = False

    def deadline(self, key: str) -> Deadline | None:
        """Return the deadline with this key (``D8.repeat``), or None."""
        return next((entry for entry in self.deadlines if entry.key == key), None)

    @property
    def is_open(self) -> bool:
        """Whether the order still needs watching (neither done nor closed)."""
        return self.urgency not in (Urgency.DONE, Urgency.CLOSED)
