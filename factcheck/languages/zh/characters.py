"""Which characters are other shapes of the ones that the tables know?

「２．２億」 is read as 2.2亿.  Every character is replaced by exactly one, so that no offset moves.
"""

from __future__ import annotations

import re

_WIDE = "".join(map(chr, range(0xFF10, 0xFF1A))), "0123456789"
_WIDE_LETTERS = (
    "".join(chr(code) for start in (0xFF21, 0xFF41) for code in range(start, start + 26)),
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
)
_SIGNS = "○％．﹒：∶／－−＋＄￥～﹣﹪Μμ•∙‑‐", "〇%..::/--+$¥~-%Mµ··--"
TRADITIONAL = (
    "萬億兩點負貳參陸圓個條項戶輛臺隻張歲週時鐘號屆輪級頭噸畝頃釐裏裡約餘過達數幾於滿間處場筆層棟種類國縣鎮鄉區"
    "攝幣歐韓鎊盧銖侖對開從與為內來強產齡顆單佔長門課節頁冊聲組隊戰體餐們樣連續歷蘇線華員課載衛將電幹東盤兒離雙"
    "鋪闆彈機車艦飛滬網選題話黨團軍陣領鋼銀點業協會環紐參續總計碼塊劑針樁廳艙縷壓馬擔錢滿倖"
    "專叢舉買爭亞僅倉價優傷債償儲兌蘭關決淨準減劃則創別劇辦務動勞勢虧卻廠發變疊響啟圍備復實審寬導爾屬崗島師並庫應錄徵執擴揚搶"
    "報擁擇損據擺斷顯曉術權極構標樹檔檢樓殘畢氣湯溝濟濃潤漲溫災狀獨獻現盞蓋監確積稱穩簽簡紅純納織終結繞給績維綠緣縮繳職聯勝獲"
    "營補裝規觸訂認讓議記設訪證評訴詞誕調談謀貝貢貨質貧貶購貸費資賽贏趨躍轉輕較輟輸邊遠還進遞採銷銳錯問陽際隸頂順預額頻飲館饋"
    "駐驟齊龍茲謝圖堅緬贊倫紙麥敘烏羅魯頓脫寶"
)
SIMPLIFIED = (
    "万亿两点负贰叁陆圆个条项户辆台只张岁周时钟号届轮级头吨亩顷厘里里约余过达数几于满间处场笔层栋种类国县镇乡区"
    "摄币欧韩镑卢铢仑对开从与为内来强产龄颗单占长门课节页册声组队战体餐们样连续历苏线华员课载卫将电干东盘儿离双"
    "铺板弹机车舰飞沪网选题话党团军阵领钢银点业协会环纽叁续总计码块剂针桩厅舱缕压马担钱满幸"
    "专丛举买争亚仅仓价优伤债偿储兑兰关决净准减划则创别剧办务动劳势亏却厂发变叠响启围备复实审宽导尔属岗岛师并库应录征执扩扬抢"
    "报拥择损据摆断显晓术权极构标树档检楼残毕气汤沟济浓润涨温灾状独献现盏盖监确积称稳签简红纯纳织终结绕给绩维绿缘缩缴职联胜获"
    "营补装规触订认让议记设访证评诉词诞调谈谋贝贡货质贫贬购贷费资赛赢趋跃转轻较辍输边远还进递采销锐错问阳际隶顶顺预额频饮馆馈"
    "驻骤齐龙兹谢图坚缅赞伦纸麦叙乌罗鲁顿脱宝"
)
"""What is read for each of those; both hold the characters of all words in the tables."""


def _pairs(*columns: tuple[str, str]) -> dict[int, str]:
    return {ord(a): b for other, known in columns for a, b in zip(other, known, strict=True) if a != b}


_FOLD = _pairs(_WIDE, _WIDE_LETTERS, _SIGNS, (TRADITIONAL, SIMPLIFIED))
_FOLDED = re.compile("[" + "".join(map(re.escape, map(chr, _FOLD))) + "]")


def folded(text: str) -> str:
    """Return the text in half-width digits and simplified characters, character for character."""
    return text.translate(_FOLD) if _FOLDED.search(text) else text
