"""How are many articles checked by several processes, with the same report as by one?

Articles that share a claims file stay together, because a fact may tie them; all others are independent.
The report lists articles and errors in the order of the sources, whatever finishes first.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.pipeline import Options, run
from factcheck.readers import ReadError
from factcheck.report import Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims import ClaimsFile
    from factcheck.source import Document

BATCHES = 4
"""Batches for each process: enough that none waits long for another."""

_Work = tuple[list["Document"], list["ClaimsFile"], Options]


def run_parallel(
    sources: Sequence[Document | ReadError], files: Sequence[ClaimsFile], options: Options, jobs: int
) -> Report:
    """Do what ``pipeline.run`` does, in *jobs* processes."""
    documents = [source for source in sources if not isinstance(source, ReadError)]
    if jobs == 1 or len(documents) < 2:
        return run(sources, files, options)
    batches = _batches(documents, files, jobs * BATCHES)
    work: list[_Work] = [([documents[i] for i in batch], list(files), options) for batch in batches]
    with ProcessPoolExecutor(jobs) as pool:
        reports = list(pool.map(_run, work))
    numbered = zip(
        (i for batch in batches for i in batch),
        (article for report in reports for article in report.articles),
        strict=True,
    )
    articles = tuple(article for _, article in sorted(numbered, key=lambda pair: pair[0]))
    return Report(articles, tuple(source for source in sources if isinstance(source, ReadError)))


def _run(work: _Work) -> Report:
    return run(*work)


def _batches(documents: Sequence[Document], files: Sequence[ClaimsFile], wanted: int) -> list[list[int]]:
    """Return the numbers of the documents in so many batches, those of one claims file together."""
    groups = _groups(documents, files)
    batches: list[list[int]] = [[] for _ in range(min(wanted, len(groups)))]
    for members in groups:
        min(batches, key=len).extend(members)
    return batches


def _groups(documents: Sequence[Document], files: Sequence[ClaimsFile]) -> list[list[int]]:
    """Return the numbers of the documents that claims files tie together, and of each other one by itself."""
    group = list(range(len(documents)))
    places = [Path(document.path).resolve() for document in documents]
    for file in files:
        named = {path.resolve() for path in file.articles}
        tied = {group[i] for i, place in enumerate(places) if place in named}
        group = [min(tied) if one in tied else one for one in group]
    gathered: dict[int, list[int]] = {}
    for i, one in enumerate(group):
        gathered.setdefault(one, []).append(i)
    return list(gathered.values())
