#!/bin/sh
# SPDX-License-Identifier: MIT
# Make the virtual environment that the Makefile uses.  Usage: setup.sh run|dev|fuzz
# QT=6.8.0.2 names another version of Qt than that of constraints.txt.
# Exit status 3: something of the system is missing and may not be installed from here;
# the command to do so was printed.
set -eu

what=${1:-run}
venv=${VENV:-.venv}
cd "$(dirname "$0")/.."

# What Qt needs on a bare Debian or Ubuntu: the first line for any use, the second for a screen.
libraries="libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 fonts-dejavu-core
libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libsm6 libgssapi-krb5-2"

say() { printf '%s\n' "$*" >&2; }

apt_run() {  # apt_run [sudo] PACKAGE...: a package list that cannot be fetched is tried once more
    # shellcheck disable=SC2086  # both are lists of words
    $1 env DEBIAN_FRONTEND=noninteractive sh -c '
        apt-get update -q || { sleep 5; apt-get update -q; } || exit 1
        apt-get install -y -q --no-install-recommends "$@" ||
            { sleep 5; apt-get install -y -q --no-install-recommends "$@"; }' apt $2
}

install_packages() {  # install_packages WHY PACKAGE...
    why=$1
    # One line, so that it can be copied as it is printed.
    packages=$(echo "$2" | tr '\n' ' ')
    command="sudo apt-get update && sudo apt-get install -y --no-install-recommends $packages"
    if ! command -v apt-get >/dev/null 2>&1; then
        say "$why"
        say "This system has no apt-get. Install what these Debian packages hold, then run again:"
        say "  $packages"
        exit 3
    fi
    if [ "$(id -u)" = 0 ]; then
        say "$why Installing: $packages"
        apt_run "" "$packages" >&2
        return
    fi
    if [ -t 0 ] && command -v sudo >/dev/null 2>&1; then
        say "$why These packages are needed: $packages"
        printf 'Install them now with sudo? [y/N] ' >&2
        read -r answer
        case $answer in
            y | Y | yes)
                apt_run sudo "$packages" >&2
                return
                ;;
        esac
    fi
    say "$why Run this once, then try again:"
    say "  $command"
    exit 3
}

find_python() {  # the first Python that is new enough
    for candidate in "${PYTHON:-}" python3 python3.13 python3.12 python3.11 python3.14; do
        [ -n "$candidate" ] || continue
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

can_make_venv() { "$1" -c 'import venv, ensurepip' 2>/dev/null; }

if ! python=$(find_python); then
    say "AliGuard needs Python 3.11 or newer; none was found (PYTHON=/path/to/python3 names one)."
    exit 3
fi

# A virtual environment that was cut off half-way, or whose Python has gone, is made anew.
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    if ! can_make_venv "$python"; then
        version=$("$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
        case $python in
            /usr/bin/python3) package=python3-venv ;;
            *) package=$version-venv ;;
        esac
        # All at once: who has to ask for a password should be asked once.
        install_packages "Python's venv module is missing." "$package $libraries"
    fi
    say "Making $venv with $python"
    rm -rf "$venv"
    "$python" -m venv "$venv"
fi

constraints=constraints.txt
if [ -n "${QT:-}" ]; then
    constraints=$venv/constraints.txt
    { grep -v -E '^(PySide6-Essentials|shiboken6)==' constraints.txt
      printf '%s==%s\n' PySide6-Essentials "$QT" shiboken6 "$QT"; } >"$constraints"
fi

pip_install() {  # the network may stumble once
    "$venv/bin/python" -m pip install --disable-pip-version-check -q -c "$constraints" "$@" ||
        { sleep 5; "$venv/bin/python" -m pip install --disable-pip-version-check -q -c "$constraints" "$@"; }
}

if [ "$what" = fuzz ]; then
    # Not every Python and system has a build of it; tests/fuzzing/run.py then says what is left out.
    if "$venv/bin/python" -m pip install --disable-pip-version-check -q -c "$constraints" \
        --only-binary :all: atheris; then
        touch "$venv/.ready-fuzz"
    else
        say "atheris cannot be installed here; the long tests run without it."
    fi
    exit 0
fi

say "Installing what AliGuard needs (a minute the first time)"
# The build tools first, so that nothing is fetched outside the constraints.
pip_install hatchling editables
case $what in
    run) pip_install --no-build-isolation --editable . ;;
    dev) pip_install --no-build-isolation --editable ".[dev]" ;;
    *) say "usage: setup.sh run|dev|fuzz"; exit 2 ;;
esac

if ! problems=$("$venv/bin/python" packaging/libraries.py); then
    say "$problems"
    if [ "$(uname -s)" != Linux ]; then
        say "Qt cannot be loaded."
        exit 3
    fi
    install_packages "Libraries that Qt needs are missing." "$libraries"
    "$venv/bin/python" packaging/libraries.py >&2
fi

"$venv/bin/python" packaging/translations.py build
touch "$venv/.ready-run"
[ "$what" = run ] || touch "$venv/.ready-dev"
