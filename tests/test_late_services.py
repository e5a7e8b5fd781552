# SPDX-License-Identifier: MIT
"""What a start leaves alone until a gesture needs it, and what a damaged catalogue then says."""

from __future__ import annotations

import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from aliguard_desktop import bootstrap, catalogue_disputes
from aliguard_desktop.__main__ import main
from aliguard_desktop.bootstrap import build_services
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import AppPaths
from aliguard_desktop.resources import resource_path
from aliguard_desktop.services.bundle import late_services
from aliguard_desktop.services.orders import OrderForm
from tests.fakes import FakeClock, utc_zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aliguard_desktop.services.bundle import Services

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def services(data: Path) -> Iterator[Services]:
    built = build_services(AppPaths.portable(data), FakeClock(), utc_zone)
    built.orders.add(OrderForm(number="8190004412737741", title="Earbuds", amount="24.90"))
    yield built
    built.close()


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give the program a file of Russian sentences that was cut off."""
    folder = tmp_path / "resources"
    shutil.copytree(resource_path("phrases"), folder / "phrases")
    shutil.copytree(resource_path("reasons"), folder / "reasons")
    file = folder / "phrases" / "ru.toml"
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole[: len(whole) // 2], encoding="utf-8")
    monkeypatch.setattr(catalogue_disputes, "resource_path", folder.joinpath)
    bootstrap._dispute_catalogues.cache_clear()
    yield
    bootstrap._dispute_catalogues.cache_clear()


_WATCH = """
    import sys
    from pathlib import Path
    from aliguard_desktop.bootstrap import build_services
    from aliguard_desktop.clock import system_clock, system_zone
    from aliguard_desktop.paths import AppPaths
    services = build_services(AppPaths.portable(Path(sys.argv[1])), system_clock, system_zone)
    assert len(services.orders.views()) == 1
    services.reminders.look()
    services.reminders.next_look()
    services.close()
    parts = ("importing", "exporting", "imaging", "domain.dispute", "catalogue_disputes")
    named = tuple(f"aliguard_desktop.{part}" for part in parts)
    late = [name for name in sys.modules if name.startswith((*named, "alembic", "PySide6"))]
    # Disputes' stage is of the deadlines; its texts are not.
    print(*(name for name in late if name != "aliguard_desktop.domain.dispute_state"))
"""


def test_watching_for_reminders_loads_neither_texts_nor_importers(
    services: Services, data: Path
) -> None:
    services.close()
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(_WATCH), str(data)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert done.stdout.split() == []


def test_each_late_service_is_made_once(services: Services) -> None:
    names = late_services()
    assert {"imports", "evidence", "disputes", "messages", "packs"} <= set(names)
    for name in names:
        assert getattr(services, name) is getattr(services, name), name
    assert services.screenshots is not None


@pytest.mark.parametrize("name", ["disputes", "messages"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_late_service_has_the_rules_in_force(services: Services, name: str, when: str) -> None:
    if when == "before":
        getattr(services, name)
    rule = services.rulebook.rules["D8.ask"]
    changed = rule.minimum if rule.value != rule.minimum else rule.maximum
    services.preferences.set_rule("D8.ask", changed)
    assert getattr(services, name)._rulebook is services.rulebook
    assert services.rulebook.rules["D8.ask"].value == changed


@pytest.mark.usefixtures("damaged")
def test_a_damaged_catalogue_stops_the_texts_and_not_the_clocks(services: Services) -> None:
    assert [view.order.title for view in services.orders.views()] == ["Earbuds"]
    for _ in range(2):  # it is said at each gesture, not at the first alone
        with pytest.raises(AliGuardError, match=r"^ru\.toml can't be used: .*") as caught:
            assert services.disputes
        assert caught.value.code == "catalogue_wrong"
    with pytest.raises(AliGuardError):
        assert services.messages
    assert services.evidence is not None


@pytest.mark.usefixtures("damaged", "qapp")
def test_the_self_test_names_a_damaged_catalogue(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--self-test"]) == 2
    told = capsys.readouterr().out
    assert "phrases: FAILED: AliGuardError: ru.toml can't be used" in told
    assert "database: FAILED: AliGuardError: ru.toml can't be used" in told
    assert "2 parts failed." in told


_READ_ALL = """
    import sys
    from pathlib import Path
    from aliguard_desktop import resources
    resources.resource_dir = lambda: Path(sys.argv[1])
    from aliguard_desktop.self_test import _catalogues
    _catalogues()
"""


@pytest.mark.parametrize("file", ["carriers.toml", "mails.toml", "pack/ru.toml", "tactics.toml"])
def test_the_self_test_reads_every_catalogue(file: str, tmp_path: Path) -> None:
    copied = tmp_path / "resources"
    shutil.copytree(resource_path(), copied)
    (copied / file).write_text("[nothing", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(_READ_ALL), str(copied)],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert done.returncode != 0
    assert "tomllib.TOMLDecodeError" in done.stderr
