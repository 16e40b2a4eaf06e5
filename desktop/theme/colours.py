"""The two palettes. A widget asks `colours(self)` when it paints; nothing else in the window names a colour."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Colours:
    """Every colour of one theme, as "#RRGGBB". Curves are distinct for colour-blind eyes."""

    dark: bool
    window: str
    surface: str
    sheet: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    good: str
    caution: str
    bad: str
    selected: str
    grid: str
    control: str
    blue: str
    orange: str
    green: str
    pink: str
    ochre: str
    grey: str

    @property
    def training(self) -> str:
        """The colour of everything measured on the training digits."""
        return self.blue

    @property
    def validation(self) -> str:
        """The colour of everything measured on the validation digits."""
        return self.orange

    @property
    def test(self) -> str:
        """The colour of everything measured on the test digits."""
        return self.green


LIGHT = Colours(
    dark=False,
    window="#F5F6F8",
    surface="#FFFFFF",
    sheet="#FFFFFF",
    text="#1A1E24",
    muted="#55606C",
    border="#CDD3DA",
    accent="#2457C5",
    on_accent="#FFFFFF",
    good="#1A7037",
    caution="#8A5A00",
    bad="#B3261E",
    selected="#DFE8F9",
    grid="#ECEEF2",
    control="#7D8895",
    blue="#0068A8",
    orange="#C24A00",
    green="#00795A",
    pink="#A8487F",
    ochre="#8C6A00",
    grey="#5B6470",
)

DARK = Colours(
    dark=True,
    window="#15181D",
    surface="#1D2127",
    sheet="#101317",
    text="#E8ECF1",
    muted="#A3ADB8",
    border="#353B44",
    accent="#7FB0FF",
    on_accent="#10151D",
    good="#5FCB83",
    caution="#E3B341",
    bad="#FF8A80",
    selected="#26364F",
    grid="#282D35",
    control="#76818D",
    blue="#5DB4F0",
    orange="#F29E4C",
    green="#3CC9A0",
    pink="#E39CC6",
    ochre="#E8D44D",
    grey="#A3ADB8",
)


def colours(widget: QWidget) -> Colours:
    """Return the theme that `widget` is painted in, read from its palette."""
    return of_palette(widget.palette())


def of_palette(painted: QPalette) -> Colours:
    """Return the theme whose palette `painted` is."""
    # not the role Window: the style sheet gives a filled button's palette its own colour there
    return DARK if painted.color(QPalette.ColorRole.AlternateBase).lightness() < 128 else LIGHT


def palette(theme: Colours) -> QPalette:
    """Return the Qt palette of `theme`, for Fusion."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    for which, value in {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.bad,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: theme.surface,
        role.Midlight: theme.grid,
        role.Mid: theme.border,
        role.Dark: theme.control,
        role.Shadow: theme.border,
    }.items():
        made.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, which, QColor(theme.muted))
    return made
