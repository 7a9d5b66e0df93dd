"""What has a person declared about an article, and which checks follow from it?

「完成整改{fixed=20项}，完成率{rate=59%}」 with ``fixed / found ~ rate`` becomes a check over the figures
that now stand in the article at those words.  Binding only finds figures; the evaluator judges them.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factcheck.expression import names
from factcheck.frozen import NamedTuple
from factcheck.model import Severity
from factcheck.source import Located

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from factcheck.claims.quotes import Quote
    from factcheck.expression import Expression
    from factcheck.model import Check, Quantity, Verdict
    from factcheck.source import Document, Span
    from factcheck.yamlnodes import Scalar


ClaimError = Located
"""A mistake in a claims file."""


class ClaimsError(ValueError):
    """Mistakes in claims files, all of them in ``mistakes``."""

    def __init__(self, mistakes: Iterable[ClaimError]) -> None:
        self.mistakes = tuple(mistakes)
        places = (f"{m.path}:{m.line}:{m.column}: {m.message}" for m in self.mistakes)
        super().__init__("\n".join(places))


class Stated(NamedTuple):
    """A check as written, the names of its figures, and its offset in the claims file."""

    text: str
    expression: Expression
    names: frozenset[str]
    offset: int = 0

    @classmethod
    def of(cls, text: str, expression: Expression, offset: int = 0) -> Stated:
        """Return a check with the names that its expression needs."""
        return cls(text, expression, names(expression), offset)


class Anchor(NamedTuple):
    """Where to look: a quote, which of several places (``nth``), near which words (``within``)."""

    quote: Quote
    scalar: Scalar | None = None
    nth: int | None = None
    within: str = ""
    article: str = ""
    """The article of this one mention, where a fact spans several."""


class Waive(NamedTuple):
    """An accepted finding: lapses when the verdict or a figure changes, or after ``until``."""

    verdict: Verdict
    reason: str
    by: str = ""
    until: str = ""
    """The last day it holds, as YYYY-MM-DD."""


class Claim(NamedTuple):
    """A sentence with named figures and the checks that tie them."""

    id: str
    anchors: tuple[Anchor, ...]
    checks: tuple[Stated, ...]
    message: str = ""
    severity: Severity = Severity.ERROR
    expect: Verdict | None = None
    waive: Waive | None = None
    note: str = ""
    offset: int = 0
    unknowns: tuple[Quantity, ...] = ()
    """Quantities that its checks name and no text prints; the claims of a file share them."""


class Fact(NamedTuple):
    """One quantity stated in several places; its mentions and checks are those of ``claim``."""

    claim: Claim
    means: str = ""
    value: str = ""
    source: str = ""
    valid_from: str = ""
    valid_to: str = ""
    supersedes: str = ""

    @property
    def id(self) -> str:
        """Return the name under which the fact is reported."""
        return self.claim.id


class Rule(NamedTuple):
    """A sentence pattern whose figures must agree in every article."""

    id: str
    quote: Quote
    checks: tuple[Stated, ...]
    message: str = ""
    severity: Severity = Severity.ERROR
    passing: tuple[str, ...] = ()
    failing: tuple[str, ...] = ()
    note: str = ""
    offset: int = 0


class ClaimsFile(NamedTuple):
    """All that one file declares."""

    path: str
    source: str
    articles: tuple[Path, ...] = ()
    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
    rules: tuple[Rule, ...] = ()


class State(Enum):
    """How a quote was found, or why not."""

    ANCHORED = "anchored"
    DRIFTED = "drifted"  # same words, another figure
    MOVED = "moved"  # nearly the same words
    AMBIGUOUS = "ambiguous"
    LOST = "lost"
    UNFIT = "unfit"  # the words are there, but no figure is read in a bracket


class Drift(NamedTuple):
    """A figure that changed since the claim was written."""

    name: str
    written: str
    printed: str
    document: Document
    span: Span


class Patch(NamedTuple):
    """A quote as it would have to read now."""

    anchor: Anchor
    quote: str


class Bound(NamedTuple):
    """A claim found in the article; ``state`` is the least certain of its quotes."""

    claim: Claim
    state: State
    checks: tuple[Check, ...]
    home: Document
    spans: tuple[Span, ...] = ()
    drifts: tuple[Drift, ...] = ()
    patches: tuple[Patch, ...] = ()


class Spot(NamedTuple):
    """A stretch of an article's text."""

    document: Document
    span: Span


class Unbound(NamedTuple):
    """A claim that cannot be checked, and where it was looked for."""

    claim: Claim
    state: State
    message: str
    anchor: Anchor
    spots: tuple[Spot, ...] = ()
    suggestion: str = ""

    def home(self) -> Document | None:
        """Return the article whose places are shown, if there are any."""
        return self.spots[0].document if self.spots else None
