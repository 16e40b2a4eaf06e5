"""Theme and language of the window: chosen by the user or the system, switched while it runs."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.language import LANGUAGES, Language, system_language
from desktop.preferences import Preferences
from desktop.theme import style
from desktop.theme.colours import DARK, LIGHT, Colours

THEMES = ("system", "light", "dark")


class Appearance(QObject):
    """Applies what was chosen to the whole application, and remembers it.

    When it is made it sets language, colours and font; `dress` adds the style sheet once the widgets stand.
    """

    def __init__(self, app: QApplication, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._preferences = preferences
        self._speaker = Language(self)
        self.theme = preferences.text("theme", "system", THEMES)
        self.language = preferences.text("language", system_language(), tuple(LANGUAGES))
        self._speaker.use(self.language)
        style.colour(app, self._chosen)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def use_theme(self, theme: str) -> None:
        """Show the window "light", "dark", or as the "system" is."""
        self.theme = theme
        self._preferences.remember("theme", theme)
        self._apply()

    def use_language(self, code: str) -> None:
        """Speak "en" or "zh_CN"."""
        self.language = code
        self._preferences.remember("language", code)
        self._speaker.use(code)

    @Slot()
    def _system_changed(self) -> None:
        if self.theme == "system":
            self._apply()

    def dress(self) -> None:
        """Style the widgets that have been built."""
        style.dress(self._app, self._chosen)

    def _apply(self) -> None:
        style.apply(self._app, self._chosen)

    @property
    def _chosen(self) -> Colours:
        return {"light": LIGHT, "dark": DARK}.get(self.theme) or style.system_theme()
