"""A card beside a word that says what it means."""

import logging

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.language import spoken
from desktop.lessons.lesson_text import LessonText
from desktop.theme.colours import colours
from desktop.theme.measures import GROUP, INSIDE, RADIUS
from desktop.widgets.following import Following
from engine.lessons import Term, glossary

WIDTH = 312

log = logging.getLogger(__name__)


class GlossaryCard(Following):
    """Stands over its parent until Escape, a press elsewhere, or the keyboard going elsewhere closes it."""

    entry_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._term: Term | None = None
        self._word = QRect()
        self._looks_out = False
        self.setObjectName("glossaryCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()
        self._text = LessonText()
        self._text.setObjectName("glossaryText")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GROUP, GROUP - INSIDE, GROUP, GROUP - INSIDE)
        self._column.addWidget(self._text)
        self._text.term_asked.connect(self._ask)
        self._text.entry_asked.connect(self.entry_asked)

    def explain(self, id_: str, word: QRect) -> None:
        """Say what the word `id_` means; it stands at `word`, in the parent's pixels."""
        try:
            self._term = glossary(spoken())[id_]
        except (OSError, UnicodeError, KeyError) as error:
            log.warning("The glossary does not explain %s: %r", id_, error)
            return
        self._word = word
        self._write()
        self._stand()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(str, QRect)
    def _ask(self, id_: str, word: QRect) -> None:
        del word  # the other word takes the place of this one
        self.explain(id_, self._word)

    def _write(self) -> None:
        if self._term is None:
            return
        self._coloured = colours(self)
        self._text.show_text(f"## {self._term.name}\n\n{self._term.text}")
        self.setAccessibleName(self._term.name)
        self.setAccessibleDescription(self._text.accessibleDescription())
        self._text.setAccessibleName(self._term.name)

    def _stand(self) -> None:
        """Stand below the word, or above it where there is more room; never beyond the parent's edge."""
        around = self._over.rect().adjusted(RADIUS, RADIUS, -RADIUS, -RADIUS)
        width = min(WIDTH, around.width())
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        height = self._text.heightForWidth(inner) + margins.top() + margins.bottom()
        left = max(around.left(), min(self._word.left() - GROUP, around.right() + 1 - width))
        below = self._word.bottom() + INSIDE
        fits = below + height <= around.bottom() or around.bottom() - below > self._word.top() - around.top()
        self.setGeometry(left, below if fits else self._word.top() - INSIDE - height, width, height)

    def showEvent(self, event: QShowEvent) -> None:
        """Look out for presses elsewhere."""
        super().showEvent(event)
        self._look_out(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look out no longer."""
        super().hideEvent(event)
        self._look_out(False)

    def _look_out(self, wanted: bool) -> None:
        app = QApplication.instance()
        if wanted is self._looks_out or not isinstance(app, QApplication):
            return
        self._looks_out = wanted
        if wanted:
            app.installEventFilter(self)
            app.focusChanged.connect(self._focus_moved)
        else:
            app.removeEventFilter(self)
            app.focusChanged.disconnect(self._focus_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close at a press elsewhere, which still does what it does."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            assert isinstance(event, QMouseEvent)
            inside = watched is self or self.isAncestorOf(watched)
            if not inside and watched.isVisible():
                self.close()
        return False

    @Slot(QWidget, QWidget)
    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """Close when the keyboard goes elsewhere in the window; another program may be looked at meanwhile."""
        del before
        if now is not None and now is not self and not self.isAncestorOf(now):
            self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape, Return or the space bar."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card; its edge is the accent's while it has the keyboard."""
        del event
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.control), 1.5))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def retranslate(self) -> None:
        """Say it in the language of the day."""
        if self._term is not None and self.isVisible():
            self.explain(self._term.id, self._word)

    def _recolour(self) -> None:
        self._write()
