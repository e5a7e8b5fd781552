# SPDX-License-Identifier: MIT
"""Words for what became of files that were added as evidence, and of originals looked at again."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from aliguard_desktop.services.media import NO_PROOF
from aliguard_desktop.services.ports import ExhibitState
from aliguard_desktop.ui import labels
from aliguard_desktop.ui.formatting import isolated
from aliguard_desktop.ui.widgets import exhibit_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.evidence import AddedExhibit, PurgeLoss, Verdict

translate = QCoreApplication.translate
MOST_LINES = 8
"""Files that a message names one by one; the rest are counted."""


class EvidenceCounting(QObject):
    """The counted texts: only an object's own ``tr`` has plural forms (``ui.counting``)."""

    def adding(self, count: int) -> str:
        """Return what is done while files are copied."""
        return self.tr("Adding %n file(s) as evidence", "", count)

    def added(self, count: int) -> str:
        """Return how many exhibits are new."""
        return self.tr("%n file(s) added as evidence.", "", count)

    def already(self, count: int) -> str:
        """Return how many files were here before."""
        return self.tr("Already here: %n file(s).", "", count)

    def no_proof(self, count: int) -> str:
        """Return how many of the files are of no kind that is proof."""
        return self.tr(
            "AliExpress does not take %n of them: not a picture, video or text.", "", count
        )

    def other_orders(self, count: int) -> str:
        """Return in how many other orders the same file is."""
        return self.tr("The same is proof of %n other order(s), too.", "", count)

    def refused(self, count: int) -> str:
        """Return how many files were not taken."""
        return self.tr("Not added: %n file(s).", "", count)

    def taken(self, count: int) -> str:
        """Return how many files of the same drop were taken."""
        return self.tr("Added: %n file(s).", "", count)

    def others(self, count: int) -> str:
        """Return how many files are not named."""
        return self.tr("and %n other file(s)", "", count)

    def intact(self, count: int) -> str:
        """Return how many files are as they were."""
        return self.tr("All in order: %n file(s), there and unchanged.", "", count)

    def broken(self, count: int) -> str:
        """Return how many files are missing or changed."""
        return self.tr("Missing or changed: %n evidence file(s).", "", count)


@cache
def counted() -> EvidenceCounting:
    """Return the one object that counts."""
    return EvidenceCounting()


def adding(count: int) -> str:
    """Return what the bar says while files are copied."""
    return counted().adding(count)


def number_of(exhibit: Exhibit, exhibits: Sequence[Exhibit]) -> str:
    """Return "Picture 3 of 7" among the exhibits of the order."""
    numbers = exhibit_text.numbers(exhibits)
    if exhibit.id not in numbers:
        return isolated(exhibit.name)
    return exhibit_text.numbered_name(exhibit, *numbers[exhibit.id])


def added(results: Sequence[AddedExhibit], exhibits: Sequence[Exhibit]) -> str:
    """Return what became of files of which none was refused.

    Args:
        results: What became of each.
        exhibits: All exhibits of the order, as they are now.
    """
    fresh = [one for one in results if not one.already]
    if not fresh:
        return _already(results, exhibits)
    text = _fresh(fresh, exhibits)
    odd = sum(one.exhibit is not None and one.exhibit.media_type in NO_PROOF for one in fresh)
    if odd:
        text += " " + counted().no_proof(odd)
    again = len(results) - len(fresh)
    if again:
        text += " " + counted().already(again)
    places = {place.order_id: place for one in fresh for place in one.elsewhere}
    if places:
        first, *others = places.values()
        if others:
            words = counted().other_orders(len(places))
        else:
            words = translate("Evidence", "The same is proof of %1, too. Is this the right order?")
            words = words.replace("%1", isolated(first.title))
        text += " " + words
    return text


def _fresh(fresh: Sequence[AddedExhibit], exhibits: Sequence[Exhibit]) -> str:
    only = fresh[0]
    if len(fresh) == 1 and only.restored:
        return translate("Evidence", "It was in the trash of this order and is back.")
    if len(fresh) == 1 and only.exhibit is not None and only.exhibit.is_picture:
        number = exhibit_text.numbers(exhibits).get(only.exhibit.id, (0, 0))[0]
        if number:
            return translate("Evidence", "Added as picture %1.").replace("%1", str(number))
    return counted().added(len(fresh))


def _already(results: Sequence[AddedExhibit], exhibits: Sequence[Exhibit]) -> str:
    first = results[0].exhibit
    if len(results) > 1 or first is None:
        return counted().already(len(results))
    return translate("Evidence", "This is here already: %1.").replace(
        "%1", number_of(first, exhibits)
    )


def refused(results: Sequence[AddedExhibit]) -> tuple[str, str]:
    """Return (what happened, a line for each file that was not taken)."""
    failed = [one for one in results if one.error is not None]
    text = counted().refused(len(failed))
    kept = sum(1 for one in results if one.exhibit is not None)
    if kept:
        text += " " + counted().taken(kept)
    lines = [
        f"{isolated(one.name)}: {labels.error_text(one.error)}"
        for one in failed[:MOST_LINES]
        if one.error is not None
    ]
    if len(failed) > MOST_LINES:
        lines.append(counted().others(len(failed) - MOST_LINES))
    return text, "\n".join(lines)


def checked(verdicts: Sequence[Verdict]) -> str:
    """Return what came of looking at all originals again."""
    if not verdicts:
        return translate("Evidence", "There is no evidence to check yet.")
    broken = sum(1 for one in verdicts if one.state is not ExhibitState.INTACT)
    return counted().broken(broken) if broken else counted().intact(len(verdicts))


def broken_line(verdict: Verdict, title: str) -> str:
    """Return one exhibit that is not intact, with its order's title."""
    named = isolated(exhibit_text.title(verdict.exhibit))
    state = exhibit_text.state_words(verdict.state)
    return f"{named} ({isolated(title)}): {state}"


def found_broken(count: int) -> str:
    """Return what the bar says as long as originals are missing or changed."""
    return counted().broken(count)


def loss(lost: PurgeLoss) -> str:
    """Return what deleting an exhibit for good takes away."""
    if lost.keeps_file:
        return translate(
            "Evidence",
            "What was noted about it goes. The file stays, because other evidence uses it. "
            "This cannot be undone.",
        )
    return translate(
        "Evidence",
        "AliGuard's copy of the file goes, and what was noted about it. This cannot be undone.",
    )
