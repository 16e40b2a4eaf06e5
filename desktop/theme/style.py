"""Dresses the application: Fusion, the palette, the font and the one style sheet, for a theme."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.theme import icons
from desktop.theme.colours import DARK, LIGHT, Colours, palette
from desktop.theme.measures import BASE
from desktop.theme.sheet import DRAWINGS, style_sheet

CHINESE = ("Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei")

# a desktop without a font of its own names only one of these, which Qt skips in a list of families
ALIASES = ("sans", "sans serif", "sans-serif", "monospace")
SANS = ("Inter", "Adwaita Sans", "Cantarell", "Noto Sans", "Liberation Sans", "Nimbus Sans")
FIXED = ("DejaVu Sans Mono", "Liberation Mono")


def apply(app: QApplication, theme: Colours) -> None:
    """Show the whole application in `theme`; may be called again at any time."""
    colour(app, theme)
    dress(app, theme)


def colour(app: QApplication, theme: Colours) -> None:
    """Give the application the palette and the font that its widgets are made with."""
    hints = QGuiApplication.styleHints()
    if system_theme() is not theme:  # else the title bars go on following the system
        hints.setColorScheme(Qt.ColorScheme.Dark if theme.dark else Qt.ColorScheme.Light)
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setFont(font())


def dress(app: QApplication, theme: Colours) -> None:
    """Style the widgets that are there, and all later ones. Before a large tree is built it would be styled twice."""
    app.setStyleSheet(style_sheet(theme, _Drawings.of(app).folder(theme)))


def system_theme() -> Colours:
    """Return the theme that the system asks for (light where it does not say)."""
    hints = QGuiApplication.styleHints()
    hints.unsetColorScheme()
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def font() -> QFont:
    """Return the system's font at 13 px, with figures of one width and fonts that have Chinese behind it."""
    return _with_chinese(QFontDatabase.SystemFont.GeneralFont, SANS)


def fixed_font() -> QFont:
    """Return the system's fixed font at 13 px, for code and formulas."""
    return _with_chinese(QFontDatabase.SystemFont.FixedFont, FIXED)


def _with_chinese(system: QFontDatabase.SystemFont, instead: tuple[str, ...]) -> QFont:
    made = QFontDatabase.systemFont(system)
    families = made.families()
    if families[0].lower() in ALIASES:
        # to ask what stands behind the alias makes Qt load that font: only where there is nothing better
        families = [next(filter(QFontDatabase.hasFamily, instead), None) or QFontInfo(made).family()]
    made.setFamilies([*families, *CHINESE])
    made.setPixelSize(BASE)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


class _Drawings(QObject):
    """The recoloured SVGs that the style sheet names: it takes pictures from files only."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("styleDrawings")
        self._folder = QTemporaryDir()

    @classmethod
    def of(cls, app: QApplication) -> "_Drawings":
        """Return those of `app`, made at the first call; they go when it goes."""
        found = app.findChild(_Drawings, "styleDrawings", Qt.FindChildOption.FindDirectChildrenOnly)
        return found or cls(app)

    def folder(self, theme: Colours) -> str:
        """Return the folder with the drawings of `theme`, written at its first use."""
        folder = Path(self._folder.path()) / ("dark" if theme.dark else "light")
        if not folder.exists():
            folder.mkdir()
            for file, (name, role) in DRAWINGS.items():
                text = icons.svg(name, getattr(theme, role))
                (folder / f"{file}.svg").write_text(text, encoding="utf-8")
        return folder.as_posix()
