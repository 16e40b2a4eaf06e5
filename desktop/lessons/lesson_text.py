"""The words of a lesson: links to entries, settings and the glossary, by mouse and by keyboard."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip, QWidget

from desktop.lessons.lesson_document import LessonDocument
from desktop.lessons.link_words import LinkWords
from desktop.theme.colours import Colours, colours
from desktop.theme.measures import INSIDE
from engine.catalogue import Entry
from engine.lessons import Link

_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_TAB = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason


class LessonText(QTextBrowser):
    """As high as its words are: it scrolls with what stands around it."""

    entry_asked = Signal(str)  # its id
    setting_asked = Signal(str, str)  # name, value
    term_asked = Signal(str, QRect)  # the id of a word, and where it stands here
    link_marked = Signal(QRect)  # by the keyboard; where it stands here

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lessonText")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.viewport().setAutoFillBackground(False)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(policy.Policy.Minimum)
        self.setSizePolicy(policy)
        self._says = LinkWords(self)
        self._marked: QTextCursor | None = None
        self._pressed: QPoint | None = None
        self._shown: LessonDocument | None = None
        self._heights: dict[int, int] = {}
        self.anchorClicked.connect(self._open)

    def show_text(self, text: str, entry: Entry | None = None, theme: Colours | None = None) -> None:
        """Show the Markdown `text`; its links to settings are of `entry`."""
        self._says.entry = entry
        self._marked = None
        self._heights.clear()
        old, self._shown = self._shown, LessonDocument(text, theme or colours(self), self.font(), self)
        self.setDocument(self._shown)
        if old is not None:
            old.deleteLater()
        self.setAccessibleDescription(self._shown.plain())
        self.updateGeometry()

    def shown(self) -> LessonDocument | None:
        """Return the document that is shown."""
        return self._shown

    def heightForWidth(self, width: int) -> int:
        """Return how high the words are in this width."""
        if self._shown is None:
            return 0
        if width not in self._heights:
            self._shown.setTextWidth(width)
            self._heights[width] = ceil(self._shown.size().height())
            self._shown.setTextWidth(self.viewport().width())
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return a narrow column; `heightForWidth` says the height."""
        return QSize(272, self.heightForWidth(max(self.width(), 272)))

    def minimumSizeHint(self) -> QSize:
        """Return what fits nowhere less."""
        return QSize(160, 0)

    @Slot(QUrl)
    def _open(self, url: QUrl) -> None:
        link = Link(url.scheme(), url.toString().partition(":")[2])
        if link.scheme == "entry":
            self.entry_asked.emit(link.target)
        elif link.scheme == "set":
            name, _, value = link.target.partition("=")
            self.setting_asked.emit(name, value)
        elif link.scheme == "term":
            self.term_asked.emit(link.target, self._place().toAlignedRect())

    def _place(self) -> QRectF:
        """Return where the link stands that was opened."""
        if self._marked is not None:
            return self._pieces(self._marked)[0]
        at = self._pressed or QPoint()
        cursor = self.cursorForPosition(at)
        return QRectF(at.x(), self.cursorRect(cursor).top(), 1, self.cursorRect(cursor).height())

    def _pieces(self, cursor: QTextCursor) -> list[QRectF]:
        """Return where the words that `cursor` holds stand, a rectangle for each of their lines."""
        block, found = self.document().findBlock(cursor.selectionStart()), []
        place = self.document().documentLayout().blockBoundingRect(block).topLeft()
        first, last = (one - block.position() for one in (cursor.selectionStart(), cursor.selectionEnd()))
        for index in range(block.layout().lineCount()):
            line = block.layout().lineAt(index)
            start = max(first, line.textStart())
            end = min(last, line.textStart() + line.textLength())
            if start < end:
                left, right = (float(line.cursorToX(one)[0]) for one in (start, end))  # type: ignore[index] # its stub is wrong
                found.append(QRectF(left, line.y(), right - left, line.height()).translated(place))
        return found or [QRectF()]

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Go to the next link, and after the last to the next widget."""
        moved = super().focusNextPrevChild(forwards)
        if self.hasFocus() and not self.textCursor().hasSelection():  # round the window and back to here
            moved = super().focusNextPrevChild(forwards)
        self._marked = QTextCursor(self.textCursor()) if self.hasFocus() and self.textCursor().hasSelection() else None
        if self._marked is not None:
            self.link_marked.emit(self._pieces(self._marked)[0].toAlignedRect())
        self.viewport().update()
        return moved

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark a link at once when the keyboard comes here: the text by itself is no stop."""
        super().focusInEvent(event)
        if event.reason() in _TAB:
            self.setTextCursor(QTextCursor(self.document()))
            self.focusNextPrevChild(event.reason() is Qt.FocusReason.TabFocusReason)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Forget the link that the keyboard had marked."""
        self._marked = None
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that scroll to what stands around the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & ~_KEYPAD:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what stands around the text."""
        event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a link does."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            url = QUrl(self.anchorAt(event.pos()))
            said = self._says.what(Link(url.scheme(), url.toString().partition(":")[2]))
            QToolTip.showText(event.globalPos(), said, self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy; a link's address means nothing elsewhere."""
        menu = self.createStandardContextMenu(event.pos())
        for action in menu.actions():
            if action.objectName() == "link-copy":
                menu.removeAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy words, with LaTeX for formulas."""
        data = QMimeData()
        if self._shown is not None:
            cursor = self.textCursor()
            data.setText(self._shown.plain(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring around the link that the keyboard has marked; Qt would dot it, in the colour of the words."""
        if self._marked is None:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = self.palette()
        context.clip = event.rect().toRectF()
        self.document().documentLayout().draw(painter, context)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours(self).accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inside = self.viewport().rect().toRectF().adjusted(1, 1, -1, -1)
            for piece in self._pieces(self._marked):
                painter.drawRoundedRect(piece.adjusted(-2, 1, 2, -1) & inside, INSIDE, INSIDE)
