# SPDX-License-Identifier: MIT
"""The licences of everything that the program carries, as their authors wrote them.

A bundle has them as files, collected when it was built (packaging/bundle.py), with those of the
system's libraries in it. An installation by pip finds them beside each library.
"""

from __future__ import annotations

import re
import sys
import sysconfig
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from aliguard_desktop.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN = "aliguard-desktop"
_TEXT = re.compile(
    r"(\.dist-info/licen[cs]es/.*|(^|/)(licen[cs]e|copying|notice|authors)[^/]*)(?<!\.py)(?<!\.pyc)$",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Licence:
    """One part of the program.

    Attributes:
        name: The part and its version.
        text: The licence in its authors' words, or its name and where it stands.
    """

    name: str
    text: str


def licences() -> list[Licence]:
    """Return the licences of the program and of all that it carries, its own first."""
    folder = resource_path("licences")
    if folder.is_dir():
        return [_kept(path) for path in sorted(folder.glob("*.txt"), key=_rank)]
    own, *others = distributions()
    carried = [of_python(), *map(of_distribution, others)]
    return [of_distribution(own), *sorted(carried, key=lambda one: one.name.casefold())]


def distributions() -> list[str]:
    """Return the names of the program's distribution and of all that it needs here."""
    found: dict[str, None] = {}
    waiting = [OWN]
    while waiting:
        name = waiting.pop(0)
        key = name.lower().replace("_", "-")
        if key in found:
            continue
        try:
            needed = metadata.distribution(name).requires or []
        except metadata.PackageNotFoundError:
            continue  # needed on another system, or by an older Python
        found[key] = None
        waiting.extend(_required(needed))
    return list(found)


def of_distribution(name: str) -> Licence:
    """Return a distribution's licence: its own files, else what its description says."""
    distribution = metadata.distribution(name)
    title = f"{distribution.metadata['Name']} {distribution.version}"
    texts = {
        file: path.read_text(encoding="utf-8", errors="replace").strip()
        for file in sorted(distribution.files or (), key=_authors_last)
        if _TEXT.search(file.as_posix()) and (path := Path(str(file.locate()))).is_file()
    }
    if len(texts) > 1:
        words = "\n\n".join(f"[{file.name}]\n\n{text}" for file, text in texts.items() if text)
    else:
        words = "".join(texts.values())
    return Licence(title, words or _described(distribution))


def _authors_last(file: metadata.PackagePath) -> tuple[bool, str]:
    return file.name.casefold().startswith("authors"), str(file)


def of_python() -> Licence:
    """Return the licence of the Python that runs the program."""
    version = ".".join(str(part) for part in sys.version_info[:3])
    for folder in (sysconfig.get_path("stdlib"), sys.base_prefix):
        for file in ("LICENSE.txt", "LICENSE"):
            path = Path(folder) / file
            if path.is_file():
                return Licence(f"Python {version}", path.read_text(encoding="utf-8"))
    return Licence(f"Python {version}", sys.copyright)


def _described(distribution: metadata.Distribution) -> str:
    about = distribution.metadata
    keys = ("License-Expression", "License")
    named = [about[key] for key in keys if key in about][:1]
    named += [
        line.removeprefix("License :: ")
        for line in about.get_all("Classifier") or ()
        if line.startswith("License :: ")
    ]
    pages = [line for line in about.get_all("Project-URL") or () if "http" in line]
    return "\n".join([*filter(None, named), *pages])


def _required(needed: list[str]) -> Iterator[str]:
    for line in needed:
        if "extra ==" in line:
            continue
        name = _NAME.match(line)
        if name:
            yield name[0]


def _kept(path: Path) -> Licence:
    title, _, text = path.read_text(encoding="utf-8").partition("\n\n")
    return Licence(title, text)


def _rank(path: Path) -> tuple[bool, str]:
    return not path.name.startswith(OWN), path.name.casefold()


def licence_text() -> str:
    """Return all licences as one text, each under its part's name."""
    line = "-" * 72
    return "\n\n".join(f"{line}\n{one.name}\n{line}\n\n{one.text.strip()}" for one in licences())
