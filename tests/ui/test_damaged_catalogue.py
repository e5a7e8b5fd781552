# SPDX-License-Identifier: MIT
"""A shipped catalogue is damaged: each gesture that needs it says so, and the rest goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog

from aliguard_desktop import bootstrap, catalogue_carriers
from aliguard_desktop.domain.errors import AliGuardError

if TYPE_CHECKING:
    from collections.abc import Callable

    from aliguard_desktop.ui.application import Application


@pytest.fixture
def damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise AliGuardError("catalogue_wrong", "damaged", name="ru.toml", why="line 7")

    monkeypatch.setattr(bootstrap, "_dispute_catalogues", fail)


_GESTURES: dict[str, Callable[[Application], object]] = {
    "statement": lambda app: app.flows.disputes.open_wizard(),
    "message": lambda app: app.flows.disputes.write_message(),
    "sent": lambda app: app.flows.disputes.sent_message(),
    "pack": lambda app: app.flows.packs.open_pack(),
}


@pytest.mark.usefixtures("damaged")
@pytest.mark.parametrize("gesture", _GESTURES)
def test_a_gesture_that_needs_it_says_so(app: Application, gesture: str) -> None:
    _GESTURES[gesture](app)
    assert "ru.toml" in app.window.toast.findChild(object, "toastText").text()
    assert app.window.findChild(QDialog) is None


@pytest.mark.usefixtures("damaged")
def test_the_settings_open_without_the_reading_languages(app: Application) -> None:
    app.flows.settings.open()
    dialog = app.window.findChild(QDialog, "settingsDialog")
    assert dialog is not None
    assert "ru.toml" in app.window.toast.findChild(object, "toastText").text()
    dialog.reject()


@pytest.mark.parametrize("error", [re.error("missing )"), ValueError("x"), OSError("x")])
def test_what_is_read_early_stops_no_start(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """It is said where it is used; the deadlines go on."""

    def fail() -> None:
        raise error

    monkeypatch.setattr(catalogue_carriers, "load_carriers", fail)
    bootstrap._import_behind_window()
