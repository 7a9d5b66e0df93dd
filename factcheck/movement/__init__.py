"""What does a sentence say changed: from where, to where, by how much, at which rate?

「货值由8.6亿元增至77.9亿元，增长8.1倍」 moves from 8.6亿元 to 77.9亿元 at a rate of 8.1倍;
「外汇储备30524亿美元，较9月末上升235亿美元，升幅为0.77%」 is at 30524亿美元, up by 235亿美元 and by 0.77%.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, kept
from factcheck.movement.levels import opens_another, topical
from factcheck.movement.reads import RATES, Read, Role
from factcheck.movement.roles import EXPECTED, readings
from factcheck.movement.strangers import alone
from factcheck.movement.words import AGAINST, Way, may_tell
from factcheck.units import POINT, POINTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Passage
    from factcheck.model import Quantity

LENT = frozenset({Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION})
CLOSE, SEVERAL = 2, 4
"""Parts so many clauses apart are of one change; it has so few rates."""
NEAR = 100
_KNOWN = frozenset({Way.UP, Way.DOWN})
_POINTS = frozenset({"point", "points"})


@dataclass(slots=True)
class Movement:
    """One change; any part may be missing."""

    level: Read | None = None
    start: Read | None = None
    goal: Read | None = None
    step: Read | None = None
    rates: list[Read] = field(default_factory=list)
    topic: Read | None = None
    """What a sentence speaks of, where this is told of another thing: 销量521台，单价上涨8%."""

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
    """Return a figure in the unit of another: 4499 to 4599元, up 1.61美元 to 79.46美元/桶, or None.

    Three points are percentage points where it is percentages that moved.
    """
    quantity, model = read.mention.quantity, other.mention.quantity
    if _alike(quantity, model):
        return read
    if read.role is Role.STEP and model.kind is Kind.PERCENT and quantity.unit.name in _POINTS:
        return read.measured(replace(quantity, unit=POINT._replace(name=quantity.unit.name), kind=Kind.POINT))
    is_near = other.role is Role.STEP or _is_near(quantity, model)
    may_take = read.is_direct or (other.role is Role.STEP and model.unit.name in _POINTS)
    bare = may_take and quantity.kind is Kind.NUMBER and model.kind in LENT and is_near
    if bare or (model.unit.name.startswith(f"{quantity.unit.name}/") and is_near):
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


@kept
def movements(passage: Passage) -> tuple[Movement, ...]:
    """Return the changes that the figures of a sentence tell of, in order, with the level each speaks of."""
    return tuple(_movements(passage))


def _movements(passage: Passage) -> Iterator[Movement]:
    earlier: list[Read] = []
    for movement in changes(readings(passage)):
        told = topical(passage.language, movement, earlier)
        yield alone(passage, told) if passage.language.spaced else told
        earlier += filter(None, (movement.level, movement.goal))


def changes(reads: Sequence[Read]) -> Iterator[Movement]:
    """Yield the changes that figures tell of, each with the level nearest to it."""
    current, last = Movement(), None
    told: Read | None = None  # where what is compared once more is now
    spoken: Read | None = None  # what the sentence speaks of
    for place, read in enumerate(reads):
        if opens_another(current, read, reads[place + 1 : place + 2]):
            yield current
            current = Movement(level=current.level)
        elif _is_of_topic(current, read):
            yield current
            current = Movement(level=current.topic)
        raised = _raised(current, read)
        told = current.goal or current.level or raised or told
        is_told_anew = current.start or current.last is None or read.mention.lead.strip() or raised
        again = read.is_again and is_told_anew
        if again or not _joined(current, read):
            spoken = current.topic or current.goal or current.level or spoken
            following = Movement(
                told if again else None, topic=spoken if read.subject and not again else None
            )
            if read.role is Role.GOAL and last and last.is_rate and _share_clause(last, read):
                # "… compared to $16.6m, and it increased 1% to $49m": the rate belongs to what follows
                following.rates.append(current.rates.pop())
            yield current
            current = following
            _joined(current, read)
        last = read
    yield current


def _is_of_topic(movement: Movement, read: Read) -> bool:
    """Tell whether a figure is told of the topic again: 销量521台，单价上涨8%，较上年的242台增加279台."""
    if movement.topic is None or movement.last is None or read.subject:
        return False
    is_later = read.mention.clause > movement.last.mention.clause
    is_start = read.role is Role.START and not read.is_direct  # 上调1000元，由4999元上调到5999元
    is_step = read.role is Role.STEP and (bool(read.against) or read.is_compared or bool(read.word))
    return is_later and (is_start or is_step)


def _raised(movement: Movement, read: Read) -> Read | None:
    """Return the $3.2 million of "raised $3.2 million, $700,000 more than the $2.5 million"."""
    return movement.step if read.is_compared and read.is_again and not movement.rates else None


def _share_clause(a: Read, b: Read) -> bool:
    return a.mention.clause == b.mention.clause


def _joined(movement: Movement, read: Read) -> bool:
    """Add a figure to a change; tell whether it belongs there."""
    last = movement.last
    if read.role is Role.STRANGER:
        return False
    if last and (read.subject or read.mention.clause - last.mention.clause > CLOSE):
        return False
    if read.role is Role.LEVEL:
        movement.level = read if last is None else movement.level
        return last is None
    if _is_of_time_before(movement, read):
        return False
    if read.role is Role.RATE and len(movement.rates) < SEVERAL:
        movement.rates.append(read)
        return True
    return _amount_joined(movement, movement.fitted(read))


def _is_of_time_before(movement: Movement, read: Read) -> bool:
    """Tell whether a rate is that of the time before: 利润12.5亿元，增长25%，去年同期10亿元，增长8%."""
    start, now = movement.start, movement.goal or movement.level
    if start is None or now is None or not read.is_rate or read.mention.start < start.mention.start:
        return False
    own = (rate for rate in movement.rates if now.mention.start < rate.mention.start < start.mention.start)
    return any(rate.against in ("", start.against) for rate in own)


def _amount_joined(movement: Movement, read: Read) -> bool:
    """Add an amount to a change; tell whether there is room for it and it is measured alike."""
    if _turns(movement, read) or not _has_room(movement, read.role) or _is_since_other(movement, read):
        return False
    if not movement.takes(read):
        return False
    match read.role:
        case Role.START:
            if _is_rate_before_its_start(movement, read):
                movement.level = movement.rates.pop()
            _forget_other_times(movement, read)
            movement.start = read
        case Role.GOAL:
            movement.goal = read
        case Role.STEP:
            movement.step = read
    return True


def _is_since_other(movement: Movement, read: Read) -> bool:
    """Tell whether a step is against another time than the start: 比上月的407人增长114%，同比多55人."""
    start = movement.start
    is_timed = read.role is Role.STEP and read.against in AGAINST
    return is_timed and start is not None and start.against not in ("", read.against)


def _has_room(movement: Movement, role: Role) -> bool:
    """Tell whether a change has no figure yet that does the same."""
    match role:
        case Role.START:
            return movement.start is None
        case Role.GOAL:
            return movement.goal is None and not _settled(movement)
        case Role.STEP:
            return movement.step is None
    return False


def _forget_other_times(movement: Movement, start: Read) -> None:
    """Drop what is told against another time: "rose 4% to $34, down from $60 in 2019"."""
    if start.tells_way and movement.way in _KNOWN and start.way is not movement.way:
        movement.step, movement.rates = None, []
        movement.goal = movement.goal and movement.goal._replace(way=start.way, word=start.word)
    step, goal = movement.step, movement.goal
    if goal and goal.against and start.against and goal.against != start.against:
        movement.step, movement.rates = None, []
    if step and step.against in AGAINST and step.against != start.against:
        is_other = not start.is_direct and step.mention.clause < start.mention.clause
        if start.against in AGAINST or is_other:  # 同比多23家，比2022年的265家增长238.5%
            movement.step = None


def _turns(movement: Movement, read: Read) -> bool:
    """Tell whether a figure rose that fell before: "the index, down from 53.1 in March, rose to 52.4"."""
    start, goal = movement.start, movement.goal
    if read.role is Role.GOAL and start is not None:
        return start.tells_way and {start.way, read.way} == _KNOWN
    # "fell to $31 in March, rose from $36": a verb of its own
    has_verb = read.role is Role.START and read.is_direct and not read.tells_way
    return has_verb and goal is not None and {goal.way, read.way} == _KNOWN


def _is_rate_before_its_start(movement: Movement, start: Read) -> bool:
    """Tell whether the rate told so far is what changes: 「增速将达到5.1%，较此前的4.3%上调」."""
    is_percent = start.mention.quantity.kind is Kind.PERCENT
    return is_percent and movement.level is None and len(movement.rates) == 1


def _settled(movement: Movement) -> bool:
    """Tell whether a change says already where it ends, as 「A，比上年增加B」 and "A compared to B" do."""
    level, start = movement.level, movement.start
    compared = level is not None and start is not None and level.mention.start < start.mention.start
    return level is not None and (movement.step is not None or compared)


__all__ = [
    "AGAINST",
    "EXPECTED",
    "RATES",
    "Movement",
    "Read",
    "Role",
    "Way",
    "changes",
    "may_tell",
    "movements",
    "readings",
]
