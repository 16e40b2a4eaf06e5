"""The graph of one training step, forward and backward one node at a time (entry A4)."""

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.explorers.chain_rule import ChainRule
from desktop.explorers.explorer import Explorer
from desktop.explorers.graph_view import GraphView
from desktop.explorers.microscope_side import MicroscopeSide
from desktop.explorers.microscope_words import of_node, to_see
from desktop.explorers.scalars import scalar
from desktop.explorers.step_lines import StepLines
from desktop.explorers.update_line import UpdateLine
from desktop.theme.measures import GROUP, INSIDE, LINE, PAGE, RELATED
from desktop.widgets.heading import caption, heading, label
from engine.catalogue import Entry
from engine.explorers.autograd import COURSE, MOST_STEPS, Example, Explored, explore
from engine.explorers.formulas import torch_lines
from engine.explorers.stages import last, stage

MOVES_W = ("w", "x", "y", "x2", "y2")  # who changes one of these begins at the first step again


class Microscope(Explorer):
    """Shows the graph, the chain rule with its numbers, a numeric check, and the PyTorch lines that do the same.

    The stage belongs to the page, the steps taken to the example: `follow("steps", "3")` shows the fourth step.
    """

    kind = Example
    example: Example

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(entry, parent)
        self.side: MicroscopeSide = MicroscopeSide()
        self._found: Explored = explore(self.example)
        self._at = 0
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.graph, self._chain, self._lines = GraphView(), ChainRule(), StepLines()
        self._title, self._shown = label("section"), caption()
        self._rule_title, self._rule_shown = label("section"), caption()
        self._code_title, self._code_shown = label("section"), caption()
        self._check_title, self._check_shown = label("section"), caption()
        self._node, self._numeric, self._update = label("muted"), QLabel(), UpdateLine()
        self._node.setObjectName("graphNode")
        self._node.setWordWrap(True)
        self._node.setFixedHeight(2 * LINE)
        self._node.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._numeric.setObjectName("graphNumeric")
        self._arrange()

    def _arrange(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addLayout(_headed(self._rule_title, self._rule_shown))
        left.addWidget(self._chain)
        left.addWidget(self._update)
        left.addLayout(_headed(self._check_title, self._check_shown))
        left.addWidget(self._numeric)
        right.addLayout(_headed(self._code_title, self._code_shown))
        right.addWidget(self._lines)
        for column in (left, right):
            column.setSpacing(INSIDE)
            column.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(PAGE)
        below.addLayout(left, 5)
        below.addLayout(right, 4)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, RELATED, GROUP, RELATED)
        page.setSpacing(INSIDE)
        page.addLayout(_headed(self._title, self._shown))
        page.addWidget(self.graph, 1)
        page.addWidget(self._node)
        page.addLayout(below)

    def _connect(self) -> None:
        self.graph.chosen.connect(self._tell_node)
        self.side.form.wanted.connect(self._want)
        self.side.walk.reached.connect(self.go_to)
        self.side.walk.back_requested.connect(self._step_back)
        self.side.walk.plays_changed.connect(self.plays_changed)
        self.side.step_requested.connect(self.take_step)

    # what a hand or a link does

    def follow(self, name: str, value: str) -> bool:
        """Set `name` to what a link in the lesson says, as the form would."""
        return self._set(name, value)

    @Slot(str, object)
    def _want(self, name: str, value: object) -> None:
        if not self._set(name, value):
            self._show()  # the form shows what is in force

    def _set(self, name: str, value: Any) -> bool:
        if name == "expression":
            self.side.walk.halt()
            done = self.change(**{**COURSE.get(value, {}), "expression": value, "steps": 0})
            if done:
                self.go_to(0)
            return done
        anew = {"steps": 0} if name in MOVES_W else {}
        return self.change(**{name: value, **anew})

    def start_over(self) -> None:
        """Show the course's own example again, from its first stage."""
        self.halt()
        super().start_over()
        self.go_to(0)

    @Slot(int)
    def go_to(self, at: int) -> None:
        """Show stage `at` of the step."""
        self._at = at
        self._draw()

    @Slot()
    def take_step(self) -> None:
        """Let w move against its gradient, and begin anew there."""
        if self.example.steps < MOST_STEPS:
            self._at = 0
            self.change(steps=self.example.steps + 1)

    @Slot()
    def _step_back(self) -> None:
        """Return to the end of the step before."""
        if self.example.steps:
            self._at = last(self._found)
            self.change(steps=self.example.steps - 1)

    @property
    def plays(self) -> bool:
        """Tell that there is always a way through the graph."""
        return True

    def play(self) -> None:
        """Go through the graph, or halt."""
        self.side.walk.toggle()

    def halt(self) -> None:
        """Stay at the present node."""
        self.side.walk.halt()

    # drawing

    def _show(self) -> None:
        self._found = explore(self.example)
        self._draw()

    def _draw(self) -> None:
        found, example = self._found, self.example
        self._at = min(self._at, last(found))
        now = stage(found, self._at)
        seen = to_see(example, found, now)
        points = [(example.x, example.y), (example.x2, example.y2)]
        lines = torch_lines(example.expression, points, example.rate, zero_grad=example.zero_grad)
        self.graph.show_stage(example.expression, found, now, seen.text)
        self._chain.show_stage(found, now)
        self._lines.show_stage(lines, found, now)
        place = self.tr("line {number} of {count}").format(number=self._lines.lit + 1, count=len(lines))
        self._code_shown.setText(place)
        self.side.form.show_example(example, found.w)
        self.side.walk.show_stage(self._at, last(found), now.phase, example.steps == 0)
        self.side.show_steps(example.steps)
        self.side.show_seen(seen)
        self._tell_node(self.graph.choice)
        self._update.show_stage(example.rate, found, now)
        self._tell_numeric()

    def _tell_numeric(self) -> None:
        """Write the derivative that needs no derivative, and how far it is from that of backward."""
        found = self._found
        text = self.tr("numeric {number}").format(number=f"{found.numeric:.4f}".replace("-", "−"))
        if self._at >= last(found) - 1:
            difference = self.tr("difference {difference}").format(difference=scalar(found.difference, 1))
            text = f"{text}, {difference}"
        self._numeric.setText(text)
        formula = self.tr("(f(w + h) − f(w − h)) / 2h with h = {h}")
        self._check_shown.setText(formula.format(h=scalar(found.h, 2)))

    @Slot(object)
    def _tell_node(self, index: int | None) -> None:
        """Explain the node that is chosen, or say how to choose one."""
        if index is None:
            self._node.setText(
                self.tr("Point at a node, or go there by the arrow keys: where does its derivative come from?")
            )
        else:
            self._node.setText(of_node(self._found, stage(self._found, self._at), index))

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("One step as a graph"))
        self._shown.setText(self.tr("values blue, gradients ∂ orange, local derivatives on the lines"))
        self._rule_title.setText(self.tr("The chain rule"))
        self._rule_shown.setText(self.tr("derivatives along each way, multiplied"))
        self._check_title.setText(self.tr("Numeric check"))
        self._code_title.setText(self.tr("The PyTorch lines"))
        self._draw()


def _headed(title: QLabel, shown: QLabel) -> QHBoxLayout:
    """Return a heading that begins where the page does."""
    row = heading(title, shown)
    row.setContentsMargins(0, 0, 0, 0)
    return row
