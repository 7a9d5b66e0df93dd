"""Which Chinese words tell of a change, a share or an extreme?

「由8.6亿元增至77.9亿元，增长8.1倍」, 「占全年计划的98.8%」: rules ask for ideas by name.
"""

from __future__ import annotations

from factcheck.languages.zh.characters import both_scripts

_CUES = {
    # 「增长0.77%」, 「上升235亿美元」; a number right behind such a word is a step or a rate
    "up": """增长 增加 增多 上升 上涨 上调 上扬 上浮 提高 提升 攀升 回升 跃升 抬升 爬升 升高 扩大 扩增
        净增 猛增 激增 剧增 增幅 涨幅 升幅 增长率 增长幅度 上涨幅度 增长速度 增速 反弹 收涨 收高 收升
        收盘上涨 领涨 累计上涨 涨 升 增 高开 走高 升值 高出 多出 净增加 净增加额 增加额 增收 增产 多收
        多增 翻了""",
    "down": """下降 减少 下跌 下滑 下调 下挫 降低 回落 缩减 缩小 缩短 收窄 萎缩 锐减 骤降 骤减 跌幅 降幅
        减幅 下降幅度 下跌幅度 收跌 收低 领跌 跌 降 减 贬值 压缩 精减 精简 压减 削减 低开 走低 净减少
        净减少额 减少额 少收 减收 减产 少增""",
    "either": "改善 变动 变化 优化 调整 变更 改变 修正",
    # these hold such a word, and yet the figure before them did not move by what follows
    "still": """新增 增加值 增值 增资 增持 减持 减税 减免 减排 减灾 减刑 减值 降水 降雨 降雪 降温 降噪
        升级 升学 升温 升旗 涨停 跌停 涨价 降价 年均增长 年均增速 年均增加 年均增幅 年均递增 年均下降
        年平均增长 平均增长 平均增速 平均每年 年增长 复合增长 复合增长率 年复合 年均复合 同步增长 拉动
        贡献 预期增长 增长点 增量 增设 增开 增发 增派 升降 涨跌 增减 增强 增效 减速 减压 减轻 减半 减贫
        减亏 加快 跌破 涨破 日增 月增 递增 每增加 每减少 每下降 每提高 每上升 较快增长 累计增加 累计新增
        毛增 平方米 公升 累计降低 增减率 降准 降息 加息 升任 升空 合计增持 合计减持""",
    "move-goal": "到 至 为 达 成",
    "move-goal-next": "至 报 达 收报 收于 现报 报收 收至 到 增至 升至 降至 减至 跌至 涨至",
    "move-start": "由 从 比 较",
    "move-base": """上年同期 去年同期 上年 去年 上月末 上月 上季度末 上季度 期初 年初 昨收 前收盘 同期
        前值 上期 上一年度""",
    "closing": "期末 年末 季末 月末",
    "measured-against": "比 较 相比",
    "move-filler": """了 约 达到 达 为 近 超过 超 的 幅度 数 额 至多 大约 高达 将 已 又 再 共 各 均 就
        金额 数量 人数 只 仅 个股 逾""",
    "in-other-words": "或 即 也就是 合",
    "all-up": "全线上涨 全线收涨 集体上涨 集体收涨 全部上涨 涨停 齐涨 全线飘红 全线走高 集体走高",
    "all-down": "全线下跌 全线收跌 集体下跌 集体收跌 全部下跌 跌停 齐跌 全线飘绿 全线走低 集体走低",
    "turn": "但 而 逆势 仅 除 只有 然而 不过 却 唯 以外 打开 另 曾 此前 昨 年 月",
    "lowest": "最低",
    "mean-of": "平均",
    "highest": "最高",
    "part-of": "占 占比 比重 合格率 达标率 及格率 出席率 到位率 覆盖率 普及率 入学率 失业率",
    "may-exceed": "计划 目标 任务 预算 年度 时序 增长 增加 上升 下降 提高 是 相当 相比 比",
    # 净利润同比下降158.75%: a loss after a profit
    "may-be-negative": """利润 净利 盈利 亏损 收益 盈余 现金流 净额 每股 顺差 逆差 净流 差额 结余 EBIT
        业绩 同比变动 溢利""",
    "loss": "亏损 亏 盈转 扭亏 减亏 增亏 由正转负 由负转正 逆差",
    "against-last-year": """同比 比上年同期 比去年同期 较上年同期 较去年同期 比上年 比去年 较上年 较去年
        与上年同期 与去年同期 与去年相比 与上年相比""",
    "against-last-month": """环比 比上月 较上月 比上个月 较上个月 比上季度 较上季度 比一季度 较一季度
        较前一周 比上周 较上周""",
    # 不变价增速: the amounts are printed at current prices, the rates are not
    "constant-prices": """可比价 不变价 可比口径 同口径 实际增长 实际下降 扣除价格 扣除物价 增加值
        生产总值 GDP 国民经济 人均可支配收入 一产 二产 三产 第一产业 第二产业 第三产业 总产值 剔除 还原""",
}

CHANGES = {idea: both_scripts(words) for idea, words in _CUES.items()}
