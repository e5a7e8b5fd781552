# SPDX-License-Identifier: MIT
"""What the composition root hands the window of the operating system."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aliguard_desktop.services.desktop import Autostart, Instance, Notifier
    from aliguard_desktop.ui.tray import Tray


@dataclass(frozen=True, slots=True)
class Desktop:
    """Each is None where it cannot, or must not, be used (sample data, tests)."""

    notifier: Notifier | None = None
    tray: Tray | None = None
    autostart: Autostart | None = None
    instance: Instance | None = None
