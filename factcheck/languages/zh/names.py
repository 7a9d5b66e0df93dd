"""Which numerals count nothing, because they are part of a word or a name?

「十四五」, 「三农」, 「一带一路」 and 「第一汽车」 are names; 「统一」 and 「零售」 are words with no
numeral in them at all.
"""

from __future__ import annotations

from factcheck.frozen import NamedTuple
from factcheck.languages.zh.numerals import NUMERALS

_NAMES = """
十四五 十三五 十二五 十一五 十五五 三农 三零 两高 两会 两岸 双十一 一带一路 一带
四个全面 五位一体 三个代表 两个确立 两个维护 四个自信 四个意识 四个服务 三严三实 两学一做 一国两制
四风 三会一课 四好 千村 百日 万村 百千万 六稳 六保 三去一降一补 八项规定 二十大 十九大 十八大 十七大
十六大 五四 九三学社 三八 八一 五一 六一 七一 九一八 一二九 五卅 七七事变 一二·九 一二八 一汽
第一汽车 二汽 三一重工 三一集团 万达 万科 三星 百度 三菱 三井 三安 七匹狼 五矿 五粮液 六福 九阳
九芝堂 九州通 千方 百胜 百联 百事 百威 亿利 亿纬 亿联 万华 万向 万和 万事达 万宝 兆易 兆驰 兆丰
三元桥 三七互娱 七喜 四川 三峡 三亚 三明 三沙 三河 三门峡 三江 三水区 三原 三台县 五台山 五台 五指山
五原 五常 六安 六盘水 六合区 六合彩 七台河 八达岭 八宝山 八宝 九江 九寨沟 九龙 九华 九台 十堰 百色
万州 万宁 万象 千岛 千山 二连浩特 四平 四会 四明山 零陵 六枝 六里桥 五道口 三里屯 五棵松 三秦 三晋
三湘 八闽 两广 两湖 两江 两淮 两河 二七 九龙坡 八公山 五羊 二环 三环 四环 五环 六环 二道甸子 二道
三江源 三北 三北防护林 三国演义 三国志 四库 五经 八路军 新四军 二战 一战 二审 一审 二维码 二维 三维
二氧化 三氧化 四氯 二手 二胡 二线 一线 二元 三元 多元 二次元 三角 三角洲 三明治 三轮车 三军 三甲
三伏 三九 七夕 八卦 五官 五金 五星 五角大楼 五角 五谷 四肢 四季 四海 四周 四处 四面 四方 四通 五行
五核国 两点一线 三点一线 五湖 六部 九州 九天 二十四节气 二十四史 三十六计 二人转 二把手 三把火 三高
两弹一星 两用 两栖 两极 两性 两难 两全 两手 两翼 两侧 两旁 两边 两端 三不 三者 二者 两者 二产 一产
三产 二三产业 一二三产业 三产融合 一老一小 一府两院 两院 两院院士 一核 七星 八音 十字 十字路口
红十字 十足 十全 十里 百花 百草 百家 百科 百货 百合 百业 百川 百强 十强 千强 千里 千年 千古 千秋
百年 万年 万里 千载 万国 千金 百团 百灵 百草枯 三聚 四季度末 五连 十佳 十里八乡 十大杰出 三八线
三星堆 三板 新三板 二板 三无 三包 三公 三资 三来一补 三废 三通 三证 三线 四线 三好 三违 三同 三化
三权 四清 四旧 四化 五险一金 五保 五小 五讲四美 五一劳动 六一儿童 六朝 七一勋章 七律 八股 八仙 八旗
八荣八耻 九三 九三阅兵 九章 九号 十月革命 二十八宿 三伏天 七里 五环路 四环路 三环路 二环路 六环路
三中全会 四中全会 五中全会 六中全会 七中全会 二中全会 一中全会 一中 二中 三中 四中 五中 六中 八中
二小 一小 三小 四小 八大处 三号院 九院 三院 二院 一院 一中原则 两德 两韩 三国 一级市场 二级市场
三农问题 二代身份证 三无产品 三文鱼 三七 三叶 四叶 五叶 七叶 六神 五味 三味 八角 百里 四胞 三胞 二孩
三孩 单独二孩 全面二孩 两孩 两不愁三保障 两不愁 三保障 两会期间 十部门 成百上千
双十二 六一八 十一国庆 十一黄金周 十一长假
党的十五大 党的十四大 党的十三大 党的十二大 党的十一大 十五大精神 十五大报告 十四大精神 十四大报告 十五大以来
十四大以来 十五大闭幕 十五大召开 中共六大 中共七大 中共八大 冬季两项 现代五项 铁人三项
"""
_WORDS = """
百姓 百般 百折 百倍 百战 千万别 千万不 千万要 千方百计 千家万户 千军万马 千百年 千变万化 千差万别
千丝万缕 千辛万苦 千头万绪 千钧 千锤 万一 万物 万能 万众 万岁 万事 万千气象 万千 万家灯火 万有 万幸
万恶 万全 万无一失 万用 成千上万 亿万 十分 十几亿人 零售 零件 零部件 零食 零星 零散 零钱 零担 零工
零用 零头 零乱 零落 凋零 飘零 归零 清零 孤零 挂零 半导体 半径 半岛 半决赛 半拉 北半球 南半球 半球
半程 半成品 半自动 半封闭 半殖民 半封建 半边天 半路 半信半疑 半途 半推半就 半壁 半场 半夜 多半 统一
唯一 惟一 单一 专一 如一 同一 逐一 之一 划一 不一 进一步 一步 一体 一系列 一些 一定 一般 一起 一直
一样 一致 一道 一切 一方 一是 一时 一律 一旦 一边 一面 一度 一贯 一流 一下 一线 一种 一批 一片
一心 一向 一再 一同 一共 一并 一味 一举 一手 一头 一会 一点 一段 一派 一带 一路 一行 一齐 一概 一经
一家人 一条龙 一条心 一部分 一次性 一把手 一把 一票否决 一刀切 一站式 一口气 一对一 一大批 一大
一揽子 一窝蜂 一年一度 一本正经 一下子 一人 一户一 一县一 一村一 一企一 一事一 一物一 一车一 一校一
一站 一窗 一网 一门 一张 一组 一股 一群 一代 一层 一环 一支 一条条 一个个 一家家 一项项 一件件
一座座 一名名 一幅幅 一位位 一户户 一栋栋 一场场 一次次 一辆辆 一封封 一部部 一排排 一声声 一遍遍
一根根 一片片 九牛一毛 万人空巷 百无 亿嘉 千斤顶 五湖四海 数一数二 丁一 三思 再三 张三 李四
颠三倒四 朝三暮四 低三下四 不三不四 接二连三 三三两两 三番五次 两两 三言两语 三令五申 七嘴八舌
乱七八糟 五花八门 四面八方 半斤八两 八九不离十 九死一生 十全十美 三心二意 一清二楚 一五一十 一干二净
一石二鸟 一箭双雕 一分为二 独一无二 说一不二 略知一二 百里挑一 万里挑一 千篇一律 千载难逢 百年大计
百尺竿头 伎俩
一波三折 一点一滴 一年半载 一成不变 一笔勾销 一毛不拔 两面三刀 三五成群 三头六臂 三六九等 三天两头 三天打鱼
三番两次 三人成虎 四分五裂 五大三粗 五十步笑百步 六根清净 七手八脚 七老八十 八面玲珑 八面威风 八字没一撇
十万火急 十年树木 十室九空 十有八九 十指连心 十之八九 说三道四 人五人六 三七二十一 三十而立 四十不惑
七十古稀 四两拨千斤 二把刀 三只手 三字经 五线谱 七分裤 九节鞭 十项全能 两口子 两面派 三支一扶 七步诗
"""


_COUNTING = frozenset(NUMERALS) - frozenset("一零〇")
"""千方百计 is told as a name; 统一 and 零售 are no numerals to anybody."""


_NUMERALS = frozenset(NUMERALS + "半几数")


class Word(NamedTuple):
    """A word with a numeral in it; ``before`` characters of it stand before the numeral."""

    text: str
    before: int
    is_name: bool


def _index() -> dict[str, tuple[Word, ...]]:
    """Return the words by their first numeral and the character after it (or before a last one)."""
    found: dict[str, dict[str, Word]] = {}
    for table, is_name in ((_WORDS, False), (_NAMES, True)):
        for text in table.split():
            at = 0 if text[0] in _NUMERALS else next((i for i, c in enumerate(text) if c in _NUMERALS), 0)
            key = text[at : at + 2] if at + 1 < len(text) else "<" + text[at - 1 : at + 1]
            is_idiom = len(text) == 4 and not _COUNTING.isdisjoint(text)
            found.setdefault(key, {})[text] = Word(text, at, is_name or is_idiom)
    return {
        key: tuple(sorted(words.values(), key=lambda word: -len(word.text))) for key, words in found.items()
    }


_INDEX = _index()


def word_at(view: str, at: int, floor: int) -> Word | None:
    """Return the longest listed word whose first numeral stands at *at*."""
    for word in _INDEX.get(view[at : at + 2], ()):
        if at - word.before >= floor and view.startswith(word.text, at - word.before):
            return word
    if at > floor:
        for word in _INDEX.get("<" + view[at - 1 : at + 1], ()):
            if at - word.before >= floor and view.startswith(word.text, at - word.before):
                return word
    return None
