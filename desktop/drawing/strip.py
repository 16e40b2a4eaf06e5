"""The strip at the bottom of the window: draw a digit, see what the network receives and what it answers."""

import re
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.drawing.answer import AnswerPanel
from desktop.drawing.answer_history import AnswerHistory
from desktop.drawing.canvas import DigitCanvas
from desktop.drawing.columns import Columns, columns
from desktop.drawing.keep_row import KeepRow
from desktop.drawing.network_input import NetworkInput
from desktop.drawing.probability_bars import ProbabilityBars
from desktop.drawing.tools import DrawingTools
from desktop.theme.icons import icon
from desktop.theme.measures import FIELD_HEIGHT, ICON, LINE, RELATED, SHEET, STRIP_HEIGHT, TOOL_SIZE
from desktop.widgets.elided_box import SHORT, ElidedBox

# the captions' line, the line where the columns begin, and what is left below them
CAPTION_TOP, TOP, CAPTION_HEIGHT, BELOW = 9, 28, 16, 15
LEAST_WIDTH, LEAST_HEIGHT = 804, STRIP_HEIGHT - 1
LARGEST = 320  # sheet


class Offered(NamedTuple):
    """A network that can answer: its id, its name in the list, and in the closed box, where that differs."""

    id: str
    name: str
    short: str = ""


class DrawingStrip(QWidget):
    """Sheet, tools, received picture, answer, bars and who answers, in a row."""

    drawing_changed = Signal(object)
    """The strokes, a list of (k, 2) arrays in sheet units: at every new point, erasing, undo, redo, clear."""
    classifier_chosen = Signal(str)
    """The id of the network that the user chose to answer ("pretrained" or a run's)."""
    keep_asked = Signal(int, object)
    """The label 0…9 under which the drawing is to be kept, and its strokes, (k, 3) arrays of x, y and width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawingStrip")
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setMaximumHeight(TOP + LARGEST + BELOW)
        self._training = False
        self._build()
        self._connect()
        self.retranslate()
        self._show_below()

    def _build(self) -> None:
        self.canvas = DigitCanvas(self)
        self.canvas.setAcceptDrops(True)
        self.tools = DrawingTools(self.canvas, self)
        self.received = NetworkInput(self)
        self.answer = AnswerPanel(self)
        self.bars = ProbabilityBars(self)
        self.picker = ElidedBox(self)
        self.picker.setObjectName("classifierPicker")
        self.picker.setFixedHeight(FIELD_HEIGHT)
        self._offered: list[Offered] = []
        self.history = AnswerHistory(self)
        self.keep_row = KeepRow(self)
        self.keep_row.hide()
        self._note = QLabel(self)
        self._note.setProperty("role", "muted")
        self._note.setWordWrap(True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._problem = QLabel(self)
        self._problem.setObjectName("drawingProblem")
        self._problem.setProperty("role", "error")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)  # a file may be called anything
        self._problem.setWordWrap(True)
        self._problem.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._captions = {name: QLabel(self) for name in ("drawn", "received", "answer", "bars", "answerer")}
        for label in self._captions.values():
            label.setProperty("role", "caption")
        self.how = QPushButton(self)
        self.how.setObjectName("howWeGotThere")
        self.how.setProperty("role", "link")

    def _connect(self) -> None:
        self.canvas.drawing_changed.connect(self._tell_drawing)
        self.picker.activated.connect(self._tell_choice)
        self.picker.currentTextChanged.connect(self.picker.setToolTip)
        self.keep_row.kept_as.connect(self._ask_to_keep)

    def retranslate(self) -> None:
        """Set every text in the language of the day."""
        texts = {
            "drawn": self.tr("Draw a digit"),
            "received": self.tr("What the network receives"),
            "answer": self.tr("Answer"),
            "bars": self.tr("Probability, %"),
            "answerer": self.tr("Answered by"),
        }
        for name, text in texts.items():
            self._captions[name].setText(text)
        self.how.setText(self.tr("How we got there"))
        self.how.setAccessibleName(self.tr("What the network sees, and how we got there"))
        self.how.setToolTip(self.tr("28 × 28, centred by mass: shows the steps from the sheet to there"))
        self.picker.setAccessibleName(self.tr("Answered by"))
        self._place()

    def show_answer(self, image: NDArray[np.float32], probabilities: ArrayLike, sure: bool = True) -> None:
        """Show the picture received, (28, 28) grey 0…1, and the answer to it, (10,); whether the network is `sure`.

        A network that diverged answers with what is no number: that is shown as no answer.
        """
        answer = np.asarray(probabilities, dtype=float) if np.isfinite(probabilities).all() else None
        self.received.show_image(image)
        self.bars.set_values(answer)
        self.answer.set_probabilities(answer, sure)
        self.history.set_digit(self.bars.best())
        if not self.canvas.has_picture:  # that is not kept
            self.keep_row.suggest(self.bars.best())

    def offer_keeping(self) -> None:
        """Let the drawing be kept with its label; whoever listens to `keep_asked` calls `show_kept`."""
        self.keep_row.setVisible(True)
        self._place()

    @Slot()
    def show_kept(self) -> None:
        """Say that the drawing is in the user's own handwriting."""
        self.keep_row.show_kept()

    def show_nothing(self) -> None:
        """Show the state of an empty sheet: "?", a black picture, empty bars."""
        self.received.show_image(None)
        self.bars.set_values(None)
        self.answer.set_probabilities(None)
        self.history.set_digit(None)

    def set_classifiers(self, offered: Sequence[Offered], current: str) -> None:
        """Offer networks, the one with the id `current` chosen; tells nobody."""
        picker = self.picker
        if offered != self._offered:  # else an open list would close under the user's hand
            self._offered = list(offered)
            picker.clear()
            for row, (identity, name, short) in enumerate(offered):
                picker.addItem(name, identity)
                picker.setItemData(row, short, SHORT)
        picker.setCurrentIndex(max(picker.findData(current), 0))

    def set_classifier_note(self, text: str) -> None:
        """Say something about the chosen network, as its test accuracy; hidden while one trains."""
        self._note.setText(text)

    def set_training(self, training: bool) -> None:
        """Show the history of the answer, while a network trains, or the note."""
        self._training = training
        self._show_below()

    def show_problem(self, text: str, whole: str = "") -> None:
        """Say in place of the note or the history what is wrong with a picture or a network; "" takes it away.

        There is little room: the tool tip has the `whole`, and so has who cannot see it.
        """
        whole = whole or text
        self._problem.setText(_breakable(text))
        self._problem.setAccessibleName(whole)
        self._problem.setToolTip(f"<p>{escape(whole)}</p>" if whole else "")
        self._show_below()

    def _show_below(self) -> None:
        """Show one of three below who answers."""
        wrong = bool(self._problem.text())
        self._problem.setVisible(wrong)
        self.history.setVisible(self._training and not wrong)
        self._note.setVisible(not self._training and not wrong)

    @Slot()
    def _tell_drawing(self) -> None:
        drawing = self.canvas.drawing()
        self.drawing_changed.emit(drawing)  # first: the network computes while the rest follows
        self.history.reset()  # it was about another drawing
        self.keep_row.begin(bool(drawing))
        if self.canvas.is_empty():
            self.show_nothing()

    @Slot(int)
    def _tell_choice(self, index: int) -> None:
        self.classifier_chosen.emit(self.picker.itemData(index))

    @Slot(int)
    def _ask_to_keep(self, label: int) -> None:
        self.canvas.finish()
        self.keep_asked.emit(label, [stroke.rows.copy() for stroke in self.canvas.strokes])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the row that keeps, where nothing in the strip has taken them."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if not (plain and self.keep_row.isVisibleTo(self) and self.keep_row.take_key(event.key())):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(1060, LEAST_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        self._place()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and font."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._place()
        super().changeEvent(event)

    def _columns(self, side: int) -> Columns:
        self.received.set_room(side - RELATED - CAPTION_HEIGHT)
        texts = (self._captions["received"], self.how)
        received = max(self.received.width(), *(label.sizeHint().width() for label in texts))
        return columns(self.width(), side, received, max(80, self.answer.sizeHint().width()))

    def _side(self) -> int:
        """Return how large the sheet can be: it grows with the strip's height where the width allows it."""
        return min(self.height() - TOP - BELOW, SHEET + max(self.width() - LEAST_WIDTH, 0) // 2)

    def _place(self) -> None:
        """Put everything in its place: the columns hang from one line."""
        side = self._side()
        self._plan = plan = self._columns(side)
        for name, caption in self._captions.items():
            left, width = getattr(plan, name)
            caption.setGeometry(left, CAPTION_TOP, width, CAPTION_HEIGHT)
        left = plan.drawn[0]
        self.canvas.setGeometry(left, TOP, side, side)
        self.tools.setGeometry(left + side + 6, TOP, TOOL_SIZE, side)
        left, width = plan.received
        self.received.move(left, TOP)
        line = TOP + self.received.height() + RELATED
        self.how.setGeometry(left, line, min(self.how.sizeHint().width(), width), LINE)
        bottom = TOP + side
        self.answer.setGeometry(plan.answer[0], TOP, plan.answer[1], bottom - TOP)
        self.bars.setGeometry(plan.bars[0], TOP, plan.bars[1], bottom - TOP)
        left, width = plan.answerer
        self.picker.setGeometry(left, TOP, width, FIELD_HEIGHT)
        self.keep_row.setGeometry(left, bottom - self.keep_row.height(), width, self.keep_row.height())
        end = bottom if self.keep_row.isHidden() else bottom - self.keep_row.height() - RELATED
        below = QRect(left, TOP + FIELD_HEIGHT + RELATED, width, end - TOP - FIELD_HEIGHT - RELATED)
        self.history.setGeometry(below)
        self._note.setGeometry(below)
        self._problem.setGeometry(below)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the arrows: sheet → picture → answer."""
        arrows = self._plan.arrows
        if arrows is None:
            return
        painter = QPainter(self)
        arrow = icon("arrow-right", self, "control")
        for left in arrows:
            arrow.paint(painter, left, TOP + (self.received.height() - ICON) // 2, ICON, ICON)


def _breakable(text: str) -> str:
    """Return `text` with places in its long words, such as names of files, where a line may end."""
    return re.sub(r"([!-~]{12})(?=[!-~])", "\\1\u200b", text)
