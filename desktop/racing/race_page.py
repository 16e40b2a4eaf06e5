"""The page in the middle while there is a race: the chart on top, the results below."""

from time import perf_counter

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from desktop.racing.race_chart import RaceChart
from desktop.racing.race_menu import RaceMenu
from desktop.racing.result_table import ResultTable
from desktop.racing.standing import Standing
from desktop.theme.icons import icon
from desktop.theme.measures import COURSE_ROW, GROUP, PAGE, RELATED, TOOL_SIZE
from desktop.widgets.divider import Divider
from desktop.widgets.following import Following
from desktop.widgets.heading import HANGING, caption, heading, label

FASTEST, SLOWEST = 80, 500  # milliseconds between two drawings while a race is under way
SHARE = 10  # one drawing's duration, times this, is the pause to the next

LEAST_TABLE = 3 * COURSE_ROW


class RacePage(Following):
    """Shows a `Standing`; what comes is only noted, and drawn a dozen times a second."""

    failed = Signal(object)  # Problem: a picture or a table could not be saved
    exported = Signal(str)  # it could: the file
    log_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("racePage")
        self._standing: Standing | None = None
        self._version = -1
        self._drawn: tuple[object, str] | None = None  # the ranking that the table shows, and its status
        self._build()
        self._connect()
        self._recolour()
        self.retranslate()

    def _build(self) -> None:
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.chart, self.table = RaceChart(), ResultTable()
        self._menu = RaceMenu(self.chart, self.table, self)
        self._timer = QTimer(self, singleShot=True, interval=FASTEST)
        self.divider = Divider(Qt.Orientation.Vertical, 1)
        self.divider.addWidget(self._upper())
        self.divider.addWidget(self._lower())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.divider)

    def _upper(self) -> QWidget:
        self._title, self._caption = label("section"), caption()
        self._log, self._more = QToolButton(), QToolButton()
        self._log.setObjectName("raceLogAxis")
        self._log.setProperty("role", "chip")
        self._log.setCheckable(True)
        self._log.setChecked(True)
        self._more.setObjectName("raceMenu")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._menu)
        self._more.setFixedSize(TOOL_SIZE, TOOL_SIZE)
        row = heading(self._title, self._caption)
        row.addWidget(self._log)
        row.addWidget(self._more)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(PAGE - HANGING, 7, GROUP, RELATED)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.chart, 1)
        return upper

    def _lower(self) -> QWidget:
        self._results, self._order = label("section"), caption()
        self.table.setMinimumHeight(LEAST_TABLE)
        row = heading(self._results, self._order)
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(PAGE - HANGING, 5, GROUP, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        return lower

    def _connect(self) -> None:
        self._timer.timeout.connect(self.draw)
        self._log.toggled.connect(self._log_toggled)
        self.chart.chosen.connect(self.choose)
        self.table.chosen.connect(self.choose)
        self._menu.failed.connect(self.failed)
        self._menu.exported.connect(self.exported)

    @property
    def log(self) -> bool:
        """Whether the axis of the losses is logarithmic."""
        return self._log.isChecked()

    @log.setter
    def log(self, on: bool) -> None:
        self._log.setChecked(on)

    def show_standing(self, standing: Standing | None) -> None:
        """Show another race, or that there is none."""
        self._standing, self._version, self._drawn = standing, -1, None
        self.chart.show_standing(standing)
        self.draw()
        self._share()

    def note(self) -> None:
        """Draw, soon, what the standing has that is new."""
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def draw(self) -> None:
        """Draw the standing if it is another than the one that is drawn."""
        version = self._standing.version if self._standing is not None else 0
        if version == self._version:
            return
        self._version = version
        began = perf_counter()
        self.chart.update_standing()
        self.chart.refresh()
        self._draw_results()
        spent = perf_counter() - began + self.chart.paint_seconds
        self._timer.setInterval(round(min(max(1000 * SHARE * spent, FASTEST), SLOWEST)))

    def _draw_results(self) -> None:
        """Draw the table anew where it has changed: not for every lap."""
        standing = self._standing
        drawn, self._drawn = self._drawn, None if standing is None else (standing.ranking, standing.status)
        if drawn is None or self._drawn is None or drawn[0] is not self._drawn[0] or drawn[1] != self._drawn[1]:
            self.table.show_standing(standing)
            self._describe()

    @Slot(int)
    def choose(self, lane: int) -> None:
        """Look at `lane`: its curve thick, with its band, and its row."""
        if self._standing is not None:
            self._standing.chosen = lane
            self.table.choose(lane)
            self.chart.update_standing()
            self.chart.refresh()

    def _share(self) -> None:
        """Give the table the room of all its rows while that leaves the chart the larger part, or what a hand gave.

        An empty one gets no more than its least, whatever was given.
        """
        lanes = len(self._standing.entrants) if self._standing is not None else 0
        wanted = COURSE_ROW * (lanes + 1) + 40
        self.divider.remember_as("resultsDivider", min(wanted, self.height() * 48 // 100) if lanes else LEAST_TABLE)
        if not lanes:
            self.divider.give(LEAST_TABLE)

    @Slot(bool)
    def _log_toggled(self, on: bool) -> None:
        self.chart.set_log(on)
        self.log_changed.emit(on)

    def _describe(self) -> None:
        """Say what the two parts show."""
        standing = self._standing
        self._results.setText(self.tr("Results"))
        self._order.setText(self.tr("after a race: who was better, and what is within noise"))
        self._caption.setText(self.tr("every lane with the same seed, one after another"))
        if standing is None:
            return
        (least, seeds), epochs = standing.seeds_done(), f"{standing.plan.epochs:,}"
        if standing.status == "finished":
            self._results.setText(self.tr("Results after {epochs} epochs").format(epochs=epochs))
        elif standing.ranking:
            self._results.setText(self.tr("Results so far"))
        told = self.tr("sorted by accuracy") if standing.by_accuracy else self.tr("sorted by final loss")
        each = self.tr("%n seed(s) each", "", seeds)
        if least < seeds:
            each = self.tr("{least} to {most} seeds each").format(least=least, most=seeds)
        self._order.setText(self.tr("{seeds}, {order}").format(seeds=each, order=told))
        if least < seeds > 1:
            self._caption.setText(self.tr("geometric mean of the seeds that arrived; the band is their spread"))
        elif seeds > 1:
            text = self.tr("geometric mean of {seeds} seeds; the band is the spread of the chosen one")
            self._caption.setText(text.format(seeds=seeds))

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.setAccessibleName(self.tr("Race"))
        self._title.setText(self.tr("Loss"))
        self._log.setText(self.tr("log"))
        self._log.setToolTip(self.tr("Logarithmic axis: equal distances are equal ratios"))
        self._log.setAccessibleName(self.tr("Logarithmic axis"))
        self._more.setToolTip(self.tr("Save or copy chart and results"))
        self._more.setAccessibleName(self._more.toolTip())
        self.table.setAccessibleName(self.tr("Results of the race"))
        self._describe()
        self._version, self._drawn = -1, None
        self.draw()

    def _recolour(self) -> None:
        self._more.setIcon(icon("more", self))
        self.table.viewport().update()
