"""How does a new claim read in a claims file, and where does it go in one that is there already?

「170.50亿元」 and quotation marks must arrive as written.  New claims go behind the last one of their list;
not one character that was there before changes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.claims.load import read
from factcheck.frozen import NamedTuple
from factcheck.source import PARAGRAPH
from factcheck.yamlnodes import Mapping, Sequence, YamlError, compose, scalars

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.claims.claim import Anchor, ClaimError

_PLAIN = re.compile(r"(?:\.{1,2}/)?[^\W_][^\n]*")
"""What may stand without quotation marks: it begins with a letter, and no mark of YAML follows."""
_MARKED = re.compile(r": |:$| #|\s$|^\d")
_RAW = re.compile("[ -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*")

_HEADING = 40
"""A heading has no more characters than this and no mark at its end."""
_UNENDED = re.compile(r"[^\s。！？；，、：.!?;:,]\s*$")
_SHOWN = 24


class Entry(NamedTuple):
    """A claim or fact to be written: its quotes, its checks, and what a reviewer should know."""

    id: str
    start: int
    anchors: tuple[Anchor, ...]
    checks: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    is_fact: bool = False


class Paragraph(NamedTuple):
    """A line of the text: where it starts, its first words, and the heading above it."""

    start: int
    words: str
    heading: str


def paragraphs_of(text: str) -> list[Paragraph]:
    """Return the lines of a text; short ones without a mark at their end are headings of the next."""
    found: list[Paragraph] = []
    heading: list[str] = []
    above, start = False, 0
    for line in re.split(f"[\n{PARAGRAPH}]", text):
        is_heading = bool(line.strip()) and len(line) <= _HEADING and bool(_UNENDED.search(line))
        if is_heading:
            heading = [*heading, line.strip()] if above else [line.strip()]
        words = line.strip()
        shown = words[:_SHOWN] + "…" * (len(words) > _SHOWN)
        found.append(Paragraph(start, shown, "" if is_heading else " ".join(heading)))
        above = is_heading or (above and not words)
        start += len(line) + 1
    return found


class UnwritableError(Exception):
    """New claims cannot be put into a claims file without changing what is there."""


def scalar(text: str) -> str:
    """Write a text so that YAML gives it back character for character."""
    if not _RAW.fullmatch(text):
        return '"' + "".join(map(_escaped, text)) + '"'
    if _PLAIN.fullmatch(text) and not _MARKED.search(text):
        return text
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    code = ord(char)
    return char if _RAW.fullmatch(char) else f"\\u{code:04x}"


def comment(text: str) -> str:
    """Write a text as a comment of one line."""
    return "# " + "".join(char for char in re.sub(r"\s+", " ", text) if _RAW.fullmatch(char))


def entry_lines(entry: Entry) -> Iterator[str]:
    """Yield the lines of one claim or fact."""
    yield from map(comment, entry.remarks)
    yield f"- id: {scalar(entry.id)}"
    quotes = [scalar(anchor.quote.text) for anchor in entry.anchors]
    if entry.is_fact:
        yield "  mentions:"
        for quote, anchor in zip(quotes, entry.anchors, strict=True):
            yield f"    - quote: {quote}"
            yield from (f"      nth: {anchor.nth}" for _ in range(1) if anchor.nth)
    else:
        yield from _listed("quote", quotes)
        yield from (f"  nth: {anchor.nth}" for anchor in entry.anchors[:1] if anchor.nth)
    yield from _listed("check", [scalar(check) for check in entry.checks])


def _listed(key: str, values: list[str]) -> Iterator[str]:
    if len(values) == 1:
        yield f"  {key}: {values[0]}"
        return
    yield f"  {key}:"
    yield from (f"    - {value}" for value in values)


def inserted(source: str, path: str, additions: dict[str, list[str]]) -> str:
    """Put lines behind the last claim and the last fact of a claims file."""
    newline = "\r\n" if "\r\n" in source else "\n"
    text = source
    for key, lines in additions.items():
        text = _with(text, key, lines, newline)
    if text == source:
        return source
    before, after = _meaning(source, path), _meaning(text, path)
    mistakes = _mistakes(text, path)
    if mistakes:
        raise UnwritableError(f"{mistakes[0].message}; {mistakes[0].suggestion}")
    if any(text_of not in after for text_of in before):
        raise UnwritableError("its layout leaves no place for new claims")
    return text


def _mistakes(text: str, path: str) -> list[ClaimError]:
    return read(text, path)[1]


def _meaning(text: str, path: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Return what a claims file declares, in a form that can be compared."""
    file, _ = read(text, path)
    claims = (*file.claims, *(fact.claim for fact in file.facts))
    return [
        (c.id, tuple(a.quote.text for a in c.anchors), tuple(check.text for check in c.checks))
        for c in claims
    ]


def _with(text: str, key: str, lines: list[str], newline: str) -> str:
    """Return a claims file with more entries under one key."""
    try:
        root = compose(text, lambda mistake: None)
    except YamlError as error:
        raise UnwritableError(error.mistake.message) from error
    if not isinstance(root, Mapping) or text[root.start : root.start + 1] == "{":
        raise UnwritableError("it is not written as lines of keys")
    node = root.get(key)
    match node:
        case None:
            head = "" if not text or text.endswith("\n") else newline
            return text + head + newline.join(["", f"{key}:", *_indented(lines, 2), ""])
        case Sequence() if node.items and text[node.start : node.start + 1] == "-":
            indent = node.start - (text.rfind("\n", 0, node.start) + 1)
            at = _line_end(text, max(one.end for one in scalars(node)))
        case _:
            raise UnwritableError(f"{key}: is not written as lines that begin with -")
    head = "" if text[:at].endswith("\n") else newline
    return text[:at] + head + newline.join([*_indented(lines, indent), ""]) + text[at:]


def _indented(lines: Iterable[str], indent: int) -> list[str]:
    return [" " * indent + line if line else "" for line in lines]


def _line_end(text: str, place: int) -> int:
    """Return where the next line begins; the end of a block of text is there already."""
    if text[place - 1 : place] == "\n":
        return place
    at = text.find("\n", place)
    return at + 1 if at >= 0 else len(text)
