"""The command line: what is a command, what is a path, and what does the exit status say?"""

import io
import json
import os
import shlex
import signal
import subprocess
import sys
import time

import pytest
from project import BAD, CLAIMS, GOOD

from factcheck import __version__, cli, pipeline


def write(desk, article):
    (desk / "articles/one.txt").write_text(article, "utf-8")


def start(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        capture_output=True,
        check=False,
        timeout=60,
        **options,
    )


# --- exit status --------------------------------------------------------------------------------


def test_0_when_all_is_well(desk, capsys):
    assert cli.run(["articles/"]) == 0
    assert "复现" in capsys.readouterr().out


def test_1_when_a_finding_reaches_the_gate(desk, capsys):
    write(desk, BAD)
    assert cli.run(["articles/"]) == 1
    out = capsys.readouterr().out
    assert "articles/one.txt:1:" in out and "[[69%]]" in out


@pytest.mark.parametrize(("gate", "status"), [("never", 0), ("inconsistent", 1), ("within-rounding", 1)])
def test_fail_on(desk, gate, status):
    write(desk, BAD)
    assert cli.run(["articles/", "--fail-on", gate]) == status


@pytest.mark.parametrize(
    "arguments",
    [
        ["articles/", "--fail-on", "nonsense"],
        ["articles/", "--unknown"],
        ["nowhere.txt"],
        ["articles/", "--claims", "nowhere/"],
        ["articles/", "--format", "xml"],
        ["articles/", "--output", "no/such/folder/report.txt"],
        ["articles/", "--output", "articles"],
        ["articles/", "--fail-under", "101"],
        ["-", "-"],
        [],
    ],
)
def test_2_for_mistakes_of_usage(desk, arguments, capsys):
    assert cli.run(arguments) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_2_for_mistakes_in_claims_with_all_of_them(desk, capsys):
    (desk / "claims/two.yaml").write_text(
        "factcheck: 1\nclaim: []\nrules:\n  - id: a\n    chek: b\n", "utf-8"
    )
    assert cli.run(["articles/"]) == 2
    streams = capsys.readouterr()
    assert "claims/two.yaml:2:1: " in streams.err and "claims/two.yaml:5:5: " in streams.err
    assert "^" in streams.err
    assert not streams.out


def test_2_comes_before_anything_is_checked(desk, monkeypatch):
    monkeypatch.setattr(pipeline, "run", lambda *_: pytest.fail("checked all the same"))
    (desk / "claims/two.yaml").write_text("nonsense", "utf-8")
    assert cli.run(["articles/"]) == 2


def test_3_when_something_cannot_be_read_and_the_rest_is_checked(desk, capsys):
    (desk / "articles/two.txt").write_bytes(b"\xff\xff\xff\x00\x81 20")
    assert cli.run(["articles/"]) == 3
    out = capsys.readouterr().out
    assert "articles/two.txt" in out and "复现" in out


def test_1_comes_before_3(desk):
    write(desk, BAD)
    (desk / "articles/two.txt").write_bytes(b"\xff\xff\xff\x00\x81 20")
    assert cli.run(["articles/"]) == 1


def test_3_when_a_quote_is_lost(desk, capsys):
    write(desk, "今天天气很好，气温20℃，湿度59%。\n")
    assert cli.run(["articles/"]) == 3
    assert "rate" in capsys.readouterr().out


def test_4_when_nothing_was_checked(desk, tmp_path):
    (tmp_path / "empty").mkdir()
    assert cli.run(["empty/"]) == 4
    (tmp_path / "empty/words.txt").write_text("没有数字。", "utf-8")
    assert cli.run(["empty/", "--no-discover"]) == 4


def test_the_order_of_paths_changes_no_status(desk):
    (desk / "articles/two.txt").write_bytes(b"\xff\xff\xff\x00\x81 20")
    paths = ["articles/one.txt", "articles/two.txt"]
    assert cli.run(paths) == cli.run(paths[::-1]) == 3


def test_fail_under(desk):
    assert cli.run(["articles/", "--fail-under", "0"]) == 0
    write(desk, GOOD + "另有17个项目、18个县、19个乡。\n")
    assert cli.run(["articles/", "--fail-under", "100"]) == 1


def test_waivers(desk, capsys):
    write(desk, BAD)
    waived = CLAIMS.replace("59%", "69%") + "    waive: {verdict: inconsistent, reason: 待核}\n"
    (desk / "claims/one.yaml").write_text(waived, "utf-8")
    assert cli.run(["articles/", "--no-discover"]) == 0
    assert "待核" in capsys.readouterr().out
    assert cli.run(["articles/", "--no-discover", "--no-waivers"]) == 1


def test_130_on_interrupt(desk, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "run", interrupt)
    assert cli.run(["articles/"]) == 130


def test_interrupt_of_the_process(desk):
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert (process.returncode, b"Traceback" in errors) == (130, False)


# --- paths and commands -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["seeds/"], ["check", "seeds/"]),
        (["claims/"], ["check", "claims/"]),
        (["./check"], ["check", "./check"]),
        (["claims", "check"], ["claims", "check"]),
        (["a.txt", "-v"], ["check", "a.txt", "-v"]),
        (["-v", "a.txt"], ["check", "-v", "a.txt"]),
        (["--format", "json", "a.txt"], ["check", "--format", "json", "a.txt"]),
        (["-"], ["check", "-"]),
        (["--help"], ["--help"]),
        (["--version"], ["--version"]),
        (["numbers", "a.txt"], ["numbers", "a.txt"]),
        ([], []),
    ],
)
def test_a_first_argument_that_is_no_command_is_a_path(arguments, expected):
    assert cli.with_command(arguments) == expected


def test_a_missing_path_says_what_was_meant(desk, capsys):
    assert cli.run(["artcles", "nowhere"]) == 2
    err = capsys.readouterr().err
    assert "'articles'" in err and "'nowhere'" in err


def test_standard_input_is_read_as_bytes(desk):
    done = start("numbers", "-", "--format", "json", input=GOOD.encode("gb18030"))
    found = json.loads(done.stdout)["articles"][0]
    assert found["path"] == "<stdin>"
    assert [number["text"] for number in found["numbers"]] == ["34项", "20项", "59%"]


# --- streams ------------------------------------------------------------------------------------


def test_a_reader_that_leaves_is_no_error(desk):
    (desk / "articles/long.txt").write_text(GOOD * 3000, "utf-8")
    arguments = [sys.executable, "-m", "factcheck", "numbers", "articles/long.txt"]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
    assert (errors, process.returncode) == (b"", 0)


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "cp1252", "utf-8"])
def test_any_terminal_encoding(desk, encoding):
    write(desk, BAD)
    done = start("articles/", env={**os.environ, "PYTHONIOENCODING": encoding})
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode(encoding)


def test_json_is_utf_8_everywhere(desk):
    done = start("articles/", "--format", "json", env={**os.environ, "PYTHONIOENCODING": "gbk"})
    report = json.loads(done.stdout.decode("utf-8"))
    assert report["articles"][0]["findings"][0]["operands"][0]["text"] == "34项"


@pytest.mark.parametrize(
    ("environment", "option", "colours"),
    [
        ({}, "auto", False),
        ({"FORCE_COLOR": "1"}, "auto", True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", False),
        ({"NO_COLOR": "1"}, "always", True),
        ({"FORCE_COLOR": "1"}, "never", False),
    ],
)
def test_colours(desk, capsys, monkeypatch, environment, option, colours):
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    cli.run(["articles/", "--color", option])
    assert ("\x1b[" in capsys.readouterr().out) is colours


def test_output_goes_to_a_file(desk, capsys):
    assert cli.run(["articles/", "--output", "report.json", "--format", "json"]) == 0
    assert json.loads((desk / "report.json").read_text("utf-8"))["factcheck"] == 1
    assert capsys.readouterr().out == ""


def test_a_bug_of_ours_does_not_pass_for_findings(desk, monkeypatch, capsys):
    monkeypatch.setattr(pipeline, "run", lambda *_: 1 // 0)
    assert cli.run(["articles/"]) == 3
    assert "ZeroDivisionError" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("closed", "article", "status"), [(">&-", GOOD, 0), (">&-", BAD, 1), ("2>&-", BAD, 1)]
)
def test_a_closed_stream_leaves_the_status(desk, closed, article, status):
    write(desk, article)
    command = f"{shlex.quote(sys.executable)} -m factcheck articles/ {closed}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == status
    assert not done.stderr


# --- start-up -----------------------------------------------------------------------------------


def imported(*arguments):
    """Return what a run imports, asked of the interpreter itself."""
    code = (
        "import sys, atexit; sys.argv = ['factcheck', *sys.argv[1:]];"
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr));"
        "from factcheck.__main__ import main; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    return done.stdout, set(done.stderr.split())


def test_version_costs_nothing(desk):
    out, modules = imported("--version")
    assert out == f"factcheck {__version__}\n"
    assert not modules & {"click", "rich", "yaml", "fractions", "factcheck.cli", "re"} - set(
        sys.stdlib_module_names
    )
    assert "factcheck.cli" not in modules


def test_json_imports_no_terminal_library(desk):
    _, modules = imported("articles/", "--format", "json")
    assert "click" in modules and not {"rich", "rich.console"} & modules


def test_a_page_imports_no_terminal_library_and_nobody_else_imports_a_page(desk):
    _, modules = imported("articles/", "--format", "html")
    assert "factcheck.reports.html.page" in modules and not {"rich", "rich.console"} & modules
    _, modules = imported("articles/")
    assert not [name for name in modules if name.startswith("factcheck.reports.html")]


def test_numbers_as_json_import_no_terminal_library(desk):
    _, modules = imported("numbers", "articles/", "--format", "json")
    assert not {"rich", "rich.console", "yaml"} & modules


# --- configuration ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("factcheck.toml", 'fail-on = "never"\n'),
        (".factcheck.yaml", "fail-on: never\n"),
        ("pyproject.toml", '[project]\nname = "x"\n\n[tool.factcheck]\nfail-on = "never"\n'),
        ("articles/factcheck.toml", 'fail-on = "never"\n'),
    ],
)
def test_configuration_is_found(desk, name, text):
    write(desk, BAD)
    (desk / name).write_text(text, "utf-8")
    assert cli.run(["articles/"]) == 0
    assert cli.run(["articles/", "--fail-on", "inconsistent"]) == 1


def test_claims_of_the_configuration_stand_beside_it(desk):
    (desk / "declared").mkdir()
    (desk / "claims/one.yaml").rename(desk / "declared/one.yaml")
    (desk / "articles/factcheck.toml").write_text('claims = ["../declared"]\ndiscover = false\n', "utf-8")
    assert cli.run(["articles/"]) == 0


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "factcheck.toml",
            'strict = true\nfial-on = "never"\n',
            ["factcheck.toml:2:1: ", "did you mean 'fail-on'?"],
        ),
        ("factcheck.toml", 'fail-on = "sometimes"\n', ["factcheck.toml:1:11: ", "fail-on"]),
        ("factcheck.toml", "strict = 1\n", ["factcheck.toml:1:10: ", "true or false"]),
        ("factcheck.toml", "strict = \n", ["factcheck.toml:1:"]),
        (
            "pyproject.toml",
            "[tool.other]\njobs = 0\n[tool.factcheck]\njobs = 0\nlang = 'xx'\n",
            ["pyproject.toml:4:8: jobs", "pyproject.toml:5:8: lang"],
        ),
        (
            ".factcheck.yaml",
            "strict: maybe\nclaim: x\n",
            [".yaml:1:9: strict", ".yaml:2:1: unknown key 'claim'"],
        ),
        (
            "factcheck.toml",
            'jobs = "2"\nclaims = "nowhere"\n[rules]\nshares = "off"\nrepeat = "fatal"\n[path."a/*"]\n'
            '[paths."b/*"]\nshare = "nope"\n[paths]\nc = 3\n',
            [
                *("toml:1:8: jobs: must stand without quotation marks", "toml:2:10: claims: there is no"),
                *("toml:4:1: rules: 'shares'", "toml:5:10: rules: 'fatal'", "toml:6:2: unknown key 'path'"),
                *("toml:8:9: paths: 'nope'", "toml:10:5: paths: must name rules"),
            ],
        ),
        (
            ".factcheck.yaml",
            "claims: nowhere\nrules: {share: fatal, foo: off}\npaths:\n  'a/*':\n    bar: off\n",
            [
                *(".yaml:1:9: claims: there is no", ".yaml:2:16: rules: 'fatal'", ".yaml:2:23: rules: 'foo'"),
                ".yaml:5:5: paths: 'bar'",
            ],
        ),
        (".factcheck.yaml", "- strict\n", [".yaml:1:1: "]),
        (".factcheck.yaml", "strict: [\n", [".yaml:"]),
    ],
)
def test_mistakes_of_a_configuration(desk, capsys, name, text, expected):
    (desk / name).write_text(text, "utf-8")
    assert cli.run(["articles/"]) == 2
    err = capsys.readouterr().err
    for part in expected:
        assert part in err


# --- numbers and the small commands -------------------------------------------------------------


def test_numbers_as_a_table(desk, capsys):
    assert cli.run(["numbers", "articles/"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["1:3", "34项", "34", "项", "count"] in rows
    assert ["1:19", "59%", "59", "58.5至59.5", "%", "percent"] in rows


def test_numbers_with_marks(desk, capsys):
    assert cli.run(["numbers", "articles/", "--marks"]) == 0
    assert "反馈[34项]问题完成整改[20项]，完成率[59%]。" in capsys.readouterr().out


def test_numbers_as_json(desk, capsys):
    assert cli.run(["numbers", "articles/", "--format", "json"]) == 0
    whole = json.loads(capsys.readouterr().out)
    assert whole["articles"][0]["language"] == "zh"
    assert whole["articles"][0]["numbers"][2] == {
        **{"text": "59%", "start": 18, "end": 21, "line": 1, "column": 19, "value": "59"},
        **{"low": "58.5", "high": "59.5", "unit": "%", "kind": "percent", "hedge": ""},
    }


def test_numbers_of_nothing(desk, tmp_path):
    (tmp_path / "empty").mkdir()
    assert cli.run(["numbers", "empty/"]) == 4


def test_claims_check(desk, capsys):
    assert cli.run(["claims", "check"]) == 0
    assert "1 file: 1 claim, 0 facts, 0 rules" in capsys.readouterr().out
    (desk / "claims/two.yaml").write_text("nonsense", "utf-8")
    assert cli.run(["claims", "check"]) == 2


def test_update_accepts_a_drifted_figure(desk, capsys):
    write(desk, GOOD.replace("20项", "21项").replace("59%", "62%"))
    before = (desk / "claims/one.yaml").read_text("utf-8")
    assert cli.run(["update", "--dry-run"]) == 0
    assert (desk / "claims/one.yaml").read_text("utf-8") == before
    assert cli.run(["update"]) == 0
    assert (desk / "claims/one.yaml").read_text("utf-8") == before.replace("20项", "21项").replace(
        "59%", "62%"
    )
    assert "+    quote" in capsys.readouterr().out
    assert cli.run(["articles/"]) == 0


def test_init_writes_nothing_over(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert cli.run(["init"]) == 0
    (tmp_path / "factcheck.toml").write_text("strict = true\n", "utf-8")
    assert cli.run(["init"]) == 0
    assert (tmp_path / "factcheck.toml").read_text("utf-8") == "strict = true\n"
    assert (tmp_path / "claims").is_dir()


def test_explain_suggests(capsys):
    assert cli.run(["explain", "no-such-rule"]) == 2
    assert cli.run(["explain"]) == 0


def test_streams_that_are_no_files(desk, monkeypatch):
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "ascii"))
    assert cli.run(["articles/"]) == 0


WRONG_SHARE = "巡查发现问题250个，已整改230个，整改率96%。\n"


@pytest.mark.parametrize(
    ("configuration", "status"),
    [
        ("", 0),
        ('[rules]\nshare = "error"\n', 1),
        ('[rules]\nshare = "off"\nnesting = "note"\n', 0),
        ('[rules]\nshare = "error"\n[paths."articles/*"]\nshare = "off"\n', 0),
        ('[paths."articles/*"]\nshare = "error"\n', 1),
        ('[paths."elsewhere/*"]\nshare = "error"\n', 0),
    ],
)
def test_rules_are_as_serious_as_the_configuration_says(desk, configuration, status):
    (desk / "articles/one.txt").write_text(WRONG_SHARE, "utf-8")
    (desk / "claims/one.yaml").unlink()
    (desk / "factcheck.toml").write_text(configuration, "utf-8")
    assert cli.run(["articles/"]) == status


def test_a_rule_or_level_that_is_not_known_is_a_mistake(desk, capsys):
    (desk / "factcheck.toml").write_text('[rules]\nshares = "error"\n', "utf-8")
    assert cli.run(["articles/"]) == 2
    assert "did you mean 'share'?" in capsys.readouterr().err
    (desk / ".factcheck.yaml").write_text("rules: {share: fatal}\n", "utf-8")
    (desk / "factcheck.toml").unlink()
    assert cli.run(["articles/"]) == 2
    assert "'fatal' is not known" in capsys.readouterr().err
