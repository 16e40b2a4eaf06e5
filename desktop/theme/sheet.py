"""The one style sheet, made from the colours and the measures."""

from dataclasses import asdict
from string import Template

from PySide6.QtGui import QColor

from desktop.theme import measures
from desktop.theme.colours import Colours

# file → (icon, colour): the pictures that the sheet names
DRAWINGS = {
    "check": ("check", "on_accent"),
    "check-off": ("check", "muted"),
    "down": ("chevron-down", "muted"),
    "up": ("chevron-up", "muted"),
    "right": ("chevron-right", "muted"),
}


def style_sheet(theme: Colours, drawings: str) -> str:
    """Return the style sheet of `theme`; `drawings` is the folder that holds DRAWINGS in its colours."""
    values = {key.lower(): value for key, value in vars(measures).items() if key.isupper()}
    return Template(_SHEET).substitute(
        values,
        **asdict(theme),
        drawings=drawings,
        accent_hover=_mixed(theme.accent, theme.on_accent, 0.12),
        accent_pressed=_mixed(theme.accent, theme.text, 0.2),
        field=measures.FIELD_HEIGHT - 2,  # the border is counted apart
        trough=_mixed(theme.border, theme.surface, 0.35),
        disabled=_mixed(theme.window, theme.border, 0.13),
        focused_field=measures.FIELD_HEIGHT - 4,
        button=measures.BUTTON_HEIGHT - 2,
        progress_radius=measures.PROGRESS_HEIGHT // 2,
    )


def _mixed(colour: str, other: str, share: float) -> str:
    """Return `colour` with `share` (0…1) of `other` in it."""
    one, two = QColor(colour), QColor(other)
    parts = ((one.red(), two.red()), (one.green(), two.green()), (one.blue(), two.blue()))
    return QColor(*(round(a + (b - a) * share) for a, b in parts)).name()


_SHEET = """
/* grounds and text */
QWidget[ground="surface"] { background-color: $surface; }
QWidget[ground="window"] { background-color: $window; }
QLabel[role="caption"] { font-size: ${caption}px; color: $muted; }
QLabel[role="section"] { font-size: ${section}px; font-weight: 600; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="title-muted"] { font-size: ${title}px; color: $muted; }
QLabel[role="number"] { font-size: ${number}px; font-weight: 500; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="summary"] { font-size: ${status}px; color: $muted; }
QLabel[role="key"] {
    font-size: ${caption}px; padding: 2px 6px; border: 1px solid $border; border-radius: 4px;
    background-color: $surface; color: $muted;
}
QLabel[role="details"] {
    padding: 8px 12px; border: 1px solid $border; border-radius: ${radius}px; background-color: $surface;
}
QPlainTextEdit { border: 1px solid $border; border-radius: ${radius}px; background-color: $surface; }
QPlainTextEdit:focus { border-color: $accent; }
QLabel[role="answer"] { font-size: ${answer}px; font-weight: 700; }
QLabel[role="error"] { font-size: ${caption}px; color: $bad; }

/* buttons; the ring of the focus is a border, not the style's dots */
QPushButton, QToolButton, QCheckBox, QSlider, QTabBar { outline: 0; }
QPushButton {
    min-height: ${button}px; padding: 0 12px; border: 1px solid $border; border-radius: ${radius}px;
    background-color: $surface; color: $text;
}
QPushButton:hover { border-color: $control; }
QPushButton:pressed { background-color: $selected; }
QPushButton:disabled { background-color: $window; color: $muted; border-color: $border; }
QPushButton:focus { border: 2px solid $accent; padding: 0 11px; min-height: ${field}px; }
QPushButton[role="primary"] {
    background-color: $accent; border-color: $accent; color: $on_accent; font-weight: 600;
}
QPushButton[role="primary"]:hover { background-color: $accent_hover; }
QPushButton[role="primary"]:pressed { background-color: $accent_pressed; }
QPushButton[role="primary"]:disabled { background-color: $grid; border-color: $border; color: $muted; }
QPushButton[role="primary"]:focus { border-color: $text; }
HintButton[role="primary"]:focus { border-color: $accent; } /* it draws its own ring */
QPushButton[role="icon"] { padding: 0 5px; }
QPushButton[role="icon"]:focus { padding: 0 4px; }
QPushButton[role="link"] {
    min-height: 18px; padding: 0; border: 0; background-color: transparent;
    color: $muted; text-align: left;
}
QPushButton[role="link"]:hover { color: $text; }
QPushButton[role="link"]:focus { color: $accent; }
QPushButton[role="link"]:disabled { color: $control; }
QToolButton {
    min-width: ${tool_size}px; min-height: ${tool_size}px; padding: 0; border: 0; border-radius: ${radius}px;
    background-color: transparent; color: $text;
}
QToolButton:hover { background-color: $grid; }
QToolButton:pressed, QToolButton:checked { background-color: $selected; }
QToolButton:checked { color: $accent; }
QToolButton:focus { border: 2px solid $accent; }
QToolButton:disabled { color: $muted; background-color: transparent; }
QToolButton[role="small"] { min-width: 20px; min-height: 20px; }
QToolButton[role="chip"] { min-width: 0; min-height: 20px; max-height: 20px; padding: 0 4px; font-size: ${status}px; }
QToolButton[role="chip"]:checked { color: $text; }
QToolButton[role="chip"]:focus { padding: 0 2px; min-height: 16px; max-height: 16px; }
QToolButton::menu-indicator { image: none; }

/* fields */
QAbstractSpinBox, QComboBox, QLineEdit {
    min-height: ${field}px; max-height: ${field}px; padding: 0 8px;
    border: 1px solid $border; border-radius: ${radius}px;
    background-color: $surface; color: $text;
    selection-background-color: $accent; selection-color: $on_accent;
}
QAbstractSpinBox:hover, QComboBox:hover, QLineEdit:hover { border-color: $control; }
QAbstractSpinBox:disabled, QComboBox:disabled, QLineEdit:disabled {
    background-color: $disabled; color: $muted; border-color: $border;
}
QAbstractSpinBox:focus, QComboBox:focus, QLineEdit:focus {
    border: 2px solid $accent; padding: 0 7px; min-height: ${focused_field}px; max-height: ${focused_field}px;
}
QAbstractSpinBox[invalid="true"] { border-color: $bad; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 24px; height: 11px; border: 0; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 3px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 3px; }
QAbstractSpinBox::up-arrow { image: url($drawings/up.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url($drawings/down.svg); width: 10px; height: 10px; }
QAbstractSpinBox::up-arrow:disabled, QAbstractSpinBox::down-arrow:disabled { image: none; }
QComboBox { combobox-popup: 0; padding-right: 1px; }
QComboBox:focus { padding-right: 0; }
QComboBox::drop-down { subcontrol-origin: border; width: 24px; border: 0; }
QComboBox::down-arrow { image: url($drawings/down.svg); width: 12px; height: 12px; }
QComboBox::down-arrow:disabled { image: none; }
QComboBox QAbstractItemView {
    background-color: $surface; border: 1px solid $border; padding: 4px; outline: 0;
    selection-background-color: $selected; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: 24px; padding: 0 4px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background-color: $selected; color: $text; }
QCheckBox { spacing: 8px; }
QCheckBox:disabled { color: $muted; }
QCheckBox::indicator {
    width: 14px; height: 14px; border: 1px solid $control; border-radius: 4px; background-color: $surface;
}
QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:focus { border: 2px solid $accent; width: 12px; height: 12px; }
QCheckBox::indicator:checked {
    border-color: $accent; background-color: $accent; image: url($drawings/check.svg);
}
QCheckBox::indicator:disabled { border-color: $border; background-color: $window; }
QCheckBox::indicator:checked:disabled { image: url($drawings/check-off.svg); }
QRadioButton { spacing: 8px; outline: 0; }
QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid $control; border-radius: 8px; background-color: $surface;
}
QRadioButton::indicator:hover { border-color: $accent; }
QRadioButton::indicator:focus { border: 2px solid $accent; width: 12px; height: 12px; }
QRadioButton::indicator:checked {
    border-color: $accent; background-color: qradialgradient(
        cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 $accent, stop: 0.5 $accent, stop: 0.6 $surface, stop: 1 $surface
    );
}
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background-color: $trough; }
QSlider::sub-page:horizontal { border-radius: 2px; background-color: $accent; }
QSlider::handle:horizontal {
    width: 10px; height: 10px; margin: -5px 0; border: 2px solid $accent; border-radius: 7px;
    background-color: $surface;
}
QSlider::handle:horizontal:hover { background-color: $selected; }
QSlider::handle:horizontal:focus { background-color: $accent; }
QSlider::sub-page:horizontal:disabled { background-color: $border; }
QSlider::handle:horizontal:disabled { border-color: $control; }
QProgressBar {
    min-height: ${progress_height}px; max-height: ${progress_height}px; border: 0;
    border-radius: ${progress_radius}px; background-color: $trough; text-align: center;
}
QProgressBar::chunk { border-radius: ${progress_radius}px; background-color: $accent; }
QProgressBar[paused="true"]::chunk { background-color: $caution; }

/* the frame */
QMainWindow { background-color: $window; }
QMenuBar { background-color: $window; border-bottom: 1px solid $border; padding: 0 8px; spacing: 0; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background-color: $selected; }
QMenu { background-color: $surface; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background-color: $selected; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; margin: 4px 8px; background-color: $border; }
QMenu::right-arrow { image: url($drawings/right.svg); width: 12px; height: 12px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QStatusBar {
    min-height: 23px; max-height: 23px; border-top: 1px solid $border;
    background-color: $window; color: $muted;
}
QStatusBar::item { border: 0; padding: 0; }
QStatusBar QLabel { font-size: ${status}px; color: $muted; }
QTabBar { border: 0; }
QTabBar::tab {
    min-height: 45px; padding: 0; margin: 0 0 0 24px; border: 0; border-bottom: 2px solid transparent;
    color: $muted; background: transparent;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom-color: $accent; }
QTabBar::tab:selected:focus { color: $accent; }
QToolTip { background-color: $surface; color: $text; border: 1px solid $border; padding: 4px 6px; }
QScrollBar:vertical { width: 8px; margin: 0; border: 0; background: transparent; }
QScrollBar:horizontal { height: 8px; margin: 0; border: 0; background: transparent; }
QScrollBar::handle { border-radius: 3px; margin: 1px; background-color: $border; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background-color: $control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

/* lists */
QListView, QTreeView { border: 0; background-color: $window; outline: 0; }
QListView::item, QTreeView::item { border: 0; }
QScrollArea { border: 0; background: transparent; }
QTableView {
    border: 0; background-color: $surface; outline: 0;
    selection-background-color: $selected; selection-color: $text;
}
QTableView::item { padding: 0 5px; border: 0; border-bottom: 1px solid $grid; }
QTableView::item:selected { background-color: $selected; }
QAbstractScrollArea::corner { border: 0; background: transparent; }
QHeaderView { border: 0; background-color: $surface; }
QHeaderView::section {
    padding: 0 8px; border: 0; border-bottom: 1px solid $border; background-color: $surface;
    font-size: ${caption}px; color: $muted;
}
"""
