# SPDX-License-Identifier: MIT
"""An empty database made by the real migrations, once per run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aliguard_desktop.paths import AppPaths
from aliguard_desktop.storage.database import open_database
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database file at head; copy it, do not open it."""
    paths = AppPaths.portable(tmp_path_factory.mktemp("template") / "data")
    open_database(paths, FakeClock()).close()
    return paths.database
