# SPDX-License-Identifier: MIT
"""The log: one small rotating file in the log folder. It never holds order data."""

from __future__ import annotations

import logging
import os
import platform
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aliguard_desktop import __version__
from aliguard_desktop.domain.errors import AliGuardError
from aliguard_desktop.paths import make_private_file

if TYPE_CHECKING:
    from types import TracebackType

_LIMIT = 512 * 1024
_KEPT = 2
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _PrivateFile(RotatingFileHandler):
    """A rotating file that only its owner can read."""

    def _open(self):  # type: ignore[no-untyped-def]
        descriptor = os.open(self.baseFilename, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        return os.fdopen(descriptor, self.mode, encoding=self.encoding)


class _NoValues(logging.Formatter):
    """Writes of an error what a crash report does: kinds and places, never its message."""

    def format(self, record: logging.LogRecord) -> str:
        """Format the record, without the trace that another handler may have kept in it."""
        kept, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = kept

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the library's name
        """Return kinds and places."""
        kind, error, trace = ei
        return "" if error is None else "\n".join(_happened(kind, error, trace))


def start_log(folder: Path) -> Path:
    """Log to ``folder/aliguard.log`` from now on and return that path.

    Raises:
        AliGuardError: The file cannot be made (``folder_unusable``).
    """
    path = folder / "aliguard.log"
    make_private_file(path)
    handler = _PrivateFile(path, maxBytes=_LIMIT, backupCount=_KEPT, encoding="utf-8")
    handler.setFormatter(_NoValues(_FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    # Each migration step would be a line.
    logging.getLogger("alembic").setLevel(logging.WARNING)
    return path


def crash_report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """Return what a bug report needs: versions and where it happened.

    The error's own message and the values of variables are left out: they may name an order.
    """
    qt = sys.modules.get("PySide6")
    return "\n".join(
        [
            f"AliGuard Desktop {__version__}",
            f"Python {platform.python_version()}, Qt {getattr(qt, '__version__', 'not loaded')}",
            f"{platform.system()} {platform.release()} {platform.machine()}",
            "",
            *_happened(kind, error, trace),
        ]
    )


def _happened(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> list[str]:
    """Return the kinds of an error and of its causes, and the places it came through."""
    lines = [f"{kind.__module__}.{kind.__qualname__}{_code(error)}"]
    cause = error.__cause__ or error.__context__
    while cause is not None:
        lines.append(f"after {type(cause).__name__}{_code(cause)}")
        cause = cause.__cause__ or cause.__context__
    frames = traceback.extract_tb(trace)
    return [
        *lines,
        *(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames),
    ]


def _code(error: BaseException) -> str:
    """Return the program's own code of an error, or the system's number."""
    if isinstance(error, AliGuardError):
        return f" ({error.code})"
    return f" ({error.errno})" if isinstance(error, OSError) and error.errno else ""
