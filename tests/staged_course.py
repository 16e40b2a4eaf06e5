"""Explorers, lessons and code: what there is to read and to try out without training."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tests.stage import Stage
from tests.trained_run import trained


def _at(window: Stage, entry_id: str, tab: str) -> None:
    window.session.choose_entry(entry_id)
    window.header.choose(tab)
    window.settle()


def read(window: Stage) -> None:
    """The lesson of A2 beside its trained run."""
    window.replay(trained("A2"))
    window.header.choose("lesson")


def read_digits(window: Stage) -> None:
    """The lesson of C4 beside its plots."""
    _at(window, "C4", "lesson")


def read_exploring(window: Stage) -> None:
    """The lesson of D1 beside its explorer."""
    _at(window, "D1", "lesson")


def code(window: Stage) -> None:
    """The PyTorch lines of A2."""
    _at(window, "A2", "code")


def code_of_digits(window: Stage) -> None:
    """The PyTorch lines of C2."""
    _at(window, "C2", "code")


def code_of_explorer(window: Stage) -> None:
    """The PyTorch lines of D1."""
    _at(window, "D1", "code")


def softmax(window: Stage) -> None:
    """B4 with softmax taken twice."""
    _at(window, "B4", "explore")
    window.pages.explorers.follow("twice", "true")


def convolution(window: Stage) -> None:
    """D1 as in the course."""
    _at(window, "D1", "explore")


def edges(window: Stage) -> None:
    """D1 with a kernel that finds edges, and no padding."""
    _at(window, "D1", "explore")
    window.pages.explorers.follow("kernel", "edge")
    window.pages.explorers.follow("padding", "0")


def pooling(window: Stage) -> None:
    """D2 with the average."""
    _at(window, "D2", "explore")
    window.pages.explorers.follow("kind", "average")


def shapes(window: Stage) -> None:
    """D3 with the layers of C2."""
    _at(window, "D3", "explore")


def impossible(window: Stage) -> None:
    """D3 with the notebook's Inception, which cannot run."""
    _at(window, "D3", "explore")
    window.pages.explorers.follow("network", "impossible")


def mixing(window: Stage) -> None:
    """D4 as in the course."""
    _at(window, "D4", "explore")


def microscope(window: Stage) -> None:
    """The graph of one step of A4, half way back."""
    _at(window, "A4", "graph")
    page = window.pages.explorers.explorer
    assert page is not None
    page.go_to(6)  # type: ignore[attr-defined]


def reader(window: Stage) -> None:
    """The best reader with its presets."""
    _at(window, "E1", "train")
    window.draw()


def handwriting(window: Stage) -> None:
    """The page of one's own handwriting before anything is written."""
    _at(window, "E1", "handwriting")


COURSE: dict[str, Callable[[Stage], QWidget | None]] = {
    "lesson": read,
    "lesson-C4": read_digits,
    "lesson-D1": read_exploring,
    "narrow-lesson": read,
    "code-A2": code,
    "code-C2": code_of_digits,
    "code-D1": code_of_explorer,
    "B4": softmax,
    "D1": convolution,
    "D1-edges": edges,
    "narrow-D1": convolution,
    "D2": pooling,
    "D3": shapes,
    "D3-impossible": impossible,
    "D4": mixing,
    "A4-graph": microscope,
    "E1": reader,
    "E1-handwriting": handwriting,
}
