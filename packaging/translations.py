# SPDX-License-Identifier: MIT
"""Keep the interface's languages: ``update`` the .ts files, ``check`` them, ``build`` the .qm.

English has a file with plural forms only; every other language has all texts. The .ts files are
kept in version control, the .qm files that the window loads are built and not kept.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = {"en": "en_GB", "ru": "ru_RU"}
_PLACE = re.compile(r"%(?:L?\d+|n)|\{\w*\}")


def tool(name: str) -> str:
    """Return the path of one of Qt's tools: of this Python's environment, or of the PATH."""
    beside = Path(sys.executable).parent
    found = shutil.which(name, path=str(beside)) or shutil.which(name)
    if not found:
        sys.exit(f"{name} was not found; run `make translations` (it comes with PySide6).")
    return found


def sources() -> list[str]:
    """Return every module whose texts are translated."""
    return sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("aliguard_desktop/ui/**/*.py"))


def update(folder: Path) -> None:
    """Bring the .ts files of ``folder`` up to the texts of the source."""
    folder.mkdir(parents=True, exist_ok=True)
    for language, locale in LANGUAGES.items():
        options = ["-no-obsolete", "-locations", "none", "-target-language", locale]
        if language == "en":
            options.append("-pluralonly")
        target = folder / f"aliguard_{language}.ts"
        command = [tool("pyside6-lupdate"), *options, *sources(), "-ts", str(target)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode or not target.is_file():
            sys.exit(f"pyside6-lupdate failed:\n{done.stdout}{done.stderr}")
    _fill_english(folder / "aliguard_en.ts")


def _fill_english(path: Path) -> None:
    """Write the plural forms that follow from the source: ``%n day(s)`` has a day and days.

    A source that says it otherwise is left for a person. The file's own layout stays: it is
    changed as text, because lupdate must find what it wrote.
    """
    text = path.read_text(encoding="utf-8")
    empty = re.compile(
        r"(<source>(?P<source>[^<]*\(s\)[^<]*)</source>(?:(?!</message>).)*?)"
        r"<translation type=\"unfinished\">\s*"
        r"<numerusform></numerusform>\s*<numerusform></numerusform>\s*</translation>",
        re.DOTALL,
    )

    def filled(found: re.Match[str]) -> str:
        source = found["source"]
        forms = (source.replace("(s)", ""), source.replace("(s)", "s"))
        lines = "".join(f"            <numerusform>{form}</numerusform>\n" for form in forms)
        return f"{found[1]}<translation>\n{lines}        </translation>"

    path.write_text(empty.sub(filled, text), encoding="utf-8")


def build(folder: Path = FOLDER) -> None:
    """Make the .qm files that are older than their .ts."""
    for source in sorted(folder.glob("aliguard_*.ts")):
        target = source.with_suffix(".qm")
        if target.is_file() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        command = [tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(target)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"pyside6-lrelease failed:\n{done.stdout}{done.stderr}")


def problems(path: Path, language: str) -> list[str]:
    """Return what is not finished in one .ts file, one line each."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            translation = message.find("translation")
            reason = _problem(source, translation)
            if reason:
                found.append(f"{language}: {name}: {source!r}: {reason}")
    return found


def _problem(source: str, translation: ET.Element | None) -> str:
    """Return what is wrong with one translation, or nothing."""
    if translation is None:
        return "not translated"
    if translation.get("type"):
        return f"marked {translation.get('type')}"
    forms = [form.text or "" for form in translation.iter("numerusform")]
    texts = forms or [translation.text or ""]
    if not all(texts):
        return "not translated"
    wanted = set(_PLACE.findall(source))
    for text in texts:
        places = set(_PLACE.findall(text))
        # "one day" may leave its number out; nothing else may go or come.
        if (wanted - {"%n"}) - places or places - wanted:
            return f"places {sorted(wanted)} against {sorted(places)}"
    return ""


def check() -> list[str]:
    """Return what keeps the translations from being complete and up to date."""
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        for language in LANGUAGES:
            kept = FOLDER / f"aliguard_{language}.ts"
            if kept.is_file():
                shutil.copy(kept, fresh / kept.name)
        update(fresh)
        for language in LANGUAGES:
            kept = FOLDER / f"aliguard_{language}.ts"
            if not kept.is_file() or kept.read_bytes() != (fresh / kept.name).read_bytes():
                found.append(f"{kept.name} is behind the source: run `make translations`.")
            found.extend(problems(fresh / kept.name, language))
    return found


def main() -> int:
    """Do what the command line asks and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("action", choices=["update", "check", "build"])
    action = parser.parse_args().action
    if action == "update":
        update(FOLDER)
    elif action == "build":
        build()
    else:
        found = check()
        print("\n".join(found) or "Translations are complete and up to date.")
        return 1 if found else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
