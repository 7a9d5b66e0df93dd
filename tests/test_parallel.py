"""Any number of processes and any order of files give the same report."""

from pathlib import Path

from factcheck import claims
from factcheck.parallel import run_parallel
from factcheck.pipeline import Options, run
from factcheck.readers import ReadError, read
from factcheck.source import Document

ROOT = Path(__file__).parents[1]
TEXTS = (
    "反馈34项问题完成整改20项，完成率69%。",
    "The plant has 34 lines, of which 20 were repaired, or 59%.",
    "今年新增5家，总数达45家。",
    "没有数字的一句话。",
)


def sources():
    short = [Document.of(text, f"{number}.txt") for number, text in enumerate(TEXTS)]
    return [*short, ReadError("bad.txt", "no text"), read(next((ROOT / "seeds").glob("*.txt")))]


def test_jobs_change_nothing():
    files, _ = claims.load([ROOT / "claims"])
    options = Options()
    alone = run(sources(), files, options).as_dict()
    assert run_parallel(sources(), files, options, 2).as_dict() == alone
    assert [article["path"] for article in alone["articles"]][:4] == ["0.txt", "1.txt", "2.txt", "3.txt"]
    assert any(f["verdict"] == "inconsistent" for f in alone["articles"][0]["findings"])


def test_order_changes_no_finding():
    there = {a["path"]: a for a in run(sources(), [], Options()).as_dict()["articles"]}
    back = {a["path"]: a for a in run(sources()[::-1], [], Options()).as_dict()["articles"]}
    assert there == back
