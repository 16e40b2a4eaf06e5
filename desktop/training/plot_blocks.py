"""The two plots of a run, each below its heading."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QVBoxLayout, QWidget

from desktop.theme.icons import icon
from desktop.theme.measures import RELATED, TOOL_SIZE
from desktop.training.accuracy_plot import AccuracyPlot
from desktop.training.loss_plot import LossPlot
from desktop.training.plot_menu import PlotMenu
from desktop.widgets.following import Following
from desktop.widgets.heading import caption, heading, label


class AccuracyBlock(Following):
    """The accuracy over the epochs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = AccuracyPlot(self)
        self._title, self.caption = label("section"), caption()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(heading(self._title, self.caption))
        box.addWidget(self.plot, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._title.setText(self.tr("Accuracy"))


class LossBlock(Following):
    """The loss over the epochs, and how both plots are shown: log axis, smoothing, and the menu to save them."""

    log_toggled = Signal(bool)
    smoothing_moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = LossPlot(self)
        self.log, self._more, self.slider = QToolButton(), QToolButton(), QSlider(Qt.Orientation.Horizontal)
        self._noisy = True
        self._averaged = 1  # batches
        self._title, self._caption = label("section"), caption()
        self._smoothing_caption = label("caption")
        self._build()
        self.log.toggled.connect(self._log_toggled)
        self.slider.valueChanged.connect(self.smoothing_moved)
        self.retranslate()
        self._recolour()

    def _build(self) -> None:
        self.log.setObjectName("logAxis")
        self.log.setProperty("role", "chip")
        self.log.setCheckable(True)
        self.log.setChecked(True)
        self._more.setObjectName("plotMenu")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setFixedSize(TOOL_SIZE, TOOL_SIZE)
        self.slider.setObjectName("smoothing")
        self.slider.setRange(0, 100)
        self.slider.setFixedWidth(76)
        self._smoothing_caption.setBuddy(self.slider)
        row: QHBoxLayout = heading(self._title, self._caption)
        for widget in (self.log, self._smoothing_caption, self.slider, self._more):
            row.addWidget(widget)
        row.insertSpacing(3, RELATED - 4)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(row)
        box.addWidget(self.plot, 1)

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard reaches, in order."""
        return [self.log, self.slider, self._more]

    def set_noisy(self, noisy: bool) -> None:
        """Offer to smooth only what needs it."""
        self._noisy = noisy
        self.slider.setVisible(noisy)
        self._smoothing_caption.setVisible(noisy)
        self.retranslate()

    def set_menu(self, menu: PlotMenu) -> None:
        """Open `menu` by the button at the right."""
        self._more.setMenu(menu)

    @Slot(bool)
    def _log_toggled(self, on: bool) -> None:
        self.plot.set_log(on)
        self.log_toggled.emit(on)

    def explain_smoothing(self, batches: int) -> None:
        """Say that the slider averages over about so many `batches`."""
        self._averaged = batches
        text = self.tr("Averages about {count} batches") if batches > 1 else self.tr("Averages nothing")
        self.slider.setToolTip(text.format(count=batches))

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._title.setText(self.tr("Loss"))
        noisy, plain = self.tr("every batch faint, smoothed strong"), self.tr("of every step, before it")
        self._caption.setText(noisy if self._noisy else plain)
        self.log.setText(self.tr("log"))
        self.log.setToolTip(self.tr("Logarithmic axis: equal distances are equal ratios"))
        self.log.setAccessibleName(self.tr("Logarithmic axis"))
        self._smoothing_caption.setText(self.tr("smoothing"))
        self.slider.setAccessibleName(self.tr("Smoothing"))
        self.explain_smoothing(self._averaged)
        self._more.setToolTip(self.tr("Save or copy the plots"))
        self._more.setAccessibleName(self.tr("Save or copy the plots"))

    def _recolour(self) -> None:
        self._more.setIcon(icon("more", self))
