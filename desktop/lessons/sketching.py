"""Between the questions and the plot of the loss: shows the curve that was guessed, and lets one draw it."""

from typing import cast

from PySide6.QtCore import QObject, Slot

from desktop.lessons.learning import Learning
from desktop.session import Session
from desktop.training.loss_plot import LossPlot
from desktop.widgets.sketch_pad import Points
from engine.learning import predictions
from engine.learning.predictions import Question


class Sketching(QObject):
    """Draws the guess of the entry that is shown into `plot`."""

    def __init__(self, session: Session, learning: Learning, plot: LossPlot, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._learning, self._plot = session, learning, plot
        self._question: Question | None = None  # that is being drawn
        session.entry_changed.connect(self.show)
        session.run_state_changed.connect(self._follow)
        learning.guesses_changed.connect(self._follow)
        self.show()

    @Slot()
    def show(self) -> None:
        """Show the guess of the entry, and no pad any more: one looks elsewhere, trains, or has guessed."""
        self._question = None
        self._plot.end_sketch()
        asked = (one for one in predictions.of_entry(self._session.entry.id) if one.kind == "sketch")
        guesses = (self._learning.guess_of(one.id) for one in asked)
        wanted = cast(Points, next((one for one in guesses if one), ()))
        if wanted != self._plot.guess:
            self._plot.set_guess(wanted)

    @Slot()
    def _follow(self) -> None:
        """Show what has changed, but leave the pad to the hand that draws while another entry's run ends."""
        drawing = self._question is not None and self._learning.guess_of(self._question.id) is None
        if self._session.shows_run or not drawing:
            self.show()

    @Slot(object)
    def begin(self, question: Question) -> None:
        """Let one draw the answer to `question`."""
        pad = self._plot.sketch(self._session.settings.epochs, question.least, question.most)
        self._question = question
        pad.moved.connect(self._plot.show_sketch)
        pad.drawn.connect(self._keep)
        pad.given_up.connect(self.show)

    @Slot(object)
    def _keep(self, points: Points) -> None:
        if self._question is not None:
            self._learning.guess(self._question, points)
