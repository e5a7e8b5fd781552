# SPDX-License-Identifier: MIT
"""The orders of a heavy buyer of many years: a thousand open ones, all others finished long ago.

A data folder with them is made once and kept under ``build/bench``; the program is started on it
and left alone until it rests, so that whatever it puts by for itself is there before anything is
measured.

python benchmarks/archive.py [--orders 1000,100000] [--open 1000]
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import subprocess
import sys
import tempfile
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from many_orders import NOW, TODAY, ZONE, event_of, many_orders
from process import end, rested

from aliguard_desktop.clock import fixed_clock
from aliguard_desktop.domain.events import (
    AmountDetail,
    CancelledBy,
    CancelledDetail,
    CompletedBy,
    CompletedDetail,
    DecidedDetail,
    DisputeDetail,
    EventKind,
    Outcome,
    Problem,
    ReceivedDetail,
    RefundDetail,
    ScanDetail,
    Solution,
)
from aliguard_desktop.domain.money import Money, minor_digits
from aliguard_desktop.domain.orders import Line, Order, Parcel, Payment
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.storage.database import open_database
from aliguard_desktop.storage.revisions import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from many_orders import Told

K = EventKind
HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
KEPT = ROOT / "build" / "bench"
OPEN = 1000
"""How many of the orders are open: more than anybody watches at a time."""
PATIENCE = 1800.0
"""Seconds in which the program must have put away what is finished, and rest."""
_YOUNGEST, _OLDEST = 200, 10 * 365
_AT_A_TIME, _SAMPLE = 5000, 100
_STORES = 400

_GOODS = (
    *("Wireless earbuds", "Phone case", "USB-C cable", "Desk lamp", "Mechanical keyboard"),
    *("Soldering iron", "Bicycle light", "Winter gloves", "Running shoes", "Kitchen scale"),
    *("Hex key set", "LED strip", "Fishing reel", "Yoga mat", "Dog collar", "Screen protector"),
    *("Car charger", "Camping stove", "Paint brushes", "Wall clock", "Garden hose", "Backpack"),
    *("Power bank", "Sewing kit", "Bluetooth speaker", "Drill bits", "Tea set", "Raincoat"),
)
_TRAITS = (
    *("with charging case", "2 m, braided", "for 6.1 inch", "waterproof", "black", "pack of 10"),
    *("with remote control", "size L", "magnetic", "rechargeable", "for children", "3rd version"),
)
_CURRENCIES = ("USD", "USD", "USD", "EUR", "EUR", "PLN", "GBP", "JPY", "BRL")

_BOUGHT: tuple[Told, ...] = ((K.PLACED, 0, None), (K.PAID, 0, None))
_COME: tuple[Told, ...] = (
    *_BOUGHT,
    (K.SHIPPED, 3, None),
    (K.PROTECTION_END, 78, None),
    (K.SCAN, 11, ScanDetail("Left the country")),
    (K.SCAN, 22, ScanDetail("Arrived")),
    (K.DELIVERED, 31, None),
)
_LOST: tuple[Told, ...] = (
    *_COME[:5],
    (K.DISPUTE_OPENED, 60, DisputeDetail(solution=Solution.REFUND_ONLY)),
)
_BROKEN: tuple[Told, ...] = (
    *_COME,
    (K.DISPUTE_OPENED, 33, DisputeDetail(solution=Solution.REFUND_ONLY)),
)
FINISHED: tuple[tuple[int, tuple[Told, ...]], ...] = (
    (34, (*_COME, (K.RECEIPT_CONFIRMED, 33, None), (K.ALL_GOOD, 34, None))),
    (20, (*_COME, (K.RECEIVED, 32, ReceivedDetail(Problem.NONE)), (K.ALL_GOOD, 33, None))),
    (20, (*_COME, (K.COMPLETED, 93, CompletedDetail(CompletedBy.TIMER)))),
    (
        8,
        (
            *_BOUGHT,
            (K.CANCEL_ASKED, 1, None),
            (K.CANCELLED, 2, CancelledDetail(CancelledBy.BUYER)),
            (K.REFUND_ARRIVED, 12, AmountDetail()),
        ),
    ),
    (
        10,
        (
            *_LOST,
            (K.SELLER_ACCEPTED, 64, None),
            (K.REFUND_ISSUED, 66, RefundDetail()),
            (K.REFUND_ARRIVED, 75, AmountDetail()),
        ),
    ),
    (
        8,
        (
            *_BROKEN,
            (K.DECIDED, 50, DecidedDetail(Outcome.FULL)),
            (K.REFUND_ARRIVED, 62, AmountDetail()),
        ),
    ),
)
"""(of how many in a hundred, what happened on which day after the order was placed)."""


def archive(orders: int, still_open: int = OPEN) -> Iterator[Order]:
    """Yield the open orders and then the finished ones, the same at every call."""
    yield from many_orders(min(orders, still_open))
    for number in range(still_open, orders):
        yield finished_order(number)


def finished_order(number: int) -> Order:
    """Return an order that ended long ago, with 5 to 10 events."""
    chance = random.Random(number)  # noqa: S311 - the same orders every time, no secret
    (story,) = chance.choices([told for _, told in FINISHED], [share for share, _ in FINISHED])
    placed = TODAY - timedelta(days=chance.randint(_YOUNGEST, _OLDEST))
    currency = chance.choice(_CURRENCIES)
    paid = Money(currency, chance.randint(1, 99) * 10 ** minor_digits(currency) + 1)
    title = f"{chance.choice(_GOODS)} {chance.choice(_TRAITS)}"
    events = tuple(
        event_of(number, entry, kind, placed + timedelta(days=offset), placed, detail)
        for entry, (kind, offset, detail) in enumerate(story, 1)
    )
    return Order(
        id=str(UUID(int=number + 1)),
        number=f"{8190000000000000 + number}",
        title=title,
        store=f"Store {chance.randrange(_STORES)}",
        currency=currency,
        paid=paid,
        payment=chance.choice(list(Payment)),
        city="Warsaw",
        country="Poland",
        lines=(Line(id=f"{number}-1", title=title, paid=paid),),
        parcels=(Parcel(id=f"{number}-p", numbers=(f"LP{number:014d}",)),),
        events=events,
    )


def kept_archive(orders: int, still_open: int = OPEN, kept: Path = KEPT) -> Path:
    """Return a data folder with these orders, on which the program has rested once.

    It is made where it is missing, and made anew after a change of the schema or of the orders.

    Raises:
        SystemExit: The program ends by itself, does not come to rest, or ends badly.
    """
    folder = kept / f"{orders}-{min(orders, still_open)}-{_edition()}"
    if not folder.is_dir():
        _make(folder, orders, still_open)
    _let_rest(folder)
    return folder


def program(folder: Path, *more: str) -> list[str]:
    """Return the command that starts the program on a data folder, at the orders' own instant."""
    zone = ["--zone", str(ZONE)]
    command = [sys.executable, "-m", "aliguard_desktop", "--now", NOW.isoformat(), *zone]
    return [*command, "--data-dir", str(folder), *more]


def _edition() -> str:
    """Return what a database of another schema or with other orders does not share."""
    some = repr([*many_orders(_SAMPLE), *map(finished_order, range(_SAMPLE))])
    return f"{HEAD}-{hashlib.sha256(some.encode()).hexdigest()[:8]}"


def _make(folder: Path, orders: int, still_open: int) -> None:
    """Write the orders into a folder, which gets its name when it is whole."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="part-") as name:
        made = Path(name) / "data"
        database = open_database(AppPaths.portable(made), fixed_clock(NOW))
        waiting = archive(orders, still_open)
        while some := list(islice(waiting, _AT_A_TIME)):
            with database.units("import") as unit:
                unit.orders.save_all(some)
                unit.commit()
        database.close()
        made.rename(folder)


def _let_rest(folder: Path) -> None:
    """Start the program where nobody sees it, wait until it does nothing more, and end it."""
    kept = ("PATH", "PYTHONPATH", "VIRTUAL_ENV", "LD_LIBRARY_PATH")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    environment |= {"HOME": str(folder), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        program(folder),
        env=environment,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        if not rested(process, PATIENCE):
            raise SystemExit(f"the program does not rest on {folder}")
        status = end(process).status
        if status:
            raise SystemExit(f"the program ended with status {status} on {folder}")
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def arguments(description: str | None, rounds: int) -> argparse.ArgumentParser:
    """Return a parser of what the benchmarks on such folders have in common."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--orders", type=_sizes, default=[1000, 100_000], help="1000,100000")
    parser.add_argument("--open", type=int, default=OPEN, help="how many of them are open")
    parser.add_argument("--rounds", type=int, default=rounds)
    parser.add_argument("--kept", type=Path, default=KEPT, help="where the folders are kept")
    return parser


def _sizes(text: str) -> list[int]:
    return sorted(int(size) for size in text.split(","))


def main() -> None:
    """Make the folders and say where they are."""
    options = arguments(__doc__, 0).parse_args()
    for size in options.orders:
        print(kept_archive(size, options.open, options.kept), flush=True)


if __name__ == "__main__":
    main()
