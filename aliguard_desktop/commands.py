# SPDX-License-Identifier: MIT
"""What the command line answers without a window: import, agenda, statement, check of a text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from aliguard_desktop.bootstrap import build_text_checker, open_services, paths_of
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.exporting.plain import harmless, json_text

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from aliguard_desktop.services.bundle import Services
    from aliguard_desktop.services.ports import Clock, ZoneProvider

_TEXT_LIMIT = 1024 * 1024  # bytes; AliExpress takes a thousand characters


def run_command(options: argparse.Namespace, clock: Clock, zone: ZoneProvider) -> int:
    """Answer ``--import``, ``--agenda`` or ``--statement``; return the exit status."""
    with open_services(paths_of(options), clock, zone, demo=options.demo) as services:
        for problem in services.preferences.problems:
            _warn(harmless(problem.message))
        if options.import_files:
            return _import(services, options)
        if options.agenda:
            return _agenda(services, options)
        return _statement(services, options)


def _say(text: str) -> None:
    print(text)  # noqa: T201 - the answer


def _warn(text: str) -> None:
    """Say what goes wrong beside the answer, so that the answer stays readable for programs."""
    print(f"aliguard-desktop: {text}", file=sys.stderr)  # noqa: T201 - not the answer


def _import(services: Services, options: argparse.Namespace) -> int:
    from aliguard_desktop.exporting import import_report as report  # noqa: PLC0415

    outcome = services.imports.import_files(options.import_files)
    if options.json:
        _say(json_text(report.import_report(outcome)))
    else:
        _say(report.import_text(outcome))
    return report.exit_status(outcome)


def _agenda(services: Services, options: argparse.Namespace) -> int:
    from aliguard_desktop.exporting.agenda import agenda, agenda_text  # noqa: PLC0415

    views = services.orders.every_view() if options.all else services.orders.views()
    moment = services.orders.moment()
    if options.json:
        preset = services.rulebook.preset
        _say(json_text(agenda(views, moment, preset, finished=options.all)))
    else:
        _say(agenda_text(views, moment, finished=options.all))
    return 0


def _statement(services: Services, options: argparse.Namespace) -> int:
    from aliguard_desktop.exporting import statement  # noqa: PLC0415

    desk = services.disputes.statement(options.statement, options.line, options.situation)
    if options.message:
        letter = services.messages.letter(desk.order.id, options.message, options.line)
        plain = statement.message_to_plain(desk, letter)
    else:
        plain = statement.statement_to_plain(desk)
    if options.json:
        _say(json_text(plain))
    else:
        _say(_statement_text(plain))
    return 0


def _statement_text(plain: dict[str, Any]) -> str:
    """Return the statement for a terminal: the text, then what is wrong or missing."""
    parts = []
    refused = plain["refused"]
    if refused:
        since = f" (from {refused['from']})" if refused["from"] else ""
        parts.append(f"No dispute now: {refused['reason']}{since}")
    parts.extend(harmless(line) for line in plain["text"].splitlines())
    parts.extend(_check_line(check) for check in plain["checks"])
    parts.extend(
        f"missing: {row['id']}" for row in plain["checklist"] if row["needed"] and not row["have"]
    )
    return "\n".join(parts)


def _check_line(check: dict[str, Any]) -> str:
    place = f" at {check['start']}-{check['end']}" if check["end"] else ""
    fix = f", write {harmless(check['fix'])!r}" if check["fix"] else ""
    return f"{check['level']}: {check['id']}{place}{fix}"


def run_check_text(options: argparse.Namespace, clock: Clock, zone: ZoneProvider) -> int:
    """Answer ``--check-text``; return the exit status."""
    text = _read_text(options.check_text)
    from aliguard_desktop.exporting.statement import checks_to_plain  # noqa: PLC0415

    plain = checks_to_plain(build_text_checker(clock, zone).check(text))
    if options.json:
        _say(json_text(plain))
    else:
        lines = [_check_line(check) for check in plain["checks"]]
        _say("\n".join(lines) or "Nothing to change.")
    return 0


def _read_text(path: Path) -> str:
    """Return the text of a file.

    Raises:
        AliGuardError: It cannot be read, or is no text.
    """
    name = harmless(path.name) or str(path)
    try:
        if path.stat().st_size > _TEXT_LIMIT:
            raise AliGuardError(
                "text_too_long", f"{name} is too long for a statement (limit 1 MB)."
            )
        # Bytes: positions count the characters of the file, also those of its line ends.
        return path.read_bytes().decode("utf-8-sig")
    except IsADirectoryError as error:
        raise AliGuardError("file_is_folder", f"{name} is a folder. Name a text file.") from error
    except UnicodeDecodeError as error:
        raise AliGuardError(
            "not_text", f"{name} is not a text in UTF-8. Save it as plain text, then try again."
        ) from error
    except OSError as error:
        raise AliGuardError(
            "file_unreadable", f"{name} cannot be read: {error.strerror}."
        ) from error
