# SPDX-License-Identifier: MIT
"""What the window needs from the operating system: ports that the room ``desktop`` fills."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

OPEN = "default"
"""The action of a click on a message itself; the name is that of the desktop's own protocol."""

SNOOZE = "snooze"
DONE = "done"


@dataclass(frozen=True, slots=True)
class Message:
    """What pops up on the desktop. All texts are plain; nothing in them is markup.

    Attributes:
        about: Id of the order it is about, or empty; a newer message about it takes its place.
        actions: (key, words) of the buttons, where the desktop has buttons.
        urgent: It stays until somebody reacts, where the desktop can do so.
        silent: It makes no sound.
    """

    title: str
    body: str
    about: str = ""
    actions: tuple[tuple[str, str], ...] = field(default=())
    urgent: bool = False
    silent: bool = False


class Notifier(Protocol):
    """Shows messages by the first way that works here."""

    def show(
        self,
        message: Message,
        otherwise: Callable[[Message], None],
        at_icon: Callable[[Message], None] | None = None,
    ) -> None:
        """Show a message; ``otherwise`` is called, soon, where the desktop shows none.

        ``at_icon`` is called where only the tray's icon can show it, and soon lets it go.
        """

    def listen(self, acted: Callable[[str, str], None]) -> None:
        """Hand what a user does with a message to ``acted(about, action)``."""

    def close(self) -> None:
        """Take the messages away and let go of the desktop."""


class Autostart(Protocol):
    """Whether the program starts with the computer."""

    def is_on(self) -> bool:
        """Return whether it does."""

    def set(self, *, on: bool) -> None:
        """Begin or cease to start with the computer.

        Raises:
            AliGuardError: It cannot be written (``autostart_failed``).
        """


class Instance(Protocol):
    """The one running program for a data folder."""

    def listen(self, asked: Callable[[Sequence[Path]], None]) -> None:
        """Hand what later starts ask for to ``asked(files)``: to be seen, and to open files."""

    def close(self) -> None:
        """Let the next start be the first."""
