"""The sentences of the command line, in the user's language."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from engine import language
from engine.errors import EngineError

TS = """<?xml version="1.0" encoding="utf-8"?>
<TS><context><name>settings</name>
<message><source>Epochs</source><translation>轮数</translation></message></context>
<context><name>errors</name>
<message><source>{field} must be at least {limit}; {value} is too small.</source>
<translation>{field}至少为 {limit}；{value} 太小。</translation></message>
<message><source>There is no setting “{field}”.</source><translation type="unfinished"></translation></message>
</context></TS>
"""
TOO_SMALL = EngineError("setting_too_small", field="Epochs", limit=1, value=0)


@pytest.fixture(autouse=True)
def translation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Return the translation file that is read instead of the shipped one."""
    file = tmp_path / "descent_zh_CN.ts"
    file.write_text(TS, encoding="utf-8")
    monkeypatch.setattr(language, "files", lambda package: tmp_path)
    language._texts.cache_clear()
    yield file
    language._texts.cache_clear()


@pytest.mark.parametrize("name", ["LC_ALL", "LC_MESSAGES", "LANG"])
def test_a_chinese_environment_gets_chinese(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "zh_CN.UTF-8")
    assert language.sentence(TOO_SMALL) == "轮数至少为 1；0 太小。"


def test_lc_all_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert language.sentence(TOO_SMALL) == str(TOO_SMALL)


def test_without_an_environment_it_is_english() -> None:
    assert language.sentence(TOO_SMALL) == "Epochs must be at least 1; 0 is too small."


def test_what_is_not_translated_stays_english() -> None:
    error = EngineError("setting_unknown", field="x")
    assert language.sentence(error, "zh_CN") == "There is no setting “x”."


@pytest.mark.parametrize("content", [None, "", "<TS>", b"\xff\xfe\x00"])
def test_a_broken_file_gives_english_and_a_warning(
    translation: Path, content: str | bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    translation.unlink()
    if content is not None:
        translation.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert language.sentence(TOO_SMALL, "zh_CN") == str(TOO_SMALL)
    assert "zh_CN" in caplog.text


@pytest.mark.parametrize(("code", "expected"), [(0x0804, "zh_CN"), (0x0404, "zh_CN"), (0x0409, "en"), (0xFFFF, "en")])
def test_windows_is_asked_for_its_own_language(monkeypatch, code, expected):
    monkeypatch.delenv("LANG")
    monkeypatch.setattr(language.sys, "platform", "win32")
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: code)
    monkeypatch.setattr(language.ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    assert language.system_language() == expected


@pytest.mark.parametrize(("name", "expected"), [("zh_CN", "zh_CN"), ("en_GB", "en"), (None, "en")])
def test_without_a_variable_the_locale_counts(monkeypatch, name, expected):
    monkeypatch.delenv("LANG")
    monkeypatch.setattr(language.sys, "platform", "linux")
    monkeypatch.setattr(language.locale, "getlocale", lambda: (name, "UTF-8"))
    assert language.system_language() == expected


def test_a_variable_goes_before_the_locale(monkeypatch):
    monkeypatch.setattr(language.locale, "getlocale", lambda: ("zh_CN", "UTF-8"))
    assert language.system_language() == "en"
