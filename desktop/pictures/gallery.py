"""Which pictures stand beside the curves of an entry. Each is made when it is first shown."""

from importlib import import_module

from PySide6.QtWidgets import QWidget

from engine.catalogue import Entry, Picture
from engine.settings import Settings

_SADDLE = "surface:SaddleSurface"
_OF: dict[Picture, tuple[str, ...]] = {
    "sweep": ("sweep:Sweep",),
    "walk": ("walk:Walk",),
    "surface": ("surface:Surface",),
    "fit": ("fit:Fit",),
    "line": ("fit:LineFit",),
    "sigmoid": ("sigmoid:Sigmoid",),
    "weights": ("weights:Weights",),
    "rows": ("batch_rows:BatchRows", "weights:Weights"),
    "branches": ("branches:Branches",),
    "norms": ("layer_norms:LayerNorms",),
    "steps": ("rows:Rows",),
}
"""The pictures as "module:class" in this package."""


def pictures_of(entry: Entry, settings: Settings) -> tuple[str, ...]:
    """Return the names of the pictures that show a run of `entry` with `settings`, from the left."""
    if entry.on_saddle(settings):
        return (_SADDLE,)
    return () if entry.picture is None else _OF[entry.picture]


def make(name: str) -> QWidget:
    """Return a new picture (see `Picture`)."""
    module, kind = name.split(":")
    made: QWidget = getattr(import_module(f"desktop.pictures.{module}"), kind)()
    return made
