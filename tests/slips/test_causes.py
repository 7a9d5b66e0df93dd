"""One slip of the hand is told once, however many relations it breaks; two slips are told twice."""

import factcheck

RIGHT = "货物吞吐量由36709件增至39005件，增加2296件，增长6.3%。"
ONE = RIGHT.replace("39005", "39505")
TWO = RIGHT.replace("2296", "2396").replace("6.3%", "8.3%")
OTHER = "反馈34项问题完成整改20项，完成率69%。"


def accused(text):
    (article,) = factcheck.check_text(text, language="zh").as_dict()["articles"]
    return [finding for finding in article["findings"] if finding["verdict"] == "inconsistent"]


def test_one_cause_is_one_finding():
    (finding,) = accused(ONE)
    assert len(finding["also"]) == 1
    assert [(repair["written"], repair["suggestion"]) for repair in finding["repairs"]] == [
        ("39505件", "39005件")
    ]


def test_two_causes_are_two_findings():
    assert not accused(RIGHT)
    assert len(accused(TWO)) == 2
    assert [len(finding["also"]) for finding in accused(ONE + OTHER)] == [1, 0]
