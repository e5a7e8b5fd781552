# SPDX-License-Identifier: MIT
"""The parts of the window that show orders: nobody sees them before there are any.

They and all that they import are left out of the way to the first paint; ``MainWindow`` builds
them afterwards, one at a turn of the loop, or at once where something asks for one of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from aliguard_desktop.ui import explain, labels
from aliguard_desktop.ui.details.pane import DetailsPane
from aliguard_desktop.ui.widgets.empty_page import EmptyPage
from aliguard_desktop.ui.widgets.list_pane import ListPane
from aliguard_desktop.ui.widgets.notice_bar import NoticeBar
from aliguard_desktop.ui.widgets.toast import Toast
from aliguard_desktop.ui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from aliguard_desktop.domain.plan import Stage
    from aliguard_desktop.services.orders import OrderView


class OrderParts:
    """List, details, the page of an empty list, and the bars that say something about orders.

    They are made in the order in which Tab goes through them.
    """

    list_pane: ListPane
    details: DetailsPane
    empty_page: EmptyPage
    toast: Toast
    clock_bar: NoticeBar
    settings_bar: NoticeBar
    calendar_bar: NoticeBar
    notice_bar: NoticeBar
    evidence_bar: NoticeBar
    work_bar: WorkBar
    reminder_bar: NoticeBar
    splitter: QSplitter

    def __init__(self, window: QWidget) -> None:
        """Take the window; ``build_more`` makes its parts."""
        self._window = window
        self._steps: list[Callable[[], None]] = [
            self._make_list,
            self._make_details,
            self._make_empty_page,
            self._make_bars,
        ]

    def build_more(self) -> bool:
        """Make the next part; False: they are all there."""
        if not self._steps:
            return False
        self._steps.pop(0)()
        return True

    @property
    def bars(self) -> list[QWidget]:
        """The bars above the list, from above."""
        return [
            self.reminder_bar,
            self.clock_bar,
            self.settings_bar,
            self.calendar_bar,
            self.notice_bar,
            self.evidence_bar,
            self.work_bar,
        ]

    def _make_list(self) -> None:
        self.list_pane = ListPane(self._window)

    def _make_details(self) -> None:
        self.details = DetailsPane(self._window)

    def _make_empty_page(self) -> None:
        self.empty_page = EmptyPage(self._window)
        self.empty_page.setObjectName("emptyPage")

    def _make_bars(self) -> None:
        window = self._window
        self.toast = Toast(window)
        self.clock_bar = NoticeBar(window, "clock")
        self.settings_bar = NoticeBar(window, "settings")
        self.calendar_bar = NoticeBar(window, "calendar")
        self.notice_bar = NoticeBar(window)
        self.evidence_bar = NoticeBar(window, "evidence")
        self.work_bar = WorkBar(window)
        self.reminder_bar = NoticeBar(window, "reminder")
        self.splitter = QSplitter(Qt.Orientation.Horizontal, window)

    @staticmethod
    def stage_choices(stages: Iterable[Stage]) -> list[tuple[str, str]]:
        """Return stages as the status filter offers them: value and words."""
        return [(stage.value, labels.stage(stage)) for stage in stages]

    @staticmethod
    def context_of(view: OrderView | None) -> dict[str, bool]:
        """Return what ``Actions.set_context`` asks about an order, besides the trash."""
        if view is None:
            return {"has_order": False}
        order, plan = view.order, view.plan
        return {
            "has_order": True,
            "has_record": any(case.submitted_at for case in order.cases),
            "has_dispute": explain.has_dispute(order, plan),
            "may_dispute": explain.may_dispute(order, plan),
            "has_number": any(entry.numbers for entry in order.parcels),
        }
