"""A project for tests of the command line: one article, true or false, and one claim about it."""

GOOD = "反馈34项问题完成整改20项，完成率59%。\n"
BAD = "反馈34项问题完成整改20项，完成率69%。\n"
CLAIMS = """\
factcheck: 1
article: ../articles/one.txt
claims:
  - id: rate
    quote: 反馈{found=34项}问题完成整改{fixed=20项}，完成率{rate=59%}
    check: fixed / found ~ rate
"""
