# SPDX-License-Identifier: MIT
"""Ready messages to seller, carrier, support, PayPal, bank and consumer body (W6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from anyascii import anyascii

from aliguard_desktop.domain.dispute.checks import CheckLevel, TextContext, check_text
from aliguard_desktop.domain.dispute.facts import FactType
from aliguard_desktop.domain.dispute.gather import Gathering
from aliguard_desktop.domain.dispute.message_facts import MessageSource, message_facts
from aliguard_desktop.domain.dispute.messages import compose, offered, recorded
from aliguard_desktop.domain.dispute.prefill import Scope, cap_of, prefill
from aliguard_desktop.domain.dispute.statement import fact_text
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import Event, EventKind, Party, Source, StepDetail
from aliguard_desktop.domain.orders import Case, CaseStatus
from aliguard_desktop.domain.plan import Step
from aliguard_desktop.domain.planning import plan_order
from aliguard_desktop.domain.platform_time import Moment
from aliguard_desktop.services.disputes import PACIFIC, of_line
from aliguard_desktop.services.orders import with_event

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from aliguard_desktop.domain.dispute.checks import Check
    from aliguard_desktop.domain.dispute.facts import Facts, FactSpec
    from aliguard_desktop.domain.dispute.messages import Message, MessageBook, MessageRule
    from aliguard_desktop.domain.dispute.phrases import Phrases
    from aliguard_desktop.domain.dispute.reasons import Reasons
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.ports import Clock, UnitOfWorkFactory, ZoneProvider

_MARKETPLACE = frozenset({Party.SELLER, Party.SUPPORT})
"""Who reads a text on AliExpress, where its limits and its filters hold (domain 5.1)."""

_DONE_BY_WRITING = frozenset({Step.CONTACT_SUPPORT, Step.CONTACT_PAYMENT_SUPPORT})
"""Steps that are done once the message was sent, though no other event says so."""

_TEMPLATE_MARKS = "[]{}<>"
_ABOUT_PERSONS = frozenset({"email", "phone", "street"})


@dataclass(frozen=True, slots=True)
class MessageCatalogue:
    """What messages are made of.

    Attributes:
        reasons: ``catalogue_disputes.load_reasons``.
        phrases: ``catalogue_disputes.load_phrases``: sentences by language.
        book: ``catalogue_messages.load_messages``.
        specs: ``catalogue_messages.message_specs``: how every fact is written.
    """

    reasons: Reasons
    phrases: Mapping[str, Phrases]
    book: MessageBook
    specs: Mapping[str, FactSpec]


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as the window shows it.

    Attributes:
        text: The English words.
        reading_copy: The same in the user's language, or empty.
        checks: Live checks of ``text``.
        missing: Keys of facts that it should have and that are not known.
        to: Who reads it.
        records: What using it means beside the message itself, or None.
    """

    id: str
    text: str
    reading_copy: str
    checks: tuple[Check, ...]
    missing: tuple[str, ...]
    to: Party
    records: EventKind | None = None


class MessageService:
    """Composes, checks and records messages; nothing is ever sent by the program."""

    def __init__(
        self,
        units: UnitOfWorkFactory,
        rulebook: Rulebook,
        catalogue: MessageCatalogue,
        clock: Clock,
        zone: ZoneProvider,
        transliterate: Callable[[str], str] = anyascii,
    ) -> None:
        """Take what is needed; nothing is read yet.

        Args:
            units: Opens units of work.
            rulebook: Numbers of the deadlines and the lengths (``text.*``).
            catalogue: Sentences, messages and how facts are written.
            clock: Gives now.
            zone: Gives the user's zone.
            transliterate: Turns any text into plain ASCII letters.
        """
        self.units = units
        self.clock = clock
        self.zone = zone
        self._rulebook = rulebook
        self._reasons = catalogue.reasons
        self._phrases = catalogue.phrases
        self._book = catalogue.book
        self._specs = catalogue.specs
        self._transliterate = transliterate
        self._gathering = Gathering(catalogue.reasons, transliterate)

    def use_rulebook(self, rulebook: Rulebook) -> None:
        """Use these rules from now on."""
        self._rulebook = rulebook

    def all_ids(self) -> tuple[str, ...]:
        """Return the ids of every message."""
        return tuple(self._book.rules)

    def offered(self, order_id: str, line: str | None = None) -> tuple[str, ...]:
        """Return the ids of the messages that make sense now, best first.

        Raises:
            AliGuardError: There is no such order (``order_gone``).
        """
        scope = self._scope(order_id, line)
        return offered(self._book, scope.order, scope.plan)

    def message(
        self, order_id: str, message_id: str, line: str | None = None, language: str = "en"
    ) -> str:
        """Return the words of a ready message.

        Raises:
            AliGuardError: There is no such order (``order_gone``) or message
                (``message_unknown``).
        """
        rule = self._rule(message_id)
        scope = self._scope(order_id, line)
        return self._compose(rule, self._facts(scope), language).text

    def letter(
        self, order_id: str, message_id: str, line: str | None = None, language: str = "en"
    ) -> Letter:
        """Return a message with its reading copy and its checks.

        Raises:
            AliGuardError: There is no such order (``order_gone``) or message
                (``message_unknown``).
        """
        rule = self._rule(message_id)
        scope = self._scope(order_id, line)
        facts = self._facts(scope)
        english = self._compose(rule, facts, "en")
        reading = self._compose(rule, facts, language).text if language != "en" else ""
        return Letter(
            id=rule.id,
            text=english.text,
            reading_copy=reading,
            checks=check_text(english.text, self._context(rule, scope, facts)),
            missing=english.missing,
            to=rule.to,
            records=rule.records,
        )

    def check(
        self, order_id: str, message_id: str, text: str, line: str | None = None
    ) -> tuple[Check, ...]:
        """Return the live checks of a message that was edited by hand.

        Raises:
            AliGuardError: There is no such order (``order_gone``) or message
                (``message_unknown``).
        """
        rule = self._rule(message_id)
        scope = self._scope(order_id, line)
        found = check_text(text, self._context(rule, scope, self._facts(scope)))
        if rule.to in _MARKETPLACE:
            return found
        # A bank may well be told how to reach the buyer.
        return tuple(
            check
            for check in found
            if check.level is CheckLevel.PASSED or check.id not in _ABOUT_PERSONS
        )

    def record(self, order_id: str, message_id: str, text: str, line: str | None = None) -> None:
        """Record that a message was used today, and what that means (one step of undo).

        Writing to support ends the advice to do so: no other event would (engine 20).

        Raises:
            AliGuardError: There is no such order (``order_gone``) or message
                (``message_unknown``).
        """
        rule = self._rule(message_id)
        days = self._reasons.limits.extension_days
        with self.units("record") as unit:
            order = unit.orders.get(order_id)
            for event in recorded(rule, text, self._moment().today, line=line, days=days):
                order = with_event(order, event)
            ticked = self._ticked(rule, order)
            if ticked is not None:
                order = with_event(order, ticked)
            unit.orders.save(order)
            unit.commit()

    # ---- inside ------------------------------------------------------------------------------

    def _moment(self) -> Moment:
        return Moment(self.clock(), self.zone(), PACIFIC)

    def _ticked(self, rule: MessageRule, order: Order) -> Event | None:
        """Return the tick for the step that a message to support did, if it still stands."""
        moment = self._moment()
        plan = plan_order(order, self._rulebook, moment)
        step = plan.next
        if rule.to is not Party.SUPPORT or step.step not in rule.steps or step.rule is None:
            return None
        if step.step not in _DONE_BY_WRITING:
            return None
        entry = plan.deadline(step.key)
        due = entry.due if entry is not None else step.on
        detail = StepDetail(step.rule, step.step.value, due)
        return Event("", EventKind.STEP_DONE, Source.USER, day=moment.today, detail=detail)

    def _rule(self, message_id: str) -> MessageRule:
        rule = self._book.rules.get(message_id)
        if rule is None:
            known = ", ".join(self._book.rules)
            raise AliGuardError(
                "message_unknown",
                f"There is no message {message_id}. There are: {known}.",
                id=message_id,
                known=known,
            )
        return rule

    def _scope(self, order_id: str, line: str | None) -> Scope:
        with self.units() as unit:
            order = of_line(unit.orders.get(order_id), line)
        moment = self._moment()
        return Scope(order, line, plan_order(order, self._rulebook, moment), moment)

    def _facts(self, scope: Scope) -> Facts:
        known = self._gathering.facts(scope, case_of(scope))
        days = self._reasons.limits.extension_days
        return message_facts(MessageSource(scope, self._rulebook, known, days, self._spell))

    def _spell(self, text: str) -> str:
        """Return a name as a message may hold it: plain letters, no marks of a template."""
        plain = self._transliterate(text)
        kept = "".join(
            sign if " " <= sign <= "~" and sign not in "[]{}<>" else " " for sign in plain
        )
        return " ".join(kept.split()).strip(" .,;:!?")

    def _type(self, key: str) -> FactType | None:
        spec = self._specs.get(key)
        return spec.type if spec is not None else None

    def _compose(self, rule: MessageRule, facts: Facts, language: str) -> Message:
        phrases = self._phrases.get(language) or self._phrases["en"]
        return compose(rule, facts, phrases, self._specs)

    def _context(self, rule: MessageRule, scope: Scope, facts: Facts) -> TextContext:
        value = self._rulebook.value
        hard = value("text.warn")
        english = self._phrases["en"]
        last_scan = facts.day("last_scan_on")
        usable = [(key, fact) for key, fact in facts.entries.items() if fact.usable]
        context = TextContext(
            soft=value("text.soft") if rule.to is Party.SELLER else hard,
            hard=hard,
            minimum=value("text.min"),
            sentence_words=self._reasons.limits.sentence_words,
            moving_days=self._reasons.limits.moving_days,
        )
        return replace(
            context,
            known=tuple(fact.text for key, fact in usable if self._type(key) is FactType.TEXT),
            days=frozenset(
                fact_text(facts, key, english, self._specs)
                for key, _ in usable
                if self._type(key) is FactType.DAY
            ),
            paid=cap_of(scope.order, scope.line),
            currency=scope.order.currency,
            backed=frozenset(
                f"{key}={fact.value}"
                for key, fact in usable
                if self._type(key) in (FactType.CHOICE, FactType.YES_NO)
            ),
            moved_days_ago=(scope.plan.today - last_scan).days if last_scan else None,
        )


def case_of(scope: Scope) -> Case:
    """Return what the buyer said about this line in the newest dispute, or nothing.

    What the order itself knows is newer than what an earlier dispute said.
    """
    cases = [case for case in scope.order.cases if case.line in (None, scope.line)]
    sent = [case for case in cases if case.status is CaseStatus.SUBMITTED]
    if not cases:
        return Case(id="", line=scope.line, situation=scope.plan.situation or "")
    chosen = (sent or cases)[-1]
    if chosen.status is not CaseStatus.SUBMITTED:
        return chosen
    known = prefill(scope)
    return replace(chosen, facts={k: v for k, v in chosen.facts.items() if k not in known})
