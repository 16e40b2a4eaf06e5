"""What there is to see in softmax and its loss, said for the example that is shown."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.pictures.figures import fixed, plainly
from desktop.theme.measures import RELATED
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from engine.explorers.softmax import Example, Softmax


class SoftmaxNotes(Following):
    """Two paragraphs under a title: what is the case, and quietly what to try."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("softmaxNotes")
        self._example: Example | None = None
        self._found: Softmax | None = None
        self._title, self._body, self._try = label("section"), QLabel(), label("muted")
        for one in (self._body, self._try):
            one.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        for one in (self._title, self._body, self._try):
            column.addWidget(one)
        self.retranslate()

    @property
    def text(self) -> str:
        """What is said."""
        return f"{self._body.text()}\n{self._try.text()}"

    def show_example(self, example: Example, found: Softmax) -> None:
        """Say what is the case in `example`."""
        self._example, self._found = example, found
        body, tried = self._said()
        for one, text in ((self._body, body), (self._try, tried)):
            if text != one.text():  # a text anew calls for a layout
                one.setText(text)

    def _said(self) -> tuple[str, str]:
        """Return what is the case, the most surprising first, and what to try."""
        assert self._example is not None
        assert self._found is not None
        if self._found.naive_fails:
            return self._overflow(), self.tr(
                "torch and this page subtract it too: add 1000 to every logit and compare."
            )
        if self._example.twice:
            return self._twice(), self.tr("Drag the target's bar to the top: the shares come right, the loss does not.")
        if self._example.temperature != 1:
            return self._temperature(), self.tr("Move T: the order of the classes never changes.")
        return (
            self.tr(
                "Softmax turns logits into shares of a sum of 1; only differences of logits count. The loss looks at "
                "the target's share alone. Its gradient p − y pulls the target up by what its share lacks, and every "
                "other class down by the share it has."
            ),
            self.tr("Drag the target's bar up: p nears 1, the loss 0, and the arrows fade."),
        )

    def _overflow(self) -> str:
        assert self._found is not None
        if "float64" in self._found.naive_fails:
            told = self.tr(
                "z / T reaches {largest}: even with 64 bits exp of it is ∞, or every one is 0, and ∞ ÷ ∞ and 0 ÷ 0 are "
                "nan. The notebook's softmax fails here. With the largest logit subtracted first, no share changes and "
                "nothing overflows."
            )
        else:
            told = self.tr(
                "z / T reaches {largest}: with 32 bits, in which torch computes, exp of it is ∞ or every one is 0, and "
                "∞ ÷ ∞ and 0 ÷ 0 are nan. With the largest logit subtracted first, no share changes and nothing "
                "overflows."
            )
        extreme = max(self._found.scaled.tolist(), key=abs)
        return told.format(largest=plainly(extreme))

    def _twice(self) -> str:
        assert self._found is not None
        told = self.tr(
            "A mistake: CrossEntropyLoss takes logits and applies softmax itself. Fed with probabilities, which lie "
            "between 0 and 1, it takes softmax twice. With {count} classes the loss cannot go below {least} nor above "
            "{most}, and little gradient is left to learn from. Taken once it is {once}."
        )
        found = self._found
        least, most = fixed(found.twice_least, 4), fixed(found.twice_most, 4)
        return told.format(count=len(found.scaled), least=least, most=most, once=fixed(found.right_loss, 4))

    def _temperature(self) -> str:
        assert self._example is not None
        if self._example.temperature < 1:
            told = self.tr("T = {t} is below 1: the differences grow, and softmax is surer of the largest.")
        else:
            told = self.tr("T = {t} is above 1: the differences shrink, and the shares become more alike.")
        return told.format(t=plainly(self._example.temperature))

    def retranslate(self) -> None:
        """Say it in the language of the day."""
        self._title.setText(self.tr("What to see"))
        if self._example is not None and self._found is not None:
            self.show_example(self._example, self._found)
