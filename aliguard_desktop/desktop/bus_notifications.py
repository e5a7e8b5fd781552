# SPDX-License-Identifier: MIT
"""Messages by org.freedesktop.Notifications, with buttons where the desktop has them (Linux).

PySide6.QtDBus cannot send this call (it has no unsigned integers); jeepney can, and Qt's loop
reads its socket. Nothing here waits: questions are sent, answers come through the loop, and a
message whose answer is an error, or does not come, goes the next way.
"""

from __future__ import annotations

import html
import logging
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import DBusAddress
    from jeepney import Message as BusMessage

    from aliguard_desktop.services.desktop import Message

    Failed = Callable[[Message], None]

_log = logging.getLogger(__name__)

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_APP = "AliGuard"
_ICON = "aliguard-desktop"
_PATIENCE_MS = 3_000
"""A daemon that has to be started first takes a second or two."""

_HARMLESS = str.maketrans("<>", "\u2039\u203a")
"""Some services read markup that they do not say they read (dunst): no tag ever reaches them."""

_NORMAL, _CRITICAL = 1, 2
_AS_THE_DESKTOP_LIKES, _FOR_EVER = -1, 0


@dataclass(slots=True)
class _Sent:
    """A message that has no answer yet, and whom to tell if it fails."""

    message: Message
    failed: Failed


class BusNotifications(QObject):
    """Sends messages to the desktop's own notification service."""

    acted = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Connect to nothing yet."""
        super().__init__(parent)
        self._connection: Any = None
        self._reader: QSocketNotifier | None = None
        self._features: frozenset[str] | None = None
        self._asked: int | None = None
        self._waiting: list[_Sent] = []
        self._unanswered: dict[int, _Sent] = {}
        self._shown: dict[int, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE_MS)
        self._timer.timeout.connect(self._on_silence)

    def show(self, message: Message, failed: Failed) -> None:
        """Show a message; ``failed`` is called where it does not work, now or soon."""
        if self._connection is None and not self._connect():
            failed(message)
            return
        self._waiting.append(_Sent(message, failed))
        if self._features is not None:
            self._send_waiting()
        elif self._asked is None:
            self._asked = self._call("GetCapabilities")
            self._timer.start()

    def close(self) -> None:
        """Take the messages away and leave the bus."""
        for number in list(self._shown):
            self._call("CloseNotification", "u", (number,))
        self._leave()

    # ---- the bus ------------------------------------------------------------------------------

    def _connect(self) -> bool:
        if not sys.platform.startswith("linux"):
            return False
        try:
            from jeepney import MatchRule, message_bus  # noqa: PLC0415 - on first use
            from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415

            connection = open_dbus_connection("SESSION")
            for name in ("ActionInvoked", "NotificationClosed"):
                rule = MatchRule(
                    type="signal", sender=_NAME, interface=_NAME, path=_PATH, member=name
                )
                connection.send(message_bus.AddMatch(rule))
        except (ImportError, KeyError, OSError, ValueError) as error:
            # No bus (KeyError: its address is not set), or one that does not let us in.
            _log.info("no session bus: %s", type(error).__name__)
            return False
        self._connection = connection
        self._reader = QSocketNotifier(connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._reader.activated.connect(self._on_readable)
        return True

    def _leave(self) -> None:
        """Let go of the bus; what was not answered goes the next way."""
        self._timer.stop()
        if self._reader is not None:
            self._reader.setEnabled(False)
            self._reader.deleteLater()
            self._reader = None
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
        self._features = self._asked = None
        self._shown.clear()
        self._give_up()

    def _give_up(self) -> None:
        lost = [*self._unanswered.values(), *self._waiting]
        self._unanswered.clear()
        self._waiting.clear()
        for sent in lost:
            sent.failed(sent.message)

    def _call(self, method: str, signature: str = "", body: tuple[Any, ...] = ()) -> int | None:
        from jeepney import new_method_call  # noqa: PLC0415 - loaded by then

        if self._connection is None:
            return None
        call = new_method_call(_address(), method, signature or None, body)
        serial = next(self._connection.outgoing_serial)
        try:
            self._connection.send(call, serial=serial)
        except OSError as error:
            _log.info("the session bus is gone: %s", type(error).__name__)
            self._leave()
            return None
        return int(serial)

    def _on_readable(self) -> None:
        """Read everything that has come."""
        while self._connection is not None:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            except (OSError, EOFError, ValueError) as error:
                _log.info("the session bus is gone: %s", type(error).__name__)
                self._leave()
                return
            self._take(message)

    def _take(self, message: BusMessage) -> None:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415 - loaded by then

        fields, kind = message.header.fields, message.header.message_type
        if kind is MessageType.signal:
            self._take_signal(str(fields.get(HeaderFields.member)), message.body)
            return
        serial = fields.get(HeaderFields.reply_serial)
        is_error = kind is MessageType.error
        if serial == self._asked and self._asked is not None:
            self._timer.stop()
            self._asked = None
            if is_error:
                self._give_up()  # nobody shows notifications here; the next message asks again
            else:
                self._features = frozenset(map(str, message.body[0]))
                self._send_waiting()
        elif serial in self._unanswered:
            sent = self._unanswered.pop(serial)
            if is_error:
                self._features = None  # another service may come in its place
                sent.failed(sent.message)
            elif sent.message.about:
                self._shown[int(message.body[0])] = sent.message.about

    def _take_signal(self, member: str, body: tuple[Any, ...]) -> None:
        if len(body) < 2 or body[0] not in self._shown:
            return
        number = int(body[0])
        if member == "NotificationClosed":
            del self._shown[number]
        elif member == "ActionInvoked":
            about = self._shown.pop(number)  # what answers it is a message of its own
            self._call("CloseNotification", "u", (number,))
            self.acted.emit(about, str(body[1]))

    def _on_silence(self) -> None:
        """A service that does not say what it can is no service."""
        self._asked = None
        self._give_up()

    # ---- the message --------------------------------------------------------------------------

    def _send_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for sent in waiting:
            serial = self._call("Notify", "susssasa{sv}i", self._body(sent.message))
            if serial is None:
                sent.failed(sent.message)
            else:
                self._unanswered[serial] = sent

    def _body(self, message: Message) -> tuple[Any, ...]:
        features = self._features or frozenset()
        body = message.body.translate(_HARMLESS)
        if "body-markup" in features:
            body = html.escape(body, quote=False)
        actions: list[str] = []
        if "actions" in features:
            for key, words in message.actions:
                actions += [key, words]
        older = [number for number, about in self._shown.items() if about == message.about]
        hints: dict[str, tuple[str, Any]] = {
            "urgency": ("y", _CRITICAL if message.urgent else _NORMAL),
            "desktop-entry": ("s", _ICON),
        }
        if message.silent:
            hints["suppress-sound"] = ("b", True)
        lasting = _FOR_EVER if message.urgent else _AS_THE_DESKTOP_LIKES
        replaced = older[-1] if older else 0
        title = message.title.translate(_HARMLESS)
        return (_APP, replaced, _ICON, title, body, actions, hints, lasting)


def _address() -> DBusAddress:
    from jeepney import DBusAddress  # noqa: PLC0415 - loaded by then

    return DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
