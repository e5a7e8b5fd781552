# SPDX-License-Identifier: MIT
"""A window of another toolkit from which things can be dragged: drag_source.py TITLE THING...

A thing is a file. Or the only one is, as a browser has it, "picture:FILE" (the bytes of a JPEG,
with an address that leads nowhere) or "address:URL" (an address and nothing else).

Run by the system's Python, which has GTK. It prints "end" after each drag.
"""

import sys
from pathlib import Path

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402 - the version comes first

PICTURE, ADDRESS = 1, 2
TITLE, THINGS = sys.argv[1], sys.argv[2:]
KIND, _, WHAT = THINGS[0].partition(":")
URIS = [Path(name).resolve().as_uri() for name in THINGS]
OFFERED = []
if KIND == "picture":
    URIS = ["https://pictures.invalid/photo.jpg"]
    OFFERED.append(Gtk.TargetEntry.new("image/jpeg", 0, PICTURE))
elif KIND == "address":
    URIS = [WHAT]


def hand_over(widget, context, selection, info, when):
    if info == PICTURE:
        selection.set(Gdk.Atom.intern("image/jpeg", False), 8, Path(WHAT).read_bytes())
    else:
        selection.set_uris(URIS)


def tell(widget, context):
    print("end", flush=True)


window = Gtk.Window(title=TITLE)
window.set_default_size(160, 90)
area = Gtk.EventBox()
area.add(Gtk.Label(label="Drag from here"))
OFFERED.append(Gtk.TargetEntry.new("text/uri-list", 0, ADDRESS))
area.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, OFFERED, Gdk.DragAction.COPY)
area.connect("drag-data-get", hand_over)
area.connect("drag-end", tell)
window.add(area)
window.connect("destroy", Gtk.main_quit)
window.show_all()
Gtk.main()
