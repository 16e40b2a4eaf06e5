"""The page of the softmax explorer: bars and curve above, the chain of numbers below them, then the batch."""

from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.explorers.logit_bars import LogitBars
from desktop.explorers.softmax_bars import SoftmaxBars
from desktop.explorers.softmax_batch import BatchTable
from desktop.explorers.softmax_chain import LossChain
from desktop.explorers.softmax_curve import LossCurve
from desktop.pictures.figures import fixed
from desktop.theme.colours import colours
from desktop.theme.measures import GROUP, HEADING_LINE, INSIDE, PAGE, RELATED
from desktop.training.now_panel import Figure
from desktop.widgets.following import Following
from desktop.widgets.heading import caption, label
from desktop.widgets.still import StillBox
from engine.explorers.softmax import COURSE_BATCHES, COURSE_TARGETS, FEWEST, MOST, Example, Softmax

PADDING = 12  # above and below a section


class SoftmaxPage(Following):
    """Shows an example; its parts tell what a hand does."""

    batch_chosen = Signal(int)  # the course's first (0) or second (1)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._example: Example | None = None
        self._found: Softmax | None = None
        self.logits, self.shares, self.curve = LogitBars(), SoftmaxBars(), LossCurve()
        self.chain, self.batch, self.mean = LossChain(), BatchTable(), Figure()
        self.add_button, self.remove_button = QToolButton(), QToolButton()
        self.choice = StillBox()
        self._titles = [label("section") for _ in range(5)]
        self._captions = [caption() for _ in range(5)]
        self._build()
        self.retranslate()
        self.choice.activated.connect(self._chosen)

    def _build(self) -> None:
        for button, name, text in ((self.remove_button, "removeClass", "−"), (self.add_button, "addClass", "+")):
            button.setObjectName(name)
            button.setProperty("role", "small")
            button.setText(text)
        self.choice.setObjectName("batchChoice")
        self.choice.addItems(["", "", ""])
        self.mean.setObjectName("batchMean")
        self._sections = [self._pictures(), self._steps(), self._rows()]
        content = _Content(self._sections)
        area = QScrollArea()
        area.setObjectName("softmaxScroll")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(area)
        order = (self.logits, self.remove_button, self.add_button, self.shares, self.choice, self.batch)
        for one, other in pairwise(order):
            self.setTabOrder(one, other)

    def _pictures(self) -> QWidget:
        """Return the logits, their softmax and the curve, side by side."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(PAGE, PADDING, GROUP, PADDING)
        row.setSpacing(PAGE)
        parts = ((self.logits, 9), (self.shares, 9), (self.curve, 6))
        for at, (part, share) in enumerate(parts):
            column = QVBoxLayout()
            column.setSpacing(0)
            head = self._head(at)
            if part is self.logits:
                head.addWidget(self.remove_button)
                head.addWidget(self.add_button)
            column.addLayout(head)
            column.addWidget(part, 1)
            row.addLayout(column, share)
        return made

    def _steps(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(PAGE, PADDING, GROUP, PADDING)
        column.setSpacing(INSIDE)
        column.addLayout(self._head(3))
        column.addWidget(self.chain)
        return made

    def _rows(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(PAGE, PADDING, GROUP, PADDING)
        column.setSpacing(INSIDE)
        head = self._head(4)
        self.choice.setFixedWidth(176)
        head.addWidget(self.choice)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(PAGE)
        row.addWidget(self.batch, 1)
        row.addWidget(self.mean, 0, Qt.AlignmentFlag.AlignTop)
        self.mean.setMinimumWidth(96)
        column.addLayout(row)
        return made

    def _head(self, at: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addStrut(HEADING_LINE)
        row.addWidget(self._titles[at])
        row.addWidget(self._captions[at], 1)
        return row

    def show_example(self, example: Example, found: Softmax) -> None:
        """Show `example` and what was computed of it."""
        self._example, self._found = example, found
        for part in (self.logits, self.shares, self.curve, self.chain, self.batch):
            part.show_example(example, found)
        self.add_button.setEnabled(len(example.logits) < MOST)
        self.remove_button.setEnabled(len(example.logits) > FEWEST)
        self.mean.show_number(fixed(found.batch_loss, 4))
        course = example.targets == COURSE_TARGETS and example.batch in COURSE_BATCHES
        self.choice.setCurrentIndex(COURSE_BATCHES.index(example.batch) if course else 2)
        self._caption(example)

    def _caption(self, example: Example) -> None:
        """Say what is shown; a text that stays calls for no layout."""
        shares = self.tr("softmax of softmax; line: p") if example.twice else self.tr("dashed: what it should be")
        loss = self.tr("shaded: all it can be") if example.twice else self.tr("of the target")
        count = self.tr("{count} classes, drag").format(count=len(example.logits))
        batch = self.tr("click a row to load it")
        for label_, text in zip(self._captions, (count, shares, loss, "", batch), strict=True):
            if label_.text() != text:
                label_.setText(text)

    @Slot(int)
    def _chosen(self, which: int) -> None:
        if which < len(COURSE_BATCHES):
            self.batch_chosen.emit(which)
        elif self._example is not None and self._found is not None:
            self.show_example(self._example, self._found)

    def retranslate(self) -> None:
        """Set the texts anew."""
        titles = (self.tr("Logits"), self.tr("Softmax"), "−log p", self.tr("From logits to the loss"), self.tr("Batch"))
        for title, text in zip(self._titles, titles, strict=True):
            title.setText(text)
        names = (self.tr("Course, a good guess"), self.tr("Course, a poor guess"), self.tr("A batch of your own"))
        for at, name in enumerate(names):
            self.choice.setItemText(at, name)
        self.choice.setAccessibleName(self.tr("Batch"))
        self.add_button.setAccessibleName(self.tr("Add a class"))
        self.remove_button.setAccessibleName(self.tr("Remove the last class"))
        for button in (self.add_button, self.remove_button):
            button.setToolTip(button.accessibleName())
        self.mean.set_caption(self.tr("Mean of the losses"))
        if self._example is not None and self._found is not None:
            self.batch.retranslate(self._example, self._found)
            self._caption(self._example)


class _Content(QWidget):
    """The sections one below the other, with a line between them."""

    def __init__(self, sections: list[QWidget]) -> None:
        super().__init__()
        self._sections = sections
        self.setProperty("ground", "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for at, section in enumerate(sections):
            column.addWidget(section, int(at == 0))
        column.addSpacing(INSIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the lines."""
        theme, painter = colours(self), QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.surface))
        for section in self._sections[1:]:
            painter.fillRect(QRect(0, section.y(), self.width(), 1), QColor(theme.border))
