# SPDX-License-Identifier: MIT
"""A small Debian in a folder: one user, no Python, and the display of the test.

Every command runs in mounts and a process tree of its own, which end with it: nothing is left
mounted or running. Needs root and the programs of ``PROGRAMS``.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
from pathlib import Path

from tests.desktop.rig import wait_for

PROGRAMS = ("mmdebstrap", "unshare", "chroot")
HOME = "home/buyer"
# What a desktop would have brought; none of it needs Python.
DESKTOP = ("libglib2.0-bin", "shared-mime-info", "desktop-file-utils", "dbus", "fonts-dejavu-core")
PROGRAM = "usr/lib/aliguard-desktop/aliguard-desktop"
_USER = 1000
_ENTER = """
set -e
root=$1 user=$2
shift 2
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
exec chroot --userspec="$user:$user" "$root" "$@"
"""


class Bare:
    """The folder with the system in it."""

    def __init__(self, root: Path, display: str) -> None:
        self.root = root
        self._display = display
        self._sessions: list[subprocess.Popen[bytes]] = []

    def make(self) -> None:
        """Fetch the system, and make its user.

        Raises:
            subprocess.CalledProcessError: No mirror of Debian answers.
        """
        command = ["mmdebstrap", "--variant=minbase", f"--include={','.join(DESKTOP)}"]
        subprocess.run([*command, "bookworm", str(self.root)], check=True, capture_output=True)
        shutil.copy("/etc/resolv.conf", self.root / "etc/resolv.conf")
        self.as_root("useradd", "--create-home", "--uid", str(_USER), "buyer")
        runtime = self.root / "run/user/1000"
        runtime.mkdir(parents=True)
        os.chown(runtime, _USER, _USER)
        runtime.chmod(0o700)

    def _command(self, user: int, *command: str) -> list[str]:
        enter = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", _ENTER, "sh"]
        # Qt warns in the locale C.
        environment = ["LANG=C.UTF-8", "DEBIAN_FRONTEND=noninteractive"]
        if user:
            environment += ["PATH=/usr/bin:/bin", f"HOME=/{HOME}", f"DISPLAY={self._display}"]
            environment += [f"XDG_RUNTIME_DIR=/run/user/{user}"]
        else:
            environment += ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root"]
        return [*enter, str(self.root), str(user), "env", "-i", *environment, *command]

    def as_root(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command as root to its end, which must be a good one."""
        done = subprocess.run(
            self._command(0, *command), capture_output=True, text=True, timeout=600, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done

    def ask(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command as the user to its end, whichever it is."""
        return subprocess.run(
            self._command(_USER, *command), capture_output=True, text=True, timeout=120, check=False
        )

    def start(self, words: str) -> None:
        """Begin a session of the user's desktop that does this and stays."""
        command = self._command(_USER, "dbus-run-session", "sh", "-c", f"{words}; exec sleep 600")
        with (self.root.parent / "session.log").open("ab") as log:
            self._sessions.append(subprocess.Popen(command, stdout=log, stderr=log))

    def put(self, name: str, data: bytes) -> str:
        """Put a file into the user's home folder; return its path there."""
        path = self.root / HOME / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        for one in (path, path.parent):
            os.chown(one, _USER, _USER)
        return f"/{HOME}/{name}"

    def pids(self) -> list[int]:
        """Return the processes of the installed program, with or without a window."""
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            # A process that has just ended, or one of the kernel.
            with contextlib.suppress(OSError):
                if (process / "exe").samefile(self.root / PROGRAM):
                    found.append(int(process.name))
        return found

    def quit(self) -> None:
        """End the program as the end of a session would, and the session after it."""
        for pid in self.pids():
            os.kill(pid, signal.SIGTERM)
        wait_for("the program's end", lambda: not self.pids())
        self.close()

    def close(self) -> None:
        """End every session with all that runs in it."""
        for session in self._sessions:
            # The first process of the tree became the user and outlives its parent.
            children = Path(f"/proc/{session.pid}/task/{session.pid}/children").read_text()
            for pid in map(int, children.split()):
                os.kill(pid, signal.SIGKILL)
            session.kill()
            session.wait()
        self._sessions.clear()
