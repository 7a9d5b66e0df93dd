"""Which words before a figure tell of a change, which way it goes, and what it is measured against?

「较9月末上升235亿美元」: 上升 goes up and is measured against 9月末; 「最大涨幅超过30%」 has its own subject.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, cue
from factcheck.languages import load

if TYPE_CHECKING:
    from factcheck.discovery import Passage
    from factcheck.languages import Language

AGAINST = ("against-last-year", "against-last-month")
REACH, LONG = 14, 60
"""A starting point stands within so many characters behind its 由, 比 or "from", or "from … of"."""


class Way(Enum):
    """Which way a figure moves."""

    UP = "up"
    DOWN = "down"
    EITHER = "either"  # 改善, improved: up for a margin, down for a cost
    STILL = "still"  # 新增, 增加值, 年均增长: no change of the figure that stands before


ALONE = {Way.UP: "up-alone", Way.DOWN: "down-alone"}
"""The words that tell of a change only by themselves: 较去年的4.6万人多0.6万人."""


def way_of(language: Language, words: str) -> tuple[str, Way | None, str]:
    """Return the last word of change, its way, and what follows it before the figure, fillers aside."""
    pattern, ways = _scanner(language.code)
    found = list(pattern.finditer(words))
    if not found:
        return _alone(language, words)
    last = found[-1]
    rest = words[last.end() :].strip()
    if len(found) > 1 and is_noun(language, found[-2].group()) and not is_noun(language, last.group()):
        # 增长率较上年提高3%: the rate rises, not what it is the rate of
        return last.group(), Way.STILL, rest
    if language.spaced and cue(language, "change-as-thing").fullmatch(last.group()):
        if len(found) > 1 and _is_object(language, words[found[-2].end() : last.start()]):
            word = found[-2].group()  # cut its growth forecast from
            return word, ways[word.lower()], rest.split()[-1] if rest else rest
        if _has_other_verb(language, rest):
            return "", None, words  # the drop in exports deepened from
    return last.group(), ways[last.group().lower()], rest


def _is_object(language: Language, words: str) -> bool:
    """Tell whether a noun of change is only what another word changes: cut "its" growth forecast."""
    return cue(language, "definite").match(words.strip()) is not None


def _has_other_verb(language: Language, rest: str) -> bool:
    """Tell whether a noun of change has a verb that says where it goes: the increase "went from"."""
    if not rest or not cue(language, "other-verb").search(rest):
        return False
    return any(cue(language, idea).ending(rest) for idea in ("move-start", "move-goal-last"))


def _alone(language: Language, words: str) -> tuple[str, Way | None, str]:
    """Read a word that tells of a change only by itself: 较去年的4.6万人多0.6万人."""
    for way, idea in ALONE.items():
        if cue(language, idea).fullmatch(words):
            return words, way, ""
    return "", None, words


def differs_by(language: Language, words: str) -> bool:
    """Tell whether a figure is how much more or less one thing is than another: 比亚军快31秒."""
    if language.spaced:
        return False
    if begins(language, "differs-from", words):
        return True  # 高于全国平均水平58万人
    at = cue(language, "differs-by").ending(stripped(language, words))
    if at is None or cue(language, "measured-against").search(words) is None:
        return False
    return way_of(language, words)[1] is None  # 比上月减少


def is_noun(language: Language, word: str) -> bool:
    """Tell whether a word of change is a noun: 「升幅为0.77%」 is a rate, 「下降为0.77%」 a goal."""
    return cue(language, "move-noun").fullmatch(word) is not None


def is_by(language: Language, words: str) -> bool:
    """Tell whether what moved stands between the word of change and "by": raised its key rate by."""
    if cue(language, "move-by-not").search(words):
        return False
    return cue(language, "move-by").ending(words) is not None


def moved_by(language: Language, words: str) -> str:
    """Return what stands between a word of change and "by", if it may be another thing: cut deaths by."""
    begin = cue(language, "move-by").ending(words) if language.spaced else None
    told = words[:begin].strip() if begin is not None else ""
    return "" if cue(language, "again-named").fullmatch(told) else told


def stripped(language: Language, words: str) -> str:
    """Drop what says nothing between a word of change and its figure: 了, 约, by, of."""
    return cue(language, "move-filler").sub("", words).strip()


@lru_cache(maxsize=8)
def _scanner(language: str) -> tuple[re.Pattern[str], dict[str, Way]]:
    """Return the pattern of all words of change of a language, and the way of each."""
    cues = load(language).cues
    ways = {word.lower(): way for way in Way for word in cues.get(way.value, ())}
    words = "|".join(re.escape(word) for word in sorted(ways, key=len, reverse=True))
    if any(word.isascii() for word in ways):
        # nothing goes up in a start-up
        return re.compile(rf"\b(?<!\w-)(?:{words})\b(?!-\w)", re.IGNORECASE), ways
    return re.compile(words), ways


def may_tell(passage: Passage) -> bool:
    """Tell whether anything in a sentence may be told to change, so that its figures are worth reading."""
    if passage.language.spaced:
        return True  # the word may stand behind the figure
    text, start, end = passage.text, passage.start, passage.end
    if _scanner(passage.language.code)[0].search(text, start, end):
        return True
    return cue(passage.language, tuple(ALONE.values())).search(text, start, end) is not None


def subject(language: Language, words: str, word: str) -> str:
    """Return what is told to move, without what it is measured against."""
    head = words[: words.rindex(word)]
    for idea in (*AGAINST, "measured-against"):
        found = cue(language, idea).search(head)
        head = head[: found.start()] if found else head
    head = _scanner(language.code)[0].sub("", head)
    return stripped(language, head)


def comparison(language: Language, words: str) -> str:
    """Return what a change is measured against, in words that can be compared; empty where unsaid."""
    for idea in AGAINST:
        if cue(language, idea).search(words):
            return idea
    found = cue(language, "measured-against").search(words)
    told = words[found.end() : found.end() + 6] if found else ""
    moved = None if language.spaced else _scanner(language.code)[0].search(told)
    return told[: moved.start()] if moved else told  # 较年初增加286亿元，较年初增长10.1%


def begins(language: Language, idea: str, words: str) -> bool:
    """Tell whether words begin with a cue for an idea."""
    return cue(language, idea).match(words) is not None


def starts(language: Language, words: str) -> bool:
    """Tell whether a figure is where a change began: 由8.6亿元, 比此前的8.6亿元, from $8.6m."""
    plain = cue(language, "move-start-not").sub("", words)
    if cue(language, _STARTING).search(plain) is None:
        return False
    if leads_to_goal(language, words) or _goes_on(language, words):
        return False
    if cue(language, "range-start").ending(words) is not None:
        return False
    words = plain
    first = cue(language, "move-start-first").match(words)
    first = first or cue(language, "move-start-than").search(words)  # 进球数比上赛季的15球增加6球
    ends = [found.end() for found in cue(language, "move-start").finditer(words)]
    if ends and len(words) <= LONG and _leads_on(language, words):
        return True
    return any(len(words) - end <= REACH for end in (*ends, *((first.end(),) if first else ())))


_STARTING = ("move-start", "move-start-first", "move-start-than")


def _goes_on(language: Language, words: str) -> bool:
    """Tell whether a figure is one more beside that of a date: up 5 from March "and" 9 from a year ago."""
    return language.spaced and cue(language, "joining").ending(words) is not None


def leads_to_goal(language: Language, words: str) -> bool:
    """Tell whether words such as "from a year ago to" lead past when a change began to where it ended."""
    last = cue(language, "move-goal-last").ending(words)
    if last is None:
        return False
    return any(found.end() <= last for found in cue(language, "move-start").finditer(words))


def _leads_on(language: Language, words: str) -> bool:
    """Tell whether words such as "from the previous week's level of" lead from the first to a figure."""
    if not cue(language, "move-start").match(words) or cue(language, "expected").search(words):
        return False
    if cue(language, "step-end").ending(words) is not None:
        return False  # a decrease as compared with the year preceding it of $387,131
    return cue(language, "move-start-end").ending(words) is not None


def start_subject(language: Language, words: str) -> str:
    """Return what is told to start where a figure is: 「煤炭消费比重从68.5%」 has 煤炭消费比重."""
    hits = (cue(language, idea).search(words) for idea in ("move-start", "measured-against", "move-base"))
    ends = [found.start() for found in hits if found]
    return subject(language, words[: min(ends)], "") if ends else ""


def ends_in_start(language: Language, words: str) -> bool:
    """Tell whether a figure stands right behind 由 or "from"."""
    return cue(language, "move-start").ending(words) is not None


def is_base(language: Language, gap: str) -> bool:
    """Tell whether a figure is that of the time before: 「上年同期为8.6亿元」."""
    words = CLAUSE.split(gap)[-1]
    found = cue(language, "move-base").search(words)
    if found is None or cue(language, ("of-which", "left-from")).search(words):
        return False  # 其中去年遗留10件
    return len(words) - found.end() <= REACH


def base_against(language: Language, gap: str) -> str:
    """Return the time that a figure is named to be of: 「上年同期为8.6亿元」 is what 同比 is against."""
    words = CLAUSE.split(gap)[-1]
    for idea in AGAINST:
        found = cue(language, f"{idea}-base").search(words)
        if found and not stripped(language, words[found.end() :]):
            return idea
    own = cue(language, "own-base").search(words) if not language.spaced else None
    return own.group() if own else ""  # 年初
