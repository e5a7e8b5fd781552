# SPDX-License-Identifier: MIT
"""The interface's language: the program's own texts, and those of Qt's own dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from aliguard_desktop.resources import resource_path

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
