"""Which articles, claims and settings does a command mean?

``factcheck seeds/ --claims clams/`` names a folder that does not exist: whatever is wrong with the command,
the configuration or the claims is refused here, all at once, before anything is checked.
"""

from __future__ import annotations

import os
import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.outputs import complain
from factcheck.cli.settings import ConfigurationError, Settings, claims_folder, nearest
from factcheck.messages import meant
from factcheck.paths import exists
from factcheck.readers import ReadError, find, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence, Set

    from factcheck.claims import ClaimsFile
    from factcheck.report import Report
    from factcheck.source import Document, Located

STDIN = "-"


class MistakenError(click.ClickException):
    """Mistakes in files that people wrote, each with its line and a caret."""

    exit_code = 2

    def __init__(self, mistakes: Sequence[Located]) -> None:
        # only needed when there is something to show
        from factcheck.reports.mistakes import drawn  # noqa: PLC0415

        super().__init__(drawn(mistakes))

    def show(self, file: Any = None) -> None:
        """Write the mistakes where errors go."""
        sys.stderr.write(self.message + "\n")


def settings_for(paths: Iterable[str], given: Mapping[str, Any]) -> Settings:
    """Return what is *given*, else what the nearest configuration says; refuse one with mistakes."""
    try:
        found = nearest(paths)
        settings = Settings(**_values_of(found)) if found else Settings()
    except ConfigurationError as error:
        raise MistakenError(error.mistakes) from error
    known = Settings._fields
    return settings._replace(**{k: v for k, v in given.items() if k in known and v not in (None, ())})


def _values_of(configuration: Path) -> dict[str, Any]:
    # brings a YAML parser, which a run without configuration does not need
    from factcheck.cli.keys import values_of  # noqa: PLC0415

    return values_of(configuration)


def insist_on(paths: Sequence[str], commands: Iterable[str] = ()) -> None:
    """Refuse paths that do not exist, all at once, with the name that was probably meant."""
    missing = [path for path in paths if path != STDIN and not exists(Path(path))]
    if missing:
        raise click.UsageError("\n".join(f"there is no {path!r}{_alike(path, commands)}" for path in missing))
    if list(paths).count(STDIN) > 1:
        raise click.UsageError("standard input can be read once only")


def _alike(path: str, commands: Iterable[str]) -> str:
    if os.path.islink(path):  # noqa: PTH114 (a name with a null character is no link)
        return "; it is a link to what is not there"
    try:
        names = sorted(near.name for near in Path(path).parent.iterdir())
    except (OSError, ValueError):
        names = []
    suggestion = meant(Path(path).name, [*names, *([] if "/" in path else commands)])
    return f"; {suggestion}" if suggestion.startswith("did") else ""


def sources(paths: Iterable[str]) -> list[Document | ReadError]:
    """Read all articles; one that cannot be read does not stop the others."""
    found: list[Document | ReadError] = []
    skipped: list[Path] = []
    for path in find(paths, skipped):
        try:
            found.append(read(path))
        except ReadError as error:
            found.append(error)
    if skipped:
        names = ", ".join(map(str, skipped[:_NAMED])) + ", …" * (len(skipped) > _NAMED)
        complain(f"factcheck: passed over, save as .docx or .txt: {names}")
    return found


_NAMED = 5
"""So many of the files that are passed over are named."""


def claims_for(paths: Iterable[str], named: Sequence[str]) -> list[ClaimsFile]:
    """Load the *named* claims, else those of the project of *paths*; refuse all mistakes at once."""
    folder = None if named else claims_folder(paths)
    places = [Path(path) for path in named] or ([folder] if folder else [])
    if not places:
        return []
    # brings a YAML parser, which a run without claims does not need
    from factcheck import claims  # noqa: PLC0415

    files, mistakes = claims.load(places)
    if mistakes:
        raise MistakenError(mistakes)
    return [_adopted(file, paths) for file in files] if named else files


def _adopted(file: ClaimsFile, paths: Iterable[str]) -> ClaimsFile:
    """Let claims that are named on the command line speak of the only article, such as a copy."""
    articles = list(islice(find(paths), 2))
    if len(articles) != 1 or articles[0].resolve() in {path.resolve() for path in file.articles}:
        return file
    return file._replace(articles=())


def warn_of_strangers(files: Sequence[ClaimsFile], found: Iterable[Document | ReadError]) -> None:
    """Say when there are claims and all are about other articles: nothing that was declared is checked."""
    # no claim can name what comes from standard input
    here = {Path(source.path).resolve() for source in found if source.path != "<stdin>"}
    if files and here and not any(_is_about(file, here) for file in files):
        those = "the claims file is" if len(files) == 1 else f"all {len(files)} claims files are"
        complain(f"factcheck: {those} about other articles than those checked here")


def _is_about(file: ClaimsFile, here: Set[Path]) -> bool:
    # an article may be in a folder that is closed to us, and it is that folder which was found
    about = (path.resolve() for path in file.articles)
    return not file.articles or any(not here.isdisjoint((path, *path.parents)) for path in about)


def refusing_mistakes(work: Callable[[], Report]) -> Report:
    """Do some work; refuse the run when it shows that claims compare what cannot be compared."""
    try:
        return work()
    except ValueError as error:
        mistakes = getattr(error, "mistakes", None)
        if mistakes is None:
            raise
        raise MistakenError(mistakes) from error
