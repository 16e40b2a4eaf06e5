"""Every widget stands alone, with made-up data."""

from importlib import import_module
from pathlib import Path

import pytest

from tests import examples

NAMES = sorted(file.stem for file in Path(examples.__path__[0]).glob("[a-z]*.py"))


@pytest.mark.parametrize("name", NAMES)
def test_an_example_can_be_looked_at(qtbot, home, name: str) -> None:
    widget = import_module(f"tests.examples.{name}").make()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    picture = widget.grab().toImage()
    middle = picture.height() // 2
    seen = {picture.pixel(x, y) for x in range(picture.width()) for y in (middle, middle // 2, 3 * middle // 2)}
    assert len(seen) > 1
