# SPDX-License-Identifier: MIT
"""Every kind of event is recorded, corrected, deleted and undone through the window."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QWidget,
)

from aliguard_desktop.domain import events as ev
from aliguard_desktop.domain.events import DATED_KINDS, DETAIL_TYPES, Event, EventKind, Source
from aliguard_desktop.domain.money import Money
from aliguard_desktop.ui import event_words
from aliguard_desktop.ui.dialogs.confirm_final import ConfirmFinalDialog
from aliguard_desktop.ui.dialogs.fields import Note, Sign
from aliguard_desktop.ui.dialogs.history import HistoryDialog
from aliguard_desktop.ui.dialogs.record import RecordDialog
from aliguard_desktop.ui.dialogs.record_fields import FIELDS, object_name
from tests import factories as make
from tests.ui import order_samples as samples

K = EventKind
TODAY = samples.TODAY
FIVE = Money("USD", 500)

FULL: dict[EventKind, dict[str, Any]] = {
    K.CANCELLED: {"by": ev.CancelledBy.SELLER, "reason": "no stock"},
    K.PROTECTION_END: {"text": "Protection ends on 1 Dec"},
    K.WINDOW_END: {"what": ev.WindowKind.RETURN, "text": "7 days"},
    K.SCAN: {"text": "Arrived", "place": "Lublin", "code": "A1"},
    K.CUSTOMS_HOLD: {"reason": "duty"},
    K.RETURNED: {"why": ev.ReturnedWhy.SENDER},
    K.DELIVERED: {"place": "Lublin", "recipient": "neighbour"},
    K.EXTENSION_ASKED: {"days": 15},
    K.RECEIVED: {"problem": ev.Problem.EMPTY},
    K.RECEIPT_CONFIRMED: {"mistake": True},
    K.COMPLETED: {"by": ev.CompletedBy.TIMER, "reason": "time"},
    K.MESSAGE_SENT: {"to": ev.Party.BANK, "about": ev.Topic.REFUND, "text": "Where is it?"},
    K.MESSAGE_RECEIVED: {
        "sender": ev.Party.CARRIER,
        "asks": (ev.Ask.WAIT, ev.Ask.PAY_FEE),
        "promises": "soon",
        "text": "Wait",
    },
    K.FORM_REFUSED: {"reason": ev.RefusedBecause.NO_BUTTON},
    K.DISPUTE_OPENED: {
        "situation": "N5",
        "solution": ev.Solution.REFUND_ONLY,
        "amount": FIVE,
    },
    K.DISPUTE_MODIFIED: {"amount": FIVE, "solution": ev.Solution.RETURN_REFUND},
    K.SELLER_OFFERED: {
        "amount": FIVE,
        "solution": ev.Solution.REFUND_ONLY,
        "resend": True,
        "answer_by": date(2026, 11, 25),
    },
    K.OFFER_ACCEPTED: {"amount": Money("USD", 0)},
    K.DECIDED: {
        "outcome": ev.Outcome.PARTIAL,
        "amount": FIVE,
        "postage": Money("USD", 120),
        "appeal_by": date(2026, 12, 2),
    },
    K.RETURN_SENT: {"number": "RR123456785PL"},
    K.REFUND_ISSUED: {"amount": FIVE, "via": "card"},
    K.REFUND_ARRIVED: {"amount": FIVE},
    K.OUTSIDE_OPENED: {"route": ev.OutsideRoute.PAYPAL},
    K.OUTSIDE_ENDED: {"won": False, "amount": FIVE},
    K.STEP_DONE: {"rule": "D8", "step": "ask_extension", "due": date(2026, 11, 20)},
    K.STATUS_SEEN: {"text": "Frozen"},
}
"""A full detail of every kind that carries one."""


def _expected(kind: EventKind) -> Event:
    dated = kind in DATED_KINDS
    return Event(
        id="",
        kind=kind,
        source=Source.USER,
        day=date(2026, 12, 1) if dated else date(2026, 11, 18),
        seen=date(2026, 11, 18) if dated else None,
        detail=DETAIL_TYPES[kind](**FULL.get(kind, {})),
    )


def _plain(event: Event) -> Event:
    return replace(event, id="", entry=0)


def _type(widget: QLineEdit, text: str) -> None:
    widget.setFocus()
    widget.selectAll()
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    QTest.keyClicks(widget, text)


def _enter(dialog: RecordDialog, key: str, value: Any) -> None:
    """Give a field its value as a user does: typing, ticking, choosing from the list."""
    if isinstance(value, tuple):
        for ask in value:
            QTest.keyClick(dialog.findChild(QCheckBox, f"recordAsk_{ask}"), Qt.Key.Key_Space)
        return
    control = dialog.findChild(QWidget, object_name(key))
    assert control.isVisible()
    if isinstance(control, QComboBox):
        words = "" if value is None else str(value)
        row = control.findData(words)
        assert row >= 0, (key, value)
        control.setFocus()
        QTest.keyClick(control, Qt.Key.Key_Home)
        for _ in range(row):
            QTest.keyClick(control, Qt.Key.Key_Down)
    elif isinstance(control, QCheckBox):
        QTest.keyClick(control, Qt.Key.Key_Space)
    elif isinstance(control, QPlainTextEdit):
        QTest.keyClicks(control, str(value))
    elif isinstance(value, Money):
        _type(control, value.decimal_text())
    else:
        _type(control, str(value))


def _fill(dialog: RecordDialog, wanted: Event) -> None:
    dialog.choose(wanted.kind)
    _type(dialog.findChild(QLineEdit, "recordDate"), wanted.day.isoformat())
    if wanted.seen is not None:
        _type(dialog.findChild(QLineEdit, "recordSeen"), wanted.seen.isoformat())
    for name, key in FIELDS[DETAIL_TYPES[wanted.kind]]:
        _enter(dialog, key, getattr(wanted.detail, name))


def _click(parent: QWidget, name: str) -> None:
    QTest.mouseClick(parent.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def _order(app: Any) -> Any:
    return app.services.orders.views()[0].order


def _dialog(app: Any) -> RecordDialog:
    return next(one for one in app.window.findChildren(RecordDialog) if one.isVisible())


def _of(app: Any, kind: EventKind, before: set[str]) -> list[Event]:
    return [e for e in _order(app).events if e.kind is kind and e.id not in before]


def _confirm(app: Any) -> None:
    """A final act is asked about once: say that it is done already."""
    for dialog in app.window.findChildren(ConfirmFinalDialog):
        done = dialog.findChild(QCheckBox, "alreadyDone")
        if done is not None and done.isVisible():
            done.setChecked(True)
        _click(dialog, "recordFinal")


def _history(app: Any) -> HistoryDialog:
    return next(one for one in app.window.findChildren(HistoryDialog) if one.isVisible())


def test_every_field_of_every_detail_has_a_control() -> None:
    for kind, detail in DETAIL_TYPES.items():
        attributes = {item.name for item in fields(detail)} - {"case"}
        assert {name for name, _ in FIELDS[detail]} == attributes
        assert attributes <= FULL.get(kind, {}).keys()


@pytest.mark.parametrize("kind", EventKind)
def test_recorded_reopened_corrected_deleted_undone(app, kind) -> None:
    before = {e.id for e in _order(app).events}
    wanted = _expected(kind)
    app.window.actions_["record"].trigger()
    dialog = _dialog(app)
    _fill(dialog, wanted)
    _click(dialog, "accept")
    _confirm(app)
    (made,) = _of(app, kind, before)
    assert _plain(made) == wanted
    app.window.select_order(_order(app).id)  # it may be finished now

    app.flows.orders.history.correct(made.id)
    dialog = _dialog(app)
    assert dialog.kind is kind
    _click(dialog, "accept")
    assert _of(app, kind, before) == [made]

    app.flows.orders.history.correct(made.id)
    dialog = _dialog(app)
    _type(dialog.findChild(QLineEdit, "recordDate"), "2026-11-16")
    _click(dialog, "accept")
    (corrected,) = _of(app, kind, before)
    app.window.select_order(_order(app).id)
    assert corrected == replace(made, day=date(2026, 11, 16))

    app.flows.orders.history.correct(made.id)
    _click(_dialog(app), "recordDelete")
    assert _of(app, kind, before) == []
    assert app.window.toast.text == "Deleted."
    _click(app.window.toast, "toastAction")
    assert _of(app, kind, before) == [corrected]
    app.window.actions_["undo"].trigger()
    assert _of(app, kind, before) == [made]
    app.window.actions_["redo"].trigger()
    assert _of(app, kind, before) == [corrected]


def _open(qtbot, order=None, event=None, kinds=None) -> RecordDialog:
    order = order or make.order(title="Earbuds")
    made = RecordDialog("Earbuds", TODAY, kinds, order=order, event=event, zone=samples.WARSAW)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitExposed(made)
    return made


def _taken(qtbot, dialog: RecordDialog) -> Event:
    with qtbot.waitSignal(dialog.recorded) as caught:
        _click(dialog, "accept")
    return caught.args[0]


def test_a_day_to_come_is_asked_once_and_taken(qtbot) -> None:
    dialog = _open(qtbot)
    _type(dialog.findChild(QLineEdit, "recordDate"), "2026-11-30")
    with qtbot.assertNotEmitted(dialog.recorded):
        _click(dialog, "accept")
    assert dialog.findChild(Sign, "recordDateMessage").tone == "warn"
    assert "has not come yet" in dialog.findChild(Note).text()
    assert dialog.findChild(QPushButton, "accept").text() == "Record anyway"
    assert _taken(qtbot, dialog).day == date(2026, 11, 30)


def test_another_day_to_come_is_asked_again(qtbot) -> None:
    dialog = _open(qtbot)
    line = dialog.findChild(QLineEdit, "recordDate")
    for day in ("2026-11-30", "2026-12-30"):
        _type(line, day)
        with qtbot.assertNotEmitted(dialog.recorded):
            _click(dialog, "accept")


def test_what_the_next_step_hangs_on_is_asked_for_once(qtbot) -> None:
    dialog = _open(qtbot, kinds=(K.DECIDED,))
    with qtbot.assertNotEmitted(dialog.recorded):
        _click(dialog, "accept")
    assert dialog.findChild(Sign, "recordOutcomeMessage").tone == "warn"
    assert _taken(qtbot, dialog).detail == ev.DecidedDetail()


def test_something_else_opens_the_whole_list(qtbot, monkeypatch) -> None:
    opened: list[QComboBox] = []

    def remember(box: QComboBox) -> None:
        opened.append(box)

    monkeypatch.setattr(QComboBox, "showPopup", remember)
    dialog = _open(qtbot, kinds=(K.SHIPPED, K.SCAN))
    box = dialog.findChild(QComboBox, "recordKind")
    box.setCurrentIndex(box.findData("more"))
    offered = [box.itemData(row) for row in range(box.count()) if box.itemText(row)]
    assert offered[:2] == ["shipped", "scan"]
    assert sorted(offered) == sorted(kind.value for kind in EventKind)
    texts = [box.itemText(row) for row in range(box.count())]
    assert texts[-1]
    assert all(one or other for one, other in pairwise(texts))
    assert dialog.kind is K.SHIPPED
    qtbot.waitUntil(lambda: opened == [box])


def test_a_date_on_a_page_is_not_guessed(qtbot) -> None:
    dialog = _open(qtbot, kinds=(K.SHIPPED, K.PROTECTION_END))
    line = dialog.findChild(QLineEdit, "recordDate")
    assert line.text() == "22 Nov 2026"
    dialog.choose(K.PROTECTION_END)
    assert line.text() == ""
    assert dialog.findChild(QLineEdit, "recordSeen").text() == "22 Nov 2026"
    dialog.choose(K.SHIPPED)
    assert line.text() == "22 Nov 2026"
    _type(line, "2026-11-20")
    dialog.choose(K.PROTECTION_END)
    assert line.text() == "2026-11-20"


@pytest.mark.parametrize("text", ["x", "-5", "1.234.5", "12,345,6"])
def test_an_amount_is_money(qtbot, text) -> None:
    dialog = _open(qtbot, kinds=(K.REFUND_ARRIVED,))
    _type(dialog.findChild(QLineEdit, "recordAmount"), text)
    with qtbot.assertNotEmitted(dialog.recorded):
        _click(dialog, "accept")
    assert dialog.findChild(Sign, "recordAmountMessage").tone == "danger"
    _type(dialog.findChild(QLineEdit, "recordAmount"), "5,00")
    assert dialog.findChild(Sign, "recordAmountMessage").words == ""
    assert _taken(qtbot, dialog).detail == ev.AmountDetail(FIVE)


def test_the_currency_of_an_old_amount_stays(qtbot) -> None:
    old = make.event("refund_arrived", "2026-11-20", amount=Money("EUR", 700))
    dialog = _open(qtbot, event=old)
    assert dialog.findChild(QLabel, "recordCurrency").text() == "EUR"
    assert _taken(qtbot, dialog).detail == ev.AmountDetail(Money("EUR", 700))


def test_an_instant_stays_while_its_day_does(qtbot) -> None:
    at = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    old = make.event("shipped", at, source="order_page")
    dialog = _open(qtbot, event=old)
    assert dialog.findChild(QLineEdit, "recordDate").text() == "21 Nov 2026"
    assert "order page" in dialog.findChild(QLabel, "recordSource").text()
    assert _taken(qtbot, dialog) == old
    dialog = _open(qtbot, event=old)
    _type(dialog.findChild(QLineEdit, "recordDate"), "2026-11-19")
    assert (_taken(qtbot, dialog).day, old.day) == (date(2026, 11, 19), None)


def test_a_completed_order_may_have_no_day(qtbot) -> None:
    dialog = _open(qtbot, kinds=(K.COMPLETED,))
    dialog.findChild(QLineEdit, "recordDate").clear()
    event = _taken(qtbot, dialog)
    assert (event.day, event.at) == (None, None)


def test_the_link_to_the_record_is_kept(qtbot) -> None:
    old = make.event("dispute_opened", "2026-11-20", case="c1", situation="X9 <b>")
    dialog = _open(qtbot, event=old)
    _type(dialog.findChild(QLineEdit, "recordDate"), "2026-11-19")
    assert _taken(qtbot, dialog).detail == old.detail


def test_it_may_concern_one_parcel_or_item(qtbot) -> None:
    order = make.order(
        parcels=(make.parcel("p1", "RR1"), make.parcel("p2", "RR2")),
        lines=(make.line("l1", "Cable"),),
    )
    dialog = _open(qtbot, order)
    part = dialog.findChild(QComboBox, "recordPart")
    texts = [part.itemText(row) for row in range(part.count())]
    assert texts == ["the whole order", "Cable", "parcel RR1", "parcel RR2"]
    part.setCurrentIndex(3)
    event = _taken(qtbot, dialog)
    assert (event.line, event.parcel) == (None, "p2")
    assert not _open(qtbot).findChild(QComboBox, "recordPart").isVisible()


HOSTILE = "<img src=x><script>\u202e\x00\ud83d\ude00 &amp; 'x' \n\n"


def test_hostile_words_come_back_as_they_were(qtbot) -> None:
    text = HOSTILE.encode("utf-16", "surrogatepass").decode("utf-16") * 40
    old = make.event("message_received", "2026-11-20", text=text, promises="  " + text[:60])
    dialog = _open(qtbot, event=old)
    assert _taken(qtbot, dialog) == old


def test_every_control_has_a_name_and_its_label(qtbot) -> None:
    dialog = _open(qtbot)
    for kind in EventKind:
        dialog.choose(kind)
        for _, key in FIELDS[DETAIL_TYPES[kind]]:
            if key == "asks":
                continue
            control = dialog.findChild(QWidget, object_name(key))
            assert control.accessibleName() == event_words.field(key, kind).replace("&", "")
            label = dialog.findChild(QLabel, f"{object_name(key)}MessageLabel")
            assert label.buddy() is control


# ---- the history --------------------------------------------------------------------------------


@pytest.fixture
def story(app):
    order_id = _order(app).id
    for event in (
        make.event("extension_asked", "2026-11-17"),
        make.event("extension_asked", "2026-11-17"),
        make.event("received", "2026-12-24"),
        make.event("scan", "2026-11-16", text="<b>x</b> & " + "y" * 400),
    ):
        app.services.orders.record(order_id, event)
    app.refresh()
    return app


def _rows(dialog: HistoryDialog) -> list[list[str]]:
    tree = dialog.findChild(QTreeWidget)
    return [
        [tree.topLevelItem(row).text(place) for place in range(4)]
        for row in range(tree.topLevelItemCount())
    ]


def test_the_link_opens_the_whole_history(story) -> None:
    link = story.window.findChild(QPushButton, "timelineLink")
    assert link.text() == f"All {len(_order(story).events)} event(s)"
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    rows = _rows(_history(story))
    assert [row[0] for row in rows] == ["23 Oct", "16 Nov", "17 Nov", "17 Nov", "24 Dec"]
    assert [row[3] for row in rows] == ["", "", "twice", "twice", "to come"]
    assert rows[1][1].startswith("\u2068<b>x</b> & y")
    assert "not come yet" in _history(story).findChild(QLabel, "historyNote").text()


def test_delete_by_key_and_undo_in_the_history(story) -> None:
    story.window.actions_["history"].trigger()
    dialog = _history(story)
    tree = dialog.findChild(QTreeWidget)
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Up)
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert [row[3] for row in _rows(dialog)] == ["", "", "", "to come"]
    assert dialog.toast.text == "Deleted."
    assert tree.currentIndex().row() == 3
    _click(dialog.toast, "toastAction")
    assert [row[3] for row in _rows(dialog)] == ["", "", "twice", "twice", "to come"]


def _activate(dialog: HistoryDialog) -> None:
    """Bring the history to the front: only the active window takes shortcuts."""
    dialog.activateWindow()
    for _ in range(50):
        if QApplication.activeWindow() is dialog:
            return
        QTest.qWait(20)
    pytest.fail("The history did not become the active window.")


@pytest.mark.parametrize(
    ("key", "shift"), [(Qt.Key.Key_Z, True), (Qt.Key.Key_Y, False)], ids=["ctrl+shift+z", "ctrl+y"]
)
def test_undo_and_redo_by_keys_in_the_history(story, key, shift) -> None:
    control, modifiers = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier
    story.window.actions_["history"].trigger()
    dialog = _history(story)
    _activate(dialog)
    tree = dialog.findChild(QTreeWidget)
    tree.setFocus()
    for _ in range(3):
        QTest.keyClick(tree, Qt.Key.Key_Up)
    chosen = dialog.current_event
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    QTest.keyClick(tree, Qt.Key.Key_End)
    QTest.keyClick(tree, Qt.Key.Key_Z, control)
    assert len(_rows(dialog)) == 5
    assert dialog.current_event == chosen
    assert tree.selectedItems() == [tree.currentItem()]
    QTest.keyClick(tree, key, control | (modifiers.ShiftModifier if shift else control))
    assert len(_rows(dialog)) == 4
    assert dialog.toast.text.startswith("Done again")
    QTest.keyClick(tree, key, control | (modifiers.ShiftModifier if shift else control))
    assert dialog.toast.text == "There is nothing to redo here."


def test_an_undone_correction_is_the_current_entry(story) -> None:
    story.window.actions_["history"].trigger()
    dialog = _history(story)
    _activate(dialog)
    tree = dialog.findChild(QTreeWidget)
    tree.setFocus()
    last = dialog.current_event
    story.flows.orders.history.correct(last)
    (edit,) = [one for one in dialog.findChildren(RecordDialog) if one.isVisible()]
    _type(edit.findChild(QLineEdit, "recordDate"), "2026-11-20")
    _click(edit, "accept")
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Home)
    assert dialog.current_event != last
    QTest.keyClick(tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.current_event == last


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_edit_by_key_in_the_history(story, key) -> None:
    story.window.actions_["history"].trigger()
    history = _history(story)
    tree = history.findChild(QTreeWidget)
    tree.setFocus()
    QTest.keyClick(tree, key)
    (dialog,) = [one for one in history.findChildren(RecordDialog) if one.isVisible()]
    assert dialog.kind is K.RECEIVED
    _type(dialog.findChild(QLineEdit, "recordDate"), "2026-11-20")
    _click(dialog, "accept")
    assert history.isVisible()
    assert _rows(history)[-1][0] == "20 Nov"
    assert history.toast.text == "Corrected."


def test_recording_from_the_history_shows_it_there(story) -> None:
    story.window.actions_["history"].trigger()
    history = _history(story)
    _click(history, "historyRecord")
    (dialog,) = [one for one in history.findChildren(RecordDialog) if one.isVisible()]
    dialog.choose(K.CUSTOMS_HOLD)
    _click(dialog, "accept")
    assert "Held by customs" in [row[1] for row in _rows(history)]


def test_the_history_undoes_only_its_own(app) -> None:
    app.window.actions_["history"].trigger()
    dialog = _history(app)
    assert app.services.orders.last_gesture().label == "add_order"
    undo = next(one for one in dialog.actions() if one.shortcut() == QKeySequence("Ctrl+Z"))
    undo.trigger()
    assert dialog.toast.text == "There is nothing to undo here."
    assert app.services.orders.views()


def test_an_event_that_went_meanwhile_is_said(story) -> None:
    story.window.actions_["history"].trigger()
    dialog = _history(story)
    gone = dialog.current_event
    story.services.orders.remove_event(_order(story).id, gone)
    _click(dialog, "historyDelete")
    assert "no longer in the history" in dialog.toast.text


def test_a_row_of_the_timeline_opens_its_event(story) -> None:
    timeline = story.window.findChild(QWidget, "timeline")
    timeline.setFocus()
    timeline.setCurrentIndex(timeline.model().index(0))
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    dialog = _dialog(story)
    assert dialog.kind is K.SCAN
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    today = next(
        row
        for row in range(timeline.model().rowCount())
        if timeline.model().index(row).data().startswith("Today")
    )
    timeline.setCurrentIndex(timeline.model().index(today))
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert not [one for one in story.window.findChildren(RecordDialog) if one.isVisible()]


def test_what_is_to_come_stands_below_today(story) -> None:
    timeline = story.window.findChild(QWidget, "timeline")
    texts = [timeline.model().index(row).data() for row in range(timeline.model().rowCount())]
    today = next(row for row, text in enumerate(texts) if text.startswith("Today"))
    assert texts.index("You have the parcel") > today


def test_what_happened_offers_what_can_happen_next(app) -> None:
    QTest.mouseClick(app.window.findChild(QPushButton, "timelineFirst"), Qt.MouseButton.LeftButton)
    box = _dialog(app).findChild(QComboBox, "recordKind")
    offered = {box.itemData(row) for row in range(box.count())}
    assert {"extension_asked", "scan", "more"} <= offered
    assert not {"offer_accepted", "shipped", "refund_arrived"} & offered


def test_redo_has_two_keys_and_is_off_without_anything(app, qtbot) -> None:
    redo = app.window.actions_["redo"]
    assert [key.toString() for key in redo.shortcuts()] == ["Ctrl+Shift+Z", "Ctrl+Y"]
    assert not redo.isEnabled()
    order_id = _order(app).id
    app.flows.orders.save_date(order_id, TODAY + timedelta(days=3))
    app.window.actions_["undo"].trigger()
    assert redo.text() == "Redo protection date"
    app.window.activateWindow()
    qtbot.keyClick(app.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert app.window.toast.text == "Done again: protection date."
    assert app.services.orders.view(order_id).plan.protection_end is not None
    assert not redo.isEnabled()
