"""What does each figure of a sentence do in the account of a change?

「货值由8.6亿元增至77.9亿元，增长8.1倍」: 8.6亿元 is the start, 77.9亿元 the goal, 8.1倍 the rate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, Kind, cue, kept, words_before
from factcheck.frozen import NamedTuple
from factcheck.movement.asides import is_aside, more_or_less, said_again
from factcheck.movement.behind import base_in_bracket, compared_behind, is_some_of_it, way_behind
from factcheck.movement.reads import READ, Read, Role, moved
from factcheck.movement.strangers import is_stranger, looks_back
from factcheck.movement.words import (
    AGAINST,
    REACH,
    Way,
    base_against,
    begins,
    comparison,
    differs_by,
    ends_in_start,
    is_base,
    is_by,
    is_noun,
    leads_to_goal,
    moved_by,
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

EXPECTED = "expected"
"""What a figure is measured against that is no earlier one: "3% below expectations of 420,000"."""
SINCE = "since"
"""What "from the second quarter to $105m" is measured against, be it any time."""
CHANGED = 8
"""What a figure is compared with stands so near behind it."""
OBJECT = 3
"""Behind "a 3% increase in sales to" a goal follows; more words have a verb of their own."""


@kept
def readings(passage: Passage) -> tuple[Read, ...]:
    """Return the figures of a sentence with what each does in the account of a change."""
    return tuple(_readings(passage))


def _readings(passage: Passage) -> Iterator[Read]:
    before: Read | None = None
    floor = passage.start
    for index, mention in enumerate(passage.mentions):
        if _may_move(passage, index) and not is_aside(passage, index, before):
            before = _known(passage, index, _reading(passage, index, floor, before), before)
            yield before
        floor = mention.end


def _may_move(passage: Passage, index: int) -> bool:
    """Tell whether a figure may be one of a change; a fraction is only by words: "fell by half"."""
    kind, spaced = passage.mentions[index].quantity.kind, passage.language.spaced
    if kind is not Kind.FRACTION or not spaced:
        return kind in READ
    return cue(passage.language, "move-by").ending(words_before(passage, index)) is not None


def _known(passage: Passage, index: int, read: Read, before: Read | None) -> Read:
    """Return a figure as read, or as a stranger where it is compared with and is none of what changed."""
    if read.role is not Role.START or not passage.language.spaced:
        return read
    if before is not None and (before.is_compared or base_in_bracket(passage, index)):
        return read
    is_told = before is not None and before.is_of_change
    is_told_against = before is not None and before.against in AGAINST
    if is_stranger(passage, index, is_told=is_told, is_told_against=is_told_against):
        return Read(read.mention, Role.STRANGER)
    return read._replace(tells_way=cue(passage.language, "way-from").fullmatch(read.word) is not None)


def _reading(passage: Passage, index: int, floor: int, before: Read | None) -> Read:
    """Read what a figure does by the words around it; only English has some of them behind it."""
    language, mention = passage.language, passage.mentions[index]
    gap, words = passage.between(floor, mention.start), _words(passage, index)
    behind = _read_behind(passage, index, words, before) if language.spaced else None
    read = behind or _read(language, mention, words, gap, before)
    if read.role is Role.START and not read.word and _has_own_change(passage, mention, gap):
        read = Read(mention, Role.LEVEL)
    if read.subject and _is_measure_again(passage, read.subject, floor):
        read = read._replace(subject="")
    return _with_words_behind(passage, index, read, words, gap) if language.spaced else read


def _has_own_change(passage: Passage, mention: Mention, gap: str) -> bool:
    """Tell whether a figure of 去年 is what is told of, and no base: 去年完成4083亿元，比上年增长11.6%."""
    behind = passage.text[mention.end : mention.end + CHANGED].lstrip("，, ")
    return begins(passage.language, "own-change", behind) and not passage.has("same-period", gap)


def _words(passage: Passage, index: int) -> str:
    """Return the words before a figure, without the noun of the count before it: from 60 (officers) to 50."""
    words = words_before(passage, index)
    if not passage.language.spaced or not index:
        return words
    noun = passage.mentions[index - 1].quantity.unit.name
    return words.removeprefix(noun).lstrip() if noun.isalpha() else words


def _with_words_behind(passage: Passage, index: int, read: Read, words: str, gap: str) -> Read:
    """Return a figure with what it is measured against and what moves, if only words behind it tell."""
    own = read.against if read.against in (*AGAINST, EXPECTED) else ""
    told = read.subject or _object(passage.language, read, words)
    if read.role is not Role.LEVEL and (inner := cue(passage.language, "back-then").match(words)):
        if read.role in (Role.STEP, Role.RATE):
            return Read(read.mention, Role.STRANGER)  # rose 8%, after rising 5% in May, to $4.3bn
        told = inner.group()  # is down 41 points, having fallen to 4,012 from 4,090
    if read.role is Role.STEP:
        read = read._replace(is_direct=True)  # 13,150 employees, a reduction of 750
    if read.role in (Role.STEP, Role.RATE) and cue(passage.language, "moved-again").ending(words) is not None:
        read, told = read._replace(is_again=True), ""
    against = own or _against_after(passage, index, gap if read.role is Role.START else "")
    if read.role is Role.GOAL and leads_to_goal(passage.language, words):
        against = _against_after(passage, index, gap) or SINCE
    return read._replace(against=against, subject=told)


def _read_behind(passage: Passage, index: int, words: str, before: Read | None) -> Read | None:
    """Read what words behind a figure tell: "a 3% increase", "12% above the 5,000"; or nothing."""
    start = None if before is None else _start_behind(passage, index, words, before)
    if start is not None:
        return start
    language, mention = passage.language, passage.mentions[index]
    word, way, subject = way_behind(language, words, mention.tail)
    if way is not None:
        return Read(mention, moved(mention), way, "", word, subject, is_named=len(subject.split()) > OBJECT)
    word, way = compared_behind(language, words, mention)
    if way is not None and index + 1 < len(passage.mentions):
        again = not words or cue(language, "compared-again").ending(words) is not None
        if again and words and looks_back(passage, index):
            return Read(mention, Role.STRANGER)
        return Read(mention, moved(mention), way, "", word, is_direct=True, is_compared=True, is_again=again)
    return None if words else _step_said_again(passage, index)


def _start_behind(passage: Passage, index: int, words: str, before: Read) -> Read | None:
    """Read a start that words or a bracket behind another figure lead to: "(2021: £20.0m)"; or nothing."""
    language, mention = passage.language, passage.mentions[index]
    if before.is_compared and _is_compared_with(language, before, mention, words):
        against = EXPECTED if cue(language, EXPECTED).search(words) else ""
        return Read(mention, Role.START, None, against, is_direct=True)
    if base_in_bracket(passage, index):
        return Read(mention, Role.START, None, AGAINST[0], is_direct=True)
    return None


def _step_said_again(passage: Passage, index: int) -> Read | None:
    """Read the £117 of "to £1,717, £117 or 6% lower than the £1,834"; or nothing."""
    mention, after = passage.mentions[index], passage.mentions[index + 1 : index + 2]
    if not after or not cue(passage.language, "in-other-words").fullmatch(mention.tail.strip()):
        return None
    word, way = compared_behind(passage.language, "", after[0])
    return None if way is None else Read(mention, moved(mention), way, "", word, is_direct=True)


def _is_compared_with(language: Language, before: Read, mention: Mention, words: str) -> bool:
    """Tell 5% "more than the 5,000" from £3bn "less than in 2023 but" £2.9bn above forecast."""
    goes_on = any(cue(language, idea).search(words) for idea in ("turn", "joining"))
    return before.mention.clause == mention.clause and not goes_on


def _object(language: Language, read: Read, words: str) -> str:
    """Return what a start is told to be of behind its word of change: to "reduce costs from"."""
    if read.role is not Role.START or not read.word or read.word not in words:
        return ""
    rest = words[words.rindex(read.word) + len(read.word) :]
    found = cue(language, "move-start").search(rest)
    is_of_it = found is None or cue(language, "bringing").match(rest.lstrip())  # will bring the rent from
    return "" if found is None or is_of_it else stripped(language, rest[: found.start()])


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
    """Read what the words before a figure tell."""
    said = _Words(words, gap, *way_of(language, words), comparison(language, gap))
    level = Read(mention, Role.LEVEL, None, said.against)
    to_goal = said.moving and begins(language, "move-goal", said.rest)
    if said.against in AGAINST and differs_by(language, words):
        return more_or_less(language, mention, words, said.against)
    if _is_step(language, said, to_goal):
        return _step(language, mention, said, before)
    if said.way is Way.STILL and not stripped(language, said.rest):
        return level  # 比去年底新增3000个
    if _is_start(language, said):
        return _start_of(language, mention, said, before)
    if to_goal or _continues(language, words, before) or _is_now(language, gap, before):
        return _goal(language, mention, said, before)
    if cue(language, "move-compared").fullmatch(said.word):
        return Read(mention, Role.STRANGER)  # above the forecast of $120 million
    return said_again(language, mention, words, before) or level


def _is_step(language: Language, said: _Words, to_goal: bool) -> bool:
    """Tell whether nothing stands between a word of change and its figure, or only what moves: by."""
    if not said.moving:
        return False
    is_direct = (is_noun(language, said.word) or not to_goal) and not stripped(language, said.rest)
    return is_direct or is_by(language, said.rest)


def _is_start(language: Language, said: _Words) -> bool:
    """Tell whether a figure is where a change begins: 由8.6亿元, 上年同期为8.6亿元."""
    if said.moving:
        return starts(language, said.rest)
    return starts(language, said.all) or is_base(language, said.gap)


def _goal(language: Language, mention: Mention, said: _Words, before: Read | None) -> Read:
    """Read where a change ends; the word of it may stand before where it starts: "fell from 320 to 280"."""
    goes_on = not said.moving and before is not None and before.role is Role.START
    way, word, words = said.way, said.word, said.rest
    if goes_on and before is not None:
        way, word, words = before.way, before.word, said.all
    is_direct = cue(language, ("move-to", "move-goal-last")).fullmatch(" ".join(words.split())) is not None
    told = _own_subject(language, said, before)
    return Read(mention, Role.GOAL, way, said.against, word, told, is_direct)


def _own_subject(language: Language, said: _Words, before: Read | None) -> str:
    """Return what a goal is of where a rate was told of another: "and revenue per passenger rose to"."""
    if not language.spaced or before is None or before.role not in (Role.STEP, Role.RATE):
        return ""
    head = said.all[: said.all.rindex(said.word)] if said.moving else said.all
    opened = cue(language, "clause-joining").match(head)
    return stripped(language, cue(language, "move-to").sub("", head[opened.end() :])) if opened else ""


def _step(language: Language, mention: Mention, said: _Words, before: Read | None) -> Read:
    clause = CLAUSE.split(said.gap)[-1].strip()
    is_longer = len(clause) > len(said.all) or cue(language, "of-which").search(said.all)
    # 其中三季度增长20%
    told = clause if not said.against and is_longer else subject(language, said.all, said.word)
    if before is not None and before.role in (Role.START, Role.GOAL):
        told = told or moved_by(language, said.rest)  # fell from 60 to 50 and cut deaths by 31%
    if moved(mention) is Role.STEP and is_some_of_it(language, mention, said.word):
        return Read(mention, Role.STRANGER)
    return Read(mention, moved(mention), said.way, said.against, said.word, told)


def _start_of(language: Language, mention: Mention, said: _Words, before: Read | None) -> Read:
    is_new = before is not None and before.mention.clause < mention.clause
    told = start_subject(language, said.all) if is_new else ""
    if before is not None and told in before.mention.lead:
        told = ""  # 总股本1亿股，总股本由0.8亿股增加
    way, word = (said.way, said.word) if said.moving else (None, "")
    against = said.against or base_against(language, said.gap)  # 上年同期为8.6亿元
    return Read(mention, Role.START, way, against, word, told, ends_in_start(language, said.all))


def _is_measure_again(passage: Passage, subject: str, end: int) -> bool:
    """Tell whether a subject only repeats what an amount is counted by: 每克388元，每克上涨30元."""
    opens = cue(passage.language, "for-each").match(subject)
    return opens is not None and subject in passage.before(end)


def _continues(language: Language, words: str, before: Read | None) -> bool:
    """Tell whether a figure says where a change ends that was told before: 「上升5个基点，至6.59%」."""
    if before is None or before.role in (Role.LEVEL, Role.STRANGER):
        return False
    ends = cue(language, "move-goal-last").search(words, max(0, len(words) - REACH))
    last = ends is not None and ends.end() == len(words) and not before.is_named
    return begins(language, "move-goal-next", words) or last


def _is_now(language: Language, gap: str, before: Read | None) -> bool:
    """Tell whether a figure is that of now, behind the one before: 去年同期收入26.3亿元，今年为32.6亿元."""
    is_after = before is not None and before.role is Role.START
    return is_after and cue(language, "now-is").fullmatch(CLAUSE.split(gap)[-1].strip()) is not None


def _against_after(passage: Passage, index: int, before: str) -> str:
    """Return what a change is measured against if told behind it: "$109 million in the prior quarter".

    Before a start it may be told too: "from the previous month's $500 billion".
    """
    mentions = passage.mentions
    after = mentions[index + 1].start if index + 1 < len(mentions) else passage.end
    words = passage.between(mentions[index].end, after)
    told = (idea for side in (words, before) for idea in AGAINST if passage.has(f"{idea}-after", side))
    return next(told, "")
