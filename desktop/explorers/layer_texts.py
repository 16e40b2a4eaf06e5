"""How shapes and bytes are written, and what a stack's findings say, in the language of the window."""

from collections.abc import Mapping
from typing import Any

from desktop.language import translated
from engine.explorers.impossible import REPAIRS, SENTENCES, Finding, Repair
from engine.explorers.layer_effects import Shape
from engine.explorers.layers import KINDS, TITLES, Kind

NOTHING = "–"
_UNITS = ("B", "kB", "MB", "GB", "TB", "PB")


def shape_text(shape: Shape | None, times: str = " × ") -> str:
    """Return (1, 28, 28) as "1 × 28 × 28"; "–" where nothing comes."""
    return NOTHING if shape is None else times.join(f"{one:,}" for one in shape)


def bytes_text(count: int) -> str:
    """Return a number of bytes with three digits and a decimal unit: 400 MB."""
    value, unit = float(count), 0
    while value >= 999.5 and unit < len(_UNITS) - 1:
        value, unit = value / 1000, unit + 1
    decimals = 0 if unit == 0 or value >= 99.95 or value == round(value) else 1
    return f"{value:.{decimals}f} {_UNITS[unit]}"


def kind_text(kind: Kind) -> str:
    """Return what a kind of layer is called."""
    return translated("layers", KINDS[kind])


def field_text(name: str) -> str:
    """Return what a field of a layer is called."""
    return translated("settings", TITLES[name])


def finding_text(finding: Finding) -> str:
    """Return why a layer cannot be."""
    return _filled(SENTENCES[finding.code], finding.values)


def repair_text(repair: Repair) -> str:
    """Return what would mend it."""
    return _filled(REPAIRS[repair.code], repair.values)


def _filled(sentence: str, values: Mapping[str, Any]) -> str:
    return translated("shapes", sentence).format(**values)
