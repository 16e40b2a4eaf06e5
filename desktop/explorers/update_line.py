"""What the step does to w, with its numbers; and what w.grad holds where nobody set it to zero."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.explorers.scalars import in_brackets, scalar
from desktop.theme.colours import colours
from desktop.theme.measures import BUTTON_HEIGHT, INSIDE, RADIUS
from desktop.widgets.following import Following
from engine.explorers.autograd import Explored
from engine.explorers.stages import Stage


class UpdateLine(Following):
    """One line on a quiet ground, and below it the sum that w.grad has become, if it is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[float, Explored, Stage] | None = None
        self._step, self._pile = _Pill(), QLabel()
        self._step.setObjectName("graphUpdate")
        self._pile.setObjectName("graphPile")
        self._pile.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self._step)
        column.addWidget(self._pile)

    def show_stage(self, rate: float, found: Explored, stage: Stage) -> None:
        """Show the step of w with the learning rate `rate`, as far as it is known at `stage`."""
        self._shown = rate, found, stage
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts anew."""
        if self._shown is None:
            return
        rate, found, stage = self._shown
        if stage.phase == "update":
            moved = f"{scalar(found.w)} − {scalar(rate)} · {in_brackets(found.held)}"
            self._step.setText(f"w ← {moved} = <b>{scalar(found.after)}</b>")
        else:
            self._step.setText("w ← w − " + self.tr("rate · w.grad"))
        self._pile.setText(self._told(found, stage))
        self._pile.setVisible(bool(found.kept))

    def _told(self, found: Explored, stage: Stage) -> str:
        if found.weight not in stage.gradients:
            return self.tr("w.grad = {kept}, left from before").format(kept=scalar(found.kept))
        arrived = stage.gradients[found.weight]
        held = f"w.grad = {scalar(found.kept)} + {in_brackets(arrived)} = {scalar(found.kept + arrived)}"
        if stage.phase != "update":
            return held
        text = self.tr("{sum}. With zeroing: {rightly}.")
        return text.format(sum=held, rightly=scalar(found.rightly))


class _Pill(QLabel):
    """A text in the middle of a rounded ground."""

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedHeight(BUTTON_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and the text on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours(self).selected))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.end()
        super().paintEvent(event)
