# SPDX-License-Identifier: MIT
"""The draft behind the wizard: one case, changed step by step, shown as a desk, saved at rest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.domain.orders import CaseStatus
from aliguard_desktop.services.disputes import VERSION
from aliguard_desktop.ui import formatting

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from aliguard_desktop.domain.events import RefusedBecause
    from aliguard_desktop.domain.orders import Case
    from aliguard_desktop.services.disputes import Desk, DisputeService

SAVE_AFTER_MS = 500
"""Rest after which a changed draft is written (decisions 34)."""


class WizardLinks(Protocol):
    """What the wizard asks of the desktop; the composition root hands it in."""

    def open_order_page(self, number: str) -> None:
        """Open the order's page in the user's browser."""

    def show_in_folder(self, path: Path) -> None:
        """Show a file in the system's file manager."""


class DraftSession(QObject):
    """Holds the case that is being edited and keeps the desk and the stored draft in step.

    The pages read ``desk`` and call ``change``; nobody else touches the service's draft.
    """

    desk_changed = Signal()
    saved = Signal()
    failed = Signal(object)

    def __init__(
        self,
        service: DisputeService,
        order_id: str,
        *,
        line: str | None = None,
        language: str = "en",
        parent: QObject | None = None,
    ) -> None:
        """Open the order's draft for ``line``; ``language`` is that of the reading copy."""
        super().__init__(parent)
        self._service = service
        self.order_id = order_id
        self._language = language
        self._saved_at: datetime | None = None
        self._dirty = False
        self._copied: tuple[object, str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save_now)
        desk = service.open_draft(order_id, line)
        self._desk = service.preview(order_id, desk.case, language)

    @property
    def desk(self) -> Desk:
        """What is to be shown now."""
        return self._desk

    @property
    def case(self) -> Case:
        """The draft as it is now."""
        return self._desk.case

    @property
    def language(self) -> str:
        """Language code of the reading copy."""
        return self._language

    @property
    def is_frozen(self) -> bool:
        """Whether the case was submitted and can't change any more."""
        return self.case.status is CaseStatus.SUBMITTED

    @property
    def is_stored(self) -> bool:
        """Whether the draft is in the file."""
        known = {case.id for case in self.desk.order.cases}
        return self._saved_at is not None or self.case.id in known

    @property
    def saved_text(self) -> str:
        """When the draft was last saved, in the user's local time, or empty."""
        if self._saved_at is None:
            return ""
        return formatting.clock_time(self._saved_at, self._service.zone())

    def local_text(self, instant: datetime | None) -> str:
        """Return an instant as the user's local day and time, short."""
        if instant is None:
            return ""
        zone = self._service.zone()
        day = formatting.plain_date(instant.astimezone(zone).date(), self.desk.plan.today)
        return f"{day}, {formatting.clock_time(instant, zone)}"

    @property
    def shown_text(self) -> str:
        """The statement as it is shown: the record's once it was sent."""
        return self.case.text if self.is_frozen else self.desk.text

    @property
    def is_copied(self) -> bool:
        """Whether the text was copied and the draft has not changed since."""
        return self._copied is not None and self._copied[0] == self._content()

    def note_copy(self) -> str:
        """Remember what goes to the clipboard now, and return it."""
        self._copied = (self._content(), self.shown_text)
        return self.shown_text

    def change(self, **fields: Any) -> None:
        """Change fields of the case, recompute the desk and save after a rest.

        A frozen case stays as it is.
        """
        if self.is_frozen:
            return
        changed = replace(self.case, **fields)
        if changed == self.case:
            return
        # Kept before anything can go wrong: what was typed is in the draft and will be saved.
        self._desk = replace(self._desk, case=changed)
        self._dirty = True
        self._timer.start()
        try:
            self._show(changed)
        except AliGuardError as error:
            self.failed.emit(error)

    def set_facts(self, values: Mapping[str, str]) -> None:
        """Write facts; the tick that all is true has to be given anew."""
        facts = {**self.case.facts, **values}
        self.change(facts=facts, truthful=False, confirmed=frozenset())

    def set_language(self, language: str) -> None:
        """Show the reading copy in another language."""
        self._language = language
        self.refresh()

    def languages(self) -> list[tuple[str, str]]:
        """Return code and own name of every language that the reading copy can be in."""
        codes = self._service.reading_languages()
        return [(code, self._service.language_name(code)) for code in codes]

    def is_reviewed(self, language: str) -> bool:
        """Return whether somebody has reviewed the sentences of a language."""
        return self._service.is_reviewed(language)

    def choose_short(self, *, short: bool) -> None:
        """Write the short version, or the full one; what was edited by hand gives way."""
        facts = {key: value for key, value in self.case.facts.items() if key != VERSION}
        if short:
            facts[VERSION] = "short"
        self.change(facts=facts, text="", edited=False)

    def choose_line(self, line: str) -> None:
        """Go on with the draft of another item of the order; this one is kept.

        Raises:
            AliGuardError: There is no such order any more.
        """
        if line == self.case.line or self.is_frozen:
            return
        self.save_now()
        self._show(self._service.open_draft(self.order_id, line).case)

    def throw_away(self) -> bool:
        """Throw the draft away; returns whether there was one in the file (it can be undone).

        Raises:
            AliGuardError: It was submitted, or cannot be written.
        """
        stored = self._service.discard_draft(self.order_id, self.case.id)
        self._timer.stop()
        self._dirty = False
        return stored

    def refresh(self) -> None:
        """Recompute the desk, for example after exhibits were added."""
        self._show(self.case)

    def submit(self) -> None:
        """Freeze the case and show the record.

        Raises:
            AliGuardError: The service refused.
        """
        self._timer.stop()
        # What was copied is what was sent, even if "today" has moved on since.
        sent = self._copied[1] if self._copied is not None and self.is_copied else self.desk.text
        frozen = self._service.submit(self.order_id, self.case, sent)
        self._dirty = False
        try:
            self._service.record_facts(self.order_id, frozen)
        except AliGuardError as error:
            # The record stands; only the clock does not know the typed days yet.
            self.failed.emit(error)
        self._show(frozen)

    def refuse_form(self, reason: RefusedBecause) -> None:
        """Record that AliExpress did not take the form; the draft stays.

        Raises:
            AliGuardError: The service refused.
        """
        self.save_now()
        self._service.refuse_form(self.order_id, reason, self.case.line)
        self.refresh()

    @Slot()
    def save_now(self) -> None:
        """Write the draft if it changed since the last time; a failure is told, never lost."""
        self._timer.stop()
        if not self._dirty or self.is_frozen:
            return
        try:
            self._service.save_draft(self.order_id, self.case)
        except AliGuardError as error:
            self.failed.emit(error)
            return
        self._dirty = False
        self._saved_at = self._service.clock()
        self.saved.emit()

    @property
    def is_dirty(self) -> bool:
        """Whether something is not saved yet."""
        return self._dirty

    def _content(self) -> object:
        """Return what the statement hangs on: all of the case but where the wizard stands."""
        case = replace(self.case, page=0, reached=0, copied_anyway=())
        return case, tuple(exhibit.id for exhibit in self._desk.exhibits)

    def _show(self, case: Case) -> None:
        self._desk = self._service.preview(self.order_id, case, self._language)
        self.desk_changed.emit()
