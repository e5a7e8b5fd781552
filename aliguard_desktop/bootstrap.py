# SPDX-License-Identifier: MIT
"""The composition root: the only module that knows every room and puts them together."""

from __future__ import annotations

import logging
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from aliguard_desktop.paths import AppPaths
from aliguard_desktop.resources import resource_path

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.bundle import Services
    from aliguard_desktop.services.disputes import DisputeService
    from aliguard_desktop.services.ports import (
        Clock,
        UnitOfWork,
        UnitOfWorkFactory,
        ZoneProvider,
    )

_log = logging.getLogger(__name__)


def paths_of(options: argparse.Namespace) -> AppPaths:
    """Return the folders that the options ask for (``--demo`` has its own, made later)."""
    if options.data_dir is not None:
        return AppPaths.portable(options.data_dir)
    return AppPaths.for_user()


@contextmanager
def open_services(
    paths: AppPaths, clock: Clock, zone: ZoneProvider, *, demo: bool = False
) -> Iterator[Services]:
    """Build the services, with sample data in a throwaway folder for ``demo``; close them after."""
    if not demo:
        services = build_services(paths, clock, zone)
        try:
            yield services
        finally:
            services.close()
        return
    with tempfile.TemporaryDirectory(prefix="aliguard-demo-") as folder:
        services = build_demo(Path(folder), clock, zone)
        try:
            yield services
        finally:
            services.close()


def build_demo(folder: Path, clock: Clock, zone: ZoneProvider) -> Services:
    """Build services on ``folder`` and fill them with the sample orders."""
    from aliguard_desktop.services.samples import load_samples  # noqa: PLC0415 - demo only

    services = replace(build_services(AppPaths.portable(folder), clock, zone), is_demo=True)
    load_samples(services, resource_path("samples"))
    return services


def build_services(paths: AppPaths, clock: Clock, zone: ZoneProvider) -> Services:
    """Open (and, where needed, migrate) the database and build every use case on it.

    The database layer is imported here, not at the top: it costs more than Qt does.

    Raises:
        AliGuardError: The folder or the database cannot be used.
    """
    from aliguard_desktop.catalogue import load_rulebook  # noqa: PLC0415
    from aliguard_desktop.importing.readers import default_readers  # noqa: PLC0415
    from aliguard_desktop.services.bundle import Services  # noqa: PLC0415
    from aliguard_desktop.services.evidence import EvidenceService  # noqa: PLC0415
    from aliguard_desktop.services.imports import ImportService  # noqa: PLC0415
    from aliguard_desktop.services.orders import OrderService  # noqa: PLC0415
    from aliguard_desktop.storage.database import open_database  # noqa: PLC0415
    from aliguard_desktop.storage.evidence_files import EvidenceFolder  # noqa: PLC0415

    rulebook = load_rulebook()
    database = open_database(paths, clock)
    units = database.units
    return Services(
        orders=OrderService(units, database.history, rulebook, clock, zone),
        imports=ImportService(units, default_readers(), clock, zone),
        evidence=EvidenceService(units, EvidenceFolder(paths.evidence), clock),
        disputes=build_disputes(units, rulebook, clock, zone),
        rulebook=rulebook,
        units=units,
        clock=clock,
        zone=zone,
        close=database.close,
    )


def build_disputes(
    units: UnitOfWorkFactory, rulebook: Rulebook, clock: Clock, zone: ZoneProvider
) -> DisputeService:
    """Build the dispute desk with its catalogues."""
    from aliguard_desktop.catalogue_disputes import load_phrases, load_reasons  # noqa: PLC0415
    from aliguard_desktop.services.disputes import DisputeService  # noqa: PLC0415

    phrases = load_phrases()
    reasons = load_reasons(phrases["en"])
    return DisputeService(units, rulebook, reasons, phrases, clock, zone)


def build_text_checker(clock: Clock, zone: ZoneProvider) -> DisputeService:
    """Build a dispute desk that only checks texts: no folder is touched."""
    from aliguard_desktop.catalogue import load_rulebook  # noqa: PLC0415

    return build_disputes(_no_database, load_rulebook(), clock, zone)


def _no_database(label: str = "") -> UnitOfWork:
    raise RuntimeError(f"a text alone needs no database ({label})")
