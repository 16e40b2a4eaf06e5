"""The "…" of the plots: take them elsewhere as a picture or as numbers, and show everything again."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPoint, QRect, QSize, Signal, Slot
from PySide6.QtGui import QAction, QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QMenu, QWidget

from desktop.theme.colours import colours
from desktop.theme.measures import GROUP
from desktop.training.messages import problem
from desktop.training.plot_table import Row
from desktop.widgets.curve_view import CurveView
from desktop.widgets.file_dialog import FileDialog
from engine.errors import EngineError
from engine.files import atomic_write, chosen_by_user


class PlotMenu(QMenu):
    """Actions on `plots`, one above the other; `rows` gives the table behind them, the first row being the header."""

    failed = Signal(object)  # Problem
    exported = Signal(str)  # the file that was written

    def __init__(
        self, plots: tuple[CurveView, ...], rows: Callable[[], list[Row]], parent: QWidget, name: str = "training"
    ) -> None:
        super().__init__(parent)
        self._name = name  # of the files, unless another is given
        self._plots = plots
        self._rows = rows
        self.copy_picture, self.save_picture = QAction(self), QAction(self)
        self.save_data, self.show_all = QAction(self), QAction(self)
        self.addActions([self.copy_picture, self.save_picture, self.save_data])
        self.addSeparator()
        self.addAction(self.show_all)
        self.copy_picture.triggered.connect(self._copy_picture)
        self.save_picture.triggered.connect(self._save_picture)
        self.save_data.triggered.connect(self._save_data)
        self.show_all.triggered.connect(self._show_all)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.copy_picture.setText(self.tr("Copy picture"))
        self.save_picture.setText(self.tr("Save picture as PNG or SVG…"))
        self.save_data.setText(self.tr("Save data as CSV…"))
        self.show_all.setText(self.tr("Show everything again"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def set_plots(self, plots: tuple[CurveView, ...]) -> None:
        """Take `plots` from now on: those that are shown."""
        self._plots = plots

    @Slot()
    def _copy_picture(self) -> None:
        QGuiApplication.clipboard().setPixmap(self.pixmap())

    @Slot()
    def _show_all(self) -> None:
        for plot in self._plots:
            plot.show_all()

    @Slot()
    def _save_picture(self) -> None:
        dialog = self._dialog(self.tr("Save picture"), f"{self._name}.png", self.tr("Pictures (*.png *.svg)"))
        dialog.fileSelected.connect(self._picture_named)
        dialog.open()

    @Slot(str)
    def _picture_named(self, name: str) -> None:
        path = Path(name)
        self._write(path, self.svg() if path.suffix.lower() == ".svg" else self.png())

    @Slot()
    def _save_data(self) -> None:
        dialog = self._dialog(self.tr("Save data"), f"{self._name}.csv", self.tr("Tables (*.csv)"))
        dialog.fileSelected.connect(self._data_named)
        dialog.open()

    @Slot(str)
    def _data_named(self, name: str) -> None:
        self._write(Path(name), self.table())

    def _dialog(self, title: str, name: str, kinds: str) -> FileDialog:
        """Ask where to save."""
        return FileDialog(self.parentWidget(), "exports", title, kinds, save_as=name)

    def _write(self, path: Path, data: bytes) -> None:
        try:
            with chosen_by_user(path):
                atomic_write(path, data)
        except EngineError as error:
            self.failed.emit(problem(error))
        else:
            self.exported.emit(str(path))

    def pixmap(self) -> QPixmap:
        """Return the plots as a picture, as sharp as the screen."""
        size = self._size()
        scale = self._plots[0].devicePixelRatioF()
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        painter = QPainter(picture)
        self._paint(painter, size)
        painter.end()
        return picture

    def png(self) -> bytes:
        """Return the plots as a PNG file."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.pixmap().save(buffer, "PNG")
        return bytes(buffer.data().data())

    def svg(self) -> bytes:
        """Return the plots as an SVG file (pyqtgraph's own exporter fails with Qt 6.11)."""
        buffer = QBuffer()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        size = self._size()
        generator.setSize(size)
        generator.setViewBox(QRect(QPoint(0, 0), size))
        painter = QPainter(generator)
        self._paint(painter, size)
        painter.end()
        return bytes(buffer.data().data())

    def table(self) -> bytes:
        """Return the numbers as a CSV file."""
        text = io.StringIO(newline="")
        csv.writer(text).writerows(self._rows())
        return text.getvalue().encode("utf-8")

    def _size(self) -> QSize:
        width = max(plot.width() for plot in self._plots)
        height = sum(plot.height() for plot in self._plots) + GROUP * (len(self._plots) - 1)
        return QSize(width + 2 * GROUP, height + 2 * GROUP)

    def _paint(self, painter: QPainter, size: QSize) -> None:
        painter.fillRect(0, 0, size.width(), size.height(), QColor(colours(self._plots[0]).surface))
        top = GROUP
        for plot in self._plots:
            plot.refresh()
            # QWidget.render: QGraphicsView's own leaves the labels at the edge out
            QWidget.render(plot, painter, QPoint(GROUP, top))
            top += plot.height() + GROUP
