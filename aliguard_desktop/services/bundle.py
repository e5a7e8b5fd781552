# SPDX-License-Identifier: MIT
"""All use cases in one parcel, as the composition root hands them to the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.calendar import CalendarService
    from aliguard_desktop.services.case_packs import CasePackService
    from aliguard_desktop.services.disputes import DisputeService
    from aliguard_desktop.services.evidence import EvidenceService
    from aliguard_desktop.services.exports import ExportService
    from aliguard_desktop.services.imports import ImportService
    from aliguard_desktop.services.last_use import LastUse
    from aliguard_desktop.services.marking import MarkingService
    from aliguard_desktop.services.messages import MessageService
    from aliguard_desktop.services.orders import OrderService
    from aliguard_desktop.services.pack_checks import PackCheckService
    from aliguard_desktop.services.ports import Clock, UnitOfWorkFactory, ZoneProvider
    from aliguard_desktop.services.preferences import PreferenceService
    from aliguard_desktop.services.reminders import ReminderService
    from aliguard_desktop.services.screenshots import ScreenshotService
    from aliguard_desktop.services.tables import TableMappings
    from aliguard_desktop.services.upload_copies import UploadService
    from aliguard_desktop.services.viewing import ViewingService


@dataclass(frozen=True, slots=True)
class Services:
    """Every use case, built once per start on one database.

    Attributes:
        units: For settings alone; orders go through the services.
        is_demo: Whether these are sample data in a throwaway folder (the window says so).
        last_use: Notices a clock that was set back; None where the clock is not the computer's.
        close: Lets go of the database; called once, at the end.
    """

    orders: OrderService
    imports: ImportService
    tables: TableMappings
    screenshots: ScreenshotService
    evidence: EvidenceService
    viewing: ViewingService
    marking: MarkingService
    disputes: DisputeService
    messages: MessageService
    exports: ExportService
    calendar: CalendarService
    packs: CasePackService
    pack_checks: PackCheckService
    uploads: UploadService
    preferences: PreferenceService
    reminders: ReminderService
    units: UnitOfWorkFactory
    clock: Clock
    zone: ZoneProvider
    close: Callable[[], None]
    is_demo: bool = False
    last_use: LastUse | None = None

    @property
    def rulebook(self) -> Rulebook:
        """The rules in force; they change when the user changes one."""
        return self.preferences.rulebook
