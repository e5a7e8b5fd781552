# SPDX-License-Identifier: MIT
"""A window of another toolkit that takes files and pictures: drop_target.py TITLE

Run by the system's Python, which has GTK. It prints what was dropped, a line each.
"""

import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402 - the version comes first


def take(widget, context, x, y, selection, info, when):
    for uri in selection.get_uris():
        print("uri", uri, flush=True)
    Gtk.drag_finish(context, True, False, when)
    print("offers", *(target.name() for target in context.list_targets()), flush=True)
    print("end", flush=True)


window = Gtk.Window(title=sys.argv[1])
window.set_default_size(300, 200)
area = Gtk.EventBox()
area.add(Gtk.Label(label="Drop here"))
area.drag_dest_set(Gtk.DestDefaults.ALL, [], Gdk.DragAction.COPY)
area.drag_dest_add_uri_targets()
area.connect("drag-data-received", take)
window.add(area)
window.connect("destroy", Gtk.main_quit)
window.show_all()
Gtk.main()
