# SPDX-License-Identifier: MIT
"""The dispute desk: drafts, what the wizard shows, and the frozen record of a submission."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

from anyascii import anyascii

from aliguard_desktop.domain.dispute import checklist as checklists
from aliguard_desktop.domain.dispute import gather, situations, statement, typed_days
from aliguard_desktop.domain.dispute.checks import TextContext, check_text
from aliguard_desktop.domain.dispute.claims import references, supported_claims
from aliguard_desktop.domain.dispute.facts import FactType
from aliguard_desktop.domain.dispute.prefill import Scope, prefill
from aliguard_desktop.domain.dispute.reasons import Purpose
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import (
    DisputeDetail,
    Event,
    EventKind,
    NoDetail,
    Party,
    RefusedDetail,
    SentDetail,
    Solution,
    Source,
    Topic,
)
from aliguard_desktop.domain.exhibit_copies import for_dispute
from aliguard_desktop.domain.money import Money
from aliguard_desktop.domain.orders import Case, CaseStatus, FrozenExhibit
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.domain.platform_time import Moment
from aliguard_desktop.services.media import NO_PROOF
from aliguard_desktop.services.orders import with_event
from aliguard_desktop.services.ports import DRAFT_LABEL

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import date

    from aliguard_desktop.domain.dispute.checklist import ChecklistRow, Unclaimed
    from aliguard_desktop.domain.dispute.checks import Check
    from aliguard_desktop.domain.dispute.claims import Claim, Reference
    from aliguard_desktop.domain.dispute.facts import FactField, Facts
    from aliguard_desktop.domain.dispute.phrases import Phrases
    from aliguard_desktop.domain.dispute.reasons import FormAnswers, Reasons, Situation
    from aliguard_desktop.domain.events import Detail, RefusedBecause
    from aliguard_desktop.domain.orders import Exhibit, Order
    from aliguard_desktop.domain.plan import Deadline, Plan
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.ports import Clock, UnitOfWorkFactory, ZoneProvider


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a dispute is not the way now.

    Attributes:
        reason: ``not_shipped``, ``too_early``, ``cancelled``, ``closed``, ``lost``, ``running``,
            ``done``, ``not_covered`` (this situation has no words yet).
        starts: From when it is sure to be possible, for ``too_early`` (D5).
        tries: From when it can be tried, where that is earlier (D5, first step).
    """

    reason: str
    starts: date | None = None
    tries: date | None = None


@dataclass(frozen=True, slots=True)
class SituationChoice:
    """One situation on the problem page.

    Attributes:
        fits: Whether the order's events make it the likeliest.
        open: Whether choosing it leads on: a dispute is not the way where one runs, but a
            comment or an appeal is.
    """

    situation: Situation
    fits: bool = False
    open: bool = True


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything the wizard shows for a draft; recomputed after each change.

    Attributes:
        choices: Situations by branch of the parcel (``not_here``, ``delivered``, ``here``).
        facts: The facts page: values, sources, what is missing and which sentence needs it.
        checklist: What proof is needed, what is there, what was declined.
        exhibits: Live exhibits of the order, in the order of the case.
        text: The statement: from the facts, or as edited by hand.
        built_text: The statement from the facts (differs from ``text`` once edited).
        short_text: The short version from the facts.
        reading_copy: The same claims in the user's language, or empty.
        checks: Live checks of ``text``.
        form: What to answer on AliExpress.
        refused: Why a dispute is not the way now, or None.
        after: What would follow from sending it now: the seller's and the platform's days
            (domain D13, D14); empty once it was sent, as the plan has them then.
        chat_text: What to write to the seller where there is no dispute (N8), else empty.
        chat_copy: The same in the user's language, or empty.
        short: Whether the statement is the short version (``choose_version``).
        soft: Length from which AliExpress may cut the text off; 0 where there is no text.
        hard: Length from which hardly anybody reads it; 0 where there is no text.
        unclaimed: Exhibits that no sentence of the statement uses.
        unusable: Live exhibits that are no proof as they are: nobody can look at them.
    """

    order: Order
    plan: Plan
    case: Case
    choices: tuple[SituationChoice, ...]
    facts: tuple[FactField, ...]
    checklist: tuple[ChecklistRow, ...]
    exhibits: tuple[Exhibit, ...]
    text: str
    built_text: str
    short_text: str
    reading_copy: str
    checks: tuple[Check, ...]
    form: FormAnswers | None
    refused: Refusal | None = None
    after: tuple[Deadline, ...] = ()
    chat_text: str = ""
    chat_copy: str = ""
    short: bool = False
    soft: int = 0
    hard: int = 0
    unclaimed: tuple[Unclaimed, ...] = ()
    unusable: tuple[Exhibit, ...] = ()


@dataclass(frozen=True, slots=True)
class CasePaper:
    """A case as it is printed: what was sent, or the draft as it stands.

    Attributes:
        facts: Every answered fact, and the form's answers (``form_*``).
        reading_copy: The same claims in another language, or empty.
        exhibits: The exhibits that go with it, best first.
    """

    case: Case
    text: str
    facts: Mapping[str, str]
    reading_copy: str
    exhibits: tuple[Exhibit, ...]


PACIFIC = ZoneInfo("America/Los_Angeles")
"""The platform's zone (domain 3.6)."""

# Names look as they look, also when the buyer typed them; other typed words are checked.
_NAMES = frozenset({"item", "brand", "tracking_number", "return_number"})

# Words of carriers and pages, repeated: capitals and days in them are not the buyer's.
_QUOTES = (
    "last_scan_text",
    "last_scan_place",
    "delivered_city",
    "order_city",
    "delivered_to",
    "carrier",
    "return_carrier",
    "carrier_answer",
    "customs_reason",
    "decision_reason",
)

_AFTER = ("D13", "D14")
_BEFORE_A_DISPUTE = frozenset({"not_shipped", "too_early", "not_covered"})

VERSION = "text_version"
"""Kept beside the facts of a case: ``short`` where the short version is to be sent."""


@dataclass(frozen=True, slots=True)
class ClaimChoice:
    """A sentence of the statement that an exhibit may show.

    Attributes:
        id: The claim.
        text: Its sentence, in the language that was asked for.
        shown: Whether the exhibit shows it: by the user's word, else by its kind.
        by_kind: Whether it would by its kind alone.
    """

    id: str
    text: str
    shown: bool
    by_kind: bool


class DisputeService:
    """Use cases of the wizard. A draft is saved on every change and survives closing."""

    def __init__(
        self,
        units: UnitOfWorkFactory,
        rulebook: Rulebook,
        reasons: Reasons,
        phrases: Mapping[str, Phrases],
        clock: Clock,
        zone: ZoneProvider,
        transliterate: Callable[[str], str] = anyascii,
        can_show: Callable[[Exhibit], bool] = lambda _exhibit: True,
    ) -> None:
        """Take what the desk needs; nothing is read yet.

        Args:
            units: Opens units of work.
            rulebook: Numbers of the deadlines and the lengths (``text.*``).
            reasons: ``catalogue_disputes.load_reasons(phrases["en"])``.
            phrases: ``catalogue_disputes.load_phrases()``: sentences by language.
            clock: Gives now.
            zone: Gives the user's zone.
            transliterate: Turns any text into plain ASCII letters.
            can_show: Tells whether a picture can be shown, quickly; one that cannot is no proof.
        """
        self._can_show = can_show
        self.units = units
        self.clock = clock
        self.zone = zone
        self._rulebook = rulebook
        self._reasons = reasons
        self._phrases = phrases
        self._gathering = gather.Gathering(reasons, transliterate)

    def use_rulebook(self, rulebook: Rulebook) -> None:
        """Plan and check with other rules from now on."""
        self._rulebook = rulebook

    def reading_languages(self) -> tuple[str, ...]:
        """Return the codes of all languages of the reading copy, in order of their own names."""
        return tuple(sorted(self._phrases, key=lambda code: self._phrases[code].name.casefold()))

    def is_reviewed(self, language: str) -> bool:
        """Return whether somebody has reviewed the sentences of a language."""
        return self._phrases[language].reviewed

    def language_name(self, language: str) -> str:
        """Return a language's own name for itself."""
        return self._phrases[language].name

    # ---- what the wizard shows -------------------------------------------------------------

    def open_draft(self, order_id: str, line: str | None = None) -> Desk:
        """Return the order's draft for this line, made anew if there is none.

        A new draft takes the likeliest situation. It is stored by the first ``save_draft``.

        Raises:
            AliGuardError: There is no such order (``order_gone``).
        """
        order, moment = self._look(order_id)
        case = _draft_of(order, line)
        if case is None:
            case = self._new_case(order, self._plan(order, line, moment), line)
        elif case.exhibits:
            # What was added while no wizard was open belongs to it as well, after the others.
            case = replace(case, exhibits=tuple(entry.id for entry in self._attached(order, case)))
        return self._desk(order, moment, case, "en")

    def preview(self, order_id: str, case: Case, language: str = "en") -> Desk:
        """Return the desk for a changed case without saving it (live, while typing).

        Raises:
            AliGuardError: There is no such order (``order_gone``).
        """
        order, moment = self._look(order_id)
        return self._desk(order, moment, case, language)

    def statement(self, number: str, line: str | None = None, situation: str | None = None) -> Desk:
        """Return the desk of the order with this AliExpress number (``--statement``).

        Raises:
            AliGuardError: There is no such order (``order_unknown``) or line (``line_unknown``).
        """
        with self.units() as unit:
            order = unit.orders.by_number(number)
        if order is None or order.trashed_at is not None:
            raise AliGuardError(
                "order_unknown", f"There is no order {number}. Import it first.", number=number
            )
        if line is not None and all(entry.id != line for entry in order.lines):
            raise AliGuardError(
                "line_unknown", f"Order {number} has no line {line}.", number=number, line=line
            )
        moment = self._moment()
        plan = self._plan(order, line, moment)
        case = _draft_of(order, line) or self._new_case(order, plan, line)
        if situation is not None:
            case = replace(case, situation=situation)
        elif not case.situation:
            case = replace(case, situation=situations.likeliest(plan, self._reasons))
        return self._desk(order, moment, case, "en")

    def phrases_of(self, language: str) -> Phrases:
        """Return the sentences of a language; the English ones where it has none."""
        return self._phrases.get(language) or self._phrases["en"]

    def paper(self, order: Order, case: Case, language: str = "en") -> CasePaper:
        """Return a case for printing.

        What was sent is told as of the moment it was sent, so that it is the same on any day
        and in any zone; a draft is told as of now.
        """
        is_sent = case.status is CaseStatus.SUBMITTED
        moment = self._moment()
        if is_sent and case.submitted_at is not None:
            moment = Moment(case.submitted_at, UTC, PACIFIC)
        desk = self._desk(order, moment, case, language, always=True)
        facts = case.facts if is_sent else _frozen_facts(desk)
        text = case.text if is_sent else desk.text
        return CasePaper(case, text, facts, desk.reading_copy, desk.exhibits)

    def claims_for(
        self, order_id: str, exhibit_id: str, language: str = "en"
    ) -> tuple[ClaimChoice, ...]:
        """Return the sentences that an exhibit may show, in the order of the statement.

        They are those of the order's draft, else of the likeliest situation; none where the
        text says nothing that proof is needed for.

        Raises:
            AliGuardError: There is no such order (``order_gone``) or exhibit (``exhibit_gone``).
        """
        order, moment = self._look(order_id)
        exhibit = next((one for one in order.exhibits if one.id == exhibit_id), None)
        if exhibit is None:
            raise AliGuardError("exhibit_gone", "This exhibit is no longer there.")
        drafts = (case for case in order.cases if case.status is CaseStatus.DRAFT)
        case = next(drafts, None) or self._new_case(order, self._plan(order, None, moment), None)
        plan = self._plan(order, case.line, moment)
        situation = self._reasons.chosen(case.situation, plan)
        if situation is None:
            return ()
        (entry,) = references([exhibit])
        by_kind = checklists.claims_by_kind(situation, entry)
        shown = checklists.said_claims(situation, entry) or by_kind
        wanted = {claim for need in situation.proofs for claim in need.claims}
        facts = self._facts(order, plan, moment, case)
        claims = supported_claims(situation, facts, self._reasons, attached=False)
        return tuple(
            ClaimChoice(
                claim.id,
                self._write([claim], facts, (), language) or self._write([claim], facts, (), "en"),
                claim.id in shown,
                claim.id in by_kind,
            )
            for claim in claims
            if claim.id in wanted
        )

    def check(self, text: str) -> tuple[Check, ...]:
        """Return the checks of a text without an order (``--check-text``)."""
        return check_text(text, self._text_alone())

    # ---- what it keeps ---------------------------------------------------------------------

    def save_draft(self, order_id: str, case: Case) -> None:
        """Keep the draft.

        Raises:
            AliGuardError: The case was submitted (``record_frozen``).
        """
        with self.units(DRAFT_LABEL) as unit:
            order = unit.orders.get(order_id)
            _refuse_frozen(order, case.id)
            unit.orders.save(_with_case(order, case))
            unit.commit()

    def discard_draft(self, order_id: str, case_id: str) -> bool:
        """Throw a draft away (can be undone). One that was never saved is simply gone.

        Returns whether there was one to throw away.

        Raises:
            AliGuardError: The case was submitted (``record_frozen``).
        """
        with self.units("discard_draft") as unit:
            order = unit.orders.get(order_id)
            _refuse_frozen(order, case_id)
            kept = tuple(case for case in order.cases if case.id != case_id)
            if kept == order.cases:
                return False
            unit.orders.save(replace(order, cases=kept))
            unit.commit()
        return True

    def submit(self, order_id: str, case: Case, sent: str = "") -> Case:
        """Freeze text, answers and exhibits with their hashes and start the seller's days.

        ``sent`` is the text that the buyer copied and sent; without it the text of the case is
        frozen as it is built now. Records ``dispute_opened`` (a comment: ``message_sent``, an
        appeal: ``appealed``) and returns the frozen case; ``record_facts`` does the rest. Every
        fact of the facts page and the form's answers (``form_*``) are frozen with it. Recording is
        never blocked.

        Raises:
            AliGuardError: The case was submitted before (``record_frozen``).
        """
        now = self.clock()
        with self.units("submit") as unit:
            order = unit.orders.get(order_id)
            _refuse_frozen(order, case.id)
            moment = self._moment()
            desk = self._desk(order, moment, case, "en", always=True)
            text = sent or desk.text
            frozen = replace(
                case,
                status=CaseStatus.SUBMITTED,
                facts=_frozen_facts(desk),
                exhibits=tuple(exhibit.id for exhibit in desk.exhibits),
                text=text,
                submitted_at=now,
                frozen_exhibits=_frozen_exhibits(desk.exhibits),
                text_sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
            )
            kind, detail = self._sent_as(desk, text)
            order = _with_case(order, frozen)
            order = self._with_event(order, kind, detail, case.line)
            unit.orders.save(order)
            unit.commit()
        return frozen

    def record_facts(self, order_id: str, case: Case) -> int:
        """Record the days that the buyer typed into a case and the order did not know.

        A step of its own after ``submit``: what was sent cannot be undone, these events can.
        Nothing is recorded of facts that were not ticked. Returns how many events were added.

        Raises:
            AliGuardError: There is no such order (``order_gone``).
        """
        with self.units("record") as unit:
            order = unit.orders.get(order_id)
            moment = self._moment()
            whole = of_line(order, case.line)
            plan = self._plan(order, case.line, moment)
            situation = self._reasons.chosen(case.situation, plan)
            if situation is None:
                return 0
            scope = Scope(whole, case.line, plan, moment, case.situation)
            several = len(whole.parcels) > 1
            found = typed_days.recorded(
                self._gathering.facts(scope, case),
                situation,
                prefill(scope).keys(),
                today=moment.today,
                line=case.line,
                parcel=scope.parcel.id if several and scope.parcel else None,
            )
            stated = {(event.kind, event.day) for event in order.events}
            fresh = [event for event in found if (event.kind, event.day) not in stated]
            for event in fresh:
                order = with_event(order, event)
            if fresh:
                unit.orders.save(order)
                unit.commit()
        return len(fresh)

    def _sent_as(self, desk: Desk, text: str) -> tuple[EventKind, Detail]:
        """Return what sending the text of a case means: a dispute, a comment or an appeal."""
        case = desk.case
        situation = self._reasons.chosen(case.situation, desk.plan)
        purpose = situation.purpose if situation is not None else Purpose.DISPUTE
        if purpose is Purpose.APPEAL:
            return EventKind.APPEALED, NoDetail()
        if purpose in (Purpose.COMMENT, Purpose.MESSAGE):
            about = Topic.REPLY if purpose is Purpose.COMMENT else Topic.OTHER
            return EventKind.MESSAGE_SENT, SentDetail(Party.SELLER, about, text)
        return EventKind.DISPUTE_OPENED, DisputeDetail(
            case=case.id,
            situation=case.situation,
            solution=Solution(desk.form.solution) if desk.form else None,
            amount=_form_amount(desk),
        )

    def refuse_form(self, order_id: str, reason: RefusedBecause, line: str | None = None) -> None:
        """Record that AliExpress did not take the form; the plan changes, the draft stays."""
        with self.units("record") as unit:
            order = unit.orders.get(order_id)
            detail = RefusedDetail(reason)
            unit.orders.save(self._with_event(order, EventKind.FORM_REFUSED, detail, line))
            unit.commit()

    # ---- inside ----------------------------------------------------------------------------

    def _moment(self) -> Moment:
        return Moment(self.clock(), self.zone(), PACIFIC)

    def _look(self, order_id: str) -> tuple[Order, Moment]:
        with self.units() as unit:
            order = unit.orders.get(order_id)
        return order, self._moment()

    def _plan(self, order: Order, line: str | None, moment: Moment) -> Plan:
        """Return the plan of the line alone: another line's dispute does not refuse this one."""
        return plan_order(of_line(order, line), self._rulebook, moment)

    def _new_case(self, order: Order, plan: Plan, line: str | None) -> Case:
        """Return a new draft; a dispute is about one line, so the most urgent one is taken."""
        if line is None and len(order.lines) > 1:
            line = plan.line
        return Case(id=str(uuid4()), line=line, situation=situations.likeliest(plan, self._reasons))

    def _with_event(self, order: Order, kind: EventKind, detail: Detail, line: str | None) -> Order:
        event = Event(
            id=str(uuid4()),
            kind=kind,
            source=Source.USER,
            at=self.clock(),
            line=line,
            detail=detail,
            entry=max((entry.entry for entry in order.events), default=0) + 1,
        )
        return replace(order, events=(*order.events, event))

    def _facts(self, order: Order, plan: Plan, moment: Moment, case: Case) -> Facts:
        scope = Scope(order, case.line, plan, moment, case.situation)
        return self._gathering.facts(scope, case)

    def _desk(
        self, order: Order, moment: Moment, case: Case, language: str, *, always: bool = False
    ) -> Desk:
        """Return the desk; ``always`` writes the text of a refused dispute too (it was sent)."""
        plan = self._plan(order, case.line, moment)
        situation = self._reasons.chosen(case.situation, plan)
        not_now = situations.refusal(plan, case, situation)
        refused = Refusal(not_now.reason, not_now.starts, not_now.tries) if not_now else None
        fits = situations.likeliest(plan, self._reasons)
        choices = tuple(
            SituationChoice(entry, entry.code == fits, self._leads_on(entry.code, plan, case))
            for entry in self._reasons.situations.values()
        )
        exhibits = self._attached(order, case)
        kept = {entry.id for entry in exhibits}
        unusable = tuple(entry for entry in attached(order, case) if entry.id not in kept)
        empty = Desk(
            order, plan, case, choices, (), (), exhibits, case.text, "", "", "", (), None, refused,
            unusable=unusable,
        )  # fmt: skip
        silent = not_now is not None and not not_now.allows_text
        if situation is not None and situation.purpose is Purpose.MESSAGE:
            return self._with_chat(
                empty, situation, self._facts(order, plan, moment, case), language
            )
        if situation is None or (silent and not always):
            return empty
        opens = situation.purpose is Purpose.DISPUTE
        known = replace(empty, after=self._after(order, case, moment) if opens else ())
        return self._filled(known, situation, self._facts(order, plan, moment, case), language)

    def _attached(self, order: Order, case: Case) -> tuple[Exhibit, ...]:
        """Return what goes with a case and can be looked at; what was sent stays as it was."""
        exhibits = attached(order, case)
        if case.status is CaseStatus.SUBMITTED:
            return exhibits
        return tuple(entry for entry in exhibits if self.is_usable(entry))

    def is_usable(self, exhibit: Exhibit) -> bool:
        """Return whether an exhibit can be proof: its kind is known, and a picture is shown."""
        if exhibit.is_picture:
            return self._can_show(exhibit)
        return exhibit.media_type not in NO_PROOF

    def _leads_on(self, code: str, plan: Plan, case: Case) -> bool:
        chosen = self._reasons.chosen(code, plan)
        if chosen is not None and chosen.purpose is Purpose.MESSAGE:
            # It says that there is no dispute: to be found as long as none was opened.
            found = situations.refusal(plan, case, None)
            return found is None or found.reason in _BEFORE_A_DISPUTE
        found = situations.refusal(plan, case, chosen)
        return found is None or found.allows_text

    def _after(self, order: Order, case: Case, moment: Moment) -> tuple[Deadline, ...]:
        """Return what would follow from a dispute opened now."""
        if case.status is CaseStatus.SUBMITTED:
            return ()
        detail = DisputeDetail(case=case.id, situation=case.situation)
        opened = self._with_event(order, EventKind.DISPUTE_OPENED, detail, case.line)
        deadlines = self._plan(opened, case.line, moment).deadlines
        return tuple(entry for entry in deadlines if entry.rule in _AFTER)

    def _with_chat(self, desk: Desk, situation: Situation, facts: Facts, language: str) -> Desk:
        """Return the desk of what is no dispute: nothing to send but a message to the seller."""
        claims = supported_claims(situation, facts, self._reasons, attached=False)
        return replace(
            desk,
            facts=gather.fields(facts, situation, self._reasons),
            chat_text=self._write(claims, facts, (), "en"),
            chat_copy=self._write(claims, facts, (), language) if language != "en" else "",
        )

    def _filled(self, desk: Desk, situation: Situation, facts: Facts, language: str) -> Desk:
        short = desk.case.facts.get(VERSION) == "short"
        claims = supported_claims(situation, facts, self._reasons, attached=bool(desk.exhibits))
        said = {claim.id for claim in claims if claim.short or not short}
        desk = replace(desk, exhibits=_by_strength(desk, situation, said))
        shown = references(desk.exhibits)
        spare = checklists.unclaimed(situation, shown, said)
        unneeded = {entry.id for entry in spare}
        needed = tuple(entry for entry in shown if entry.exhibit.id not in unneeded)
        named = needed[: self._reasons.limits.cited]
        built = self._write(claims, facts, named, "en", short=short)
        text = desk.case.text if _keeps_text(desk.case) else built
        rows = checklists.rows(situation, shown, desk.case.declined, said)
        context = self._context(desk, situation, facts, shown, checklists.missing(rows))
        reading = (
            self._write(claims, facts, named, language, short=short) if language != "en" else ""
        )
        amount = str(facts.amount) if facts.amount is not None else ""
        return replace(
            desk,
            facts=gather.fields(facts, situation, self._reasons),
            checklist=rows,
            text=text,
            built_text=built,
            short_text=self._write(claims, facts, named, "en", short=True),
            reading_copy=reading,
            checks=check_text(text, context),
            form=situation.answers(facts, amount) if situation.purpose is Purpose.DISPUTE else None,
            short=short,
            soft=context.soft,
            hard=context.hard,
            unclaimed=spare,
        )

    def _write(
        self,
        claims: Sequence[Claim],
        facts: Facts,
        shown: Sequence[Reference],
        language: str,
        *,
        short: bool = False,
    ) -> str:
        phrases = self._phrases.get(language)
        if phrases is None:
            return ""
        return statement.write(claims, facts, shown, phrases, self._reasons.facts, short=short)

    def _text_alone(self) -> TextContext:
        return TextContext(
            soft=self._rulebook.value("text.soft"),
            hard=self._rulebook.value("text.warn"),
            minimum=self._rulebook.value("text.min"),
            sentence_words=self._reasons.limits.sentence_words,
            moving_days=self._reasons.limits.moving_days,
        )

    def _context(
        self,
        desk: Desk,
        situation: Situation,
        facts: Facts,
        shown: Sequence[Reference],
        missing: tuple[str, ...],
    ) -> TextContext:
        counts = dict.fromkeys(("picture", "video", "document"), 0)
        for entry in shown:
            counts[entry.family] += 1
        last_scan = facts.day("last_scan_on")
        return replace(
            self._text_alone(),
            pictures=counts["picture"],
            videos=counts["video"],
            documents=counts["document"],
            received=situation.form.received if situation.purpose is Purpose.DISPUTE else None,
            solution=facts["solution"].value,
            amount=facts.asked,
            paid=facts.cap,
            currency=facts.currency,
            not_positive=facts["amount"].problem == "not_positive",
            quoted=tuple(
                facts[key].text
                for key in _QUOTES
                if facts[key].text not in self._reasons.facts[key].choices
            ),
            recorded=_recorded(desk.order, desk.case.line),
            known=tuple(
                fact.text
                for key, fact in facts.entries.items()
                if fact.text
                and self._reasons.facts[key].type is FactType.TEXT
                and (not fact.typed or key in _NAMES)
            ),
            days=self._known_days(facts),
            wanted=self._wanted(situation, facts),
            missing_proofs=missing,
            backed=_backed(facts, self._reasons),
            unticked=tuple(
                key
                for key in situation.facts
                if facts[key].value and facts[key].text and not facts[key].ticked
            ),
            moved_days_ago=(desk.plan.today - last_scan).days if last_scan else None,
        )

    def _known_days(self, facts: Facts) -> frozenset[str]:
        english = self._phrases["en"]
        return frozenset(
            statement.fact_text(facts, key, english, self._reasons.facts)
            for key, fact in facts.entries.items()
            if fact.usable and self._reasons.facts[key].type is FactType.DAY
        )

    def _wanted(self, situation: Situation, facts: Facts) -> dict[str, str]:
        """Return the words that a complete text has, by required fact; empty where unknown."""
        result: dict[str, str] = {}
        english = self._phrases["en"]
        for key in situation.required_facts:
            if key == "protection_end" and _ended_before(facts):
                continue  # no sentence names a day that has lost its meaning
            kind = self._reasons.facts[key].type
            if not facts[key].usable:
                result[key] = ""
            elif kind in {FactType.TEXT, FactType.DAY, FactType.MONEY, FactType.GRAMS}:
                result[key] = statement.fact_text(facts, key, english, self._reasons.facts)
        return result


def _ended_before(facts: Facts) -> bool:
    """Whether the order was completed before its protection would have ended (``gather``)."""
    return facts["protection_end"].usable and not facts["protection_state"].usable


def of_line(order: Order, line: str | None) -> Order:
    """Return the order as it looks from one line: its parcels and what happened to those."""
    if line is None or all(entry.id != line for entry in order.lines):
        return order
    parcels = tuple(parcel for parcel in order.parcels if not parcel.lines or line in parcel.lines)
    carried = {parcel.id for parcel in parcels}
    return replace(
        order,
        lines=tuple(entry for entry in order.lines if entry.id == line),
        parcels=parcels,
        events=tuple(
            event
            for event in order.events
            if event.line in (None, line) and (event.parcel is None or event.parcel in carried)
        ),
    )


def _recorded(order: Order, line: str | None) -> bool | None:
    """Return whether the buyer said last to hold the parcel; None: nothing was said."""
    said = [
        event
        for event in of_line(order, line).events
        if event.kind in {EventKind.RECEIVED, EventKind.NOT_RECEIVED}
    ]
    if not said:
        return None
    return max(said, key=_when).kind is EventKind.RECEIVED


def _when(event: Event) -> tuple[str, int]:
    day = event.at.date() if event.at is not None else event.day
    return (day.isoformat() if day else "", event.entry)


def _form_amount(desk: Desk) -> Money | None:
    if desk.form is None or not desk.form.amount:
        return None
    currency, _, amount = desk.form.amount.partition(" ")
    return Money.parse(amount, currency)


def attached(order: Order, case: Case) -> tuple[Exhibit, ...]:
    """Return the exhibits that go with a case, best first.

    A draft takes all live exhibits of the order: those that the case lists first, in its order,
    then the others by their rank. Covered copies for others stay out, one for AliExpress goes in
    place of its original. A frozen case has the ones it was sent with.
    """
    live = {entry.id: entry for entry in order.exhibits if entry.removed_at is None}
    listed = [live[exhibit_id] for exhibit_id in case.exhibits if exhibit_id in live]
    if case.status is CaseStatus.SUBMITTED:
        return tuple(listed)
    given = set(case.exhibits)
    others = sorted(
        (entry for entry in live.values() if entry.id not in given),
        key=lambda entry: entry.position,
    )
    return for_dispute((*listed, *others))


def _by_strength(desk: Desk, situation: Situation, claims: Collection[str]) -> tuple[Exhibit, ...]:
    """Return the exhibits, best first; an order that the buyer gave by hand stays as it is."""
    if desk.case.exhibits or desk.case.status is CaseStatus.SUBMITTED:
        return desk.exhibits
    strength = checklists.strength(situation, references(desk.exhibits), claims)
    return tuple(sorted(desk.exhibits, key=lambda entry: strength[entry.id]))


def _keeps_text(case: Case) -> bool:
    return case.edited or case.status is CaseStatus.SUBMITTED


def _draft_of(order: Order, line: str | None) -> Case | None:
    drafts = [case for case in order.cases if case.status is CaseStatus.DRAFT]
    exact = [case for case in drafts if case.line == line]
    if exact:
        return exact[-1]
    return drafts[-1] if drafts and line is None else None


def _refuse_frozen(order: Order, case_id: str) -> None:
    stored = next((case for case in order.cases if case.id == case_id), None)
    if stored is not None and stored.status is CaseStatus.SUBMITTED:
        raise AliGuardError("record_frozen", "What was sent is a record and stays as it was.")


def _with_case(order: Order, case: Case) -> Order:
    known = any(entry.id == case.id for entry in order.cases)
    if known:
        cases = tuple(case if entry.id == case.id else entry for entry in order.cases)
    else:
        cases = (*order.cases, case)
    return replace(order, cases=cases)


def _frozen_facts(desk: Desk) -> dict[str, str]:
    facts = dict(desk.case.facts)
    facts.update({entry.key: _with_unit(entry) for entry in desk.facts if entry.value})
    if desk.form is not None:
        facts.update(
            form_solution=desk.form.solution,
            form_received="yes" if desk.form.received else "no",
            form_group=desk.form.group,
            form_reason=desk.form.reason,
            form_amount=desk.form.amount,
        )
    return facts


def _with_unit(entry: FactField) -> str:
    """Return a fact as the record keeps it: a weight says its unit (``12 g``)."""
    is_weight = entry.type is FactType.GRAMS and entry.value.isdecimal()
    return f"{entry.value} g" if is_weight else entry.value


def _frozen_exhibits(exhibits: Sequence[Exhibit]) -> tuple[FrozenExhibit, ...]:
    return tuple(
        FrozenExhibit(
            number, entry.id, entry.name, entry.sha256, entry.kind, media_type=entry.media_type
        )
        for number, entry in enumerate(exhibits, 1)
    )


def _backed(facts: Facts, reasons: Reasons) -> frozenset[str]:
    """Return the answers that are ticked or recorded, as ``extension_answer=none``.

    Any other fact stands in it as ``label_weight_g=known``.
    """
    result: set[str] = set()
    for key, fact in facts.entries.items():
        spec = reasons.facts[key]
        if not fact.usable:
            continue
        if spec.type not in {FactType.CHOICE, FactType.YES_NO}:
            result.add(f"{key}=known")
            continue
        known = fact.value in (*spec.choices, "yes", "no")
        result.add(f"{key}={fact.value if known else 'words'}")
    return frozenset(result)
