"""What does a sentence say changed: from where, to where, by how much, at which rate?

「货值由8.6亿元增至77.9亿元，增长8.1倍」 moves from 8.6亿元 to 77.9亿元 at a rate of 8.1倍;
「外汇储备30524亿美元，较9月末上升235亿美元，升幅为0.77%」 is at 30524亿美元, up by 235亿美元 and by 0.77%.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.discovery import CLAUSE, Date, Kind, cue
from factcheck.languages import load
from factcheck.units import POINTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.languages import Language
    from factcheck.model import Quantity

AMOUNTS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION, Kind.DURATION, Kind.PERCENT})
LENT = frozenset({Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION})
AGAINST = ("against-last-year", "against-last-month")
RATES = frozenset({Kind.PERCENT, Kind.MULTIPLE})
OWN_SUBJECT, CLOSE = 3, 2
"""So many letters before 增长 are no subject; the parts of a change are so many clauses apart at most."""
NEAR = 100
REACH = 14
"""A starting point stands within so many characters behind its 由, 比 or "from"."""


class Way(Enum):
    """Which way a figure moves."""

    UP = "up"
    DOWN = "down"
    EITHER = "either"  # 改善, improved: up for a margin, down for a cost
    STILL = "still"  # 新增, 增加值, 年均增长: no change of the figure that stands before


_KNOWN = frozenset({Way.UP, Way.DOWN})


class Role(Enum):
    """What a figure does in the account of a change."""

    LEVEL = 1  # 完成30524亿美元: where it is, unless another figure says so
    START = 2  # 由8.6亿元, 上年同期为8.6亿元, from $8.6m
    GOAL = 3  # 增至77.9亿元, to $77.9m
    STEP = 4  # 增加235亿美元, up $235m
    RATE = 5  # 增长0.77%, or 3.1%


class Read(NamedTuple):
    """A figure with its role, its way, what it is compared with, and the words before it."""

    mention: Mention
    role: Role
    way: Way | None = None
    against: str = ""
    word: str = ""
    subject: str = ""
    """What is told to move, where the clause names it: 「最大涨幅超过30%」 has 最大."""
    is_direct: bool = False
    """True where a start stands right behind its word: 由4499, from 4499."""

    def measured(self, quantity: Quantity) -> Read:
        """Return the same with another reading of its figure."""
        return self._replace(mention=self.mention._replace(quantity=quantity))

    @property
    def is_rate(self) -> bool:
        """Tell whether the figure is the rate of a change."""
        return self.role is Role.RATE


@dataclass(slots=True)
class Movement:
    """One change; any part may be missing."""

    level: Read | None = None
    start: Read | None = None
    goal: Read | None = None
    step: Read | None = None
    rates: list[Read] = field(default_factory=list)

    @property
    def last(self) -> Read | None:
        """Return the figure told last."""
        told = (self.level, self.start, self.goal, self.step, *self.rates)
        return max((read for read in told if read), key=lambda read: read.mention.start, default=None)

    @property
    def now(self) -> Quantity | None:
        """Return where the figure is after the change."""
        read = self.goal or self.level
        return read.mention.quantity if read else None

    @property
    def base(self) -> Quantity | None:
        """Return where the figure was before the change."""
        return self.start.mention.quantity if self.start else None

    @property
    def way(self) -> Way | None:
        """Return which way the words say it moved; None where they disagree or say nothing."""
        ways = {read.way for read in (self.goal, self.step, *self.rates) if read and read.way in _KNOWN}
        return ways.pop() if len(ways) == 1 else None

    @property
    def word(self) -> str:
        """Return the word that tells of the change."""
        return next((read.word for read in (self.step, self.goal, *self.rates) if read and read.word), "")

    def fitted(self, read: Read) -> Read:
        """Return an amount in the unit of those so far, if only they print it: 每克358元 to 388元."""
        return next(filter(None, (_lent(read, other) for other in self._amounts().values())), read)

    def takes(self, read: Read) -> bool:
        """Tell whether an amount is measured like those so far, after lending units that are printed once."""
        told = self._amounts()
        if not all(_alike(other.mention.quantity, read.mention.quantity) for other in told.values()):
            for name, other in told.items():
                lent = _lent(other, read)
                if lent is None:
                    return False
                setattr(self, name, lent)
        return True

    def _amounts(self) -> dict[str, Read]:
        told = {"level": self.level, "start": self.start, "goal": self.goal, "step": self.step}
        return {name: read for name, read in told.items() if read}


def _lent(read: Read, other: Read) -> Read | None:
    """Return a figure in the unit of another: 4499 to 4599元, up 1.61美元 to 79.46美元/桶, or None."""
    quantity, model = read.mention.quantity, other.mention.quantity
    if _alike(quantity, model):
        return read
    bare = (
        read.is_direct and quantity.kind is Kind.NUMBER and model.kind in LENT and _is_near(quantity, model)
    )
    if bare or model.unit.name.startswith(f"{quantity.unit.name}/"):
        return read.measured(replace(quantity, unit=model.unit, kind=model.kind))
    return None


def _is_near(a: Quantity, b: Quantity) -> bool:
    """Tell whether a bare number can have the unit of another: 4499 to 4599元, but not 3 to 5万元."""
    if not a.value or not b.value:
        return False
    return Fraction(1, NEAR) < abs(a.value / b.value) < NEAR


def _alike(a: Quantity, b: Quantity) -> bool:
    if POINTS in (a.unit.dimension, b.unit.dimension):
        return Kind.PERCENT in (a.kind, b.kind) or a.kind is b.kind
    same_name = a.unit.name == b.unit.name or a.kind is not Kind.COUNT
    same_share = (a.kind is Kind.PERCENT) is (b.kind is Kind.PERCENT)
    return a.unit.dimension == b.unit.dimension and same_name and same_share


def movements(reads: Iterable[Read]) -> Iterator[Movement]:
    """Yield the changes that the figures of a sentence tell of, in order."""
    current, last = Movement(), None
    for read in reads:
        if not _joined(current, read):
            following = Movement()
            if (
                read.role is Role.GOAL
                and last
                and last.is_rate
                and last.mention.clause == read.mention.clause
            ):
                # "… compared to $16.6m, and it increased 1% to $49m": the rate belongs to what follows
                following.rates.append(current.rates.pop())
            yield current
            current = following
            _joined(current, read)
        last = read
    yield current


def _joined(movement: Movement, read: Read) -> bool:
    """Add a figure to a change; tell whether it belongs there."""
    last = movement.last
    if last and (len(read.subject) > OWN_SUBJECT or read.mention.clause - last.mention.clause > CLOSE):
        return False
    if read.role is Role.LEVEL:
        movement.level = read if last is None else movement.level
        return last is None
    if read.role is Role.RATE:
        movement.rates.append(read)
        return True
    return _amount_joined(movement, movement.fitted(read))


def _amount_joined(movement: Movement, read: Read) -> bool:
    match read.role:
        case Role.START if movement.start is None and movement.takes(read):
            if read.mention.quantity.kind is Kind.PERCENT and not movement.level and len(movement.rates) == 1:
                movement.level = movement.rates.pop()  # 增速将达到5.1%，较此前的4.3%上调
            movement.start = read
        case Role.GOAL if movement.goal is None and not _settled(movement) and movement.takes(read):
            movement.goal = read
        case Role.STEP if movement.step is None and movement.takes(read):
            movement.step = read
        case _:
            return False
    return True


def _settled(movement: Movement) -> bool:
    """Tell whether a change says already where it ends, as 「A，比上年增加B」 and "A compared to B" do."""
    level, start = movement.level, movement.start
    compared = level is not None and start is not None and level.mention.start < start.mention.start
    return level is not None and (movement.step is not None or compared)


def readings(passage: Passage) -> Iterator[Read]:
    """Yield each figure of a sentence with what it does in the account of a change."""
    before, floor = None, passage.start
    for mention in passage.mentions:
        gap = passage.between(floor, mention.start)
        words = CLAUSE.split(_without_dates(passage, floor, mention.start))[-1].strip()
        read = _read(passage.language, mention, words, gap, before)
        if read is not None and not read.against:
            read = read._replace(against=_against_after(passage, mention))
        floor = mention.end
        if read is not None:
            before = read
            yield read


def _without_dates(passage: Passage, start: int, end: int) -> str:
    words, at = [], start
    for figure in passage.figures:
        if isinstance(figure, Date) and start <= figure.start < end:
            words.append(passage.between(at, figure.start))
            at = figure.end
    return "".join((*words, passage.between(at, end)))


def _read(language: Language, mention: Mention, words: str, gap: str, before: Read | None) -> Read | None:
    quantity = mention.quantity
    kind = quantity.kind
    if kind is Kind.POINT:
        kind = Kind.NUMBER
    elif kind not in AMOUNTS | RATES:
        return None
    word, way, rest = _way(language, words)
    against = comparison(language, gap)
    moving = way is not None and way is not Way.STILL
    if (
        moving
        and (_is_noun(language, word) or not _begins(language, "move-goal", rest))
        and not _stripped(language, rest)
    ):
        role = Role.RATE if kind in RATES else Role.STEP
        return Read(mention, role, way, against, word, _subject(language, words, word))
    if _starts(language, rest if moving else words) or (not moving and _is_base(language, gap)):
        start = Read(mention, Role.START, way if moving else None, against, word if moving else "")
        return start._replace(is_direct=_ends_in_start(language, words))
    if (moving and _begins(language, "move-goal", rest)) or _continues(language, words, before):
        if not moving and before is not None and before.role is Role.START:
            way, word = before.way, before.word  # "fell from 320 to 280"
        return Read(mention, Role.GOAL, way, against, word)
    if before and before.role in (Role.STEP, Role.RATE) and cue(language, "in-other-words").fullmatch(words):
        return Read(
            mention, Role.RATE if kind in RATES else Role.STEP, before.way, before.against, before.word
        )
    return Read(mention, Role.LEVEL, None, against, "")


def _way(language: Language, words: str) -> tuple[str, Way | None, str]:
    """Return the last word of change, its way, and what follows it before the figure, fillers aside."""
    pattern, ways = _scanner(language.code)
    found = list(pattern.finditer(words))
    if not found:
        return "", None, words
    last = found[-1]
    if len(found) > 1 and _is_noun(language, found[-2].group()) and not _is_noun(language, last.group()):
        return (
            last.group(),
            Way.STILL,
            words[last.end() :].strip(),
        )  # 增长率较上年提高3%: not the growth itself
    return last.group(), ways[last.group().lower()], words[last.end() :].strip()


def _is_noun(language: Language, word: str) -> bool:
    return cue(language, "move-noun").fullmatch(word) is not None


def _stripped(language: Language, words: str) -> str:
    return cue(language, "move-filler").sub("", words).strip()


@lru_cache(maxsize=8)
def _scanner(language: str) -> tuple[re.Pattern[str], dict[str, Way]]:
    """Return the pattern of all words of change of a language, and the way of each."""
    cues = load(language).cues
    ways = {word.lower(): way for way in Way for word in cues.get(way.value, ())}
    words = "|".join(re.escape(word) for word in sorted(ways, key=len, reverse=True))
    spaced = any(word.isascii() for word in ways)
    return re.compile(rf"\b(?:{words})\b" if spaced else words, re.IGNORECASE), ways


def _subject(language: Language, words: str, word: str) -> str:
    """Return what is told to move, without what it is measured against."""
    head = words[: words.rindex(word)]
    for idea in (*AGAINST, "measured-against"):
        found = cue(language, idea).search(head)
        head = head[: found.start()] if found else head
    head = _scanner(language.code)[0].sub("", head)
    return _stripped(language, head)


def _begins(language: Language, idea: str, words: str) -> bool:
    return cue(language, idea).match(words) is not None


def _continues(language: Language, words: str, before: Read | None) -> bool:
    """Tell whether a figure says where a change ends that was told before: 「上升5个基点，至6.59%」."""
    if before is None or before.role is Role.LEVEL:
        return False
    ends = cue(language, "move-goal-last").search(words, max(0, len(words) - REACH))
    return _begins(language, "move-goal-next", words) or (ends is not None and ends.end() == len(words))


def _starts(language: Language, words: str) -> bool:
    """Tell whether a figure is where a change began: 由8.6亿元, 比此前的8.6亿元, from $8.6m."""
    words = cue(language, "move-start-not").sub("", words)
    first = cue(language, "move-start-first").match(words)
    ends = [found.end() for found in cue(language, "move-start").finditer(words)]
    return any(len(words) - end <= REACH for end in (*ends, *((first.end(),) if first else ())))


def _ends_in_start(language: Language, words: str) -> bool:
    return any(found.end() == len(words) for found in cue(language, "move-start").finditer(words))


def _is_base(language: Language, gap: str) -> bool:
    """Tell whether a figure is that of the time before: 「上年同期为8.6亿元」."""
    words = CLAUSE.split(gap)[-1]
    found = cue(language, "move-base").search(words)
    return found is not None and len(words) - found.end() <= REACH


def _against_after(passage: Passage, mention: Mention) -> str:
    """Return what a change is measured against if told behind it: "$109 million in the prior quarter"."""
    ideas = [idea for idea in AGAINST if f"{idea}-after" in passage.language.cues]
    if not ideas:
        return ""
    after = next((m.start for m in passage.mentions if m.start > mention.start), passage.end)
    words = passage.between(mention.end, after)
    return next((idea for idea in ideas if passage.has(f"{idea}-after", words)), "")


def comparison(language: Language, words: str) -> str:
    """Return what a change is measured against, in words that can be compared; empty where unsaid."""
    for idea in AGAINST:
        if cue(language, idea).search(words):
            return idea
    found = cue(language, "measured-against").search(words)
    return words[found.end() : found.end() + 6] if found else ""
