"""Every golden report is still printed as it was agreed to."""

import pytest
from golden import cases, expected, run


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.folder.name}-{case.name}")
def test_golden(case):
    assert run(case) == expected(case)
