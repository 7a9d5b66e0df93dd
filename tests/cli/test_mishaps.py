"""What is said when a disk is full, a file is protected, or a command is not quite what was meant?"""

import errno
import io
import json
import os
import sys
from pathlib import Path

import pytest
from project import CLAIMS, GOOD

from factcheck import cli
from factcheck.__main__ import main as entry


@pytest.fixture
def protected(monkeypatch):
    """Nothing can be written any more."""

    def refuse(path, *_):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    monkeypatch.setattr(Path, "write_text", refuse)


def test_init_in_a_protected_folder(desk, protected, capsys):
    assert cli.run(["init"]) == 2
    assert capsys.readouterr().err == "factcheck: cannot write to 'factcheck.toml': Permission denied\n"


def test_update_shows_as_done_only_what_is_done(desk, protected, capsys):
    with (desk / "articles/one.txt").open("w", encoding="utf-8") as article:
        article.write(GOOD.replace("20项", "21项"))
    assert cli.run(["update"]) == 2
    streams = capsys.readouterr()
    assert streams.out == "0 claims files changed\n"
    assert "cannot write to 'claims/one.yaml': Permission denied" in streams.err
    assert (desk / "claims/one.yaml").read_text("utf-8") == CLAIMS


def test_a_full_disk_leaves_the_old_report(desk, monkeypatch, capsys):
    (desk / "report.json").write_text("old", "utf-8")
    wrote = Path.write_bytes

    def fill(path, data):
        wrote(path, data[:7])
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", fill)
    assert cli.run(["articles/", "--format", "json", "--output", "report.json"]) == 2
    assert "cannot write to 'report.json': No space left on device" in capsys.readouterr().err
    assert (desk / "report.json").read_text("utf-8") == "old"
    assert sorted(path.name for path in desk.iterdir()) == ["articles", "claims", "report.json"]


def test_standard_output_that_takes_nothing(desk, monkeypatch, capsys):
    def refuse(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("factcheck.cli.silence", lambda: None)
    monkeypatch.setattr(sys.stdout, "write", refuse)
    assert cli.run(["articles/"]) == 2
    assert capsys.readouterr().err == "factcheck: cannot write to standard output: No space left on device\n"


def test_a_draft_writes_over_nothing(desk, capsys):
    command = ["draft", "articles/one.txt", "--output", "claims/one.yaml"]
    assert cli.run(command) == 2
    assert "--update" in capsys.readouterr().err
    assert (desk / "claims/one.yaml").read_text("utf-8") == CLAIMS
    assert cli.run([*command, "--force"]) == 0
    assert (desk / "claims/one.yaml").read_text("utf-8") != CLAIMS


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["draft", "-"], "save the text first"),
        (["articles", "--verbos"], "there is no option '--verbos'; did you mean '--verbose'?"),
        (["-dash.txt"], "the file of that name is ./-dash.txt"),
        (["missing.txt"], "there is no 'missing.txt'\n"),
        (["explain", "nothing"], "there is no rule 'nothing'; one of "),
        (["init", "bin.txt"], "'bin.txt' is no folder"),
    ],
)
def test_a_command_that_is_not_quite_right(desk, capsys, arguments, expected):
    (desk / "-dash.txt").touch()
    (desk / "bin.txt").touch()
    assert cli.run(arguments) == 2
    assert expected in capsys.readouterr().err


def test_init_makes_the_folder(desk):
    assert cli.run(["init", "new/desk"]) == 0
    assert (desk / "new/desk/claims").is_dir()


def test_claims_about_other_articles_are_told(desk, capsys):
    (desk / "articles/two.txt").write_text(GOOD, "utf-8")
    assert cli.run(["articles/two.txt"]) == 0
    assert "the claims file is about other articles than those checked here" in capsys.readouterr().err
    assert cli.run(["articles/"]) == 0
    assert capsys.readouterr().err == ""


def test_what_a_claim_says_no_rule_says_again(desk, capsys):
    rule = (
        "rules:\n  - id: pattern\n    quote: 反馈{n:count}问题完成整改{k:count}，完成率{p:percent}\n"
        "    check: [k <= n, k / n ~ p]\n"
    )
    (desk / "claims/one.yaml").write_text(CLAIMS.replace("59%", "69%"), "utf-8")
    (desk / "claims/two.yaml").write_text("factcheck: 1\n" + rule, "utf-8")
    article = desk / "articles/one.txt"
    article.write_text(GOOD.replace("59%", "69%") + "反馈40项问题完成整改20项，完成率60%。\n", "utf-8")
    assert cli.run(["articles/", "--format", "json"]) == 1
    findings = json.loads(capsys.readouterr().out)["articles"][0]["findings"]
    assert [f["id"] for f in findings if f["verdict"] == "inconsistent"] == ["rate", "pattern@2#2"]


def test_both_reasons_to_fail_are_told(desk, capsys):
    article = desk / "articles/one.txt"
    article.write_text(GOOD + "另有17个项目、18个县、19个乡。\n", "utf-8")
    assert cli.run(["articles/", "--fail-under", "90"]) == 1
    assert "✗ 受检的数字太少 (50% < 90%)" in capsys.readouterr().out
    article.write_text(article.read_text("utf-8").replace("59%", "69%"), "utf-8")
    assert cli.run(["articles/", "--fail-under", "90"]) == 1
    assert "✗ 1 项未通过，受检的数字太少 (50% < 90%)" in capsys.readouterr().out


@pytest.fixture
def closed(monkeypatch):
    """A function that closes a file, or a folder with all below it, to whoever reads."""
    shut: list[str] = []

    def guard(module, name):
        original = getattr(module, name)

        def guarded(path, *rest, **more):
            here = str(Path(path).absolute()) if isinstance(path, (str, Path)) else ""
            for one in shut:
                # the name of what is closed itself is still seen, as its folder is open
                if here.startswith(one + os.sep) or (here == one and name != "stat"):
                    raise PermissionError(errno.EACCES, "Permission denied", str(path))
            return original(path, *rest, **more)

        monkeypatch.setattr(module, name, guarded)

    for module, name in ((io, "open"), (os, "scandir"), (os, "listdir"), (os, "stat")):
        guard(module, name)
    return lambda path: shut.append(str(path))


def test_a_folder_that_is_closed_is_no_silent_gap(desk, closed, capsys):
    closed(desk / "articles")
    for path in ("articles", ".", "articles/one.txt"):
        assert cli.run([path, "--format", "concise"]) == 3
        assert "Permission denied" in capsys.readouterr().out


def test_closed_claims_are_no_passed_claims(desk, closed, capsys):
    closed(desk / "claims")
    assert cli.run(["articles/"]) == 2
    assert capsys.readouterr().err == "claims:1:1: cannot be read: Permission denied\n"


def test_a_closed_configuration_is_a_mistake(desk, closed, capsys):
    (desk / "factcheck.toml").write_text("strict = true\n", "utf-8")
    closed(desk / "factcheck.toml")
    assert cli.run(["articles/"]) == 2
    assert capsys.readouterr().err == "factcheck.toml:1:1: cannot be read: Permission denied\n"


def test_a_broken_link_is_called_one(desk, capsys):
    (desk / "articles/gone.txt").symlink_to("nowhere.txt")
    assert cli.run(["articles/gone.txt"]) == 2
    assert "there is no 'articles/gone.txt'; it is a link to what is not there" in capsys.readouterr().err


def test_version_on_a_full_disk(monkeypatch, capsys):
    def refuse(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("factcheck.cli.silence", lambda: None)
    monkeypatch.setattr(sys, "argv", ["factcheck", "--version"])
    monkeypatch.setattr(sys.stdout, "write", refuse)
    assert entry() == 2
    assert capsys.readouterr().err == "factcheck: cannot write to standard output: No space left on device\n"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"%PDF-1.7\n", "this is a PDF: give it a name that ends in .pdf"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "this is an old Office document: save it as .docx or .txt"),
        ("a.rtf", b"{\\rtf1 9 of 34 is 69%}", "this is RTF: save it as .docx or .txt"),
        ("a.zip", b"PK\x03\x04", "the file is damaged or incomplete: File is not a zip file"),
        ("a.txt", b"caf\xe9 9%", "byte 0xe9 at offset 3 is not UTF-8: save the file as UTF-8"),
    ],
)
def test_what_is_no_text_is_called_by_its_name(desk, capsys, name, data, reason):
    (desk / name).write_bytes(data)
    assert cli.run([name]) == 3
    assert f" could not be read  {name}\n  {reason}\n" in capsys.readouterr().out


def test_what_is_passed_over_in_a_folder_is_told(desk, capsys):
    (desk / "articles/a.rtf").write_bytes(b"{\\rtf1 9 of 34 is 69%}")
    (desk / "articles/logo.png").touch()
    assert cli.run(["articles/"]) == 0
    err = capsys.readouterr().err
    assert err == "factcheck: passed over, save as .docx or .txt: articles/a.rtf\n"


@pytest.mark.parametrize(
    ("check", "advice"),
    [
        ("found <= rate", "compare figures of one unit; a share is part / whole"),
        ("count(found) == 34", "bracket the list in the quote: {items*}"),
        ("months(found..fixed) == 3", "bracket the dates in the quote: {first=5月} … {last=11月}"),
        ("'attainable(found, rate)'", "attainable(share, whole)"),
    ],
)
def test_a_check_of_the_wrong_sort_is_told_what_to_write(desk, capsys, check, advice):
    (desk / "claims/one.yaml").write_text(CLAIMS.replace("fixed / found ~ rate", check), "utf-8")
    assert cli.run(["articles/"]) == 2
    assert f"^ {advice}\n" in capsys.readouterr().err


def test_update_shows_the_sentence_that_is_nearest_to_a_lost_quote(desk, capsys):
    sentence = "群众反映的34项难题中，改好的已有20项，达到59%。\n"
    (desk / "articles/one.txt").write_text(f"标题\n\n{sentence}", "utf-8")
    assert cli.run(["update"]) == 3
    out = capsys.readouterr().out
    assert "the quote is not in the article; this is the nearest sentence\n" in out
    assert f"  articles/one.txt:3:1\n    {sentence}" in out
