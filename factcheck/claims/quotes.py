"""Which words of a quote are its anchor, and which stretches are figures?

「完成整改{fixed=20项}，完成率{rate=59%}」 anchors by its words; 20项 and 59% are snapshots of what
was printed when the claim was written.  ``…`` leaves out some text of the paragraph,
``{items*}`` takes a list, and a rule says ``{p:percent}`` for any figure of a kind.  ``{{`` and ``}}``
stand for braces in the article.
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from factcheck.claims.skeleton import fold
from factcheck.frozen import NamedTuple, frozen
from factcheck.languages import LANGUAGES, load
from factcheck.languages.detect import detect
from factcheck.messages import closest
from factcheck.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Figure

KINDS: dict[str, frozenset[Kind]] = {
    "any": frozenset(Kind) - {Kind.CODE, Kind.NAME},
    "number": frozenset({Kind.NUMBER, Kind.COUNT}),
    "count": frozenset({Kind.COUNT, Kind.NUMBER}),
    "percent": frozenset({Kind.PERCENT}),
    "share": frozenset({Kind.PERCENT, Kind.FRACTION}),
    "points": frozenset({Kind.POINT}),
    "percentage-point": frozenset({Kind.POINT}),
    "amount": frozenset({Kind.CURRENCY}),
    "currency": frozenset({Kind.CURRENCY}),
    "measure": frozenset({Kind.DIMENSION}),
    "dimension": frozenset({Kind.DIMENSION}),
    "fraction": frozenset({Kind.FRACTION}),
    "multiple": frozenset({Kind.MULTIPLE}),
    "range": frozenset({Kind.RANGE}),
    "ordinal": frozenset({Kind.ORDINAL, Kind.RANK}),
    "rank": frozenset({Kind.RANK, Kind.ORDINAL}),
    "date": frozenset({Kind.DATE, Kind.YEAR}),
    "year": frozenset({Kind.YEAR}),
    "duration": frozenset({Kind.DURATION}),
    "age": frozenset({Kind.AGE}),
    "temperature": frozenset({Kind.TEMPERATURE}),
}

LONGEST = 2000
"""Characters of one quote; a long paragraph of a newspaper has fewer."""
_PIECE = re.compile(r"\{\{|\}\}|\{|\}|…+")
_SLOT = re.compile(r"\s*(?P<name>[^\W\d]\w*)\s*(?P<sort>[=:*])(?P<rest>.*)", re.DOTALL)
_HOW = "write {name=20项} for a figure, {name*} for a list, {{ for a brace"


class QuoteError(ValueError):
    """A quote is written wrongly; ``start`` and ``end`` say where in it."""

    def __init__(self, message: str, start: int, end: int, suggestion: str = "") -> None:
        super().__init__(message)
        self.message, self.start, self.end, self.suggestion = message, start, end, suggestion


class Sort(Enum):
    """What a piece of a quote stands for."""

    WORDS = "words"  # stand in the article as they stand here
    FIGURE = "figure"  # {name=20项}, or {name:count} in a rule
    LIST = "list"  # {name*}: a list whose members are counted
    GAP = "gap"  # …: some text of the same paragraph, left out


@frozen
class Segment:
    """A piece of a quote; ``start`` and ``end`` delimit the figure written after the = of a bracket.

    ``written`` is what stood in the article, ``folded`` the same as a skeleton would hold it; a rule has
    ``kinds`` of figures instead.
    """

    sort: Sort
    name: str = ""
    written: str = ""
    kinds: frozenset[Kind] = frozenset()
    start: int = 0
    end: int = 0
    folded: str = ""

    @property
    def is_words(self) -> bool:
        """Tell whether this is the text of the article itself."""
        return self.sort is Sort.WORDS

    @property
    def is_figure(self) -> bool:
        """Tell whether this names a figure."""
        return self.sort is Sort.FIGURE

    @property
    def is_list(self) -> bool:
        """Tell whether this names a list."""
        return self.sort is Sort.LIST


@frozen
class Block:
    """Words and figures that follow each other without a gap, and the gap or list before them."""

    before: Segment | None
    parts: tuple[Segment, ...]
    whole: str
    """The block as it was written."""
    figures: tuple[tuple[Segment, int, int], ...]
    """Its figures, with the offsets where they begin and end in ``whole``."""

    @classmethod
    def of(cls, before: Segment | None, parts: Sequence[Segment]) -> Block:
        """Build a block of its parts."""
        ends = [*accumulate(len(part.folded) for part in parts)]
        figures = ((part, end - len(part.folded), end) for part, end in zip(parts, ends, strict=True))
        whole = "".join([part.folded for part in parts])
        return cls(before, tuple(parts), whole, tuple(figure for figure in figures if figure[0].is_figure))


class Quote(NamedTuple):
    """A copied sentence with its figures named, whole and cut at its gaps and lists."""

    text: str
    segments: tuple[Segment, ...]
    blocks: tuple[Block, ...] = ()

    @property
    def figures(self) -> tuple[Segment, ...]:
        """Return the figures in their order."""
        return tuple(segment for segment in self.segments if segment.is_figure)

    @property
    def figure_names(self) -> tuple[str, ...]:
        """Return the names of figures and lists in their order."""
        return tuple(segment.name for segment in self.segments if segment.name)

    @property
    def plain(self) -> str:
        """Return the sentence without brackets, as it once stood in the article."""
        return "".join(segment.written or "…" for segment in self.segments)


def parse(text: str, pattern: bool = False) -> Quote:
    """Read a quote; a *pattern* names kinds of figures where a quote copies them."""
    if len(text) > LONGEST:
        advice = "copy one sentence, or leave words out with …"
        raise QuoteError(f"a quote has at most {LONGEST} characters", LONGEST, len(text), advice)
    segments: list[Segment] = []
    words: list[str] = []
    done = 0
    while piece := _PIECE.search(text, done):
        words.append(text[done : piece.start()])
        done = piece.end()
        match piece[0]:
            case "{{" | "}}":
                words.append(piece[0][0])
                continue
            case "{":
                bracket, done = _bracket(text, piece.start(), pattern)
                _close(words, segments)
                segments.append(bracket)
            case "}":
                raise QuoteError("a } without its {", piece.start(), piece.end(), _HOW)
            case _:
                _close(words, segments)
                segments.append(Segment(Sort.GAP))
    words.append(text[done:])
    _close(words, segments)
    _insist_on_words(text, segments, pattern)
    _insist_on_figures(segments)
    return Quote(text, tuple(segments), tuple(_blocks(segments)))


def _blocks(segments: Iterable[Segment]) -> Iterator[Block]:
    """Cut a quote at its gaps and lists."""
    before: Segment | None = None
    parts: list[Segment] = []
    for segment in segments:
        if segment.is_words or segment.is_figure:
            parts.append(segment)
            continue
        if parts or before:
            yield Block.of(before, parts)
        before, parts = segment, []
    yield Block.of(before, parts)


def _close(words: list[str], segments: list[Segment]) -> None:
    text = "".join(words)
    words.clear()
    if text.strip():
        segments.append(Segment(Sort.WORDS, written=text, folded=fold(text)))


def _bracket(text: str, start: int, pattern: bool) -> tuple[Segment, int]:
    end = text.find("}", start)
    again = text.find("{", start + 1)
    if end < 0 or 0 <= again < end:
        raise QuoteError("a { without its }", start, start + 1, _HOW)
    inside = _SLOT.fullmatch(text, start + 1, end)
    if not inside:
        raise QuoteError(f"{text[start : end + 1]} names no figure", start, end + 1, _HOW)
    name, rest = inside["name"], inside["rest"]
    first = inside.start("rest")
    match inside["sort"]:
        case "*":
            if rest.strip():
                raise QuoteError("nothing may follow the * of a list", first, end, f"{{{name}*}}")
            return Segment(Sort.LIST, name), end + 1
        case ":":
            kinds = _kinds(name, rest, first, end, pattern)
            return Segment(Sort.FIGURE, name, "", kinds, first, end), end + 1
        case _:
            if pattern:
                advice = f"write its kind: {{{name}:count}}, {{{name}:percent}}, {{{name}:any}}"
                raise QuoteError("a rule holds for any article, not for one figure", first, end, advice)
            if not rest.strip():
                raise QuoteError(f"the figure of {name} is missing", start, end + 1, _HOW)
            return Segment(Sort.FIGURE, name, rest, KINDS["any"], first, end, fold(rest)), end + 1


def _kinds(name: str, rest: str, start: int, end: int, pattern: bool) -> frozenset[Kind]:
    if not pattern:
        advice = f"copy the figure from the article: {{{name}=…}}"
        raise QuoteError("kinds are for rules; a claim copies its figure", start, end, advice)
    word = rest.strip()
    if word not in KINDS:
        near = closest(word, KINDS)
        advice = f"did you mean {near}?" if near else "one of " + ", ".join(KINDS)
        raise QuoteError(f"{word!r} is no kind of figure", start, end, advice)
    return KINDS[word]


_OPEN = frozenset({Sort.GAP, Sort.LIST})


def _insist_on_words(text: str, segments: list[Segment], pattern: bool) -> None:
    if not any(segment.is_words for segment in segments):
        raise QuoteError(
            "a quote needs some words to be found by", 0, len(text), "copy the sentence around it"
        )
    for one, two in pairwise(segments):
        if {one.sort, two.sort} <= _OPEN:
            raise QuoteError("two gaps or lists stand side by side", 0, len(text), "put words between them")
        if one.is_figure and two.is_figure and not (one.written and two.written):
            where = two.start
            raise QuoteError("two figures stand side by side", where, two.end, "put words between them")


def _insist_on_figures(segments: list[Segment]) -> None:
    """Refuse {found=问题}: what has no numeral must be a figure by the words of its sentence, as 翻番 is."""
    worded = [n for n, one in enumerate(segments) if one.written and one.is_figure and not _has_numeral(one)]
    if not worded:
        return
    written = [segment.written or "…" for segment in segments]
    ends, text = [*accumulate(map(len, written))], "".join(written)
    # the second language is seldom asked, and takes a tenth of a run to load
    for code in sorted(LANGUAGES, key=detect(text).__ne__):
        figures = load(code).figures(text)
        worded = [n for n in worded if not _is_read(figures, ends[n] - len(written[n]), ends[n])]
        if not worded:
            return
    segment = segments[worded[0]]
    message = f"no figure is read in {bracketed(segment.name, segment.written)}"
    raise QuoteError(message, segment.start, segment.end, "bracket the figure alone")


def _is_read(figures: Iterable[Figure], start: int, end: int) -> bool:
    return any(figure.start < end and figure.end > start for figure in figures)


def _has_numeral(segment: Segment) -> bool:
    return any(map(str.isnumeric, segment.written))


def rewritten(quote: Quote, figures: dict[int, str]) -> str:
    """Return the quote's text with the n-th figure replaced."""
    pieces: list[str] = []
    done = 0
    for number, figure in enumerate(quote.figures):
        if number in figures:
            pieces += quote.text[done : figure.start], figures[number]
            done = figure.end
    return "".join([*pieces, quote.text[done:]])


def bracketed(name: str, written: str) -> str:
    """Return a figure of the article in brackets."""
    return f"{{{name}={escaped(written)}}}"


def escaped(words: str) -> str:
    """Return words of an article as a quote writes them."""
    return words.replace("{", "{{").replace("}", "}}")
