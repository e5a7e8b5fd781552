# SPDX-License-Identifier: MIT
"""Brings a database file to the schema of this program: all of it, or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from aliguard_desktop.storage.engine import WRITING

if TYPE_CHECKING:
    from sqlalchemy import Engine

_SCRIPTS = Path(__file__).resolve().parent / "migrations"


def alembic_config() -> Config:
    """Return Alembic's settings; there is no file of them."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def script_revisions() -> tuple[str, ...]:
    """Return the revisions that there are scripts for, oldest first."""
    scripts = ScriptDirectory.from_config(alembic_config()).walk_revisions()
    return tuple(reversed([script.revision for script in scripts]))


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run the migrations up to ``revision`` in one transaction: a kill leaves the old schema."""
    config = alembic_config()
    with engine.connect().execution_options(**WRITING) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
