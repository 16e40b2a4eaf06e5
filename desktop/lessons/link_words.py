"""What a link in a lesson says that it does."""

from typing import Any

from pydantic.fields import FieldInfo
from PySide6.QtCore import QObject

from desktop.language import spoken, translated
from engine import explorers
from engine.catalogue import Entry, entry
from engine.errors import EngineError
from engine.lessons import Link, glossary
from engine.settings import Settings
from engine.settings.control import CHOICES


class LinkWords(QObject):
    """Knows of which `entry` the settings are that links set."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entry: Entry | None = None

    def what(self, link: Link) -> str:
        """Say what `link` does; "" for one that leads nowhere."""
        if link.scheme == "set":
            return self._setting(*link.target.partition("=")[::2])
        if link.scheme == "term":
            return self._term(link.target)
        return self._entry(link.target) if link.scheme == "entry" else ""

    def _entry(self, id_: str) -> str:
        try:
            found = entry(id_)
        except EngineError:
            return ""
        return self.tr("Opens {entry}, {title}").format(entry=found.id, title=translated("course", found.title))

    def _term(self, id_: str) -> str:
        try:
            name = glossary(spoken())[id_].name
        except (OSError, UnicodeError, KeyError):
            return ""
        return self.tr("Explains “{term}”").format(term=name)

    def _setting(self, name: str, value: str) -> str:
        field = self._fields().get(name)
        if field is None or not field.title:
            return self.tr("Changes the example beside this text")
        words = {"true": "on", "false": "off"}.get(value.lower(), value)
        shown = translated("choices", words) if words in CHOICES else value
        return self.tr("Sets “{name}” to {value}").format(name=translated("settings", field.title), value=shown)

    def _trains(self) -> bool:
        return self.entry is None or self.entry.explorer is None

    def _fields(self) -> dict[str, FieldInfo]:
        if self.entry is None or self._trains():
            return Settings.model_fields
        example: Any = explorers.module_of(self.entry).Example
        fields: dict[str, FieldInfo] = example.model_fields
        return fields
