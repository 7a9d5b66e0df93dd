"""The words of Chinese units, by what they measure.

A word that is missing here is no unit: 「25KT700」 stays a code and 「500强」 a name.
"""

from __future__ import annotations

# each line: the size in factcheck.units, then the words for it
MEASURED = """
t 吨 公吨
kg 公斤 千克 kg KG Kg
g 克 g
mg 毫克 mg
µg 微克 μg ug
jin 斤 市斤
liang 两 市两
dan 担
lb 磅
oz 盎司
ct 克拉
m 米 公尺 m
km 公里 千米 km KM
li 里 华里
nmi 海里
mi 英里 mi mile miles
ft 英尺 ft foot feet foots
in 英寸 inch inches
cm 厘米 公分 cm CM
mm 毫米 mm MM
dm 分米
µm 微米 μm um
nm 纳米 nm
zhang 丈
chi 尺
cun 寸
ly 光年
m² 平方米 平米 m² m2 ㎡
km² 平方公里 平方千米 km² km2
cm² 平方厘米 cm²
ft² 平方英尺
mi² 平方英里
mu 亩
ha 公顷 ha
qing 顷
acre 英亩
m³ 立方米 立方 m³ m3
cm³ 立方厘米 cc
km³ 立方公里 立方千米
ft³ 立方英尺
l 升 公升 L l
ml 毫升 ml mL ML
gal 加仑
bbl 桶
tsp 茶匙
tbsp 汤匙
kW 千瓦 kW KW kw
W 瓦 瓦特 W
MW 兆瓦 MW
GW 吉瓦 GW
kWh 千瓦时 千瓦小时 度电 kWh KWh kwh
MWh 兆瓦时 兆瓦小时 MWh
GWh 吉瓦时 GWh
TWh 太瓦时 TWh
hp 马力
J 焦耳 焦
kJ 千焦 kJ
cal 卡路里
kcal 千卡 大卡 kcal
V 伏 伏特 V
kV 千伏 kV KV kv
kVA 千伏安 kVA
MVA 兆伏安 MVA
A 安培
mAh 毫安时 mAh
mA 毫安 mA
Pa 帕
hPa 百帕 hPa
kPa 千帕 kPa
MPa 兆帕 MPa
Hz 赫兹 赫 Hz
kHz 千赫 千赫兹 kHz
MHz 兆赫 兆赫兹 MHz
GHz 吉赫 吉赫兹 GHz
dB 分贝 dB
B 字节
kB 千字节 KB kB
MB 兆 兆字节 MB
GB GB
TB TB
PB PB
Mbit 兆比特
km/h km/h
m/s m/s
TEU 标箱 标准箱 TEU
° 度 °
""".strip()
TEMPERATURES = "°C 摄氏度 ℃ °C;°F 华氏度 ℉ °F"
DURATIONS = """
s 秒 秒钟 s
ms 毫秒 ms
min 分钟 min
h 小时 个小时 个钟头 钟头 h
d 天 昼夜 个工作日 工作日 个交易日 个昼夜 夜 整天 日
wk 周 星期 个星期 礼拜 个礼拜
mo 个月 月
qtr 个季度 季度 季
yr 年 周年 年度 载 个年头 年时间
decade 个年代
century 世纪 个世纪
""".strip()
MONEY = """
CNY 元 块 块钱 元人民币 人民币 元钱 圆 RMB CNY rmb
CNY/10 角 毛 毛钱
CNY/100 分钱
USD 美元 美金 美圆 元美元 USD usd
USD/100 美分
HKD 港元 港币 港圆 元港币 元港元 HKD
EUR 欧元 元欧元 EUR
JPY 日元 日圆 JPY
GBP 英镑 镑 GBP
KRW 韩元 韩圆
RUB 卢布
INR 卢比 印度卢比
AUD 澳元 澳大利亚元 AUD
CAD 加元 加拿大元 CAD
TWD 新台币 台币 元新台币
CHF 瑞士法郎 瑞郎 CHF
FRF 法郎
THB 泰铢
VND 越南盾
SGD 新加坡元 新元
MOP 澳门元 澳门币
NZD 新西兰元
BRL 雷亚尔
MYR 林吉特
PHP 比索
SEK 克朗
ZAR 兰特
""".strip()
MONEY_BEFORE = {
    "¥": "CNY",
    "¥ ": "CNY",
    "人民币": "CNY",
    "RMB": "CNY",
    "CNY": "CNY",
    "$": "USD",
    "US$": "USD",
    "USD": "USD",
    "HK$": "HKD",
    "HKD": "HKD",
    "港币": "HKD",
    "港元": "HKD",
    "NT$": "TWD",
    "新台币": "TWD",
    "A$": "AUD",
    "C$": "CAD",
    "€": "EUR",
    "EUR": "EUR",
    "£": "GBP",
    "GBP": "GBP",
    "JPY": "JPY",
    "AUD": "AUD",
    "CAD": "CAD",
    "CHF": "CHF",
    "KRW": "KRW",
    "SGD": "SGD",
    "美元": "USD",
}
CLASSIFIERS = """
个 户 项 件 笔 宗 条 家 名 人 位 份 部 套 所 座 台 辆 艘 枚 只 头 匹 尾 羽 株 棵 颗 粒 朵 根 支 枝
把 张 幅 面 块 片 本 册 卷 篇 首 封 则 段 句 字 词 页 版 栋 幢 间 层 处 场 届 轮 次 回 遍 趟 批 组
队 对 双 副 类 种 样 款 门 节 课 道 题 列 架 班 路 线 口 眼 盏 扇 顶 瓶 盒 箱 包 袋 听 罐 杯 碗 盘
盆 筐 车 船 剂 针 例 起 桩 票 股 手 单 期 代 级 档 等 国 省 市 县 区 乡 镇 村 州 城 岛 港 站 点 岗
团 方 大 环 色 步 招 声 拳 球 局 分 极 星 核 缸 挡 速 机 屏 舱 室 厅 床 席 桌 餐 幕 集 季 章 者 院
校 馆 园 厂 店 员 响 发 炮 死 伤 棒 圈 胎 孩 窝 串 束 捆 堆 丛 缕 滴 进 拨 茬 维 号 楼 号线 号楼 指
连 尊 具 孔 艇 人份 载重吨 总吨 学分 课时 学时 车道 泊位 床位 社区 街道 乡镇 村社区 部门 国家 省份 城市 民族
""".strip()
VISITS = """
人次 架次 辆次 车次 列次 户次 班次 艘次 台次 件次 条次 例次 剂次 人日 人天 人年 家次 台时 批次 项次
频次
""".strip()
AGES = "岁 周岁 虚岁"

# 分 is no unit in 分布 nor 大 in 大学: the unit, then what it must not stand before
FALSE_UNITS = frozenset(
    unit + after
    for line in """
分 之布别析类层级期头散配摊钟红开享成工子校局公会站行院部厂店所馆厅
点 击名开明缀评出赞亮燃面
大 于量幅约概厦学会家力型多赛楼阪连庆众米豆蒜人使气选区
起 来到步草点源诉因重码伏义跑
级 别
等 于待候
次 日数序要贷
面 对向积临
处 理于置罚分级长在
条 件例约
道 路德
家 庭长电具属园乡政居
部 分队门长署委属
车 辆型企主展间
机 关构场制动会器车
手 机续段术
对 于应象外接照比方此口
地 区方铁
度 假过电
品 牌种质
单 位元独价
方 面案法式向
人 均民才工口
本 科地次来人报市省县区级身土钢
元 素旦宵首月件帅
位 于居列置
代 表理替价码
号 称召码
路 径面段
片 区面
里 面程的
角 度落色逐
克 服隆里拉罗
月 球均度
星 期球
极 大其端为
发 展布生现动表言行明达放改电射
进 行一入口出步
区 域间别块
市 场值民级委政
村 民
县 级域
省 级内外
城 市镇乡
国 家内际有务产企
球 队员迷
季 节
站 在点位
章 程
员 工
连 续接
圈 层
字 样
声 称明音
环 境保节球
核 心算查实准电武酸
速 度
厂 家房商
团 队结体
网 络站
园 区
校 园
平 均台方安
步 伐行入
招 商聘标生
口 岸径碑腔
毛 利
架 构
班 子
股 份东票权市价
票 价房据
线 上下索路城
期 间待望货刊
天 然津气空下
日 本前常均益
周 边期围
卷 入
盘 中活点整
双 方向重
""".strip().splitlines()
    for unit, afters in [line.split()]
    for after in afters
)
