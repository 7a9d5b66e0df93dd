"""Which words and signs are money?

「8亿元人民币」, 「30巴西雷亚尔」, 「US$50」: behind or before a figure, each leads to a code of ISO 4217.
Tables only.
"""

from __future__ import annotations

# each line: the currency, or a part of it, then the words for it
MONEY = """
CNY 元 块 块钱 元人民币 人民币 元钱 圆 RMB CNY rmb
CNY/10 角 毛 毛钱 角钱
CNY/100 分钱
USD 美元 美金 美圆 美刀 元美元 USD usd $
USD/100 美分
HKD 港元 港币 港圆 港纸 元港币 元港元 HKD
HKD/100 港仙
EUR 欧元 元欧元 EUR €
EUR/100 欧分
JPY 日元 日圆 JPY
GBP 英镑 镑 GBP £
GBP/100 便士
KRW 韩元 韩圆 韩圜 韩币 KRW ₩
KPW 朝鲜元 朝鲜圆 朝元
RUB 卢布 俄罗斯卢布 RUB
BYN 白俄罗斯卢布
RUB/100 戈比
AUD 澳元 澳大利亚元 澳币 澳洲元 AUD
CAD 加元 加拿大元 加币 CAD
TWD 新台币 台币 元新台币 元台币 TWD
CHF 瑞士法郎 瑞郎 CHF
FRF 法郎
THB 泰铢 THB
SGD 新加坡元 新元 新币 坡币 SGD
MOP 澳门元 澳门币 葡币 MOP
NZD 新西兰元 纽元 纽币 新西兰币 NZD
BRL 雷亚尔 巴西雷亚尔
MYR 林吉特 马来西亚林吉特 马币 令吉 马来西亚令吉 MYR
SEK 瑞典克朗 克朗 SEK
NOK 挪威克朗 NOK
DKK 丹麦克朗 DKK
ISK 冰岛克朗
CZK 捷克克朗 CZK
ZAR 兰特 南非兰特 ZAR
VND 越南盾 越盾 VND
IDR 印尼盾 印度尼西亚盾 印尼卢比 IDR
NLG 荷兰盾
DEM 马克 德国马克 西德马克
TRY 里拉 土耳其里拉 土耳其新里拉
ITL 意大利里拉
HUF 福林 匈牙利福林 HUF
PLN 兹罗提 波兰兹罗提 PLN
ILS 谢克尔 新谢克尔 以色列谢克尔 以色列新谢克尔
EGP 埃及镑 EGP
SYP 叙利亚镑
LBP 黎巴嫩镑
SDG 苏丹镑
BDT 塔卡 孟加拉塔卡 孟加拉国塔卡
MMK 缅元 缅币 缅甸元
UAH 格里夫纳 乌克兰格里夫纳
KZT 坚戈 哈萨克斯坦坚戈
UZS 苏姆 乌兹别克斯坦苏姆
MNT 图格里克 蒙古图格里克
NGN 奈拉 尼日利亚奈拉
BGN 列弗 保加利亚列弗
RON 列伊 罗马尼亚列伊
PEN 索尔 秘鲁索尔 新索尔
ZWL 津巴布韦元
KHR 瑞尔 柬埔寨瑞尔
LAK 基普 老挝基普
AFN 阿富汗尼
BND 文莱元
FJD 斐济元
JMD 牙买加元
PGK 基那
ETB 比尔 埃塞俄比亚比尔
GHS 塞地 加纳塞地
AOA 宽扎 安哥拉宽扎
ZMW 克瓦查 赞比亚克瓦查
VES 玻利瓦尔 委内瑞拉玻利瓦尔
BOB 玻利维亚诺
PYG 瓜拉尼
GTQ 格查尔
HNL 伦皮拉
CRC 科朗
AZN 马纳特 阿塞拜疆马纳特
GEL 拉里 格鲁吉亚拉里
AMD 德拉姆
KGS 索姆 吉尔吉斯斯坦索姆
TJS 索莫尼
MVR 拉菲亚 卢菲亚
BTN 努尔特鲁姆
ESP 比塞塔
PTE 埃斯库多
GRD 德拉克马
ATS 奥地利先令
BTC 比特币
""".strip()
_OF_NATIONS = """
卢比 INR:印度 PKR:巴基斯坦 LKR:斯里兰卡 NPR:尼泊尔 MUR:毛里求斯 SCR:塞舌尔
比索 PHP:菲律宾 MXN:墨西哥 ARS:阿根廷 CLP:智利 COP:哥伦比亚 UYU:乌拉圭 CUP:古巴 DOP:多米尼加
里亚尔 SAR:沙特 SAR:沙特阿拉伯 QAR:卡塔尔 IRR:伊朗 OMR:阿曼 YER:也门
第纳尔 KWD:科威特 IQD:伊拉克 JOD:约旦 BHD:巴林 LYD:利比亚 DZD:阿尔及利亚 TND:突尼斯 RSD:塞尔维亚
迪拉姆 AED:阿联酋 MAD:摩洛哥
先令 KES:肯尼亚 UGX:乌干达 TZS:坦桑尼亚 SOS:索马里
法郎 FRF:法国 BEF:比利时 XAF:中非 XOF:西非 RWF:卢旺达
"""


def _named_with_nations() -> str:
    """Return lines of the coins that several nations have; the first is meant where none is named."""
    lines = []
    for line in _OF_NATIONS.strip().splitlines():
        coin, *nations = line.split()
        codes = [nation.partition(":") for nation in nations]
        if coin not in MONEY.split():
            lines.append(f"{codes[0][0]} {coin}")
        lines += [f"{code} {nation}{coin}" for code, _, nation in codes]
    return "\n".join(lines)


MONEY += "\n" + _named_with_nations()
_SIGNS = """
CNY ¥ 人民币 RMB CNY
USD $ US$ USD 美元
HKD HK$ HKD 港币 港元
TWD NT$ TWD 新台币
AUD A$ AUD
CAD C$ CAD
EUR € EUR 欧元
GBP £ GBP
JPY JPY 日元
CHF CHF
KRW KRW ₩
SGD S$ SGD
NZD NZ$ NZD
BRL R$ BRL
INR ₹ INR
RUB ₽ RUB
THB ฿ THB
VND ₫ VND
PHP ₱ PHP
ILS ₪
TRY ₺
UAH ₴
NGN ₦
MOP MOP
MYR MYR RM
IDR IDR
ZAR ZAR
SEK SEK
NOK NOK
DKK DKK
AED AED
SAR SAR
"""
MONEY_BEFORE = {
    sign: code for line in _SIGNS.strip().splitlines() for code, *signs in [line.split()] for sign in signs
}
"""What stands before an amount, with its currency."""
