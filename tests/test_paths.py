"""What paths name, in folders that may be closed."""

import pytest

from factcheck.paths import exists, seen


def closed():
    raise PermissionError


def test_in_a_closed_folder_nothing_is_seen_but_what_is_asked_for_may_be_there(tmp_path):
    assert not seen(closed)
    assert seen(closed, if_closed=True)
    assert seen(tmp_path.is_dir)


@pytest.mark.parametrize("name", ["x" * 1000, "a\0b", "none"])
def test_no_name_is_too_strange_to_be_asked_for(tmp_path, name):
    assert not exists(tmp_path / name)
    assert exists(tmp_path)
