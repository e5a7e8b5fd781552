# SPDX-License-Identifier: MIT
"""What a program shows on an X display, seen from outside: windows that appear, and repaints.

The X server tells when a window is mapped and which rectangles of it are drawn (DAMAGE), so the
programs that are compared need no part of their own in it. A window's answers to pings, as window
managers send them, tell how long its event loop lets others wait. Uses libX11 and libXdamage,
which GTK brings along, through ctypes.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import select
import time
from ctypes import POINTER, Structure, Union, byref, c_char_p, c_int, c_long, c_ulong, c_void_p
from dataclasses import dataclass, field
from typing import Any

_SHORT, _USHORT, _UINT = ctypes.c_short, ctypes.c_ushort, ctypes.c_uint
_STRUCTURE, _SUBSTRUCTURE = 1 << 17, 1 << 19  # event masks of X11
_CREATE, _MAP, _CLIENT = 16, 19, 33  # event types of X11
_RAW_RECTANGLES = 0  # DAMAGE: every rectangle as it is drawn
_LEAST = (300, 200)
"""Pixels that a window has at least: toolkits make small ones for themselves."""
_PAINTED, _LARGE = 0.5, 0.25
"""Shares of a window: drawn before it counts as painted, and in one repaint of it as a whole."""
_BURST_S, _SETTLED_S = 0.05, 0.4
"""What is drawn within the first belongs together; a pause of the second is rest."""
_PING_S = 0.002


class _Any(Structure):
    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
    )


class _Create(Structure):
    _fields_ = (
        *_Any._fields_[:4],
        ("parent", c_ulong),
        ("window", c_ulong),
        *((name, c_int) for name in ("x", "y", "width", "height", "border", "override")),
    )


class _Map(Structure):
    _fields_ = (*_Any._fields_[:4], ("event", c_ulong), ("window", c_ulong), ("override", c_int))


class _Client(Structure):
    _fields_ = (*_Any._fields_, ("kind", c_ulong), ("format", c_int), ("data", c_long * 5))


class _Rectangle(Structure):
    _fields_ = (("x", _SHORT), ("y", _SHORT), ("width", _USHORT), ("height", _USHORT))


class _Damage(Structure):
    _fields_ = (
        *_Any._fields_[:4],
        ("drawable", c_ulong),
        ("damage", c_ulong),
        ("level", c_int),
        ("more", c_int),
        ("at", c_ulong),
        ("area", _Rectangle),
        ("geometry", _Rectangle),
    )


class _Event(Union):
    _fields_ = (
        ("any", _Any),
        ("create", _Create),
        ("map", _Map),
        ("client", _Client),
        ("damage", _Damage),
        ("room", c_long * 24),
    )


@dataclass
class Window:
    """A program's window, as it came and was drawn; times are of ``time.perf_counter``.

    Attributes:
        area: Width times height, pixels.
        drawn: When, and how many pixels.
    """

    id: int
    area: int
    mapped: float
    drawn: list[tuple[float, int]] = field(default_factory=list)

    def painted(self) -> float | None:
        """Return when half of it had been drawn, None before."""
        pixels = 0
        for at, some in self.drawn:
            pixels += some
            if pixels >= self.area * _PAINTED:
                return at
        return None

    def settled(self) -> float | None:
        """Return when it was drawn last before the first rest after it was painted."""
        last = self.painted()
        for at, _ in self.drawn:
            if last is not None and at > last:
                if at - last > _SETTLED_S:
                    break
                last = at
        return last

    def whole(self) -> float | None:
        """Return when a large part of it was drawn at once for the last time: its content came."""
        found, begin, pixels = None, float("-inf"), 0
        for at, some in self.drawn:
            if at - begin > _BURST_S:
                begin, pixels = at, 0
            pixels += some
            if pixels >= self.area * _LARGE:
                found = at
        return found


class Screen:
    """Follows the windows of one X display."""

    def __init__(self, name: str) -> None:
        """Begin to watch the display of this name (``:7``).

        Raises:
            SystemExit: There is no such display, or it has no DAMAGE.
        """
        self._x, self._damage = _libraries()
        # A window may be gone before its request arrives; X11 would end this program for that.
        self._on_error = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)(lambda *_: 0)
        self._x.XSetErrorHandler(self._on_error)
        self._display = self._x.XOpenDisplay(name.encode())
        if not self._display:
            raise SystemExit(f"no display {name}")
        base, error = c_int(), c_int()
        if not self._damage.XDamageQueryExtension(self._display, byref(base), byref(error)):
            raise SystemExit(f"the display {name} does not tell what is drawn")
        self._drawn_type = base.value
        self._root = self._x.XDefaultRootWindow(self._display)
        self._x.XSelectInput(self._display, self._root, _STRUCTURE | _SUBSTRUCTURE)
        self._protocols = self._x.XInternAtom(self._display, b"WM_PROTOCOLS", 0)
        self._ping = self._x.XInternAtom(self._display, b"_NET_WM_PING", 0)
        self._x.XSync(self._display, 0)
        self._watched: set[int] = set()
        self._asked: float | None = None
        self._answers: list[tuple[float, float]] = []
        self.windows: list[Window] = []

    def close(self) -> None:
        """Watch no longer."""
        self._x.XCloseDisplay(self._display)

    def look(self, seconds: float) -> None:
        """Take note of what happens until something does, at most so many seconds."""
        limit = time.perf_counter() + seconds
        while not self._x.XPending(self._display):
            left = limit - time.perf_counter()
            if left <= 0:
                return
            select.select([self._x.XConnectionNumber(self._display)], [], [], left)
        at = time.perf_counter()
        event = _Event()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, byref(event))
            self._take(event, at)

    def watch(self, seconds: float) -> None:
        """Take note of what happens for so many seconds."""
        limit = time.perf_counter() + seconds
        while (left := limit - time.perf_counter()) > 0:
            self.look(left)

    def longest_wait(self, window: Window, seconds: float) -> float:
        """Ping a window for so many seconds and return the longest time it took to answer.

        Each ping is sent when the one before was answered and some milliseconds have passed; one
        that is not answered at the end counts as long as it has waited.
        """
        limit = time.perf_counter() + seconds
        longest, sent = 0.0, 0.0
        while (now := time.perf_counter()) < limit:
            if self._asked is None and now - sent >= _PING_S:
                sent = self._asked = now
                self._send_ping(window)
            self.look(_PING_S if self._asked is None else limit - now)
            while self._answers:
                begin, came = self._answers.pop()
                longest = max(longest, came - begin)
        if self._asked is not None:
            longest = max(longest, time.perf_counter() - self._asked)
            self._asked = None
        return longest

    def _send_ping(self, window: Window) -> None:
        event = _Event()
        event.client.type = _CLIENT
        event.client.window = window.id
        event.client.kind = self._protocols
        event.client.format = 32
        event.client.data[0] = self._ping
        event.client.data[2] = window.id
        self._x.XSendEvent(self._display, window.id, 0, 0, byref(event))
        self._x.XFlush(self._display)

    def _take(self, event: _Event, at: float) -> None:
        kind = event.any.type
        if kind == self._drawn_type:
            one = event.damage
            self._take_drawn(one.drawable, at, one.area.width * one.area.height)
        elif kind == _CREATE and event.create.parent == self._root and not event.create.override:
            self._begin(event.create.window)
        elif kind == _MAP and event.map.window in self._watched:
            self._take_map(event.map.window, at)
        elif kind == _CLIENT and event.client.data[0] == self._ping and self._asked is not None:
            self._answers.append((self._asked, at))
            self._asked = None

    def _begin(self, window: int) -> None:
        """Follow a new window, also after a window manager has put it into a frame."""
        self._watched.add(window)
        self._x.XSelectInput(self._display, window, _STRUCTURE)
        self._damage.XDamageCreate(self._display, window, _RAW_RECTANGLES)
        self._x.XFlush(self._display)

    def _take_map(self, window: int, at: float) -> None:
        if any(known.id == window for known in self.windows):
            return
        root, sizes = c_ulong(), [c_int(), c_int(), *(_UINT() for _ in range(4))]
        self._x.XGetGeometry(self._display, window, byref(root), *map(byref, sizes))
        width, height = sizes[2].value, sizes[3].value
        if width >= _LEAST[0] and height >= _LEAST[1]:
            self.windows.append(Window(window, width * height, at))

    def _take_drawn(self, window: int, at: float, pixels: int) -> None:
        known = next((one for one in self.windows if one.id == window), None)
        if known is not None:
            known.drawn.append((at, pixels))


def missing() -> str:
    """Return what this needs and the system lacks, or nothing."""
    names = ("X11", "Xdamage")
    return ", ".join(f"lib{name}" for name in names if ctypes.util.find_library(name) is None)


def _libraries() -> tuple[Any, Any]:
    """Load both libraries and say what their functions take, where an int is too short."""
    x11 = ctypes.CDLL(ctypes.util.find_library("X11"))
    damage = ctypes.CDLL(ctypes.util.find_library("Xdamage"))
    x11.XOpenDisplay.restype = c_void_p
    x11.XOpenDisplay.argtypes = [c_char_p]
    x11.XDefaultRootWindow.restype = c_ulong
    x11.XInternAtom.restype = c_ulong
    x11.XInternAtom.argtypes = [c_void_p, c_char_p, c_int]
    x11.XSelectInput.argtypes = [c_void_p, c_ulong, c_long]
    x11.XSendEvent.argtypes = [c_void_p, c_ulong, c_int, c_long, POINTER(_Event)]
    x11.XNextEvent.argtypes = [c_void_p, POINTER(_Event)]
    x11.XSync.argtypes = [c_void_p, c_int]
    x11.XGetGeometry.argtypes = [c_void_p, c_ulong, *[c_void_p] * 7]
    for name in ("XCloseDisplay", "XFlush", "XPending", "XConnectionNumber", "XDefaultRootWindow"):
        getattr(x11, name).argtypes = [c_void_p]
    damage.XDamageQueryExtension.argtypes = [c_void_p, c_void_p, c_void_p]
    damage.XDamageCreate.argtypes = [c_void_p, c_ulong, c_int]
    damage.XDamageCreate.restype = c_ulong
    return x11, damage
