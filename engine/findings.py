"""What pydantic finds wrong with settings, as errors that can be said."""

from collections.abc import Mapping

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from engine.errors import EngineError

_CODES = {
    "greater_than_equal": ("setting_too_small", "ge"),
    "greater_than": ("setting_not_above", "gt"),
    "less_than_equal": ("setting_too_large", "le"),
    "less_than": ("setting_not_below", "lt"),
    "literal_error": ("setting_not_offered", "expected"),
    "string_too_long": ("setting_too_long", "max_length"),
    "extra_forbidden": ("setting_unknown", None),
    "int_from_float": ("setting_not_an_integer", None),
    "int_parsing": ("setting_not_an_integer", None),
    "int_type": ("setting_not_an_integer", None),
    "bool_parsing": ("setting_not_a_switch", None),
    "bool_type": ("setting_not_a_switch", None),
}


def problems(error: ValidationError, fields: Mapping[str, FieldInfo]) -> list[EngineError]:
    """Turn pydantic's findings into one EngineError a setting, in the order of the declared `fields`."""
    found = []
    for item in error.errors():
        name = str(item["loc"][0])
        code, limit = _CODES.get(item["type"], ("setting_not_a_number", None))
        known = fields.get(name)
        values = {"field": known.title if known else shown(name), "value": shown(item["input"])}
        if limit:
            bound = item.get("ctx", {})[limit]
            if limit == "expected":
                values["choices"] = bound.replace("'", "").replace(" or ", ", ")
            else:
                values["limit"] = shown(bound)
        found.append(EngineError(code, **values))
    return found


def shown(value: object) -> str:
    """Return `value` as a sentence can hold it: 1,000,000 and 0.5, and 1 for 1.0; cut short where it is endless."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    try:
        text = f"{value:,}".removesuffix(".0") if number else str(value)
    except ValueError:  # a whole number of more than 4,300 digits
        text = "…"
    return text if len(text) <= 40 else f"{text[:40]}…"
