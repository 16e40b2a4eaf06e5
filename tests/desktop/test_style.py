"""The style sheet, the icons and the fonts."""

from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QScreen
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSpinBox, QWidget

from desktop.theme import icons, style
from desktop.theme.colours import DARK, LIGHT, Colours
from desktop.theme.measures import ANSWER, BUTTON_HEIGHT, CAPTION, FIELD_HEIGHT
from desktop.theme.sheet import DRAWINGS, style_sheet
from desktop.training.run_controls import RunControls


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def theme(request: pytest.FixtureRequest, qapp: QApplication):
    """Dress the application for one test."""
    style.apply(qapp, request.param)
    return request.param


def inks(image) -> set[str]:
    """Return the colours of the opaque pixels of `image`."""
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in pixels if image.pixelColor(x, y).alpha() == 255}


def test_every_drawing_that_the_sheet_names_is_written(tmp_path: Path) -> None:
    named = {part.split(".svg")[0] for part in style_sheet(LIGHT, "FOLDER").split("FOLDER/")[1:]}
    assert named == set(DRAWINGS)


def test_the_sheet_finds_its_drawings(theme: Colours, qapp: QApplication) -> None:
    path = qapp.styleSheet().split("url(")[1].split(")")[0]
    assert theme.muted in Path(path).read_text(encoding="utf-8")


def test_an_icon_has_the_themes_colour(theme: Colours, qtbot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    made = icons.icon("stop", widget, "bad")
    assert inks(made.pixmap(QSize(16, 16), 1.0).toImage()) == {theme.bad.lower()}
    assert inks(made.pixmap(QSize(16, 16), 1.0, QIcon.Mode.Disabled).toImage()) == {theme.muted.lower()}


def test_an_icon_on_a_filled_button_has_the_windows_theme(theme: Colours, qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Train", window)
    button.setProperty("role", "primary")
    button.ensurePolished()
    made = icons.icon("play", button, "on_accent")
    assert theme.on_accent.lower() in inks(made.pixmap(QSize(16, 16), 1.0).toImage())


def test_an_icon_is_sharp_at_2x(theme: Colours, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(QScreen, "devicePixelRatio", lambda _screen: 2.0)
    widget = QWidget()
    qtbot.addWidget(widget)
    assert icons.icon("pen", widget).pixmap(QSize(16, 16), 2.0).size() == QSize(32, 32)


@pytest.mark.parametrize("file", sorted(f.name for f in files("resources.icons").iterdir() if f.name.endswith(".svg")))
def test_every_icon_can_be_recoloured(file: str, qapp: QApplication) -> None:
    text = icons.svg(file.removesuffix(".svg"), "#123456")
    assert "#123456" in text
    assert "currentColor" not in text


def test_roles_have_their_sizes(theme: Colours, qtbot) -> None:
    for role, size in (("caption", CAPTION), ("answer", ANSWER)):
        label = QLabel("7")
        qtbot.addWidget(label)
        label.setProperty("role", role)
        label.ensurePolished()
        assert label.font().pixelSize() == size


@pytest.mark.parametrize(("kind", "height"), [(QPushButton, BUTTON_HEIGHT), (QSpinBox, FIELD_HEIGHT)])
def test_controls_have_their_heights(theme: Colours, qtbot, kind: type[QWidget], height: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    control = kind(window)
    window.show()
    control.adjustSize()
    assert control.height() == height


def test_text_is_readable_on_its_ground(theme: Colours, qtbot) -> None:
    label = QLabel("text")
    qtbot.addWidget(label)
    assert label.palette().windowText().color() == QColor(theme.text)
    assert label.palette().window().color() == QColor(theme.window)


def test_fonts_have_chinese_behind_them_and_figures_of_one_width(qapp: QApplication) -> None:
    for font in (style.font(), style.fixed_font()):
        assert font.families()[-4:] == list(style.CHINESE)
        assert font.pixelSize() == 13
        assert [tag.toString().data().decode() for tag in font.featureTags()] == ["tnum"]


def test_icons_follow_the_theme(theme: Colours, qapp: QApplication, qtbot) -> None:
    controls = RunControls()
    qtbot.addWidget(controls)
    controls.show()
    other = LIGHT if theme is DARK else DARK
    style.apply(qapp, other)
    train = controls.findChild(QPushButton, "trainButton").icon()
    assert other.on_accent.lower() in inks(train.pixmap(QSize(14, 14), 1.0).toImage())


def test_the_focus_of_the_keyboard_is_seen_on_a_filled_button(theme: Colours, qtbot) -> None:
    controls = RunControls()
    qtbot.addWidget(controls)
    controls.show()
    with qtbot.waitActive(controls):
        controls.activateWindow()
    train = controls.findChild(QPushButton, "trainButton")
    controls.findChild(QPushButton, "resetButton").setFocus()
    before = train.grab().toImage()
    qtbot.keyClick(controls.findChild(QPushButton, "resetButton"), Qt.Key.Key_Backtab)
    qtbot.waitUntil(train.hasFocus)
    assert train.grab().toImage() != before
