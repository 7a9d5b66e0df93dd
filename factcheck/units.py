"""Which units measure the same thing, and by which exact factor?

「粮食产量91.06亿斤」 and 455.3万吨 may be compared, 「42.4万人次」 and 「46.2万人」 may not.  A dimension is
a product of powers of base dimensions; two units compare only when their dimensions are equal.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.frozen import NamedTuple
from factcheck.interval import ONE

Dimension = tuple[tuple[str, int], ...]
"""Sorted (base, power) pairs; () is a pure number, a percentage or a multiple."""

PURE: Dimension = ()
COUNT: Dimension = (("count", 1),)
VISITS: Dimension = (("visits", 1),)  # 人次, 架次: one person may be counted twice
POINTS: Dimension = (("points", 1),)  # 个百分点: a difference of two percentages
DAYS: Dimension = (("days", 1),)
MONTHS: Dimension = (("months", 1),)  # a month has no fixed number of days
TEMPERATURE: Dimension = (("temperature", 1),)


ANYTHING: Dimension = (("anything", 1),)  # what is not printed has whatever unit fits


class Unit(NamedTuple):
    """A unit as printed, what it measures, and its size in the base unit of that dimension."""

    name: str
    dimension: Dimension = COUNT
    factor: Fraction = ONE

    def per(self, other: Unit) -> Unit:
        """Return the compound unit, such as 元/吨."""
        return Unit(
            f"{self.name}/{other.name}", divided(self.dimension, other.dimension), self.factor / other.factor
        )


def multiplied(a: Dimension, b: Dimension) -> Dimension:
    """Return the dimension of a product; a count is a pure number beside anything else."""
    powers = dict(a)
    for base, power in b:
        powers[base] = powers.get(base, 0) + power
    return tuple(sorted((base, power) for base, power in powers.items() if power))


def divided(a: Dimension, b: Dimension) -> Dimension:
    """Return the dimension of a quotient."""
    return multiplied(a, tuple((base, -power) for base, power in b))


NUMBER = Unit("", PURE)
PERCENT = Unit("%", PURE, Fraction(1, 100))
PERMILLE = Unit("‰", PURE, Fraction(1, 1000))
POINT = Unit("个百分点", POINTS, Fraction(1, 100))
BASIS_POINT = Unit("个基点", POINTS, Fraction(1, 10000))
TIMES = Unit("倍", PURE)


def counted(classifier: str) -> Unit:
    """Return the unit of things counted one by one, such as 户 or 项."""
    return Unit(classifier, COUNT)


def money(name: str, currency: str, factor: Fraction = ONE) -> Unit:
    """Return a currency unit; *currency* is its ISO 4217 code, *factor* the size in that currency."""
    return Unit(name, ((f"money:{currency}", 1),), factor)


def measured(name: str, base: str, factor: int | Fraction = 1) -> Unit:
    """Return a unit of one base dimension, such as 吨 = 1000 kilograms of mass."""
    return Unit(name, ((base, 1),), Fraction(factor))


AREA: Dimension = (("length", 2),)
VOLUME: Dimension = (("length", 3),)
ENERGY: Dimension = (("energy", 1),)
POWER = divided(ENERGY, DAYS)
SPEED = divided((("length", 1),), DAYS)

_SIZES: tuple[tuple[Dimension, str], ...] = (
    (
        (("mass", 1),),
        "ng 1/1000000000000 µg 1/1000000000 mg 1/1000000 g 1/1000 kg 1 t 1000 jin 1/2 liang 1/20",
    ),
    ((("mass", 1),), "lb 45359237/100000000 oz 45359237/1600000000 st 635029318/100000000 ct 1/5000"),
    ((("mass", 1),), "ton 90718474/100000 oz-t 31103476800/1000000000000 dr 45359237/25600000000"),
    ((("mass", 1),), "long-ton 10160469088/10000000 q 100"),
    ((("mass", 1),), "kt 1000000 Mt 1000000000 Gt 1000000000000"),
    ((("length", 1),), "nm 1/1000000000 µm 1/1000000 mm 1/1000 cm 1/100 dm 1/10 m 1 km 1000 li 500"),
    (
        (("length", 1),),
        "in 127/5000 ft 381/1250 yd 1143/1250 mi 201168/125 nmi 1852 zhang 10/3 chi 1/3 cun 1/30",
    ),
    (
        (("length", 1),),
        "pm 1/1000000000000 Å 1/10000000000 furlong 25146/125 fathom 1143/625 au 149597870700",
    ),
    (AREA, "mm² 1/1000000 cm² 1/10000 dm² 1/100 m² 1 km² 1000000 ha 10000 mu 2000/3 ping 400/121"),
    (AREA, "in² 16129/25000000 ft² 145161/1562500 yd² 1306449/1562500 acre 316160658/78125"),
    (AREA, "mi² 40468564224/15625"),
    (VOLUME, "mm³ 1/1000000000 cm³ 1/1000000 ml 1/1000000 cl 1/100000 l 1/1000 m³ 1 km³ 1000000000"),
    (
        VOLUME,
        "bcm 1000000000 µl 1/1000000000 dl 1/10000 hl 1/10 kl 1",
    ),
    (VOLUME, "mi³ 8140980127813632/1953125 gal-imp 454609/100000000"),
    (VOLUME, "gal 473176473/125000000000 qt 473176473/500000000000 pt 473176473/1000000000000"),
    (VOLUME, "cup 473176473/2000000000000 floz 473176473/16000000000000 bbl 9936705933/62500000000"),
    (VOLUME, "tbsp 473176473/32000000000000 tsp 157725491/32000000000000 in³ 2048383/125000000000"),
    (VOLUME, "ft³ 55306341/1953125000 yd³ 1493271207/1953125000 bu 220244188543/6250000000000"),
    (
        ENERGY,
        "J 1 kJ 1000 MJ 1000000 GJ 1000000000 TJ 1000000000000 cal 523/125 kcal 4184",
    ),
    (
        ENERGY,
        "BTU 52752792631/50000000 Wh 3600 kWh 3600000 MWh 3600000000 GWh 3600000000000 TWh 3600000000000000",
    ),
    (POWER, "mW 432/5 W 86400 kW 86400000 MW 86400000000 GW 86400000000000 TW 86400000000000000"),
    (ENERGY, "eV 801088317/5000000000000000000000000000 keV 801088317/5000000000000000000000000"),
    (ENERGY, "MeV 801088317/5000000000000000000000 GeV 801088317/5000000000000000000"),
    (ENERGY, "TeV 801088317/5000000000000000"),
    (ENERGY, "MMBtu 52752792631/50 therm 52752792631/500"),
    (POWER, "hp 1006694826636064797/15625000000"),
    (
        DAYS,
        "ns 1/86400000000000 µs 1/86400000000 ms 1/86400000 s 1/86400 min 1/1440 h 1/24 d 1 wk 7",
    ),
    (DAYS, "fortnight 14"),
    ((("days", 2),), "s² 1/7464960000"),
    (MONTHS, "mo 1 qtr 3 yr 12 decade 120 century 1200"),
    (SPEED, "m/s 86400 km/s 86400000 km/h 24000 mph 4828032/125 kn 44448"),
    ((("data", 1),), "bit 1 kbit 1000 Mbit 1000000 Gbit 1000000000 B 8 kB 8000 MB 8000000 GB 8000000000"),
    ((("data", 1),), "TB 8000000000000 PB 8000000000000000 EB 8000000000000000000 Tbit 1000000000000"),
    ((("data", 1),), "ZB 8000000000000000000000 KiB 8192 MiB 8388608 GiB 8589934592 TiB 8796093022208"),
    (
        divided((("data", 1),), DAYS),
        "kbps 86400000 Mbps 86400000000 Gbps 86400000000000 Tbps 86400000000000000",
    ),
    (divided((), DAYS), "Hz 86400 kHz 86400000 MHz 86400000000 GHz 86400000000000 rpm 1440"),
    ((("pressure", 1),), "Pa 1 hPa 100 kPa 1000 MPa 1000000 bar 100000 psi 8896443230521/1290320000"),
    ((("pressure", 1),), "mbar 100 atm 101325 mmHg 26664477483/200000000"),
    ((("angle", 1),), "turn 360 angle-degree 1"),
    ((("radians", 1),), "rad 1"),  # a turn is 2π of them, for which there is no exact factor
    ((("parsecs", 1),), "pc 1"),
    ((("voltage", 1),), "mV 1/1000 V 1 kV 1000"),
    ((("current", 1),), "mA 1/1000 A 1"),
    ((("resistance", 1),), "Ω 1 kΩ 1000 MΩ 1000000"),
    ((("force", 1),), "N 1 kN 1000"),
    ((("torque", 1),), "N·m 1"),
    ((("amount of substance", 1),), "mol 1 mmol 1/1000"),
    ((("radiation dose", 1),), "Sv 1 mSv 1/1000 µSv 1/1000000"),
    ((("radioactivity", 1),), "Bq 1"),
    ((("light", 1),), "lm 1"),
    ((("frames", 1),), "fps 1"),
    (divided(VOLUME, DAYS), "bpd 9936705933/62500000000"),
    ((("length", -2),), "mpg 48000000000/112903"),
    (PURE, "ppm 1/1000000 ppb 1/1000000000"),
    ((("battery", 1),), "mAh 1/1000 Ah 1"),
    (TEMPERATURE, "°C 1"),
    ((("temperature-f", 1),), "°F 1"),  # 0 °F is not 0 °C, so no factor leads from one to the other
    ((("temperature-k", 1),), "K 1"),
    ((("degree", 1),), "° 1"),
    ((("teu", 1),), "TEU 1"),
    ((("mass", 1),), "dan 50"),
    (AREA, "qing 200000/3 are 100"),
    ((("length", 1),), "ly 9460730472580800"),
    ((("apparent power", 1),), "VA 1 kVA 1000 MVA 1000000"),
    ((("sound", 1),), "dB 1"),
)


def _canonical() -> dict[str, Unit]:
    units = {}
    for dimension, sizes in _SIZES:
        words = sizes.split()
        for name, factor in zip(words[::2], words[1::2], strict=True):
            units[name] = Unit(name, dimension, Fraction(factor))
    return units


CANONICAL = _canonical()
"""Units by symbol with exact sizes; a language names them in its own words (吨 and tonne are ``t``)."""
