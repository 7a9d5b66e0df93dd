"""The same quantity, stated again, must be the same.

「农村劳动力转移就业42.4万人次」 in the text and 「农村劳动力转移就业46.2万人」 in the closing column
contradict; a headline 「外汇储备突破3万亿美元」 fits 「外汇储备规模为30524亿美元」 below it, for a hedge or
a rounding widens a figure.  The words must name one measure: the same words up to a figure below a
headline, the whole clause up to both in one scene, or one long phrase beside both (转型升级项目全面开工……
总投资339亿元); both must count alike (人次 with 人 too), and no date may tell them apart.  The digits must
not deny it: the figures are equal, or one slip of hand apart (a digit, 万 for 亿), or three digits of them
nearly equal.  Fewer digits than three are compared only between a headline and its very words below.
A growth behind the very figure of a headline is that of the headline, too.
In another unit: 「193公顷，约合1.93平方公里」; of money only the rate of the day decides.
Silent: 「去年同期每股收益18美分」 (another time), 「其中高中起点升本科525名」 (a part of another whole),
「本次减持后，持有1,234,467股」 after 「本次减持前」 (another scene), 「分别增长3%和5%」, a name that is given
several figures (a list by region), 「新增地方政府债券」 below 「地方政府债券」, limits in laws.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, Kind, state
from factcheck.parts.converted import converted
from factcheck.parts.echoes import echoes
from factcheck.parts.headlines import is_called
from factcheck.parts.namesakes import fill_one_form, measure_alike, named, phrase, pieces
from factcheck.parts.slipped import (
    are_long,
    are_one_slip_apart,
    are_telling,
    are_within,
    has_two_digits,
    meet,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Passage
    from factcheck.model import Check, Quantity
    from factcheck.parts.namesakes import Named

RULE = "repeat"
_WHOLE_NAME = {"zh": 6, "en": 24}
"""So long must the words be that name a measure all by themselves."""
_SHARED = 3
_ENOUGH = 2
"""A headline and the text share at least three pieces of words, and half of those of the headline."""
_CROWD = 12
"""A name that comes back so often is a heading of a table."""
_EIGHTH, _THOUSANDTH = Fraction(1, 8), Fraction(1, 1000)
_NEARBY, _LIKE, _REACH = 400, 3, 200
_MEASURED = frozenset({Kind.CURRENCY, Kind.DIMENSION})
_BEFORE, _BEHIND, _PHRASE = 80, 30, 8
"""A phrase of eight letters so near before and behind both figures says that they are of one thing."""


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State that two mentions of one measure are the same."""
    if not passages:
        return
    for passage in passages:
        for two in converted(passage) if len(passage.mentions) > 1 else ():
            yield state(RULE, "one ~ other", two.word, one=two.one, other=two.other)
    found = list(named(passages))
    yield from _below_headlines(found)
    for echo in echoes(found):
        yield state(RULE, "same(a, b)", echo.word, a=echo.top.quantity, b=echo.below.quantity)
    found = [one for one in found if has_two_digits(one.quantity) and not one.is_bare]
    yield from _whole_names(found)
    yield from _nearby(found)
    yield from _in_like_words(found)


# --- headlines ------------------------------------------------------------------------------------


def _below_headlines(found: list[Named]) -> Iterator[Check]:
    """State each figure of a headline with the figure below it that has its name."""
    below: dict[int, list[Named]] = defaultdict(list)
    for one in found:
        if not one.in_headline:
            below[one.headline].append(one)
    for top in found:
        best = _namesake(top, below[top.headline]) if top.in_headline else None
        if best is not None and not (top.is_bare or best.is_bare):
            yield state(RULE, "same(a, b)", top.name, a=top.quantity, b=best.quantity)


def _namesake(top: Named, below: list[Named]) -> Named | None:
    """Return the figure below that the words tie most closely to that of the headline."""
    tied = _tied(top, [one for one in below if measure_alike(top, one)])
    if not tied or not _is_one_figure(tied):
        return None
    best = tied[0]
    if meet(top.quantity, best.quantity):
        return best
    if _is_told_again(top, best, below):
        return None
    return best if are_one_slip_apart(top.quantity, best.quantity) else None


def _tied(top: Named, candidates: list[Named]) -> list[Named]:
    """Return the figures with the name of the headline's, or long ones that share most of its words."""
    called = [one for one in candidates if is_called(one, top)]
    if called:
        return called
    alike = _most_alike(top, candidates)
    return alike if alike and are_long(top.quantity, alike[0].quantity) else []


def _is_one_figure(tied: list[Named]) -> bool:
    """Tell whether all of one name are one figure; several are a list."""
    first, *others = (one.quantity for one in tied)
    return all(meet(first, other) for other in others)


def _is_told_again(top: Named, best: Named, below: list[Named]) -> bool:
    """Tell whether the text has the very figure of the headline, which speaks of that one in other words."""
    beside = (m.quantity for m in best.passage.mentions if m.start != top.mention.start)
    elsewhere = (*beside, *(one.quantity for one in below))
    return any(top.quantity.value == quantity.value for quantity in elsewhere)


def _most_alike(top: Named, candidates: list[Named]) -> list[Named]:
    words = pieces(phrase(top))
    common = [len(words & pieces(phrase(one))) for one in candidates]
    most = max(common, default=0)
    if most < _SHARED or _ENOUGH * most < len(words):
        return []
    return [one for one, shared in zip(candidates, common, strict=True) if shared == most]


# --- names that come back ---------------------------------------------------------------------------


def _whole_names(found: list[Named]) -> Iterator[Check]:
    """State figures whose whole clause up to them is the same words, unless they are a list."""
    for name, several in _by_name(found).items():
        group = _wholes(several)
        if len(group) == 2 or (group and _all_but_one_agree(group)):
            for a, b in combinations(group, 2):
                if _told_alike(a, b) and _are_namesakes(a, b):
                    yield state(RULE, "same(a, b)", name, a=a.quantity, b=b.quantity)


def _by_name(found: list[Named]) -> dict[str, list[Named]]:
    """Return the figures whose words are long enough to name a measure by themselves, by their names."""
    groups: dict[str, list[Named]] = defaultdict(list)
    shortest = _WHOLE_NAME.get(found[0].passage.language.code, 14) if found else 0
    for one in found:
        if len(one.mention.lead) >= shortest and len(one.name) >= shortest:
            groups[one.name].append(one)
    return groups


def _all_but_one_agree(group: list[Named]) -> bool:
    """Tell whether a name is given one figure again and again, so that another one is a slip, no list."""
    values = Counter((one.value, one.unit) for one in (named.quantity for named in group))
    is_one_odd = len(values) == 1 or (len(values) == 2 and min(values.values()) == 1)
    return is_one_odd and all(_are_namesakes(a, b) for a, b in combinations(group, 2))


def _are_namesakes(a: Named, b: Named) -> bool:
    one, other = a.quantity, b.quantity
    if not (measure_alike(a, b) and are_telling(one, other)):
        return False
    return are_within(_EIGHTH, one, other) or are_one_slip_apart(one, other)


def _told_alike(a: Named, b: Named) -> bool:
    """Tell whether two sentences set both in one scene: 「本次减持后，」 is not 「本次减持前，」."""
    if a.passage is b.passage or a.setting != b.setting or fill_one_form(a, b):
        return False
    if a.passage.language.code != "en":
        return True
    # a quarterly call gives each figure for many periods
    return (a.when is None) == (b.when is None) and a.mention.tail.split()[:3] == b.mention.tail.split()[:3]


def _nearby(found: list[Named]) -> Iterator[Check]:
    """State exact counts of five digits or more that agree in three, soon one after the other, by like names.

    「总计划数为20396名」 and two sentences on 「招生计划数为20401人」.
    """
    exact = [one for one in found if _is_exact(one.quantity) and not _is_part(one)]
    for i, a in enumerate(exact):
        for b in exact[i + 1 : i + 1 + _CROWD]:
            if _is_soon_after(b, a) and _have_like_names(a, b) and _differ_little(a, b):
                yield state(RULE, "same(a, b)", b.name, a=a.quantity, b=b.quantity)


def _is_soon_after(b: Named, a: Named) -> bool:
    return b.mention.start - a.mention.start <= _NEARBY and a.passage is not b.passage


def _have_like_names(a: Named, b: Named) -> bool:
    """Tell whether names end alike and one is that of the total: 本科计划数 and 专科计划数 are two parts."""
    if a.name == b.name or a.name[-_LIKE:] != b.name[-_LIKE:]:
        return False
    heads = a.name[:-_LIKE], b.name[:-_LIKE]
    is_like = all(0 < len(head) <= _LIKE for head in heads)
    return is_like and any(a.passage.has("overall", head) for head in heads)


def _differ_little(a: Named, b: Named) -> bool:
    return measure_alike(a, b) and (
        are_within(_THOUSANDTH, a.quantity, b.quantity) or are_one_slip_apart(a.quantity, b.quantity)
    )


def _is_exact(quantity: Quantity) -> bool:
    return quantity.kind is Kind.COUNT and quantity.interval.is_point and (quantity.value or 0) >= 10000


def _wholes(group: list[Named]) -> list[Named]:
    """Return the figures of one name that are no part of another, unless they head the rows of a table."""
    wholes = [one for one in group if not _is_part(one)] if len(group) > 1 else []
    return wholes if len(wholes) <= _CROWD else []


def _is_part(one: Named) -> bool:
    passage = one.passage
    if not one.quantity.interval.is_bounded or "|" in one.name:
        return True  # a limit, or a cell of a table
    before = passage.between(max(passage.start, one.mention.start - _REACH), one.mention.start)
    return passage.has("of-which", before) or passage.has("growth", one.name)


# --- one project in two places ----------------------------------------------------------------------


def _in_like_words(found: list[Named]) -> Iterator[Check]:
    """State figures of one measure in the same words about the same thing.

    「转型升级项目全面开工……总投资339亿元」 and 「总投资339亿元的吉化转型升级项目全面开工」.
    """
    groups: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for one in found:
        if one.quantity.kind in _MEASURED and len(one.name) >= _LIKE:
            groups[one.quantity.unit.name, one.name].append(one)
    for (_, name), group in groups.items():
        for a, b in combinations(_wholes(group), 2):
            if _are_slips_of_one(a, b):
                yield state(RULE, "same(a, b)", name, a=a.quantity, b=b.quantity)


def _are_slips_of_one(a: Named, b: Named) -> bool:
    """Tell whether two sentences tell of one thing, in figures that are the same but for a slip of the hand.

    The words are compared first, which is soon done.
    """
    if a.passage is b.passage or not are_telling(a.quantity, b.quantity):
        return False
    is_one_thing = measure_alike(a, b) and _stand_by_one_phrase(a, b)
    return is_one_thing and are_one_slip_apart(a.quantity, b.quantity)


def _stand_by_one_phrase(a: Named, b: Named) -> bool:
    """Tell whether a long phrase stands beside both figures."""
    return _share_phrase(_around(a, 0), _around(b, a.mention.end + _BEHIND))


def _around(one: Named, after: int) -> tuple[str, str]:
    """Return the words before and behind a figure, but nothing that stands behind the other one."""
    text, mention = one.passage.text, one.mention
    before = text[max(after, mention.start - _BEFORE) : mention.start]
    return before, text[mention.end : min(mention.end + _BEHIND, one.passage.end)]


def _share_phrase(some: tuple[str, str], others: tuple[str, str]) -> bool:
    """Tell whether a run of so many letters is among both."""
    return any(run.isalpha() and not run.isascii() for run in _runs(some) & _runs(others))


def _runs(several: tuple[str, str]) -> set[str]:
    """Return all runs of so many letters within a clause of words."""
    clauses = [clause for words in several for clause in CLAUSE.split(words)]
    return {clause[i : i + _PHRASE] for clause in clauses for i in range(len(clause) - _PHRASE + 1)}
