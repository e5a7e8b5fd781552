# SPDX-License-Identifier: MIT
"""All use cases in one parcel, as the composition root hands them to the window."""

from __future__ import annotations

from abc import ABC, abstractmethod
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


@dataclass(frozen=True, kw_only=True)
class Services(ABC):
    """Every use case, built once per start on one database.

    The fields are what every start needs. The properties are made at their first use, which
    imports and reads what they stand on: hidden in the tray the program needs none of them. Those
    that work with pictures are made on the UI thread, also where the work is another's.

    Attributes:
        units: For settings alone; orders go through the services.
        is_demo: Whether these are sample data in a throwaway folder (the window says so).
        last_use: Notices a clock that was set back; None where the clock is not the computer's.
        close: Lets go of the database; called once, at the end.
    """

    orders: OrderService
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

    @property
    @abstractmethod
    def imports(self) -> ImportService:
        """Reading what was imported, and merging it."""

    @property
    @abstractmethod
    def tables(self) -> TableMappings:
        """Which column of a table means what."""

    @property
    @abstractmethod
    def screenshots(self) -> ScreenshotService:
        """Orders from pictures of order pages."""

    @property
    @abstractmethod
    def evidence(self) -> EvidenceService:
        """Files that prove something."""

    @property
    @abstractmethod
    def viewing(self) -> ViewingService:
        """Exhibits to be looked at."""

    @property
    @abstractmethod
    def marking(self) -> MarkingService:
        """Covered and marked copies of pictures."""

    @property
    @abstractmethod
    def disputes(self) -> DisputeService:
        """Statements, from draft to record.

        Raises:
            AliGuardError: A shipped catalogue is damaged (``catalogue_wrong``).
        """

    @property
    @abstractmethod
    def messages(self) -> MessageService:
        """Ready messages.

        Raises:
            AliGuardError: A shipped catalogue is damaged (``catalogue_wrong``).
        """

    @property
    @abstractmethod
    def exports(self) -> ExportService:
        """Orders as AliGuard's own JSON."""

    @property
    @abstractmethod
    def calendar(self) -> CalendarService:
        """The calendar file."""

    @property
    @abstractmethod
    def packs(self) -> CasePackService:
        """Evidence packs.

        Raises:
            AliGuardError: A shipped catalogue is damaged (``catalogue_wrong``).
        """

    @property
    @abstractmethod
    def pack_checks(self) -> PackCheckService:
        """Whether an evidence pack is as it was made."""

    @property
    @abstractmethod
    def uploads(self) -> UploadService:
        """Copies for AliExpress's form."""


def late_services() -> tuple[str, ...]:
    """Return the names of what is made at its first use."""
    return tuple(sorted(Services.__abstractmethods__))
