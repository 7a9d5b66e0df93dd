"""What the stages hand to each other: frozen values, from a written figure to a judged check.

「完成率59%」 becomes a Quantity in a Sentence of an Article; a claim or a rule ties quantities together in a
Check; the evaluator turns each check into a Finding.
"""

from __future__ import annotations

from dataclasses import field
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple, frozen
from factcheck.interval import Hedge, Interval, rounded, truncated
from factcheck.source import Span
from factcheck.units import ANYTHING, NUMBER, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.expression import Expression
    from factcheck.source import Document


class Kind(Enum):
    """What sort of figure is written (DESIGN.md §8)."""

    NUMBER = "number"
    COUNT = "count"
    CURRENCY = "currency"
    DIMENSION = "dimension"
    PERCENT = "percent"
    POINT = "percentage-point"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    RANGE = "range"
    ORDINAL = "ordinal"
    RANK = "rank"
    DATE = "date"
    YEAR = "year"
    DURATION = "duration"
    AGE = "age"
    TEMPERATURE = "temperature"
    SCALE = "scale"
    CODE = "code"
    NAME = "name"

    # there is one object for each kind; hashing its name instead took a tenth of the time of discovery
    __hash__ = object.__hash__


@frozen
class Quantity:
    """A written figure with every value it may stand for.

    ``start`` and ``end`` delimit the whole mention (hedges, sign, unit) in the document's text,
    ``numeral`` only its digits or numerals with their scale.  ``value`` is the printed value in
    ``unit``, 万/亿 expanded; it is None where only ends are printed (3至5) or implied (数百).
    ``place`` is what the last written digit counts, or 0 where the figure is exact (20项).
    """

    text: str
    start: int
    end: int
    numeral: Span
    kind: Kind
    value: Fraction | None
    interval: Interval
    unit: Unit = NUMBER
    hedge: Hedge = Hedge.NONE
    place: Fraction = Fraction(0)
    weak: bool = False
    """True where the reading as a figure is doubtful, such as 一 before a classifier."""

    @property
    def widest(self) -> Interval:
        """Return the values to accuse by: a soft hedge alone never proves a contradiction."""
        if self.hedge is Hedge.ABOUT and self.value is not None and self.interval.width is not None:
            return Interval(self.value - self.interval.width, self.value + self.interval.width)
        return self.interval

    @property
    def written(self) -> Interval:
        """Return the values that are printed with these digits, hedges aside."""
        return self.interval if self.value is None else rounded(self.value, self.place)

    @property
    def if_truncated(self) -> Interval:
        """Return the values a writer may have had who cuts digits off instead of rounding."""
        if self.value is None or self.hedge is not Hedge.NONE or not self.place:
            return self.widest
        return truncated(self.value, self.place).hull(self.interval)


def unprinted(name: str) -> Quantity:
    """Return a quantity that the text speaks of without its figure, such as the network that 35% is of.

    It may have any value above zero and stands at no place.
    """
    nowhere = Span(0, 0)
    values = Interval(Fraction(0), None, False, False)
    return Quantity(name, 0, 0, nowhere, Kind.NUMBER, None, values, Unit(name, ANYTHING))


class Day(NamedTuple):
    """A calendar day, or a coarser date where parts are None; an unwritten year stays None."""

    year: int | None
    month: int | None = None
    day: int | None = None


class Period(NamedTuple):
    """From the first to the last date, both included; equal for a single date."""

    first: Day
    last: Day


@frozen
class Date:
    """A written date, year or span of dates: 2022年, 9月25日, 1月至11月, 前三季度."""

    text: str
    start: int
    end: int
    kind: Kind  # DATE or YEAR
    period: Period


class Name(NamedTuple):
    """Digits or numerals that measure nothing: 25KT700, 十四五, “一主六双”, 百亿级."""

    text: str
    start: int
    end: int
    kind: Kind  # CODE, NAME or SCALE


Figure = Quantity | Date | Name


@frozen
class Items:
    """The members of an enumeration: 「政务环境、法治环境」; ``open`` where 等 leaves others unsaid."""

    start: int
    end: int
    members: tuple[Span, ...]
    open: bool = False


class Sentence(NamedTuple):
    """A stretch of text up to 。！？； or a hard line end, with the figures in it."""

    start: int
    end: int
    figures: tuple[Figure, ...]

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Return the figures that measure something."""
        return tuple(f for f in self.figures if isinstance(f, Quantity))


class Article(NamedTuple):
    """A document understood as sentences of figures, in one main language (``zh`` or ``en``)."""

    document: Document
    language: str
    sentences: tuple[Sentence, ...]
    is_foreign: bool = False
    """True where it is written in no language that is read, and nobody said to read it as one."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return all figures in the order of the text."""
        return tuple(figure for sentence in self.sentences for figure in sentence.figures)


Operand = Quantity | Date | Items | tuple[Quantity, ...]


class Origin(Enum):
    """Who stated a check."""

    CLAIM = "claim"
    DISCOVERED = "discovered"


class Severity(Enum):
    """How serious a failing check is (错误, 警告, 提示)."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Verdict(Enum):
    """What the evaluator says of a check (DESIGN.md §5)."""

    REPRODUCED = "reproduced"
    WITHIN_ROUNDING = "within-rounding"
    ONLY_IF_TRUNCATED = "only-if-truncated"
    INCONSISTENT = "inconsistent"
    UNDETERMINED = "undetermined"
    UNBOUND = "unbound"


@frozen
class Check:
    """One equation over particular figures, stated by a claim or by a rule.

    ``operands`` maps each name of the expression to what stands in the text.  ``cue`` is the word
    that made a rule state the check; ``expected`` is the verdict that an author already knows of.
    """

    id: str
    rule: str
    origin: Origin
    expression: Expression
    operands: Mapping[str, Operand]
    severity: Severity = Severity.ERROR
    cue: str = ""
    message: str = ""
    documents: Mapping[str, Document] = field(default_factory=dict)
    """Where an operand stands, if not in the article that is being checked."""

    def named(self, name: str, severity: Severity) -> Check:
        """Return the check under another name, as serious as it is now."""
        # dataclasses.replace takes four times as long, and every discovered check is named
        return Check(
            name,
            self.rule,
            self.origin,
            self.expression,
            self.operands,
            severity,
            self.cue,
            self.message,
            self.documents,
        )


class Repair(NamedTuple):
    """What a single figure would have to become for the check to hold."""

    role: str
    written: str
    suggestion: str
    reason: str


class Waiver(NamedTuple):
    """A finding accepted for a stated reason."""

    verdict: Verdict
    reason: str
    by: str = ""


@frozen
class Finding:
    """A check with its verdict and all that a reader needs to follow it.

    ``stated`` names the operand that is compared with what the others imply, where there is one.
    ``printed`` is that implication recomputed from the printed digits, ``expected`` its range over all
    values the printed figures may stand for, both in base units; ``unit`` is the one to tell them in.
    """

    check: Check
    verdict: Verdict
    stated: str | None = None
    printed: Interval | None = None
    expected: Interval | None = None
    unit: Unit = NUMBER
    reason: str = ""
    repairs: tuple[Repair, ...] = ()
    also: tuple[str, ...] = ()
    """The equations of other checks that fail for the same cause."""
    waiver: Waiver | None = None

    # most findings are reproduced and folded away, so that nobody asks for these
    @property
    def point(self) -> Fraction | None:
        """Return the one value recomputed from the printed digits, in ``unit``."""
        if self.printed is None or self.printed.low is None or not self.printed.is_point:
            return None
        return self.printed.low / self.unit.factor

    @property
    def computed(self) -> Interval | None:
        """Return the range of what the other figures imply, in ``unit``."""
        return self.expected and self.expected.divided(self.unit.factor)

    @property
    def is_open(self) -> bool:
        """Tell whether nobody has accepted this finding yet."""
        return self.waiver is None
