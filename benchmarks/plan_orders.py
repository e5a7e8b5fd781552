# SPDX-License-Identifier: MIT
"""Plan open orders, against a bare loop that builds as many frozen deadlines.

python benchmarks/plan_orders.py [--orders 10000] [--rounds 7] [--profile]``
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
from collections import Counter
from dataclasses import fields

from many_orders import MOMENT, many_orders
from rounds import ratio

from aliguard_desktop.catalogue import load_rulebook
from aliguard_desktop.domain.plan import Deadline
from aliguard_desktop.domain.planning import plan_order

_NAMES = tuple(field.name for field in fields(Deadline))


def main() -> None:
    """Print the ratio, and on request where the time goes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--profile", action="store_true", help="print the 25 dearest functions")
    options = parser.parse_args()
    orders, rulebook = many_orders(options.orders), load_rulebook()

    def plan_all() -> None:
        for order in orders:
            plan_order(order, rulebook, MOMENT)

    plans = [plan_order(order, rulebook, MOMENT) for order in orders]
    rows = [
        [tuple(getattr(deadline, name) for name in _NAMES) for deadline in plan.deadlines]
        for plan in plans
    ]

    def build_deadlines() -> None:
        for deadlines in rows:
            tuple(Deadline(*values) for values in deadlines)

    events = sum(len(order.events) for order in orders)
    deadlines = sum(len(plan.deadlines) for plan in plans)
    stages = Counter(plan.stage.value for plan in plans)
    print(f"{len(orders)} open orders, {events} events, {deadlines} deadlines, stages: ", end="")
    print(", ".join(f"{stage} {count}" for stage, count in stages.most_common()))
    if options.profile:
        profile = cProfile.Profile()
        profile.runcall(plan_all)
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
    print("planned / bare frozen deadlines:", ratio(plan_all, build_deadlines, options.rounds))


if __name__ == "__main__":
    main()
