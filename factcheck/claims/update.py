"""How does a claims file read once drifted figures and moved quotes are accepted?

When 「完成整改20项」 has become 21项, only those characters of the file change: comments, order, quotation
marks and layout stay.  What was written is read again, so that no edit can break the file.
"""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from factcheck.yamlnodes import Mistake, Scalar, YamlError, compose, scalars

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.claims.claim import ClaimsFile, Patch

    Writer = Callable[[str, Scalar, str], str]


def revised(file: ClaimsFile, patches: Iterable[Patch]) -> str:
    """Return the text of a claims file with quotes as the articles have them now."""
    wanted = {p.anchor.scalar.start: p.quote for p in patches if p.anchor.scalar}
    places = [scalar for scalar in _scalars_of(file.source) if scalar.start in wanted]
    for writers in _plans(file.source, places, wanted):
        text = _written(file.source, places, wanted, writers)
        if _reads(file.source, text, wanted):
            return text
    return file.source


def _plans(source: str, places: list[Scalar], wanted: dict[int, str]) -> Iterator[dict[int, Writer]]:
    """Offer how to write each scalar: in place, then anew where that does not read back, then all anew."""
    in_place: dict[int, Writer] = dict.fromkeys(wanted, _edited)
    yield in_place
    single = {
        scalar.start
        for scalar in places
        if not _reads(
            source, _written(source, [scalar], wanted, in_place), {scalar.start: wanted[scalar.start]}
        )
    }
    yield {start: _quoted if start in single else _edited for start in wanted}
    yield dict.fromkeys(wanted, _quoted)


def _written(source: str, places: list[Scalar], wanted: dict[int, str], writers: dict[int, Writer]) -> str:
    pieces: list[str] = []
    done = 0
    for scalar in places:
        pieces += source[done : scalar.start], writers[scalar.start](source, scalar, wanted[scalar.start])
        done = scalar.end
    return "".join([*pieces, source[done:]])


def _edited(source: str, scalar: Scalar, value: str) -> str:
    """Write a scalar in its own style, changing only the characters that differ."""
    offsets = scalar.offsets(source)
    pieces: list[str] = []
    done = scalar.start
    edits = SequenceMatcher(None, scalar.value, value, autojunk=False).get_opcodes()
    for tag, old_start, old_end, start, end in edits:
        if tag == "equal":
            continue
        at = offsets[old_start]
        pieces += source[done:at], _escaped(value[start:end], scalar.style)
        done = max(at, offsets[old_end - 1] + 1 if old_end > old_start else at)
    return "".join([*pieces, source[done : scalar.end]])


def _escaped(text: str, style: str) -> str:
    match style:
        case "'":
            return text.replace("'", "''")
        case '"':
            return text.replace("\\", "\\\\").replace('"', '\\"')
        case _:
            return text


def _quoted(source: str, scalar: Scalar, value: str) -> str:
    """Write a scalar anew between quotation marks on one line."""
    line = " ".join(value.split("\n"))
    single = "'" + line.replace("'", "''") + "'"
    written = single if line.isprintable() else json.dumps(line, ensure_ascii=False)
    tail = source[scalar.start : scalar.end]
    return written + tail[len(tail.rstrip()) :]


def _reads(before: str, after: str, wanted: dict[int, str]) -> bool:
    """Tell whether a new text says the same as the old one except for what was wanted."""
    old, new = _scalars_of(before), _scalars_of(after)
    return len(old) == len(new) and all(
        _same(wanted.get(one.start, one.value), two.value) for one, two in zip(old, new, strict=True)
    )


def _same(one: str, two: str) -> bool:
    return one == two or "".join(one.split()) == "".join(two.split())


def _scalars_of(source: str) -> list[Scalar]:
    try:
        root = compose(source, _ignore)
    except YamlError:
        return []
    return sorted(scalars(root), key=lambda scalar: scalar.start) if root else []


def _ignore(mistake: Mistake) -> None:
    """Leave mistakes to the loader."""
