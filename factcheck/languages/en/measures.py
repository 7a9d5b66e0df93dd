"""Which words and symbols are units of measure?

"200 kilometres per hour", "10-gallon", "250mls" and "5 ft 2 in": each spelling leads to a canonical unit
with an exact size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.languages.en.words import listed
from factcheck.units import CANONICAL, PERCENT, PERMILLE, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = """
g: gram gramme; kg: kilogram kilogramme kilo; mg: milligram milligramme; µg: microgram microgramme
ng: nanogram; t: tonne metric_ton metric_tonne; ton: ton short_ton; lb: pound; oz: ounce; oz-t: troy_ounce
ct: carat; dr: drachma dram; st: stone; long-ton: long_ton; q: quintal
kt: kilotonne kiloton; Mt: megatonne megaton; Gt: gigatonne gigaton
m: metre meter; km: kilometre kilometer; cm: centimetre centimeter; mm: millimetre millimeter
dm: decimetre decimeter; µm: micrometre micrometer micron; nm: nanometre nanometer; pm: picometre picometer
Å: angstrom; in: inch; ft: foot; yd: yard; mi: mile statute_mile; furlong: furlong; fathom: fathom
ly: light_year lightyear; pc: parsec; au: astronomical_unit; nmi: nautical_mile
m²: square_metre square_meter sq_metre sq_meter sq_m; km²: square_kilometre square_kilometer sq_kilometre
km²: sq_kilometer sq_km; dm²: square_decimetre square_decimeter; mm²: square_millimetre square_millimeter
mm²: sq_mm; cm²: square_centimetre square_centimeter sq_cm; ft²: square_foot sq_foot sq_ft
mi²: square_mile sq_mile sq_mi; yd²: square_yard sq_yard sq_yd; in²: square_inch sq_inch sq_in
ha: hectare; acre: acre; mu: mu
m³: cubic_metre cubic_meter cu_m; km³: cubic_kilometre cubic_kilometer; ft³: cubic_foot cu_ft
yd³: cubic_yard cu_yd; mi³: cubic_mile; cm³: cubic_centimetre cubic_centimeter cu_cm; in³: cubic_inch cu_in
mm³: cubic_millimetre cubic_millimeter; l: litre liter; ml: millilitre milliliter; dl: decilitre deciliter
cl: centilitre centiliter; hl: hectolitre hectoliter; kl: kilolitre kiloliter; µl: microlitre microliter
gal: gallon us_gallon u.s._gallon; gal-imp: imperial_gallon; qt: quart; pt: pint; cup: cup; bbl: barrel
bu: bushel; tsp: teaspoon; tbsp: tablespoon; floz: fluid_ounce fl_oz
J: joule; kJ: kilojoule; MJ: megajoule; GJ: gigajoule; TJ: terajoule; cal: calorie; kcal: kilocalorie
kWh: kilowatt_hour kilowatt-hour; Wh: watt_hour watt-hour; MWh: megawatt_hour megawatt-hour
GWh: gigawatt_hour gigawatt-hour; TWh: terawatt_hour terawatt-hour; therm: therm
W: watt; kW: kilowatt; MW: megawatt; GW: gigawatt; TW: terawatt; hp: horsepower
B: byte; kB: kilobyte; MB: megabyte; GB: gigabyte; TB: terabyte; PB: petabyte; EB: exabyte; ZB: zettabyte
KiB: kibibyte; MiB: mebibyte; GiB: gibibyte; TiB: tebibyte; kbit: kilobit; Mbit: megabit; Gbit: gigabit
Tbit: terabit; kbps: kilobit_per_second; Mbps: megabit_per_second; Gbps: gigabit_per_second
Hz: hertz; kHz: kilohertz; MHz: megahertz; GHz: gigahertz; V: volt; kV: kilovolt; mV: millivolt
A: ampere amp; mA: milliampere milliamp; Ω: ohm; N: newton; Pa: pascal; kPa: kilopascal; MPa: megapascal
mbar: millibar; dB: decibel; lm: lumen; Sv: sievert; mSv: millisievert; µSv: microsievert
Bq: becquerel; rad: radian; turn: turn; ppm: part_per_million; ppb: part_per_billion
rpm: revolution_per_minute; fps: frame_per_second; mpg: mile_per_gallon
ns: nanosecond; µs: microsecond; ms: millisecond; s: second; min: minute; h: hour; d: day; wk: week
fortnight: fortnight; mo: month; yr: year; decade: decade; century: century; qtr: quarter; kn: knot; TEU: teu
km/h: kilometre_per_hour kilometer_per_hour kilometre_an_hour kilometer_an_hour
mph: mile_per_hour mile_an_hour; m/s: metre_per_second meter_per_second
"""

_SYMBOLS = """
g: g gr gm gms; kg: kg kgs Kg KG; mg: mg mgs; µg: μg µg mcg ug; ng: ng; t: t mt; Mt: Mt; Gt: Gt; lb: lb lbs
oz: oz; m: m; km: km kms KM; dm: dm; cm: cm cms; mm: mm; µm: μm µm um; nm: nm; ft: ft; in: in; yd: yd yds
mi: mi; nmi: nmi; m²: m² m2 m^2 sqm sq.m; km²: km² km2 km^2; cm²: cm² cm2; mm²: mm²; ft²: ft² ft2 sqft
mi²: mi²; ha: ha; m³: m³ m3 m^3; cm³: cm³ cm3 cc; km³: km³; l: l L; dl: dl dL; ml: ml mL mls cc; cl: cl
hl: hl; µl: μl µl µL; gal: gal gals; qt: qt; tsp: tsp; tbsp: tbsp; bbl: bbl bbls; bcm: bcm; bpd: bpd
kJ: kJ; MJ: MJ; GJ: GJ; TJ: TJ; kcal: kcal; cal: cal; eV: eV; keV: keV; MeV: MeV; GeV: GeV; TeV: TeV; au: AU
 Wh: Wh; kWh: kWh kwh KWh; MWh: MWh; GWh: GWh; TWh: TWh
W: W; kW: kW KW kw; MW: MW; GW: GW; TW: TW; hp: hp bhp; MMBtu: MMBtu mmBtu MMBTU
kB: KB kB kb; MB: MB; GB: GB gb; TB: TB tb; PB: PB; EB: EB; ZB: ZB; KiB: KiB; MiB: MiB; GiB: GiB; TiB: TiB
kbit: kbit; Mbit: Mbit Mb; Gbit: Gbit Gb; kbps: kbps Kbps; Mbps: Mbps; Gbps: Gbps
Tbps: Tbps; Hz: Hz; kHz: kHz; MHz: MHz mhz; GHz: GHz ghz; V: V; kV: kV; mV: mV; mA: mA; mAh: mAh; Ah: Ah
Ω: Ω; kΩ: kΩ; N·m: Nm; kN: kN; Pa: Pa; kPa: kPa; MPa: MPa; hPa: hPa; psi: psi; bar: bar; mbar: mbar
mmHg: mmHg; dB: dB; Sv: Sv; mSv: mSv; µSv: µSv μSv; Bq: Bq; ppm: ppm; ppb: ppb; rpm: rpm; fps: fps
mpg: mpg; s²: s²; ns: ns; µs: µs μs
ms: ms msec; s: s sec secs; min: min mins; h: h hr hrs; d: d; wk: wk wks; mo: mo mos
yr: yr yrs; km/h: kph kmph kmh; mph: mph; kn: kn kt kts; BTU: BTU Btu; TEU: TEU TEUs
"""

SINGLE = frozenset("gmltdhsVWLΩ")
"""One-letter symbols need a digit before them and nothing that continues a word after them."""

AFTER_WORDS = frozenset(listed("kg kgs lb lbs km kms cm mm mg ml oz ft kWh MW GW TWh GB MB TB hrs mph"))
"""Symbols that also follow number words: five kg."""

_PLURALS = {
    "foot": "feet",
    "inch": "inches",
    "century": "centuries",
    "hertz": "hertz",
    "horsepower": "horsepower",
}


def _entries(table: str) -> Iterator[tuple[str, str]]:
    for entry in table.replace("\n", ";").split(";"):
        symbol, _, spellings = entry.strip().partition(": ")
        for spelling in spellings.split():
            yield symbol, spelling.replace("_", " ")


def _plural(word: str) -> str:
    head, per, tail = word.partition(" per ") if " per " in word else word.partition(" an ")
    stem, space, last = head.rpartition(" ")
    return stem + space + _PLURALS.get(last, f"{last}s") + per + tail


def _words() -> dict[str, Unit]:
    words = {}
    for symbol, word in _entries(_WORDS):
        for form in (word, _plural(word)):
            words[form] = CANONICAL[symbol]
            if " per hour" in form:
                words[form.replace(" per ", "/")] = CANONICAL[symbol]
    return words


WORDS: dict[str, Unit] = _words()
SYMBOLS: dict[str, Unit] = {spelling: CANONICAL[symbol] for symbol, spelling in _entries(_SYMBOLS)}
DURATIONS = frozenset(listed("ns µs ms s min h d wk fortnight mo yr decade century qtr"))
"""Names of units of time; comparing names is faster than comparing exact sizes."""

SQUARES = {CANONICAL[symbol]: CANONICAL[f"{symbol}²"] for symbol in listed("m km cm mm ft mi yd in")}
"""What "4 km squared" measures."""

PERCENTS = {
    "%": PERCENT,
    "percent": PERCENT,
    "per cent": PERCENT,
    "percents": PERCENT,
    "percentage": PERCENT,
    "percentages": PERCENT,
    "pct": PERCENT,
    "pct.": PERCENT,
    "‰": PERMILLE,
    "per mille": PERMILLE,
    "％": PERCENT,
}
