"""The engine's sentences in the user's language, for the command line; from the window's own .ts file."""

import ctypes
import locale
import logging
import os
import sys
from functools import cache, partial
from importlib.resources import files
from xml.etree import ElementTree

from engine.errors import EngineError

log = logging.getLogger(__name__)


def system_language() -> str:
    """Return "zh_CN" or "en", as the environment asks for (LC_ALL, LC_MESSAGES, LANG), else as the system is set."""
    # an empty variable counts as unset, as for the C library
    asked = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), None)
    return "zh_CN" if (asked or _set_locale()).startswith("zh") else "en"


def _set_locale() -> str:
    """Return the locale that the system is set to; Windows tells it in no variable, and getlocale by other names."""
    if sys.platform == "win32":
        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return locale.getlocale()[0] or ""


def translated(context: str, text: str, language: str | None = None) -> str:
    """Return `text`, marked with `words(context, text)`, in `language` (None: the system's)."""
    language = language or system_language()
    return text if language == "en" else _texts(language).get((context, text), text)


def sentence(error: EngineError, language: str | None = None) -> str:
    """Return what `error` says, in `language` (None: the system's)."""
    return error.sentence(partial(translated, language=language))


@cache
def _texts(language: str) -> dict[tuple[str, str], str]:
    """Return (context, English) → translation; empty, with a warning, where the file cannot be read."""
    try:
        root = ElementTree.fromstring(  # noqa: S314 - our own file
            files("resources.i18n").joinpath(f"descent_{language}.ts").read_text(encoding="utf-8")
        )
    except (OSError, UnicodeError, ElementTree.ParseError) as error:
        log.warning("The translation %s cannot be read (%s); its texts stay English.", language, error)
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): translation
        for context in root.iter("context")
        for message in context.iter("message")
        if (translation := message.findtext("translation"))
    }
