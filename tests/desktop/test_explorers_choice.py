"""One of a few values, by the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.explorers.choice import Choice


def test_tab_comes_to_the_chosen_value_and_arrows_choose_another(qtbot) -> None:
    page, before, choice = QWidget(), QLineEdit(), Choice("padding", (0, 1, 2))
    column = QVBoxLayout(page)
    column.addWidget(before)
    column.addWidget(choice)
    qtbot.addWidget(page)
    choice.set_value(1)
    page.show()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "padding-1"
    with qtbot.waitSignal(choice.chosen):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert choice.value == 2
    assert QApplication.focusWidget().objectName() == "padding-2"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is before  # the choice is one stop
    choice.set_value(None)
    assert choice.value is None
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "padding-0"
