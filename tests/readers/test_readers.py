"""Which files are read, and in which encoding."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from factcheck.readers import STDIN, ReadError, find, read
from factcheck.readers.encoding import UndecodableError, decode

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SIMPLIFIED = "第二轮督察反馈34项问题完成整改20项，完成率59%，办结率达97%。\n"
TRADITIONAL = "全縣新增企業34家，總投資達1291.8億元，其中產業項目佔95%以上。\n"
ENGLISH = "Ad firm WPP's profits surge 15% to £546m, the company said.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"]
)
@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, ENGLISH, SIMPLIFIED * 2000, "完成率59%"])
def test_every_encoding_gives_the_same_text(text: str, encoding: str) -> None:
    if text == ENGLISH and encoding == "gb18030":
        text = text.replace("£", "$")  # GB18030 spends four bytes on £, which says nothing of Chinese
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", [TRADITIONAL, TRADITIONAL * 500, "總投資達339億元"])
def test_big5_is_told_from_gb18030(text: str) -> None:
    assert decode(text.encode("big5")) == text
    assert decode(text.encode("gb18030")) == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
def test_every_line_of_the_seed_by_itself(encoding: str) -> None:
    wrong = []
    for line in SEED.read_text(encoding="utf-8").splitlines():
        if len(line) > 12 and decode(line.encode(encoding)) != line:
            wrong.append(line)
    assert not wrong


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"rose by 5% \xff to 7", "byte 0xff at offset 11 is not UTF-8"),
        (SIMPLIFIED.encode() + b"\xe5\x85", "byte 0xe5 at offset"),
        (b"\xef\xbb\xbf59\xff%", "byte 0xff at offset 5 is not UTF-8"),
        (b"\xff\xfe5\x009\x00\x00\xd8", "byte 0x00 at offset 6 is not UTF-16"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "byte 0x00 at offset 8: this is no text file"),
        ("caf\u00e9 rose 5%".encode("latin-1"), "byte 0xe9 at offset 3 is not UTF-8"),
        (SIMPLIFIED.encode("gb18030") * 2 + b"\xff\xff", "byte 0xff at offset 122 is not GB18030"),
        (TRADITIONAL.encode("big5") + b"\xff\xff", "byte 0xff at offset 62 is not Big5"),
        (SIMPLIFIED.encode() + b"\xff" + SIMPLIFIED.encode(), "byte 0xff at offset 86 is not UTF-8"),
    ],
)
def test_what_is_no_text_names_the_first_bad_byte(data: bytes, reason: str) -> None:
    with pytest.raises(UndecodableError) as failure:
        decode(data)
    assert str(failure.value).startswith(reason)


def test_a_read_error_names_the_file(tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"59\xff%")
    with pytest.raises(ReadError) as failure:
        read(bad)
    assert failure.value.path == str(bad)
    assert str(failure.value).startswith(f"{bad}: byte 0xff at offset 2 is not UTF-8")
    with pytest.raises(ReadError, match="No such file"):
        read(tmp_path / "missing.txt")


def test_unknown_suffixes_are_tried_as_text(tmp_path: Path) -> None:
    article = tmp_path / "draft.story"
    article.write_bytes(SIMPLIFIED.encode("gb18030"))
    document = read(article)
    assert document.text == document.original == SIMPLIFIED
    assert document.path == str(article)


def test_empty_files_are_empty_documents(tmp_path: Path) -> None:
    article = tmp_path / "empty.txt"
    article.write_bytes(b"")
    assert read(article).text == ""


def test_standard_input_is_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SIMPLIFIED.encode("gb18030"))))
    document = read(STDIN)
    assert document.text == SIMPLIFIED
    assert document.path == "<stdin>"


def test_folders_are_read_in_order_without_hidden_or_foreign_files(tmp_path: Path) -> None:
    names = ["b/2.txt", "b/10.md", "a.TXT", "b/claims.yaml", ".git/x.txt", "b/.hidden.txt", "c.bin"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("1")
    found = [path.relative_to(tmp_path).as_posix() for path in find([tmp_path])]
    assert found == ["a.TXT", "b/10.md", "b/2.txt"]


def test_named_files_come_as_given_and_once(tmp_path: Path) -> None:
    for name in ("z.bin", "a.txt"):
        (tmp_path / name).write_text("1")
    paths = [tmp_path / "z.bin", tmp_path, tmp_path / "a.txt", tmp_path / "missing", STDIN]
    assert list(find(paths)) == [tmp_path / "z.bin", tmp_path / "a.txt", tmp_path / "missing", STDIN]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
def test_a_broken_link_in_a_folder_is_told_and_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    (tmp_path / "round.txt").symlink_to("round.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    found = [*find([tmp_path])]
    assert [path.name for path in found] == ["gone.txt", "round.txt"]
    for path in found:
        with pytest.raises(ReadError):
            read(path)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
def test_a_link_to_its_own_folder_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1")
    (tmp_path / "again").symlink_to(tmp_path)
    assert len(list(find([tmp_path]))) == 1
