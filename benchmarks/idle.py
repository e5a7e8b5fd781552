# SPDX-License-Identifier: MIT
"""What the program costs while nobody touches it, beside a bare Qt tray program.

Both run at the same time on a display of their own (Xvfb, trayer, a bus), hidden in the tray and
with a window; printed are processor time and wake-ups a minute, memory and threads, as they are
and as ratios. Linux only.

python benchmarks/idle.py [--orders 1000] [--seconds 310]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from many_orders import NOW, ZONE, many_orders
from process import count
from session import Session, missing

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.clock import fixed_clock, fixed_zone
from aliguard_desktop.paths import AppPaths

HERE = Path(__file__).resolve().parent
SETTLE = 75
"""Seconds until a program has loaded, its threads have ended, and it has come to rest."""


def filled(folder: Path, orders: int) -> Path:
    """Return a data folder with so many orders."""
    services = build_services(AppPaths.portable(folder), fixed_clock(NOW), fixed_zone(ZONE))
    with services.units("import") as unit:
        unit.orders.save_all(many_orders(orders))
        unit.commit()
    services.close()
    return folder


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=1000)
    parser.add_argument("--seconds", type=int, default=310, help="the ticker needs five minutes")
    parser.add_argument("--settle", type=int, default=SETTLE, help="seconds before")
    options = parser.parse_args()
    if missing():
        print(f"idle.py needs {missing()}", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory(prefix="aliguard-idle-") as name:
        folder = Path(name)
        python = [sys.executable]
        ours = [*python, "-m", "aliguard_desktop", "--now", NOW.isoformat(), "--data-dir"]
        programs = {
            "bare, hidden": [*python, str(HERE / "bare_tray.py")],
            "ours, hidden": [*ours, str(filled(folder / "a", options.orders)), "--minimised"],
            "bare, window": [*python, str(HERE / "bare_tray.py"), "--window"],
            "ours, window": [*ours, str(filled(folder / "b", options.orders))],
        }
        session = Session(folder)
        try:
            running = {what: session.start(command) for what, command in programs.items()}
            time.sleep(options.settle)
            before = {what: count(process.pid) for what, process in running.items()}
            time.sleep(options.seconds)
            after = {what: count(process.pid) for what, process in running.items()}
        finally:
            session.close()
    minutes = options.seconds / 60
    print(f"{options.orders} orders, {options.seconds} s at rest; a minute:")
    for what, end in after.items():
        begin, bare = before[what], after[f"bare, {what.partition(', ')[2]}"]
        print(
            f"{what:14} {(end.wakes - begin.wakes) / minutes:7.1f} wake-ups "
            f"{(end.cpu_ms - begin.cpu_ms) / minutes:8.2f} ms   {end.rss_mb:6.1f} MB "
            f"({end.rss_mb / bare.rss_mb:.2f}x)   {end.threads} threads"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
