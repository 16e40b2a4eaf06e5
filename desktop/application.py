"""Starts the window: what must be set before Qt, the safety nets, then the event loop."""

import locale
import signal
import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Qt, Slot
from PySide6.QtWidgets import QApplication

from desktop import faults
from desktop.main_window import MainWindow
from engine.files import home

SWITCH_SECONDS = 0.001
"""How long the training keeps Python's lock while the window waits for it (the default is five times as long)."""


def make(arguments: Sequence[str]) -> QApplication:
    """Return the application with everything set that the window relies on."""
    app = QApplication(list(arguments))
    # every point of a fast stroke counts; set only now, since the X11 platform switches it on when it is made
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressTabletEvents, False)
    app.setApplicationName("Descent")
    app.setDesktopFileName("io.github.descent_lab.Descent")
    # Qt sets the system's locale; numbers are written with a point everywhere
    locale.setlocale(locale.LC_NUMERIC, "C")
    sys.setswitchinterval(SWITCH_SECONDS)
    return app


class Signals(QObject):
    """Closes the window on Ctrl+C in a terminal or at the end of a login session, as if by hand."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        import socket

        self._window = window
        # Python's handlers only run when Python runs: a byte in this socket wakes the event loop
        self._read, self._write = socket.socketpair()
        self._write.setblocking(False)
        signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _ignore)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._arrived)

    @Slot()
    def _arrived(self) -> None:
        self._read.recv(1)
        self._window.close()


def _ignore(number: int, frame: object) -> None:
    """Do nothing: the byte in the socket says it."""


def run(arguments: Sequence[str]) -> int:
    """Show the window and return the exit code when it is closed."""
    app = make(arguments)
    nets = faults.install(home() / "logs", app)
    window = MainWindow()
    Signals(window)
    window.show()
    code = app.exec()
    nets.uninstall()
    return code
