# SPDX-License-Identifier: MIT
"""One exhibit as it can be shown: a picture, a text, or words and an icon."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.services.ports import ExhibitState
from aliguard_desktop.services.viewing import has_text
from aliguard_desktop.ui import icons, labels
from aliguard_desktop.ui.formatting import one_line
from aliguard_desktop.ui.theme import set_kind, set_role
from aliguard_desktop.ui.widgets import exhibit_text
from aliguard_desktop.ui.widgets.picture_view import PictureView
from aliguard_desktop.ui.wizard.banner import Banner
from aliguard_desktop.ui.wizard.look import IconLabel

if TYPE_CHECKING:
    from aliguard_desktop.domain.orders import Exhibit
    from aliguard_desktop.services.viewing import ReadableText
    from aliguard_desktop.ui.pictures import OpenPicture
    from aliguard_desktop.ui.viewer.desk import ViewerDesk


class WordsPage(QWidget):
    """An icon, a sentence, and the way to the file itself."""

    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._icon = IconLabel(size=56)
        self.title = QLabel()
        self.title.setObjectName("exhibitWordsTitle")
        set_role(self.title, "h2")
        self.words = QLabel()
        self.words.setObjectName("exhibitWords")
        set_role(self.words, "body", "text2")
        self.folder = QPushButton(icons.icon("folder", "text"), self.tr("Show in folder"))
        self.folder.setObjectName("exhibitWordsFolder")
        self.folder.setAutoDefault(False)
        self.folder.clicked.connect(self.folder_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.title, self.words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_words(self, icon: str, tone: str, title: str, words: str, *, folder: bool) -> None:
        """Say what the exhibit is, and why it is not shown."""
        self._icon.show_icon(icon, tone)
        self.title.setText(title)
        self.words.setText(words)
        self.folder.setVisible(folder)
        self.setAccessibleName(f"{title}. {words}")


class Stage(QWidget):
    """Shows one exhibit at a time; reading it never holds the window up."""

    folder_wanted = Signal(str)
    ready = Signal()

    def __init__(self, desk: ViewerDesk, name: str, parent: QWidget | None = None) -> None:
        """Begin empty; ``name`` tells this stage from the one beside it."""
        super().__init__(parent)
        self.setObjectName(name)
        self._desk = desk
        self._exhibit: Exhibit | None = None
        self._asked = 0
        self._is_missing = False
        self._page = self._wanted_page = 0
        self.title = QLabel()
        self.title.setObjectName(f"{name}Title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.title, "strong")
        self.title.hide()
        self.warning = Banner(f"{name}Warning", self, ground="act", tone="danger")
        self.view = PictureView()
        self.view.setObjectName(f"{name}Picture")
        self.words = WordsPage()
        self.words.folder_wanted.connect(self._on_folder)
        self.text = QPlainTextEdit()
        self.text.setObjectName(f"{name}Text")
        self.text.setReadOnly(True)
        self._loading = QLabel(self.tr("Reading…"))
        self._loading.setObjectName(f"{name}Loading")
        self._loading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self._loading, "body", "text2")
        self._stack = QStackedWidget()
        for widget in (self._loading, self.view, self.text, self.words):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.warning)
        column.addWidget(self._stack, 1)
        column.addLayout(self._paging())

    # ---- public -------------------------------------------------------------------------------

    @property
    def exhibit(self) -> Exhibit | None:
        """What is shown."""
        return self._exhibit

    @property
    def page(self) -> int:
        """The page shown, from 0."""
        return self._page

    @property
    def shows_picture(self) -> bool:
        """Whether there is a picture that can be zoomed and turned."""
        return self._stack.currentWidget() is self.view

    def show_exhibit(self, exhibit: Exhibit, named: str) -> None:
        """Show an exhibit, called ``named`` for those who hear it."""
        self._exhibit = exhibit
        spoken = f"{named}, {exhibit_text.title(exhibit)}"
        for widget in (self.view, self.text):
            widget.setAccessibleName(spoken)
        self.warning.show_lines([])
        self._is_missing = False
        self._asked += 1
        self._open(0)
        number = self._asked
        # A file may be gigabytes long; what it shows does not wait for its hash.
        self._desk.runner.run(
            partial(self._desk.viewing.state, exhibit),
            partial(self._on_state, number),
            partial(self._on_failed_state, number),
        )

    def turn_page(self, step: int) -> bool:
        """Show another page of a document, if there is one; return whether there is."""
        picture = self.view.picture if self.shows_picture else None
        if picture is None or not 0 <= self._wanted_page + step < picture.pages:
            return False
        self._open(self._wanted_page + step)
        return True

    # ---- slots --------------------------------------------------------------------------------

    def _on_folder(self) -> None:
        if self._exhibit is not None:
            self.folder_wanted.emit(self._exhibit.id)

    def _on_earlier(self) -> None:
        self.turn_page(-1)

    def _on_later(self) -> None:
        self.turn_page(1)

    def _on_picture(self, number: int, picture: OpenPicture) -> None:
        if not isValid(self) or (number, picture.page) != (self._asked, self._wanted_page):
            return
        self.view.show_picture(picture)
        self._show(self.view)
        self._page = picture.page
        self._page_row.setVisible(picture.pages > 1)
        text = self.tr("Page %1 of %2").replace("%1", str(picture.page + 1))
        self._page_label.setText(text.replace("%2", str(picture.pages)))
        self.earlier.setEnabled(picture.page > 0)
        self.later.setEnabled(picture.page + 1 < picture.pages)

    def _on_text(self, number: int, shown: ReadableText) -> None:
        if not isValid(self) or number != self._asked:
            return
        heads = (
            (self.tr("From"), shown.sender),
            (self.tr("Subject"), shown.subject),
            (self.tr("Sent"), shown.sent),
        )
        lines = [f"{title}: {one_line(value)}" for title, value in heads if value]
        if lines:
            lines.append("")
        lines.append(shown.text or self.tr("There are no words in it."))
        if shown.is_cut:
            lines += ["", self.tr("… The rest is not shown here. The file itself is whole.")]
        self.text.setPlainText("\n".join(lines))
        self._show(self.text)

    def _on_failed(self, number: int, error: Exception) -> None:
        if not isValid(self) or number != self._asked or self._is_missing:
            return
        if not isinstance(error, AliGuardError):
            self._say(self.tr("It cannot be shown"), self.tr("The log has the details."))
            raise error
        self._say(self.tr("It cannot be shown"), labels.error_text(error))

    def _on_state(self, number: int, state: ExhibitState) -> None:
        if not isValid(self) or number != self._asked:
            return
        if state is ExhibitState.MISSING:
            self._is_missing = True
            words = self.tr(
                "It was deleted or moved out of AliGuard's folder. Put it back from a backup, or"
                " add it again."
            )
            self._say(self.tr("The file is missing"), words, folder=False)
        elif state is ExhibitState.UNREADABLE:
            words = self.tr(
                "The file is there but cannot be read. Look whether its drive is connected and"
                " whether you may open it."
            )
            self.warning.show_lines([words])
        elif state is ExhibitState.CHANGED:
            self.warning.show_lines(
                [
                    self.tr(
                        "This file is no longer the one that was added: somebody or something"
                        " changed it. Do not use it as proof; add the original again."
                    )
                ]
            )

    def _on_failed_state(self, number: int, error: Exception) -> None:
        if isValid(self) and number == self._asked:
            raise error

    # ---- helpers ------------------------------------------------------------------------------

    def _open(self, page: int) -> None:
        """Read the exhibit, or a page of it, and show it when it is there."""
        exhibit, desk = self._exhibit, self._desk
        if exhibit is None:
            return
        self._wanted_page = page
        number = self._asked
        self._page_row.hide()
        if desk.pictures.can_open(exhibit.media_type):
            self._wait()
            path = desk.path_of(exhibit)
            desk.runner.run(
                partial(desk.pictures.open, path, exhibit.name, page),
                partial(self._on_picture, number),
                partial(self._on_failed, number),
            )
        elif has_text(exhibit):
            self._wait()
            desk.runner.run(
                partial(desk.viewing.text, exhibit),
                partial(self._on_text, number),
                partial(self._on_failed, number),
            )
        else:
            self._say(*self._what_it_is(exhibit))

    def _wait(self) -> None:
        if self.isAncestorOf(self.window().focusWidget()):
            # What goes out of sight would hand the keyboard on to some button.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stack.setCurrentWidget(self._loading)

    def _show(self, widget: QWidget) -> None:
        """Show what came, and give it the keyboard if the reading page had it."""
        focused = self.window().focusWidget()
        inside = focused is self or self._stack.isAncestorOf(focused)
        self._stack.setCurrentWidget(widget)
        if inside:
            target = self.words.folder if widget is self.words else widget
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ready.emit()

    def _say(self, title: str, words: str, icon: str = "", *, folder: bool = True) -> None:
        tone = "text2" if icon else "danger"
        self.view.show_picture(None)
        self.words.show_words(icon or "picture-off", tone, title, words, folder=folder)
        self._show(self.words)

    def _what_it_is(self, exhibit: Exhibit) -> tuple[str, str, str]:
        """Return title, sentence and icon for a file that is kept but not shown."""
        if exhibit.is_video:
            words = self.tr("It is kept unchanged. To watch it, open it from its folder.")
            return self.tr("A video"), words, "video"
        if exhibit.media_type == "application/zip":
            words = self.tr("It is kept unchanged. To look into it, open it from its folder.")
            return self.tr("A packed folder (ZIP)"), words, "file"
        if exhibit.is_picture:
            words = self.tr(
                "It is kept unchanged (HEIC photos of a phone are of such a kind). Open it from its"
                " folder. To cover something, save it as JPEG there and add that."
            )
            return self.tr("This kind of picture is not shown here"), words, "picture"
        words = self.tr("It is kept unchanged. To see it, open it from its folder.")
        return self.tr("A file of another kind"), words, "file"

    def _paging(self) -> QHBoxLayout:
        self.earlier = QPushButton(icons.icon("chevron-left", "text"), self.tr("Previous page"))
        self.earlier.setObjectName(f"{self.objectName()}EarlierPage")
        self.earlier.clicked.connect(self._on_earlier)
        self.later = QPushButton(icons.icon("chevron-right", "text"), self.tr("Next page"))
        self.later.setObjectName(f"{self.objectName()}LaterPage")
        self.later.clicked.connect(self._on_later)
        self._page_label = QLabel()
        self._page_label.setObjectName(f"{self.objectName()}Page")
        self._page_row = QWidget()
        row = QHBoxLayout(self._page_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        for widget in (self.earlier, self._page_label, self.later):
            row.addWidget(widget)
        row.addStretch(1)
        self._page_row.hide()
        for button in (self.earlier, self.later):
            button.setAutoDefault(False)
            set_kind(button, "secondary")
        outer = QHBoxLayout()
        outer.addWidget(self._page_row)
        return outer
