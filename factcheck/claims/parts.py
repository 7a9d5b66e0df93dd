"""What do the keys that claims, facts and rules share say: id, quote, check, message, waive?

``check: fixd <= found`` is located at ``fixd`` with the name that the quote really has.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from factcheck.claims import quotes
from factcheck.claims.claim import Anchor, Claim, Stated, Waive
from factcheck.claims.page import choice, day, fields, near, required, text, texts, whole, word
from factcheck.claims.quotes import QuoteError
from factcheck.expression import ExpressionError, lone_refs, refs
from factcheck.expression.parsing import parse
from factcheck.model import Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.claims.page import Page
    from factcheck.claims.quotes import Quote
    from factcheck.expression import Expression
    from factcheck.yamlnodes import Node, Scalar

LONGEST = 400
"""Characters of one check; the sum of thirty named parts has fewer."""
_WAIVE = ("verdict", "reason", "by", "until")
_ROLE = re.compile(r"\{(\w+)\}")
_ROLE_OR_BRACE = re.compile(r"\{\w+\}|[{}]")


def declared(
    page: Page, node: Node, given: dict[str, Node], found: Sequence[Anchor | None], taken: dict[str, Scalar]
) -> Claim:
    """Read what claims and facts have in common; an anchor is None where its quote is written wrongly."""
    anchors = tuple(anchor for anchor in found if anchor)
    names = Counter(name for anchor in anchors for name in anchor.quote.figure_names)
    names.update(["value"] if "value" in given else [])
    for name in page.unknowns:
        if name in names:
            message = f"{name!r} is bracketed in the quote and listed under unknowns"
            page.mistake(node, message, "give one of them another name")
    names.update(name for name in page.unknowns if name not in names)
    known = None if None in found else names
    return Claim(
        identity(page, given.get("id"), taken),
        anchors,
        tuple(stated(page, given.get("check"), known)),
        message_of(page, given.get("message"), known),
        choice(page, given.get("severity"), Severity, "severity") or Severity.ERROR,
        choice(page, given.get("expect"), Verdict, "verdict"),
        _waive(page, given.get("waive")),
        word(page, given.get("note"), "note"),
        node.start,
        tuple(page.unknowns.values()),
    )


def identity(page: Page, node: Node | None, taken: dict[str, Scalar]) -> str:
    """Return the id, which no other claim, fact or rule of the file may have."""
    found = text(page, node, "id")
    if not found:
        return ""
    if set("#\n") & set(found.value) or found.value != found.value.strip():
        page.mistake(found, "an id is one line without #", "such as completion-rate")
    elif found.value in taken:
        line = page.lines.place(taken[found.value].start).line
        page.mistake(found, f"the id {found.value!r} is already used on line {line}", "give it its own id")
    taken.setdefault(found.value, found)
    return found.value


def anchors(page: Page, given: dict[str, Node], article: str = "") -> Iterable[Anchor | None]:
    """Yield one anchor for each quote, None for one that is written wrongly."""
    nth = whole(page, given.get("nth"), "nth")
    within = word(page, given.get("within"), "within")
    for scalar in texts(page, given["quote"], "quote") if "quote" in given else ():
        quote = quoted(page, scalar)
        yield Anchor(quote, scalar, nth, within, article) if quote else None


def quoted(page: Page, scalar: Scalar, pattern: bool = False) -> Quote | None:
    """Return a quote, or None where it is written wrongly."""
    try:
        return quotes.parse(scalar.value, pattern)
    except QuoteError as error:
        page.mistake_in(scalar, error.start, error.message, error.suggestion)
        return None


def stated(page: Page, node: Node | None, names: Counter[str] | None) -> Iterable[Stated]:
    """Yield the checks; every name in them must be one of *names*, where these are known."""
    for scalar in texts(page, node, "check") if node is not None else ():
        if len(scalar.value) > LONGEST:
            page.mistake(scalar, f"a check has at most {LONGEST} characters", "write several checks")
            continue
        try:
            expression = parse(scalar.value)
        except ExpressionError as error:
            hint = _SPLIT if _is_split(page, scalar) else error.suggestion
            page.mistake_in(scalar, error.start, error.message, hint)
            continue
        if names is not None and not any(refs(expression)):
            page.mistake(scalar, "this check names no figure of the quote", "bracket one there: {name=20项}")
        elif names is not None:
            _check_names(page, scalar, expression, names)
        yield Stated.of(scalar.value.strip(), expression, scalar.offset(page.source, 0))


_SPLIT = 'between [ and ] a check with a comma needs quotation marks: ["attainable(p, n)"]'


def _is_split(page: Page, scalar: Scalar) -> bool:
    """Tell whether YAML has cut an expression in two at its comma."""
    around = page.source[: scalar.start].rstrip()[-1:], page.source[scalar.end :].lstrip()[:1]
    is_beside_comma = "," in around
    return is_beside_comma and not scalar.style and scalar.value.count("(") != scalar.value.count(")")


def _check_names(page: Page, scalar: Scalar, expression: Expression, names: Counter[str]) -> None:
    for ref in refs(expression):
        if ref.name not in names:
            hint = near(ref.name, names) or f"bracket it in the quote: {{{ref.name}=…}}"
            page.mistake_in(scalar, ref.start, f"the quote names no {ref.name!r}", hint)
    for ref in lone_refs(expression):
        if names[ref.name] > 1:
            message = f"{ref.name!r} is bracketed more than once"
            page.mistake_in(scalar, ref.start, message, f"sum({ref.name}), or name each by itself")


def message_of(page: Page, node: Node | None, names: Counter[str] | None) -> str:
    """Return the author's message, in which {name} stands for a figure."""
    found = text(page, node, "message")
    if not found:
        return ""
    for start, name in _roles_in(found.value):
        if names is not None and name not in names:
            page.mistake_in(found, start, f"the quote names no {name!r}", near(name, names))
    for start, brace in _stray_braces(found.value):
        said = "a { without its }" if brace == "{" else "a } without its {"
        page.mistake_in(found, start, said, "write {name} for a figure of the quote")
    return found.value.strip()


def _waive(page: Page, node: Node | None) -> Waive | None:
    if node is None:
        return None
    given = fields(page, node, _WAIVE, "waive")
    if not required(page, node, given, "verdict", "reason", what="a waiver"):
        return None
    verdict = choice(page, given["verdict"], Verdict, "verdict")
    reason = word(page, given["reason"], "reason")
    by, until = word(page, given.get("by"), "by"), day(page, given.get("until"), "until")
    return Waive(verdict, reason, by, until) if verdict and reason else None


def valid(page: Page, node: Node | None) -> tuple[str, str]:
    """Return the first and the last day of a period; either may be left out."""
    given = fields(page, node, ("from", "to"), "valid") if node is not None else {}
    first, last = day(page, given.get("from"), "from"), day(page, given.get("to"), "to")
    if node is not None and first and last and first > last:
        page.mistake(node, "valid ends before it begins", "from is the first day, to the last")
    return first, last


def examples(page: Page, node: Node | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sentences that a rule must pass and those it must fail."""
    given = fields(page, node, ("pass", "fail"), "examples") if node is not None else {}
    passing, failing = (
        tuple(one.value for one in texts(page, given.get(key), key)) if key in given else ()
        for key in ("pass", "fail")
    )
    return passing, failing


def _roles_in(message: str) -> Iterator[tuple[int, str]]:
    """Yield the names between braces in a message, with their offsets."""
    for role in _ROLE.finditer(message):
        yield role.start(), role[1]


def _stray_braces(message: str) -> Iterator[tuple[int, str]]:
    """Yield the braces of a message that are around no name, with their offsets."""
    for found in _ROLE_OR_BRACE.finditer(message):
        if len(found[0]) == 1:
            yield found.start(), found[0]
