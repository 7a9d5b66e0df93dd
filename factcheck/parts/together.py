"""Which shares are those of one whole, so that together they are all of it, or no more?

「三次产业结构比为10.5:38.2:51.3」 and "68% in bonds with the remaining 32% in stocks" are all of it; shares
listed one for each name (甲、乙、丙占比分别为30%、20%和10%) are no more.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, Name, cue, words_before
from factcheck.frozen import NamedTuple
from factcheck.interval import ZERO
from factcheck.languages.figure import Numeral, quantity
from factcheck.languages.late import Late
from factcheck.parts.classes import classes
from factcheck.parts.portion import JOINS
from factcheck.parts.sides import sides
from factcheck.source import Span
from factcheck.units import PERCENT

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Passage
    from factcheck.model import Quantity

_NOT_OF_ONE = ("stake", "up", "down", "one-each", "surveyed", "of-which")
INDUSTRIES = ("primary", "secondary", "tertiary")
SEVERAL = 6
"""A sentence with more shares than so many is about more than one whole."""
WHOLE = 100
LEAST = 10
"""Some share of the industries is at least so great, unlike the parts of 1:2:3."""
COLONS = frozenset(":：∶")
_RATIO = Late(r"[\d.]+(?:\s*[:：∶]\s*[\d.]+){2,}")
_DECIMAL = Late(r"\d+(?:\.\d+)?")


class Together(NamedTuple):
    """What must hold of shares told together, and the word that says so."""

    relation: str
    word: str
    shares: tuple[Quantity, ...]


def together(passage: Passage) -> Iterator[Together]:
    """Yield the shares of one whole that are told with the word for it."""
    yield from _in_all(passage)
    yield from _with_rest(passage)
    for shares in sides(passage) if passage.language.spaced else ():
        yield Together("sum(shares) <= 100%", "", shares)
    for shares in () if passage.language.spaced else classes(passage):
        yield Together("sum(shares) ~ 100%", passage.language.cues["takes-up"][0], shares)


def _in_all(passage: Passage) -> Iterator[Together]:
    """State that shares listed together, one for each name in a list, are no more than the whole."""
    found = cue(passage.language, "shares-listed").search(passage.text, passage.start, passage.end)
    if not found or _is_of_several(passage):
        return
    shares = _listed_behind(passage, found.end())
    if not shares:
        return
    before = passage.between(passage.start, found.start())
    if passage.has("of-several-regions", before):
        return  # 占东中西部地区乡镇个数的比重分别为54.5%、33.7%、25.3%
    names = before.count("、") + 1
    if _are_industries(passage, shares):
        yield Together("sum(shares) ~ 100%", found.group(), shares)
    elif len(shares) == names:
        yield Together("sum(shares) <= 100%", found.group(), shares)


def _is_of_several(passage: Passage) -> bool:
    """Tell whether shares may be of several wholes: of places or times, or with more than one answer each."""
    words = passage.between(passage.start, passage.end)
    return len(passage.dates) > 1 or passage.has_any(("surveyed", "region"), words)


def _listed_behind(passage: Passage, place: int) -> tuple[Quantity, ...]:
    """Return the percentages behind a place where they are one list of three or more: 30%、20%和10%."""
    run = [m for m in passage.mentions if m.quantity.kind is Kind.PERCENT and m.start > place]
    is_list = all(passage.between(a.end, b.start).strip() in JOINS for a, b in pairwise(run))
    return tuple(mention.quantity for mention in run) if is_list and len(run) > 2 else ()


def _are_industries(passage: Passage, shares: Sequence[Quantity]) -> bool:
    """Tell whether three shares are those of the three industries, which the words before them name."""
    words = passage.between(passage.start, shares[0].start)
    return len(shares) == len(INDUSTRIES) and passage.has("industries", words)


def industries(passage: Passage) -> Iterator[Together]:
    """State that the shares of the three industries, printed as a ratio, are the whole: 10.5:38.2:51.3."""
    for figure in passage.figures:
        shares = _ratio(passage, figure) if isinstance(figure, Name) else ()
        if not shares:
            continue
        found = cue(passage.language, "industry-shares").search(passage.text, passage.start, figure.start)
        if found and _are_industries(passage, shares):
            yield Together("sum(shares) ~ 100%", found.group(), shares)


def _with_rest(passage: Passage) -> Iterator[Together]:
    """State that a share and the rest are the whole: "68% in bonds with the remaining 32% in stocks"."""
    places = [at for at, m in enumerate(passage.mentions) if m.quantity.kind is Kind.PERCENT]
    words = passage.between(passage.start, passage.end)
    told = cue(passage.language, "told-share").sub(" ", words)  # "made up" is no rise
    if not 1 < len(places) <= SEVERAL or passage.has_any(_NOT_OF_ONE, told):
        return
    rest = words_before(passage, places[-1])
    found = cue(passage.language, "remaining").search(rest)
    if found is None or rest[found.end() :].strip():
        return
    shares = tuple(passage.mentions[at].quantity for at in places if not _is_rate(passage, at))
    if len(shares) == 2 or (len(shares) > 2 and not _holds_whole(shares)):
        yield Together("sum(shares) ~ 100%", found.group(), shares)


def _holds_whole(shares: Sequence[Quantity]) -> bool:
    """Tell whether some shares are a whole with the rest: 60% and "the remaining 40%", besides a 45%."""
    *values, last = (share.value or ZERO for share in shares)
    sums = {last}
    for value in values:
        sums |= {one + value for one in sums}
    return any(abs(one - WHOLE) <= 1 for one in sums - {sum(values, last)})


def _is_rate(passage: Passage, index: int) -> bool:
    """Tell whether a percentage is a rate of its own and no share: 合格率98%，一等品占70%，其余30%.

    "With 84% of precincts reporting" tells how many votes are counted.
    """
    is_counted = passage.has("counted-so-far", passage.mentions[index].tail)
    return is_counted or passage.has("bounded-rate", words_before(passage, index))


def _ratio(passage: Passage, name: Name) -> tuple[Quantity, ...]:
    """Return the shares in a ratio that is printed as one figure: 10.5:38.2:51.3, but not 1:2:3."""
    if COLONS.isdisjoint(name.text) or not _RATIO.fullmatch(name.text):
        return ()
    shares = tuple(_share(passage.text, name.start, found) for found in _DECIMAL.finditer(name.text))
    return shares if any(share.value and share.value >= LEAST for share in shares) else ()


def _share(text: str, start: int, found: re.Match[str]) -> Quantity:
    span = Span(start + found.start(), start + found.end())
    place = Fraction(1, 10 ** len(found.group().partition(".")[2]))
    return quantity(text, span, span, Numeral(Fraction(found.group()), place), Kind.PERCENT, PERCENT)
