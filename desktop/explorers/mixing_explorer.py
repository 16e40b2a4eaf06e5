"""D4: 1×1 convolution. It mixes the channels of every pixel, and before a large kernel it saves multiplications."""

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.explorers.explorer import Explorer
from desktop.explorers.mixing_cost import MixingCost
from desktop.explorers.mixing_picture import MixingPicture
from desktop.explorers.mixing_side import MixingSide
from desktop.theme.measures import GROUP, PAGE, RELATED
from desktop.widgets.divider import Divider
from desktop.widgets.heading import caption, heading, label
from engine.catalogue import Entry
from engine.explorers.mixing import Example, Mixing, explore

LOWER = 300  # pixels of what the bottleneck saves


class MixingExplorer(Explorer):
    """Above what is mixed, below what is saved; beside them the settings."""

    example: Example

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(entry, parent)
        self.found: Mixing = explore(self.example)
        self.panel = MixingSide()
        self.side = self.panel
        self.picture, self.cost = MixingPicture(), MixingCost()
        self._titles, self._hints = [label("section") for _ in range(2)], [caption() for _ in range(2)]
        self._build()
        self._show()
        self.panel.changed.connect(self._set)
        self.panel.restore.clicked.connect(self.start_over)
        self.cost.between_chosen.connect(self._choose)
        self.retranslate()

    def _build(self) -> None:
        self.divider = Divider(Qt.Orientation.Vertical, 1)
        for title, hint, part in zip(self._titles, self._hints, (self.picture, self.cost), strict=True):
            holder = QWidget()
            box = QVBoxLayout(holder)
            box.setContentsMargins(0, RELATED, 0, RELATED)
            box.setSpacing(0)
            row = heading(title, hint)
            row.setContentsMargins(PAGE, 0, GROUP, 0)
            box.addLayout(row)
            box.addWidget(part, 1)
            self.divider.addWidget(holder)
        self.divider.remember_as(f"lower{self.entry.id}Divider", LOWER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.divider)

    @Slot(object)
    def _set(self, values: dict[str, Any]) -> None:
        self.change(**values)

    @Slot(int)
    def _choose(self, between: int) -> None:
        self.change(between=between)

    def _show(self) -> None:
        """Draw the example."""
        self.found = explore(self.example)
        self.picture.show_mixing(self.found.maps, self.example.weights, self.found.mixed)
        self.cost.show_mixing(self.example, self.found)
        self.panel.show_mixing(self.example, self.found)
        self.panel.restore.setVisible(self.is_changed)
        self._tell()

    def _tell(self) -> None:
        told = self.tr("{kernel}×{kernel} on {size}×{size}, {before} → {after} channels")
        values = {"kernel": self.example.kernel, "size": self.example.size}
        self._hints[1].setText(told.format(before=self.example.channels_in, after=self.example.channels_out, **values))

    def retranslate(self) -> None:
        """Set every text anew."""
        self._titles[0].setText(self.tr("Mix the channels"))
        self._hints[0].setText(self.tr("at each pixel alone; point at one"))
        self._titles[1].setText(self.tr("Multiplications that a bottleneck saves"))
        self._tell()
