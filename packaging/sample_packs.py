# SPDX-License-Identifier: MIT
"""Scenes of evidence packs, prepared files and checks, for pictures.py."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from aliguard_desktop.services.case_packs import PackChoice
from aliguard_desktop.services.pack_checks import EntryCheck, EntryState, LeftOutExhibit
from aliguard_desktop.ui.dialogs.evidence_pack import EvidencePackDialog
from aliguard_desktop.ui.dialogs.pack_check import PackCheckDialog
from aliguard_desktop.ui.dialogs.upload_files import UploadFilesDialog
from aliguard_desktop.ui.links import DesktopLinks
from aliguard_desktop.ui.tasks import InlineTaskRunner

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from aliguard_desktop.domain.orders import Order
    from aliguard_desktop.services.bundle import Services


def sent_order(services: Services, order_id: str) -> Order:
    """Send the dispute of an order, so that there is a record."""
    desk = services.disputes.open_draft(order_id)
    known = frozenset(fact.key for fact in desk.facts if fact.value)
    services.disputes.submit(order_id, replace(desk.case, confirmed=known, truthful=True))
    return services.orders.view(order_id).order


def upload_dialog(services: Services, order_id: str, pictures: int = 0) -> QWidget:
    """Return the prepared files of an order."""
    order = services.orders.view(order_id).order
    dialog = UploadFilesDialog(
        services.uploads,
        services.disputes.open_draft(order_id).exhibits,
        order.number,
        order.display_title,
        rulebook=services.rulebook,
        runner=InlineTaskRunner(),
        links=DesktopLinks(),
    )
    if pictures:
        dialog.limit.setValue(pictures)
    dialog.start()
    return dialog


def pack_dialog(services: Services, order_id: str, *, broken: bool = False) -> QWidget:
    """Return the offer of a pack; ``broken``: with files that are missing and changed."""
    order = sent_order(services, order_id)
    if broken:
        services.evidence.path(order.exhibits[0]).unlink()
        changed = services.evidence.path(order.exhibits[1])
        changed.chmod(0o600)
        changed.write_bytes(b"changed")
    names = services.disputes
    dialog = EvidencePackDialog(
        services.packs,
        order_id,
        languages={code: names.language_name(code) for code in names.reading_languages()},
        language="ru",
        zone=services.zone(),
        runner=InlineTaskRunner(),
        links=DesktopLinks(),
    )
    dialog.start()
    return dialog


def check_dialog(services: Services, order_id: str, folder: Path, *, changed: bool) -> QWidget:
    """Return the check of a pack that was just made, as it is or as if it had been changed."""
    order = sent_order(services, order_id)
    case = order.cases[-1].id
    path = folder / "AliGuard.aliguard"
    services.packs.write(PackChoice(order_id, case, language="ru"), path)
    report = services.pack_checks.check(path)
    if changed:
        states = [EntryState.CHANGED, EntryState.MISSING, EntryState.MATCHES]
        entries = tuple(
            replace(entry, state=states[min(rank, 2)]) for rank, entry in enumerate(report.entries)
        )
        strange = EntryCheck("../../autostart/evil.desktop", EntryState.REFUSED)
        more = EntryCheck("exhibits/07_new.png", EntryState.EXTRA)
        out = (LeftOutExhibit(3, "video.mp4", "missing"),)
        report = replace(report, entries=(*entries, more, strange), left_out=out)
    return PackCheckDialog(report, services.zone())
