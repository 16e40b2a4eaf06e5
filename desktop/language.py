"""The language of the window, switched while it runs."""

import logging
from collections.abc import Iterable
from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from engine.errors import EngineError
from engine.words import words

LANGUAGES = {"en": "English", "zh_CN": "简体中文"}

log = logging.getLogger(__name__)


def translated(context: str, text: str) -> str:
    """Return `text`, marked in the engine with `words(context, text)`, in the language of the window."""
    return QCoreApplication.translate(context, text)


def sentence(error: EngineError) -> str:
    """Return what `error` says, in the language of the window."""
    return error.sentence(translated)


def spoken() -> str:
    """Return the language of the window, "en" or "zh_CN": the one that translates its own code."""
    return translated("language", words("language", "en"))


def joined(sentences: Iterable[str]) -> str:
    """Return `sentences` of the window's language one after the other; Chinese has no space between them."""
    return ("" if spoken() == "zh_CN" else " ").join(filter(None, sentences))


def system_language() -> str:
    """Return the first of the system's languages that the window speaks: "en" or "zh_CN"."""
    for name in QLocale.system().uiLanguages():
        if name.startswith("zh"):
            return "zh_CN"
        if name.startswith("en"):
            return "en"
    return "en"


class Language(QObject):
    """Installs the translations in the application; every widget then gets a LanguageChange event."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.code = "en"
        self._installed: list[QTranslator] = []

    def use(self, code: str) -> None:
        """Speak `code` ("en", "zh_CN"). What cannot be loaded is logged, and stays English."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._installed = [made for made in (self._ours(code), self._qts(code)) if made is not None]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)
        self.code = code

    def _ours(self, code: str) -> QTranslator | None:
        file = files("resources.i18n").joinpath(f"descent_{code}.qm")
        return self._loaded(str(file))

    def _qts(self, code: str) -> QTranslator | None:
        """Return Qt's own words (Cancel, Open …); English is built in."""
        if code == "en":
            return None
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        return self._loaded(f"{folder}/qtbase_{code}.qm")

    def _loaded(self, path: str) -> QTranslator | None:
        translator = QTranslator(self)
        if translator.load(path):
            return translator
        log.warning("The translation %s cannot be loaded; its texts stay English.", path)
        translator.deleteLater()
        return None
