"""What does ``factcheck seeds/`` do, and with which exit status does it end?

Arguments, environment, streams and exit status live here and nowhere else.  0: all is well; 1: a finding
reaches ``--fail-on``; 2: a mistake in the command, the configuration or a claims file; 3: something could
not be read or checked; 4: nothing was checked.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from factcheck import __version__, pipeline
from factcheck.model import Origin, Verdict
from factcheck.readers import ReadError, find, read
from factcheck.report import INCOMPLETE, Report, fails
from factcheck.reports import FORMATS, Format, writer
from factcheck.reports.view import View
from factcheck.settings import (
    COLORS,
    FAIL_ON,
    LANGUAGES,
    ConfigurationError,
    Settings,
    claims_folder,
    configured,
    meant,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.reports.mistakes import Located
    from factcheck.source import Document

OK, FINDINGS, USAGE, INCOMPLETE_RUN, NOTHING, INTERRUPTED = 0, 1, 2, 3, 4, 130


def run(arguments: Sequence[str]) -> int:
    """Run the program and return its exit status."""
    _forgive(sys.stdout)
    _forgive(sys.stderr)
    try:
        status = main.main(with_command(arguments), "factcheck", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        # who reads us has seen enough; nothing may fail any more when the interpreter flushes
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    return status if isinstance(status, int) else OK


def with_command(arguments: Sequence[str]) -> list[str]:
    """Put ``check`` before arguments that begin with no command: with a path, an option, or -.

    ``claims`` is the command and ``claims/`` the folder.
    """
    if not arguments or arguments[0] in ("--help", "-h", "--version", "-V") or arguments[0] in main.commands:
        return list(arguments)
    return ["check", *arguments]


def _forgive(stream: TextIO) -> None:
    """Let a stream escape what its encoding has not, instead of crashing on a GBK terminal."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


class _PathFirst(click.Group):
    """A group whose help shows what its default command can do."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [record for option in check.params if (record := option.get_help_record(ctx)) is not None]
        with formatter.section("Options of the check"):
            formatter.write_dl(records)
        super().format_options(ctx, formatter)


@click.group(
    cls=_PathFirst,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="[check] PATH…",
    epilog="Exit status: 0 all is well, 1 findings, 2 a mistake in the command, the configuration or a claims"
    " file, 3 something could not be read or checked, 4 nothing was checked.",
)
@click.version_option(__version__, "-V", "--version", prog_name="factcheck", message="%(prog)s %(version)s")
def main() -> None:
    """Check that the numbers of an article agree with each other.

    PATH is a file, a folder, or - for standard input.  Claims are read from the project's claims folder.
    """


def _options(*options: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def decorate(function: Any) -> Any:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


_PATHS = click.argument("paths", metavar="PATH…", nargs=-1, required=True)
_OUTPUT = click.option("--output", metavar="FILE", help="Write the report to a file.")
_LANG = click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the articles; else detected.")
_COLOR = click.option("--color", type=click.Choice(COLORS), help="When to use colours (auto).")


@main.command()
@_PATHS
@_options(
    click.option("--claims", metavar="PATH", multiple=True, help="Claims file or folder; may be repeated."),
    click.option("--format", type=click.Choice(tuple(FORMATS)), help="How to report (console)."),
    _OUTPUT,
    click.option("--fail-on", type=click.Choice(FAIL_ON), help="Mildest verdict to fail on (inconsistent)."),
    click.option("--fail-under", metavar="PERCENT", type=click.IntRange(0, 100), help="Least guarded share."),
    click.option("--strict", is_flag=True, default=None, help="Treat warnings as errors."),
    click.option("--no-discover", "discover", flag_value=False, default=None, help="Check claims only."),
    click.option("--no-waivers", "waivers", flag_value=False, default=None, help="Waive nothing."),
    click.option("--unguarded", is_flag=True, default=None, help="List the figures that nothing guards."),
    _LANG,
    click.option("--jobs", type=click.IntRange(1, 999), metavar="N", help="Processes to use (1)."),
    _COLOR,
    click.option("-v", "--verbose", is_flag=True, default=None, help="Show also what holds."),
)
def check(paths: tuple[str, ...], output: str | None, **given: Any) -> int:
    """Check articles; the default command."""
    settings = _settings(paths, given)
    _insist_on_paths((*paths, *settings.claims))
    out = _target(output)
    report = _report(paths, settings)
    status = status_of(report, settings)
    return _deliver(settings, report, status, out)


def _settings(paths: tuple[str, ...], given: dict[str, Any]) -> Settings:
    try:
        return configured(paths, given)
    except ConfigurationError as error:
        raise _mistaken(error.mistakes) from error


def _mistaken(mistakes: Sequence[Located]) -> click.ClickException:
    # only shown when there is something to show
    from factcheck.reports.mistakes import drawn  # noqa: PLC0415

    return _Mistakes(drawn(mistakes))


class _Mistakes(click.ClickException):
    """Mistakes in files, drawn already."""

    def show(self, file: Any = None) -> None:
        sys.stderr.write(self.message + "\n")


def _insist_on_paths(paths: Sequence[str]) -> None:
    """Refuse paths that do not exist, all at once."""
    missing = [path for path in paths if path != "-" and not Path(path).exists()]
    if not missing:
        return
    lines = [f"there is no {path!r}{_alike(path)}" for path in missing]
    raise click.UsageError("\n".join(lines))


def _alike(path: str) -> str:
    parent = Path(path).parent
    names = sorted(near.name for near in parent.iterdir()) if parent.is_dir() else []
    if "/" not in path:
        names += main.commands
    suggestion = meant(Path(path).name, names) if names else ""
    return f"; {suggestion}" if suggestion.startswith("did") else ""


def _target(output: str | None) -> Path | None:
    """Return the file to write to, refused before any work is done."""
    if output is None:
        return None
    path = Path(output)
    if path.is_dir() or not path.parent.is_dir():
        raise click.UsageError(
            f"cannot write to {output!r}: " + ("a folder" if path.is_dir() else "no such folder")
        )
    return path


def _report(paths: Sequence[str], settings: Settings) -> Report:
    sources = _read(paths)
    options = pipeline.Options(settings.lang, settings.discover, settings.waivers)
    return pipeline.run(sources, _claims(paths, settings), options)


def _claims(paths: Sequence[str], settings: Settings) -> list[Any]:
    """Load the claims, or refuse the run with all mistakes of all files."""
    folder = None if settings.claims else claims_folder(paths)
    named = [Path(path) for path in settings.claims] or ([folder] if folder else [])
    if not named:
        return []
    # brings a YAML parser, which a run without claims does not need
    from factcheck import claims  # noqa: PLC0415

    files, mistakes = claims.load(named)
    if mistakes:
        raise _mistaken(mistakes)
    return files


def _read(paths: Sequence[str]) -> list[Document | ReadError]:
    sources: list[Document | ReadError] = []
    for path in find(paths):
        try:
            sources.append(read(path))
        except ReadError as error:
            sources.append(error)
    return sources


def status_of(report: Report, settings: Settings) -> int:
    """Return the exit status: findings before gaps, gaps before nothing at all."""
    findings = [finding for _, finding in report.findings()]
    if any(fails(finding, settings.gate, settings.strict) for finding in findings):
        return FINDINGS
    seen = sum(article.seen for article in report.articles)
    guarded = sum(article.guarded for article in report.articles)
    if settings.fail_under is not None and guarded * 100 < settings.fail_under * seen:
        return FINDINGS
    lost = any(note.kind in INCOMPLETE for article in report.articles for note in article.notes)
    unbound = any(f.verdict is Verdict.UNBOUND and f.check.origin is Origin.CLAIM for f in findings)
    if report.errors or lost or unbound:
        return INCOMPLETE_RUN
    return OK if findings else NOTHING


def _deliver(settings: Settings, report: Report, status: int, out: Path | None) -> int:
    form = FORMATS[settings.format]
    write = writer(settings.format)
    colored = form.for_terminal and out is None and _colored(settings)
    width = shutil.get_terminal_size().columns if out is None and sys.stdout.isatty() else None
    view = View(settings.gate, settings.strict, settings.verbose, settings.unguarded, colored, width, status)
    _print(form, out, lambda stream: write(report, stream, view))
    return status


def _print(form: Format, out: Path | None, write: Callable[[TextIO], None]) -> None:
    """Write to a file or to standard output, in the encoding that the reader expects."""
    if out is not None:
        whole = io.StringIO()
        write(whole)
        try:
            out.write_bytes(whole.getvalue().encode(errors="backslashreplace"))
        except OSError as error:
            raise click.UsageError(f"cannot write to {str(out)!r}: {error.strerror}") from error
    elif form.for_terminal:
        write(sys.stdout)
        sys.stdout.flush()
    else:
        sys.stdout.flush()
        stream = io.TextIOWrapper(sys.stdout.buffer, "utf-8", "backslashreplace", newline="\n")
        write(stream)
        stream.flush()
        stream.detach()


def _colored(settings: Settings) -> bool:
    """Decide on colours: the option, then NO_COLOR, FORCE_COLOR and the terminal."""
    if settings.color != "auto":
        return settings.color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
