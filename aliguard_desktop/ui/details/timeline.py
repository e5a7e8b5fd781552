# SPDX-License-Identifier: MIT
"""The timeline: what happened, today, and what comes, each with its source or rule."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from aliguard_desktop.domain.dispute.messages import worded
from aliguard_desktop.domain.event_identity import is_inferred
from aliguard_desktop.domain.events import DATED_KINDS, EventKind
from aliguard_desktop.domain.orders import Payment
from aliguard_desktop.domain.plan import DeadlineStatus, Nature, Owner
from aliguard_desktop.domain.platform_time import local_day
from aliguard_desktop.ui import explain, formatting, icons, labels, rule_words, theme
from aliguard_desktop.ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from aliguard_desktop.domain.events import Event
    from aliguard_desktop.domain.plan import Deadline, Plan
    from aliguard_desktop.domain.platform_time import Moment
    from aliguard_desktop.domain.rules import Rulebook
    from aliguard_desktop.services.orders import OrderView

Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate

_NO_PARENT = QModelIndex()
_ROW = 22
_PAST_SHOWN = 3
_FUTURE_SHOWN = 7
_AHEAD = frozenset({DeadlineStatus.LATER, DeadlineStatus.DUE, DeadlineStatus.PROJECTED})
_RULE_LOOKS = {
    "D8": ("bell", "warn"),
    "D9": ("triangle", "danger"),
    "D10": ("bell-filled", "danger"),
    "D11": ("clock", "ok"),
    "D12": ("life-buoy", "last"),
    "D13": ("hourglass", "text2"),
    "D14": ("hourglass", "text2"),
    "D20": ("shield", "text2"),
    "D21": ("shield", "text2"),
    "D22": ("shield", "text2"),
}


_IF_PAID_BY = {"D20": "paypal", "D21": "paypal", "D22": "card"}
"""Rules that only hold for one way of paying."""


class When(IntEnum):
    """Which part of the timeline a row belongs to."""

    PAST = 0
    TODAY = 1
    AHEAD = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One row: date, icon, words, source; an ``estimate`` is a day that no page states."""

    when: When
    day: str
    text: str
    tag: str = ""
    icon: str = ""
    colour: str = "text2"
    strong: bool = False
    sentence: str = ""
    estimate: bool = False
    rule: str = ""
    event_id: str = ""


def rows_of(
    view: OrderView, moment: Moment, *, everything: bool, rulebook: Rulebook | None = None
) -> tuple[list[Row], int]:
    """Return the rows of an order, and how many events its history holds in all."""
    plan = view.plan
    told = worded(view.order)
    happened = [
        (_event_day(item, moment), item)
        for item in view.order.events
        if item.kind not in DATED_KINDS
        and item.kind is not EventKind.STEP_DONE
        and item.id not in told
    ]
    past = sorted(
        ((day, item) for day, item in happened if day is None or day <= plan.today),
        key=_past_key,
    )
    shown = past if everything else past[-_PAST_SHOWN:]
    rows = [_past_row(day, item, view) for day, item in shown]
    rows.append(_today_row(plan))
    ahead = sorted(
        (entry for entry in plan.deadlines if _is_ahead(entry, plan)),
        key=lambda entry: (_shown_day(entry, plan), entry.rule),
    )
    coming = [
        (_shown_day(entry, plan), _marked(_ahead_row(entry, view, moment), entry, rulebook))
        for entry in (ahead if everything else ahead[:_FUTURE_SHOWN])
    ]
    coming += [
        (day, replace(_past_row(day, item, view), when=When.AHEAD, icon="pencil"))
        for day, item in happened
        if day is not None and day > plan.today
    ]
    rows += [row for _, row in sorted(coming, key=_when)]
    return rows, len(view.order.events)


def _when(entry: tuple[date, Row]) -> date:
    return entry[0]


class _TimelineModel(QAbstractListModel):
    """Holds the rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def set_rows(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence
        if role == Qt.ItemDataRole.ToolTipRole:
            known = " ".join(part for part in (row.tag, row.rule) if part)
            return formatting.tooltip(f"{row.day} {row.text} ({known})".replace(" ()", ""))
        return row if role == Qt.ItemDataRole.UserRole else None


_TAG_LEAST = 40
"""Pixels in which a cut source still says something."""


_AXIS, _GAP, _END = 16, 8, 12
"""Pixels: width of the line with its dots, room behind it, room behind the words."""
_MOST_LINES = 3


class _TimelineDelegate(QStyledItemDelegate):
    """Paints date, line with dot or icon, words and tag."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.date_width = 60
        self.lines: list[list[str]] = []
        """The words of each row, in the lines that they take."""

    def measure(self, rows: Sequence[Row], width: int) -> None:
        """Break the words of each row for a list of this width."""
        room = width - self.date_width - 6 - _AXIS - _GAP - _END
        self.lines = [painting.wrapped(row.text, _font(row), room, _MOST_LINES) for row in rows]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        return QSize(0, self.height(index.row()))

    def height(self, row: int) -> int:
        """Return the height of a row."""
        more = max(0, len(self.lines[row]) - 1) if row < len(self.lines) else 0
        return row_height() + more * QFontMetrics(theme.font()).lineSpacing()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        lines = self.lines[index.row()] if index.row() < len(self.lines) else [row.text]
        mirror = option.direction is Qt.LayoutDirection.RightToLeft
        painter.save()
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, theme.tokens().color("hover"))
        line = QRect(rect.left(), rect.top(), rect.width(), row_height())
        axis = QRect(rect.left() + self.date_width + 6, rect.top(), _AXIS, rect.height())
        date = QRect(line.left(), line.top(), self.date_width, line.height())
        font = _font(row)
        left = axis.right() + _GAP
        tag_width = QFontMetrics(theme.font("caption")).horizontalAdvance(row.tag) + 4
        # The words come first: who says it gives way, and stands in the tooltip.
        room = rect.right() - left - _END - QFontMetrics(font).horizontalAdvance(row.text) - 4
        tag_width = min(tag_width, room if room >= _TAG_LEAST and len(lines) == 1 else 0)
        tag = QRect(line.right() - tag_width - 4, line.top(), tag_width, line.height())
        words = QRect(left, line.top(), tag.left() - left - _GAP, line.height())
        if mirror:
            axis, date, tag, words = (
                painting.mirrored(box, rect) for box in (axis, date, tag, words)
            )
        self._paint_axis(painter, axis, line.center().y(), row, index)
        caption = theme.font("caption")
        # The painter mirrors both by itself where the window runs from right to left.
        far, near = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        caption.setItalic(row.estimate)
        colour = {When.PAST: "text2", When.TODAY: "accent", When.AHEAD: "text"}[row.when]
        painting.draw_text(painter, date, f"\u2068{row.day}\u2069", caption, "text2", far)
        for part in lines:
            painting.draw_text(painter, words, part, font, colour, near)
            words.translate(0, QFontMetrics(theme.font()).lineSpacing())
        if tag_width:
            painting.draw_text(painter, tag, row.tag, caption, "text2", far)
        if row.when is When.TODAY:
            used = QFontMetrics(font).horizontalAdvance(row.text) + 8
            start, end = words.left() + used, rect.right() - 4
            if mirror:
                start, end = rect.left() + 4, words.right() - used
            if end > start:
                painting.hairline(painter, start, end, line.center().y(), "accent")
        painter.restore()

    def _paint_axis(
        self, painter: QPainter, axis: QRect, middle: int, row: Row, index: Index
    ) -> None:
        """Paint the line through the rows, with the row's dot or icon beside its first words."""
        tokens = theme.tokens()
        place = QPoint(axis.center().x(), middle)
        centre = QPointF(place) + QPointF(0.5, 0.5)
        last = index.row() == index.model().rowCount() - 1
        pen = QPen(tokens.color("ctl"), 1.2)
        if index.row():
            if row.when is When.AHEAD:
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(centre.x(), axis.top()), QPointF(centre.x(), centre.y() - 7))
        if not last:
            if row.when is not When.PAST:
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            bottom = QPointF(centre.x(), axis.bottom() + 1)
            painter.drawLine(QPointF(centre.x(), centre.y() + 7), bottom)
        if row.icon:
            box = QRect(0, 0, 14, 14)
            box.moveCenter(place)
            colour = row.colour
            if colour == "last":
                colour = tokens.chip("last")[1]
            icons.paint(painter, row.icon, box, colour)
        else:
            is_today = row.when is When.TODAY
            painting.dot(painter, centre, 4.0 if is_today else 3.5, "accent" if is_today else "ctl")


class Timeline(QListView):
    """The list itself, as high as its rows; Enter or a double click opens what happened.

    The context menu names these keys, and what else there is to do with a row.
    """

    event_chosen = Signal(str)
    event_removed = Signal(str)
    history_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the empty list."""
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setAccessibleName(self.tr("Timeline"))
        self._shown: list[Row] = []
        self._rows = _TimelineModel(self)
        self._delegate = _TimelineDelegate(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.doubleClicked.connect(self._choose)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self._menu = self._make_menu()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_rows(self, rows: list[Row]) -> None:
        """Show rows and take their height."""
        metrics = QFontMetrics(theme.font("caption"))
        self._delegate.date_width = max(
            [48, *(metrics.horizontalAdvance(row.day) + 2 for row in rows)]
        )
        self._shown = rows
        self._delegate.measure(rows, self.viewport().width())
        self._rows.set_rows(rows)
        self._take_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        before = self._delegate.lines
        self._delegate.measure(self._shown, self.viewport().width())
        if self._delegate.lines != before:
            self.scheduleDelayedItemsLayout()
            self._take_height()

    def _take_height(self) -> None:
        heights = (self._delegate.height(row) for row in range(len(self._shown)))
        self.setFixedHeight(sum(heights) + 2)

    def event(self, event: QEvent) -> bool:
        """Keep F2 and Del from the window, which would edit or trash the whole order."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            row = _row_at(self.currentIndex())
            is_event = row is not None and bool(row.event_id)
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            own = event.key() == Qt.Key.Key_Delete or (event.key() == Qt.Key.Key_F2 and is_event)
            if plain and own:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 open the event of the row, Del deletes it."""
        key, keys = event.key(), Qt.Key
        if key in (keys.Key_Return, keys.Key_Enter, keys.Key_F2) and not event.modifiers():
            self._choose(self.currentIndex())
        elif key == keys.Key_Delete and not event.modifiers():
            self._on_delete()
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        row = _row_at(index)
        if row is not None and row.event_id:
            self.event_chosen.emit(row.event_id)

    def _show_menu(self, position: QPoint) -> None:
        row = _row_at(self.currentIndex())
        if row is None or not self.indexAt(position).isValid():
            return
        for action in (self._edit, self._delete):
            action.setEnabled(bool(row.event_id))
        self._menu.popup(self.viewport().mapToGlobal(position))

    def _on_edit(self) -> None:
        self._choose(self.currentIndex())

    def _on_delete(self) -> None:
        row = _row_at(self.currentIndex())
        if row is not None and row.event_id:
            self.event_removed.emit(row.event_id)

    def _on_copy(self) -> None:
        row = _row_at(self.currentIndex())
        if row is not None:
            QGuiApplication.clipboard().setText(row.sentence)

    def _make_menu(self) -> QMenu:
        """Return the menu of a row; the list itself takes the keys that it names."""
        menu = QMenu(self)
        menu.setObjectName("timelineMenu")
        self._edit = menu.addAction(icons.icon("pencil"), self.tr("Edit\u2026"))
        self._edit.setShortcut(QKeySequence("F2"))
        self._edit.triggered.connect(self._on_edit)
        self._delete = menu.addAction(icons.icon("trash"), self.tr("Delete"))
        self._delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self._delete.triggered.connect(self._on_delete)
        menu.addSeparator()
        copy = menu.addAction(icons.icon("copy"), self.tr("Copy"))
        copy.triggered.connect(self._on_copy)
        history = menu.addAction(icons.icon("list"), self.tr("All events\u2026"))
        history.triggered.connect(self.history_requested)
        for action in (self._edit, self._delete):
            # Only a label: the window has other commands on the same keys.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        return menu


def _row_at(index: QModelIndex) -> Row | None:
    row = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
    return row if isinstance(row, Row) else None


def _font(row: Row) -> QFont:
    font = theme.font("body", QFont.Weight.DemiBold if row.strong else QFont.Weight.Normal)
    font.setItalic(row.estimate)
    return font


def row_height() -> int:
    """Return the height of one row."""
    return max(_ROW, QFontMetrics(theme.font()).height() + 4)


def _past_key(pair: tuple[date | None, Event]) -> tuple[bool, date | int, int]:
    day, event = pair
    return (day is not None, day if day is not None else 0, event.entry)


def _event_day(event: Event, moment: Moment) -> date | None:
    if event.day is not None:
        return event.day
    return local_day(event.at, moment.zone) if event.at is not None else None


def _past_row(day: date | None, event: Event, view: OrderView) -> Row:
    return replace(_told_row(day, event, view), event_id=event.id)


def _told_row(day: date | None, event: Event, view: OrderView) -> Row:
    text = explain.timeline_text(event)
    tag = labels.source(event.source)
    if day is None:
        spoken = translate("Timeline", "date not known")
        return Row(When.PAST, "?", text, tag, sentence=f"{spoken}, {text}, {tag}.")
    shown, spoken = formatting.plain_date(day, view.plan.today), formatting.long_date(day)
    if not is_inferred(view.order.number, event):
        return Row(When.PAST, shown, text, tag, sentence=f"{spoken}, {text}, {tag}.")
    why = translate("Timeline", "day not stated on the page")
    spoken = translate("Timeline", "%1 at the earliest").replace("%1", spoken)
    sentence = f"{text}, {spoken}, {why}."
    return Row(When.PAST, f"\u2248 {shown}", text, why, estimate=True, sentence=sentence)


def _today_row(plan: Plan) -> Row:
    text = translate("Timeline", "Today, %1").replace("%1", formatting.long_date(plan.today))
    return Row(When.TODAY, "", text, strong=True, sentence=f"{text}.")


def _is_ahead(deadline: Deadline, plan: Plan) -> bool:
    """Return whether a deadline belongs below today: it is to come, or it is the next step."""
    if deadline.status not in _AHEAD:
        return False
    if deadline.key == plan.next.key:
        return True
    if deadline.due < plan.today:
        return False
    # Of a rule with several days (a warning and the last call) the last one says it all.
    later = (entry for entry in plan.deadlines if entry.rule == deadline.rule == "D10")
    if any(entry.due > deadline.due for entry in later):
        return False
    # A task that is to be repeated is shown once, as the next step.
    step = plan.deadline(plan.next.key) if plan.next.key else None
    is_twin = step is not None and step is not deadline and step.rule == deadline.rule
    return not (is_twin and step is not None and deadline.due <= _shown_day(step, plan))


def _shown_day(deadline: Deadline, plan: Plan) -> date:
    """Return the day under which a row stands: what is overdue is a task of today."""
    return max(deadline.due, plan.today)


def _ahead_row(deadline: Deadline, view: OrderView, moment: Moment) -> Row:
    plan = view.plan
    icon, colour = _RULE_LOOKS.get(deadline.rule, ("clock", "text2"))
    text = _with_condition(_name(deadline, plan, moment), deadline, view)
    is_next = deadline.key == plan.next.key
    if deadline.due < plan.today:
        since = translate("Timeline", "since %1")
        tag = since.replace("%1", formatting.plain_date(deadline.due, plan.today))
    elif deadline.nature is Nature.ADVICE:
        tag = translate("Timeline", "advice")
    elif deadline.rule == "D11":
        tag = labels.source(deadline.anchor.source)
    else:
        tag = translate("Timeline", "rule")
    if deadline.owner is not Owner.YOU and deadline.rule not in _RULE_LOOKS:
        icon = "hourglass"
    due = _shown_day(deadline, plan)
    day = formatting.plain_date(due, plan.today)
    spoken = formatting.long_date(due)
    sentence = f"{spoken}, {text}, {tag}."
    return Row(When.AHEAD, day, text, tag, icon, colour, is_next, sentence, rule=deadline.rule)


def _name(deadline: Deadline, plan: Plan, moment: Moment) -> str:
    """Return what a row's day is, with the local day and hour at which the protection is over."""
    if deadline.rule == "D11":
        over = local_day(deadline.ends_at, moment.zone)
        hour = formatting.clock_time(deadline.ends_at, moment.zone)
        if over == _shown_day(deadline, plan):
            return translate("Timeline", "Protection ends (%1 your time)").replace("%1", hour)
        text = translate("Timeline", "Protection ends (%1, %2 your time)")
        text = text.replace("%1", formatting.plain_date(over, plan.today))
        return text.replace("%2", hour)
    if deadline.rule == "D10" and deadline.due < plan.today:
        # The last safe day is over: today is not it.
        return labels.deadline("D10.warn")
    return labels.deadline(deadline.key)


def _marked(row: Row, deadline: Deadline, rulebook: Rulebook | None) -> Row:
    """Return a row with the mark of the user's own value, if one decides its date."""
    own = rule_words.own_value_text(deadline, rulebook)
    if not own:
        return row
    tag = translate("Timeline", "your value")
    if row.tag not in (translate("Timeline", "advice"), translate("Timeline", "rule")):
        tag = f"{row.tag}, {tag}"
    sentence = f"{row.sentence.removesuffix('.')}, {own}."
    return replace(row, tag=tag, sentence=sentence, rule=f"{row.rule}, {own}")


def _with_condition(text: str, deadline: Deadline, view: OrderView) -> str:
    """Return a row's words with the payment it hangs on, or with the last safe day."""
    if view.order.payment is Payment.UNKNOWN and deadline.rule in _IF_PAID_BY:
        condition = {
            "paypal": translate("Timeline", "if by PayPal"),
            "card": translate("Timeline", "if by card"),
        }[_IF_PAID_BY[deadline.rule]]
        return f"{text} ({condition})"
    # The protection end has a row of its own for its last safe day.
    if deadline.rule == "D11":
        return text
    is_last_day = deadline.nature is Nature.PLATFORM and deadline.owner is Owner.YOU
    if is_last_day and deadline.act_by is not None and deadline.act_by < deadline.due:
        safe = translate("Timeline", "safe until %1")
        shown = formatting.plain_date(deadline.act_by, view.plan.today)
        return f"{text} ({safe.replace('%1', shown)})"
    return text
