# SPDX-License-Identifier: MIT
"""The interface's language: the program's own texts, and those of Qt's own dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QTranslator,
)

from aliguard_desktop.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

ENGLISH = "en"


def available_languages() -> list[str]:
    """Return the codes of languages that the program has texts in, English first."""
    folder = resource_path("i18n")
    codes = {path.stem.removeprefix("aliguard_") for path in folder.glob("aliguard_*.qm")}
    return [ENGLISH, *sorted(codes - {ENGLISH})]


def language_for(wanted: str = "") -> str:
    """Return the best language there is: the wanted one, one of the system's, or English."""
    there = available_languages()
    asked = [wanted] if wanted else [QLocale(name).name() for name in QLocale().uiLanguages()]
    for name in asked:
        for code in (name.replace("-", "_"), name.replace("-", "_").split("_")[0]):
            if code in there:
                return code
    return ENGLISH


def reading_language(interface: str, there: Collection[str]) -> str:
    """Return the language of a reading copy that nobody has chosen.

    It is the interface's where that is not English: a copy in English shows nothing new. Beside
    an English interface it is the first of the system's languages that sentences exist in.

    Args:
        interface: Code of the interface's language.
        there: Codes of the languages that statements are written in.
    """
    if interface != ENGLISH and interface in there:
        return interface
    found = (_sentences_for(name, there) for name in _system_languages())
    return next((code for code in found if code), interface)


def _system_languages() -> Sequence[str]:
    """Return what the system's user reads, most wanted first (``es-ES``, ``es``)."""
    return QLocale.system().uiLanguages()


def _sentences_for(name: str, there: Collection[str]) -> str:
    """Return the code for a language of the system; a country of its own is no hindrance."""
    wanted = name.replace("-", "_")
    language = wanted.split("_", 1)[0]
    near = sorted(code for code in there if code.split("_", 1)[0] == language)
    if wanted in there:
        return wanted
    return language if language in there else next(iter(near), "")


_RENAMED = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
"""Texts of Qt's own dialogs that its translations have under an older name."""


def install_language(app: QCoreApplication, wanted: str = "") -> str:
    """Load the translators for a language and return its code.

    Args:
        app: Takes the translators; earlier ones of ours are removed.
        wanted: A code such as ``ru``; empty follows the system.
    """
    code = language_for(wanted)
    for old in app.findChildren(QTranslator, "aliguardTranslator"):
        app.removeTranslator(old)
        old.deleteLater()
    # With a language of one's own the numbers and dates follow it; else they are the system's.
    if wanted or QLocale().language() != QLocale(code).language():
        QLocale.setDefault(QLocale(code))
    own = str(resource_path("i18n", f"aliguard_{code}.qm"))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{qt_folder}/qtbase_{code}.qm", own):
        translator = QTranslator(app)
        translator.setObjectName("aliguardTranslator")
        if translator.load(file):
            app.installTranslator(translator)
        else:
            translator.deleteLater()
    return code
