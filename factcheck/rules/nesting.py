"""A part is no larger than its whole, nor what is done than what was planned.

「总股本1.94亿股，其中质押100万股」: a single part, or parts that may overlap, fit in one by one.
「5000万元以上项目401个，其中1亿元以上260个，10亿元以上40个」: a higher threshold admits fewer.
「新建59.8万亩，累计建成406万亩」: what is new is part of all there is by now.
「谋划项目68个，总投资490亿元，成功签约13个，总投资71亿元」: in number and in money.
「反馈120项问题已整改118项」: what is dealt with was raised; 「已谋划92个，全年预计110个」: so far.
「家庭农场9795户，示范家庭农场600家」: a narrower class; 「资金13亿元，比上年增加3亿元」: what was added.
「新签约项目268个 … 大会期间签约项目11个」: an event is part of the year.
"39 of the 65 nations", "six deals, four of which", "of the 120 projects, 70 are late": some of so many.
Cues: 其中, of which; 以上 beside a count; 新增 with 累计 or 达, bringing the total to; 谋划 with 成功, 已;
反馈, 交办 with 整改, 办结; 应到 with 实到; 已 with 预计全年; 示范, 规模以上 before a name; 期间; 天数.
Silent: 「企业500家，其中从业人员3000人」 (other things), 「1亿元至5亿元项目20个」 (a band),
「签约50个，开工60个」 (some were signed earlier), 「新增就业5万人，累计培训8万人」 (other things),
「净增5万人，其中新增8万人」 (net of losses), 「当月受理100件，办结120件」 (some came earlier),
「已完成120个，全年计划100个」 (a target), 「省级企业50家，国家级企业5家」 (levels), 「总资产…，其中存款」.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import cue, state
from factcheck.interval import ZERO
from factcheck.movement.words import differs_by
from factcheck.parts.among import among
from factcheck.parts.breakdown import Closing, breakdowns
from factcheck.parts.kinds import narrower
from factcheck.parts.listing import SHARED
from factcheck.parts.progress import at_events, attending, dealt_with, expected
from factcheck.parts.stages import stages
from factcheck.parts.statements import BOUNDLESS, commensurable, name_of, statements, words_in
from factcheck.parts.thresholds import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from factcheck.discovery import Mention, Passage
    from factcheck.languages import Language
    from factcheck.languages.late import Found
    from factcheck.model import Check, Date, Quantity
    from factcheck.parts.breakdown import Breakdown
    from factcheck.parts.statements import Held, Statement
    from factcheck.parts.thresholds import Counted

RULE = "nesting"
SHORT = 12
"""「比上年同期增加」 and nothing else leads to an increase."""
NOT_ONE_PERIOD = ("added-up", "since")
"""Days of several places, or from then on, may be more than the period has."""
FEWEST = 3
"""Two classes are told by three figures at least: two thresholds, and a number beside them."""
FAR = 80
"""So many words after a date may add up or compare."""


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State which figures can hold which others, each pair once, however often it is told."""
    told: set[frozenset[int]] = set()
    for check in _all(passages):
        places = frozenset(
            operand.start for operand in check.operands.values() if not isinstance(operand, tuple)
        )
        if places not in told:
            told.add(places)
            yield check


def _all(passages: tuple[Passage, ...]) -> Iterator[Check]:
    for breakdown in breakdowns(passages):
        yield from _in_breakdown(breakdown)
    whole = statements(passages)
    for statement in whole:
        if len(statement.mentions) >= FEWEST:
            yield from _classes(statement)
        if len(statement.amounts) > 1:
            yield from _in_one(statement)
    for passage in passages:
        if passage.dates:
            yield from _days(passage)
        if passage.language.spaced:
            yield from _held_as("part <= whole", among(passage))
    yield from _held_as("later <= earlier", stages(whole))
    yield from _held_as("event <= all", at_events(whole))


def _in_breakdown(breakdown: Breakdown) -> Iterator[Check]:
    """State that a part fits into its whole, where it is the only one or may overlap with others."""
    is_one_by_one = len(breakdown.parts) == 1 or breakdown.closing is Closing.OVERLAPPING
    if not is_one_by_one or _is_net(breakdown):
        return
    classes = [one.things for one in counted(breakdown.listed)]
    for part in breakdown.parts:
        if breakdown.whole in classes and part.mention in classes:
            continue  # the threshold says more
        figures = {"part": part.mention.quantity, "whole": breakdown.whole.quantity}
        yield state(RULE, "part <= whole", breakdown.cue, **figures)


def _speaks_of(statement: Statement, idea: str) -> bool:
    """Tell whether a statement has a word for an idea, without which its figures need not be read."""
    return cue(statement.language, idea).search(statement.text, statement.start, statement.end) is not None


def _in_one(statement: Statement) -> Iterator[Check]:
    """State which amounts of one statement can hold which others."""
    yield from _accumulated(statement)
    yield from _held_as("done <= raised", dealt_with(statement))
    yield from _held_as("present <= due", attending(statement))
    yield from _held_as("so_far <= expected", expected(statement))
    yield from _held_as("narrow <= wide", narrower(statement))
    yield from _added(statement)


def _held_as(relation: str, found: Iterable[Held]) -> Iterator[Check]:
    """State that each part fits into its whole, under the names of a relation."""
    for held in found:
        part, _, whole = relation.split()
        yield state(RULE, relation, held.cue, **{part: held.part.quantity, whole: held.whole.quantity})


def _is_net(breakdown: Breakdown) -> bool:
    """Tell whether gains and losses are set off, so that a part may exceed the whole."""
    names = (name_of(breakdown.listed, part.mention) for part in breakdown.parts)
    return breakdown.home.says("net", (name_of(breakdown.home, breakdown.whole), *names))


# --- thresholds ---------------------------------------------------------------------------------


def _classes(statement: Statement) -> Iterator[Check]:
    """State that a higher threshold admits no more: 5000万元以上401个, 1亿元以上260个, 10亿元以上40个."""
    series: list[Counted] = []
    for one in counted(statement):
        if series and not _same_scale(statement, series[-1], one):
            yield from _ordered(series)
            series = []
        goes_on = bool(series) and not one.measure
        series.append(one._replace(measure=series[-1].measure) if goes_on else one)
    yield from _ordered(series)


def _same_scale(statement: Statement, a: Counted, b: Counted) -> bool:
    is_one_measure = a.threshold.unit.dimension == b.threshold.unit.dimension
    if a.measure and b.measure not in ("", a.measure):
        return False  # 「增速超过5%的有16个，降幅超过2%的3个」
    return is_one_measure and commensurable(statement.language, a.things.quantity, b.things.quantity)


def _ordered(series: list[Counted]) -> Iterator[Check]:
    """Yield a check for each class with the next wider one that has an upper bound."""
    wide: Counted | None = None
    for narrow in sorted(series, key=lambda one: _size(one.threshold)):
        if wide is not None and _size(wide.threshold) < _size(narrow.threshold):
            figures = {"wide": wide.things.quantity, "narrow": narrow.things.quantity}
            yield state(RULE, "nested(wide, narrow)", narrow.threshold.text, **figures)
        if narrow.things.quantity.hedge not in BOUNDLESS:
            wide = narrow


def _size(threshold: Quantity) -> Fraction:
    return (threshold.value or ZERO) * threshold.unit.factor


# --- new and all --------------------------------------------------------------------------------


def _accumulated(statement: Statement) -> Iterator[Check]:
    """State that what is new is part of what there is by now."""
    if not _speaks_of(statement, "newly"):
        return
    for new, total in pairwise(statement.mentions):
        hit = _reached(statement.language, total.lead)
        if hit is not None and _may_hold(statement, total, new) and _is_all_of_new(statement, total, new):
            yield state(RULE, "new <= all", hit.group(), new=new.quantity, all=total.quantity)


def _may_hold(statement: Statement, total: Mention, new: Mention) -> bool:
    """Tell whether two figures count alike, and neither is that of another time."""
    return (
        statement.is_amount(new)
        and commensurable(statement.language, new.quantity, total.quantity)
        and not statement.is_comparison(new)
        and not statement.is_comparison(total)
        and total.quantity.hedge not in BOUNDLESS
    )


def _is_all_of_new(statement: Statement, total: Mention, new: Mention) -> bool:
    """Tell whether one figure is of what is new, and the other of all such things by now."""
    language, own = statement.language, new.lead + new.tail
    newly, narrowing = cue(language, "newly"), cue(language, "narrowing")
    if newly.search(own) is None or newly.search(total.lead):
        return False
    is_qualified = not set(narrowing.findall(own)).issuperset(narrowing.findall(total.lead))
    return not is_qualified and _same_thing(own, cue(language, "reached").sub("", total.lead))


def _reached(language: Language, lead: str) -> Found | None:
    """Return the word for what there is by now: 累计建成, 总数达; not that of 达产 or 达到标准."""
    found = cue(language, "reached").search(lead)
    if found and lead[found.end() :].strip() and cue(language, "no-sum-by-itself").fullmatch(found.group()):
        return None
    return found


def _same_thing(new: str, total: str) -> bool:
    """Tell whether a total is of the things that are new: no words of its own, or the same ones."""
    total = total.strip()
    if len(total) <= 2 or total in new or total[-3:] in new:
        return True
    return any(total[i : i + 4] in new for i in range(len(total) - 3))


# --- days ---------------------------------------------------------------------------------------


def _days(passage: Passage) -> Iterator[Check]:
    """State that no more days are counted than there are: 「1月至11月，优良天数294天」."""
    counting = cue(passage.language, "days-counted")
    if counting.search(passage.text, passage.start, passage.end) is None:
        return
    for mention in passage.mentions:
        hit = counting.search(mention.lead)
        if hit is None or not passage.has("day", mention.quantity.unit.name):
            continue
        period = _counted_over(passage, mention)
        if period is not None:
            counted_days = mention.quantity
            yield state(RULE, "counted <= days(period)", hit.group(), counted=counted_days, period=period)


def _counted_over(passage: Passage, mention: Mention) -> Date | None:
    """Return the months that days are counted over: those named last, unless they are added up."""
    i = bisect_right(passage.dates, mention.start, key=_end)
    period = passage.dates[i - 1] if i else None
    if period is None or period.period.first.day is not None:
        return None
    words = passage.between(period.end, mention.start)[:FAR]
    return None if passage.has_any(NOT_ONE_PERIOD, words) else period


def _end(date: Date) -> int:
    return date.end


# --- what was added -----------------------------------------------------------------------------


def _added(statement: Statement) -> Iterator[Check]:
    """State that an increase is part of what there is: 「到位资金13.01亿元，比上年同期增加3.41亿元」."""
    if not _speaks_of(statement, "added"):
        return
    for i, (now, added) in enumerate(pairwise(statement.mentions)):
        if added.clause - now.clause != 1 or not statement.is_amount(now):
            continue
        more = _increase(statement, added)
        if more is None or _has_rate(added, statement.mentions[i + 2 : i + 3]):
            continue
        if _may_grow_by(statement, now, added):
            yield state(RULE, "added <= now", more.group(), added=added.quantity, now=now.quantity)


def _increase(statement: Statement, added: Mention) -> Found | None:
    """Return the word that leads to an increase with no name of its own: 「比上年同期增加」."""
    words = words_in(statement, added)
    compared = cue(statement.language, "compared").match(words) if len(words) <= SHORT else None
    more = cue(statement.language, "added").search(words, compared.end()) if compared else None
    return more if more and more.end() == len(words) else None


def _has_rate(added: Mention, following: tuple[Mention, ...]) -> bool:
    """Tell whether the rate of a change is told right behind it, which says more."""
    return any(after.quantity.kind in SHARED and after.clause - added.clause <= 1 for after in following)


def _may_grow_by(statement: Statement, now: Mention, added: Mention) -> bool:
    """Tell whether two figures count alike, and the first is of now and of what is never below zero."""
    if statement.is_comparison(now) or statement.is_average(now) or _differs(statement, now):
        return False
    if not statement.language.spaced and _may_be_of_whole(statement, now, added):
        return False
    return commensurable(statement.language, now.quantity, added.quantity) and not _may_sink(statement, now)


def _may_be_of_whole(statement: Statement, now: Mention, added: Mention) -> bool:
    """Tell whether an increase may be of the whole of a list: 共124家，其中东区106家，西区18家，较上年多22家.

    Where each part has its own, it is not: 其中甲区51家，比上年增加6家；乙区59家，比上年增加9家.
    """
    begin = max(statement.start, now.start - FAR)
    opened = [
        hit.end() for hit in cue(statement.language, "of-which").finditer(statement.text, begin, now.start)
    ]
    if not opened:
        return False
    listed = [one for one in statement.ahead_of(now.start) if one.start >= opened[-1]]
    is_last = statement.mentions[-1].start == added.start
    return not any(map(statement.is_comparison, listed)) and (bool(listed) or is_last)


def _differs(statement: Statement, mention: Mention) -> bool:
    """Tell whether a figure is a difference or a goal of another: 比弟弟高2厘米, 成本下降4%至32万元."""
    words = words_in(statement, mention)
    return (
        differs_by(statement.language, words)
        or cue(statement.language, "move-goal").fullmatch(words) is not None
    )


def _may_sink(statement: Statement, mention: Mention) -> bool:
    """Tell whether a figure may have been below zero a year ago: 净利润, 新增贷款."""
    return statement.says("net", (mention.lead,)) or statement.says("newly", (mention.lead,))
