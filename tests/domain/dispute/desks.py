# SPDX-License-Identifier: MIT
"""Builders of dispute desks for tests: an order, a case, a day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from anyascii import anyascii

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.catalogue_disputes import load_phrases, load_reasons
from aliguard_desktop.domain.dispute.gather import Gathering
from aliguard_desktop.domain.dispute.prefill import Scope
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.orders import Case, Exhibit, ExhibitKind
from aliguard_desktop.domain.plan import NextStep, Plan, Reading, Stage, Step, Urgency
from aliguard_desktop.services.disputes import DisputeService
from tests import factories as make
from tests.fakes import MemoryUnits

if TYPE_CHECKING:
    from aliguard_desktop.domain.dispute.facts import Facts
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.services.disputes import Desk

PHRASES = load_phrases()
REASONS = load_reasons(PHRASES["en"])
RULEBOOK = load_rulebook()
GATHERING = Gathering(REASONS, anyascii)


def exhibits(*kinds: str) -> tuple[Exhibit, ...]:
    """Return exhibits ``e1``, ``e2`` ... of these kinds, best first (videos are .mp4).

    ``item@video/mp4`` is a video of the item.
    """
    return tuple(
        Exhibit(
            id=f"e{rank}",
            sha256=f"{rank:064d}",
            name=f"{kind}.png",
            media_type=media or _media(kind),
            kind=ExhibitKind(kind),
            position=rank,
        )
        for rank, (kind, _, media) in enumerate((one.partition("@") for one in kinds), 1)
    )


def _media(kind: str) -> str:
    return {"unboxing_video": "video/mp4", "document": "application/pdf"}.get(kind, "image/png")


def plan(order: Order, today: str, **fields: Any) -> Plan:
    """Return a plan by hand: what the desk reads of one."""
    ends = [event for event in order.events if event.kind is EventKind.PROTECTION_END]
    end = ends[-1] if ends else None
    values: dict[str, Any] = {
        "stage": Stage.IN_TRANSIT,
        "urgency": Urgency.ACT,
        "next": NextStep(Step.OPEN_DISPUTE),
        "today": make.day(today),
        "protection_end": Reading(end.day, end.source, end.seen) if end and end.day else None,
    }
    return Plan(**(values | fields))


def scope(order: Order, today: str, line: str | None = None, **fields: Any) -> Scope:
    """Return the scope of an order at noon of a day in Warsaw."""
    return Scope(order, line, plan(order, today, **fields), make.moment(today))


def facts(order: Order, today: str, case: Case) -> Facts:
    """Return the facts of a case on a day."""
    return GATHERING.facts(scope(order, today, case.line), case)


def service(today: str, *orders: Order, **ports: Any) -> DisputeService:
    """Return a desk over these orders at noon of a day in Warsaw."""
    moment = make.moment(today)
    return DisputeService(
        MemoryUnits(orders),
        RULEBOOK,
        REASONS,
        PHRASES,
        lambda: moment.now,
        lambda: moment.zone,
        **ports,
    )


def case(situation: str, truthful: bool = True, **fields: str) -> Case:
    """Return a draft with typed facts, ticked as true unless told otherwise."""
    return Case(id="c1", situation=situation, facts=fields, truthful=truthful)


def desk(order: Order, today: str, draft: Case, *kinds: str, language: str = "en") -> Desk:
    """Return the desk of a draft with exhibits of these kinds."""
    attached = replace(order, exhibits=exhibits(*kinds))
    return service(today, attached).preview(attached.id, draft, language)
