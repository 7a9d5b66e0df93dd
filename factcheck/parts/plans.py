"""How much of a plan is told to be done?

「执行82.6亿元，完成调整预算86亿元的96.0%」 names the plan with its figure; 「年初预算26.5万元，决算18.6万元，
完成预算的70.2%」 names one that was told before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue, words_before
from factcheck.frozen import NamedTuple
from factcheck.movement.words import Way, stripped, way_of
from factcheck.parts.alike import alike

if TYPE_CHECKING:
    from factcheck.discovery import Mention, Passage

NEAR = 4
"""So many letters join a plan and the rate of it: 8.2万套（间）的109.4%."""
PLANNED, LONGER = 4, 8
"""What is planned is named in so many letters: 年度计划新增就业; behind 计划 itself in more."""
BACK = 6
"""What was done stands within so many figures before its rate."""
_MOVED = frozenset({Way.UP, Way.DOWN})


class Done(NamedTuple):
    """What was done of a plan, at which place among the figures, and the word that says so."""

    part: Mention
    plan: Mention
    word: str


def done(passage: Passage, index: int) -> Done | None:
    """Return what a rate says was done of which plan, if its words tell of one."""
    fulfils, words = cue(passage.language, "fulfils"), words_before(passage, index)
    hit = fulfils.match(words)
    if hit is not None:
        return _done(passage, index, _told_before(passage, index, words[hit.end() :]), hit.group())
    rate = passage.mentions[index]
    if not index or rate.start - passage.mentions[index - 1].end > NEAR:
        return None
    words = words_before(passage, index - 1)
    hit = fulfils.match(words)
    if hit is None or not _is_plan(passage, words[hit.end() :]):
        return None
    return _done(passage, index - 1, index - 1, hit.group())


def is_plan(passage: Passage, words: str) -> bool:
    """Tell whether words end in what plans are called: 调整预算为; or in what is planned: 计划投资."""
    words = cue(passage.language, "no-plan").sub("", words)  # 一般公共预算收入 was earned
    found = list(cue(passage.language, "plan").finditer(words))
    rest = words[found[-1].end() :] if found else words
    most = LONGER if found and not found[-1].start() else PLANNED
    return bool(found) and len(cue(passage.language, "plan-filler").sub("", rest).strip()) <= most


def _is_plan(passage: Passage, words: str) -> bool:
    """Tell whether words end in what plans are called, and nothing else."""
    found = list(cue(passage.language, "plan").finditer(words))
    return bool(found) and not cue(passage.language, "plan-filler").sub("", words[found[-1].end() :]).strip()


def _told_before(passage: Passage, index: int, name: str) -> int | None:
    """Return the one figure before a rate that is called by the name of its plan."""
    name = cue(passage.language, "plan-filler").sub("", name).strip()
    if not _is_plan(passage, name):
        return None
    plans = (i for i in range(index) if is_plan(passage, words := words_before(passage, i)) and name in words)
    first = next(plans, None)
    return first if next(plans, None) is None else None


def _done(passage: Passage, before: int, plan: int | None, word: str) -> Done | None:
    """Return what was done: the only amount before that is measured like the plan and is none itself."""
    if plan is None:
        return None
    whole = passage.mentions[plan]
    places = (at for at in range(max(0, before - BACK), before) if at != plan)
    if whole.quantity.kind is Kind.PERCENT:
        return None  # 完成年度目标的41%，退货率8%
    parts = [at for at in places if alike(passage.mentions[at].quantity, whole.quantity)]
    own = [at for at in parts if not is_plan(passage, words_before(passage, at))]
    if len(own) != 1 or _is_of_another(passage, own[0]):
        return None
    return Done(passage.mentions[own[0]], whole, word)


def _is_of_another(passage: Passage, at: int) -> bool:
    """Tell whether an amount is only some of a whole, a change or that of another year."""
    words = words_before(passage, at)
    is_other = passage.has("of-which", passage.mentions[at].lead) or passage.has("compared", words)
    return is_other or is_step(passage, words)


def is_step(passage: Passage, words: str) -> bool:
    """Tell whether words lead to what something moved by: 减少132.8万户."""
    _, way, rest = way_of(passage.language, words)
    return way in _MOVED and not stripped(passage.language, rest)
