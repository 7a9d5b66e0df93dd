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
ct: carat; dr: drachma dram; st: stone
m: metre meter; km: kilometre kilometer; cm: centimetre centimeter; mm: millimetre millimeter
µm: micrometre micrometer micron; nm: nanometre nanometer; in: inch; ft: foot; yd: yard; mi: mile
nmi: nautical_mile; m²: square_metre square_meter sq_m; km²: square_kilometre square_kilometer sq_km
cm²: square_centimetre square_centimeter; mm²: square_millimetre square_millimeter
ft²: square_foot sq_ft; mi²: square_mile sq_mile; yd²: square_yard; in²: square_inch; ha: hectare; acre: acre
mu: mu
m³: cubic_metre cubic_meter; km³: cubic_kilometre cubic_kilometer; ft³: cubic_foot; yd³: cubic_yard
cm³: cubic_centimetre cubic_centimeter; in³: cubic_inch; l: litre liter; ml: millilitre milliliter
cl: centilitre centiliter; gal: gallon; qt: quart; pt: pint; cup: cup; bbl: barrel; bu: bushel
tsp: teaspoon; tbsp: tablespoon; floz: fluid_ounce
J: joule; kJ: kilojoule; MJ: megajoule; GJ: gigajoule; TJ: terajoule; cal: calorie; kcal: kilocalorie
kWh: kilowatt_hour kilowatt-hour; Wh: watt_hour watt-hour; MWh: megawatt_hour megawatt-hour
GWh: gigawatt_hour gigawatt-hour; TWh: terawatt_hour terawatt-hour
W: watt; kW: kilowatt; MW: megawatt; GW: gigawatt; TW: terawatt; hp: horsepower
B: byte; kB: kilobyte; MB: megabyte; GB: gigabyte; TB: terabyte; PB: petabyte; EB: exabyte
Mbit: megabit; Gbit: gigabit
Hz: hertz; kHz: kilohertz; MHz: megahertz; GHz: gigahertz; V: volt; A: ampere amp; Pa: pascal
kPa: kilopascal; MPa: megapascal; turn: turn
ms: millisecond; s: second; min: minute; h: hour; d: day; wk: week; mo: month; yr: year; decade: decade
century: century; qtr: quarter; kn: knot; TEU: teu
km/h: kilometre_per_hour kilometer_per_hour kilometre_an_hour kilometer_an_hour
mph: mile_per_hour mile_an_hour; m/s: metre_per_second meter_per_second
"""

_SYMBOLS = """
g: g gr gm gms; kg: kg kgs Kg KG; mg: mg mgs; µg: μg µg mcg ug; ng: ng; t: mt; lb: lb lbs; oz: oz
m: m; km: km kms KM; cm: cm cms; mm: mm; µm: μm µm um; nm: nm; ft: ft; in: in; yd: yd yds; mi: mi
m²: m² m2 m^2 sqm sq.m; km²: km² km2 km^2; cm²: cm² cm2; mm²: mm²; ft²: ft² ft2 sqft; mi²: mi²; ha: ha
m³: m³ m3 m^3; cm³: cm³ cc; km³: km³; l: l L; ml: ml mL mls cc; cl: cl; gal: gal gals; tsp: tsp; tbsp: tbsp
bbl: bbl bbls; kJ: kJ; MJ: MJ; GJ: GJ; TJ: TJ; kcal: kcal; Wh: Wh; kWh: kWh kwh KWh; MWh: MWh; GWh: GWh
TWh: TWh; W: W; kW: kW KW kw; MW: MW; GW: GW; TW: TW; hp: hp
kB: KB kB; MB: MB; GB: GB gb; TB: TB tb; PB: PB; EB: EB; Mbit: Mbit Mb; Gbit: Gbit Gb; Hz: Hz; kHz: kHz
MHz: MHz mhz; GHz: GHz ghz; V: V; kV: kV; mAh: mAh; Ah: Ah; Pa: Pa; kPa: kPa; MPa: MPa; hPa: hPa; psi: psi
rpm: rpm; ms: ms msec; s: s sec secs; min: min mins; h: h hr hrs; d: d; wk: wk wks; mo: mo mos; yr: yr yrs
km/h: kph kmph kmh; mph: mph; kn: kn kt kts; BTU: BTU Btu; TEU: TEU TEUs
"""

SINGLE = frozenset("gmltdhsVWLd")
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
DURATIONS = frozenset(CANONICAL[symbol] for symbol in listed("ms s min h d wk mo yr decade century qtr"))

SQUARES = {CANONICAL[symbol]: CANONICAL[f"{symbol}²"] for symbol in listed("m km cm mm ft mi yd in")}
"""What "4 km squared" measures."""

PERCENTS = {
    "%": PERCENT,
    "percent": PERCENT,
    "per cent": PERCENT,
    "percents": PERCENT,
    "pct": PERCENT,
    "pct.": PERCENT,
    "‰": PERMILLE,
    "per mille": PERMILLE,
    "％": PERCENT,
}
