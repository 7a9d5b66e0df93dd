"""What do single characters tell, before any language is known?

「1291.8亿⏎元」 was cut by a typesetter, because 亿 after digits waits for its 元; 「厙硉楷桯」 is no
Chinese that anybody writes, so the bytes were read in the wrong encoding.
"""

from __future__ import annotations

from factcheck.languages.late import Late

SCALES = frozenset("十百千万亿萬億兆余餘多几幾数數")
"""What may stand between the digits of a figure and its unit."""

NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两萬億兩")

ITEM_HEADS = frozenset("-*•·●○■◆▪◦➢#(（第0123456789") | NUMERALS
"""First characters of what may be a list item or a heading by its number."""

_NUMBER = "[" + "".join(sorted(NUMERALS)) + r"\d]{1,3}"
_SIGNED = Late(r"[-*•●○■◆▪◦➢]\s?(?![\d-])|#{1,6} |· ")
_BRACKETED = Late(rf"[(（](?:{_NUMBER}|[a-zA-Z]|[ivxIVX]{{1,4}})[)）]")
_AFTER_NUMBER = r"[.．](?!\d)|[.．](?=(?:19|20)\d\d\D)|[、)）]|\w?[:：](?!\d)"
_NUMBERED = Late(f"{_NUMBER}(?:{_AFTER_NUMBER})")
_ARTICLE = Late(f"第{_NUMBER}[编章节条款]")
_BY_HEAD = dict.fromkeys("-*•●○■◆▪◦➢#·", _SIGNED) | dict.fromkeys("(（", _BRACKETED) | {"第": _ARTICLE}


def is_item(line: str) -> bool:
    """Tell whether a line begins with the number or sign of a list item, an article of law, a chapter."""
    return _BY_HEAD.get(line[:1], _NUMBERED).match(line) is not None


UNIT_HEADS = SCALES | frozenset(
    "元个户项件人家条名位次年月日天时分秒吨斤克亩米里公平立度倍成折番级套座台辆艘只头株所处宗笔份部批"
    "場场期届轮岁美港欧日英韩卢澳周季世號号層层股手张種种類类個戶項條噸畝億萬點点瓦标桶枚架艘支篇册"
)
"""First characters of units and scales: after a digit they continue the figure."""

CUT_WORDS = frozenset(
    (
        *("以上", "以下", "以内", "以外", "以来", "之内", "左右", "上下", "至少", "至多", "不少"),
        *("不足", "不到", "不低", "不高", "不超", "未满", "超过", "突破", "接近", "将近", "大约"),
        *("高达", "多达", "达到", "百分", "个百", "千瓦", "公里", "公斤", "公顷", "平方", "立方"),
        *("美元", "港元", "欧元", "亿元", "万元", "人次"),
    )
)
"""Words of figures by their first two characters: between those no line ends for good."""

FIGURE_WORDS = frozenset(
    (
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "percent",
        "percentage",
        "dollar",
        "dollars",
        "quarter",
    )
)
"""English words of figures that a typesetter may hyphenate."""

FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行"
    "学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然"
    "前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无"
    "系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组"
    "见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理府研究市省委县万亿元增企项目投服务同比城镇村乡报告"
    "記者這個為們國會來時說發後對學業經過還動產現點當從開無與關應機實體進種電話長問題見員東車間線華萬億總額將變頭條報"
    "處設計統計議環資訊書門場號區導讓較認買賣價錢銀圓幣臺灣縣鄉鎮黨軍歲數據達達到選舉際響樣義務農幾兩單張預測調查"
    "今百千六七八九月年，。、；：？！“”（）《》「」『』…—％·０１２３４５６７８９　"
)
"""The characters that most of any Chinese text consists of, in both scripts."""
