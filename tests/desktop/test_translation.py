"""Both languages are complete: in the files, and in the whole window as a person sees it."""

import errno
import os
import re
from collections import Counter
from collections.abc import Iterator
from time import monotonic
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QTabBar,
    QToolButton,
    QWidget,
)

from desktop import language
from desktop.language import Language
from engine import language as without_qt
from engine.errors import REASONS, SENTENCES, EngineError
from engine.settings import Settings
from resources.i18n import __main__ as collecting
from tests.staged import STATES, staged

CHINESE = r"[\u4e00-\u9fff]"
MNEMONIC = re.compile(r"&(\w)")
LATIN = re.compile(r"[A-Za-z]{3,}")

# names, keys and the values of settings, which are the same in every language
SAME_EVERYWHERE = {
    *("Descent", "MNIST", "CPU", "ReLU", "PNG", "SVG", "CSV", "English", "epoch", "Ctrl", "Shift", "Delete", "Esc"),
    *("MIT", "LGPL", "PySide", "Python"),
    *("softmax", "Softmax", "logits", "PyTorch", "loss", "sigmoid", "CrossEntropyLoss", "BCEWithLogitsLoss"),
    *("torch", "grad", "None", "requires", "log", "exp", "max", "logit", "with", "float", "Ins", "Del"),
    *("conv", "pool", "flatten", "hidden", "output", "relu"),
    *("LBFGS", "Inception", "Linear", "backward", "NIDDK", "LSTM", "GRU", "RNN"),
    *("SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "Adamax", "ASGD", "Rprop"),
}
# what a state shows of the computer, of a person or of its made-up run, not of the program
SHOWN = re.compile(
    r"\$[^$]*\$|y = F\.\w+\([^)]*\)|“[^”]*”|"
    r"NVIDIA [\w ]*(?= 的| ·|$)|Y\. LeCun、C\. Cortes 和 C\. Burges|(?m:^Descent \S+\nPython [\s\S]*)"
)
# what an item of a list says
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def messages() -> list[tuple[str, str, str]]:
    """Return (context, English, Chinese) of every text."""
    root = ElementTree.parse(collecting.HERE / "descent_zh_CN.ts").getroot()
    return [
        (context.findtext("name", ""), message.findtext("source", ""), "".join(translation.itertext()).strip())
        for context in root.iter("context")
        for message in context.iter("message")
        for translation in message.iter("translation")
    ]


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[Language]:
    made = Language()
    yield made
    for translator in made._installed:
        qapp.removeTranslator(translator)


def own_texts(widget: QWidget) -> Iterator[str]:
    """Return what a single widget shows or says."""
    yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QMenu | QMenuBar):
        for action in widget.actions():
            yield from (action.text(), action.toolTip(), action.statusTip())
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(i) for i in range(widget.count()))
        yield from (widget.tabToolTip(i) for i in range(widget.count()))
    elif isinstance(widget, QComboBox | QListView):
        model = widget.model()
        for row in range(model.rowCount()):
            yield from (str(model.index(row, 0).data(role) or "") for role in ROLES)


def texts(shown: QWidget) -> list[str]:
    """Return all that `shown` and what is in it show or say, tags removed, in a fixed order."""
    more = shown.findChild(QToolButton, "qt_menubar_ext_button")  # what does not fit into the bar: repeats its menus
    repeated = more.menu() if more else None
    widgets = [shown, *(widget for widget in shown.findChildren(QWidget) if widget is not repeated)]
    return [re.sub(r"<[^>]*>", " ", text) for widget in widgets for text in own_texts(widget)]


def test_the_files_are_up_to_date_and_complete() -> None:
    assert collecting.faults() == []


def test_no_translation_is_empty() -> None:
    found = messages()
    assert len(found) > 200
    assert [message for message in found if not message[2].strip()] == []


def test_what_is_filled_in_stands_in_the_translation_too() -> None:
    filled = re.compile(r"\{\w*\}|%n|</?\w+|\*\.\w+")
    wrong = [
        (english, chinese)
        for _, english, chinese in messages()
        if Counter(filled.findall(english)) != Counter(filled.findall(chinese))
    ]
    assert wrong == []


def test_a_mnemonic_keeps_its_letter_and_stands_at_the_end() -> None:
    wrong = []
    for _, english, chinese in messages():
        letter = MNEMONIC.search(english)
        expected = f"(&{letter[1].upper()})" if letter else ""
        if not chinese.endswith(expected) or chinese.count("&") != bool(letter):
            wrong.append((english, chinese))
    assert wrong == []


def test_chinese_has_full_width_punctuation_and_room_beside_latin_letters_and_numbers() -> None:
    narrow = rf"{CHINESE}[,;:?!]|{CHINESE}\.(?!\w)"
    tight = rf"{CHINESE}[A-Za-z0-9]|[A-Za-z0-9%]{CHINESE}"
    assert [chinese for _, _, chinese in messages() if re.search(f"{narrow}|{tight}", chinese)] == []


@pytest.mark.parametrize(
    ("count", "threads", "differences"),
    [(1, "1 thread", "1 differs from the course"), (2, "2 threads", "2 differ from the course")],
)
def test_english_has_its_plurals(spoken: Language, count: int, threads: str, differences: str) -> None:
    spoken.use("en")
    assert QCoreApplication.translate("StatusBar", "%n thread(s)", "", count) == threads
    assert QCoreApplication.translate("SettingsForm", "%n differ(s) from the course", "", count) == differences


@pytest.mark.parametrize("code", SENTENCES)
def test_window_and_command_line_say_the_same_chinese_sentence(spoken: Language, code: str) -> None:
    values = dict.fromkeys(re.findall(r"\{(\w+)\}", SENTENCES[code]), "5")
    error = EngineError(code, **(values | {"field": "Epochs"} if "field" in values else values))
    spoken.use("zh_CN")
    said = language.sentence(error)
    assert said.endswith("。")
    assert said == without_qt.sentence(error, "zh_CN")


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOENT, errno.EISDIR])
def test_the_systems_reason_is_translated(spoken: Language, number: int) -> None:
    reason = os.strerror(number).lower()
    assert reason in REASONS
    spoken.use("zh_CN")
    error = EngineError("not_writable", path="a", reason=reason)
    assert not LATIN.search(language.sentence(error).replace("DESCENT_HOME", ""))


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_has_a_chinese_title_and_explanation(name: str) -> None:
    declared = Settings.model_fields[name]
    for text in (declared.title, declared.description):
        assert re.search(CHINESE, without_qt.translated("settings", text or "", "zh_CN"))


@pytest.mark.parametrize("state", [state for state in STATES if not state.startswith(("narrow", "large"))])
def test_no_english_is_left_in_the_chinese_window(qapp: None, qtbot, state: str) -> None:
    with staged(state, language="zh_CN") as shown:
        said = texts(shown)
    left = {text for text in said if set(LATIN.findall(SHOWN.sub("", text))) - SAME_EVERYWHERE}
    assert sum(bool(re.search(CHINESE, text)) for text in said) >= 3
    assert left == set()


@pytest.mark.parametrize("state", ["first-start", "paused", "finished", "wrong-setting", "diverged", "continue"])
def test_english_is_as_before_after_a_visit_to_chinese(qapp: None, qtbot, state: str) -> None:
    with staged(state, language="en") as window:
        window.training.saved_at = monotonic() - 90  # "1 min ago" throughout
        window.retranslate()
        window.statusBar().retranslate()
        before = texts(window)
        window.appearance.use_language("zh_CN")
        window.settle()
        chinese = texts(window)
        window.appearance.use_language("en")
        window.settle()
        after = texts(window)
    assert sum(bool(re.search(CHINESE, text)) for text in chinese) > 100
    assert after == before


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_a_mnemonic_is_unique_within_its_menu(qapp: None, qtbot, code: str) -> None:
    with staged("first-start", language=code) as window:
        bars = window.findChildren(QMenuBar) + window.findChildren(QMenu)
        letters = [
            [found[1].upper() for action in bar.actions() if (found := MNEMONIC.search(action.text()))] for bar in bars
        ]
    assert sum(map(len, letters)) >= 20
    assert [menu for menu in letters if len(set(menu)) < len(menu)] == []
