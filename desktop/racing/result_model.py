"""The results of a race as a table: a row a lane, the best first."""

from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.language import translated
from desktop.racing.competition import ENTRIES
from desktop.racing.figures import parameter, power, scientific, spread
from desktop.racing.remarks import Remark, remarks
from desktop.racing.standing import Standing
from desktop.training.setting_field import named
from engine.settings import field
from engine.verdict import GOAL

if TYPE_CHECKING:
    from engine.verdict import Result

Column: TypeAlias = Literal["name", "final", "range", "goal", "w", "time", "says"]
Index: TypeAlias = QModelIndex | QPersistentModelIndex
LANE = Qt.ItemDataRole.UserRole
COLUMN = Qt.ItemDataRole.UserRole + 1
LONG = 10.0  # seconds: longer times are told in seconds
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
TOP = QModelIndex()
FEW = (1, 2)  # parameters, of which the first is told


class ResultModel(QAbstractTableModel):
    """Shows `standing`; `LANE` gives the lane of a row, `COLUMN` what stands in a cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.standing: Standing | None = None
        self.columns: tuple[Column, ...] = ()
        self._results: tuple[Result, ...] = ()
        self._remarks: dict[int, list[Remark]] = {}
        self._in_ms = True

    def show_standing(self, standing: Standing | None) -> None:
        """Show how a race stands, or nothing."""
        self.beginResetModel()
        self.standing = standing
        self._results = standing.ranking if standing is not None else ()
        self._remarks = remarks(standing) if standing is not None else {}
        self._in_ms = all(one.seconds[0] < LONG for one in self._results if one.seeds)
        self.columns = tuple(name for name in get_args(Column) if self._wanted(name))
        self.endResetModel()

    def _wanted(self, column: Column) -> bool:
        if self.standing is None or not self._results:
            return False
        if column == "w":
            return any(one.parameters.size in FEW for one in self._results)
        if column == "range":
            return len(self.standing.seeds) > 1
        return column != "goal" or any(one.epochs_to_goal for one in self._results)

    def lanes(self) -> list[int]:
        """Return the lanes from the first row to the last."""
        return [one.lane for one in self._results]

    def rowCount(self, parent: Index = TOP) -> int:
        """Return how many lanes have arrived."""
        return 0 if parent.isValid() else len(self._results)

    def columnCount(self, parent: Index = TOP) -> int:
        """Return how many columns there is something for."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a text, what it says in full, its side, its lane or its column."""
        if not index.isValid():
            return None
        result, column = self._results[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(result, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._all_remarks(result) if column == "says" else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(column)
        return {LANE: result.lane, COLUMN: column}.get(Qt.ItemDataRole(role))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Vertical or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(self.columns[section])
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._title_in_full(self.columns[section])
        return self._side(self.columns[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _side(self, column: Column) -> Qt.AlignmentFlag:
        return LEFT if column in ("name", "says") else RIGHT

    def _title(self, column: Column) -> str:
        assert self.standing is not None
        if column == "name":
            differs = self.standing.plan.differs
            return self.tr("Entry") if differs == ENTRIES else translated("settings", field(differs).title or differs)
        accuracy, ms = self.standing.by_accuracy, self._in_ms
        return {
            "final": self._accuracy() if accuracy else self.tr("Final loss ▴"),
            "range": self.tr("Lowest … highest seed"),
            "goal": self.tr("Epochs to {loss}").format(loss=power(GOAL)),
            "w": self._parameter(),
            "time": self.tr("Time, ms") if ms else self.tr("Time, s"),
            "says": self.tr("What it says"),
        }[column]

    def _accuracy(self) -> str:
        assert self.standing is not None
        return self.tr("Training accuracy, % ▾") if self.standing.of_training else self.tr("Accuracy, % ▾")

    def _title_in_full(self, column: Column) -> str | None:
        assert self.standing is not None
        if column == "final" and self.standing.by_accuracy and self.standing.of_training:
            return self.tr("Of the rows it was trained on: the course holds none of its table out.")
        if column == "goal" and any(map(self.standing.asks_often, self.lanes())):
            return self.tr("An epoch of LBFGS asks for up to 20 gradients, one of the others for one a batch.")
        return None

    def _parameter(self) -> str:
        """Return the name of the first parameter, as the course names it."""
        assert self.standing is not None
        names = (one.entry.parameters_with(one.settings) for one in self.standing.entrants)
        return next((some[0] for some in names if len(some) in FEW), "")

    def _text(self, result: "Result", column: Column) -> str:
        assert self.standing is not None
        there = result.seeds > 0
        if column == "name":
            return named(self.standing.entrants[result.lane].value)
        if column == "says":
            return self._weightiest(self._remarks[result.lane])
        if not there:
            return "—"
        if column == "final":
            return self._value(result.final)
        if column == "range":
            return f"{self._value(result.low)} … {self._value(result.high)}"
        return self._number(result, column)

    def _number(self, result: "Result", column: Column) -> str:
        if column == "w":
            return parameter(float(result.parameters[0])) if result.parameters.size in FEW else "—"
        if column == "time":
            mean, deviation = (1000 * one if self._in_ms else one for one in result.seconds)
            return spread(mean, deviation, result.seeds, 0 if self._in_ms else 1)
        return spread(*result.epochs_to_goal, result.seeds) if result.epochs_to_goal else "—"

    def _value(self, value: float) -> str:
        assert self.standing is not None
        return f"{value:.2f}" if self.standing.by_accuracy else scientific(value)

    def _weightiest(self, found: list[Remark]) -> str:
        """Return the first remark; that noise is unknown is no more than a caution to the one that follows."""
        if [one.what for one in found[:2]] in (["alone", "best"], ["alone", "steady"]):
            caution, verdict = map(self._said, found[:2])
            return self.tr("{caution}; {verdict}").format(caution=caution, verdict=verdict)
        return self._said(found[0]) if found else ""

    def _all_remarks(self, result: "Result") -> str:
        return "\n".join(self._said(one, full=True) for one in self._remarks[result.lane])

    def _said(self, remark: Remark, full: bool = False) -> str:
        """Return `remark` in words; `full`: in a whole sentence where one helps."""
        assert self.standing is not None
        seeds, accuracy = len(self.standing.seeds), self.standing.by_accuracy
        others = [named(self.standing.entrants[lane].value) for lane in remark.others]
        if remark.what == "untold":
            text = self.tr("too few seeds to tell from {others}")
            if full:
                text = self.tr(
                    "{seeds} seeds are too few to tell it from {others}: the difference may be chance (t test, 5 %)."
                )
            return text.format(seeds=int(remark.value), others=self.tr(" and ").join(others if full else others[:1]))
        if remark.what == "alike":
            if full and seeds > 1:
                text = self.tr(
                    "Within noise of {others}: compared seed by seed, the difference may be chance (t test, 5 %)."
                )
            elif seeds == 1:
                text = self.tr("equal to {others}")
            else:
                text, others = self.tr("≈ {others}, within noise"), others[:1]
            return text.format(others=self.tr(" and ").join(others))
        if remark.what == "diverged":
            if seeds == 1:
                return self.tr("diverged")
            return self.tr("diverged for {count} of {seeds} seeds").format(count=int(remark.value), seeds=seeds)
        if remark.what == "falling" and full:
            return self.tr("The loss still fell steadily at the end: a larger learning rate or more epochs go lower.")
        if remark.what == "fewest" and remark.others:
            if full:
                return self.tr("Fewest epochs, LBFGS left aside: its epoch asks for up to 20 gradients.")
            return self.tr("fewest epochs, LBFGS aside")
        return {
            "best": self.tr("highest") if accuracy else self.tr("lowest"),
            "steady": self._steady(accuracy),
            "alone": self.tr("one seed: noise unknown"),
            "fewest": self.tr("fewest epochs"),
            "slowest": self.tr("slowest"),
            "falling": self.tr("still falling at the end"),
            "scattered": self.tr("seeds differ {factor}-fold").format(factor=f"{float(f'{remark.value:.1g}'):,.0f}"),
        }[remark.what]

    def _steady(self, accuracy: bool) -> str:
        return self.tr("highest that never diverged") if accuracy else self.tr("lowest that never diverged")

    def rows(self) -> list[tuple[str, ...]]:
        """Return the table as texts, the titles first."""
        titles = tuple(self._title(column) for column in self.columns)
        return [titles, *(tuple(self._text(one, column) for column in self.columns) for one in self._results)]
