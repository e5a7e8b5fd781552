# SPDX-License-Identifier: MIT
"""Late or lost? The words of each hint: what it rests on, and what it may mean.

Hints, never facts: every sentence names its reason and says "often", "may" or "looks like".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aliguard_desktop.domain.delay import (
    OwnTimesHint,
    Scope,
    SeasonHint,
    SiblingsHint,
    SilenceHint,
)
from aliguard_desktop.ui import formatting
from aliguard_desktop.ui.counting import counting
from aliguard_desktop.ui.labels import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import date

    from aliguard_desktop.domain.delay import DelayHint

translate = QCoreApplication.translate

_WEEK = 7

_SEASONS = {
    "new_year": QT_TRANSLATE_NOOP("HintWords", "Chinese New Year"),
    "singles_day": QT_TRANSLATE_NOOP("HintWords", "The 11.11 sale"),
    "black_friday": QT_TRANSLATE_NOOP("HintWords", "Black Friday and Cyber Monday"),
    "christmas": QT_TRANSLATE_NOOP("HintWords", "The 12.12 sale and Christmas"),
    "golden_week": QT_TRANSLATE_NOOP("HintWords", "Golden Week in China"),
    "mid_year": QT_TRANSLATE_NOOP("HintWords", "The 6.18 sale"),
    "summer_sale": QT_TRANSLATE_NOOP("HintWords", "The summer sale"),
}

_OWN_TIMES = {
    Scope.STORE: QT_TRANSLATE_NOOP(
        "HintWords",
        "Your orders from this store usually took %1, the slowest %2. "
        "This one has been on the way for %3.",
    ),
    Scope.CARRIER: QT_TRANSLATE_NOOP(
        "HintWords",
        "Your orders with this carrier usually took %1, the slowest %2. "
        "This one has been on the way for %3.",
    ),
    Scope.COUNTRY: QT_TRANSLATE_NOOP(
        "HintWords",
        "Your orders to this country usually took %1, the slowest %2. "
        "This one has been on the way for %3.",
    ),
}


def hint_text(hint: DelayHint, today: date) -> str:
    """Return one hint with its reason, as one or two sentences."""
    if isinstance(hint, SiblingsHint):
        if hint.arrived:
            return counting().siblings_arrived(hint.count)
        return counting().siblings_travelling(hint.count)
    if isinstance(hint, SeasonHint):
        return _season(hint, today)
    if isinstance(hint, SilenceHint):
        return _silence(hint)
    return _own_times(hint)


def points_to_loss(hint: DelayHint) -> bool:
    """Return whether a hint speaks for lost rather than for late."""
    if isinstance(hint, SiblingsHint):
        return hint.arrived
    if isinstance(hint, SilenceHint):
        return hint.days > hint.frozen_after
    return isinstance(hint, OwnTimesHint) and hint.days > hint.slowest


def _season(hint: SeasonHint, today: date) -> str:
    slow = hint.slow
    name = _SEASONS.get(slow.season.id)
    text = translate(
        "HintWords",
        "%1: parcels sent around then often take %2 longer. That may last until %3. "
        "Your protection date does not wait for it.",
    )
    shown = translate("HintWords", name) if name else slow.season.id
    return (
        text.replace("%1", shown)
        .replace("%2", _extra(slow.season.least, slow.season.most))
        .replace("%3", formatting.plain_date(slow.until, today))
    )


def _extra(least: int, most: int) -> str:
    """Return ``2-4 weeks``, or days where weeks do not come out even."""
    if least % _WEEK == 0 and most % _WEEK == 0:
        if least == most:
            return counting().weeks(most // _WEEK)
        return counting().to_weeks(most // _WEEK).replace("%1", str(least // _WEEK))
    if least == most:
        return counting().days(most)
    return counting().to_days(most).replace("%1", str(least))


def _silence(hint: SilenceHint) -> str:
    days, usual = counting().days(hint.days), counting().days(hint.usual)
    stuck = hint.days > hint.frozen_after
    if hint.scanned and stuck:
        text = translate(
            "HintWords",
            "No new scan for %1. More than %2 often means that a parcel is stuck or lost.",
        )
        usual = counting().days(hint.frozen_after)
    elif hint.scanned:
        text = translate("HintWords", "No new scan for %1. Up to %2 without one is usual.")
    elif stuck:
        text = translate(
            "HintWords",
            "No scan in the %1 since it was shipped; the first usually comes within %2. "
            "The tracking number may be wrong.",
        )
    else:
        text = translate(
            "HintWords",
            "No scan in the %1 since it was shipped; the first usually comes within %2.",
        )
    return text.replace("%1", days).replace("%2", usual)


def _own_times(hint: OwnTimesHint) -> str:
    text = translate("HintWords", _OWN_TIMES[hint.scope])
    return (
        text.replace("%1", counting().days(hint.usual))
        .replace("%2", counting().days(hint.slowest))
        .replace("%3", counting().days(hint.days))
    )
