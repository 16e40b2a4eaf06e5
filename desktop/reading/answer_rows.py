"""All networks answer at once: a row for each."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.drawing.worker import PRETRAINED
from desktop.language import sentence
from desktop.reading.answer_row import AnswerRow
from desktop.reading.controller import Network
from desktop.reading.messages import Reply
from desktop.run_name import run_name
from desktop.training.messages import Problem
from desktop.widgets.following import Following
from engine.errors import EngineError


class AnswerRows(Following):
    """Shows the networks that are listed, and what they answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answerRows")
        self._networks: tuple[Network, ...] = ()
        self._chosen = ""
        self._rows: dict[str, AnswerRow] = {}
        self._problems: dict[str, Problem] = {}
        self._shipped: float | None = None  # test accuracy, told with its answer
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def rows(self) -> dict[str, AnswerRow]:
        """The rows by the networks' ids, from top to bottom."""
        return {network.id: self._rows[network.id] for network in self._networks}

    def show_networks(self, networks: tuple[Network, ...], chosen: str) -> None:
        """List `networks`; the one with the id `chosen` answers in the strip. Rows that stay keep their answer."""
        self._networks, self._chosen = networks, chosen
        there = {network.id for network in networks}
        for name in [name for name in self._rows if name not in there]:
            row = self._rows.pop(name)
            self._problems.pop(name, None)
            self._column.removeWidget(row)
            row.deleteLater()
        for at, network in enumerate(networks):
            row = self._rows.get(network.id) or AnswerRow(network.id)
            self._rows[network.id] = row
            self._column.insertWidget(at, row)
        self.retranslate()

    def show_reply(self, reply: Reply) -> None:
        """Show the answer of one of them."""
        if reply.name == PRETRAINED and reply.tested != self._shipped:
            self._shipped = reply.tested
            self.retranslate()
        if reply.name in self._rows:
            self._problems.pop(reply.name, None)
            self._rows[reply.name].show_answer(reply.probabilities, reply.sure)

    def show_problem(self, name: str, problem: Problem) -> None:
        """Say why one of them does not answer."""
        if name in self._rows:
            self._problems[name] = problem
            self._rows[name].show_problem(sentence(EngineError(problem.code, **problem.values)))

    def show_nothing(self) -> None:
        """Show the state of an empty sheet."""
        self._problems.clear()
        for row in self._rows.values():
            row.show_answer(None)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.setAccessibleName(self.tr("Answers of all networks"))
        for network in self._networks:
            title, about = self._named(network)
            self._rows[network.id].name(title, about, network.id == self._chosen)
        for name, problem in self._problems.items():
            self.show_problem(name, problem)

    def _named(self, network: Network) -> tuple[str, str]:
        tested = self._shipped if network.id == PRETRAINED else network.tested
        known = self.tr("not tested yet")
        if tested is not None:
            known = self.tr("{accuracy} % of the test digits").format(accuracy=f"{100 * tested:.2f}")
        if network.id == PRETRAINED:
            return self.tr("Shipped network"), known if tested is not None else ""
        if network.trains:
            return self.tr("{entry}, in training").format(entry=network.entry), known
        assert network.record is not None
        return run_name(network.record).short, known
