"""Cells and packages on which purgestats and frictionless are asked for their verdict. Where they differ, the cell or case says
under which heading of Documentation/validation.md that stands."""
import dataclasses


@dataclasses.dataclass(frozen=True)
class Ours:
    """Refused by purgestats alone."""
    cell: str
    heading: str


@dataclasses.dataclass(frozen=True)
class Theirs:
    """Refused by frictionless alone."""
    cell: str
    heading: str


def ours(heading, *cells):
    return [Ours(cell, heading) for cell in cells]


def theirs(heading, *cells):
    return [Theirs(cell, heading) for cell in cells]


def constraint(type, **constraints):
    return {"type": type, "constraints": constraints}


SPACES = "spaces around a value"
DIGITS = "digits of other scripts, `_` between digits"
LARGE = "numbers beyond 64 bits"
WORDS = "words that make another number of it"
NOT_FINITE = "`NaN`, `INF`"
GROUPS = "group separators anywhere"
DATES = "dates without leading zeros"
MONTHS = "months not written `YYYY-MM`"
CATEGORIES = "`categories`"
ALTERNATIVES = "a `pattern` matches the whole cell"
MISSING_KEY = "an empty cell in a primary key"
UNIQUE_KEYS = "`uniqueKeys`"
AMBIGUOUS = "a foreign key to a value that stands twice"
QUOTES = "quotes out of place"
LINE_ENDS = "mixed line ends"

INTEGER_GROUPS = "`groupChar` of an integer"
SIGN = "a sign before a currency, as in `-$7`"
YEAR_ZERO = "a date in the year 0000"
CONSTRAINTS = "a constraint that the standard does not give the type"
HALF_KEY = "a foreign key of two fields, one of them empty"
TYPES_OF_KEY = "a foreign key between an integer and a string"
LAST_LINES = "blank lines after the last record"

# Each: a title, a field without its name, and cells of one column.
CELLS = [
    ("string", {"type": "string"}, ["a", "", " a ", "NaN", "é", "None"]),
    ("any", {"type": "any"}, ["a", "1"]),
    ("no type", {}, ["a", "1", ""]),
    ("integer", {"type": "integer"}, [
        "17", "-3", "−3", "–3", "+4", "007", "0", "-0", "+0", "", "1.0", "1e3", "l7", "--1", "+", "-", "1,000", "0x10", "NaN", "INF", "1.",
        "1 000", "²", "9223372036854775807", *ours(SPACES, " 7", "7 ", "7\u00a0"), *ours(DIGITS, "١٢", "９", "1_000"),
        *ours(LARGE, "9223372036854775808", "-99999999999999999999")]),
    ("integer with groups", {"type": "integer", "groupChar": ","}, [
        "1000", "1,00", "10,00,0", ",100", *theirs(INTEGER_GROUPS, "1,000", "-1,000", "1,000,000")]),
    ("integer among words", {"type": "integer", "bareNumber": False}, [
        "95%", "€ 7", "3 of 4", "7", "-7", "$-7", "a", "1.5%", " 7 ", "7 km", *theirs(SIGN, "-$7")]),
    ("number", {"type": "number"}, [
        "1", "1.5", ".5", "5.", "-0", "−1.5", "–1.5", "+5", "1e3", "1E3", "1e+3", "1e-3", "007", "00.5", "1,5", "1 000", "0x1p3", "1e", "e5", ".",
        "1.2.3", "12 %", "--1", "1d3", "12f", "", "-.5", "+.5e1", "1.7976931348623157e308",
        *ours(NOT_FINITE, "NaN", "INF", "-INF", "inf", "nan", "Infinity", "sNaN", "NaN1"), *ours(DIGITS, "1_000", "١"),
        *ours(SPACES, " 1", "1 "), *ours(LARGE, "9007199254740993", "1e999", "-1e999", "1e-999")]),
    ("number with decimalChar and groupChar", {"type": "number", "decimalChar": ",", "groupChar": "."}, [
        "1.234,5", "0,25", "1.234.567", "1,5", "15", "-1,5", "1,5e3", *ours(GROUPS, "12.34", "1,5.000", "1234.567")]),
    ("number with decimalChar", {"type": "number", "decimalChar": ","}, ["1,5", "15", ",5", "1,5,0", "1.5"]),
    ("number with groupChar", {"type": "number", "groupChar": " "}, [
        "1 000", "1 000.5", "1000", *ours(GROUPS, "10 00", " 1 000")]),
    ("number among words", {"type": "number", "bareNumber": False}, [
        "$12.5", "12.5 km", "95%", "$-1", "€", "a", "12e3 t", "1e3", *theirs(SIGN, "-$1"), *ours(WORDS, "ca. 12", "7 thousand", "minus 7")]),
    ("boolean", {"type": "boolean"}, [
        "true", "True", "TRUE", "1", "false", "False", "FALSE", "0", "yes", "no", "T", "t", "", "tRue", " true"]),
    ("boolean with words", {"type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]}, [
        "yes", "no", "Yes", "true", "1", ""]),
    ("boolean with a word", {"type": "boolean", "trueValues": ["да"]}, ["да", "true", "false", "0"]),
    ("date", {"type": "date"}, [
        "1937-06-11", "1937-06", "11.06.1937", "1937-02-29", "1936-02-29", "1900-02-29", "19370611", "1937-06-11 ",
        "1937-06-11T00:00:00", "0001-01-01", "9999-12-31", "10000-01-01", "-0001-01-01", "1937-W24-5", "1937-162", "1937-13-01",
        "1937-00-01", "1937-06-31", "", *ours(DATES, "1937-6-11", "1937-06-1"), *theirs(YEAR_ZERO, "0000-01-01")]),
    ("year", {"type": "year"}, [
        "1937", "37", "0037", "1937-06", "-1937", "+1937", "0000", "9999", "10000", " 1937", "1937.0", "0", "19 37", "1e3", "",
        *ours(DIGITS, "١٩٣٧")]),
    ("yearmonth", {"type": "yearmonth"}, [
        "1937-06", "1937", "1937-13", "1937-00", "1937-06-01", "06-1937", "0001-01", "-001-01", "",
        *ours(MONTHS, "1937-6", "37-06", "10000-01", " 1937-06")]),
    ("list", {"type": "list"}, ["a,b", "a", "", "1,2"]),
    ("list of integers", {"type": "list", "itemType": "integer", "delimiter": ";"}, [
        "1;2", "1;b", "7", "1;;2", ";", *ours(SPACES, "1; 2")]),
    ("missing values of a field", {"type": "integer", "missingValues": ["", "-", "n/a"]}, ["1", "-", "n/a", "", "N/A", "--"]),
    ("missing values without the empty cell", {"type": "integer", "missingValues": ["-"]}, ["1", "-", ""]),
    ("required", constraint("string", required=True), ["a", "", " "]),
    ("required integer", constraint("integer", required=True), ["1", "", "x"]),
    ("required and missing", {**constraint("string", required=True), "missingValues": ["-"]}, ["a", "-", ""]),
    ("unique", constraint("string", unique=True), ["a", "b", "a", "", "", "A", "a"]),
    ("unique integer", constraint("integer", unique=True), ["1", "01", "+1", "2", "", "", "2"]),
    ("unique number", constraint("number", unique=True), ["1", "1.0", "1e0", "2", "2.50", "2.5"]),
    ("unique date", constraint("date", unique=True), ["1937-01-01", "1937-01-01", ""]),
    ("enum", constraint("string", enum=["a", "b"]), ["a", "", "b", "abc", "A", " a"]),
    ("enum of integers", constraint("integer", enum=["1", "2"]), ["1", "2", "3", "01", "", "x"]),
    ("enum of integers as numbers", constraint("integer", enum=[1, 2]), ["1", "2", "3", "01", "+2", ""]),
    ("enum of numbers", constraint("number", enum=["1.5", "2"]), ["1.5", "1.50", "2", "2.0", "3"]),
    ("enum of numbers as numbers", constraint("number", enum=[1.5, 2]), ["1.5", "1.50", "2", "2.0", "3"]),
    ("enum of dates", constraint("date", enum=["1937-01-01"]), ["1937-01-01", "1937-01-02", ""]),
    ("enum of booleans", constraint("boolean", enum=["true"]), ["true", "1", "false", "0"]),
    ("enum of years", constraint("year", enum=["1937", "1938"]), ["1937", "1939", ""]),
    ("pattern", constraint("string", pattern="a+"), ["a", "aa", "ab", "ba", "", "b"]),
    ("pattern of alternatives", constraint("string", pattern="a|ab"), ["a", "ab", "b", *ours(ALTERNATIVES, "abc")]),
    ("pattern with anchors", constraint("string", pattern="^a$"), ["a", "aa", ""]),
    ("pattern of Cyrillic letters", constraint("string", pattern="[А-Я]\\w*"), ["Ж", "Жж", "жж", "ЖЖ1", "Ж ж"]),
    ("pattern of classes", constraint("string", pattern="\\d{2}-[a-z]+\\.?"), ["12-a", "12-a.", "1-a", "١٢-a", "12-"]),
    ("pattern of any character", constraint("string", pattern="a.c"), ["abc", "ac", "a🐟c", "ae\u0301c"]),
    ("pattern of spaces", constraint("string", pattern="a\\sb"), ["a b", "a\u00a0b", "a\tb"]),
    ("pattern of a number", constraint("integer", pattern="[0-9]{2}"), ["12", *theirs(CONSTRAINTS, "12")]),
    ("minLength of a number", constraint("integer", minLength=2), ["12", *theirs(CONSTRAINTS, "12")]),
    ("enum of a list", constraint("list", enum=["a,b"]), ["a,b", *theirs(CONSTRAINTS, "a,b")]),
    ("minLength", constraint("string", minLength=2), ["a", "", "ab", "Ж", "жж", "e\u0301", "🐟"]),
    ("maxLength", constraint("string", maxLength=2), ["a", "", "abc", "жж", "жжж", "e\u0301x", "🐟🐟"]),
    ("minLength of a list", constraint("list", minLength=2), ["a", "a,b", "a,b,c", ""]),
    ("maxLength of a list", constraint("list", maxLength=2), ["a", "a,b", "a,b,c", ""]),
    ("minimum of a string", constraint("string", minimum="b"), []),
    ("unknown constraint", constraint("string", least="b"), []),
    ("categories", {"type": "string", "categories": ["a", "b"]}, ["a", "", *ours(CATEGORIES, "c")]),
]

BOUNDS = [
    ("integer", 3, 5, ["1", "2", "3", "4", "5", "6", "", "x"]),
    ("number", 2.5, 5.5, ["2", "2.5", "2.50", "3", "5.5", "5.50001", "x", ""]),
    ("date", "1937-01-01", "1937-12-31", ["1936-12-31", "1937-01-01", "1937-06-01", "1937-12-31", "1938-01-01", ""]),
    ("year", 1936, 1938, ["1935", "1936", "1937", "1938", "1939", ""]),
    ("yearmonth", "1936-05", "1938-03", ["1936-04", "1936-05", "1937-01", "1938-03", "1938-04", ""]),
]
for type_, low, high, bounded in BOUNDS:
    for name, bound in [("minimum", low), ("maximum", high), ("exclusiveMinimum", low), ("exclusiveMaximum", high)]:
        CELLS.append((f"{name} of {type_} as text", constraint(type_, **{name: str(bound)}), bounded))
        if not isinstance(bound, str):
            CELLS.append((f"{name} of {type_} as a number", constraint(type_, **{name: bound}), bounded))


@dataclasses.dataclass(frozen=True)
class Package:
    """Two fields, a string `a` and an integer `b`; another file `f.csv` when a foreign key asks for one."""
    title: str
    text: str
    schema: dict = dataclasses.field(default_factory=dict)
    resource: dict = dataclasses.field(default_factory=dict)
    far: str | None = None
    far_types: tuple = ("string",)
    # By line: the heading under which the difference stands.
    ours: dict = dataclasses.field(default_factory=dict)
    theirs: dict = dataclasses.field(default_factory=dict)


def foreign(fields=("a",), far=("id",), resource="f"):
    return {"foreignKeys": [{"fields": list(fields), "reference": {"resource": resource, "fields": list(far)}}]}


PACKAGES = [
    Package("a valid file", "a,b\nx,1\ny,2\n"),
    Package("no rows", "a,b\n"),
    Package("primary key", "a,b\nx,1\ny,2\nx,3\n,4\n,5\n", {"primaryKey": ["a"]}),
    Package("primary key by name", "a,b\nx,1\ny,2\nx,3\n", {"primaryKey": "a"}),
    Package("primary key of numbers", "a,b\nx,1\ny,01\nz,2\n", {"primaryKey": ["b"]}),
    Package("primary key of two fields", "a,b\nx,1\nx,2\ny,1\nx,1\n", {"primaryKey": ["a", "b"]}),
    Package("primary key with an empty cell", "a,b\nx,1\nx,\n", {"primaryKey": ["a", "b"]}, ours={3: MISSING_KEY}),
    Package("primary key that is no field", "a,b\nx,1\n", {"primaryKey": ["z"]}),
    Package("unique key of two fields", "a,b\nx,1\nx,1\nx,2\n", {"uniqueKeys": [["a", "b"]]}, ours={3: UNIQUE_KEYS}),
    Package("foreign key", "a,b\nx,1\nq,2\n,3\ny,4\n", foreign(), far="id\nx\ny\n"),
    Package("foreign key of numbers", "a,b\nx,01\ny,2\n", foreign(["b"]), far="id\n1\n", far_types=("integer",)),
    Package("foreign key of two fields", "a,b\nx,1\nx,2\n", foreign(["a", "b"], ["id", "n"]), far="id,n\nx,1\n",
            far_types=("string", "integer")),
    Package("foreign key with an empty part", "a,b\nx,1\nx,\n", foreign(["a", "b"], ["id", "n"]), far="id,n\nx,1\n",
            far_types=("string", "integer"), theirs={3: HALF_KEY}),
    Package("foreign key between types", "a,b\nx,1\n", foreign(["b"]), far="id\n1\n", theirs={2: TYPES_OF_KEY}),
    Package("foreign key to a value that stands twice", "a,b\nx,1\ny,2\n", foreign(), far="id\nx\nx\ny\n", ours={2: AMBIGUOUS}),
    Package("foreign key to no resource", "a,b\nx,1\n", foreign(resource="g"), far="id\nx\n"),
    Package("foreign key to no field", "a,b\nx,1\n", foreign(far=["z"]), far="id\nx\n"),
    Package("foreign key of no field", "a,b\nx,1\n", foreign(fields=["z"]), far="id\nx\n"),
    Package("columns in another order", "b,a\n1,x\n"),
    Package("another column", "a,c\nx,1\n"),
    Package("a column in another case", "a,B\nx,1\n"),
    Package("a column too few", "a\nx\n"),
    Package("a column too many", "a,b,c\nx,1,2\n"),
    Package("a name that stands twice", "a,a\nx,1\n"),
    Package("a column without a name", "a,\nx,1\n"),
    Package("equal: another order", "b,a\n1,x\n", {"fieldsMatch": "equal"}),
    Package("equal: a column too many", "a,b,c\nx,1,2\n", {"fieldsMatch": "equal"}),
    Package("equal: a column too few", "a\nx\n", {"fieldsMatch": "equal"}),
    Package("subset: a column too many", "a,b,c\nx,1,2\n", {"fieldsMatch": "subset"}),
    Package("subset: a column too few", "a\nx\n", {"fieldsMatch": "subset"}),
    Package("superset: a column too few", "a\nx\n", {"fieldsMatch": "superset"}),
    Package("superset: a column too many", "a,b,c\nx,1,2\n", {"fieldsMatch": "superset"}),
    Package("partial: another column", "a,c\nx,1\n", {"fieldsMatch": "partial"}),
    Package("partial: nothing in common", "c\nx\n", {"fieldsMatch": "partial"}),
    Package("rows of other widths", "a,b\nx,1\ny\nz,3,4\nx,1\n"),
    Package("a blank line", "a,b\nx,1\n\ny,2\n"),
    Package("blank lines at the end", "a,b\nx,1\n\n", theirs={3: LAST_LINES}),
    Package("an empty file", ""),
    Package("a spreadsheet's delimiter line", "sep=,\na,b\nx,1\n"),
    Package("a spreadsheet's line of another delimiter", "sep=;\na,b\nx,1\n"),
    Package("a quote inside a field", "a,b\nx\"y,1\n", ours={2: QUOTES}),
    Package("text after a quote", "a,b\n\"x\"y,1\n", ours={2: QUOTES}),
    Package("an open quote", "a,b\n\"x,1\n"),
    Package("mixed line ends", "a,b\nx,1\r\ny,2\n", ours={2: LINE_ENDS}),
    Package("a lone carriage return", "a,b\nx\ry,1\n"),
    Package("semicolons", "a;b\nx;1\ny;z\n", resource={"dialect": {"delimiter": ";"}}),
    Package("another quote", "a,b\n'x,y',1\n'it''s',q\n", resource={"dialect": {"quoteChar": "'"}}),
    Package("windows-1251", "a,b\nЖ,1\nж,q\n", resource={"encoding": "windows-1251"}),
]
