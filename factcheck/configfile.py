"""Which keys does a configuration file hold, and where do they stand?

[tool.factcheck]
fail-on = "within-rounding"
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.yamlnodes import Mapping, Scalar, Sequence, YamlError, compose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from factcheck.yamlnodes import Mistake, Node

    Report = Callable[[int, str, str], None]

_HEADER = re.compile(r"^[ \t]*\[([^\[\]\n]+)\]", re.MULTILINE)
_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)")


class Entry(NamedTuple):
    """A key as read: its value, and where both stand."""

    key: str
    value: Any
    key_offset: int
    value_offset: int


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
    start = end = 0
    if table:
        # tomllib tells no places; the table is found again by its header
        headers = [*_HEADER.finditer(source)]
        mine = [h for h in headers if re.sub(r"[\s\"']", "", h[1]) == ".".join(table)]
        start = mine[0].end() if mine else 0
        end = next((h.start() for h in headers if h.start() >= start), len(source)) if mine else len(source)
    else:
        end = len(source)
    for key, value in values.items():
        match = re.compile(rf"^[ \t]*[\"']?({re.escape(key)})\b[\"']?[ \t]*=?[ \t]*", re.MULTILINE).search(
            source, start, end
        )
        yield Entry(key, value, match.start(1) if match else start, match.end() if match else start)


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
    for key, node in root.entries:
        yield Entry(key.value, _value(node), key.start, node.start)


def _value(node: Node) -> Any:
    match node:
        case Scalar(value):
            return value
        case Sequence(items):
            return [_value(item) for item in items]
        case Mapping(pairs):
            return {key.value: _value(value) for key, value in pairs}
