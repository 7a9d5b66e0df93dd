"""Which words announce a relation between figures?

「其中1亿元以上项目260个」 announces a part of a whole, 「同比增长61%」 a change, 「分别增长3.1%和3.5%」 two of them.
"""

from __future__ import annotations

from factcheck.languages.zh.changes import CHANGES
from factcheck.languages.zh.characters import folded

CUES: dict[str, tuple[str, ...]] = {
    idea: tuple(folded(words).split())
    for idea, words in {
        "of-which": "其中 包括 当中 其中包括 当中包括 包含 （含 (含 其中含 内含",
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
        # lists of parts (breakdown.py)
        "constant-prices": "生产总值 增加值 GDP 可比价 不变价 实际增长 总产值",
        "than": "比 较 与 同 上年",
        "by-kind": "分产业看 分行业看 分地区看 分领域看 分城乡看 分部门看 分门类看 按经营地分 按消费类型分 按经营单位所在地分 按登记注册类型分 按隶属关系分 按产业分 按行业分 按地区分 按类型分 按性别分 总数中 总额中 总量中 总计划中",
        "beside": "同时 此外 另外 另有 还有 全市 全省 全国 全县 全区 全年 累计 合计 总计 共计 至此 截至",
        "rest": "其余 剩余 余下 其他 其它 剩下",
        "non": "非",
        "overlapping": (
            "女 党员 以上 青年 少数民族 残疾 民生 国有 国企 民营 私营 控股 外资 高技术 高新技术 战略性 骨干 留守 退役 贫困 重症 危重 高级 优秀 "
            "党纪 政务处分 移送 起诉 批捕 地下水 收录 涉 普惠 绿色 小微 中长期 机电 劳动密集 未成年 外地 本地 户籍 常住 沿线 一带一路 夜间 预约"
        ),
        "in-several": "重复 重叠 交叉 不计入 两种以上 多选 复种 间作 套种 不良反应 并发症 合并症 症状",
        "outcome": "出院 死亡 治愈 痊愈 在治 在院 转院",
        "among-them": "中 当中",
        "all-of-these": "均 都已 都在 全部 两项 两者 两类 三项 三者 三类",
        "net": "净 亏损 利润 盈利 顺差 逆差 结余 损益 现金流",
        "complements": (
            "进出口=出口/进口 出入境=出境/入境 境外输入/本土 男/女 城镇/农村 城镇/乡村 城市/农村 第一产业/第二产业/第三产业 "
            "一产/二产/三产 入境/出境 地上/地下 文科/理科 国内/国外 国内/国际 境内/境外 省内/省外 区内/区外 市内/市外 "
            "商品零售/餐饮收入 本科/专科 公办/民办 中央/地方 直接/间接 上半年/下半年 东部/中部/西部/东北"
        ),
        "filler": "增加值 总额 总值 总量 金额 数量 规模 完成 实现 分别 计划 预计 占 达到 达 为 共 约 值 额 量 的 了 年 月 同比",
        "people": "人 名 位",
        "each": "各 均",
        "generic": "个 项 条 种 类 批 次",
        "indices": "点 分 岁 级 位 号 期 届 倍 页 集 章 条 步 轮",
        "and": "、 和 与 及",
        "and-others": "等地 等省 等市 等区 等县 等国 等） 等) 等， 等。",
        "altogether": "共 一共 总共 合计 总计 共计 加起来 两项共 三项共",
        # what compares with another time, or is no amount of its own
        "compared": (
            "比上年 比去年 较上年 较去年 比上月 较上月 比上周 同比 环比 上年 去年 上季度 上月 同期 预期 往年 "
            "比前一年 前年 原来 此前 之前 目标"
        ),
        "by-how-much": "增加 增加了 减少 减少了 增长 增长了 下降 下降了 提高 提高了 上升 上涨 下跌 上调 下调 涨 跌 降 多 少 多出 减 增",
        "per-one": "人均 户均 亩均 平均 日均 月均 年均 每 单价 均价",
        # what is new, planned and done
        "newly": "新增 新认定 认定 获批 新建 新创建 新设 新增加 新引进 新培育 新签约 新开工 新注册 新入驻",
        "reached": "累计建成 累计完成 累计达到 累计达 累计 总数达到 总数达 总数已达 增加到 增至 达到 达",
        "drawn-up": "谋划 策划 储备 洽谈 推介",
        "proposed": "建议书",
        "attained": "成功 已 达到 取得 其中",
        # what was raised and dealt with, what is expected, what was signed at an event
        "days-counted": "天数",
        "added-up": "累计 合计 总计 共 较 比",
        "raised": "反馈 交办 转交 转办 移交 督办 发现 排查 查出 查摆 通报 指出 梳理 反映 征集 检查出",
        "received": "受理 接到 收到 接收 立案",
        "dealt-with": "整改 办结 解决 完成 化解 处置 销号 修复 查处 办理 答复 采纳 办复 整改到位 解决到位",
        "already": "已 已经 现已 目前已 截至目前已 均已 其中已",
        "forecast": "预计 预期 有望",
        "whole-year": "全年 到年底",
        "further": "再 还 新增 另 继续 追加",
        "during": "期间 现场 会上 活动中 大会 首日 开幕式上",
        "by-now": "截至 截止 累计 今年以来 年初以来 至今",
        "longer-period": "一五 二五 三五 四五 五五 规划 任期",
        "here-and-now": "目前 截至目前 目前为止 到目前为止 现在 现",
        # a narrower class (kinds)
        "grown-to": "发展到 稳定在 保持在 扩大到 壮大到 总数 总量 数量 有",
        "thing": "项目",
        "narrowing": (
            "示范 规模以上 规上 限额以上 重点 市级 省级 国家级 县级 区级 甲级 乙级 一级 优秀 优质 星级 龙头 "
            "标准化 高标准 大型 骨干 规模化 新能源 纯电动 注册 登记 高级"
        ),
        "counters": "个 家 户 所",
        "kinds": "市场主体=企业/个体工商户/农民专业合作社 经营主体=企业/个体工商户/农民专业合作社",
        "added": "增加 增加了 多",
        "opposed": (
            "资产=存款/负债/所有者权益/股东权益/净资产/营业收入/营收/净利润 存款=贷款 贷款=存款 "
            "收入=支出/成本/利润 支出=收入 收入=负债/资产"
        ),
        "any-one": "单价 均价",
        "unit-price": "每股 每吨 每公斤 每亩 每件 每台 每套 单价 均价 户均 人均",
        "purchase": "耗资 斥资 回购 收购 购买 购入 出售 售出 募集 募资 增收 总价 收入 发行",
        # how many are named (tally, pairing)
        "joining": "和 及 与 以及",
        "joining-inside": "与 及",
        "measure-words": "个 名 人 位 家 户 所 处 座 台 件 项 条 种 辆 栋 间 组 支 张 批 份 只 头 艘 架 艇 宗 起 例 枚 部 幅 册 场",
        # a place in an order (ranking)
        "whole-field": "全国 全省 全市 全球 世界 在 在全国 在全省 参评 参评的 参赛的 上榜的 同类",
        "within-field": "中排名 中位居 中位列 中名列 中居 中列 中获 里排名 当中排名",
        "out-of": "/",
        "top-list": "强",
        # days, months and years (elapsed)
        "in-a-row": "连续",
        "since": "以来 起 开始",
        "lasting": "为期 历时 持续 前后 共 共计",
        "weekday-1": "星期一 周一 礼拜一",
        "weekday-2": "星期二 周二 礼拜二",
        "weekday-3": "星期三 周三 礼拜三",
        "weekday-4": "星期四 周四 礼拜四",
        "weekday-5": "星期五 周五 礼拜五",
        "weekday-6": "星期六 周六 礼拜六",
        "weekday-7": "星期日 星期天 周日 礼拜天 礼拜日",
        "anniversary": "周年",
        "founded": "成立 建校 建交 创办 创建 建立 创刊 建厂 建院 始建 诞生 出生",
        # the same quantity again (repeat)
        "leading-to-figure": (
            "已 已经 达 达到 达到了 为 是 约 共 共有 将 将达 预计 超过 突破 增至 在 有 的 计 了 仅 累计 累计达 总计 合计 实现 完成 均 则 "
            "升至 降至 规模 总额 数量 金额 总数 总量 近 超 超出"
        ),
        "whole-scope": "全市 全省 全国 全县 全区 全州 我市 我省 我国 我县 我区 目前 据预计 预计 今年 当年 其中 同时 此外 目前",
        "whole-place": "全市 全省 全国 全县 全区 全州 我市 我省 我国 我县 我区 全球",
        "overall": "总 合计 全部",
        "itself": "公司 本公司 该公司 集团",
        "first-of-several": "一是 一要",
        "namely": "分别是 分别为 即 依次是 依次为",
        "etcetera": "等",
        "great": "大",
        "of": "的",
        "not-in-names": "的 等 在 对 为 以 从 向 于 给 由 把 将 被 了 着 及其 以及 并 是 有 给予 通过 围绕",
        "doing": (
            "开展 实施 推进 出台 提出 新增 完成 共有 设立 设置 成立 制定 打造 形成 组织 建成 启动 投入 收获 赢得 斩获 推出 发布 印发 "
            "签订 签署 举办 承办 派出 选派 配备 安排 审议 研究 出 获 得 达 到 共 增 建 引进 培育 认定 选取 选出 确定 涉及 覆盖 建立"
        ),
        "kinds-of-place": "省 自治区 直辖市 市 区 县 旗 镇 乡 街道 村 社区 师 团 兵团 县市 地市 州 盟 自治州 自治县",
        "places": "省 市 区 县 旗 镇 乡 村 州 盟 街道 社区",
        "from": "由 从 自",
        "to": "到 至 增至 降至 升至 增加到 提高到 下降到 减少到",
    }.items()
} | CHANGES
