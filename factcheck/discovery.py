"""Which figures stand in which clause, with which words around them, so that a rule can tie them together?

「反馈34项问题完成整改20项，完成率59%」: two clauses; 反馈 leads to 34项, 问题完成整改 to 20项, 完成率 to 59%.
Rules see an article only through passages; they compare nothing and read no file.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import field
from functools import lru_cache, wraps
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from factcheck.expression.parsing import parse
from factcheck.frozen import NamedTuple, unique
from factcheck.languages import load
from factcheck.languages.late import Cue, Late
from factcheck.model import Check, Date, Kind, Name, Origin, Quantity, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.languages import Language
    from factcheck.model import Article, Figure, Operand

CLAUSE = re.compile(r"[，,；;：:。！？!?\n()（）]")
"""A clause ends here, unless the mark stands inside a figure (1,234)."""
FAR = 2000
"""What a sentence is about is named within so many letters; the longest of 16,000 real ones has 971.

Looked for from where the sentence starts, it would take four times as long in one twice as long.
"""
MOST = 300
"""No person writes more figures than these in one sentence: the fullest of 16,000 real ones has 18.

So rules that weigh each figure against every other one are linear in the text all the same.
"""


class Placed(Protocol):
    """Whatever stands at a place of a text."""

    @property
    def start(self) -> int:
        """Return where it starts."""


_Placed = TypeVar("_Placed", bound=Placed)
_Told = TypeVar("_Told")


class Mention(NamedTuple):
    """A quantity in its clause: ``lead`` and ``tail`` are the words up to the figures or marks beside it."""

    quantity: Quantity
    clause: int
    lead: str
    tail: str
    start: int  # of the figure in the text, as is the end
    end: int


@unique
class Passage:
    """One sentence as rules see it: its figures in order, its clauses and the cue words of its language.

    Passages are told apart by identity, so that what several rules need can be kept for
    the last article.
    """

    text: str  # of the whole document, in the forms of the cues; all places refer to it
    start: int
    end: int
    figures: tuple[Figure, ...]
    mentions: tuple[Mention, ...]
    language: Language
    paragraph: int
    """Number of the line of text that the sentence stands in."""
    dates: tuple[Date, ...] = ()
    """The dates in the sentence."""
    known: dict[object, Any] = field(init=False, default_factory=dict)
    """What rules have found out about it so far; see ``kept``."""

    def between(self, a: int, b: int) -> str:
        """Return the words from one place to another."""
        return self.text[a:b]

    def before(self, place: int) -> str:
        """Return the words of the sentence before a place, the last of them where it is long."""
        return self.text[max(self.start, place - FAR) : place]

    def holds_figure(self, a: int, b: int) -> bool:
        """Tell whether a figure stands, be it in part, from one place to another."""
        at = bisect_left(self.figures, b, key=start_of)
        return at > 0 and self.figures[at - 1].end > a

    def has(self, idea: str, words: str) -> bool:
        """Tell whether a cue for an idea, such as ``share``, is among the words."""
        return _CUES[self.language.code][idea].search(words) is not None

    def has_any(self, ideas: tuple[str, ...], words: str) -> bool:
        """Tell whether a cue for any of several ideas is among the words."""
        return _CUES[self.language.code][ideas].search(words) is not None


def kept(work: Callable[[Passage], _Told]) -> Callable[[Passage], _Told]:
    """Let a passage keep what is worked out of it, so that other rules need not work it out again."""

    @wraps(work)
    def told(passage: Passage) -> _Told:
        if work not in passage.known:
            passage.known[work] = work(passage)
        return passage.known[work]  # type: ignore[no-any-return]

    return told


def cue(language: Language, idea: str | tuple[str, ...]) -> Cue:
    """Return the pattern of all words that announce an idea, or any of several; they may be none."""
    return _CUES[language.code][idea]


class _Cues(dict[str | tuple[str, ...], Cue]):
    """The cues of a language by idea, or by several; asked some five thousand times for each article."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.words = load(code).cues

    def __missing__(self, idea: str | tuple[str, ...]) -> Cue:
        ideas = (idea,) if isinstance(idea, str) else idea
        self[idea] = made = Cue(tuple(word for one in ideas for word in self.words.get(one, ())))
        return made


class _Languages(dict[str, _Cues]):
    """The cues of each language that an article was written in so far."""

    def __missing__(self, code: str) -> _Cues:
        self[code] = made = _Cues(code)
        return made


_CUES = _Languages()


def passages(article: Article) -> tuple[Passage, ...]:
    """Prepare every sentence with a figure for the rules; one with more than a person writes shows none."""
    if article.is_foreign:
        return ()
    language = load(article.language)
    text = language.folded(article.document.text)
    found: list[Passage] = []
    paragraph = at = 0
    has_signs = any(sign in text for sign in _SIGNS)
    for sentence in article.sentences:
        if not sentence.figures:
            continue
        paragraph += text.count("\n", at, sentence.start)
        at = sentence.start
        start, end, figures = sentence
        if len(figures) > MOST or (has_signs and _PROGRAM.search(text[start:end])):
            figures = ()  # a sentence still, so that the next one does not continue the one before
        mentions = tuple(_mentions(text, start, end, figures))
        dates = tuple([figure for figure in figures if isinstance(figure, Date)])
        found.append(Passage(text, start, end, figures, mentions, language, paragraph, dates))
    return tuple(found)


_PROGRAM = Late(r"^(?:\$|>>>) |(?:^|\[|\d[\])Z]* )(?:INFO|DEBUG|TRACE|WARN(?:ING)?|ERROR|FATAL)[\]: ]")
_SIGNS = ("$ ", ">>> ", "INFO", "DEBUG", "TRACE", "WARN", "ERROR", "FATAL")
"""What is typed, and lines of a log: "12:30:11 INFO 120 of 150 (75%)"; most articles have none of these."""


def _mentions(text: str, start: int, end: int, figures: Sequence[Figure]) -> Iterator[Mention]:
    """Yield each quantity with the words between it and its neighbours or the marks of its clause."""
    stops = [*[figure.start for figure in figures], end]
    clause, before = 0, CLAUSE.split(text[start : stops[0]])
    for figure, stop in zip(figures, stops[1:], strict=True):
        clause += len(before) - 1
        behind = CLAUSE.split(text[figure.end : stop])
        if isinstance(figure, Quantity):
            yield Mention(figure, clause, before[-1], behind[0], figure.start, figure.end)
        before = behind


def words_before(passage: Passage, index: int) -> str:
    """Return the words of a clause before its figure, back to the figure before, without dates.

    「货值由首年的8.6亿元增至2022年的77.9亿元」: the words before 77.9亿元 are 增至的.
    """
    mention = passage.mentions[index]
    place = bisect_left(passage.figures, mention.start, key=start_of)
    if not place or isinstance(passage.figures[place - 1], Quantity):
        return mention.lead.strip()  # no date is to be left out
    at = passage.mentions[index - 1].end if index else passage.start
    words: list[str] = []
    for figure in passage.figures[bisect_left(passage.figures, at, key=start_of) : place]:
        if isinstance(figure, Date):
            words.append(passage.between(at, figure.start))
            at = figure.end
    return CLAUSE.split("".join((*words, passage.between(at, mention.start))))[-1].strip()


def starting(placed: Sequence[_Placed], a: int, b: int) -> Sequence[_Placed]:
    """Return what starts from one place up to another, of what stands in order."""
    first = bisect_left(placed, a, key=start_of)
    return placed[first : bisect_left(placed, b, first, key=start_of)]


start_of: Callable[[Placed], int] = attrgetter("start")
"""Where something starts: the key by which figures, mentions and lists are looked up."""


class Rule(NamedTuple):
    """A kind of relation that numbers must satisfy, found without being declared.

    ``find`` states checks over the passages of an article; ``manual`` is the module's docstring.
    """

    id: str
    find: Callable[[tuple[Passage, ...]], Iterator[Check]]
    manual: str


def state(rule: str, relation: str, cue_word: str = "", **operands: Operand) -> Check:
    """State one relation in the language of claims: ``state("share", "part / whole ~ rate", …)``."""
    return Check(rule, rule, Origin.DISCOVERED, _parsed(relation), operands, Severity.WARNING, cue_word)


_parsed = lru_cache(maxsize=256)(parse)

__all__ = [
    "CLAUSE",
    "Date",
    "Kind",
    "Mention",
    "Name",
    "Passage",
    "Rule",
    "cue",
    "kept",
    "passages",
    "start_of",
    "starting",
    "state",
    "words_before",
]
