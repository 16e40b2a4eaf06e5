"""Starts the window: what must be set before Qt, the safety nets, then the event loop."""

import gc
import locale
import signal
import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop import faults
from desktop.main_window import MainWindow
from engine.files import home

SWITCH_SECONDS = 0.001
"""How long the training keeps Python's lock while the window waits for it (the default is five times as long)."""

COLLECT_MS = 1000


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
    _collect_here(app)
    return app


def _collect_here(app: QApplication) -> None:
    """Look for garbage in this thread only, between two events, for as long as `app` lives.

    Python itself looks in whichever thread allocates, and in the middle of anything: the engine's would delete widgets,
    and a destructor of Qt's, which holds a lock while it asks Python, would wait for itself.
    """
    gc.disable()
    timer = QTimer(app)
    timer.timeout.connect(_collect)
    timer.start(COLLECT_MS)


def _collect() -> None:
    if gc.get_count()[0] > gc.get_threshold()[0]:
        gc.collect()  # all of it: what stood when the window did, or was loaded since, is frozen and not looked at


class Signals(QObject):
    """Closes the window on Ctrl+C in a terminal or at the end of a login session, as if by hand.

    A second one ends the program at once, however long the first takes. `give_back` puts back what was there before.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        import socket

        self._window = window
        # Python's handlers only run when Python runs: a byte in this socket wakes the event loop
        self._read, self._write = socket.socketpair()
        self._write.setblocking(False)
        self._wakeup = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _once) for number in (signal.SIGINT, signal.SIGTERM)}
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._arrived)

    @Slot()
    def _arrived(self) -> None:
        self._read.recv(1)
        self._window.close()

    def give_back(self) -> None:
        """Put back the handlers of before, and close the socket."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup)
        self._notifier.setEnabled(False)
        self._read.close()
        self._write.close()


def _once(*_: object) -> None:
    """Leave the next one to the system: of this one the byte in the socket tells."""
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_DFL)


def run(arguments: Sequence[str]) -> int:
    """Show the window and return the exit code when it is closed."""
    app = make(arguments)
    nets = faults.install(home() / "logs", app)
    window = MainWindow()
    signals = Signals(window)
    window.show()
    gc.freeze()  # what stands now stays: no collection need look at it
    code = app.exec()
    signals.give_back()
    nets.uninstall()
    return code
