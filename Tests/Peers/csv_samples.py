"""Well-formed CSV files of every kind that can be declared, made from a seed, with the records that they hold."""
import dataclasses
import random

DELIMITERS = [",", ",", ",", ";", ";", "\t", "|", ":", "^", "~"]
QUOTES = ['"', '"', '"', '"', "'", "`", "$"]
ENCODINGS = ["utf-8", "utf-8", "utf-8", "utf-8", "windows-1251", "koi8-r"]
CYRILLIC = ["Мурманск", "улов", "ёж", "Ямал", "ПОРТ", "сельдь"]
# Only in UTF-8: accents that combine, letters beyond the first plane, spaces that are none of ASCII's, the mark itself.
BEYOND = ["Łódź", "e\u0301", "鯡", "🐟", "\u00a0", "\u2028", "\u0085", "\ufeff", "ﬀ", "\U00010348"]
LATIN = ["herring", "7", "-1.5", "NULL", "NaN", "null", "\\", "\\N", "#", "=1+1", "a.b", "0x1", "'", '"', "@"]


@dataclasses.dataclass
class Sample:
    name: str
    delimiter: str
    quote: str
    encoding: str
    line_end: str
    has_mark: bool
    # The header, then the rows; None is an empty cell without quotes.
    records: list
    data: bytes


def text(dice, sample_signs, encoding):
    """A cell with anything in it that a CSV can hold."""
    if dice.random() < 0.01:
        return dice.choice(CYRILLIC + LATIN) * dice.randint(500, 9000)
    pieces = LATIN + CYRILLIC + (BEYOND if encoding == "utf-8" else [])
    signs = sample_signs + [" ", "  ", "\n", "\r", "\r\n", "\n\n", ",", ";", "\t"]
    return "".join(dice.choice(pieces if dice.random() < 0.6 else signs) for _ in range(dice.randint(0, 5)))


def sample(number):
    dice = random.Random(f"reading {number}")
    delimiter = dice.choice(DELIMITERS)
    quote = dice.choice([sign for sign in QUOTES if sign != delimiter])
    encoding = dice.choice(ENCODINGS)
    line_end = dice.choice(["\n", "\r\n"])
    width = dice.choice([1, 1, 2, 3, 4, 5, 6, 7, 8, 40])
    style = dice.choice(["least", "all", "texts", "any"])

    def written(cell):
        if cell is None:
            return ""
        must = cell == "" or any(sign in cell for sign in (delimiter, quote, "\r", "\n"))
        # A reader takes a mark at the start of a file for its own.
        must = must or cell.startswith("\ufeff")
        may = {"least": False, "all": True, "texts": not cell.isdigit(), "any": dice.random() < 0.5}[style]
        return quote + cell.replace(quote, quote + quote) + quote if must or may else cell

    def cell():
        chance = dice.random()
        return None if chance < 0.12 else "" if chance < 0.2 else text(dice, [delimiter, quote, quote + quote], encoding)

    # Names differ by their number; the rest of a name is as wild as any cell.
    header = [f"c{index}" + (text(dice, [delimiter, quote], encoding) if dice.random() < 0.2 else "") for index in range(width)]
    records = [header] + [[cell() for _ in range(width)] for _ in range(dice.choice([0, 1, 2, 3, 5, 8, 13]))]
    lines = [delimiter.join(written(item) for item in record) for record in records]
    # A header of one name with a usual delimiter in it is refused unless it stands in quotes.
    if width == 1 and not lines[0].startswith(quote) and any(sign in lines[0] for sign in ";\t|,"):
        lines[0] = quote + lines[0].replace(quote, quote + quote) + quote
    # A blank last line without its end would be no line.
    ends_with_newline = dice.random() < 0.7 or lines[-1] == ""
    whole = line_end.join(lines) + (line_end if ends_with_newline else "")
    has_mark = encoding == "utf-8" and dice.random() < 0.2
    data = (b"\xef\xbb\xbf" if has_mark else b"") + whole.encode(encoding)
    return Sample(f"{number:05}.csv", delimiter, quote, encoding, line_end, has_mark, records, data)
