"""The line at the bottom says what was done."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from desktop import status
from desktop.training.run_state import RunState
from tests.desktop.test_train_page import save


@pytest.fixture
def said(monkeypatch) -> None:
    """Say things only for a moment."""
    monkeypatch.setattr(status, "SAID_MS", 300)


def texts(window) -> list[str]:
    return [label.text() for label in window.statusBar().findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(("action", "name"), [("save_picture", "plots.png"), ("save_data", "plots.csv")])
def test_a_saved_plot_is_told_for_some_seconds(said, window, qtbot, tmp_path: Path, action: str, name: str) -> None:
    save(getattr(window.place.page._menu, action), window.place.page, qtbot, tmp_path / name)
    (told,) = (text for text in texts(window) if text.startswith(f"Saved as {name} in "))
    assert (tmp_path / name).exists()
    qtbot.waitUntil(lambda: told not in texts(window))


def test_a_long_place_is_cut_and_whole_in_the_hint(window) -> None:
    file = Path("/") / ("folder " * 30) / ("name" * 30 + ".png")
    window.statusBar().say_exported(str(file))
    (label,) = (one for one in window.statusBar().findChildren(QLabel) if one.text().startswith("Saved as"))
    assert "…" in label.text()
    assert label.sizeHint().width() < 600
    window.grab()
    assert str(file) in label.toolTip()
    window.statusBar()._forget_exported()


def test_a_plot_that_was_not_saved_is_not_told(window, qtbot, tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "file").write_text("")
    save(window.place.page._menu.save_data, window.place.page, qtbot, tmp_path / "file" / "x.csv")
    for dialog in window.findChildren(QFileDialog):
        dialog.close()
    assert not any(text.startswith("Saved as") for text in texts(window))


def test_a_run_that_rests_has_no_speed(window, monkeypatch) -> None:
    monkeypatch.setattr(type(window.statusBar()._controller.pace), "examples_per_second", 1234.0)
    session = window.session
    session.run_entry = session.entry
    for state, speeds in ((RunState.RUNNING, 1), (RunState.PAUSED, 0), (RunState.RUNNING, 1), (RunState.IDLE, 0)):
        session.set_run_state(state)
        assert sum(text == "1,234 digits/s" for text in texts(window)) == speeds, state
