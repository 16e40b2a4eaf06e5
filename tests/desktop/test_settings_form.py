"""The form of the settings, through real keys, clicks and wheels."""

from html import unescape

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop.training.preset_row import PresetRow
from desktop.training.settings_form import SettingsForm
from engine import catalogue
from engine.catalogue import Entry, entry
from engine.settings import Settings, control, field

COURSE = Settings()
IN_FORM = [name for name in Settings.model_fields if control(name).form]


@pytest.fixture
def form(qtbot) -> SettingsForm:
    made = SettingsForm()
    qtbot.addWidget(made)
    made.set_entry(entry("C4"))
    made.show_more(True)
    made.resize(248, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def at_one_that_offers(form: SettingsForm, name: str) -> Entry:
    """Go to the first entry that offers `name`."""
    one = next(each for each in catalogue.COURSE if name in each.offers)
    form.set_entry(one)
    form.set_precisions(["exact", "bf16"])
    return one


def find(form: QWidget, name: str) -> QWidget:
    found = form.findChild(QWidget, name)
    assert found is not None, name
    return found


def write(qtbot, editor: QAbstractSpinBox, text: str) -> None:
    """Type `text` in place of what stands in `editor`."""
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    qtbot.keyClicks(editor, text)


def reasons(form: QWidget) -> list[str]:
    """Return the sentences below the fields."""
    labels = form.findChildren(QLabel)
    return [one.text() for one in labels if one.property("role") == "error" and one.isVisible()]


def camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(map(str.capitalize, rest))


def rows(form: SettingsForm) -> list[str]:
    """Return the settings whose rows are to be seen, from above: first those at once, then those unfolded."""
    QApplication.processEvents()
    editors = {name: form.findChild(QWidget, camel(name)) for name in Settings.model_fields}
    seen = [(one.mapTo(form, QPoint(0, 0)).y(), name) for name, one in editors.items() if one and one.isVisible()]
    return [name for _, name in sorted(seen)]


@pytest.mark.parametrize("id_", [each.id for each in catalogue.TRAINED])
def test_an_entry_shows_what_it_offers_in_the_declared_order(form: SettingsForm, id_: str) -> None:
    form.set_precisions(["exact", "bf16"])
    for other in ("C4", "B3", "A3", "C5"):  # which rows were made before is no matter
        form.set_entry(entry(other))
    form.set_entry(entry(id_))
    offered = [name for name in IN_FORM if name in entry(id_).offers]
    assert rows(form) == sorted(offered, key=lambda name: control(name).more)
    assert form.values() == entry(id_).settings


def test_a_file_is_chosen_elsewhere(form: SettingsForm) -> None:
    form.set_entry(entry("B2"))
    own = entry("B2").settings.changed(table="own", file="mine.csv", label="ill")
    form.set_values(own)
    assert not {"file", "label"} & set(rows(form))
    assert form.values() == own  # and is kept


@pytest.mark.parametrize(("id_", "folds"), [("A1", False), ("A2", True), ("C1", True)])
def test_only_what_is_there_can_be_unfolded(form: SettingsForm, id_: str, folds: bool) -> None:
    form.set_entry(entry(id_))
    assert form.findChild(QPushButton, "moreSettings").isVisible() is folds
    form.set_entry(entry("C2"))
    assert find(form, "courseProtocol").isVisible()  # still unfolded


def test_what_an_entry_does_not_offer_makes_no_difference(form: SettingsForm) -> None:
    form.set_entry(entry("A2"))
    form.set_values(entry("A2").settings.changed(momentum=0.9, seed=3, epochs=7))
    labels = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("1 ") for text in labels)


def test_wrong_text_does_not_follow_to_another_entry(form: SettingsForm, qtbot) -> None:
    form.set_entry(entry("A3"))
    write(qtbot, find(form, "batchSize"), "-1")
    assert not form.is_valid()
    form.set_entry(entry("A2"))  # which has no such field
    assert form.is_valid()


@pytest.mark.parametrize("name", IN_FORM)
def test_every_setting_has_a_field_that_explains_itself(form: SettingsForm, name: str) -> None:
    at_one_that_offers(form, name)
    editor = find(form, camel(name))
    assert editor.accessibleName() == field(name).title
    assert field(name).description.split(".")[0].split("“")[0] in unescape(editor.toolTip())
    assert "The course uses" in editor.toolTip()
    assert any(label.buddy() is editor and label.text() == field(name).title for label in form.findChildren(QLabel))


@pytest.mark.parametrize("name", IN_FORM)
def test_what_is_fixed_is_locked_while_training(form: SettingsForm, name: str) -> None:
    form.set_training(True)
    at_one_that_offers(form, name)
    editor = find(form, camel(name))
    assert editor.isEnabled() is control(name).live
    assert ("Fixed while training" in editor.toolTip()) is not control(name).live
    form.set_training(False)
    assert editor.isEnabled()


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("batchSize", "128", 128),
        ("epochs", "1000000", 1_000_000),
        ("seed", "2147483647", 2**31 - 1),
        ("learningRate", "1e-3", 0.001),
        ("learningRate", "0,5", 0.5),
        ("learningRate", "100", 100.0),
        ("momentum", "0", 0.0),
        ("momentum", ".95", 0.95),
    ],
)
def test_a_typed_value_is_taken(form: SettingsForm, qtbot, name: str, text: str, value: float) -> None:
    editor = find(form, name)
    write(qtbot, editor, text)
    assert editor.value() == value
    assert camel_values(form)[name] == value
    assert reasons(form) == []


def camel_values(form: SettingsForm) -> dict[str, object]:
    return {camel(name): value for name, value in form.values().model_dump().items()}


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("batchSize", "0", "at least 1"),
        ("batchSize", "-1", "at least 1"),
        ("batchSize", "99999999", "at most 4,096"),
        ("batchSize", "x", "whole number"),
        ("batchSize", "", "Enter a number from 1 to 4,096."),
        ("learningRate", "", "Enter a number above 0 and at most 100."),
        ("momentum", " ", "Enter a number from 0 to below 1."),
        ("epochs", "1e3", "whole number"),
        ("seed", "2147483648", "at most 2,147,483,647"),
        ("learningRate", "0", "above 0"),
        ("learningRate", "1e400", "must be a number"),
        ("learningRate", "nan", "must be a number"),
        ("momentum", "1", "below 1"),
    ],
)
def test_wrong_text_is_shown_and_refused(form: SettingsForm, qtbot, name: str, text: str, reason: str) -> None:
    editor = find(form, name)
    before = editor.value()
    heard = []
    form.valid_changed.connect(heard.append)
    write(qtbot, editor, text)
    assert editor.lineEdit().text() == text
    assert editor.property("invalid") == "true"
    assert [reason in one for one in reasons(form)] == [True]
    assert form.values() == COURSE
    assert editor.value() == before
    assert heard[-1] is False


@pytest.mark.parametrize(("name", "text"), [("batchSize", "-1"), ("batchSize", "2,5"), ("learningRate", "-1")])
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_wrong_text_stays_after_leaving(form: SettingsForm, qtbot, name: str, text: str, key: Qt.Key) -> None:
    editor = find(form, name)
    before = editor.value()
    write(qtbot, editor, text)
    qtbot.keyClick(editor, key)
    assert editor.lineEdit().text() == text
    assert editor.value() == before
    assert not form.is_valid()


@pytest.mark.parametrize("name", ["batchSize", "learningRate"])
def test_escape_restores(form: SettingsForm, qtbot, name: str) -> None:
    editor = find(form, name)
    before = editor.lineEdit().text()
    write(qtbot, editor, "99999999")
    with qtbot.waitSignal(form.valid_changed) as heard:
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert heard.args == [True]
    assert editor.lineEdit().text() == before
    assert reasons(form) == []


@pytest.mark.parametrize(("name", "above"), [("batchSize", 65), ("learningRate", 0.02), ("momentum", 0.6)])
def test_an_arrow_mends_wrong_text_and_steps(form: SettingsForm, qtbot, name: str, above: float) -> None:
    editor = find(form, name)
    write(qtbot, editor, "-1")
    qtbot.keyClick(editor, Qt.Key.Key_Up)
    assert editor.value() == pytest.approx(above)
    assert form.is_valid()


def test_an_arrow_does_not_leave_the_range(form: SettingsForm, qtbot) -> None:
    momentum = find(form, "momentum")
    for _ in range(8):
        qtbot.keyClick(momentum, Qt.Key.Key_Up)
    assert momentum.lineEdit().text() == "0.9"
    assert form.is_valid()


@pytest.mark.parametrize("name", ["batchSize", "learningRate", "optimizer"])
def test_the_wheel_turns_only_a_field_with_focus(form: SettingsForm, qtbot, name: str) -> None:
    editor = find(form, name)
    form.setFocus()
    centre = QPointF(editor.rect().center())
    turn = QWheelEvent(
        centre,
        QPointF(editor.mapToGlobal(centre)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(editor, turn)
    assert form.values() == COURSE
    editor.setFocus()
    QApplication.sendEvent(editor, turn)
    assert form.values() != COURSE


def test_one_click_goes_back_to_the_courses_value(form: SettingsForm, qtbot) -> None:
    revert = form.findChild(QToolButton, "learningRateRevert")
    assert not revert.isVisible()
    write(qtbot, find(form, "learningRate"), "0.05")
    assert revert.isVisible()
    assert revert.accessibleName()
    with qtbot.waitSignal(form.changed) as heard:
        qtbot.mouseClick(revert, Qt.MouseButton.LeftButton)
    assert heard.args == ["learning_rate", 0.01]
    assert not revert.isVisible()


def test_the_head_counts_the_differences(form: SettingsForm, qtbot) -> None:
    captions = [label for label in form.findChildren(QLabel) if label.property("role") == "caption"]
    assert "course's values" in [label.text() for label in captions]
    form.set_values(COURSE.changed(momentum=0.9, seed=3))
    assert any(label.text().startswith("2 ") for label in captions)


def test_a_choice_and_a_switch_are_told(form: SettingsForm, qtbot) -> None:
    heard = []
    form.changed.connect(lambda name, value: heard.append((name, value)))
    optimizer = form.findChild(QComboBox, "optimizer")
    optimizer.setFocus()
    qtbot.keyClick(optimizer, Qt.Key.Key_Down)
    form.findChild(QCheckBox, "courseProtocol").click()
    assert heard == [("optimizer", "Adam"), ("course_protocol", True)]
    assert form.values() == COURSE.changed(optimizer="Adam", course_protocol=True)


def test_values_from_outside_are_not_told_as_edits(form: SettingsForm, qtbot) -> None:
    other = COURSE.changed(epochs=3, learning_rate=1 / 3, optimizer="AdamW", device="cuda", normalise=False)
    with qtbot.assertNotEmitted(form.changed):
        form.set_values(other)
        find(form, "learningRate").setFocus()
        find(form, "epochs").setFocus()
    assert form.values() == other


def test_while_training_a_typed_value_acts_on_enter(form: SettingsForm, qtbot) -> None:
    form.set_training(True)
    epochs = find(form, "epochs")
    write(qtbot, epochs, "25")
    assert form.values().epochs == 10  # "2" would have ended the run
    with qtbot.waitSignal(form.changed) as heard:
        qtbot.keyClick(epochs, Qt.Key.Key_Return)
    assert heard.args == ["epochs", 25]


def test_more_settings_unfold_by_a_click(form: SettingsForm, qtbot) -> None:
    more = form.findChild(QPushButton, "moreSettings")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert not find(form, "device").isVisible()
    assert not form.shows_more()
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert find(form, "device").isVisible()


def test_precision_is_offered_where_there_is_a_choice(form: SettingsForm) -> None:
    assert not find(form, "precision").isVisible()
    form.set_precisions(["exact", "bf16"])
    assert find(form, "precision").isVisible()


def test_the_computers_devices_are_offered(form: SettingsForm) -> None:
    device = form.findChild(QComboBox, "device")
    form.set_devices([("auto", "auto"), ("cpu", "CPU"), ("cuda", "NVIDIA")])
    assert [device.itemData(i) for i in range(device.count())] == ["auto", "cpu", "cuda"]
    assert form.values() == COURSE


def test_a_decimal_point_stays_one_in_every_locale(form: SettingsForm, qtbot) -> None:
    form.set_values(COURSE.changed(learning_rate=0.001))
    assert find(form, "learningRate").lineEdit().text() == "0.001"


def test_a_preset_sets_all_at_once_and_says_what_it_is_for(form, qtbot) -> None:
    form.set_entry(entry("E1"))
    form.preset_chosen.connect(form.set_values)
    box, about = form.findChild(QComboBox, "preset"), form.findChild(PresetRow)._about
    assert (box.currentText(), about.isVisible()) == ("quick", True)
    assert "narrow network" in about.text()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert form.values().epochs == entry("E1").presets["record"].epochs == 22
    assert "MNIST" in about.text()
    form.set_values(form.values().changed(epochs=3))
    assert (box.currentText(), about.isVisible()) == ("own", False)


def test_a_setting_that_the_optimizer_does_not_know_is_dimmed_and_says_so(form, qtbot) -> None:
    form.set_entry(entry("C1"))
    momentum, optimizer = form._fields["momentum"], form.findChild(QComboBox, "optimizer")
    assert momentum._title.property("role") != "muted"
    optimizer.setFocus()
    qtbot.keyClicks(optimizer, "AdamW")
    assert form.values().optimizer == "AdamW"
    assert momentum._title.property("role") == "muted"
    assert "Has no effect with AdamW." in unescape(momentum.editor.toolTip())
    form.set_values(form.values().changed(optimizer="SGD"))
    assert momentum._title.property("role") != "muted"
    assert "no effect" not in momentum.editor.toolTip()


def test_the_way_back_names_the_value_of_the_entry_that_is_shown(form, qtbot) -> None:
    form.set_entry(entry("E1"))
    width, course = form._fields["width"], entry("E1").settings.width
    width.put(24)
    assert f"({course})" in width._revert.toolTip()
    assert f"({course})" in width._revert.accessibleName()
    qtbot.mouseClick(width._revert, Qt.MouseButton.LeftButton)
    assert form.values().width == course
