# SPDX-License-Identifier: MIT
"""A fault is said once, with a report to copy, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from aliguard_desktop.logs import crash_report
from aliguard_desktop.ui.crash import CrashHook
from aliguard_desktop.ui.crash_dialog import CrashDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def hook(qtbot: QtBot) -> Iterator[CrashHook]:
    before = sys.excepthook, threading.excepthook
    hook = CrashHook(crash_report)
    hook.install()
    yield hook
    sys.excepthook, threading.excepthook = before
    for dialog in _dialogs():
        dialog.close()


def _dialogs() -> list[CrashDialog]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, CrashDialog) and widget.isVisible()
    ]


def _happen(words: str = "8190000000000001") -> None:
    try:
        raise RuntimeError(words)
    except RuntimeError as error:
        sys.excepthook(RuntimeError, error, error.__traceback__)


@pytest.mark.usefixtures("hook")
def test_a_fault_is_shown_once_and_logged_without_its_words(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        _happen()
        _happen()
    qtbot.waitUntil(lambda: len(_dialogs()) == 1)
    (dialog,) = _dialogs()
    report = dialog.findChild(QPlainTextEdit, "crashReport").toPlainText()
    assert "RuntimeError" in report
    for text in (report, caplog.text):
        assert "8190000000000001" not in text
    dialog.findChild(QPushButton, "crashCopy").click()
    assert QGuiApplication.clipboard().text() == report


@pytest.mark.usefixtures("hook")
def test_after_closing_the_next_fault_is_shown(qtbot: QtBot) -> None:
    _happen()
    qtbot.waitUntil(lambda: bool(_dialogs()))
    _dialogs()[0].reject()
    qtbot.waitUntil(lambda: not _dialogs())
    _happen()
    qtbot.waitUntil(lambda: bool(_dialogs()))


@pytest.mark.usefixtures("hook")
def test_a_fault_on_another_thread_is_shown_in_the_window(qtbot: QtBot) -> None:
    def work() -> None:
        raise RuntimeError("elsewhere")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(_dialogs()))
