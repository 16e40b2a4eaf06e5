"""The form of the hyperparameters, generated from their declaration."""

from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.icons import icon
from desktop.theme.measures import GROUP, LINE, MARK, RELATED
from desktop.training.preset_row import PresetRow
from desktop.training.setting_field import SettingField
from desktop.widgets.following import Following
from engine.catalogue import Entry
from engine.settings import Settings, control, idle

MARGIN = GROUP  # at the right, inside the form: the scroll bar stands in it


class SettingsForm(Following):
    """Shows and edits settings; `values()` are always good ones."""

    changed = Signal(str, object)  # name, value: a person's edit, good
    preset_chosen = Signal(object)  # Settings: all of them at once
    valid_changed = Signal(bool)  # whether everything in the form is right

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsForm")
        self._fields: dict[str, SettingField] = {}  # made when an entry first offers them
        self._offered: list[str] = []
        self._settings = Settings()  # where those are from that the form does not show
        self._choices: dict[str, list[tuple[str, str]]] = {"device": [("auto", "auto"), ("cpu", "CPU")]}
        self._training = False
        self._valid = True
        self._build()
        self._disclosure.toggled.connect(self.show_more)
        self._preset.chosen.connect(self.preset_chosen)
        self.set_precisions(["exact"])
        self.set_training(False)
        self.retranslate()
        self._recolour()

    def _build(self) -> None:
        self._title = QLabel()
        self._title.setProperty("role", "section")
        self._differences = QLabel()
        self._differences.setProperty("role", "caption")
        header = QHBoxLayout()
        header.setContentsMargins(0, 0, MARGIN, 0)
        for label in (self._title, self._differences):
            label.setFixedHeight(LINE)
        header.addWidget(self._title)
        header.addStretch()
        header.addWidget(self._differences)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED + 2)
        column.addLayout(header)
        self._scrolled = _Scrolled(self._rows())
        column.addWidget(self._scrolled)

    def quiet_height(self) -> int:
        """Return the height that the form wants without sentences in it: they come, and go again."""
        return self.sizeHint().height() - self._scrolled.said_height()

    def _rows(self) -> "_Rows":
        self._more, self._first, rows = _Rows(), _Rows(), _Rows()
        self._preset = PresetRow()
        rows.column.addWidget(self._preset)
        rows.column.addWidget(self._first)
        rows.column.addLayout(self._disclosure_row())
        rows.column.addWidget(self._more)
        rows.column.addStretch()
        self._more.hide()
        return rows

    def _disclosure_row(self) -> QHBoxLayout:
        self._disclosure = QPushButton()
        self._disclosure.setObjectName("moreSettings")
        self._disclosure.setProperty("role", "link")
        self._disclosure.setCheckable(True)
        self._disclosure.setFixedHeight(LINE)
        self._disclosure.setIconSize(QSize(MARK, MARK))
        self._fixed_lock = QLabel()
        self._fixed = QLabel()
        self._fixed.setProperty("role", "caption")
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addStrut(LINE)
        row.addWidget(self._disclosure)
        row.addStretch()
        row.addWidget(self._fixed_lock)
        row.addWidget(self._fixed)
        return row

    def _field(self, name: str) -> SettingField:
        """Return the row of the setting `name`, in its place."""
        if name not in self._fields:
            one = self._fields[name] = SettingField(name)
            one.changed.connect(self._field_changed)
            one.validity_changed.connect(self._validity_changed)
            one.set_training(self._training)
            if name in self._choices:
                one.editor.offer(self._choices[name])
            rows = self._more if control(name).more else self._first
            order = list(Settings.model_fields)
            before = [other for other in self._fields.values() if other.parent() is rows]
            place = sum(order.index(other.name) < order.index(name) for other in before)
            rows.column.insertWidget(place, one)
        return self._fields[name]

    def set_entry(self, entry: Entry) -> None:
        """Show the settings that `entry` offers, its own values as the course's."""
        self._offered = [name for name in Settings.model_fields if name in entry.offers and control(name).form]
        for name in self._offered:
            self._field(name).set_course(getattr(entry.settings, name))
        for name, one in self._fields.items():
            one.setVisible(name in self._offered and len(self._choices.get(name, "two")) > 1)
        seldom = any(control(name).more for name in self._offered)
        self._preset.set_entry(entry)
        self._disclosure.setVisible(seldom)
        self._more.setVisible(seldom and self.shows_more())
        self._order_stops()
        self.set_values(entry.settings)

    def _order_stops(self) -> None:
        """Let Tab go down the rows: they were made in another order, when an entry first offered them.

        What is between them marks the place: the rows go behind it, and it goes behind the first of them.
        """
        fields = [self._fields[name] for name in self._offered]
        first = [stop for one in fields if not control(one.name).more for stop in one.stops]
        more = [stop for one in fields if control(one.name).more for stop in one.stops]
        for before, after in pairwise([self._disclosure, *first, self._disclosure, *more]):
            self.setTabOrder(before, after)

    def set_values(self, settings: Settings) -> None:
        """Show `settings`; emits no `changed`."""
        self._settings = settings
        for name, one in self._fields.items():
            one.put(getattr(settings, name))
        self._preset.set_values(settings)
        self._dim()
        self._count_differences()

    def values(self) -> Settings:
        """Return the settings in force: of a field that is wrong, the last good value."""
        return self._settings.changed(**{name: self._fields[name].value for name in self._offered})

    def is_valid(self) -> bool:
        """Tell whether everything that stands in the form is right."""
        return self._valid

    def set_training(self, training: bool) -> None:
        """Lock what is fixed while a network trains."""
        self._training = training
        self._preset.set_training(training)
        for one in self._fields.values():
            one.set_training(training)
        self._fixed_lock.setVisible(training)
        self._fixed.setVisible(training)

    def set_devices(self, devices: list[tuple[str, str]]) -> None:
        """Offer `devices` (code of the setting, label)."""
        self._offer("device", devices)

    def set_precisions(self, precisions: list[str]) -> None:
        """Offer `precisions`; the row is hidden where there is no choice."""
        self._offer("precision", [(code, code) for code in precisions])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        self._choices[name] = choices
        if name in self._fields:
            self._fields[name].editor.offer(choices)
            self._fields[name].setVisible(name in self._offered and len(choices) > 1)

    @Slot(bool)
    def show_more(self, shown: bool) -> None:
        """Unfold, or fold away, the settings that are seldom changed."""
        self._disclosure.setChecked(shown)
        self._more.setVisible(shown)
        self._recolour()

    def shows_more(self) -> bool:
        """Tell whether the settings that are seldom changed are unfolded."""
        return self._disclosure.isChecked()

    @Slot(str, object)
    def _field_changed(self, name: str, value: Any) -> None:
        self._count_differences()
        self._preset.set_values(self.values())
        self._dim()
        self.changed.emit(name, value)

    def _dim(self) -> None:
        """Mark the settings that the optimizer does not know."""
        values = self.values()
        for name in self._offered:
            self._fields[name].set_idle(values.optimizer if name in idle(values) else "")

    @Slot()
    def _validity_changed(self) -> None:
        valid = all(one.problem is None for one in self._fields.values())
        if valid != self._valid:
            self._valid = valid
            self.valid_changed.emit(valid)

    def _count_differences(self) -> None:
        count = sum(self._fields[name].differs() for name in self._offered)
        text = self.tr("%n differ(s) from the course", "", count) if count else self.tr("course's values")
        self._differences.setText(text)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Settings"))
        self._disclosure.setText(self.tr("More settings"))
        self._disclosure.setAccessibleName(self.tr("More settings"))
        self._fixed.setText(self.tr("fixed while training"))
        self._count_differences()

    def _recolour(self) -> None:
        chevron = "chevron-down" if self.shows_more() else "chevron-right"
        self._disclosure.setIcon(icon(chevron, self, "muted", MARK))
        lock = icon("lock", self, "muted", MARK)
        self._fixed_lock.setPixmap(lock.pixmap(QSize(MARK, MARK), self.devicePixelRatioF()))


class _Rows(QWidget):
    """Wants the height of its rows without the sentences in them: they come, and go again."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(RELATED)

    def minimumSizeHint(self) -> QSize:
        """Return what the rows need, not what they take at the present width."""
        return self.column.minimumSize()

    def sizeHint(self) -> QSize:
        """Return what the rows want, not what they take at the present width."""
        return self.column.sizeHint()


class _Scrolled(QScrollArea):
    """As high as what it holds where there is room; scrolls where there is not, and for a sentence that comes up."""

    def __init__(self, held: _Rows) -> None:
        super().__init__()
        self._held = held
        self.setWidget(held)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields have it
        self._range_changed(0, 0)
        self.verticalScrollBar().rangeChanged.connect(self._range_changed)
        self.viewport().setAutoFillBackground(False)
        held.setAutoFillBackground(False)

    @Slot(int, int)
    def _range_changed(self, lowest: int, highest: int) -> None:
        """Keep the fields as wide as they are, and the one that is being typed in sight with its sentence."""
        taken = self.verticalScrollBar().sizeHint().width() if highest > lowest else 0
        self._held.column.setContentsMargins(0, 0, MARGIN - taken, 0)  # the scroll bar stands in the margin
        typed = QApplication.focusWidget()
        if typed is not None and self._held.isAncestorOf(typed) and (field := typed.parentWidget()) is not None:
            self.ensureWidgetVisible(field, 0, 0)

    def sizeHint(self) -> QSize:
        """Return the size that the rows want, with the sentences that stand in them."""
        return self._held.sizeHint() + QSize(0, self.said_height())

    def said_height(self) -> int:
        """Return how much higher the sentences in the rows make them."""
        return max(0, self._held.heightForWidth(self.viewport().width()) - self._held.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with what it holds."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
