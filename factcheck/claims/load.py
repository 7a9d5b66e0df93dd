"""What does a claims file declare, and which mistakes does it hold?

``chek: fixed <= found`` is an unknown key, ``fixd <= found`` an unknown name, a quote without its closing
brace a slip: all mistakes of all files come back at once, each with line, column and a suggestion.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.claims.claim import Anchor, Claim, ClaimError, ClaimsFile, Fact, Rule, Stated
from factcheck.claims.page import (
    Page,
    choice,
    fields,
    listed,
    near,
    required,
    text,
    texts,
    word,
)
from factcheck.claims.parts import (
    anchors,
    declared,
    examples,
    identity,
    message_of,
    quoted,
    stated,
    valid,
)
from factcheck.expression.parsing import parse
from factcheck.messages import closest
from factcheck.model import Severity, unprinted
from factcheck.paths import seen
from factcheck.yamlnodes import Mapping, Mistake, Node, Scalar, YamlError, compose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

VERSION = "1"
LARGEST = 4_000_000
"""Bytes of a claims file; some ten thousand claims."""

_FILE = ("factcheck", "article", "unknowns", "claims", "facts", "rules")
_COMMON = ("id", "check", "message", "severity", "note")
_ANCHOR = ("quote", "nth", "within")
_CLAIM = (*_COMMON, *_ANCHOR, "expect", "waive")
_FACT = (
    *(*_COMMON, "means", "mentions", "value", "source", "valid", "supersedes"),
    *("expect", "waive"),
)
_RULE = (*_COMMON, "quote", "examples")
_MENTION = (*_ANCHOR, "article")
_WAIVE = ("verdict", "reason", "by", "until")
_FACT_CHECK = "same(v)"


def load(paths: Iterable[Path]) -> tuple[list[ClaimsFile], list[ClaimError]]:
    """Read claims files; a folder stands for the YAML files below it."""
    files, errors = [], []
    for path in _expanded(paths):
        source, error = _source(path)
        if error:
            errors.append(error)
            continue
        file, mistakes = read(source, str(path), path.parent)
        files.append(file)
        errors += mistakes
    return files, errors


def _expanded(paths: Iterable[Path]) -> Iterable[Path]:
    for path in paths:
        yield from sorted(_inside(path)) if seen(path.is_dir) else (path,)


def _inside(folder: Path) -> Iterable[Path]:
    """Yield the claims files below a folder, and the folders that may not be looked into, to be reported."""
    closed: list[OSError] = []
    for parent, _, names in os.walk(folder, onerror=closed.append):
        yield from (Path(parent, name) for name in names if name.endswith((".yaml", ".yml")))
    yield from (Path(error.filename) for error in closed)


def _source(path: Path) -> tuple[str, ClaimError | None]:
    """Return the text of a file, or why it has none."""
    where = str(path)
    try:
        if path.stat().st_size > LARGEST:
            return "", ClaimError(where, 1, 1, f"larger than {LARGEST} bytes", "divide it into several files")
        data = path.read_bytes()
    except OSError as error:
        return "", ClaimError(where, 1, 1, f"cannot be read: {error.strerror}")
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        begin = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[begin : error.start].decode("utf-8", "replace")) + 1
        message = f"not UTF-8: byte 0x{data[error.start]:02X}"
        return "", ClaimError(where, line, column, message, "save the file as UTF-8")


def read(source: str, path: str, base: Path | None = None) -> tuple[ClaimsFile, list[ClaimError]]:
    """Read the text of a claims file; articles are looked for beside *base* and need not exist without it."""
    page = Page(path, source)
    try:
        root = compose(source, page.report)
    except YamlError as error:
        page.report(error.mistake)
        return ClaimsFile(path, source), page.errors
    if root is None:
        page.report(Mistake(0, "the file is empty", "begin with factcheck: 1"))
        return ClaimsFile(path, source), page.errors
    file = _file(page, root, base)
    return file, sorted(page.errors, key=lambda error: (error.line, error.column))


def _file(page: Page, root: Node, base: Path | None) -> ClaimsFile:
    given = fields(page, root, _FILE, "a claims file")
    _check_version(page, root, given.get("factcheck"))
    articles = _articles(page, given.get("article"), base)
    _read_unknowns(page, given.get("unknowns"))
    taken: dict[str, Scalar] = {}
    claims = [_claim(page, node, taken) for node in listed(page, given.get("claims"), "claims")]
    facts = [_fact(page, node, taken, base) for node in listed(page, given.get("facts"), "facts")]
    rules = [_rule(page, node, taken) for node in listed(page, given.get("rules"), "rules")]
    _insist(page, root, given, facts, base)
    _check_supersedes(page, given.get("facts"), facts)
    return ClaimsFile(
        page.path,
        page.source,
        tuple(dict.fromkeys((*articles, *_mentioned(facts)))),
        tuple(claim for claim in claims if claim),
        tuple(fact for fact in facts if fact),
        tuple(rule for rule in rules if rule),
    )


def _check_version(page: Page, root: Node, given: Node | None) -> None:
    """Insist on the version of the format."""
    if isinstance(root, Mapping) and not _has(root, "factcheck"):
        page.mistake(root, "a claims file begins with its version", f"add factcheck: {VERSION}")
    version = text(page, given, "factcheck")
    if version and version.value != VERSION:
        page.mistake(version, f"factcheck: {version.value[:20]} is not known", f"factcheck: {VERSION}")


def _read_unknowns(page: Page, node: Node | None) -> None:
    """Note the names of quantities that the article speaks of without printing them."""
    for scalar in texts(page, node, "unknowns") if node is not None else ():
        if not scalar.value.isidentifier():
            page.mistake(scalar, f"{scalar.value[:40]!r} is no name", "letters, digits and _ only")
        elif scalar.value in page.unknowns:
            page.mistake(scalar, f"{scalar.value!r} stands here twice", "name each once")
        else:
            page.unknowns[scalar.value] = unprinted(scalar.value)


def _mentioned(facts: Sequence[Fact | None]) -> Iterable[Path]:
    """Yield the articles that single mentions name."""
    for fact in facts:
        for anchor in fact.claim.anchors if fact else ():
            if anchor.article:
                yield Path(anchor.article)


def _insist(
    page: Page, root: Node, given: dict[str, Node], facts: Sequence[Fact | None], base: Path | None
) -> None:
    """Claims and facts need an article unless the caller brings one."""
    placed = all(anchor.article for fact in facts if fact for anchor in fact.claim.anchors)
    sections = ["claims"] if "claims" in given else []
    sections += ["facts"] if "facts" in given and not placed else []
    if sections and "article" not in given and base is not None:
        page.mistake(root, f"{' and '.join(sections)} need an article", "add article: with a path from here")
    if isinstance(root, Mapping) and not _has(root, "claims", "facts", "rules"):
        page.mistake(root, "nothing is declared", "add claims:, facts: or rules:")


def _has(root: Mapping, *keys: str) -> bool:
    """Tell whether a file has one of some keys, or a slip for one, which is reported as such."""
    given = [key.value for key, _ in root.entries]
    return not set(keys).isdisjoint(given) or any(closest(word, keys) for word in given)


def _articles(page: Page, node: Node | None, base: Path | None) -> tuple[Path, ...]:
    if node is None:
        return ()
    return tuple(path for one in texts(page, node, "article") if (path := _article(page, one, base)))


def _article(page: Page, scalar: Scalar, base: Path | None) -> Path | None:
    if "\0" in scalar.value:
        page.mistake(scalar, "an article's path cannot hold this character")
        return None
    path = Path(os.path.normpath((base or Path()) / scalar.value))
    # one in a folder that is closed to us is told of when it is read
    if base is not None and not seen(path.is_file, if_closed=True):
        names = _beside(path)
        hint = near(path.name, names) if len(names) < 200 else ""
        page.mistake(scalar, f"there is no article {scalar.value[:200]}", hint)
        return None
    return path


def _beside(path: Path) -> list[str]:
    """Return the names in the folder of a path, as far as one may look into it."""
    try:
        return [one.name for one in path.parent.iterdir()]
    except OSError:
        return []


def _claim(page: Page, node: Node, taken: dict[str, Scalar]) -> Claim | None:
    given = fields(page, node, _CLAIM, "a claim")
    complete = required(page, node, given, "id", "quote", "check", what="a claim")
    claim = declared(page, node, given, tuple(anchors(page, given)), taken)
    return claim if complete else None


def _fact(page: Page, node: Node, taken: dict[str, Scalar], base: Path | None) -> Fact | None:
    given = fields(page, node, _FACT, "a fact")
    complete = required(page, node, given, "id", "mentions", what="a fact")
    nodes = listed(page, given.get("mentions"), "mentions")
    mentions = [_mention(page, one, base) for one in nodes]
    claim = declared(page, node, given, tuple(a for mention in mentions for a in mention), taken)
    if "check" not in given:
        claim = _with_same(page, node, claim, [*zip(nodes, mentions, strict=True)])
    value = word(page, given.get("value"), "value")
    source, means = word(page, given.get("source"), "source"), word(page, given.get("means"), "means")
    first, last = valid(page, given.get("valid"))
    older = word(page, given.get("supersedes"), "supersedes")
    return Fact(claim, means, value, source, first, last, older) if complete else None


def _with_same(
    page: Page, node: Node, claim: Claim, mentions: Sequence[tuple[Node, Sequence[Anchor | None]]]
) -> Claim:
    """Give a fact the check that it has without saying so; each mention must bracket its figure."""
    without = [where for where, anchors in mentions if not all(map(_names_v, anchors))]
    said = "a fact without a check compares the figures named v"
    if mentions and len(without) == len(mentions):
        page.mistake(node, said, "name them {v=…}")
    else:
        for where in without:
            page.mistake(where, said, "name one here {v=…}")
    return claim._replace(checks=(Stated.of(_FACT_CHECK, parse(_FACT_CHECK), node.start),))


def _names_v(anchor: Anchor | None) -> bool:
    """Tell whether a mention names its figure; one that is written wrongly has been reported."""
    return anchor is None or "v" in anchor.quote.figure_names


def _mention(page: Page, node: Node, base: Path | None) -> list[Anchor | None]:
    given = fields(page, node, _MENTION, "a mention")
    required(page, node, given, "quote", what="a mention")
    article = text(page, given.get("article"), "article")
    path = _article(page, article, base) if article else None
    return list(anchors(page, given, str(path or "")))


def _check_supersedes(page: Page, node: Node | None, facts: Sequence[Fact | None]) -> None:
    known = [fact.id for fact in facts if fact]
    for entry in listed(page, node, "facts") if known else ():
        older = entry.get("supersedes") if isinstance(entry, Mapping) else None
        if isinstance(older, Scalar) and older.value.strip() not in known:
            page.mistake(older, f"there is no fact {older.value[:100]!r}", near(older.value, known))


def _rule(page: Page, node: Node, taken: dict[str, Scalar]) -> Rule | None:
    given = fields(page, node, _RULE, "a rule")
    complete = required(page, node, given, "id", "quote", "check", what="a rule")
    name = identity(page, given.get("id"), taken)
    scalar = text(page, given.get("quote"), "quote")
    quote = quoted(page, scalar, pattern=True) if scalar else None
    names = Counter(quote.figure_names) if quote else None
    checks = tuple(stated(page, given.get("check"), names))
    message = message_of(page, given.get("message"), names)
    severity = choice(page, given.get("severity"), Severity, "severity") or Severity.ERROR
    note = word(page, given.get("note"), "note")
    passing, failing = examples(page, given.get("examples"))
    if not complete or quote is None:
        return None
    return Rule(name, quote, checks, message, severity, passing, failing, note, node.start)
