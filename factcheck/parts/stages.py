"""What has become of the projects that were drawn up, in number and in money?

「谋划项目68个，总投资490亿元，成功签约13个，总投资71亿元」: no more is signed than was drawn up.
The later stage may stand in a sentence of its own: 「目前，已签约项目6个，计划投资19.9亿元」.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.frozen import NamedTuple
from factcheck.parts.statements import Held, commensurable
from factcheck.parts.wholes import can_hold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.languages.late import Cue
    from factcheck.parts.statements import Statement

    Stages = list[tuple[int, Cue]]

KEPT = 6
"""So many figures of the first stage are remembered."""
STAGES = ("drawn-up", "proposed", "signed", "started", "completed")
"""Ideas of what becomes of a project, in order; none is reached by more projects than the one before."""
NAME = 2


class Drawn(NamedTuple):
    """The figures of the stage that was told last, where more may come of them."""

    paragraph: int = -1
    stage: int = -1
    figures: tuple[Mention, ...] = ()


_NOTHING = Drawn()


def stages(statements: Iterable[Statement]) -> Iterator[Held]:
    """Yield what was signed with what was drawn up, in one statement or later in the paragraph."""
    drawn = _NOTHING
    for statement in statements:
        if drawn.paragraph != statement.paragraph:
            drawn = _NOTHING
        told = _told(statement)
        if not told:
            continue
        start = drawn if drawn.figures and _resumes(statement, told, drawn) else _NOTHING
        found, drawn_here = _followed(statement, told, start)
        yield from found
        if drawn_here.figures and drawn_here.stage == 0:
            drawn = drawn_here


def _followed(statement: Statement, told: Stages, drawn: Drawn) -> tuple[list[Held], Drawn]:
    """Return which figures of a statement are held by an earlier stage, and the stage it ends with."""
    found: list[Held] = []
    earlier, now, attained = drawn.figures, drawn.stage, False
    for mention in statement.plain:
        stage = _stage(told, mention)
        if stage is not None:
            attained = stage > max(now, 0) and _is_attained(statement, earlier, mention)
            if not attained:
                earlier, now = (), stage
        if attained:
            found += _held(statement, earlier, mention)
        elif now >= 0:
            earlier = (*earlier, mention)[:KEPT]
    return found, Drawn(statement.paragraph, now, earlier)


def _is_attained(statement: Statement, earlier: Sequence[Mention], later: Mention) -> bool:
    """Tell whether a later stage is said to be reached, in the place and the time of the earlier one."""
    return statement.says("attained", (later.lead,)) and not _is_wider(statement, earlier, later)


def _is_wider(statement: Statement, earlier: Sequence[Mention], later: Mention) -> bool:
    """Tell whether a later stage is told of a place or a time that the earlier one is not: 今年全市已签约."""
    scope = cue(statement.language, "scope")
    told = {word for mention in earlier for word in scope.findall(mention.lead)}
    return not told.issuperset(scope.findall(later.lead))


def _resumes(statement: Statement, told: Stages, drawn: Drawn) -> bool:
    """Tell whether a statement goes on with what was drawn up: 「目前，已签约项目6个」 has no topic."""
    if not statement.mentions:
        return False
    first = statement.mentions[0]
    stage = _stage(told, first)
    if not stage or not statement.says("attained", (first.lead,)):
        return False
    name = first.lead
    for idea in ("attained", STAGES[stage]):
        name = cue(statement.language, idea).sub("", name)
    before = statement.text[statement.start : first.start - len(first.lead)].strip(" \n\t，,")
    opened = not before or cue(statement.language, "here-and-now").fullmatch(before) is not None
    return opened and len(name.strip()) <= NAME and drawn.figures[0].lead.rstrip().endswith(name.strip())


def _told(statement: Statement) -> Stages:
    """Return the stages that a statement names at all, the latest first."""
    text, start, end = statement.text, statement.start, statement.end
    if not statement.amounts or cue(statement.language, STAGES).search(text, start, end) is None:
        return []
    patterns = [(stage, cue(statement.language, idea)) for stage, idea in enumerate(STAGES)]
    return [pair for pair in reversed(patterns) if pair[1].search(text, start, end)]


def _stage(told: Stages, mention: Mention) -> int | None:
    return next((stage for stage, words in told if words.search(mention.lead)), None)


def _held(statement: Statement, earlier: Sequence[Mention], later: Mention) -> Iterator[Held]:
    """Yield a later stage with the first one of the same kind, of several with one that can hold it."""
    alike = [m for m in earlier if commensurable(statement.language, m.quantity, later.quantity)]
    if alike:
        wide = next((mention for mention in alike if can_hold(mention, [later])), alike[0])
        yield Held(later, wide, later.lead.strip())
