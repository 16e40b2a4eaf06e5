import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from desktop.pictures.layer_norms import LayerNorms
from engine.settings import Settings


@pytest.fixture
def picture(qtbot):
    widget = LayerNorms()
    qtbot.addWidget(widget)
    widget.resize(760, 330)
    widget.begin(Settings())
    widget.set_layers(["conv1", "conv2", "output"])
    widget.show()
    return widget


def show(picture, **sets):
    picture.look({kind.strip("_"): np.array(values, dtype=float) for kind, values in sets.items()})
    picture.refresh()


def test_before_a_run_it_says_what_to_do(picture):
    assert "Press Train" in picture.accessibleDescription()


@pytest.mark.parametrize(
    ("first", "told"),
    [
        (1 / 4012, "Without the skip the first layer gets 1/4,000 of the last one's gradient."),
        (1 / 3.44, "Without the skip the first layer gets 1/3.4 of the last one's gradient."),
        (2.0, "Without the skip the first layer gets 2 times the last one's gradient."),
        (0.0, "Without the skip no gradient reaches the first layer."),
        (np.nan, "Without the skip the gradient is not finite."),
        (1e-300, "Without the skip the first layer gets 1/1.0e300 of the last one's gradient."),
    ],
)
def test_the_ratio_is_told_from_the_numbers(picture, first, told):
    show(picture, without=[first, 0.5, 1])
    assert picture.sentences() == [told]


def test_each_set_has_its_sentence(picture):
    show(picture, with_=[0.5, 1, 1], without=[0.1, 1, 1], own=[0.25, 1, 1])
    starts = ["With the skip the first layer gets 1/2 ", "Without the skip ", "In this run "]
    assert all(told.startswith(start) for told, start in zip(picture.sentences(), starts, strict=True))


def test_the_pointer_reads_the_layer_by_name(picture):
    show(picture, with_=[0.5, 0.75, 1], without=[1e-7, 0.01, 1])
    frame = picture.frame()
    QTest.mouseMove(picture.sheet, QPointF(frame.column(0.5), frame.view.center().y()).toPoint())
    assert picture.reading() == "conv1: with skip 0.5000, without skip 1.0e−7"


def test_the_axis_spans_whole_decades_and_grows_only(picture):
    show(picture, with_=[0.02, 0.5, 5])
    assert picture.frame().values == (-2, 1)
    show(picture, with_=[0.2, 0.2, 0.2])
    assert picture.frame().values == (-2, 1)
    show(picture, with_=[1e-5, 0.2, 0.2])
    assert picture.frame().values == (-5, 1)


def test_another_depth_has_another_axis(picture):
    show(picture, with_=[1e-9, 0.5, 1])
    picture.set_layers(["a", "b"])
    show(picture, with_=[0.5, 0.5])
    assert picture.frame().values == (-1, 0)


def test_fifty_four_layers_stand_apart_inside_the_picture(picture):
    picture.set_layers([f"stage1.{number}.conv1" for number in range(54)])
    show(picture, with_=np.geomspace(1e-3, 1, 54), without=np.zeros(54))
    frame = picture.frame()
    assert frame.column(1) - frame.column(0) > 10
    assert picture.sheet.rect().contains(frame.view.toRect())
    assert not picture.sheet.grab().isNull()


def test_sets_of_different_length_are_refused(picture):
    with pytest.raises(ValueError, match="one norm a layer"):
        show(picture, with_=[1, 2], own=[1, 2, 3])


def test_other_layers_are_painted_before_their_norms_have_come(qtbot) -> None:
    picture = LayerNorms()
    qtbot.addWidget(picture)
    picture.set_layers(["conv1", "output"])
    picture.look({"with": np.array([0.1, 1.0])})
    picture.refresh()
    picture.set_layers(["conv1", "conv2", "output"])
    picture.resize(400, 300)
    assert not picture.grab().isNull()
