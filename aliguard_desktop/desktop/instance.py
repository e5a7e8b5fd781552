# SPDX-License-Identifier: MIT
"""One running program for each user and data folder; a later start hands over and ends.

The lock says who is first (Qt clears the lock of a process that is gone), the socket carries what
a later start asks for. Both lie where only this user comes in. QtNetwork is loaded after the
window is painted, or by a later start alone.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread

from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import APP_NAME, make_private_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtNetwork import QLocalSocket

_log = logging.getLogger(__name__)

_MOST_BYTES = 256 * 1024
_MOST_FILES = 2_000
_PATIENCE_MS = 8_000
_TRY_MS = 300
_OK = b"ok\n"
_LONGEST_FOLDER = 50
"""Bytes; the address of a socket has at most 107, and Qt makes a folder below this one first."""


class SingleInstance(QObject):
    """This start's claim to be the one."""

    def __init__(
        self, data: Path, parent: QObject | None = None, *, patience_ms: int = _PATIENCE_MS
    ) -> None:
        """Take the data folder; ``claim`` is next.

        Raises:
            AliGuardError: Not even the data folder can be written (``folder_unusable``).
        """
        super().__init__(parent)
        self._folder = _own_folder(data)
        name = hashlib.sha256(os.fsencode(os.path.realpath(data))).hexdigest()[:16]
        self._name = f"{APP_NAME}-{name}"
        self._lock = QLockFile(str(self._folder / f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)
        self._patience_ms = patience_ms
        self._server: Any = None
        self._asked: Callable[[Sequence[Path]], None] | None = None
        self._parts: dict[QLocalSocket, bytes] = {}

    @property
    def address(self) -> str:
        """Where the first start listens."""
        if sys.platform == "win32":
            return self._name
        return str(self._folder / self._name)

    def claim(self, files: Sequence[Path], *, show: bool = True) -> bool:
        """Return whether this start is the first; else it has handed over its files.

        Args:
            files: What to open.
            show: Bring the window up.

        Raises:
            AliGuardError: Another start is running, but does not answer (``instance_silent``).
        """
        if self._lock.tryLock(0):
            return True
        limit = QDeadlineTimer(self._patience_ms)
        while not limit.hasExpired():
            if self._hand_over(files, show=show):
                return False
            # It may have ended meanwhile, or has only begun and does not listen yet.
            if self._lock.tryLock(_TRY_MS):
                return True
        raise AliGuardError(
            "instance_silent",
            "AliGuard is running already, but does not answer. End it, or restart the computer.",
        )

    def listen(self, asked: Callable[[Sequence[Path]], None]) -> None:
        """Hand what later starts ask for to ``asked``; only the first start may listen.

        Called again, ``asked`` takes the place of the one before.
        """
        self._asked = asked
        if self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - after the first paint

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # Whoever was killed has left its socket behind; the lock says that nobody uses it.
        QLocalServer.removeServer(self.address)
        server.newConnection.connect(self._on_connection)
        if not server.listen(self.address):
            _log.warning("later starts cannot reach this one: %s", server.errorString())
        self._server = server

    def close(self) -> None:
        """Let the next start be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    # ---- a later start ------------------------------------------------------------------------

    def _hand_over(self, files: Sequence[Path], *, show: bool) -> bool:
        import json  # noqa: PLC0415 - a later start only

        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - a later start only

        socket = QLocalSocket()
        socket.connectToServer(self.address)
        if not socket.waitForConnected(_TRY_MS):
            QThread.msleep(_TRY_MS // 3)
            return False
        paths = [os.path.abspath(file) for file in files[:_MOST_FILES]]  # noqa: PTH100 - links stay
        socket.write(json.dumps({"show": show, "files": paths}).encode() + b"\n")
        socket.waitForBytesWritten(_TRY_MS)
        answered = socket.waitForReadyRead(self._patience_ms)
        answer = bytes(socket.readAll().data()) if answered else b""
        socket.disconnectFromServer()
        return answer == _OK

    # ---- the first start ----------------------------------------------------------------------

    def _on_connection(self) -> None:
        while self._server is not None:
            socket = self._server.nextPendingConnection()
            if socket is None:
                return
            self._parts[socket] = b""
            socket.readyRead.connect(self._on_ready)
            socket.disconnected.connect(self._on_gone)
            if socket.bytesAvailable():
                self._read(socket)

    def _on_ready(self) -> None:
        for socket in list(self._parts):
            if socket.bytesAvailable():
                self._read(socket)

    def _on_gone(self) -> None:
        for socket in list(self._parts):
            if socket.state() is socket.LocalSocketState.UnconnectedState:
                del self._parts[socket]
                socket.deleteLater()

    def _read(self, socket: QLocalSocket) -> None:
        text = self._parts[socket] + bytes(socket.readAll().data())
        self._parts[socket] = text
        if len(text) > _MOST_BYTES:
            socket.abort()
        elif text.endswith(b"\n"):
            asked = _asked_for(text)
            if asked is None:
                socket.abort()
                return
            socket.write(_OK)
            socket.flush()
            show, files = asked
            if self._asked is not None and (show or files):
                self._asked(files)


def _asked_for(text: bytes) -> tuple[bool, list[Path]] | None:
    """Return what a later start asks for; anything else is None."""
    import json  # noqa: PLC0415 - after the first paint

    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict) or not isinstance(content.get("files"), list):
        return None
    names = [name for name in content["files"][:_MOST_FILES] if isinstance(name, str)]
    files = [Path(name) for name in names if "\0" not in name]
    return content.get("show") is True, [file for file in files if file.is_absolute()]


def _own_folder(data: Path) -> Path:
    """Return a folder that only this user can enter, for lock and socket.

    Where there is no runtime folder, and somebody else has taken the place of ours among the
    temporary files, the data folder itself has to do.
    """
    if sys.platform == "win32":
        return _temporary()
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime and len(os.fsencode(runtime)) <= _LONGEST_FOLDER and _is_ours(Path(runtime)):
        return Path(runtime)
    folder = _temporary() / f"{APP_NAME}-{os.getuid()}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        _log.info("%s cannot be made", folder)
    if _is_ours(folder):
        return folder
    make_private_dir(data)
    return data


def _temporary() -> Path:
    import tempfile  # noqa: PLC0415 - not needed where there is a runtime folder

    return Path(tempfile.gettempdir())


def _is_ours(folder: Path) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    return folder.is_dir() and found.st_uid == os.getuid() and not found.st_mode & 0o077
