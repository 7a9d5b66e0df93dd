"""What can an editor do beside checking: look over claims, accept drift, ask what a rule means?

factcheck claims check      are the claims files well written?
factcheck update            「完成整改20项」 is 21项 by now: write that into the claim
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck import pipeline
from factcheck.cli.drafting import draft
from factcheck.cli.inputs import claims_for, insist_on
from factcheck.cli.outputs import complain, reason_of, rewrite, width
from factcheck.messages import counted, meant
from factcheck.readers import ReadError, read
from factcheck.reports.snippet import clean
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.claims import ClaimsFile, Skeleton
    from factcheck.model import Article

_CLAIMS = click.argument("named", metavar="[CLAIMS]…", nargs=-1)


def _loaded(named: tuple[str, ...]) -> list[ClaimsFile]:
    insist_on(named)
    files = claims_for((".",), named)
    if not files:
        raise click.UsageError("there are no claims here; name a claims file or folder")
    return files


@click.group("claims")
def claims_group() -> None:
    """Look over claims files."""


@claims_group.command("check")
@_CLAIMS
def check_claims(named: tuple[str, ...]) -> int:
    """Find mistakes in claims files without reading articles."""
    files = _loaded(named)
    counts = [sum(len(getattr(file, part)) for file in files) for part in ("claims", "facts", "rules")]
    claims, facts, rules = map(counted, counts, ("claim", "fact", "rule"))
    _say(f"{counted(len(files), 'file')}: {claims}, {facts}, {rules}")
    return 0


@click.group("rules")
def rules_group() -> None:
    """Work with rules of claims files."""


@rules_group.command("test")
@_CLAIMS
def check_rules(named: tuple[str, ...]) -> int:
    """Run rules over the examples that they carry."""
    # what follows a command is imported by that command alone
    from factcheck.claims.examples import check_examples  # noqa: PLC0415
    from factcheck.evaluate import evaluate  # noqa: PLC0415

    failed = tried = 0
    for file in _loaded(named):
        for rule in file.rules:
            tried += len(rule.passing) + len(rule.failing)
            for surprise in check_examples(rule, _skeleton, evaluate):
                failed += 1
                _say(f"{file.path}: {rule.id}: {surprise.message}\n    {surprise.example}")
    _say(f"{counted(tried, 'example')}, {failed} failed")
    return 1 if failed else (0 if tried else 4)


def _skeleton(text: str) -> Skeleton:
    # brings a YAML parser, which only claims need
    from factcheck.claims import Skeleton  # noqa: PLC0415
    from factcheck.languages import load  # noqa: PLC0415
    from factcheck.source import Document  # noqa: PLC0415

    article = pipeline.understand(Document.of(text))
    return Skeleton.of(article, load(article.language))


@click.command()
@_CLAIMS
@click.option("--dry-run", is_flag=True, help="Show the changes and write nothing.")
def update(named: tuple[str, ...], dry_run: bool) -> int:
    """Accept drifted figures and moved quotes into claims files."""
    status = changed = unwritten = 0
    for file in _loaded(named):
        articles, unread = _articles(file)
        for error in unread:
            _say(f"{error.path}: {error.reason}")
        text, unbound = _revised(file, articles)
        if unread or unbound:
            status = 3
        if text == file.source:
            continue
        if dry_run or _rewritten(file, text):
            changed += 1
            _show_change(file, text)
        else:
            unwritten = 2
    _say(f"{counted(changed, 'claims file')} {'would change' if dry_run else 'changed'}")
    return unwritten or status


def _rewritten(file: ClaimsFile, text: str) -> bool:
    """Write a claims file, or say why it cannot be written."""
    try:
        rewrite(Path(file.path), text)
    except OSError as error:
        complain(f"factcheck: cannot write to {file.path!r}: {reason_of(error)}")
        return False
    return True


def _articles(file: ClaimsFile) -> tuple[list[Article], list[ReadError]]:
    mentions = (anchor.article for fact in file.facts for anchor in fact.claim.anchors if anchor.article)
    articles, unread = [], []
    for path in dict.fromkeys([*file.articles, *map(Path, mentions)]):
        try:
            articles.append(pipeline.understand(read(path)))
        except ReadError as error:
            unread.append(error)
    return articles, unread


def _revised(file: ClaimsFile, articles: list[Article]) -> tuple[str, bool]:
    """Return the new text of a claims file, and whether some quote was not found."""
    # what follows a command is imported by that command alone
    from factcheck.claims.update import revised  # noqa: PLC0415
    from factcheck.declared import declared  # noqa: PLC0415
    from factcheck.evaluate import evaluate  # noqa: PLC0415
    from factcheck.notes import INCOMPLETE  # noqa: PLC0415

    outcomes = declared([file], articles, evaluate, datetime.now(UTC).date())
    patches = [patch for outcome in outcomes for bound in outcome.bound for patch in bound.patches]
    lost = [
        (note, article.document)
        for article, outcome in zip(articles, outcomes, strict=True)
        for note in outcome.notes
        if note.kind in INCOMPLETE
    ]
    for note, document in lost:
        _say(f"{note.declared}: {note.claim}: {note.message}\n    {note.quote}")
        for start, end in note.spots:
            at = document.lines().place(document.origin(Span(start, end)).start)
            _say(f"  {document.path}:{at.line}:{at.column}\n    {document.text[start:end]}")
    return revised(file, patches), bool(lost)


def _show_change(file: ClaimsFile, text: str) -> None:
    # needed for --diff alone
    from difflib import unified_diff  # noqa: PLC0415

    lines = unified_diff(file.source.splitlines(), text.splitlines(), file.path, file.path, lineterm="", n=0)
    for line in lines:
        _say(line)


@click.command(short_help="Say what a rule checks; without RULE, list the rules.")
@click.argument("rule", required=False)
def explain(rule: str | None) -> int:
    """Say what a rule checks, with its examples; without RULE, list the rules."""
    # what follows a command is imported by that command alone
    from factcheck.reports.manuals import laid_out, listed  # noqa: PLC0415
    from factcheck.rules import rules  # noqa: PLC0415

    manuals = {known.id: known.manual.strip() for known in rules()}
    if rule is None:
        _say("\n".join(listed(manuals, width())))
        return 0
    if rule not in manuals:
        raise click.UsageError(f"there is no rule {rule!r}; {meant(rule, manuals)}")
    _say("\n".join(laid_out(manuals[rule], width())))
    return 0


_STARTER = """\
# Settings of factcheck for this folder and those below it; the command line comes first.
# claims = "claims"              # claims files, or folders of them
# fail-on = "inconsistent"       # or only-if-truncated, within-rounding, undetermined, never
# strict = true                  # what rules find counts like a claim
# fail-under = 60                # least share of guarded figures, in percent
"""


@click.command(short_help="Start a project with a configuration and claims/.")
@click.argument("folder", default=".")
def init(folder: str) -> int:
    """Start a project: a configuration to fill in and a folder for claims."""
    place = Path(folder)
    if place.exists() and not place.is_dir():
        raise click.UsageError(f"{folder!r} is no folder")
    place.mkdir(parents=True, exist_ok=True)
    configuration, claims = place / "factcheck.toml", place / "claims"
    for path, name, make in (
        (configuration, str(configuration), lambda: configuration.write_text(_STARTER, "utf-8")),
        (claims, f"{claims}/", claims.mkdir),
    ):
        if path.exists():
            _say(f"{name} is there already")
        else:
            make()
            _say(f"{name} made")
    return 0


def _say(text: str) -> None:
    for line in text.split("\n"):
        sys.stdout.write(clean(line) + "\n")


COMMANDS: Iterable[click.Command] = (claims_group, rules_group, draft, update, explain, init)
