"""Which counts, enumerated by their nouns alone, are all that another counts?

"The 12 victims were seven men, four women and one child", "a total of 180 vehicles (120 buses, 40 trams and
20 ferries)", "120 buses and 60 trams, 180 vehicles in all": what is counted has a name of its own each time.
Silent: "three buses (40 men and 12 women)", "12 people, including seven men and one child", "seven men and
five foreigners" (one may be both).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue
from factcheck.frozen import NamedTuple
from factcheck.languages.late import Late
from factcheck.parts.complements import crossed, parsed
from factcheck.parts.statements import commensurable, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.model import Quantity
    from factcheck.parts.statements import Statement

_COUNTED = frozenset({Kind.COUNT, Kind.NUMBER})
_NOUN = r"(?: [A-Za-z][\w'-]*){0,3}"
_NEXT = Late(rf"{_NOUN}(?:,| and|, and) ")
_LAST = Late(rf"{_NOUN},? and ")
_OPENS = Late(rf"(?:-[a-z]+)?{_NOUN}?(?P<mark>:| \(|,| [-–—]| were| are| has)? ?")
_ENDS = Late(rf"{_NOUN}(?:[).,;:]| [-–—]|\s*$)")
_BRACKET, _COLON, _COMMA = "(", ":", ","
_HOLDS = "has"
_VERBS = frozenset({"were", "are", _HOLDS})
TWO, NEAR = 2, 40
"""Something else that is counted follows an enumeration within so many letters."""


class Enumerated(NamedTuple):
    """A count with all the counts that it is made up of, and the word or mark that says so."""

    whole: Quantity
    parts: tuple[Quantity, ...]
    word: str


def enumerated(statement: Statement) -> Iterator[Enumerated]:
    """Yield every count that an enumeration beside it makes up."""
    mentions = statement.mentions
    for start, after in _runs(statement):
        is_headed = after - start > TWO and _opens(statement, mentions[start], mentions[start + 1 : after])
        first = start + 1 if is_headed else start  # 62 people, 41 men and 21 women
        parts = mentions[first:after]
        if _may_hold_one_twice(statement, parts):
            continue
        before = mentions[first - 1] if first else None
        behind = mentions[after] if after < len(mentions) else None
        if before is not None and (word := _opens(statement, before, parts)):
            yield _of(before, parts, word)
        elif behind is not None and (word := _sums_up(statement, parts, behind)):
            yield _of(behind, parts, word)


def _of(whole: Mention, parts: Sequence[Mention], word: str) -> Enumerated:
    """Return all of them as counts of the same things."""
    unit = whole.quantity.unit
    counts = (replace(part.quantity, kind=whole.quantity.kind, unit=unit) for part in parts)
    return Enumerated(whole.quantity, tuple(counts), word)


def _runs(statement: Statement) -> Iterator[tuple[int, int]]:
    """Yield from where to where counts stand as "a men, b women and c children" do."""
    mentions, first = statement.mentions, 0
    while first < len(mentions):
        last = first
        while last + 1 < len(mentions) and _is_joined(statement, mentions[last], mentions[last + 1]):
            last += 1
            if _LAST.fullmatch(statement.text, mentions[last - 1].end, mentions[last].start):
                if _ENDS.match(statement.text, mentions[last].end, statement.end):
                    yield first, last + 1
                break
        first = max(first + 1, last)


def _is_joined(statement: Statement, a: Mention, b: Mention) -> bool:
    is_counted = {a.quantity.kind, b.quantity.kind} <= _COUNTED and not (a.quantity.weak or b.quantity.weak)
    if not is_counted or _NEXT.fullmatch(statement.text, a.end, b.start) is None:
        return False
    nouns = statement.text[a.end : b.start].replace(" and ", " ")
    return not statement.says("second-thing", (nouns,)) and not statement.says("including", (nouns,))


def _opens(statement: Statement, whole: Mention, parts: Sequence[Mention]) -> str:
    """Return the mark or the verb by which a count before an enumeration is all of it."""
    if not _is_whole(statement, whole):
        return ""
    between = _OPENS.fullmatch(statement.text, whole.end, parts[0].start)
    mark = (between["mark"] or "").strip() if between else _made_of(statement, whole, parts)
    are_people = _are_people(statement, whole, parts)
    if mark == _COMMA:
        is_all = are_people and _are_opposite(statement, parts) and not _goes_on(statement, parts[-1])
        return mark if is_all else ""
    if mark in _VERBS:
        is_definite = cue(statement.language, "definite").ending(whole.lead.strip()) is not None
        may_hold = mark != _HOLDS or whole.quantity.unit.name == "member"  # the 20-member committee has
        is_all = may_hold and not _goes_on(statement, parts[-1])
        return mark if are_people and is_definite and is_all else ""
    is_told = are_people or _is_total(statement, whole) or len(mark) > 1
    is_alike = all(commensurable(statement.language, whole.quantity, part.quantity) for part in parts)
    return mark if mark and is_told and not (is_alike and mark == _COLON) else ""


def _goes_on(statement: Statement, last: Mention) -> bool:
    """Tell whether others may follow an aside: "among them", "and two boys", "with two seats vacant"."""
    behind = next(statement.within(last.end, min(statement.end, last.end + NEAR)), None)
    return behind is not None or statement.says("among-others", (last.tail,))


def _made_of(statement: Statement, whole: Mention, parts: Sequence[Mention]) -> str:
    """Return the "comprising" between a count and an enumeration, or nothing."""
    words = (
        statement.text[whole.end : parts[0].start].removeprefix(f" {whole.quantity.unit.name}").strip(" ,")
    )
    found = cue(statement.language, "made-of").fullmatch(words)
    return found.group() if found else ""


def _is_whole(statement: Statement, whole: Mention) -> bool:
    """Tell whether a figure counts what may be enumerated: no groups, and nothing that goes on."""
    is_group = statement.says("groups-of-people", (f"{whole.quantity.unit.name} {whole.tail}",))
    return whole.quantity.kind in _COUNTED and not whole.quantity.weak and not is_group


def _is_total(statement: Statement, whole: Mention) -> bool:
    return cue(statement.language, "in-a-total").ending(whole.lead.strip()) is not None


def _are_people(statement: Statement, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether persons are counted, each kind by its name: a jury of 12, 20 Republicans."""
    language = statement.language
    is_body = cue(language, "people-of").ending(whole.lead.strip()) is not None
    people, demonym = language.cues["people"], cue(language, "demonym")
    is_of_people = is_body or whole.quantity.unit.name in people
    return is_of_people and all(_noun(part) in people or demonym.fullmatch(_noun(part)) for part in parts)


def _noun(part: Mention) -> str:
    """Return the first word behind a figure: men, Republicans."""
    return "".join(part.tail.split()[:1]).rstrip(".")


def _are_opposite(statement: Statement, parts: Sequence[Mention]) -> bool:
    """Tell whether two kinds leave no third one: men and women, Republicans and Democrats."""
    if len(parts) != TWO:
        return False
    heads = {_noun(part).lower() for part in parts}
    return any(heads == set(kinds.words) for kinds in parsed(statement.language.cues["two-kinds"]))


def _sums_up(statement: Statement, parts: Sequence[Mention], whole: Mention) -> str:
    """Return the "in all" of a count behind an enumeration whose things have another name."""
    if all(commensurable(statement.language, whole.quantity, part.quantity) for part in parts):
        return ""  # told of any amounts
    lead, language = whole.lead.strip(), statement.language
    is_any = not whole.quantity.unit.name or _are_people(statement, whole, parts)
    if not is_any and not cue(language, "generic-things").fullmatch(whole.quantity.unit.name):
        return ""  # 120 shops and 40 cafes, 412 employees in total
    if lead and not cue(language, ("in-other-words", "in-a-total", "and")).fullmatch(lead):
        return ""
    if cue(language, "in-a-total").fullmatch(lead):
        return lead if not cue(language, "qualified-after").match(whole.tail.strip()) else ""
    tail = whole.tail.strip().removeprefix(whole.quantity.unit.name).strip()
    found = cue(language, "in-all").match(tail)
    return found.group() if found and _is_whole(statement, whole) else ""


def _may_hold_one_twice(statement: Statement, parts: Sequence[Mention]) -> bool:
    """Tell whether one thing may be in two: "20 men and 15 foreigners", but not "men, women and children"."""
    names = [name_of(statement, part) for part in parts]
    persons = cue(statement.language, "persons-apart")
    if all(persons.fullmatch(_noun(part)) for part in parts):
        return False
    if any(persons.fullmatch(_noun(part)) for part in parts):
        return True
    return crossed(statement.language, names)
