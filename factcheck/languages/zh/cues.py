"""Which words announce a relation between figures?

「其中1亿元以上项目260个」 announces a part of a whole, 「同比增长61%」 a change, 「分别增长3.1%和3.5%」 two of them.
"""

from __future__ import annotations

from factcheck.languages.zh.characters import both_scripts

CUES: dict[str, tuple[str, ...]] = {
    idea: both_scripts(words)
    for idea, words in {
        "of-which": "其中 包括 当中 含 里面",
        "share": "占 占比 比重 比例 占到 率 份额 百分比 比率",
        "growth": "增长 上升 提高 增加 上涨 提升 增幅 增至 升至 多增 涨幅 扩大 攀升 回升 增速 同增 上调 高出 反弹 走高 收涨",
        "decline": (
            "下降 减少 回落 下跌 降低 降幅 负增长 减至 降至 少增 跌幅 收窄 缩减 下滑 萎缩 压减 下调 减幅 低于 走低 收跌 同降"
        ),
        "year-on-year": "同比 比上年 较上年 比去年 较去年 与上年同期相比 与去年同期相比 年率",
        "month-on-month": "环比 比上月 较上月 比上季度 较上季度 比上周 较上周",
        "cumulative": "累计 累积 至今 以来 总共",
        "new": "新增 新认定 新建 新签约 新创建 新认证 新开工 新设 净增 本期新增",
        "total": "合计 共 总计 一共 共计 总额 总数 总量 总投资 总规模 总值 全部 共有",
        "respectively": "分别 各 依次",
        "real-terms": "可比价 不变价 实际增长 可比价格 扣除价格因素 按可比口径 可比口径",
        "planned": "计划 谋划 拟 预计 力争 将达 目标 规划 预期 预算 有望 争取",
        "signed": "签约 签订 签署",
        "started": "开工 启动 动工 在建",
        "completed": "完成 建成 竣工 投产 办结 完工 完毕",
        "rank": "排名 位居 居 列 位列 名列 排在",
        "per-capita": "人均 户均 亩均 单位 平均",
        "remaining": "剩余 其余 结余 余下 剩下 尚有 还有",
        "difference": "相差 差额 差距 顺差 逆差 高于 低于 多于 少于",
        "average": "平均 均值 均价 日均 月均 年均",
        "multiple": "翻 倍 是",
        "from": "由 从 自",
        "to": "到 至 增至 降至 升至 增加到 提高到 下降到 减少到",
    }.items()
}
