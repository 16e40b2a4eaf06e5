"""What torch loads only for its first optimizer, loaded while nobody waits for it."""

from threading import Thread

from PySide6.QtCore import QObject, QTimer, Slot

from engine.loading import compiler_is_loaded, load_compiler


class LateLoading(QObject):
    """Lives in the engine's thread and loads in one of its own: for that second drawings are still answered.

    Who trains meanwhile waits for it as for any module that somebody else is importing.
    """

    def __init__(self) -> None:
        super().__init__()
        self._thread: Thread | None = None

    @Slot()
    def begin(self) -> None:
        """Load once the drawings that wait have been answered."""
        if not compiler_is_loaded():
            QTimer.singleShot(0, self, self._load)

    @Slot()
    def _load(self) -> None:
        self._thread = Thread(target=load_compiler, name="loading")
        self._thread.start()

    def wait(self) -> None:
        """Return when nothing is being loaded any more; to be called when the engine's thread has ended."""
        if self._thread is not None:
            self._thread.join()
