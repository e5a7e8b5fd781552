# SPDX-License-Identifier: MIT
"""The command line: a window, or one answer for a script. Without a window no Qt is imported."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from aliguard_desktop import __version__
from aliguard_desktop.clock import fixed_clock, fixed_zone, named_zone, system_clock, system_zone
from aliguard_desktop.domain.errors import AliGuardError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.services.ports import Clock, ZoneProvider

OK, FAILED = 0, 2
_YEARS = (2000, 2200)  # AliExpress is younger than 2000, and days are added to this year


class _UsageError(Exception):
    """The command line cannot be followed; the message says what to change."""


class _Parser(argparse.ArgumentParser):
    """A parser that ends with one line instead of the whole usage text."""

    def error(self, message: str) -> NoReturn:
        self.exit(FAILED, f"{self.prog}: {message} (--help lists what there is)\n")


@dataclass(frozen=True, slots=True)
class Sight:
    """The clock and the zone that this start uses."""

    clock: Clock
    zone: ZoneProvider


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all options."""
    parser = _Parser(
        prog="aliguard-desktop",
        description="Keeps AliExpress buyers safe: clocks, next steps, dispute texts, offline.",
        epilog="Exit status: 0 all well, 1 something was not understood, 2 nothing could be done.",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="open and import")
    parser.add_argument("--version", action="version", version=f"AliGuard Desktop {__version__}")
    parser.add_argument("--data-dir", type=Path, metavar="FOLDER", help="keep all data here")
    parser.add_argument("--demo", action="store_true", help="sample data in a throwaway folder")
    parser.add_argument(
        "--minimised", action="store_true", help="start hidden in the tray, as at login"
    )
    parser.add_argument("--language", metavar="CODE", help="language of the window (en, ru)")
    parser.add_argument("--theme", choices=["light", "dark", "system"], help="look of the window")

    ask = parser.add_argument_group("without a window").add_mutually_exclusive_group()
    ask.add_argument("--import", nargs="+", type=Path, metavar="FILE", dest="import_files")
    ask.add_argument("--agenda", action="store_true", help="open orders, most urgent first")
    ask.add_argument("--statement", metavar="NUMBER", help="the dispute text of an order")
    ask.add_argument("--check-text", type=Path, metavar="FILE", help="check a text of your own")
    ask.add_argument("--licences", action="store_true", help="of all that the program carries")
    ask.add_argument("--self-test", action="store_true", help="is this installation whole?")

    more = parser.add_argument_group("for those")
    more.add_argument("--json", action="store_true", help="answer as JSON (docs/format.md)")
    more.add_argument("--all", action="store_true", help="with --agenda: finished orders too")
    more.add_argument("--line", metavar="ID", help="with --statement: which item")
    more.add_argument("--situation", metavar="CODE", help="with --statement: N1, R4 ...")
    more.add_argument(
        "--message",
        metavar="ID",
        help="with --statement: a message (extension, keep_dispute, bank ...)",
    )
    more.add_argument("--now", metavar="TIME", help="as if it were then: 2026-03-24T12:00:00+01:00")
    more.add_argument("--zone", metavar="ZONE", help="your time zone: Europe/Warsaw")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status (docs/format.md, section 5)."""
    _write_utf8()
    parser = build_parser()
    options = parser.parse_args(arguments)
    try:
        _check_combination(options)
        sight = _sight(options)
        return _dispatch(options, sight)
    except _UsageError as error:
        parser.error(str(error))
    except AliGuardError as error:
        from aliguard_desktop.exporting.plain import harmless  # noqa: PLC0415 - rarely needed

        print(f"{parser.prog}: {harmless(error.message)}", file=sys.stderr)  # noqa: T201
        return FAILED
    except BrokenPipeError:
        # The reader (head, less) has gone: nothing is wrong, and nobody is there to be told.
        sys.stderr.close()
        return OK
    except KeyboardInterrupt:
        return 130


def _dispatch(options: argparse.Namespace, sight: Sight) -> int:
    """Do the one thing that the options ask for; each is imported only when it is needed."""
    if options.check_text is not None:
        from aliguard_desktop.commands import run_check_text  # noqa: PLC0415

        return run_check_text(options, sight.clock, sight.zone)
    if options.self_test:
        from aliguard_desktop.self_test import self_test  # noqa: PLC0415

        return self_test()
    if options.licences:
        from aliguard_desktop.licences import licence_text  # noqa: PLC0415

        print(licence_text())  # noqa: T201 - the answer
        return OK
    if options.import_files or options.agenda or options.statement is not None:
        from aliguard_desktop.commands import run_command  # noqa: PLC0415

        return run_command(options, sight.clock, sight.zone)
    from aliguard_desktop.bootstrap import run_window  # noqa: PLC0415

    return run_window(options, sight.clock, sight.zone)


def _check_combination(options: argparse.Namespace) -> None:
    """Refuse what would silently be ignored.

    Raises:
        _UsageError: Two options do not go together.
    """
    command = next(
        (
            name
            for name, used in (
                ("--import", options.import_files),
                ("--agenda", options.agenda),
                ("--statement", options.statement is not None),
                ("--check-text", options.check_text),
                ("--self-test", options.self_test),
                ("--licences", options.licences),
            )
            if used
        ),
        None,
    )
    if command and options.files:
        raise _UsageError(f"{command} takes no further file: {options.files[0]}")
    if options.json and command in (None, "--self-test", "--licences"):
        raise _UsageError("--json belongs to --import, --agenda, --statement or --check-text")
    if options.all and command != "--agenda":
        raise _UsageError("--all belongs to --agenda")
    if (options.line or options.situation) and command != "--statement":
        raise _UsageError("--line and --situation belong to --statement")
    if options.message and (options.situation or command != "--statement"):
        raise _UsageError("--message belongs to --statement and goes without --situation")
    if options.minimised and (command or options.demo):
        raise _UsageError(f"--minimised goes without {command or '--demo'}")
    if options.demo and options.data_dir:
        raise _UsageError("--demo makes its own folder; leave out --data-dir")


def _sight(options: argparse.Namespace) -> Sight:
    """Return the clock and the zone to use.

    Raises:
        _UsageError: ``--now`` or ``--zone`` cannot be read.
    """
    zone: ZoneProvider = system_zone
    if options.zone is not None:
        named = named_zone(options.zone)
        if named is None:
            raise _UsageError(f"--zone {options.zone}: no such time zone; write Europe/Warsaw")
        zone = fixed_zone(named)
    if options.now is None:
        return Sight(system_clock, zone)
    example = "write it as 2026-03-24T12:00:00+01:00"
    try:
        now = datetime.fromisoformat(options.now)
    except ValueError as error:
        raise _UsageError(f"--now {options.now}: not a date and time; {example}") from error
    if now.tzinfo is None:
        raise _UsageError(f"--now {options.now}: the offset to UTC is missing; {example}")
    if not _YEARS[0] <= now.year <= _YEARS[1]:
        raise _UsageError(f"--now {options.now}: the year lies outside {_YEARS[0]} to {_YEARS[1]}")
    return Sight(fixed_clock(now), zone)


def _write_utf8() -> None:
    """Write UTF-8 whatever the locale says, so that a title never stops the output."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # absent under pytest and pythonw
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
