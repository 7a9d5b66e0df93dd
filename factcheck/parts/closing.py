"""How much of their whole do listed parts make up?

「出口」 and 「进口」 are all of their whole, 「（男600人，女400人）」 lists all of it; most lists leave
something unsaid; 「女性40人，党员30人」 may count one person twice.
"""

from __future__ import annotations

from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.parts.bearers import are_befallen, are_of_one_form, has_many
from factcheck.parts.complements import by_one_mark, complementary, crossed, paired, parsed
from factcheck.parts.opening import SEMICOLON
from factcheck.parts.statements import name_of
from factcheck.parts.thresholds import counted
from factcheck.units import COUNT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.discovery import Mention
    from factcheck.parts.statements import Statement
    from factcheck.source import Span

PAIR = 2
"""A name that parts share is of so many letters."""
NOUN = 10
"""What there are so many of is named in so many letters before the figure for all of them."""
ASIDE = 30
"""What is said of all the parts follows the last of them within so many characters."""


class Closing(Enum):
    """How much of the whole the listed parts make up."""

    CLOSED = "closed"  # all of it: 出口 and 进口, a bracket that lists nothing else
    FITTING = "fitting"  # parts apart from each other; something may be unsaid
    OVERLAPPING = "overlapping"  # one thing may belong to several parts: 女性, 党员


# --- after a cue --------------------------------------------------------------------------------


def closing_after_cue(
    listed: Statement, whole: str, parts: Sequence[Mention], word: str, is_counted: bool
) -> Closing:
    """Tell how much of a whole of that name the parts after a cue make up; all if they are counted."""
    names = [name_of(listed, part) for part in parts]
    if _may_count_twice(listed, whole, parts, names):
        return Closing.OVERLAPPING
    if is_counted and not _overlap(listed, names):
        return Closing.CLOSED
    if listed.is_dated(parts[0].start - len(parts[0].lead) - 1, parts[-1].start):
        return Closing.FITTING
    is_all = _is_made_of(listed, parts, word) or _is_all_behind_colon(listed, parts, word)
    if complementary(listed.language, whole, names) or is_all:
        return Closing.CLOSED
    if listed.language.spaced and not are_of_one_form(listed, parts):
        return Closing.OVERLAPPING
    is_apart = len(parts) == 1 or _are_apart(listed, parts, names, word)
    may_overlap = _overlap(listed, names) or are_befallen(listed, parts, names)
    return Closing.FITTING if is_apart and not may_overlap else Closing.OVERLAPPING


def are_so_many(home: Statement, whole: Mention, listed: Statement, parts: Sequence[Mention]) -> bool:
    """Tell whether a whole is that of just so many things as there are parts: 三项费用合计12.6亿元."""
    ahead = home.ahead_of(whole.start)[-1:]
    if home.language.spaced or len(parts) < 2 or not ahead or ahead[0].clause != whole.clause:
        return False
    number, words = ahead[0].quantity, whole.lead.strip()
    if number.value == len(parts) and _are_numbered(listed, number.unit.name, parts):
        return True
    hit = cue(home.language, "in-all").search(words)
    is_number = number.unit.dimension == COUNT and number.value == len(parts)
    if hit is None or not is_number or len(words) > NOUN:
        return False
    # 「两期工程共投资36亿元，其中银行贷款20亿元、企业自筹10亿元」 names no two 工程
    noun = words[: hit.start()].strip()[-PAIR:]
    return len(noun) == PAIR and all(noun in part.lead for part in parts)


def _are_numbered(listed: Statement, unit: str, parts: Sequence[Mention]) -> bool:
    """Tell whether parts are told from the first to the last: 四种形态, 第一种形态…, 第四种形态…."""
    first, *others = parts
    is_first = (
        cue(listed.language, "first-in-order").search(first.lead + listed.ordinal_before(first)) is not None
    )
    return is_first and all(listed.ordinal_before(part).endswith(unit) for part in others)


def goes_on(listed: Statement, last: Mention, following: Sequence[Mention]) -> bool:
    """Tell whether a third class may follow two that seem to be all: 省内860篇，省外386篇，境外14篇."""
    if not following or listed.says("nothing-else", (last.lead,)):
        return False
    words = listed.text[last.end : following[0].start]
    is_near = following[0].clause - last.clause <= 1 and not SEMICOLON.search(words)
    return is_near and not listed.says("trade-balance", (following[0].lead,))


def _may_count_twice(listed: Statement, whole: str, parts: Sequence[Mention], names: Sequence[str]) -> bool:
    """Tell whether parts are counted by a threshold, or are said to be net or in several."""
    if _are_predicates(listed, parts):
        return not any(paired(listed.language, a, b) for a, b in pairwise(names))
    by_threshold = any(one.things in parts for one in counted(listed))
    return by_threshold or listed.says("net", (whole, *names)) or _is_in_several(listed, whole, parts, names)


def _is_made_of(listed: Statement, parts: Sequence[Mention], word: str) -> bool:
    """Tell whether a list names all of its whole: not "consisting of $6 million in bonds … and cash"."""
    if len(parts) < 2 or not listed.says("made-of", (word,)):
        return False
    end = parts[-1].end + len(parts[-1].tail)
    if cue(listed.language, "rest-unsaid").match(listed.text[end : end + ASIDE].lstrip(" ,")):
        return False  # , and other costs
    before, found, after = parts[0].lead.partition(word)
    return not listed.says("rest-unsaid", (before if found else "", after, parts[-1].tail))


def _is_all_behind_colon(listed: Statement, parts: Sequence[Mention], word: str) -> bool:
    """Tell whether a colon lists all to the end of its statement: "620 pupils: 340 girls and 280 boys"."""
    if word != ":" or len(parts) < 2 or not _ends_in_and(listed, parts):
        return False
    names = [name_of(listed, part) for part in parts]
    is_last = not listed.text[parts[-1].end + len(parts[-1].tail) : listed.end].strip(" .\n")
    is_offset = listed.says("offsetting", (*names, listed.text[parts[0].start : parts[-1].end]))
    is_all = is_last or _are_two_kinds(listed, parts)  # 366 boys and 505 girls in 25 classes
    return is_all and not is_offset and are_of_one_form(listed, parts) and not _overlap(listed, names)


def _are_two_kinds(listed: Statement, parts: Sequence[Mention]) -> bool:
    """Tell whether parts are of two kinds that leave no third one, and none follows: men and women."""
    heads = {part.tail.split()[0].strip(".,").lower() for part in parts if part.tail.split()}
    if not any(heads == {*kind.words} for kind in parsed(listed.language.cues["sexes"])):
        return False
    behind = listed.text[parts[-1].end + len(parts[-1].tail) :][:ASIDE].lstrip(" ,")
    return cue(listed.language, ("joining", "rest-unsaid")).match(behind) is None


def _overlap(listed: Statement, names: Sequence[str]) -> bool:
    """Tell whether names are those of parts that hold the same things: 女性, 续建 and 省重点."""
    return (
        listed.says("overlapping", names) or _is_contained(listed, names) or crossed(listed.language, names)
    )


def _are_predicates(listed: Statement, parts: Sequence[Mention]) -> bool:
    """Tell whether each part has its verb, so that both may hold: "70 are open and 80 are fenced"."""
    if not listed.language.spaced:
        return False
    told = [cue(listed.language, "predicate").match(part.tail.strip()) for part in parts]
    return len(parts) > 1 and all(told)


def _is_contained(listed: Statement, names: Sequence[str]) -> bool:
    """Tell whether one name ends with all of another: 汽车 in 新能源汽车, but not 合格 in 不合格."""
    plain = [name for name in names if name and not listed.says("negative", (name[:1],))]
    return any(a != b and a.endswith(b) for a in plain for b in plain)


def _are_apart(listed: Statement, parts: Sequence[Mention], names: Sequence[str], word: str) -> bool:
    """Tell whether the words set parts apart: a list with 、 or 和, one mark, places, 分产业看, bare figures.

    Parts that stand in a clause each may be any others: 「工业投资300亿元，民间投资280亿元」.
    """
    return (
        _are_joined(listed, parts)
        or by_one_mark(listed.language, names)
        or all(map(listed.ordinal_before, parts))
        or listed.says("rest", (names[-1],))
        or listed.says("by-kind", (word,))
        or any(paired(listed.language, a, b) for a, b in pairwise(names))
    )


def _are_joined(listed: Statement, parts: Sequence[Mention]) -> bool:
    """Tell whether parts stand without a name before them, or 、 or 和 joins two of them."""
    of_which, joining = cue(listed.language, "of-which"), cue(listed.language, "and")
    if not any(of_which.sub("", part.lead).strip() for part in parts):
        return True
    is_joined = any(joining.search(listed.text, a.end, b.start) for a, b in pairwise(parts))
    return is_joined and not has_many(listed, parts)


# --- in a bracket -------------------------------------------------------------------------------


def closing_in_bracket(
    statement: Statement, whole: Mention, parts: Sequence[Mention], bracket: Span
) -> Closing:
    """Tell how much of the figure before a bracket the parts in it make up."""
    names = [name_of(statement, part) for part in parts]
    if _is_in_several(statement, whole.lead, parts, names) or _has_parts_of_parts(statement, parts):
        return Closing.OVERLAPPING
    if not complementary(statement.language, "", names):
        if _overlap_in_bracket(statement, names):
            return Closing.OVERLAPPING
        if statement.says("outcome", names) or not _ends_in_and(statement, parts):
            return Closing.FITTING  # 「（出院1180例，死亡21例）」: others are ill still
    is_all = whole.quantity.unit.dimension == COUNT and not statement.is_open(bracket.start, bracket.end + 1)
    return Closing.CLOSED if is_all else Closing.FITTING


def _has_parts_of_parts(statement: Statement, parts: Sequence[Mention]) -> bool:
    """Tell whether one figure is of those before it: (7 in Texas, 5 in Ohio, 2 of them children)."""
    return any(cue(statement.language, "of-those").match(part.tail.strip()) for part in parts)


def _overlap_in_bracket(statement: Statement, names: Sequence[str]) -> bool:
    """Tell whether what is done of a thing is told beside what it is: （女性12人，已出院8人）."""
    said = any(statement.says(idea, names) for idea in ("overlapping", "already", "dealt-with"))
    return said or crossed(statement.language, names)


def _ends_in_and(statement: Statement, parts: Sequence[Mention]) -> bool:
    """Tell whether a list ends as one does that names all: (70 in Texas and 50 in Ohio)."""
    words = statement.text[parts[-2].end : parts[-1].start]
    return not statement.language.spaced or cue(statement.language, "joining").search(words) is not None


def _is_in_several(statement: Statement, whole: str, parts: Sequence[Mention], names: Sequence[str]) -> bool:
    """Tell whether the text says that a thing may be in several parts: 「皮疹9例（有人有两种以上反应）」."""
    end = parts[-1].end
    aside = statement.text[end : end + ASIDE].partition("。")[0]
    among = (
        statement.text[parts[0].end : end] if statement.language.spaced else ""
    )  # and, if needed, $40 million
    return statement.says("in-several", (whole, *names, among, aside))
