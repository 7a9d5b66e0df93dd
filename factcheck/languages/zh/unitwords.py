"""The words of Chinese units, by what they measure.

A word that is missing here is no unit: 「25KT700」 stays a code and 「500强」 a name.
"""

from __future__ import annotations

# each line: the size in factcheck.units, then the words for it
MEASURED = """
t 吨 公吨 t
kg 公斤 千克 kg KG Kg
g 克 公克 g
mg 毫克 mg
µg 微克 µg ug
ng 纳克 ng
jin 斤 市斤
liang 两 市两
dan 担 市担
q 公担
lb 磅 lb lbs
oz 盎司 安士 oz
oz-t 金衡盎司
ct 克拉
ton 短吨 美吨
long-ton 长吨 英吨
st 英石
m 米 公尺 m
km 公里 千米 km KM
li 里 华里 市里
nmi 海里 浬
mi 英里 哩 mi mile miles
ft 英尺 呎 ft foot feet foots
yd 英码
in 英寸 吋 inch inches
fathom 英寻
furlong 弗隆
cm 厘米 公分 cm CM
mm 毫米 mm MM
dm 分米 dm
µm 微米 µm um
nm 纳米 nm
pm 皮米
zhang 丈 市丈
chi 尺 市尺
cun 寸 市寸
ly 光年
au 天文单位
pc 秒差距
m² 平方米 平米 平方 平方公尺 m² m2 ㎡
km² 平方公里 平方千米 km² km2
cm² 平方厘米 平方公分 cm²
mm² 平方毫米 mm²
dm² 平方分米
ft² 平方英尺 平方呎
in² 平方英寸
yd² 平方码
mi² 平方英里 平方哩
mu 亩 市亩
are 公亩
ping 坪
ha 公顷 ha
qing 顷 市顷
acre 英亩
m³ 立方米 立方 立方公尺 m³ m3
cm³ 立方厘米 立方公分 cm³ cc 西西
mm³ 立方毫米
km³ 立方公里 立方千米
ft³ 立方英尺
in³ 立方英寸
yd³ 立方码
mi³ 立方英里
l 升 公升 立方分米 L l
dl 分升 dL
cl 厘升
ml 毫升 ml mL ML
µl 微升
gal 加仑 美制加仑 美加仑
gal-imp 英制加仑 英加仑
qt 夸脱
pt 品脱
floz 液量盎司 液盎司
bu 蒲式耳
bbl 桶
tsp 茶匙
tbsp 汤匙
kW 千瓦 kW KW kw
W 瓦 瓦特 W
MW 兆瓦 MW
GW 吉瓦 GW
TW 太瓦
Wh 瓦时 Wh
kWh 千瓦时 千瓦小时 千瓦·时 度电 kWh KWh kwh
MWh 兆瓦时 兆瓦小时 MWh
GWh 吉瓦时 GWh
TWh 太瓦时 TWh
hp 马力
J 焦耳 焦
kJ 千焦 千焦耳 kJ
MJ 兆焦 兆焦耳
GJ 吉焦 吉焦耳
cal 卡路里
kcal 千卡 大卡 千卡路里 kcal
BTU 英热单位 英热
MMBtu 百万英热 百万英热单位
V 伏 伏特 V
kV 千伏 kV KV kv
mV 毫伏
kVA 千伏安 kVA
MVA 兆伏安 MVA
A 安培
mAh 毫安时 mAh
Ah 安时 Ah
mA 毫安 mA
Ω 欧姆
N 牛顿
mol 摩尔 mol
mmol 毫摩尔 mmol
Sv 西弗 西弗特
mSv 毫西弗 mSv
µSv 微西弗 µSv
Bq 贝克勒尔 贝可
lm 流明
Pa 帕 帕斯卡 Pa
hPa 百帕 hPa
kPa 千帕 kPa
MPa 兆帕 MPa
atm 个大气压 大气压
mmHg 毫米汞柱 mmHg
Hz 赫兹 赫 Hz
kHz 千赫 千赫兹 kHz
MHz 兆赫 兆赫兹 MHz
GHz 吉赫 吉赫兹 GHz
dB 分贝 dB
bit 比特
Mbit 兆比特 Mbit
Gbit 吉比特
B 字节
kB 千字节 KB kB
MB 兆 兆字节 MB
GB 吉字节 GB
TB 太字节 TB
PB 拍字节 PB
kbps kbps Kbps
Mbps Mbps 兆每秒 兆/秒
Gbps Gbps
km/h km/h 公里/时 千米/时
m/s m/s
rpm rpm 转/分 转/分钟 转每分 转每分钟
N·m 牛·米 牛米 N·m Nm
rad 弧度
ppm ppm
ppb ppb
TEU 标箱 标准箱 TEU
° 度 °
""".strip()
TEMPERATURES = "°C 摄氏度 ℃ °C;°F 华氏度 ℉ °F;K 开尔文"
DURATIONS = """
s 秒 秒钟 s
ms 毫秒 ms
µs 微秒 µs
ns 纳秒 ns
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
里 面程的拉亚头
坪 坝
指 数标示导定挥
两 款种类者国地岸省市校院党侧边端会部级
兆 业头
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
