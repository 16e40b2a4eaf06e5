"""Errors that nobody caught, in slots, workers and threads, end in a log and a dialog, never in silence."""

import faulthandler
import logging
import sys
import threading
import traceback
from collections import Counter
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMainWindow
from shiboken6 import isValid

from desktop.fault_dialog import FaultDialog

LOG, CRASHES = "descent.log", "crash.log"
_BYTES, _BACKUPS = 1_000_000, 3

log = logging.getLogger(__name__)


def install(log_folder: Path, parent: QObject) -> "Faults":
    """Catch every uncaught exception of the process from now on, until `uninstall`; log into `log_folder`.

    Writes descent.log (1 MB, three older ones kept) and crash.log (where Python itself is killed). Where the
    folder cannot be written, stderr has the log alone. Call it in the main thread.
    """
    return Faults(log_folder, parent)


class Faults(QObject):
    """The hooks, the log and the one dialog."""

    occurred = Signal(str)
    """The traceback of an exception not seen before, emitted in the thread that raised it."""

    def __init__(self, log_folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.log_file: Path | None = log_folder / LOG
        self._seen: Counter[tuple[object, ...]] = Counter()
        self._lock = threading.RLock()  # a finaliser can raise while it is held
        self._dialog: FaultDialog | None = None
        self._crashes: IO[str] | None = None
        self._handlers: list[logging.Handler] = []
        # queued always: a dialog that is shown from a worker, or within a paintEvent, kills the process
        self.occurred.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._start_log(log_folder)
        self._set_hooks()

    def uninstall(self) -> None:
        """Put back all hooks as they were, and close the log and the dialog."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks_before
        if self._crashes is not None:
            faulthandler.disable()
            if self._crash_before and sys.__stderr__ is not None:
                faulthandler.enable(sys.__stderr__)
            self._crashes.close()
            self._crashes = None
        root = logging.getLogger()
        root.setLevel(self._level_before)
        for handler in self._handlers:
            root.removeHandler(handler)
            handler.close()
        self._handlers.clear()
        if dialog := self._open_dialog():
            dialog.close()

    def _start_log(self, folder: Path) -> None:
        root = logging.getLogger()
        self._level_before, self._crash_before = root.level, faulthandler.is_enabled()
        root.setLevel(logging.INFO)
        if sys.stderr is not None:  # as in a program without a console
            self._add(logging.StreamHandler(), logging.WARNING)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = RotatingFileHandler(folder / LOG, maxBytes=_BYTES, backupCount=_BACKUPS, encoding="utf-8")
            self._add(file, logging.INFO)
            self._crashes = (folder / CRASHES).open("a", encoding="utf-8")
            faulthandler.enable(self._crashes)
        except OSError as error:
            self.log_file = None
            log.warning("No log is written in %s: %s", folder, error)

    def _add(self, handler: logging.Handler, level: int) -> None:
        handler.setLevel(level)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
        logging.getLogger().addHandler(handler)
        self._handlers.append(handler)

    def _set_hooks(self) -> None:
        self._hooks_before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._uncaught, self._in_thread, self._unraisable

    def _uncaught(self, kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        """Take what slots, paintEvents and QThreads raise, in the thread that raised it."""
        if isinstance(value, Exception):
            self._report(value)
        else:  # Ctrl+C and the like are no faults
            self._hooks_before[0](kind, value, trace)

    def _in_thread(self, args: threading.ExceptHookArgs) -> None:
        """Take what a Python thread raises."""
        if isinstance(args.exc_value, Exception):
            self._report(args.exc_value)
        else:
            self._hooks_before[1](args)

    def _unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        """Take what finalisers and callbacks from C raise."""
        if isinstance(args.exc_value, Exception):
            self._report(args.exc_value)
        else:
            self._hooks_before[2](args)

    def _report(self, fault: Exception) -> None:
        """Log `fault`, and have it shown if none of its kind came from the same lines before."""
        frames = traceback.walk_tb(fault.__traceback__)
        where = (type(fault), *((frame.f_code.co_filename, line) for frame, line in frames))
        with self._lock:
            self._seen[where] += 1
            times = self._seen[where]
        if times == 1:
            log.error("An error that nobody caught", exc_info=fault)
            if isValid(self):
                self.occurred.emit("".join(traceback.format_exception(fault)))
        elif str(times).strip("0") == "1":  # ten, a hundred …: a paintEvent repeats it each frame
            log.error("The same %s in the same place, %d times by now", type(fault).__name__, times)

    @Slot(str)
    def _show(self, trace: str) -> None:
        dialog = self._open_dialog()
        if dialog is None:
            windows = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMainWindow)]
            dialog = self._dialog = FaultDialog(self.log_file, windows[0] if windows else None)
            dialog.show()
        dialog.add(trace)

    def _open_dialog(self) -> FaultDialog | None:
        """Return the dialog if it is on the screen; it deletes itself when it is closed."""
        there = self._dialog is not None and isValid(self._dialog) and self._dialog.isVisible()
        return self._dialog if there else None
