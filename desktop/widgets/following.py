"""A widget that follows the language and the theme."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from desktop.theme.colours import Colours, colours


class Following(QWidget):
    """Whoever shows texts sets them in `retranslate`, whoever shows icons makes them in `_recolour`."""

    _coloured: Colours | None = None  # in which it was coloured last

    def retranslate(self) -> None:
        """Set every text anew."""

    def _recolour(self) -> None:
        pass

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and colours(self) is not self._coloured:
            self._coloured = colours(self)  # a style sheet changes palettes many times, and the theme seldom
            self._recolour()
        super().changeEvent(event)
