# SPDX-License-Identifier: MIT
"""Stored settings that cannot be used: said until somebody looks, not for a few seconds."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.ui.application import Application
from aliguard_desktop.ui.dialogs.settings.dialog import SettingsDialog
from aliguard_desktop.ui.tasks import InlineTaskRunner
from tests.ui import order_samples as samples


@pytest.fixture
def start(qtbot, tmp_path, clock):
    running = []

    def starting(stored: str) -> Application:
        services = build_services(AppPaths.portable(tmp_path), clock, lambda: samples.WARSAW)
        with services.units("settings") as unit:
            unit.settings.put("rules.own", stored)
            unit.commit()
        services.close()
        made = Application(
            lambda: build_services(AppPaths.portable(tmp_path), clock, lambda: samples.WARSAW),
            runner=InlineTaskRunner(),
        )
        running.append(made)
        qtbot.addWidget(made.window)
        with qtbot.waitSignal(made.ready):
            made.start()
        return made

    yield starting
    for application in running:
        application.close()


def test_damaged_values_are_said_until_the_rules_were_looked_at(start):
    application = start("not JSON")
    bar = application.window.settings_bar
    assert bar.text == (
        "Your own rule values cannot be read. The built-in values are used. "
        "Look at the deadline rules."
    )
    application.window.notice("Something else.")
    assert bar.isVisible()
    bar.findChild(QPushButton, "settingsAct").click()
    assert bar.isHidden()
    assert application.window.findChild(SettingsDialog).isVisible()


def test_good_values_need_no_bar(start):
    assert start("{}").window.settings_bar.isHidden()
