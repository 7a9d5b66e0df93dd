"""What was asked for: by the command line, else by the project's configuration, else by default?

``fail-on = "within-rounding"`` under ``[tool.factcheck]`` of the nearest pyproject.toml, in factcheck.toml
or in .factcheck.yaml.  Unknown keys and wrong values are mistakes, shown where they stand and all at once.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.levels import Level
from factcheck.messages import closest
from factcheck.model import Severity, Verdict
from factcheck.report import GATES
from factcheck.reports import FORMATS
from factcheck.rules import NAMES
from factcheck.source import Lines, Located

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from factcheck.cli.configfile import Entry

NEVER = "never"
FAIL_ON = (*(gate.value for gate in GATES), NEVER)
LANGUAGES = ("zh", "en")
COLORS = ("auto", "always", "never")


class Settings(NamedTuple):
    """All that a run may be told, whoever said it."""

    claims: tuple[str, ...] = ()
    fail_on: str = Verdict.INCONSISTENT.value
    fail_under: int | None = None
    strict: bool = False
    discover: bool = True
    waivers: bool = True
    lang: str | None = None
    jobs: int = 1
    format: str = "console"
    color: str = "auto"
    unguarded: bool = False
    verbose: bool = False
    rules: tuple[Level, ...] = ()
    """How serious the rules are everywhere, then below single paths."""

    @property
    def gate(self) -> Verdict | None:
        """Return the mildest verdict that fails the run, or None for none."""
        return None if self.fail_on == NEVER else Verdict(self.fail_on)


class ConfigurationError(Exception):
    """The configuration holds mistakes."""

    def __init__(self, mistakes: list[Located]) -> None:
        super().__init__(f"{len(mistakes)} mistakes")
        self.mistakes = mistakes


def configured(paths: Iterable[str], given: Mapping[str, Any]) -> Settings:
    """Return the settings for *paths*: what is *given*, else what the nearest configuration says."""
    found = nearest(_start(paths))
    settings = Settings()
    if found is not None:
        settings = settings._replace(**_read(found))
    known = Settings._fields
    return settings._replace(**{k: v for k, v in given.items() if k in known and v not in (None, ())})


def nearest(start: Path) -> Path | None:
    """Return the first configuration file in *start* or a folder above it."""
    for folder in (start, *start.parents):
        for name in ("factcheck.toml", ".factcheck.yaml", ".factcheck.yml", "pyproject.toml"):
            path = folder / name
            # a pyproject.toml without our table configures somebody else
            if seen(path.is_file) and (name != "pyproject.toml" or "[tool.factcheck" in _text(path)):
                return _from_here(path)
    return None


def claims_folder(paths: Iterable[str]) -> Path | None:
    """Return the ``claims`` folder of the project that *paths* belong to."""
    start = _start(paths)
    for folder in (start, *start.parents):
        if seen((folder / "claims").is_dir):
            return _from_here(folder / "claims")
    return None


def seen(test: Callable[[], bool]) -> bool:
    """Return what a test of a path says; in a folder that is closed to us nothing is seen."""
    try:
        return test()
    except PermissionError:
        return False


def exists(path: Path) -> bool:
    """Tell whether a path names something, be it closed to us: that is told when it is read."""
    try:
        return path.exists()
    except PermissionError:
        return True
    except (OSError, ValueError):  # a name that is too long, or holds a null character
        return False


def _from_here(path: Path) -> Path:
    """Return a path as a person would type it here."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _start(paths: Iterable[str]) -> Path:
    """Return the folder that holds all paths, so that their order never matters."""
    folders = []
    for path in paths:
        place = Path.cwd() if path == "-" else Path(path).resolve()
        folders.append(place if seen(place.is_dir) else place.parent)
    if not folders:
        return Path.cwd()
    first, *rest = folders
    common = (first, *first.parents)
    return next(folder for folder in common if all(other.is_relative_to(folder) for other in rest))


def _read(path: Path) -> dict[str, Any]:
    """Return the values of a configuration file; raise ConfigurationError with all its mistakes."""
    # brings a YAML parser, which a run without configuration does not need
    from factcheck.cli import configfile  # noqa: PLC0415

    source = _text(path)
    lines, mistakes, values = Lines(source), [], {}

    def report(offset: int, message: str, suggestion: str = "") -> None:
        place = lines.place(offset)
        shown = lines.line(place.line)
        mistakes.append(Located(str(path), place.line, place.column, message, suggestion, shown))

    for entry in configfile.entries(path, source, report):
        decode = KEYS.get(entry.key)
        if decode is None:
            report(entry.place().key, f"unknown key {entry.key!r}", meant(entry.key, KEYS))
            continue
        wrong: list[Wrong] = []
        values[entry.key.replace("-", "_")] = _decoded(decode, entry.value, (), wrong)
        wrong = wrong or [*_misplaced(entry, path)]
        for one in wrong:
            place = entry.place(one.path)
            report(place.key if one.is_key else place.value, f"{entry.key}: {one.message}", one.suggestion)
    if mistakes:
        raise ConfigurationError(mistakes)
    everywhere, below = values.pop("rules", ()), values.pop("paths", ())
    folder = path.resolve().parent.as_posix()
    values["rules"] = (*everywhere, *(one._replace(pattern=f"{folder}/{one.pattern}") for one in below))
    if "claims" in values:
        values["claims"] = tuple(str(path.parent / name) for name in values["claims"])
    return values


def _misplaced(entry: Entry, path: Path) -> Iterator[Wrong]:
    """Yield what only the file that holds a value shows to be wrong with it."""
    if path.suffix == ".toml" and entry.key in _BARE and isinstance(entry.value, str):
        yield Wrong((), "must stand without quotation marks")
    if entry.key == "claims":
        names = entry.value if isinstance(entry.value, list) else [entry.value]
        missing = (name for name in names if isinstance(name, str) and not exists(path.parent / name))
        yield from (Wrong((), f"there is no {name!r}") for name in missing)


def meant(word: str, known: Iterable[str]) -> str:
    """Suggest the word that was probably meant, or list those there are."""
    choices = list(known)
    close = closest(word, choices)
    return f"did you mean {close!r}?" if close else "one of " + ", ".join(choices)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig", errors="replace")
    except OSError as error:
        where = Located(str(_from_here(path)), 1, 1, f"cannot be read: {error.strerror}")
        raise ConfigurationError([where]) from error


class Wrong(NamedTuple):
    """What is wrong with the key or the value that *path* leads to."""

    path: tuple[str, ...]
    message: str
    suggestion: str = ""
    is_key: bool = False


class WrongError(ValueError):
    """Several things are wrong with one value."""

    def __init__(self, found: list[Wrong]) -> None:
        super().__init__(f"{len(found)} mistakes")
        self.found = found


def _decoded(
    decode: Callable[[Any], Any], value: Any, path: tuple[str, ...], wrong: list[Wrong], is_key: bool = False
) -> Any:
    """Decode a value; what is wrong with it is added to *wrong*."""
    try:
        return decode(value)
    except WrongError as error:
        wrong += (one._replace(path=(*path, *one.path)) for one in error.found)
    except ValueError as error:
        message, _, suggestion = str(error).partition("\n")
        wrong.append(Wrong(path, message, suggestion, is_key))
    return None


def _flag(value: Any) -> bool:
    # YAML comes with every value as written, TOML with values
    flags = {"true": True, "false": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value in flags:
        return flags[value]
    raise ValueError("must be true or false")


def _whole(low: int, high: int) -> Callable[[Any], int]:
    def decode(value: Any) -> int:
        text = str(value)
        if isinstance(value, bool) or not re.fullmatch("[0-9]{1,6}", text) or not low <= int(text) <= high:
            raise ValueError(f"must be a whole number from {low} to {high}")
        return int(text)

    return decode


def _one_of(choices: Iterable[str]) -> Callable[[Any], str]:
    known = tuple(choices)

    def decode(value: Any) -> str:
        if not isinstance(value, str) or value not in known:
            raise ValueError(f"{value!r} is not known\n{meant(str(value), known)}")
        return value

    return decode


def _paths(value: Any) -> tuple[str, ...]:
    paths = value if isinstance(value, list) else [value]
    if not all(isinstance(path, str) and path for path in paths):
        raise ValueError("must be a path or a list of paths")
    return tuple(paths)


OFF = "off"
LEVELS = (OFF, *(severity.value for severity in Severity))


def _levels(value: Any) -> tuple[Level, ...]:
    if not isinstance(value, dict):
        raise ValueError(f"must name rules\nsuch as share = {Severity.ERROR.value!r}")
    wrong: list[Wrong] = []
    for rule, word in value.items():
        _decoded(_one_of(NAMES), rule, (rule,), wrong, is_key=True)
        _decoded(_one_of(LEVELS), word, (rule,), wrong)
    if wrong:
        raise WrongError(wrong)
    return tuple(Level(rule, None if word == OFF else Severity(word)) for rule, word in value.items())


def _levels_below(value: Any) -> tuple[Level, ...]:
    if not isinstance(value, dict):
        raise ValueError('must name paths\nsuch as "archive/*" with rules below')
    wrong: list[Wrong] = []
    levels = {pattern: _decoded(_levels, rules, (pattern,), wrong) for pattern, rules in value.items()}
    if wrong:
        raise WrongError(wrong)
    return tuple(level._replace(pattern=pattern) for pattern, chosen in levels.items() for level in chosen)


KEYS: dict[str, Callable[[Any], Any]] = {
    "claims": _paths,
    "fail-on": _one_of(FAIL_ON),
    "fail-under": _whole(0, 100),
    "strict": _flag,
    "discover": _flag,
    "waivers": _flag,
    "lang": _one_of(LANGUAGES),
    "jobs": _whole(1, 999),
    "format": _one_of(FORMATS),
    "color": _one_of(COLORS),
    "unguarded": _flag,
    "verbose": _flag,
    "rules": _levels,
    "paths": _levels_below,
}
"""The keys of a configuration file, and what makes a setting of their value."""
_BARE = frozenset({"fail-under", "strict", "discover", "waivers", "jobs", "unguarded", "verbose"})
"""Keys whose values are numbers, or true and false."""
