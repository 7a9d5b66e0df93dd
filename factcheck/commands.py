"""What can an editor do beside checking: look over claims, accept drift, ask what a rule means?

factcheck claims check      are the claims files well written?
factcheck draft ARTICLE     which claims would suit this article?
factcheck update            「完成整改20项」 is 21项 by now: write that into the claim
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from factcheck import pipeline
from factcheck.inputs import claims_for, insist_on
from factcheck.outputs import emit, target
from factcheck.readers import ReadError, read
from factcheck.reports.snippet import clean
from factcheck.settings import LANGUAGES, claims_folder, meant

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
    _say(f"{len(files)} files: {counts[0]} claims, {counts[1]} facts, {counts[2]} rules")
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
    _say(f"{tried} examples, {failed} failed")
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
    status = changed = 0
    for file in _loaded(named):
        articles, unread = _articles(file)
        for error in unread:
            _say(f"{error.path}: {error.reason}")
        text, unbound = _revised(file, articles)
        if unread or unbound:
            status = 3
        if text != file.source:
            changed += 1
            _show_change(file, text)
            if not dry_run:
                _rewrite(Path(file.path), text)
    _say(f"{changed} claims files {'would change' if dry_run else 'changed'}")
    return status


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
    from factcheck.report import INCOMPLETE  # noqa: PLC0415

    outcomes = declared([file], articles, evaluate, datetime.now(UTC).date())
    patches = [patch for outcome in outcomes for bound in outcome.bound for patch in bound.patches]
    lost = [note for outcome in outcomes for note in outcome.notes if note.kind in INCOMPLETE]
    for note in lost:
        _say(f"{file.path}: {note.claim}: {note.message}")
    return revised(file, patches), bool(lost)


def _show_change(file: ClaimsFile, text: str) -> None:
    # needed for --diff alone
    from difflib import unified_diff  # noqa: PLC0415

    lines = unified_diff(file.source.splitlines(), text.splitlines(), file.path, file.path, lineterm="", n=0)
    for line in lines:
        _say(line)


@click.command()
@click.argument("article")
@click.option("--update", "existing", metavar="CLAIMS", help="Add to this file what it does not declare yet.")
@click.option("--output", metavar="FILE", help="Write the claims to a file.")
@click.option("--lang", type=click.Choice(tuple(LANGUAGES)), help="Language of the article; else detected.")
def draft(article: str, existing: str | None, output: str | None, lang: str | None) -> int:
    """Propose claims: what discovery finds in ARTICLE, ready to review.

    The path of the article is written as seen from FILE, else from the project's claims folder.
    """
    for path in filter(None, (article, existing)):
        insist_on((path,))
        if not Path(path).is_file():
            raise click.UsageError(f"{path!r} is no file; draft takes one article and one claims file")
    out = target(output)
    try:
        understood = pipeline.understand(read(article), lang)
    except ReadError as error:
        _complain(f"{error.path}: {error.reason}")
        return 3
    if existing is not None:
        return _draft_into(existing, understood, out, to_standard_output=output == "-")
    # what follows a command is imported by that command alone
    from factcheck import draft as drafts  # noqa: PLC0415
    from factcheck import draftfile  # noqa: PLC0415

    drafted = drafts.draft(understood, pipeline.discovered(understood))
    if not drafted.entries:
        _complain(f"{article}: nothing was found to claim")
        return 4
    folder = out.parent if out else claims_folder((article,)) or Path()
    text = draftfile.written(understood, drafted, Path(os.path.relpath(article, folder)).as_posix())
    emit(out, partial(_put, text))
    _complain(drafted.summary)
    return 0


def _draft_into(existing: str, article: Article, out: Path | None, *, to_standard_output: bool) -> int:
    """Add to a claims file what it does not declare of an article yet."""
    # what follows a command is imported by that command alone
    from factcheck import draft as drafts  # noqa: PLC0415
    from factcheck import draftfile  # noqa: PLC0415
    from factcheck.claims.writing import UnwritableError  # noqa: PLC0415
    from factcheck.declared import declared  # noqa: PLC0415
    from factcheck.evaluate import evaluate  # noqa: PLC0415

    (file,) = claims_for((), (existing,))
    here = Path(article.document.path).resolve()
    if here not in (path.resolve() for path in file.articles):
        raise click.UsageError(
            f"{existing!r} is not about {article.document.path!r}; its article: says which"
        )
    (outcome,) = declared([file], [article], evaluate, datetime.now(UTC).date(), waive=False)
    known = [finding.check for finding in outcome.findings]
    taken = {one.id for part in (file.claims, file.facts, file.rules) for one in part}
    drafted = drafts.draft(article, pipeline.discovered(article, known), known, taken)
    try:
        text = draftfile.added(file.source, file.path, article, drafted)
    except UnwritableError as error:
        raise click.UsageError(f"cannot add to {existing!r}: {error}") from error
    if out or to_standard_output:
        emit(out, partial(_put, text))
    elif text != file.source:
        _rewrite(Path(existing), text)
    _complain(drafted.summary)
    return 0


def _put(text: str, stream: TextIO) -> None:
    stream.write(text)


def _complain(text: str) -> None:
    sys.stderr.write(clean(text) + "\n")


def _rewrite(path: Path, text: str) -> None:
    mark = b"\xef\xbb\xbf"
    had_mark = path.read_bytes().startswith(mark)
    path.write_bytes((mark if had_mark else b"") + text.encode())


@click.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> int:
    """Say what a rule checks, with its examples; without RULE, list the rules."""
    # what follows a command is imported by that command alone
    from factcheck.rules import rules  # noqa: PLC0415

    manuals = {known.id: known.manual for known in rules()}
    if rule is None:
        for name, manual in manuals.items():
            _say(f"{name:12} {manual.strip().splitlines()[0]}")
        return 0
    if rule not in manuals:
        raise click.UsageError(f"there is no rule {rule!r}; {meant(rule, manuals)}")
    _say(manuals[rule].strip())
    return 0


_STARTER = """\
# Settings of factcheck for this folder and those below it; the command line comes first.
# claims = "claims"              # claims files, or folders of them
# fail-on = "inconsistent"       # or only-if-truncated, within-rounding, undetermined, never
# strict = true                  # what rules find counts like a claim
# fail-under = 60                # least share of guarded figures, in percent
"""


@click.command()
@click.argument("folder", default=".")
def init(folder: str) -> int:
    """Start a project: a configuration to fill in and a folder for claims."""
    place = Path(folder)
    if not place.is_dir():
        raise click.UsageError(f"there is no folder {folder!r}")
    configuration, claims = place / "factcheck.toml", place / "claims"
    for path, make in (
        (configuration, lambda: configuration.write_text(_STARTER, "utf-8")),
        (claims, claims.mkdir),
    ):
        if path.exists():
            _say(f"{path} is there already")
        else:
            make()
            _say(f"{path} written")
    return 0


def _say(text: str) -> None:
    for line in text.split("\n"):
        sys.stdout.write(clean(line) + "\n")


COMMANDS: Iterable[click.Command] = (claims_group, rules_group, draft, update, explain, init)
