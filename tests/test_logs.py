# SPDX-License-Identifier: MIT
"""The log is for its owner alone; a report names the place of a fault, never an order."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from aliguard_desktop import __version__
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.logs import crash_report, start_log
from aliguard_desktop.storage.engine import open_engine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECRET = "8190000000000001 Earbuds, Jan Kowalski"


@pytest.fixture
def restored_root() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def _fail(order: str) -> None:
    try:
        raise KeyError(order)
    except KeyError as error:
        raise ValueError(f"cannot read {order}") from error


def _report() -> str:
    try:
        _fail(SECRET)
    except ValueError:
        kind, error, trace = sys.exc_info()
        assert kind is not None
        assert error is not None
        return crash_report(kind, error, trace)
    raise AssertionError("nothing failed")


def test_the_report_says_where_and_which_version() -> None:
    report = _report()
    assert f"AliGuard Desktop {__version__}" in report
    assert "builtins.ValueError" in report
    assert "after KeyError" in report
    assert "test_logs.py:" in report
    assert "in _fail" in report


def test_the_report_holds_no_order() -> None:
    report = _report()
    for word in SECRET.replace(",", "").split():
        assert word not in report


@pytest.mark.usefixtures("restored_root")
def test_the_log_is_written_for_its_owner_alone(tmp_path: Path) -> None:
    path = start_log(tmp_path)
    logging.getLogger("aliguard_desktop.test").info("started")
    assert "INFO aliguard_desktop.test: started" in path.read_text(encoding="utf-8")
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("restored_root")
def test_a_failing_statement_leaves_no_street_in_the_log(tmp_path: Path) -> None:
    path = start_log(tmp_path)
    log = logging.getLogger("aliguard_desktop.test")
    statement = text("INSERT INTO nothing VALUES (:street)")
    # The second engine is set up as SQLAlchemy comes: its errors print the parameters.
    for engine in (open_engine(tmp_path / "a.db"), create_engine("sqlite://")):
        with pytest.raises(SQLAlchemyError) as caught, engine.begin() as connection:
            connection.execute(statement, {"street": "Polna 7"})
        log.error("a task failed", exc_info=caught.value)
        engine.dispose()
    written = path.read_text(encoding="utf-8")
    assert written.count("sqlalchemy.exc.OperationalError\nafter OperationalError\n") == 2
    assert "in test_a_failing_statement_leaves_no_street_in_the_log" in written
    assert "Polna" not in written


def test_the_engine_keeps_parameters_out_of_its_errors(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "a.db")
    with pytest.raises(SQLAlchemyError) as caught, engine.begin() as connection:
        connection.execute(text("INSERT INTO nothing VALUES (:street)"), {"street": "Polna 7"})
    engine.dispose()
    assert "Polna" not in str(caught.value)


@pytest.mark.usefixtures("restored_root")
def test_the_log_names_an_error_by_its_code(tmp_path: Path) -> None:
    path = start_log(tmp_path)
    error = AliGuardError("file_vanished", "Polna 7.png is gone.", name="Polna 7.png")
    logging.getLogger("aliguard_desktop.test").warning("not made", exc_info=error)
    written = path.read_text(encoding="utf-8")
    assert "AliGuardError (file_vanished)" in written
    assert "Polna" not in written


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
@pytest.mark.usefixtures("restored_root")
def test_an_old_log_becomes_private_and_keeps_its_lines(tmp_path: Path) -> None:
    old = tmp_path / "aliguard.log"
    old.write_text("yesterday\n", encoding="utf-8")
    old.chmod(0o644)
    path = start_log(tmp_path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.read_text(encoding="utf-8") == "yesterday\n"
