# SPDX-License-Identifier: MIT
"""Drag and drop for a whole window: what a drag holds, where it may go, and what that does.

The signs shown during a drag are opaque children of the window (a veil over text is
unreadable). They take the drag over as soon as they lie under the pointer, so both they and the
window lead here. The answer is always "copy": the source keeps its files.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QMessageBox,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from aliguard_desktop.services.pack_checks import is_pack_file
from aliguard_desktop.ui import icons
from aliguard_desktop.ui.formatting import one_line
from aliguard_desktop.ui.theme import set_role, tokens
from aliguard_desktop.ui.widgets import drop_words
from aliguard_desktop.ui.widgets.drop_files import (
    DropContent,
    Link,
    content_of,
    image_bytes,
    is_picture,
    mail_bytes,
    markup_of,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPaintEvent

_PACK = ".aliguard"
_MOST_PACKS = 3
_LEAVE_MS = 60
"""A drag that moves onto a sign leaves the window and enters the sign: wait for the second."""
_SCROLL_MS = 50
_SCROLL_EDGE = 28
_OPEN_GROUP_MS = 600
_MARGIN = 10


@dataclass(frozen=True, slots=True)
class DropOrder:
    """The order that a drop on the details side goes to.

    Attributes:
        pictures: How many pictures it has already (the new one is ``pictures`` + 1).
    """

    id: str
    title: str
    pictures: int = 0


class DropSign(QFrame):
    """One big opaque target that says what a drop on it does."""

    def __init__(self, window: QWidget, name: str) -> None:
        """Make the hidden sign."""
        super().__init__(window)
        self.setObjectName(name)
        self.setAcceptDrops(True)
        self._icon = ""
        self.possible = True
        self.title = QLabel()
        self.title.setObjectName(f"{name}Title")
        self.where = QLabel()
        self.where.setObjectName(f"{name}Where")
        self.hint = QLabel()
        self.hint.setObjectName(f"{name}Hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(8)
        column.addStretch(3)
        column.addSpacing(56)
        for label, role, tone in (
            (self.title, "h1", ""),
            (self.where, "body", "text2"),
            (self.hint, "body", "text2"),
        ):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            set_role(label, role, tone)
            column.addWidget(label)
        column.addStretch(4)
        self.hide()

    def say(self, icon: str, title: str, where: str, hint: str, *, possible: bool = True) -> None:
        """Set what it says; ``possible`` False draws it grey."""
        self._icon = icon
        self.possible = possible
        for label, text in ((self.title, title), (self.where, where), (self.hint, hint)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{where} {hint}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, dashes and icon."""
        del event
        colours = tokens()
        tone = "accent" if self.possible else "ctl"
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.color("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colours.color(tone), 1.6, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 3])
        painter.setPen(pen)
        painter.setBrush(colours.color("overlay" if self.possible else "hover"))
        inner = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawRoundedRect(inner, 12, 12)
        square = QRect(0, 0, 40, 40)
        square.moveCenter(self.rect().center())
        square.moveBottom(self.title.geometry().top() - 12)
        icons.paint(painter, self._icon, square, tone)
        painter.end()


class RowMark(QWidget):
    """Two accent lines above and below the row that a drop would go to."""

    def __init__(self, window: QWidget) -> None:
        """Make the hidden mark."""
        super().__init__(window)
        self.setObjectName("dropRowMark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        del event
        painter = QPainter(self)
        colour = tokens().color("accent")
        painter.fillRect(QRect(0, 0, self.width(), 2), colour)
        painter.fillRect(QRect(0, self.height() - 2, self.width(), 2), colour)
        painter.end()


class DropController(QObject):
    """Watches a window for drags and says what was dropped where.

    Pictures, videos and PDFs become proof of the row they fall on, or of the current order when
    they fall beside the list; where there is none, their order is looked for (``..._to_place``).
    Everything else is imported wherever it falls.
    """

    files_to_import = Signal(list)
    files_as_evidence = Signal(str, list)
    image_as_evidence = Signal(str, bytes)
    files_to_place = Signal(list)
    image_to_place = Signal(bytes)
    text_to_import = Signal(str, str)  # text, markup (possibly empty)
    refused = Signal(str)

    def __init__(
        self,
        window: QWidget,
        list_area: QWidget,
        details_area: QWidget,
        current_order: Callable[[], DropOrder | None],
        order_id_at: Callable[[QPoint], str | None],
        row_rect_at: Callable[[QPoint], QRect | None] | None = None,
    ) -> None:
        """Install on ``window``; positions and rectangles of the callbacks are global.

        Args:
            window: Takes the drags.
            list_area: Where the rows are; a view scrolls and opens groups during a drag.
            details_area: Where the current order is shown.
            current_order: The order shown in the details, or None.
            order_id_at: The order whose row is at a position, or None.
            row_rect_at: The rectangle of that row, for its mark.
        """
        super().__init__(window)
        self._window = window
        self._list = list_area
        self._details = details_area
        self._current_order = current_order
        self._order_id_at = order_id_at
        self._row_rect_at = row_rect_at
        self._content = DropContent()
        self._pointer = QPoint()
        self._on_other = False
        self._asked: tuple[str, DropContent] | None = None
        self.details_sign = DropSign(window, "dropOnDetails")
        self.list_sign = DropSign(window, "dropOnList")
        self._mark = RowMark(window)
        self._leave = self._timer(_LEAVE_MS, self.end)
        self._scroll = self._timer(_SCROLL_MS, self._scroll_at_edge, once=False)
        self._open_group = self._timer(_OPEN_GROUP_MS, self._open_group_under_pointer)
        window.setAcceptDrops(True)
        for watched in (window, self.details_sign, self.list_sign):
            watched.installEventFilter(self)

    @property
    def active(self) -> bool:
        """Whether a drag is over the window."""
        return not self._content.empty or not self.details_sign.isHidden()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer drags over the window and over the signs."""
        kind = event.type()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            if isinstance(event, QDragMoveEvent) and isinstance(watched, QWidget):
                self._over(watched, event, entering=kind == QEvent.Type.DragEnter)
                return True
        elif kind == QEvent.Type.DragLeave:
            self._leave.start()
            return True
        elif kind == QEvent.Type.Drop:
            if isinstance(event, QDropEvent) and isinstance(watched, QWidget):
                self._drop(watched, event)
                return True
        elif kind == QEvent.Type.KeyPress and watched is self._window and self.active:
            self.end()
        return super().eventFilter(watched, event)

    def end(self) -> None:
        """Take the signs away."""
        self._content = DropContent()
        self._on_other = False
        for timer in (self._leave, self._scroll, self._open_group):
            timer.stop()
        for widget in (self.details_sign, self.list_sign, self._mark):
            widget.hide()

    def deliver(self, mime: QMimeData, order_id: str | None) -> None:
        """Hand over what ``mime`` holds (also for Paste).

        Args:
            mime: What was dropped or pasted.
            order_id: The order that pictures go to, or None where none was pointed at.
        """
        content = content_of(mime)
        if content.link is not None:
            self.refused.emit(drop_words.link_words(content.link))
        elif content.empty:
            self.refused.emit(self.tr("Nothing here can be used. Drop files from this computer."))
        elif content.has_mail:
            self._import_mail(mail_bytes(mime))
        elif content.has_image:
            data = image_bytes(mime)
            if data and order_id is not None:
                self.image_as_evidence.emit(order_id, data)
            elif data:
                self.image_to_place.emit(data)
            else:
                self.refused.emit(self.tr("This picture cannot be read. Save it as a file first."))
        elif content.evidence and content.imports:
            self._mixed(content, order_id)
        elif content.evidence and order_id is not None:
            self.files_as_evidence.emit(order_id, list(content.evidence))
        elif content.evidence:
            self.files_to_place.emit(list(content.evidence))
        elif content.imports:
            self.files_to_import.emit(list(content.imports))
        else:
            self.text_to_import.emit(text_of(mime), markup_of(mime))

    def _import_mail(self, mail: bytes) -> None:
        """Import a mail that is no file, as a file with it would be."""
        if mail:
            self.text_to_import.emit(mail.decode("utf-8", "replace"), "")
        else:
            self.refused.emit(drop_words.link_words(Link.MAIL))

    def _timer(self, interval: int, act: Callable[[], None], *, once: bool = True) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.setSingleShot(once)
        timer.timeout.connect(act)
        return timer

    def _over(self, watched: QWidget, event: QDragMoveEvent, *, entering: bool) -> None:
        """Show the signs for what is dragged and say whether it may be dropped here."""
        self._leave.stop()
        if entering or (self._content.empty and self._content.link is None):
            self._content = content_of(event.mimeData())
            self._show_signs()
        self._pointer = watched.mapToGlobal(event.position().toPoint())
        self._mark_row()
        # The entrance is never refused: that would end the drag for the whole window.
        if entering or self._possible():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def _drop(self, watched: QWidget, event: QDropEvent) -> None:
        self._pointer = watched.mapToGlobal(event.position().toPoint())
        mime = event.mimeData()
        self._content = content_of(mime)
        order_id = self._order_id()
        self.end()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.deliver(mime, order_id)

    def _order_id(self) -> str | None:
        """Return the order that a picture dropped at the pointer belongs to."""
        if self._inside(self._list) and self.list_sign.isHidden():
            return self._order_id_at(self._pointer)
        order = self._current_order()
        return order.id if order is not None else None

    def _possible(self) -> bool:
        # An address is taken too: after the drop it is said what to do instead.
        return not self._content.empty or self._content.link is not None

    def _inside(self, area: QWidget) -> bool:
        return area.isVisible() and area.rect().contains(area.mapFromGlobal(self._pointer))

    def _show_signs(self) -> None:
        """Show only what can happen with this drag."""
        content = self._content
        if content.empty:
            self._sign_unusable()
        elif content.for_orders:
            self._sign_evidence(content)
        else:
            self.details_sign.hide()
        if content.for_import:
            self._sign_import(content)
        else:
            self.list_sign.hide()
            if content.for_orders and isinstance(self._list, QAbstractItemView):
                self._scroll.start()

    def _sign_evidence(self, content: DropContent) -> None:
        order = self._current_order()
        title = self.tr("Drop it here")
        where = self.tr("AliGuard looks for the order in the picture, and asks you.")
        nowhere = not self._details.isVisible() and not self._list.isVisible()
        if nowhere and not content.for_import:
            self.details_sign.say("picture", title, where, "")
            self._cover(self.details_sign, self._window)
            return
        more = self.tr("Another order? Drop it on its row in the list.")
        if content.for_import:
            more = self.tr("The other files are imported.")
        if order is None:
            self.details_sign.say("picture", title, where, "" if content.for_import else more)
        else:
            count = max(1, len(content.evidence))
            where = self.tr("to “%1”").replace("%1", one_line(order.title, 120))
            kept = self.tr("The original is copied and kept unchanged.")
            becomes = self.tr("It becomes picture %1.").replace("%1", str(order.pictures + 1))
            one_picture = count == 1 and all(is_picture(path) for path in content.evidence)
            hint = f"{kept}\n{becomes}" if one_picture else kept
            title = self.tr("Add %n file(s) as evidence", "", count)
            if count == 1:
                title = self.tr("Add as evidence")
            self.details_sign.say("picture", title, where, f"{hint}\n\n{more}")
        self._cover(self.details_sign, self._details)

    def _sign_import(self, content: DropContent) -> None:
        count = len(content.imports)
        title = self.tr("Import %n file(s)", "", count) if count else self.tr("Import this text")
        names = ", ".join(one_line(path.name, 80) for path in content.imports[:3])
        if count > 3:
            names += " …"
        hint = self.tr("A report lists every entry. It can be undone.")
        few = count <= _MOST_PACKS  # each of another name is opened to see what it is
        if count and all(
            path.suffix.lower() == _PACK or (few and is_pack_file(path)) for path in content.imports
        ):
            title = self.tr("Check the evidence pack")
            hint = self.tr("Every file in it is looked at. Nothing is imported.")
        self.list_sign.say("import", title, names, hint)
        area = self._list if self._list.isVisible() else self._window
        self._cover(self.list_sign, area)

    def _sign_unusable(self) -> None:
        link = self._content.link
        title = self.tr("This cannot be read")
        where = self.tr("Only files, pictures and text from this computer can be dropped here.")
        if link is not None:
            title, where = drop_words.link_title(link), drop_words.link_help(link)
        self.details_sign.say("x-circle", title, where, "", possible=False)
        area = self._details if self._details.isVisible() else self._window
        self._cover(self.details_sign, area)

    def _cover(self, sign: DropSign, area: QWidget) -> None:
        """Lay a sign over an area of the window."""
        if not area.isVisible():
            sign.hide()
            return
        sign.setGeometry(QRect(area.mapTo(self._window, QPoint(0, 0)), area.size()))
        sign.show()
        sign.raise_()

    def _mark_row(self) -> None:
        """Mark the row under the pointer, and open a group that is hovered long enough."""
        rect: QRect | None = None
        inside = self._content.for_orders and self._inside(self._list)
        if inside and self.list_sign.isHidden() and self._row_rect_at is not None:
            on_row = self._order_id_at(self._pointer) is not None
            rect = self._row_rect_at(self._pointer) if on_row else None
        self._name_target(on_row=rect is not None and not rect.isEmpty())
        if rect is None or rect.isEmpty():
            self._mark.hide()
        else:
            top_left = self._window.mapFromGlobal(rect.topLeft())
            self._mark.setGeometry(QRect(top_left, rect.size()))
            self._mark.show()
            self._mark.raise_()
        if rect is None and inside and isinstance(self._list, QTreeView):
            if not self._open_group.isActive():
                self._open_group.start()
        else:
            self._open_group.stop()

    def _name_target(self, *, on_row: bool) -> None:
        """Name the order that a drop would go to: the one in the details, or that of the row."""
        current = self._current_order()
        pointed = self._order_id_at(self._pointer) if on_row else None
        other = pointed is not None and (current is None or pointed != current.id)
        if other == self._on_other or self.details_sign.isHidden():
            return
        self._on_other = other
        if not other:
            self._sign_evidence(self._content)
            return
        count = max(1, len(self._content.evidence))
        title = self.tr("Add as evidence")
        if count > 1:
            title = self.tr("Add %n file(s) as evidence", "", count)
        where = self.tr("to the marked order in the list")
        kept = self.tr("The original is copied and kept unchanged.")
        self.details_sign.say("picture", title, where, kept)

    def _scroll_at_edge(self) -> None:
        """Scroll the list while the drag stays at its upper or lower edge."""
        if not isinstance(self._list, QAbstractItemView) or not self._inside(self._list):
            return
        port = self._list.viewport()
        height = port.mapFromGlobal(self._pointer).y()
        bar = self._list.verticalScrollBar()
        step = max(8, bar.singleStep() // 2)
        if height < _SCROLL_EDGE:
            bar.setValue(bar.value() - step)
        elif height > port.height() - _SCROLL_EDGE:
            bar.setValue(bar.value() + step)
        else:
            return
        self._mark_row()

    def _open_group_under_pointer(self) -> None:
        if not isinstance(self._list, QTreeView):
            return
        index = self._list.indexAt(self._list.viewport().mapFromGlobal(self._pointer))
        first = index.siblingAtColumn(0)
        if first.isValid() and first.model().hasChildren(first):
            self._list.expand(first)

    def _mixed(self, content: DropContent, order_id: str | None) -> None:
        """Ask once what a drop of both sorts should do."""
        if order_id is None:
            self.files_to_import.emit(list(content.imports))
            self.files_to_place.emit(list(content.evidence))
            return
        self._asked = (order_id, content)
        box = QMessageBox(self._window)
        box.setObjectName("mixedDropBox")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Two sorts of files"))
        imports = self.tr("Import %n file(s)", "", len(content.imports))
        proof = self.tr("Add %n file(s) as evidence", "", len(content.evidence))
        box.setText(self.tr("Some files are proof, others hold orders."))
        box.setInformativeText(f"{imports} · {proof}")
        both = box.addButton(self.tr("Do both"), QMessageBox.ButtonRole.AcceptRole)
        both.setObjectName("mixedBoth")
        only = box.addButton(self.tr("Only import"), QMessageBox.ButtonRole.ActionRole)
        only.setObjectName("mixedImport")
        cancel = box.addButton(self.tr("Do nothing"), QMessageBox.ButtonRole.RejectRole)
        cancel.setObjectName("mixedNothing")
        box.setDefaultButton(both)
        box.setEscapeButton(cancel)
        box.buttonClicked.connect(self._mixed_answered)
        box.open()

    def _mixed_answered(self, button: QObject) -> None:
        asked, self._asked = self._asked, None
        if asked is None or button.objectName() == "mixedNothing":
            return
        order_id, content = asked
        if button.objectName() == "mixedBoth":
            self.files_as_evidence.emit(order_id, list(content.evidence))
        self.files_to_import.emit(list(content.imports))
