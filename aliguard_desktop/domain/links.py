# SPDX-License-Identifier: MIT
"""Links that may be opened: our own https templates, filled with checked numbers only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.order_number import is_order_number
from aliguard_desktop.domain.tracking import TrackingKind, check_tracking_number


class Takes(StrEnum):
    """What a template is filled with."""

    ORDER = "order"
    TRACKING = "tracking"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class LinkTemplate:
    """One page: its id, its name, and its address with at most one place to fill.

    Attributes:
        kinds: Kinds of tracking numbers it is for; empty means all.

    Raises:
        ValueError: The address is not https, or its place does not fit ``takes``.
    """

    id: str
    title: str
    takes: Takes
    url: str
    kinds: tuple[TrackingKind, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an address that could lead elsewhere."""
        if not self.url.startswith("https://"):
            raise ValueError(f"{self.id}: only https addresses are opened")
        place = _PLACES[self.takes]
        if self.url.count("{") != (1 if place else 0) or place not in self.url:
            raise ValueError(f"{self.id}: the place {place or '(none)'} does not fit")

    def fill(self, number: str = "") -> str:
        """Return the address for a number.

        Raises:
            AliGuardError: ``link_number``: the number is not of the kind the page takes.
        """
        if self.takes is Takes.NOTHING:
            return self.url
        if not self.fits(number):
            raise AliGuardError(
                "link_number", "This number can't be looked up there.", page=self.title
            )
        clean = number if self.takes is Takes.ORDER else check_tracking_number(number).number
        return self.url.replace(_PLACES[self.takes], clean)

    def fits(self, number: str) -> bool:
        """Return whether this page can be opened for ``number``."""
        if self.takes is Takes.NOTHING:
            return True
        if self.takes is Takes.ORDER:
            return is_order_number(number)
        verdict = check_tracking_number(number)
        return verdict.usable and (not self.kinds or verdict.kind in self.kinds)


_PLACES = {Takes.ORDER: "{number}", Takes.TRACKING: "{tracking}", Takes.NOTHING: ""}
