"""A part is no larger than its whole, nor what is done than what was planned.

「总股本1.94亿股，其中质押100万股」: a single part, or parts that may overlap, fit in one by one.
「5000万元以上项目401个，其中1亿元以上260个，10亿元以上40个」: a higher threshold admits fewer.
「新建59.8万亩，累计建成406万亩」: what is new is part of all there is by now.
「谋划项目68个，总投资490亿元，成功签约13个，总投资71亿元」: in number and in money.
Cues: 其中, of which; 以上 beside a count; 新增 with 累计 or 达, bringing the total to; 谋划 with 成功, 已.
Silent: 「企业500家，其中从业人员3000人」 (other things), 「1亿元至5亿元项目20个」 (a band),
「签约50个，开工60个」 (some were signed earlier), 「新增就业5万人，累计培训8万人」 (other things),
「净增5万人，其中新增8万人」 (net of losses).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import cue, state
from factcheck.interval import ZERO
from factcheck.parts.breakdown import Closing, breakdowns
from factcheck.parts.statements import BOUNDLESS, commensurable, counted, name_of, statements

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Check, Quantity
    from factcheck.parts.breakdown import Breakdown
    from factcheck.parts.statements import Counted, Statement

RULE = "nesting"


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State which figures can hold which others."""
    for breakdown in breakdowns(passages):
        if _is_net(breakdown):
            continue
        if len(breakdown.parts) == 1 or breakdown.closing is Closing.OVERLAPPING:
            classes = [one.things for one in counted(breakdown.listed)]
            for part in breakdown.parts:
                if breakdown.whole in classes and part.mention in classes:
                    continue  # the threshold says more
                figures = {"part": part.mention.quantity, "whole": breakdown.whole.quantity}
                yield state(RULE, "part <= whole", breakdown.cue, **figures)
    for statement in statements(passages):
        yield from _classes(statement)
        yield from _accumulated(statement)
        yield from _stages(statement)


def _is_net(breakdown: Breakdown) -> bool:
    """Tell whether gains and losses are set off, so that a part may exceed the whole."""
    names = (name_of(breakdown.listed, part.mention) for part in breakdown.parts)
    return breakdown.home.says("net", (name_of(breakdown.home, breakdown.whole), *names))


# --- thresholds ---------------------------------------------------------------------------------


def _classes(statement: Statement) -> Iterator[Check]:
    """State that a higher threshold admits no more: 5000万元以上401个, 1亿元以上260个, 10亿元以上40个."""
    series: list[Counted] = []
    for one in (*counted(statement), None):
        alike = one is not None and series and _same_scale(statement, series[-1], one)
        if one is None or not alike:
            yield from _ordered(series)
            series = []
        if one is not None:
            series.append(one)


def _same_scale(statement: Statement, a: Counted, b: Counted) -> bool:
    return a.threshold.unit.dimension == b.threshold.unit.dimension and commensurable(
        statement.language, a.things.quantity, b.things.quantity
    )


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
    language = statement.language
    reached = cue(language, "reached")
    for new, total in pairwise(statement.mentions):
        hit = reached.search(total.lead)
        if hit is None or not (
            statement.is_amount(new) and commensurable(language, new.quantity, total.quantity)
        ):
            continue
        if (
            statement.is_comparison(new)
            or statement.is_comparison(total)
            or total.quantity.hedge in BOUNDLESS
        ):
            continue
        own = new.lead + new.tail
        if cue(language, "newly").search(own) is None or cue(language, "newly").search(total.lead):
            continue
        if _same_thing(own, reached.sub("", total.lead)):
            yield state(RULE, "new <= all", hit.group(), new=new.quantity, all=total.quantity)


def _same_thing(new: str, total: str) -> bool:
    """Tell whether a total is of the things that are new: no words of its own, or the same ones."""
    total = total.strip()
    if len(total) <= 2 or total in new or total[-3:] in new:
        return True
    return any(total[i : i + 4] in new for i in range(len(total) - 3))


# --- stages -------------------------------------------------------------------------------------

KEPT = 6
"""So many figures of the first stage are remembered."""
STAGES = ("drawn-up", "proposed", "signed", "started", "completed")
"""Ideas of what becomes of a project, in order; none is reached by more projects than the one before."""


def _stages(statement: Statement) -> Iterator[Check]:
    """State that no more was signed than was drawn up, in number and in money."""
    earlier: list[Mention] = []
    now, attained = -1, False
    for mention in statement.mentions:
        if not statement.is_amount(mention) or statement.is_comparison(mention):
            continue
        stage = _stage(statement, mention)
        if stage is not None:
            if stage <= now and not attained:
                earlier = []
            attained = stage > 0 and statement.says("attained", (mention.lead,))
            if not attained:
                earlier, now = [], stage
        if now >= 0 and attained:
            yield from _held(statement, earlier, mention)
        elif now >= 0 and len(earlier) < KEPT:
            earlier.append(mention)


def _stage(statement: Statement, mention: Mention) -> int | None:
    hits = (i for i, idea in enumerate(STAGES) if statement.says(idea, (mention.lead,)))
    return max(hits, default=None)


def _held(statement: Statement, earlier: list[Mention], later: Mention) -> Iterator[Check]:
    """State that a later stage fits into the first one of the same kind."""
    for mention in earlier:
        if commensurable(statement.language, mention.quantity, later.quantity):
            word = later.lead.strip()
            yield state(RULE, "later <= earlier", word, earlier=mention.quantity, later=later.quantity)
            return
