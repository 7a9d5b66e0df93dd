"""Which claims would suit this article, and into which file do they go?

factcheck draft news.txt --output claims/news.yaml     「完成率69%」 becomes a claim to review
factcheck draft news.txt --update claims/news.yaml     adds what that file does not declare yet
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from factcheck import pipeline
from factcheck.cli.inputs import STDIN, claims_for, insist_on
from factcheck.cli.outputs import complain, emit, rewrite, target
from factcheck.cli.settings import LANGUAGES, claims_folder
from factcheck.paths import seen
from factcheck.readers import ReadError, read

if TYPE_CHECKING:
    from factcheck.model import Article


@click.command()
@click.argument("article")
@click.option("--update", "existing", metavar="CLAIMS", help="Add to this file what it does not declare yet.")
@click.option("--output", metavar="FILE", help="Write the claims to a new file.")
@click.option("--force", is_flag=True, help="Let --output write over a file that is there.")
@click.option("--lang", type=click.Choice(tuple(LANGUAGES)), help="Language of the article; else detected.")
def draft(article: str, existing: str | None, output: str | None, force: bool, lang: str | None) -> int:
    """Propose claims: what discovery finds in ARTICLE, ready to review.

    The path of the article is written as seen from FILE, else from the project's claims folder.
    """
    _insist_on_files(article, existing)
    out = target(output)
    if out is not None and out.is_file() and not force:
        instead = f"add to it with --update {output}, or write over it with --force"
        raise click.UsageError(f"{output!r} is there already, perhaps reviewed by hand; {instead}")
    try:
        understood = pipeline.understand(read(article), lang)
    except ReadError as error:
        complain(f"{error.path}: {error.reason}")
        return 3
    if existing is not None:
        return _add(existing, understood, out, to_standard_output=output == STDIN)
    return _write(article, understood, out)


def _insist_on_files(article: str, existing: str | None) -> None:
    if STDIN in (article, existing):
        raise click.UsageError("draft takes files, because claims name their article; save the text first")
    for path in filter(None, (article, existing)):
        insist_on((path,))
        if seen(Path(path).is_dir):
            raise click.UsageError(f"{path!r} is a folder; draft takes one article and one claims file")


def _write(path: str, article: Article, out: Path | None) -> int:
    """Write all that was found as a claims file of its own."""
    # what follows a command is imported by that command alone
    from factcheck import draft as drafts  # noqa: PLC0415
    from factcheck.draft import file as draftfile  # noqa: PLC0415

    drafted = drafts.draft(article, pipeline.discovered(article))
    if not drafted.entries:
        complain(f"{path}: nothing was found to claim")
        return 4
    folder = out.parent if out else claims_folder((path,)) or Path()
    text = draftfile.written(article, drafted, Path(os.path.relpath(path, folder)).as_posix())
    emit(out, partial(_put, text))
    complain(drafted.summary)
    return 0


def _add(existing: str, article: Article, out: Path | None, *, to_standard_output: bool) -> int:
    """Add to a claims file what it does not declare of an article yet."""
    # what follows a command is imported by that command alone
    from factcheck import draft as drafts  # noqa: PLC0415
    from factcheck.declared import declared  # noqa: PLC0415
    from factcheck.draft import file as draftfile  # noqa: PLC0415
    from factcheck.draft.writing import UnwritableError  # noqa: PLC0415
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
        rewrite(Path(existing), text)
    complain(drafted.summary)
    return 0


def _put(text: str, stream: TextIO) -> None:
    stream.write(text)
