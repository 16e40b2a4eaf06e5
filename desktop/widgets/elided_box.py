"""A combo box that cuts a long choice with "…", as Qt's own would cut it in the middle of a letter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

SHORT = Qt.ItemDataRole.UserRole + 1
"""Item data: what the closed box shows of a choice, where that is less than its text; its ends are what tells it apart
from others, so it is cut in the middle."""


class ElidedBox(QComboBox):
    """Shows as much of the choice as fits, and the whole in the list, which is as wide as it must be."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Put the text that fits into `option`."""
        super().initStyleOption(option)
        short = self.currentData(SHORT)
        option.currentText = short or option.currentText
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        cut = Qt.TextElideMode.ElideMiddle if short else Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(option.currentText, cut, room)

    def showPopup(self) -> None:
        """Open the list, wide enough for its longest text."""
        longest = max((self.fontMetrics().horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=0)
        self.view().setMinimumWidth(longest + 32)
        super().showPopup()
