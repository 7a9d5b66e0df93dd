"""Which keys does a configuration file hold, and where do they stand?

[tool.factcheck]
fail-on = "within-rounding"
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from factcheck.frozen import NamedTuple
from factcheck.yamlnodes import Mapping, Scalar, Sequence, YamlError, compose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from factcheck.yamlnodes import Mistake, Node

    Report = Callable[[int, str, str], None]

_WORD = r"""(?:"[^"\n]*"|'[^'\n]*'|[\w-]+)"""
_PATH = rf"{_WORD}(?:[ \t]*\.[ \t]*{_WORD})*"
_LINE = re.compile(rf"^[ \t]*(?:\[[ \t]*({_PATH})[ \t]*\]|({_PATH})[ \t]*=[ \t]*)", re.MULTILINE)
_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)")

Keys = tuple[str, ...]
"""The keys that lead to a value: paths, then archive/*, then share."""


class Place(NamedTuple):
    """Where a key stands, and its value."""

    key: int
    value: int


class Entry(NamedTuple):
    """A key as read, its value, and where everything below it stands."""

    key: str
    value: Any
    places: dict[Keys, Place]

    def place(self, path: Keys = ()) -> Place:
        """Return the place of what *path* leads to, or of the nearest key above it."""
        whole = (self.key, *path)
        known = (self.places.get(whole[:size]) for size in range(len(whole), 0, -1))
        return next((place for place in known if place), Place(0, 0))


def entries(path: Path, source: str, report: Report) -> Iterator[Entry]:
    """Yield the entries of a TOML or YAML file; what breaks its grammar goes to *report*."""
    if path.suffix == ".toml":
        table = ("tool", "factcheck") if path.name == "pyproject.toml" else ()
        yield from _toml(source, table, report)
    else:
        yield from _yaml(source, report)


def _toml(source: str, table: tuple[str, ...], report: Report) -> Iterator[Entry]:
    try:
        values: Any = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        report(_offset(source, str(error)), _WHERE.sub("", str(error)).strip(), "")
        return
    for name in table:
        values = values.get(name, {})
    places = {
        path[len(table) :]: place for path, place in _toml_places(source) if path[: len(table)] == table
    }
    for key, value in values.items():
        yield Entry(key, value, places)


def _toml_places(source: str) -> Iterator[tuple[Keys, Place]]:
    """Yield where keys stand, which tomllib does not tell, the first mention of each last."""
    found: list[tuple[Keys, Place]] = []
    table: Keys = ()
    for line in _LINE.finditer(source):
        words = [(word[0].strip("\"'"), word.start()) for word in re.finditer(_WORD, line[1] or line[2])]
        names, offset = tuple(name for name, _ in words), line.start(1 if line[1] else 2)
        above = () if line[1] else table
        found += (
            ((*above, *names[: number + 1]), Place(offset + start, line.end()))
            for number, (_, start) in enumerate(words)
        )
        table = names if line[1] else table
    yield from reversed(found)


def _offset(source: str, message: str) -> int:
    """Return the place that a message of tomllib names."""
    match = _WHERE.search(message)
    if match is None:
        return max(len(source) - 1, 0)
    line, column = int(match[1]), int(match[2])
    before = source.split("\n")[: line - 1]
    return min(sum(len(one) + 1 for one in before) + column - 1, len(source))


def _yaml(source: str, report: Report) -> Iterator[Entry]:
    def mistake(found: Mistake) -> None:
        report(found.offset, found.message, found.suggestion)

    try:
        root = compose(source, mistake)
    except YamlError as error:
        mistake(error.mistake)
        return
    if root is None:
        return
    if not isinstance(root, Mapping):
        report(root.start, "must be keys and values", "such as strict: true")
        return
    places = dict(_yaml_places(root, ()))
    for key, node in root.entries:
        yield Entry(key.value, _value(node), places)


def _yaml_places(node: Mapping, above: Keys) -> Iterator[tuple[Keys, Place]]:
    for key, value in node.entries:
        yield (*above, key.value), Place(key.start, value.start)
        if isinstance(value, Mapping):
            yield from _yaml_places(value, (*above, key.value))


def _value(node: Node) -> Any:
    match node:
        case Scalar(value):
            return value
        case Sequence(items):
            return [_value(item) for item in items]
        case Mapping(pairs):
            return {key.value: _value(value) for key, value in pairs}
