"""Golden reports: each folder here is a project, and ``case.toml`` says what is run in it.

    [console]
    arguments = ["articles/", "--no-discover"]
    status = 1

What that printed stands in ``console.out`` and ``console.err``.  ``python -m tests.golden --rewrite`` writes
them anew; a person reads the difference before it is committed.
"""

import contextlib
import io
import os
import shutil
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import NamedTuple

from factcheck import cli

HERE = Path(__file__).parent


class Case(NamedTuple):
    """One command in one project."""

    folder: Path
    name: str
    arguments: list[str]
    status: int


class Outcome(NamedTuple):
    """What a command printed, and how it ended."""

    out: str
    err: str
    status: int


def cases():
    """Return every case of every folder."""
    return [
        Case(path.parent, name, run["arguments"], run["status"])
        for path in sorted(HERE.glob("*/case.toml"))
        for name, run in tomllib.loads(path.read_text("utf-8")).items()
    ]


def run(case):
    """Run a case in a copy of its project, away from the settings and claims of this one."""
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        project = Path(folder, "project")
        shutil.copytree(case.folder, project)
        stack.enter_context(contextlib.chdir(project))
        streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n") for _ in range(2)]
        stack.enter_context(contextlib.redirect_stdout(streams[0]))
        stack.enter_context(contextlib.redirect_stderr(streams[1]))
        plain = {key: value for key, value in os.environ.items() if key not in COLOURS}
        before = dict(os.environ)
        stack.callback(os.environ.update, before)
        os.environ.clear()
        os.environ.update(plain)
        status = cli.run(case.arguments)
        for stream in streams:
            stream.flush()
        out, err = (stream.buffer.getvalue().decode("utf-8") for stream in streams)
        return Outcome(out, err, status)


COLOURS = {"FORCE_COLOR", "CLICOLOR_FORCE", "NO_COLOR", "COLUMNS"}


def expected(case):
    """Return what a person has agreed to; a missing file is an empty stream."""
    texts = []
    for stream in ("out", "err"):
        path = case.folder / f"{case.name}.{stream}"
        texts.append(path.read_bytes().decode("utf-8") if path.exists() else "")
    return Outcome(*texts, case.status)


def rewrite():
    """Write what every case prints now; say which files changed."""
    for case in cases():
        outcome = run(case)
        if outcome.status != case.status:
            sys.stderr.write(f"{case.folder.name}/{case.name}: exit {outcome.status}, not {case.status}\n")
        for stream, text in (("out", outcome.out), ("err", outcome.err)):
            path = case.folder / f"{case.name}.{stream}"
            old = path.read_bytes().decode("utf-8") if path.exists() else ""
            if text != old:
                sys.stdout.write(f"{path.relative_to(HERE)}\n")
            if text:
                path.write_bytes(text.encode("utf-8"))
            else:
                path.unlink(missing_ok=True)
