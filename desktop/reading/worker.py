"""Reads for the page "How it reads" inside the engine's thread: a network, or some drawings, at a turn."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.drawing.worker import PRETRAINED, AnsweringWorker
from desktop.reading.messages import Asked, Reply, Tally
from desktop.training.messages import problem

if TYPE_CHECKING:
    from engine.canvas.board import Count
    from engine.canvas.pitfalls import Steps
    from engine.classifier import Classifier
    from engine.seeing import Seen

THUMBNAIL = 168
"""The longer side of a step's picture in the window, at least: a photograph is handed over as small as it is shown."""

_KEPT = 32
"""Finished counts that are remembered."""

Measuring = tuple["Iterator[Count]", "Count | None"]


class ReadingWorker(QObject):
    """Works on one question; a newer one takes its place.

    Reports, each with its question: `seen(Asked, tuple of Step)`, `replied(Asked, Reply)` and `unreadable(Asked, str
    name, Problem)`, a network each, then `read(Asked)` on every path; last `measured(Asked, Tally)`, growing.
    `refused(Asked, Problem)`: the picture cannot be read, or the network whose steps they are.
    """

    seen = Signal(object, object)
    replied = Signal(object, object)
    unreadable = Signal(object, str, object)
    read = Signal(object)
    measured = Signal(object, object)
    refused = Signal(object, object)

    halt_asked = Signal()

    def __init__(self, answering: AnsweringWorker) -> None:
        super().__init__()
        self._answering = answering
        self._work: Iterator[None] | None = None
        self._asked: Asked | None = None  # until all have answered
        self._seen: dict[tuple[object, ...], Seen] = {}  # of `_asked`, by what it depends on
        self._counts: dict[tuple[Classifier, Steps], Measuring] = {}
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._turn)
        self.halt_asked.connect(self.halt)

    @Slot(object)
    def ask(self, asked: Asked) -> None:
        """Begin what `asked` wants."""
        self._leave()
        self._asked = asked
        self._work = self._reading(asked)
        self._turns.start()

    @Slot()
    def halt(self) -> None:
        """Leave the question: nobody looks any more."""
        self._leave()
        self._work = None
        self._turns.stop()

    def _leave(self) -> None:
        """Tell whoever still waits for answers that no more come."""
        asked, self._asked, self._seen = self._asked, None, {}
        if asked is not None:
            self.read.emit(asked)

    @Slot()
    def _turn(self) -> None:
        work = self._work
        ended = work is None or next(work, self) is self
        if ended and self._work is work:  # else the last answer has brought the next question
            self.halt()

    def _reading(self, asked: Asked) -> Iterator[None]:
        """Do all that is asked, a piece at each `next`."""
        try:
            chosen = _steps(asked)
            own, _ = self._answering.classifier(asked.classifier)
            if asked.drawing or asked.picture is not None:
                steps = self._see(asked, chosen, own).steps
                self.seen.emit(asked, tuple(replace(one, image=one.thumbnail(THUMBNAIL)) for one in steps))
        except Exception as error:  # everything must reach the window
            self.refused.emit(asked, problem(error))
            self._leave()
            return
        yield
        if asked.drawing or asked.picture is not None:
            for name in asked.names:
                self._reply(asked, chosen, name)
                yield
        self._leave()
        try:
            if not asked.moving:
                yield from self._measure(asked, chosen, own)
        except Exception as error:
            self.refused.emit(asked, problem(error))

    def _see(self, asked: Asked, chosen: "Steps", classifier: "Classifier") -> "Seen":
        from engine import seeing

        own, given = classifier.preprocessing, asked.picture
        key = (own.mean, own.std, own.pen if given is None else None)
        if key not in self._seen:
            if given is None:
                self._seen[key] = seeing.drawing(asked.drawing, chosen, own.pen, (own.mean, own.std))
            else:
                self._seen[key] = seeing.picture(self._answering.steps(given), chosen, (own.mean, own.std))
        return self._seen[key]

    def _reply(self, asked: Asked, chosen: "Steps", name: str) -> None:
        try:
            from engine.classifier import pretrained_accuracy

            classifier, _ = self._answering.classifier(name)
            image = self._see(asked, chosen, classifier).image
            probabilities, unsure = classifier.answer(image)
            tested = pretrained_accuracy() if name == PRETRAINED else None
            self.replied.emit(asked, Reply(name, probabilities, not unsure, tested))
        except Exception as error:
            self.unreadable.emit(asked, name, problem(error))

    def _measure(self, asked: Asked, chosen: "Steps", own: "Classifier") -> Iterator[None]:
        """Count on the fixed drawings, with all steps and with those that are chosen."""
        from engine.canvas.pitfalls import Steps

        keys = [(own, steps) for steps in (Steps(), chosen)]
        while True:
            counts = {key: self._advanced(*key) for key in keys}
            whole, left = counts[keys[0]], counts[keys[1]]
            self.measured.emit(asked, Tally(whole.right, whole.done, left.right, left.done, left.total))
            if all(count.done == count.total for count in counts.values()):
                return
            yield

    def _advanced(self, own: "Classifier", steps: "Steps") -> "Count":
        """Return how many drawings the network has read by `steps`, a piece further than before."""
        from engine.canvas import board

        key = own, steps
        counting, last = self._counts.pop(key) if key in self._counts else (board.measured(own, steps), None)
        if last is None or last.done < last.total:
            last = next(counting)
        self._counts[key] = counting, last
        while len(self._counts) > _KEPT:
            del self._counts[next(iter(self._counts))]
        return last


def _steps(asked: Asked) -> "Steps":
    from engine.canvas.pitfalls import Steps

    return Steps(**dict.fromkeys(asked.without, False))
