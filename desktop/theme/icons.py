"""Icons in the colours of the theme: the SVGs of resources/icons, recoloured, sharp on every screen."""

from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.theme.colours import of_palette
from desktop.theme.measures import ICON


def icon(name: str, widget: QWidget, role: str = "text", size: int = ICON) -> QIcon:
    """Return the icon `name` in the colour `role` (a field of Colours) of the theme `widget` stands in.

    Disabled, it is muted. Ask again when the palette changes.
    """
    # not the widget's own palette, where a filled button has its filling, nor the window's, which may change after it
    theme = of_palette(QApplication.palette(widget))
    made = QIcon()
    scale = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    for mode, colour in ((QIcon.Mode.Normal, getattr(theme, role)), (QIcon.Mode.Disabled, theme.muted)):
        made.addPixmap(pixmap(name, colour, size, scale), mode)
    return made


def pixmap(name: str, colour: str, size: int = ICON, scale: float = 1) -> QPixmap:
    """Return the icon `name` in `colour` ("#RRGGBB"), `size` logical pixels square on a screen of `scale`."""
    key = f"descent {name} {colour} {size} {scale}"
    made = QPixmap()
    if QPixmapCache.find(key, made):
        return made
    pixels = round(size * scale)
    made = QPixmap(pixels, pixels)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer = QSvgRenderer(QByteArray(svg(name, colour).encode()))
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    made.setDevicePixelRatio(scale)
    QPixmapCache.insert(key, made)
    return made


def svg(name: str, colour: str) -> str:
    """Return the SVG of the icon `name`, drawn in `colour`."""
    text = files("resources.icons").joinpath(f"{name}.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", colour)
