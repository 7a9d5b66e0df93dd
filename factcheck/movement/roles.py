"""What does each figure of a sentence do in the account of a change?

「货值由8.6亿元增至77.9亿元，增长8.1倍」: 8.6亿元 is the start, 77.9亿元 the goal, 8.1倍 the rate.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from factcheck.discovery import CLAUSE, Kind, cue, words_before
from factcheck.movement.words import (
    AGAINST,
    REACH,
    Way,
    begins,
    comparison,
    ends_in_start,
    is_base,
    is_noun,
    start_subject,
    starts,
    stripped,
    subject,
    way_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.languages import Language
    from factcheck.model import Quantity

AMOUNTS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION, Kind.DURATION, Kind.PERCENT})
RATES = frozenset({Kind.PERCENT, Kind.MULTIPLE})
READ = AMOUNTS | RATES | {Kind.POINT}


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


def readings(passage: Passage) -> Iterator[Read]:
    """Yield each figure of a sentence with what it does in the account of a change."""
    before, floor = None, passage.start
    follows = any(f"{idea}-after" in passage.language.cues for idea in AGAINST)
    for index, mention in enumerate(passage.mentions):
        if mention.quantity.kind in READ and not _is_aside(passage, index, before):
            gap = passage.between(floor, mention.start)
            read = _read(passage.language, mention, words_before(passage, index), gap, before)
            if read.subject and _is_measure_again(passage, read.subject, floor):
                read = read._replace(subject="")
            before = read._replace(against=_against_after(passage, index)) if follows else read
            yield before
        floor = mention.end


class _Words(NamedTuple):
    """The words before a figure: the word of change in them, its way, what is left, and a comparison."""

    all: str
    gap: str
    word: str
    way: Way | None
    rest: str
    against: str

    @property
    def moving(self) -> bool:
        """Tell whether something goes up or down."""
        return self.way is not None and self.way is not Way.STILL


def _read(language: Language, mention: Mention, words: str, gap: str, before: Read | None) -> Read:
    word, way, rest = way_of(language, words)
    said = _Words(words, gap, word, way, rest, comparison(language, gap))
    to_goal = said.moving and begins(language, "move-goal", rest)
    if said.moving and (is_noun(language, word) or not to_goal) and not stripped(language, rest):
        return _step(language, mention, said)
    if way is Way.STILL and not stripped(language, rest):
        return Read(mention, Role.LEVEL, None, said.against)  # 比去年底新增3000个
    if starts(language, rest if said.moving else words) or (not said.moving and is_base(language, gap)):
        return _start_of(language, mention, said, before)
    if to_goal or _continues(language, words, before):
        if not said.moving and before is not None and before.role is Role.START:
            return Read(mention, Role.GOAL, before.way, said.against, before.word)  # "fell from 320 to 280"
        return Read(mention, Role.GOAL, way, said.against, word)
    if before and before.role in (Role.STEP, Role.RATE) and cue(language, "in-other-words").fullmatch(words):
        return Read(mention, _moved(mention), before.way, before.against, before.word)
    return Read(mention, Role.LEVEL, None, said.against)


def _step(language: Language, mention: Mention, said: _Words) -> Read:
    clause = CLAUSE.split(said.gap)[-1].strip()
    is_longer = len(clause) > len(said.all) or cue(language, "of-which").search(said.all)
    # 其中三季度增长20%
    told = clause if not said.against and is_longer else subject(language, said.all, said.word)
    if _moved(mention) is Role.STEP and cue(language, "move-compared").fullmatch(said.word):
        return Read(mention, Role.LEVEL, None, said.against)  # more than the $159.7 billion expected
    return Read(mention, _moved(mention), said.way, said.against, said.word, told)


def _start_of(language: Language, mention: Mention, said: _Words, before: Read | None) -> Read:
    is_new = before is not None and before.mention.clause < mention.clause
    told = start_subject(language, said.all) if is_new else ""
    if before is not None and told in before.mention.lead:
        told = ""  # 总股本1亿股，总股本由0.8亿股增加
    way, word = (said.way, said.word) if said.moving else (None, "")
    is_direct = ends_in_start(language, said.all)
    return Read(mention, Role.START, way, said.against, word, told, is_direct)


def _is_aside(passage: Passage, index: int, before: Read | None) -> bool:
    """Tell whether a figure only says an amount again per piece: "to $251.7 million, or $1.83 per share"."""
    if before is None or before.role in (Role.STEP, Role.RATE):
        return False
    unit = passage.mentions[index].quantity.unit
    again = cue(passage.language, "in-other-words").fullmatch(words_before(passage, index))
    return again is not None and "/" in unit.name and "/" not in before.mention.quantity.unit.name


def _is_measure_again(passage: Passage, subject: str, end: int) -> bool:
    """Tell whether a subject only repeats what an amount is counted by: 每克388元，每克上涨30元."""
    opens = cue(passage.language, "for-each").match(subject)
    return opens is not None and subject in passage.between(passage.start, end)


def _moved(mention: Mention) -> Role:
    return Role.RATE if mention.quantity.kind in RATES else Role.STEP


def _continues(language: Language, words: str, before: Read | None) -> bool:
    """Tell whether a figure says where a change ends that was told before: 「上升5个基点，至6.59%」."""
    if before is None or before.role is Role.LEVEL:
        return False
    ends = cue(language, "move-goal-last").search(words, max(0, len(words) - REACH))
    return begins(language, "move-goal-next", words) or (ends is not None and ends.end() == len(words))


def _against_after(passage: Passage, index: int) -> str:
    """Return what a change is measured against if told behind it: "$109 million in the prior quarter"."""
    mentions = passage.mentions
    after = mentions[index + 1].start if index + 1 < len(mentions) else passage.end
    words = passage.between(mentions[index].end, after)
    return next((idea for idea in AGAINST if passage.has(f"{idea}-after", words)), "")
