# SPDX-License-Identifier: MIT
"""Whatever values the user gives the rules, inside their bounds, every order has one sane plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.planning import plan_lines
from tests.domain.test_plan_properties import MOMENTS, PRESETS, _holds, _orders
from tests.effort import examples

if TYPE_CHECKING:
    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.domain.platform_time import Moment

SHIPPED = load_rulebook()


def _values() -> Any:
    """Return any choice of own values, the bounds themselves among them."""
    keys = [key for key, rule in SHIPPED.rules.items() if rule.minimum < rule.maximum]
    return st.lists(st.sampled_from(keys), unique=True, max_size=12).flatmap(
        lambda chosen: st.fixed_dictionaries(
            {key: st.integers(SHIPPED[key].minimum, SHIPPED[key].maximum) for key in chosen}
        )
    )


@settings(max_examples=examples(80), deadline=None)
@given(_orders(), MOMENTS, PRESETS, _values())
def test_any_own_values_give_one_plan(
    order: Order, moment: Moment, preset: str, own: dict[str, int]
):
    book = load_rulebook(overrides=own, preset=preset)
    for plan in plan_lines(order, book, moment):
        _holds(plan)
        for entry in plan.deadlines:
            if entry.changed:
                # A cancelled dispute moves D9 by a rule of its own (engine 7).
                moved = "levels.wait_cancelled" in own and entry.rule == "D9"
                assert moved or any(key.split(".")[0] in ("D8", "D9", entry.rule) for key in own)
