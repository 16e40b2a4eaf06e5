"""The settings as options of the command line: what each does, what it takes, and what it is by itself."""

import argparse
from functools import partial
from typing import Any, get_args

from engine import language
from engine.catalogue import COURSE
from engine.console import said
from engine.findings import shown
from engine.settings import Settings, limits
from engine.words import words

_METAVARS: dict[Any, str] = {int: "N", float: "X"}


def add_settings(parser: argparse.ArgumentParser) -> None:
    """Add an option for every setting; texts are checked by the settings themselves."""
    for name, field in Settings.model_fields.items():
        add = partial(parser.add_argument, "--" + name.replace("_", "-"), default=argparse.SUPPRESS, help=_help(name))
        if field.annotation is bool:
            add(action=argparse.BooleanOptionalAction)
        else:
            add(metavar=_METAVARS.get(field.annotation, "NAME"))


def _help(name: str) -> str:
    explanation = language.translated("settings", Settings.model_fields[name].description or "")
    default = said(words("cli", "Default: {value}."), value=_default(name))
    parts = [explanation, _range(name), _choices(name), default]
    return " ".join(part for part in parts if part).replace("%", "%%")


def _range(name: str) -> str:
    found = limits(name)
    if not found:
        return ""
    if "gt" in found:
        text = words("cli", "Above {low}, at most {high}.")
    elif "lt" in found:
        text = words("cli", "From {low} to below {high}.")
    else:
        text = words("cli", "From {low} to {high}.")
    return said(text, low=shown(found.get("ge", found.get("gt"))), high=shown(found.get("le", found.get("lt"))))


def _choices(name: str) -> str:
    """Name the choices as they are typed, not in the user's language."""
    names = get_args(Settings.model_fields[name].annotation)
    return said(words("cli", "One of {choices}."), choices=", ".join(names)) if names else ""


def _default(name: str) -> str:
    """Return the value that the setting has where it acts, unless the entries differ in it."""
    values: set[Any] = {getattr(entry.settings, name) for entry in COURSE if name in entry.offers}
    if len(values) != 1:
        return said(words("cli", "the entry's own"))
    (value,) = values
    if isinstance(value, bool):
        return language.translated("choices", "on" if value else "off")
    return shown(value) or "–"
