"""Invites to the tour at the very first start, and goes as soon as somebody works."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.session import FIRST
from desktop.tour.anchor import Anchor
from desktop.tour.invitation import Invitation
from desktop.tour.spot import amid, room_of

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


class Welcome(QObject):
    """Shows the invitation in the empty plot of the first page. Once it went it does not come back."""

    accepted = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._invitation: Invitation | None = None
        self._anchor = Anchor(window, self)
        plot = window.findChild(QWidget, "accuracyPlot")
        if not isinstance(plot, QWidget) or not plot.isVisible() or self._somebody_works():
            return
        self._invitation = Invitation(window)
        self._anchor.hold([plot])
        self._connect()
        self._place()
        self._invitation.show()

    def _somebody_works(self) -> bool:
        session, canvas = self._window.session, self._window.strip.canvas
        return session.training or bool(session.records) or session.entry.id != FIRST or not canvas.is_empty()

    def _connect(self) -> None:
        window, invitation = self._window, self._invitation
        assert invitation is not None
        invitation.taken.connect(self._accept)
        invitation.declined.connect(self._decline)
        invitation.retranslated.connect(self._place)
        self._anchor.moved.connect(self._place)
        for work in (
            self._anchor.lost,
            window.strip.canvas.drawing_changed,
            window.session.run_state_changed,
            window.session.entry_changed,
            window.header.tab_chosen,
        ):
            work.connect(self.withdraw)

    @Slot()
    def withdraw(self) -> None:
        """Take the invitation away, where it is still there."""
        gone, self._invitation = self._invitation, None
        if gone is not None:
            self._anchor.hold(())
            gone.hide()
            gone.deleteLater()

    @Slot()
    def _decline(self) -> None:
        self._window.preferences.remember("tour", "skipped")
        self.withdraw()

    @Slot()
    def _accept(self) -> None:
        self.withdraw()
        self.accepted.emit()

    @Slot()
    def _place(self) -> None:
        if self._invitation is not None:
            size = self._invitation.card_size()
            self._invitation.stand(amid(self._anchor.rectangle(), size, room_of(self._window)))
