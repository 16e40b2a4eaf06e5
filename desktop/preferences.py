"""What the window remembers between two starts: its place on the screen, theme, language, the last entry."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings

from engine.files import home


class Preferences(QObject):
    """A small file in `DESCENT_HOME`; where it is damaged or cannot be written, nothing is remembered.

    All that are made know the same at once: Qt keeps one memory of a file.
    """

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str((folder or home()) / "window.ini"), QSettings.Format.IniFormat, self)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is remembered: this is the very first start."""
        return not self._file.allKeys()

    def text(self, name: str, default: str, allowed: tuple[str, ...] | None = None) -> str:
        """Return a remembered word, or `default` where it is none of the `allowed`."""
        found = str(self._file.value(name, default))
        return found if allowed is None or found in allowed else default

    def number(self, name: str, default: float, low: float, high: float) -> float:
        """Return a remembered number, or `default` where it is none from `low` to `high`."""
        try:
            found = float(str(self._file.value(name, default)))
        except ValueError:
            return default
        return found if low <= found <= high else default

    def blob(self, name: str) -> QByteArray:
        """Return remembered bytes; empty where there are none."""
        found = self._file.value(name, QByteArray())
        return found if isinstance(found, QByteArray) else QByteArray()

    def remember(self, name: str, value: object) -> None:
        """Keep `value` for the next start."""
        self._file.setValue(name, value)

    def rename(self, before: str, name: str) -> None:
        """Keep under `name` what is remembered under the name `before`, that of an earlier version."""
        if self._file.contains(before):
            if not self._file.contains(name):
                self._file.setValue(name, self._file.value(before))
            self._file.remove(before)

    def forget(self, group: str) -> None:
        """Forget all whose names begin with `group` and a stroke."""
        self._file.remove(group)

    def save(self) -> None:
        """Write what is remembered now."""
        self._file.sync()
