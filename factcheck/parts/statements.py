"""What is said in one go, from one full stop to the next?

「专升本5271人；高升本243人；高升专4851人。」 is one statement of three passages.  It knows its brackets and
which figures are amounts of their own, and which compare with another year or are an average.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, MOST, cue, start_of
from factcheck.frozen import NamedTuple, unique
from factcheck.interval import Hedge
from factcheck.model import Kind, Name, Quantity
from factcheck.parts.amounts import EDGE, comparisons, is_amount
from factcheck.parts.lent import lent
from factcheck.units import COUNT, VISITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.discovery import Mention, Passage
    from factcheck.languages import Language
    from factcheck.model import Figure

_BRACKET = re.compile("[()（）]")
REACH = 600
"""No list of parts is longer than so many characters; this keeps the work linear in the text."""
FEW = 24
"""A list stands within so many figures of its whole."""
_JOINT = frozenset(";；")
_CLOSING = frozenset(")）")
_LEAD = 60
"""The words that lead to a figure are no more characters than this."""
BOUNDLESS = frozenset({Hedge.AT_LEAST, Hedge.ABOVE})


@unique
class Statement:
    """Passages up to a full stop as one, with the brackets around each place."""

    text: str
    start: int
    end: int
    mentions: tuple[Mention, ...]
    language: Language
    paragraph: int
    passages: tuple[Passage, ...] = ()
    dates: tuple[int, ...] = ()
    """Where each date starts."""
    amounts: frozenset[int] = frozenset()
    """Where each figure starts that can be part of a sum."""
    comparisons: frozenset[int] = frozenset()
    """Where each figure starts that is a change or belongs to another time."""
    plain: tuple[Mention, ...] = ()
    """The amounts that compare with nothing and are no average."""

    @cached_property
    def brackets(self) -> tuple[tuple[int, int], ...]:
        """Return place and depth after it of every bracket."""
        return tuple(_brackets(self.text, self.start, self.end))

    @cached_property
    def ordinals(self) -> Mapping[int, str]:
        """Return what is no amount, by where it ends: 第一产, 第二种."""
        return {
            figure.end: self.text[figure.start : figure.end]
            for passage in self.passages
            for figure in passage.figures
            if _is_ordinal(figure)
        }

    def depth(self, place: int) -> int:
        """Return how many brackets are open at a place."""
        i = bisect_left(self.brackets, (place, -1))
        return self.brackets[i - 1][1] if i else 0

    def closing_bracket(self, place: int) -> int:
        """Return where the bracket around a place closes, or how far a list may reach."""
        depth, limit = self.depth(place), min(self.end, place + REACH)
        for i in range(bisect_left(self.brackets, (place, -1)), len(self.brackets)):
            at, after = self.brackets[i]
            if after < depth or at >= limit:
                return min(at, limit)
        return limit

    def within(self, start: int, end: int) -> Iterator[tuple[Mention, int]]:
        """Yield the figures from one place to another, with the depth of their brackets."""
        for i in range(bisect_left(self.mentions, start, key=start_of), len(self.mentions)):
            mention = self.mentions[i]
            if mention.start >= end:
                break
            yield mention, self.depth(mention.start)

    def ordinal_before(self, mention: Mention) -> str:
        """Return the ordinal that belongs to a figure's name: 「第一」 of 「第一产业增加值400亿元」."""
        return self.ordinals.get(mention.start - len(mention.lead), "")

    def opening_bracket(self, place: int) -> int:
        """Return where the bracket around a place opened, or the start of the statement."""
        depth = self.depth(place)
        for i in range(bisect_left(self.brackets, (place, -1)) - 1, -1, -1):
            at, after = self.brackets[i]
            if after == depth and (i == 0 or self.brackets[i - 1][1] < depth):
                return at
            if at < place - REACH:
                break
        return self.start

    def ahead_of(self, place: int) -> tuple[Mention, ...]:
        """Return the last few figures before a place."""
        i = bisect_left(self.mentions, place, key=start_of)
        return self.mentions[max(0, i - FEW) : i]

    def is_dated(self, start: int, end: int) -> bool:
        """Tell whether another time is named from one place to another: 「其中12月出口1万亿元」."""
        than = cue(self.language, "than")
        dates = self.dates[bisect_left(self.dates, start) : bisect_left(self.dates, end)]
        return any(than.search(self.text, max(start, date - 3), date) is None for date in dates)

    def is_amount(self, mention: Mention) -> bool:
        """Tell whether a figure can be part of a sum: people, money, tonnes; no rates, days, indices."""
        return mention.quantity.start in self.amounts

    def is_comparison(self, mention: Mention) -> bool:
        """Tell whether a figure is a change or belongs to another time: 「比上年增加634名」."""
        return mention.quantity.start in self.comparisons

    def is_average(self, mention: Mention) -> bool:
        """Tell whether a figure is for each one of many: 「人均可支配收入5万元」."""
        return cue(self.language, "per-one").search(mention.lead) is not None

    def counts_others(self, first: Mention, second: Mention) -> bool:
        """Tell whether 个 counts other things there: 「832个脱贫县培育起3个主导产业」."""
        things = second.tail.strip(EDGE)[:8]
        if second.quantity.unit.name not in self.language.cues.get("generic", ()) or not things:
            return False
        return not set(things) & set(first.lead + first.tail)

    def is_open(self, start: int, end: int) -> bool:
        """Tell whether a list leaves others unsaid: 「上海、北京等2个市」."""
        return cue(self.language, "and-others").search(self.text, start, end) is not None

    def says(self, idea: str, words: Iterable[str]) -> bool:
        """Tell whether an idea is in any of the words."""
        return any(map(cue(self.language, idea).search, words))

    def times(self, mention: Mention) -> int:
        """Return how many names share a figure: 「洛阳市、许昌市各2例」 is twice 2例."""
        lead = mention.lead.rstrip()
        each = next(cue(self.language, "each").finditer(lead, max(0, len(lead) - 2)), None)
        if each is None:
            return 1
        return 1 + len(cue(self.language, "and").findall(lead[: each.start()].strip(EDGE)))


@lru_cache(maxsize=1)  # four rules ask for the same article one after another
def statements(passages: tuple[Passage, ...]) -> tuple[Statement, ...]:
    """Join the passages that only a semicolon parts; where no person says so much in one go, none shows."""
    return tuple(_joined(passages))


def _joined(passages: tuple[Passage, ...]) -> Iterator[Statement]:
    for group in _parted(passages):
        is_long = len(group) > 1 and sum(len(passage.figures) for passage in group) > MOST
        yield _statement([*map(_unread, group)] if is_long else group)


def _unread(passage: Passage) -> Passage:
    return replace(passage, figures=(), mentions=(), dates=())


def _parted(passages: tuple[Passage, ...]) -> Iterator[list[Passage]]:
    group: list[Passage] = []
    for passage in passages:
        if group and (
            passage.text[group[-1].end - 1] not in _JOINT or passage.paragraph != group[-1].paragraph
        ):
            yield group
            group = []
        group.append(passage)
    if group:
        yield group


def _statement(group: list[Passage]) -> Statement:
    first, last = group[0], group[-1]
    language, text = first.language, first.text
    dates = tuple([date.start for passage in group for date in passage.dates])
    mentions = tuple([mention for passage in group for mention in passage.mentions])
    if language.spaced:
        mentions = tuple(lent(language, text, mentions, dates))
    amounts = [mention for mention in mentions if is_amount(mention, language)]
    compared = frozenset(comparisons(mentions, language))
    average = cue(language, "per-one")
    return Statement(
        text,
        first.start,
        last.end,
        mentions,
        language,
        first.paragraph,
        tuple(group),
        dates,
        frozenset([mention.start for mention in amounts]),
        compared,
        tuple([m for m in amounts if m.start not in compared and average.search(m.lead) is None]),
    )


def _brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield every bracket with how many are open after it."""
    depth = 0
    for mark in _BRACKET.finditer(text, start, end):
        depth = max(0, depth - 1) if mark.group() in _CLOSING else depth + 1
        yield mark.start(), depth


def _is_ordinal(figure: Figure) -> bool:
    return isinstance(figure, Name) or (isinstance(figure, Quantity) and figure.kind is Kind.ORDINAL)


class Held(NamedTuple):
    """A figure that must fit into another, and the word that says so."""

    part: Mention
    whole: Mention
    cue: str


def words_in(statement: Statement, mention: Mention) -> str:
    """Return the words of a clause before a figure, back to the figure before that measures, with dates."""
    i = bisect_left(statement.mentions, mention.start, key=start_of)
    begin = statement.mentions[i - 1].end if i else statement.start
    begin = max(begin, mention.start - _LEAD)
    return CLAUSE.split(statement.text[begin : mention.start])[-1].strip(EDGE)


def commensurable(language: Language, a: Quantity, b: Quantity) -> bool:
    """Tell whether two amounts may be whole and part: 人 and 名 may, 户 and 个 may not."""
    if a.unit.dimension != b.unit.dimension:
        return False
    if a.unit.dimension not in (COUNT, VISITS):
        return True
    people = language.cues.get("people", ())
    return a.unit.name == b.unit.name or (a.unit.name in people and b.unit.name in people)


def name_of(statement: Statement, mention: Mention) -> str:
    """Return what a figure is called: the words before it, or after it where there are none."""
    lead = statement.ordinal_before(mention) + _before_bracket(mention, statement) + mention.lead
    return cue(statement.language, "of-which").sub("", lead).strip(EDGE) or mention.tail.strip(EDGE)


def _before_bracket(mention: Mention, statement: Statement) -> str:
    """Return the words before a bracket that ends where a figure starts: 「高升专（高职）47314人」."""
    text, close = statement.text, mention.start - len(mention.lead) - 1
    if text[close : close + 1] not in _CLOSING:
        return ""
    opening = statement.opening_bracket(close)
    start = max(
        (mark.end() for mark in CLAUSE.finditer(text, max(statement.start, opening - 30), opening)), default=0
    )
    return text[max(start, opening - 30) : opening].strip(EDGE)
