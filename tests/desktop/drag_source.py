# SPDX-License-Identifier: MIT
"""A window of another toolkit from which files can be dragged: drag_source.py TITLE FILE...

Run by the system's Python, which has GTK. It prints "end" after each drag.
"""

import sys
from pathlib import Path

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402 - the version comes first

TITLE, FILES = sys.argv[1], [Path(name).resolve().as_uri() for name in sys.argv[2:]]


def hand_over(widget, context, selection, info, when):
    selection.set_uris(FILES)


def tell(widget, context):
    print("end", flush=True)


window = Gtk.Window(title=TITLE)
window.set_default_size(160, 90)
area = Gtk.EventBox()
area.add(Gtk.Label(label="Drag from here"))
area.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
area.drag_source_add_uri_targets()
area.connect("drag-data-get", hand_over)
area.connect("drag-end", tell)
window.add(area)
window.connect("destroy", Gtk.main_quit)
window.show_all()
Gtk.main()
