"""How fast is it?  Prints ratios, which hold on any machine: ``python tests/benchmarks/run.py``.

A ratio compares with something that everybody has: a bare interpreter, importing the dependencies, one
``re`` scan of the article for digits.  Nothing here is part of a timed test.
"""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

from factcheck import check_text, claims
from factcheck.arithmetic.joint import together
from factcheck.claims import Skeleton
from factcheck.evaluate import evaluate
from factcheck.interval import Hedge
from factcheck.languages import load
from factcheck.normalise import normalise
from factcheck.pipeline import Options, discovered, run, understand
from factcheck.readers import read
from factcheck.recognise import numbers, recognise
from factcheck.source import Document

ROOT = Path(__file__).parents[2]
SEED = next((ROOT / "seeds").glob("*.txt"))
sys.path.insert(0, str(ROOT / "tests"))


def best(work, runs=15):
    """Return the least processor time of several runs, in milliseconds."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return 1000 * min(times)


def process(*arguments, runs=9):
    """Return the least wall time of a whole process, in milliseconds."""
    # as installed packages are: with their bytecode
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], cwd=ROOT, env=env, capture_output=True, check=False)
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def line(what, value, than, reference, aim):
    print(f"{what:44}{value:10.2f} ms  {value / reference:8.1f} × {than:34} (aim: {aim})")


def start_up():
    bare = process("-c", "pass")
    imports = process("-c", "import click, rich.console, yaml")
    line("factcheck --version", process("-m", "factcheck", "--version"), "bare interpreter", bare, "≤ 2 ×")
    line(
        "factcheck seeds/, cold",
        process("-m", "factcheck", "seeds/"),
        "importing click, rich, yaml",
        imports,
        "≤ 3 ×",
    )


def stages():
    document = read(SEED)
    files, _ = claims.load([ROOT / "claims"])
    text = document.original
    scan = best(lambda: re.findall(r"\d+", text), 1000)  # fewer begin before the processor runs at full speed
    article = understand(document)
    line("normalise", best(lambda: normalise(document)), "one scan for digits", scan, "≤ 15 ×")
    reading = best(lambda: recognise(normalise(document)))
    line("read every figure", reading, "one scan for digits", scan, "≤ 100 ×")
    placed = best(lambda: numbers(text))
    line("read every figure with its place", placed, "one scan for digits", scan, "—")
    line(
        "discover", best(lambda: list(discovered(article))), "reading them with their places", placed, "≤ 1 ×"
    )
    line(
        "check the claims",
        best(lambda: run([document], files, Options(discover=False))),
        "one scan for digits",
        scan,
        "≤ 100 ×",
    )
    line(
        "check claims and discover",
        best(lambda: run([document], files, Options())),
        "one scan for digits",
        scan,
        "—",
    )


def growth():
    text = read(SEED).original
    alone = None
    for copies in (1, 10, 50, 100):
        document = normalise(Document.of(text * copies))
        spent = best(lambda d=document: recognise(d), 5 if copies > 1 else 15)
        speed = len(document.text) / spent / 1000
        alone = alone or speed
        print(
            f"figures of {copies:3} articles: {speed:6.2f} million characters/s, {speed / alone:5.2f} × one article"
        )


def hostile():
    for name, text in (
        ("a million digits", "1" * 10**6),
        ("a hundred thousand 、", "、" * 10**5),
        ("nested brackets", "（" * 10**5),
        ("a million 万", "万" * 10**6),
        ("a million commas and digits", "1," * 5 * 10**5),
    ):
        print(f"{name:44}{best(lambda t=text: recognise(Document.of(t), 'zh'), 1):10.2f} ms")
    for name, clause in (
        ("clauses of growth in one sentence", "产值由8亿元增至9亿元，增长12.5%，"),
        ("the same in English", "sales rose by 5% to $9 million from $8 million, "),
        ("brackets in a row", "产值8亿元（增长3%）"),
        ("brackets that never close", "（工业8家"),
        ("a list of totals", "男5人，女6人，合计11人，"),
        ("rows of a table", "|行|97|98|\n"),
        ("the same headline", "前三季度产值增长5.1%到9亿元\n"),
    ):
        once, twice = (best(lambda t=clause * n: check_text(t), 1) for n in (1000, 2000))
        print(f"{'2,000 times ' + name:44}{twice:10.2f} ms  {twice / once:8.1f} × 1,000 times (aim: ≤ 2.2 ×)")


def many_claims():
    text = read(SEED).original * 10
    article = understand(Document.of(text[:100_000]))
    files, _ = claims.load([ROOT / "claims"])
    wanted = list(files[0].claims)
    wanted = (wanted * (2000 // len(wanted) + 1))[:2000]
    skeleton = Skeleton.of(article, load("zh"))
    print(
        f"binding 2,000 claims in 100,000 characters  {best(lambda: [claims.bind(c, [skeleton]) for c in wanted], 1):10.2f} ms  (aim: ≤ 2,000)"
    )


def joint():
    from figures import amount, check, percent

    total = amount("130", 10**8, Hedge.ABOUT)
    parts = [amount(str(4 + i % 3)) for i in range(14)]
    checks = [check("part / total ~ p", part=p, total=total, p=percent("4")) for p in parts]
    checks.append(check("sum(parts) ~ total", parts=tuple(parts), total=total))
    alone = [evaluate(one) for one in checks]
    print(
        f"a connected group of 29 figures, together   {best(lambda: list(together(alone)), 5):10.2f} ms  (aim: ≤ 50)"
    )


if __name__ == "__main__":
    for part in (start_up, stages, growth, hostile, many_claims, joint):
        part()
