"""What does ``factcheck seeds/`` do, and with which exit status does it end?

0: all is well; 1: a finding reaches ``--fail-on``; 2: a mistake in the command, the configuration or a claims
file; 3: something could not be read or checked; 4: nothing was checked.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck import __version__, pipeline
from factcheck.cli import commands
from factcheck.cli.inputs import (
    STDIN,
    claims_for,
    insist_on,
    refusing_mistakes,
    settings_for,
    sources,
    warn_of_strangers,
)
from factcheck.cli.outputs import colored, complain, emit, forgive, reason_of, silence, target, width
from factcheck.cli.settings import COLORS, FAIL_ON, LANGUAGES
from factcheck.messages import closest
from factcheck.model import Origin, Verdict
from factcheck.notes import INCOMPLETE
from factcheck.readers import ReadError
from factcheck.report import fails
from factcheck.reports import FORMATS, writer
from factcheck.reports.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.claims import ClaimsFile
    from factcheck.cli.settings import Settings
    from factcheck.report import Report
    from factcheck.source import Document

OK, FINDINGS, USAGE, INCOMPLETE_RUN, NOTHING, INTERRUPTED = 0, 1, 2, 3, 4, 130


def run(arguments: Sequence[str]) -> int:
    """Run the program and return its exit status."""
    forgive(sys.stdout)
    forgive(sys.stderr)
    if not arguments:
        sys.stderr.write(
            main.get_help(click.Context(main, info_name="factcheck", **main.context_settings)) + "\n"
        )
        return USAGE
    try:
        # click's own main turns a reader who has gone into exit 1, which stands for findings here
        with main.make_context("factcheck", with_command(arguments)) as context:
            status = main.invoke(context)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:
        return _ended_by(error, arguments)
    return status if isinstance(status, int) else OK


def _ended_by(error: BaseException, arguments: Sequence[str]) -> int:
    """Say on standard error what ended a run, and return its exit status."""
    match error:
        case click.exceptions.Exit(exit_code=status):
            return status
        case click.UsageError():
            sys.stderr.write(_usage(error, arguments))
        case click.ClickException():
            error.show()
        case click.Abort() | KeyboardInterrupt():
            return INTERRUPTED
        case BrokenPipeError():
            silence()
            return OK
        case OSError(filename=name):
            # what cannot be read is part of the report, so this is a folder or a disk that takes nothing
            if name is None:
                silence()
            where = "standard output" if name is None else repr(str(name))
            complain(f"factcheck: cannot write to {where}: {reason_of(error)}")
        case _:
            # a bug of ours; its traceback must not pass for the findings that exit 1 stands for
            import traceback  # noqa: PLC0415 (5 ms that only a bug needs)

            traceback.print_exception(error)
            return INCOMPLETE_RUN
    return USAGE


def _usage(error: click.UsageError, arguments: Sequence[str]) -> str:
    """Say what is wrong with a command in our own words, because click's differ from version to version."""
    message = error.format_message()
    if message.startswith("Usage: "):
        return message + "\n"  # of a group of commands that was given none
    lines = [message]
    if isinstance(error, click.NoSuchOption):
        known = [name for option in error.ctx.command.params for name in option.opts] if error.ctx else []
        close = closest(error.option_name, known)
        lines = [f"there is no option {error.option_name!r}" + f"; did you mean {close!r}?" * bool(close)]
        files = (one for one in arguments if one.startswith("-") and one != STDIN and Path(one).exists())
        lines += [f"the file of that name is ./{one}" for one in files]
    return "factcheck: " + "\n".join([*lines, "factcheck --help says how to use it.", ""])


def with_command(arguments: Sequence[str]) -> list[str]:
    """Put ``check`` before arguments that begin with no command: with a path, an option, or -.

    ``claims`` is the command and ``claims/`` the folder.
    """
    if not arguments or arguments[0] in ("--help", "-h", "--version", "-V") or arguments[0] in main.commands:
        return list(arguments)
    return ["check", *arguments]


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
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
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
    insist_on((*paths, *given["claims"]), main.commands)
    settings = settings_for(paths, given)
    insist_on(settings.claims)
    out = target(output)
    claims = claims_for(paths, settings.claims)
    options = pipeline.Options(settings.lang, settings.discover, settings.waivers, settings.rules)
    read = sources(paths)
    warn_of_strangers(claims, read)
    report = refusing_mistakes(lambda: _checked(read, claims, options, settings.jobs))
    status = status_of(report, settings)
    view = _view(settings, out, verbose=settings.verbose, status=status)
    write, form = writer(settings.format), FORMATS[settings.format]
    emit(out, lambda stream: write(report, stream, view), for_terminal=form.for_terminal)
    if out is not None:
        # what is printed needs no summary
        from factcheck.reports.closing import summary  # noqa: PLC0415

        complain(f"factcheck: {out}: {summary(report, view)}")
    return status


def _checked(
    read: Sequence[Document | ReadError], claims: Sequence[ClaimsFile], options: pipeline.Options, jobs: int
) -> Report:
    if jobs == 1:
        return pipeline.run(read, claims, options)
    # processes cost more than most articles do
    from factcheck.parallel import run_parallel  # noqa: PLC0415

    return run_parallel(read, claims, options, jobs)


@main.command()
@_PATHS
@_options(
    click.option(
        "--format", "form", type=click.Choice(("table", "json")), default="table", help="How to list."
    ),
    _OUTPUT,
    _LANG,
    _COLOR,
    click.option("-v", "--marks", is_flag=True, help="Show each sentence with its figures marked."),
)
def numbers(paths: tuple[str, ...], form: str, output: str | None, marks: bool, **given: Any) -> int:
    """List the figures of articles as they are read."""
    insist_on(paths, main.commands)
    settings = settings_for(paths, given)
    out = target(output)
    read = sources(paths)
    errors = [source for source in read if isinstance(source, ReadError)]
    articles = [
        pipeline.understand(source, settings.lang) for source in read if not isinstance(source, ReadError)
    ]
    if form == "json":
        # what only this command needs
        from factcheck.reports import figures_json  # noqa: PLC0415

        emit(out, lambda stream: figures_json.write(articles, errors, stream), for_terminal=False)
    else:
        # brings a terminal library, which JSON does not need
        from factcheck.reports import figures_table  # noqa: PLC0415

        view = _view(settings, out, verbose=marks)
        emit(out, lambda stream: figures_table.write(articles, errors, stream, view))
    return INCOMPLETE_RUN if errors else (OK if articles else NOTHING)


def _view(settings: Settings, out: Path | None, *, verbose: bool, status: int = OK) -> View:
    return View(
        settings.gate,
        settings.strict,
        verbose,
        settings.unguarded,
        out is None and colored(settings.color),
        width() if out is None else None,
        status,
        settings.fail_under,
    )


def _is_too_loose(report: Report, percent: int) -> bool:
    """Tell whether too few figures are guarded, which takes a while to work out."""
    guarded, seen = report.guarded()
    return guarded * 100 < percent * seen


def status_of(report: Report, settings: Settings) -> int:
    """Return the exit status: findings before gaps, gaps before nothing at all."""
    findings = [finding for _, finding in report.findings()]
    if any(fails(finding, settings.gate, settings.strict) for finding in findings):
        return FINDINGS
    if settings.fail_under is not None and _is_too_loose(report, settings.fail_under):
        return FINDINGS
    if report.errors or _is_incomplete(report):
        return INCOMPLETE_RUN
    return OK if findings else NOTHING


def _is_incomplete(report: Report) -> bool:
    """Tell whether a claim was not found, or compares what cannot be compared."""
    if any(note.kind in INCOMPLETE for article in report.articles for note in article.notes):
        return True
    return any(
        finding.verdict is Verdict.UNBOUND and finding.check.origin is Origin.CLAIM
        for _, finding in report.findings()
    )


for _command in commands.COMMANDS:
    main.add_command(_command)
