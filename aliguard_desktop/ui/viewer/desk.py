# SPDX-License-Identifier: MIT
"""What the viewer and the marking window ask of the program, in one parcel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.ports import ZoneProvider
    from aliguard_desktop.services.viewing import ViewingService
    from aliguard_desktop.ui.pictures import Pictures
    from aliguard_desktop.ui.tasks import Runner


@dataclass(frozen=True, slots=True)
class ViewerDesk:
    """Opens exhibits off the window's thread.

    Attributes:
        path_of: Where an exhibit's file lies.
        zone: The user's time zone, for the times that are said.
    """

    pictures: Pictures
    viewing: ViewingService
    path_of: Callable[[Exhibit], Path]
    runner: Runner
    zone: ZoneProvider
