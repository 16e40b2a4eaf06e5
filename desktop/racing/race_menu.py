"""The "…" of the race: its chart as a picture, its results as a table."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.racing.race_chart import RaceChart
from desktop.racing.result_table import ResultTable
from desktop.training.plot_menu import PlotMenu


class RaceMenu(PlotMenu):
    """What every plot offers, and the table in the clipboard."""

    def __init__(self, chart: RaceChart, table: ResultTable, parent: QWidget) -> None:
        self.copy_table = QAction(None)
        super().__init__((chart,), table.results.rows, parent, "race")
        self.copy_table.setParent(self)
        self.insertAction(self.save_data, self.copy_table)
        self.copy_table.triggered.connect(table.copy)

    def retranslate(self) -> None:
        """Set the texts anew."""
        super().retranslate()
        self.copy_table.setText(self.tr("Copy table"))
