#!/bin/sh
# SPDX-License-Identifier: MIT
# Start the program from the checkout; without a screen, paint the pictures instead.
set -eu
venv=${VENV:-.venv}
cd "$(dirname "$0")/.."

has_screen() {
    [ "$(uname -s)" = Linux ] || return 0
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 1
    # A variable that names a screen which does not answer would only crash Qt.
    "$venv/bin/python" -c 'from PySide6.QtGui import QGuiApplication; QGuiApplication([])' \
        >/dev/null 2>&1
}

"$venv/bin/python" packaging/translations.py build
if has_screen || [ "${QT_QPA_PLATFORM:-}" = offscreen ]; then
    exec "$venv/bin/python" -m aliguard_desktop "$@"
fi
echo "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY answers)." >&2
echo "Painting the pictures of every screen instead; open build/pictures/index.html." >&2
QT_QPA_PLATFORM=offscreen exec "$venv/bin/python" packaging/pictures.py build/pictures
