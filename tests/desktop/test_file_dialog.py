"""The dialog that asks for a file: where it begins, and in which language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from desktop.language import Language
from desktop.preferences import Preferences
from desktop.widgets.file_dialog import FileDialog, Kind
from tests.stage import Stage


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    made = Language()
    made.use("zh_CN")
    yield
    made.use("en")
    for translator in made._installed:
        qapp.removeTranslator(translator)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "a folder"
    made.mkdir()
    return made


@pytest.fixture
def window(qtbot) -> Iterator[Stage]:
    made = Stage()
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def ask(qtbot, kind: Kind, save_as: str = "", folder: str = "") -> FileDialog:
    made = FileDialog(None, kind, "A title", "Texts (*.txt)", save_as=save_as, folder=folder)
    qtbot.addWidget(made)
    made.open()
    return made


def answer(qtbot, dialog: QFileDialog, file: Path) -> None:
    """Type the name of `file`, and press Return."""
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    line.setText(str(file))
    qtbot.keyClick(line, Qt.Key.Key_Return)


def begins(dialog: QFileDialog) -> Path:
    return Path(dialog.directory().absolutePath())


def test_it_begins_where_the_last_file_of_its_kind_was(qtbot, folder: Path, tmp_path: Path) -> None:
    answer(qtbot, ask(qtbot, "exports", save_as="a.txt"), folder / "a.txt")
    answer(qtbot, ask(qtbot, "handwriting", save_as="b.txt"), tmp_path / "b.txt")
    assert begins(ask(qtbot, "exports", save_as="c.txt")) == folder
    assert begins(ask(qtbot, "handwriting")) == tmp_path


def test_it_begins_there_at_the_next_start_too(qtbot, folder: Path, end_program) -> None:
    answer(qtbot, ask(qtbot, "exports", save_as="a.txt"), folder / "a.txt")
    end_program()
    assert begins(ask(qtbot, "exports", save_as="a.txt")) == folder


def test_one_that_is_given_up_changes_nothing(qtbot, folder: Path, tmp_path: Path) -> None:
    answer(qtbot, ask(qtbot, "exports", save_as="a.txt"), folder / "a.txt")
    dialog = ask(qtbot, "exports", save_as="a.txt")
    dialog.setDirectory(str(tmp_path))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert begins(ask(qtbot, "exports")) == folder


@pytest.mark.parametrize("junk", ["/no/such/folder", "@Invalid()", "\x00"])
def test_a_folder_that_is_gone_is_passed_over(qtbot, junk: str) -> None:
    usual = begins(ask(qtbot, "tables"))
    Preferences().remember("folders/tables", junk)
    assert begins(ask(qtbot, "tables")) == usual


def test_a_folder_that_is_told_comes_first(qtbot, folder: Path, tmp_path: Path) -> None:
    answer(qtbot, ask(qtbot, "tables", save_as="a.txt"), folder / "a.txt")
    assert begins(ask(qtbot, "tables", folder=str(tmp_path))) == tmp_path


def test_a_folder_that_is_told_and_is_gone_leaves_the_remembered_one(qtbot, folder: Path, tmp_path: Path) -> None:
    answer(qtbot, ask(qtbot, "tables", save_as="a.txt"), folder / "a.txt")
    assert begins(ask(qtbot, "tables", folder=str(tmp_path / "a stick"))) == folder


def test_nothing_in_it_is_english_in_chinese(qtbot, chinese) -> None:
    for save_as in ("", "a.txt"):
        dialog = FileDialog(None, "exports", "标题", "文本 (*.txt)", save_as=save_as)
        qtbot.addWidget(dialog)
        labels = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
        assert len(labels) == 3
        assert all(any("\u4e00" <= letter <= "\u9fff" for letter in text) for text in labels), labels


def test_a_picture_is_looked_for_where_the_last_one_was(window: Stage, qtbot, folder: Path) -> None:
    file = folder / "seven.png"
    window.grab().save(str(file))
    window.menus.actions_of["open_picture"].trigger()
    answer(qtbot, window.findChild(QFileDialog, "openPictureDialog"), file)
    qtbot.waitUntil(lambda: window.findChild(QFileDialog, "openPictureDialog") is None)
    window.menus.actions_of["open_picture"].trigger()
    dialog = window.findChild(QFileDialog, "openPictureDialog")
    assert begins(dialog) == folder
    dialog.close()
