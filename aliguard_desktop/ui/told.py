# SPDX-License-Identifier: MIT
"""What is said once in the life of a data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aliguard_desktop.services.bundle import Services

_TOLD = "window.left_told"
_LABEL = "settings"


def is_first_time(services: Services, what: str) -> bool:
    """Return whether ``what`` was never said here; from now on it was.

    Raises:
        AliGuardError: That cannot be kept: what would come again each time is better left unsaid.
    """
    with services.units(_LABEL) as unit:
        told = (unit.settings.get(_TOLD) or "").split()
        if what in told:
            return False
        unit.settings.put(_TOLD, " ".join([*told, what]))
        unit.commit()
    return True
