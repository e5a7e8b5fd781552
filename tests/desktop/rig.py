# SPDX-License-Identifier: MIT
"""A real X display with a window manager and a bus, and hands and eyes to use it.

Nothing here looks inside the program: it is started as a user would, driven by keys and drags,
and watched through its windows, its accessibility tree, its files and its command line.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SYSTEM_PYTHON = "/usr/bin/python3"
PROGRAMS = ("Xvfb", "openbox", "xdotool", "xclip", "dbus-daemon", "import")
PATIENCE = 30.0
_PAUSE = 0.05

T = TypeVar("T")


def what_is_missing() -> str:
    """Return which programs or bindings a desktop test cannot do without, or nothing."""
    absent = [name for name in PROGRAMS if shutil.which(name) is None]
    probe = (
        "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('Atspi', '2.0'); "
        "from gi.repository import Gtk, Atspi"
    )
    if not Path(SYSTEM_PYTHON).exists():
        absent.append(SYSTEM_PYTHON)
    else:
        environment = {**os.environ, "DISPLAY": ""}
        done = subprocess.run(
            [SYSTEM_PYTHON, "-c", probe], capture_output=True, check=False, env=environment
        )
        if done.returncode:
            absent.append("the GTK 3 and AT-SPI bindings of the system's Python")
    return ", ".join(absent)


def wait_for(what: str, look: Callable[[], T | None], patience: float = PATIENCE) -> T:
    """Return the first true value of ``look``; the program under test sends us no signals.

    Raises:
        AssertionError: ``what`` did not come about in time.
    """
    limit = time.monotonic() + patience
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > limit:
            raise AssertionError(f"waited {patience:.0f} s in vain for: {what}")
        time.sleep(_PAUSE)


class Desktop:
    """One display; everything started on it ends with it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = self._environment(folder)
        self._processes: list[subprocess.Popen[Any]] = []
        self._eyes: subprocess.Popen[str] | None = None
        self.watched: subprocess.Popen[Any] | None = None
        """The program that is looked at: nobody waits for one that has ended."""
        self._start_display()
        self._start_bus()
        # The system's bus is none of a test's business: what listens to it, listens to ours.
        self.environment["DBUS_SYSTEM_BUS_ADDRESS"] = self.environment["DBUS_SESSION_BUS_ADDRESS"]
        self.start(["openbox"])
        wait_for("the window manager", self._has_window_manager)

    # -- set up and tear down

    @staticmethod
    def _environment(folder: Path) -> dict[str, str]:
        kept = ("PATH", "LANG", "LC_ALL", "TZ", "PYTHONPATH", "VIRTUAL_ENV", "LD_LIBRARY_PATH")
        environment = {name: os.environ[name] for name in kept if name in os.environ}
        home = folder / "home"
        home.mkdir(parents=True, exist_ok=True)
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700, exist_ok=True)
        environment |= {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "NO_AT_BRIDGE": "1",  # the drag source needs no accessibility of its own
            "GDK_BACKEND": "x11",
            "PYTHONFAULTHANDLER": "1",
        }
        return environment

    def _start_display(self) -> None:
        reader, writer = os.pipe()
        command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1600x1000x24"]
        process = subprocess.Popen(
            [*command, "-nolisten", "tcp", "-noreset"],
            pass_fds=(writer,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._processes.append(process)
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        self.environment["DISPLAY"] = f":{number}"

    def _start_bus(self) -> None:
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        process = subprocess.Popen(
            command,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._processes.append(process)
        assert process.stdout is not None
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = process.stdout.readline().strip()

    def _has_window_manager(self) -> bool:
        done = self.run(["xdotool", "get_num_desktops"], check=False)
        return done.returncode == 0

    def start(self, command: Sequence[str], log: str = "") -> subprocess.Popen[Any]:
        """Start a program on this display; ``log`` names the file that its output goes to."""
        with Path(self.folder / (log or f"{Path(command[0]).name}.log")).open("ab") as output:
            process = subprocess.Popen(
                list(command),
                env=self.environment,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        self._processes.append(process)
        return process

    def run(
        self, command: Sequence[str], *, check: bool = True
    ) -> subprocess.CompletedProcess[str]:
        """Run a program on this display to its end."""
        return subprocess.run(
            list(command),
            env=self.environment,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=check,
        )

    def close(self) -> None:
        """End what was started here, the display last."""
        for process in reversed(self._processes):
            if process.poll() is None:
                process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()

    # -- hands

    def key(self, *keys: str) -> None:
        """Press keys one after the other, in the window that has the focus."""
        self.run(["xdotool", "key", "--clearmodifiers", "--delay", "30", *keys])

    def type(self, text: str) -> None:
        """Type a text."""
        self.run(["xdotool", "type", "--delay", "15", text])

    def click(self, x: int, y: int) -> None:
        """Press and release the left button."""
        self.run(["xdotool", "mousemove", str(x), str(y), "sleep", "0.1", "click", "1"])

    def drag(self, files: Sequence[Path | str], x: int, y: int) -> None:
        """Drag files out of another program's window and drop them at this place.

        One text instead of files is what ``drag_source.py`` says: "picture:FILE", "address:URL".
        """
        title = f"drag source {len(self._processes)}"
        source = self.start(
            [SYSTEM_PYTHON, str(HERE / "drag_source.py"), title, *map(str, files)],
            log=f"{title}.log",
        )
        window = self.window(f"^{title}$")
        self.run(["xdotool", "windowmove", "--sync", window, "20", "880"], check=False)
        self.run(["xdotool", "windowraise", window])
        from_x, from_y = self._middle(window)
        # GTK begins a drag after a few pixels; the target needs several moves to answer.
        moves = ["mousemove", str(from_x), str(from_y), "sleep", "0.3", "mousedown", "1"]
        moves += ["sleep", "0.2", "mousemove_relative", "6", "6"]
        moves += ["sleep", "0.1", "mousemove_relative", "12", "6", "sleep", "0.1"]
        for part in range(1, 11):
            at_x = from_x + (x - from_x) * part // 10
            at_y = from_y + (y - from_y) * part // 10
            moves += ["mousemove", str(at_x), str(at_y), "sleep", "0.06"]
        moves += ["mousemove_relative", "--", "-2", "1", "sleep", "0.4", "mouseup", "1"]
        self.run(["xdotool", *moves])
        log = self.folder / f"{title}.log"
        wait_for("the end of the drag", lambda: "end" in log.read_text())
        source.terminate()
        source.wait(10)

    def tab_to(self, name: str) -> None:
        """Walk with Tab to the widget of this id."""
        assert self.look("tab_to", id=name), f"Tab does not lead to {name}"

    def copy_to_clipboard(self, text: str) -> None:
        """Put a text on the clipboard, as another program would."""
        subprocess.run(
            ["xclip", "-selection", "clipboard"],
            input=text,
            text=True,
            env=self.environment,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    # -- eyes

    def clipboard(self) -> str:
        """Return the text on the clipboard, or nothing."""
        return self.run(["xclip", "-selection", "clipboard", "-o"], check=False).stdout

    def windows(self, title: str) -> list[str]:
        """Return the visible windows whose title matches."""
        done = self.run(["xdotool", "search", "--onlyvisible", "--name", title], check=False)
        return done.stdout.split()

    def windows_of_class(self, name: str) -> list[str]:
        """Return the windows of a program, seen or not."""
        return self.run(["xdotool", "search", "--class", name], check=False).stdout.split()

    def window(self, title: str) -> str:
        """Wait for a visible window whose title matches, and return it."""
        return wait_for(f"a window {title!r}", lambda: self.windows(title))[-1]

    def _middle(self, window: str) -> tuple[int, int]:
        done = self.run(["xdotool", "getwindowgeometry", "--shell", window])
        values = dict(line.split("=", 1) for line in done.stdout.split())
        return (
            int(values["X"]) + int(values["WIDTH"]) // 2,
            int(values["Y"]) + int(values["HEIGHT"]) // 2,
        )

    def focus(self, window: str) -> None:
        """Give a window the focus."""
        self.run(["xdotool", "windowactivate", "--sync", window])

    def picture(self, name: str) -> Path:
        """Keep a picture of the whole screen, for whoever looks into a failure."""
        path = self.folder / f"{name}.png"
        self.run(["import", "-window", "root", str(path)], check=False)
        return path

    def look(self, act: str, **wanted: str) -> Any:
        """Ask the screen reader (look.py), which is started at the first question.

        Raises:
            AssertionError: The program has ended by itself; the end of its log says why.
        """
        if self.watched is not None and self.watched.poll() is not None:
            log = (self.folder / "app.log").read_text(encoding="utf-8")[-4000:]
            raise AssertionError(f"the program ended with {self.watched.returncode}: {log}")
        if self._eyes is None:
            with Path(self.folder / "look.log").open("ab") as errors:
                self._eyes = subprocess.Popen(
                    [SYSTEM_PYTHON, str(HERE / "look.py"), App.NAME],
                    env=self.environment,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=errors,
                    text=True,
                )
            self._processes.append(self._eyes)
        assert self._eyes.stdin is not None
        assert self._eyes.stdout is not None
        self._eyes.stdin.write(json.dumps({"do": act, **wanted}) + "\n")
        self._eyes.stdin.flush()
        answer = self._eyes.stdout.readline()
        assert answer, "look.py has ended, see look.log"
        return json.loads(answer)

    def seen(self) -> list[dict[str, Any]]:
        """Return every visible widget, as a screen reader sees them."""
        return self.look("seen") or []

    def widget(self, **wanted: str) -> dict[str, Any]:
        """Wait for a showing widget with these values (id, role, name), and return it."""
        return wait_for(f"a widget with {wanted}", lambda: self.look("find", **wanted))

    def words(self) -> str:
        """Return all words on the program's windows, one widget a line."""
        return "\n".join(
            str(entry["text"] or entry["name"])
            for entry in self.seen()
            if "showing" in entry["states"]
        )

    def press(self, name: str) -> None:
        """Press a button by its id or its name, as a screen reader does."""
        assert self.look("press", id=name), f"there is no button {name}"


class App:
    """The program under test, with its data in one folder."""

    NAME = "aliguard-desktop"
    TITLE = "AliGuard"

    def __init__(self, desktop: Desktop, data: Path) -> None:
        self.desktop = desktop
        self.data = data
        self.process: subprocess.Popen[Any] | None = None

    @property
    def _command(self) -> list[str]:
        return [sys.executable, "-m", "aliguard_desktop", "--data-dir", str(self.data)]

    def start(self, *arguments: str) -> str:
        """Start the program and return its main window once that is there."""
        command = [*self._command, "--language", "en", "--theme", "light", *arguments]
        self.process = self.desktop.watched = self.desktop.start(command, log="app.log")
        window = self.desktop.window(self.TITLE)
        wait_for("the program on the accessibility bus", self.desktop.seen)
        return window

    def kill(self) -> None:
        """End the program as a power cut would."""
        assert self.process is not None
        self.desktop.watched = None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def quit(self) -> int:
        """End the program as a session's end would, and return its exit status."""
        assert self.process is not None
        self.desktop.watched = None
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(20)

    def ask(self, *arguments: str) -> dict[str, Any]:
        """Ask the same data a question on the command line."""
        environment = {**self.desktop.environment, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            [*self._command, *arguments, "--json"],
            env=environment,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer

    def agenda(self) -> dict[str, dict[str, Any]]:
        """Return every order by its number."""
        listed = self.ask("--agenda", "--all")["orders"]
        return {entry["number"]: entry for entry in listed}

    def log(self) -> str:
        """Return what the program wrote to its terminal."""
        return (self.desktop.folder / "app.log").read_text(encoding="utf-8")
