"""The switch of language, and the command that collects the texts."""

import importlib.resources
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel

from desktop import language
from desktop.language import Language, sentence, translated
from engine.errors import EngineError
from resources.i18n import __main__ as collecting

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context><name>settings</name>
<message><source>Epochs</source><translation>轮数</translation></message></context>
<context><name>errors</name>
<message><source>{field} must be at least {limit}; {value} is too small.</source>
<translation>{field}至少为 {limit}；{value} 太小。</translation></message></context>
</TS>
"""


@pytest.fixture
def translations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a small translation of our own, which the window then reads."""
    for code in language.LANGUAGES:
        (tmp_path / f"descent_{code}.ts").write_text(TS, encoding="utf-8")
        collecting._run("lrelease", "-silent", str(tmp_path / f"descent_{code}.ts"))
    monkeypatch.setattr(language, "files", lambda package: tmp_path)
    return tmp_path


@pytest.fixture
def spoken(qapp: QApplication):
    made = Language()
    yield made
    made.use("en")
    for translator in made._installed:
        qapp.removeTranslator(translator)


def test_the_window_switches_there_and_back(translations: Path, spoken: Language, qtbot) -> None:
    (translations / "descent_en.ts").write_text(TS.replace("轮数", "Epochs"), encoding="utf-8")
    collecting._run("lrelease", "-silent", str(translations / "descent_en.ts"))
    spoken.use("zh_CN")
    assert translated("settings", "Epochs") == "轮数"
    spoken.use("en")
    assert translated("settings", "Epochs") == "Epochs"


def test_an_error_is_said_in_the_language_of_the_window(translations: Path, spoken: Language) -> None:
    spoken.use("zh_CN")
    error = EngineError("setting_too_small", field="Epochs", limit=1, value="0")
    assert sentence(error) == "轮数至少为 1；0 太小。"


def test_qts_own_words_come_along(translations: Path, spoken: Language) -> None:
    spoken.use("zh_CN")
    assert translated("QPlatformTheme", "Cancel") == "取消"


def test_widgets_are_told(translations: Path, spoken: Language, qtbot) -> None:
    told = []

    class Label(QLabel):
        def changeEvent(self, event) -> None:
            told.append(event.type())
            super().changeEvent(event)

    label = Label()
    qtbot.addWidget(label)
    label.show()
    spoken.use("zh_CN")
    qtbot.waitUntil(lambda: any(kind.name == "LanguageChange" for kind in told))


@pytest.mark.parametrize("content", [None, b"", b"not a translation"])
def test_a_broken_translation_leaves_english_and_a_warning(
    translations: Path, spoken: Language, caplog: pytest.LogCaptureFixture, content: bytes | None
) -> None:
    file = translations / "descent_zh_CN.qm"
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    spoken.use("zh_CN")
    assert translated("settings", "Epochs") == "Epochs"
    assert "descent_zh_CN.qm" in caplog.text


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        (["zh-Hans-CN", "zh-CN", "en"], "zh_CN"),
        (["en-GB", "en"], "en"),
        (["de-DE", "zh-CN"], "zh_CN"),
        (["de"], "en"),
        ([], "en"),
    ],
)
def test_the_systems_language_is_found(monkeypatch: pytest.MonkeyPatch, system: list[str], expected: str) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda self, separator=None: system)
    assert language.system_language() == expected


def test_the_shipped_translations_can_be_loaded(spoken: Language, caplog: pytest.LogCaptureFixture) -> None:
    for code in language.LANGUAGES:
        assert importlib.resources.files("resources.i18n").joinpath(f"descent_{code}.qm").is_file()
        spoken.use(code)
    assert caplog.text == ""


def test_sentences_are_joined_as_the_language_does(spoken: Language) -> None:
    assert language.joined(["One.", "", "Two."]) == "One. Two."
    spoken.use("zh_CN")
    assert language.joined(["一。", "", "二。"]) == "一。二。"
    assert language.joined([]) == ""


def test_texts_of_engine_and_window_are_collected(tmp_path: Path) -> None:
    collecting.collect(tmp_path)
    texts = (tmp_path / "descent_zh_CN.ts").read_text(encoding="utf-8")
    assert "<name>settings</name>" in texts
    assert "<source>Batch size</source>" in texts
    assert "<name>SettingsForm</name>" in texts
    assert "%n differ(s) from the course" in (tmp_path / "descent_en.ts").read_text(encoding="utf-8")


def test_the_check_finds_what_is_missing(tmp_path: Path) -> None:
    collecting.collect(tmp_path)
    shutil.copy(tmp_path / "descent_zh_CN.ts", tmp_path / "copy")
    text = (tmp_path / "descent_zh_CN.ts").read_text(encoding="utf-8")
    (tmp_path / "descent_zh_CN.ts").write_text(text.replace("Batch size", "Batch siez"), encoding="utf-8")
    found = collecting.faults(tmp_path)
    assert any("not up to date" in fault for fault in found)
    assert any("lacks “Batch size”" in fault for fault in found)
