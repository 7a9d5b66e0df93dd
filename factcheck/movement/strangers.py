"""Is a figure that another is compared with the same thing before, or is it another thing?

"to 4.4%, compared with 4.2% a year earlier" is; 6.1% "in the euro area", 83.0 "for women", $60 "at their
peak", "the Street's" $105 million and "an average of" $285,000 are not what the figure was before its change.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, Date, Kind, cue, start_of, words_before
from factcheck.movement.words import AGAINST
from factcheck.parts.alike import tokens

if TYPE_CHECKING:
    from factcheck.discovery import Mention, Passage
    from factcheck.model import Figure
    from factcheck.movement import Movement
    from factcheck.movement.reads import Read

ADJACENT = 1
"""A comparison with so many years before is one with the year before."""
FAR = 48
"""What a rate is against is told within so many letters behind it."""
NAMED = 240
"""What changed is named within so many letters before a figure it is compared with."""
SEVERAL = 4
"""Words that look back stand so many figures before what is compared once more."""


def is_stranger(passage: Passage, index: int, *, is_told: bool, is_told_against: bool) -> bool:
    """Tell whether a figure is no earlier one of what changed, which was told before or not."""
    words, behind = words_before(passage, index), _behind(passage, index)
    if _is_landmark(passage, words, behind) or _is_average(passage, index, words):
        return True
    is_weak = _is_weak(passage, words)
    if is_weak and _is_of_place(passage, index, behind):
        return True
    if not is_told:
        return False
    if is_weak and _is_of_other_name(passage, index, words):
        return True
    if is_weak and not is_told_against and _is_long_ago(passage, index, behind):
        return True
    return not is_told_against and (_is_of_market(passage, index, behind) or _is_one_of_two(passage, index))


def alone(passage: Passage, movement: Movement) -> Movement:
    """Return a complete change without steps and rates of another: "up to $84 from $80, 31% this year"."""
    start, now = movement.start, movement.goal or movement.level
    if start is None or now is None or not (movement.step or movement.rates):
        return movement
    end = max(start.mention.end, now.mention.end)
    step = movement.step
    if step and (_is_of_another(passage, end, step) or _is_of_shorter(passage, step, start)):
        step = None
    rates = [rate for rate in movement.rates if not _is_of_another(passage, end, rate)]
    return replace(movement, step=step, rates=rates)


def _is_of_shorter(passage: Passage, step: Read, start: Read) -> bool:
    """Tell whether a step is told of a quarter, and the start is that of a year before."""
    at = bisect_left(passage.mentions, step.mention.end, key=start_of)
    stop = passage.mentions[at].start if at < len(passage.mentions) else passage.end
    is_timed = passage.has("own-period", passage.between(step.mention.end, stop))
    return is_timed and start.against == AGAINST[0] and step.against != AGAINST[0]


def _is_of_another(passage: Passage, end: int, read: Read) -> bool:
    """Tell whether what is told behind a change is against another time, or by a verb of its own."""
    if read.mention.start < end or read.against in AGAINST:
        return False
    opened = cue(passage.language, "and-then").match(read.mention.lead.strip())
    if opened is not None and read.word and not read.is_again:
        return True  # rose from $40 to $84, and gained 4% on Friday
    behind = passage.between(read.mention.end, min(read.mention.end + FAR, passage.end))
    tail = CLAUSE.split(behind)[0].strip()
    noun = cue(passage.language, ("up-after", "down-after")).match(tail)
    told = tail[noun.end() :].strip() if noun else tail
    own = cue(passage.language, "own-base").match(told)
    return own is not None and not passage.has("same-time", told)


def looks_back(passage: Passage, index: int) -> bool:
    """Tell whether what is compared once more was told before others: "after slipping to 101.2, and is"."""
    since = passage.mentions[max(0, index - SEVERAL)].end
    return passage.has("back-then", passage.between(since, passage.mentions[index].start))


def _behind(passage: Passage, index: int) -> str:
    """Return the words behind a figure up to the next one or the end of its clause, dates among them."""
    mentions, end = passage.mentions, passage.mentions[index].end
    stop = mentions[index + 1].start if index + 1 < len(mentions) else passage.end
    mark = CLAUSE.search(passage.text, end, stop)
    return passage.between(end, mark.start() if mark else stop).strip(" .")


def _is_landmark(passage: Passage, words: str, behind: str) -> bool:
    """Tell whether a figure is a peak, a forecast or a price of issue: "from their issue price of $25"."""
    led = max((found.end() for found in cue(passage.language, "move-start").finditer(words)), default=0)
    named = words[led:]
    return passage.has("landmark", named) or passage.has("landmark-after", behind)


def _is_average(passage: Passage, index: int, words: str) -> bool:
    """Tell whether a figure is an average where the other is none: "compared with an average of"."""
    start = passage.mentions[index].start - len(words)
    is_mean = passage.has("landmark-mean", words)
    return is_mean and not passage.has("landmark-mean", passage.before(start))


def _is_weak(passage: Passage, words: str) -> bool:
    """Tell whether words only compare, with whatever: "compared with", not "from"."""
    return passage.has("compared-with", words) and not passage.has("from", words)


def _is_of_other_name(passage: Passage, index: int, words: str) -> bool:
    """Tell whether a figure has a name that was not told before: "compared with net income of"."""
    led = max((found.end() for found in cue(passage.language, "compared-with").finditer(words)), default=0)
    if cue(passage.language, "share-noun-after").ending(words) is None:
        return False
    kept = [word for word in words[led:].split() if not cue(passage.language, "of-period").fullmatch(word)]
    named = tokens(passage.language, cue(passage.language, ("period", "same-again")).sub("", " ".join(kept)))
    end = passage.mentions[index].start
    start = passage.text.rfind(words, max(passage.start, end - NAMED), end)
    known = tokens(passage.language, passage.between(max(passage.start, end - NAMED), start))
    return bool(named) and start > 0 and not named & known


def _is_of_place(passage: Passage, index: int, behind: str) -> bool:
    """Tell whether a figure is that of a place or a group: "in the euro area", "for women"."""
    found = cue(passage.language, "of-place").search(behind)
    if found is None:
        return False
    words = behind[found.end() :].split()
    rest = [word for word in words if not cue(passage.language, "of-period").fullmatch(word)]
    if rest:
        return cue(passage.language, "period").match(rest[0]) is None and not _dated(passage, index, rest[0])
    following = _next_figure(passage, index)
    return not (isinstance(following, Date) or getattr(following, "kind", None) is Kind.DURATION)


def _dated(passage: Passage, index: int, word: str) -> bool:
    """Tell whether a word begins a date behind a figure: "at December 31"."""
    following = _next_figure(passage, index)
    return isinstance(following, Date) and passage.text.startswith(word, following.start)


def _next_figure(passage: Passage, index: int) -> Figure | None:
    at = bisect_left(passage.figures, passage.mentions[index].end, key=start_of)
    return passage.figures[at] if at < len(passage.figures) else None


def _is_long_ago(passage: Passage, index: int, behind: str) -> bool:
    """Tell whether a figure is that of a year or month which may be none before: "600,000 in 2019"."""
    date = _next_figure(passage, index)
    if not isinstance(date, Date) or date.start - passage.mentions[index].end > len(behind):
        return False
    if passage.has("period", passage.between(passage.mentions[index].end, date.start)):
        return False  # in the same quarter of 2023
    first, last = date.period.first, date.period.last
    if first.month is None:
        years = {other.period.first.year for other in passage.dates if other is not date}
        return first.year is not None and first.year + ADJACENT not in years
    return first.day is None and first.month == last.month


def _is_of_market(passage: Passage, index: int, behind: str) -> bool:
    """Tell whether a price that moved so much in a day is compared with that of another time."""
    if not passage.has("market", passage.before(passage.mentions[index].start)):
        return False
    is_timed = passage.has("period", behind) or isinstance(_date_behind(passage, index, behind), Date)
    return is_timed and not passage.has("session", behind)


def _date_behind(passage: Passage, index: int, behind: str) -> Figure | None:
    figure = _next_figure(passage, index)
    if figure is None or figure.start - passage.mentions[index].end > len(behind):
        return None
    return figure


def _is_one_of_two(passage: Passage, index: int) -> bool:
    """Tell whether another base follows: "from $105 million in May and $100 million a year ago"."""
    if index + 1 >= len(passage.mentions):
        return False
    mention, after = passage.mentions[index : index + 2]
    joined = cue(passage.language, "joining").ending(words_before(passage, index + 1))
    return joined is not None and _are_alike(mention, after)


def _are_alike(a: Mention, b: Mention) -> bool:
    return a.quantity.unit == b.quantity.unit and a.quantity.kind is b.quantity.kind
