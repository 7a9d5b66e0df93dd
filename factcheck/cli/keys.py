"""Which keys may a configuration have, and what makes a setting of the value of each?

``fail-on = "sometimes"`` is a mistake, and so is an unknown key; they are shown where they stand and all at
once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factcheck.cli.configfile import entries
from factcheck.cli.settings import COLORS, FAIL_ON, LANGUAGES, ConfigurationError, text_of
from factcheck.frozen import NamedTuple
from factcheck.messages import meant
from factcheck.model import Severity
from factcheck.paths import exists
from factcheck.reports import FORMATS
from factcheck.rules import NAMES, Level
from factcheck.source import Lines, Located

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from factcheck.cli.configfile import Entry


def values_of(path: Path) -> dict[str, Any]:
    """Return the values of a configuration file; raise ConfigurationError with all its mistakes."""
    source = text_of(path)
    lines = Lines(source)
    mistakes: list[Located] = []
    values: dict[str, Any] = {}

    def report(offset: int, message: str, suggestion: str = "") -> None:
        place = lines.place(offset)
        shown = lines.line(place.line)
        mistakes.append(Located(str(path), place.line, place.column, message, suggestion, shown))

    for entry in entries(path, source, report):
        decode = KEYS.get(entry.key)
        if decode is None:
            report(entry.place().key, f"unknown key {entry.key!r}", meant(entry.key, KEYS))
            continue
        wrong: list[Wrong] = []
        values[entry.key.replace("-", "_")] = _decoded(decode, entry.value, (), wrong)
        wrong = wrong or [*_misplaced(entry, path)]
        for one in wrong:
            place = entry.place(one.path)
            report(place.key if one.is_key else place.value, f"{entry.key}: {one.message}", one.suggestion)
    if mistakes:
        raise ConfigurationError(mistakes)
    return _resolved(values, path)


def _misplaced(entry: Entry, path: Path) -> Iterator[Wrong]:
    """Yield what only the file that holds a value shows to be wrong with it."""
    if path.suffix == ".toml" and entry.key in _BARE and isinstance(entry.value, str):
        yield Wrong((), "must stand without quotation marks")
    if entry.key == "claims":
        names = entry.value if isinstance(entry.value, list) else [entry.value]
        missing = (name for name in names if isinstance(name, str) and not exists(path.parent / name))
        yield from (Wrong((), f"there is no {name!r}") for name in missing)


def _resolved(values: dict[str, Any], path: Path) -> dict[str, Any]:
    """Return the values of a file with its paths as they are from here, not from its folder."""
    everywhere, below = values.pop("rules", ()), values.pop("paths", ())
    folder = path.resolve().parent.as_posix()
    values["rules"] = (*everywhere, *(one._replace(pattern=f"{folder}/{one.pattern}") for one in below))
    if "claims" in values:
        values["claims"] = tuple(str(path.parent / name) for name in values["claims"])
    return values


class Wrong(NamedTuple):
    """What is wrong with the key or the value that *path* leads to."""

    path: tuple[str, ...]
    message: str
    suggestion: str = ""
    is_key: bool = False


class WrongError(ValueError):
    """Several things are wrong with one value."""

    def __init__(self, found: list[Wrong]) -> None:
        super().__init__(f"{len(found)} mistakes")
        self.found = found


def _decoded(
    decode: Callable[[Any], Any], value: Any, path: tuple[str, ...], wrong: list[Wrong], is_key: bool = False
) -> Any:
    """Decode a value; what is wrong with it is added to *wrong*."""
    try:
        return decode(value)
    except WrongError as error:
        wrong += (one._replace(path=(*path, *one.path)) for one in error.found)
    except ValueError as error:
        message, _, suggestion = str(error).partition("\n")
        wrong.append(Wrong(path, message, suggestion, is_key))
    return None


def _flag(value: Any) -> bool:
    # YAML comes with every value as written, TOML with values
    flags = {"true": True, "false": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value in flags:
        return flags[value]
    raise ValueError("must be true or false")


def _whole(low: int, high: int) -> Callable[[Any], int]:
    def decode(value: Any) -> int:
        text = str(value)
        if isinstance(value, bool) or not re.fullmatch("[0-9]{1,6}", text) or not low <= int(text) <= high:
            raise ValueError(f"must be a whole number from {low} to {high}")
        return int(text)

    return decode


def _one_of(choices: Iterable[str]) -> Callable[[Any], str]:
    known = tuple(choices)

    def decode(value: Any) -> str:
        if not isinstance(value, str) or value not in known:
            raise ValueError(f"{value!r} is not known\n{meant(str(value), known)}")
        return value

    return decode


def _paths(value: Any) -> tuple[str, ...]:
    paths = value if isinstance(value, list) else [value]
    if not all(isinstance(path, str) and path for path in paths):
        raise ValueError("must be a path or a list of paths")
    return tuple(paths)


OFF = "off"
LEVELS = (OFF, *(severity.value for severity in Severity))


def _levels(value: Any) -> tuple[Level, ...]:
    if not isinstance(value, dict):
        raise ValueError(f"must name rules\nsuch as share = {Severity.ERROR.value!r}")
    wrong: list[Wrong] = []
    for rule, word in value.items():
        _decoded(_one_of(NAMES), rule, (rule,), wrong, is_key=True)
        _decoded(_one_of(LEVELS), word, (rule,), wrong)
    if wrong:
        raise WrongError(wrong)
    return tuple(Level(rule, None if word == OFF else Severity(word)) for rule, word in value.items())


def _levels_below(value: Any) -> tuple[Level, ...]:
    if not isinstance(value, dict):
        raise ValueError('must name paths\nsuch as "archive/*" with rules below')
    wrong: list[Wrong] = []
    levels = {pattern: _decoded(_levels, rules, (pattern,), wrong) for pattern, rules in value.items()}
    if wrong:
        raise WrongError(wrong)
    return tuple(level._replace(pattern=pattern) for pattern, chosen in levels.items() for level in chosen)


KEYS: dict[str, Callable[[Any], Any]] = {
    "claims": _paths,
    "fail-on": _one_of(FAIL_ON),
    "fail-under": _whole(0, 100),
    "strict": _flag,
    "discover": _flag,
    "waivers": _flag,
    "lang": _one_of(LANGUAGES),
    "jobs": _whole(1, 999),
    "format": _one_of(FORMATS),
    "color": _one_of(COLORS),
    "unguarded": _flag,
    "verbose": _flag,
    "rules": _levels,
    "paths": _levels_below,
}
"""The keys of a configuration file, and what makes a setting of their value."""
_BARE = frozenset({"fail-under", "strict", "discover", "waivers", "jobs", "unguarded", "verbose"})
"""Keys whose values are numbers, or true and false."""
