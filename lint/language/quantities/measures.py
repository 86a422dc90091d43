"""Units of measure, by their names and signs."""

from __future__ import annotations

from collections.abc import Mapping

UNITS: Mapping[str, tuple[str, float]] = {
    name.replace("_", joint): (kind, factor)
    for kind, factor, names in (
        ("length", 1609.344, "mile miles mi"), ("length", 1000, "kilometer kilometers kilometre kilometres km"),
        ("length", 0.9144, "yard yards yd"), ("length", 1, "meter meters metre metres m"), ("length", 0.3048, "foot feet ft"),
        ("length", 0.0254, "inch inches in"), ("length", 0.01, "centimeter centimeters centimetre centimetres cm"),
        ("length", 0.001, "millimeter millimeters millimetre millimetres mm"), ("length", 1e-6, "micron microns micrometer micrometers micrometre micrometres"),
        ("length", 1e-9, "nanometer nanometers nanometre nanometres"), ("length", 1852, "nautical_mile nautical_miles"),
        ("weight", 0.45359237, "pound pounds lb lbs"), ("weight", 1, "kilogram kilograms kilo kilos kg"),
        ("weight", 0.028349523, "ounce ounces oz"), ("weight", 0.001, "gram grams g"),
        ("weight", 1000, "tonne tonnes metric_ton metric_tons"), ("weight", 907.18474, "ton tons short_ton short_tons u.s._ton u.s._tons us_ton us_tons"), ("weight", 1016.0469088, "long_ton long_tons"), ("weight", 6.35029318, "stone"),
        ("area", 4046.8564, "acre acres"), ("area", 10000, "hectare hectares ha"),
        ("area", 1, "square_meter square_meters square_metre square_metres sq_m sqm m²"), ("area", 0.83612736, "square_yard square_yards"),
        ("area", 0.09290304, "square_foot square_feet sq_ft"), ("area", 2589988.11, "square_mile square_miles sq_mi"),
        ("area", 1e6, "square_kilometer square_kilometers square_kilometre square_kilometres sq_km km²"),
        ("volume", 3.785411784, "gallon gallons us_gallon us_gallons u.s._gallon u.s._gallons"), ("volume", 1, "liter liters litre litres l"),
        ("volume", 4.54609, "imperial_gallon imperial_gallons"), ("volume", 0.473176473, "pint pints"),
        ("volume", 0.946352946, "quart quarts"), ("volume", 0.001, "milliliter milliliters millilitre millilitres ml"),
        ("volume", 0.0295735296, "fluid_ounce fluid_ounces"), ("volume", 28.316846592, "cubic_foot cubic_feet"),
        ("volume", 1000, "cubic_meter cubic_meters cubic_metre cubic_metres m³"), ("volume", 764.554858, "cubic_yard cubic_yards"),
        ("time", 1, "second seconds sec"), ("time", 60, "minute minutes min"), ("time", 3600, "hour hours"),
        ("power", 1e3, "kilowatt kilowatts kw"), ("power", 1e6, "megawatt megawatts mw"), ("power", 1e9, "gigawatt gigawatts gw"),
        ("data", 1e6, "megabyte megabytes mb"), ("data", 1e9, "gigabyte gigabytes gb"), ("data", 1e12, "terabyte terabytes tb"),
        ("speed", 0.44704, "mph miles_an_hour miles_per_hour"), ("speed", 0.514444, "knots"),
        ("speed", 0.2777778, "kph km/h kmh kilometers_an_hour kilometers_per_hour kilometres_an_hour kilometres_per_hour"),
        ("speed", 1, "m/s meters_a_second meters_per_second metres_a_second metres_per_second"),
    )
    for name in names.split()
    for joint in " -"  # “58,000 square feet”, “a 58,000-square-foot hall”
}  # fmt: skip
"""What each unit, in small letters, measures, and its worth in metres, kilograms, square metres, litres, seconds,
watts, bytes, metres a second (NIST Special Publication 811)."""
IMPERIAL: Mapping[str, float] = {
    "gallon": 4.54609, "gallons": 4.54609, "ton": 1016.0469088, "tons": 1016.0469088, "pint": 0.56826125, "pints": 0.56826125,
    "quart": 1.1365225, "quarts": 1.1365225, "fluid ounce": 0.0284130625, "fluid ounces": 0.0284130625,
}  # fmt: skip
"""The same of units that are larger in Britain, in litres and kilograms (Weights and Measures Act 1985)."""
METRIC = frozenset(
    name
    for name in UNITS
    if name.endswith(
        (
            "meter",
            "meters",
            "metre",
            "metres",
            "liter",
            "liters",
            "litre",
            "litres",
            "gram",
            "grams",
            "tonne",
            "tonnes",
            "hectare",
            "hectares",
        )
    )
    or name
    in (
        "km",
        "m",
        "cm",
        "mm",
        "kg",
        "g",
        "kilo",
        "kilos",
        "metric ton",
        "metric tons",
        "ha",
        "l",
        "ml",
        "m²",
        "km²",
        "m³",
        "sqm",
        "sq m",
        "sq km",
        "kph",
        "km/h",
        "kmh",
    )
    or name.startswith(("kilometer", "kilometre", "meters a", "meters per", "metres a", "metres per", "m/s"))
)
"""The units of the metric system; of two measures in one breath, one of each system, the one is the other converted."""
