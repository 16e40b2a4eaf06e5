"""The pictures of the whole window, and what only the whole window shows."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from desktop.theme.measures import COURSE_WIDTH, SETTINGS_WIDTH, STRIP_HEIGHT
from tests.desktop.dragging import divider, drag
from tests.screenshots import draw
from tests.staged import Stage, staged


def parts(window: Stage) -> list[int]:
    return [divider(window, name).given() for name in ("course", "settings", "strip")]


def test_a_state_is_drawn_in_both_themes_and_languages(qapp, tmp_path: Path) -> None:
    files = draw(tmp_path, ["training"])
    pictures = [QImage(str(file)) for file in files]
    assert [file.name for file in files] == [
        f"training-{look}.png" for look in ("light-en", "light-zh", "dark-en", "dark-zh")
    ]
    assert all(picture.width() == 1280 * picture.devicePixelRatio() for picture in pictures)
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[:n])


def test_a_theme_chosen_on_the_way_looks_as_one_from_the_start(qapp, monkeypatch) -> None:
    for module in ("tests.stage", "desktop.status"):  # "Saved 12 s ago" in both pictures, however slow the computer
        monkeypatch.setattr(f"{module}.monotonic", lambda: 1000.0)
    with staged("paused", "dark") as window:
        fresh = window.grab().toImage()
    with staged("paused", "light") as window:
        window.appearance.use_theme("dark")
        window.settle()
        assert window.grab().toImage() == fresh


def test_parts_have_their_measures_and_keep_what_they_were_given(qapp) -> None:
    usual = [COURSE_WIDTH - 1, SETTINGS_WIDTH - 1, STRIP_HEIGHT - 1]
    with staged("first-start") as window:
        assert parts(window) == usual
        drag(divider(window, "settings"), -41)
        drag(divider(window, "strip"), -37)
        left = parts(window)
        assert left[1] > usual[1]
        assert left[2] > usual[2]
        window.close()
        again = Stage()
        again.show()
        assert parts(again) == left
        again._reset_layout()
        again.settle()
        assert parts(again) == usual
        again.close()
        again.deleteLater()


def test_the_sheet_grows_with_its_strip(qapp) -> None:
    with staged("answered") as window:
        before = window.strip.received.width()
        divider(window, "strip").give(STRIP_HEIGHT + 60)
        window.settle()
        assert window.strip.canvas.width() == 172 + 61
        assert (window.strip.received.width() - 2) % 28 == 0
        assert window.strip.received.width() > before


def test_the_menus_letters_are_underlined_while_alt_is_held(qapp) -> None:
    with staged("first-start") as window:
        calm = window.menus.grab().toImage()
        QTest.keyPress(window, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
        assert window.menus.grab().toImage() != calm
        QTest.keyRelease(window, Qt.Key.Key_Alt)
