# SPDX-License-Identifier: MIT
"""The application: window first, then orders; acts of the user reach the database and come back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QPushButton

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.events import EventKind
from aliguard_desktop.domain.plan import Step
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.ui.application import Application
from aliguard_desktop.ui.dialogs.import_report import ImportReportDialog
from aliguard_desktop.ui.tasks import InlineTaskRunner
from aliguard_desktop.ui.ticker import Ticker
from tests.ui import order_samples as samples


def _only(app: Application) -> Any:
    return app.services.orders.views()[0]


def test_window_is_shown_before_the_services_are_built(qtbot):
    seen = []

    def factory() -> Any:
        seen.append(app.window.isVisible())
        raise AliGuardError("folder_unusable", "no")

    app = Application(factory, runner=InlineTaskRunner())
    qtbot.addWidget(app.window)
    with qtbot.waitSignal(app.failed):
        app.start()
    assert seen == [True]


def test_orders_are_there_after_loading(app):
    assert app.window.list_pane.model.order_count() == 1
    assert app.window.current_order == _only(app).order.id


def test_a_date_saved_in_the_card_reaches_the_database(app, qtbot):
    assert _only(app).plan.next.step is Step.ADD_PROTECTION_DATE
    day = samples.TODAY + timedelta(days=3)
    app.window.findChild(QLineEdit, "protectionDate").setText(day.isoformat())
    save = app.window.findChild(QPushButton, "saveDate")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert _only(app).plan.protection_end.day == day
    assert _only(app).plan.next.step is Step.OPEN_DISPUTE


def test_undo_takes_the_date_back(app, qtbot):
    app.flows.orders.save_date(_only(app).order.id, samples.TODAY + timedelta(days=3))
    app.window.actions_["undo"].trigger()
    assert _only(app).plan.protection_end is None


def test_recording_now_and_ticking_off(app):
    app.flows.orders.record_now(EventKind.ALL_GOOD)
    kinds = [event.kind for event in _only(app).order.events]
    assert EventKind.ALL_GOOD in kinds


def test_trash_and_back(app):
    app.window.actions_["trash"].trigger()
    assert app.services.orders.views() == []
    app.window.actions_["view_trash"].trigger()
    app.window.actions_["restore"].trigger()
    assert len(app.services.orders.views()) == 1


def test_dropped_files_become_a_report(app, tmp_path):
    bad = tmp_path / "empty.json"
    bad.write_bytes(b"")
    app.open_files([bad])
    dialog = app.window.findChild(ImportReportDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


def test_a_picture_becomes_exhibit_one(app, tmp_path):
    picture = tmp_path / "tracking.png"
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    assert image.save(str(picture))
    app.flows.evidence.add_files(_only(app).order.id, [picture])
    assert [one.name for one in _only(app).order.exhibits] == ["tracking.png"]


@pytest.mark.parametrize("damage", ["delete", "change"])
def test_an_exhibit_whose_file_is_gone_or_changed_is_marked(app, tmp_path, damage):
    picture = tmp_path / "tracking.png"
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    assert image.save(str(picture))
    app.flows.evidence.add_files(_only(app).order.id, [picture])
    kept = app.services.evidence.path(_only(app).order.exhibits[0])
    view = app.window.details.evidence.view

    def spoken() -> str:
        return view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "missing" not in spoken()
    kept.chmod(0o600)
    if damage == "delete":
        kept.unlink()
    else:
        kept.write_bytes(b"something else")
    app.refresh()
    words = "file missing" if damage == "delete" else "file changed since it was added"
    assert words in spoken()
    app.refresh()
    assert words in spoken()


def test_the_wizard_opens_once_per_order(app):
    app.flows.orders.save_date(_only(app).order.id, samples.TODAY + timedelta(days=3))
    app.flows.disputes.open_wizard()
    first = dict(app.flows.disputes._wizards)
    app.flows.disputes.open_wizard()
    assert first
    assert app.flows.disputes._wizards == first
    for wizard in first.values():
        wizard.close()


def test_samples_can_be_removed_again(app, qtbot):
    app.flows.imports.add_samples()
    assert len(app.services.orders.views()) > 5
    assert app.window.notice_bar.text
    button = app.window.findChild(QPushButton, "noticeAct")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(app.services.orders.views()) == 1
    assert app.services.orders.views(trashed=True) == []
    assert not app.window.notice_bar.text
    app.window.actions_["undo"].trigger()
    assert len(app.services.orders.views()) > 5
    assert app.window.notice_bar.text


def test_samples_can_be_added_again_after_they_were_removed(app, qtbot):
    app.services.orders.trash([_only(app).order.id])
    for _ in range(2):
        app.flows.imports.add_samples()
        assert len(app.services.orders.views()) > 5
        button = app.window.findChild(QPushButton, "noticeAct")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert app.window.empty_page.isVisible()


def test_the_empty_page_comes_back_when_everything_is_in_the_trash(app):
    app.window.actions_["trash"].trigger()
    assert app.window.empty_page.isVisible()
    app.window.actions_["view_trash"].trigger()
    assert app.window.list_pane.isVisible()
    app.window.actions_["restore"].trigger()
    app.window.actions_["view_open"].trigger()
    assert not app.window.empty_page.isVisible()
    assert app.window.list_pane.model.order_count() == 1


def test_midnight_and_deadlines_are_noticed(app, qtbot, clock):
    ticker = app.window.findChild(Ticker)
    with qtbot.assertNotEmitted(ticker.due):
        ticker.look()
    clock.now += timedelta(days=1)
    with qtbot.waitSignal(ticker.due):
        ticker.look()


def test_layout_and_look_are_kept(app):
    app.window.actions_["theme_dark"].trigger()
    with app.services.units() as unit:
        assert unit.settings.get("window.theme") == "dark"
    app.window.actions_["theme_light"].trigger()


def test_a_fault_is_logged_without_its_words(app, caplog):
    with caplog.at_level("ERROR"):
        app.tell(ValueError("[parameters: ('Polna 7',)]"))
    assert "builtins.ValueError" in caplog.text
    assert "Polna" not in caplog.text


def test_a_clock_that_went_back_is_told_until_it_is_right(app, clock):
    ticker = app.window.findChild(Ticker)
    bar = app.window.clock_bar
    assert not bar.isVisible()
    right = clock.now
    clock.now = right.replace(year=2020, month=1, day=3)
    ticker.look()
    assert bar.isVisible()
    assert bar.text == "Your computer says 3 Jan 2020. Check its clock."
    # It goes on counting with the clock it has.
    assert _only(app).plan.today.year == 2020
    clock.now = right
    ticker.look()
    assert not bar.isVisible()
    assert app.services.orders.last_gesture().label == "add_order"


def test_both_bars_can_be_seen_at_once(app, clock):
    app.flows.imports.add_samples()
    clock.now -= timedelta(days=2)
    app.window.findChild(Ticker).look()
    assert app.window.clock_bar.isVisible()
    assert app.window.notice_bar.isVisible()


def test_the_user_may_say_that_the_clock_is_right(app, qtbot, clock):
    clock.now -= timedelta(days=2)
    app.window.findChild(Ticker).look()
    button = app.window.findChild(QPushButton, "clockAct")
    assert button.text() == "The clock is right"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not app.window.clock_bar.isVisible()
    app.window.findChild(Ticker).look()
    assert not app.window.clock_bar.isVisible()


def test_a_wrong_clock_is_told_at_the_next_start(app, qtbot, clock, tmp_path):
    app.close()
    clock.now -= timedelta(days=400)

    def factory() -> Any:
        return build_services(AppPaths.portable(tmp_path), clock, lambda: samples.WARSAW)

    again = Application(factory, runner=InlineTaskRunner())
    qtbot.addWidget(again.window)
    with qtbot.waitSignal(again.ready):
        again.start()
    assert again.window.clock_bar.isVisible()
    again.close()
