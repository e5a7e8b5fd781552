# SPDX-License-Identifier: MIT
"""Every text of the window is translated, with its places, forms and keys."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLibraryInfo, QVersionNumber

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = ROOT / "packaging" / "translations.py"
FORMS = {"en": 2, "ru": 3}


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("aliguard_translations", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


translations = _script()


def _file(language: str) -> Path:
    return Path(translations.FOLDER) / f"aliguard_{language}.ts"


def _messages(language: str) -> list[tuple[str, list[str]]]:
    """Return every source of a language with its translation, or with all of its forms."""
    found = []
    for message in ET.parse(_file(language)).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        found.append((message.findtext("source", ""), forms or [translation.text or ""]))
    return found


def _translation(*forms: str, kind: str = "") -> ET.Element:
    element = ET.Element("translation", {"type": kind} if kind else {})
    if len(forms) == 1:
        element.text = forms[0]
    else:
        for form in forms:
            ET.SubElement(element, "numerusform").text = form
    return element


@pytest.mark.skipif(
    QLibraryInfo.version() < QVersionNumber(6, 9), reason="its lupdate misreads \\u escapes"
)
def test_the_files_hold_every_text_of_the_source() -> None:
    assert translations.check() == []


@pytest.mark.parametrize("language", FORMS)
def test_every_text_is_finished_and_keeps_its_places(language: str) -> None:
    assert translations.problems(_file(language), language) == []


@pytest.mark.parametrize(("language", "count"), FORMS.items())
def test_counted_texts_have_all_plural_forms(language: str, count: int) -> None:
    counted = [forms for source, forms in _messages(language) if "%n" in source]
    assert counted
    assert {len(forms) for forms in counted} == {count}


def test_keys_and_ellipses_survive_translation() -> None:
    wrong = [
        (source, form)
        for source, forms in _messages("ru")
        for form in forms
        if source.count("&") != form.count("&") or source.endswith("…") != form.endswith("…")
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "translation",
    [
        _translation("Сохранено", kind="unfinished"),
        _translation(""),
        _translation("Осталось {days}"),
        _translation("Осталось"),
        _translation("%1 из {count} и %2"),
        _translation("{count} день из %1", "дня", "{count} дней из %1"),
    ],
)
def test_a_bad_translation_is_seen(translation: ET.Element) -> None:
    assert translations._problem("{count} of %1", translation)


def test_a_good_translation_is_let_through() -> None:
    assert not translations._problem("{count} of %1", _translation("из %1 — {count}"))
    counted = _translation("один день", "%n дня", "%n дней")
    assert not translations._problem("%n day(s)", counted)
