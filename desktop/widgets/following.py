"""A widget that follows the language and the theme."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class Following(QWidget):
    """Whoever shows texts sets them in `retranslate`, whoever shows icons makes them in `_recolour`."""

    def retranslate(self) -> None:
        """Set every text anew."""

    def _recolour(self) -> None:
        pass

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._recolour()
        super().changeEvent(event)
