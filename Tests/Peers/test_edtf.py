"""EDTF dates: what our program takes and refuses, and the days it finds, beside python-edtf and edtf-validate.

The texts stand in Tests/Fixtures/edtf, where the tests in Swift read them too. Where we differ from a peer, the text stands below
with the reason; a difference that is not listed fails, and so does one that is listed and no longer there."""
import csv
import json
import os
import pathlib
import subprocess

import edtf
import edtf_validate.valid_edtf
import pytest
from conftest import ROOT

PROGRAM = pathlib.Path(os.environ.get("PURGESTATS", ROOT / ".build" / "release" / "purgestats"))


def texts(name):
    with open(ROOT / "Tests" / "Fixtures" / "edtf" / name, newline="", encoding="utf-8") as file:
        return [line[0] for line in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)][1:]


TEXTS = texts("accepted.tsv") + texts("refused.tsv")

LONG = "years are 0000 to 9999 here; others are refused with that message"
TIME = "a field of dates holds days; a time of day is refused"
WITHIN = "digits left open in a month are of the specification; the peer's grammar has no such months"
SEASON = "a season without hemisphere can lie in either half of the year; the peer takes the northern one"
NEW_YEAR = "a season over the new year is bounded by the year it names; the peer takes December alone"
UNKNOWN = "an unknown end is bounded by nothing; the peer adds ten years"
SIGNIFICANT = "1950S2 is some year from 1900 to 1999; the peer's bounds leave out the significant digits"
NO_YEAR = "where no digit of the year is given, no day is the first or the last; the peer takes the years 0000 and 9999"
NO_DAY = "the calendar has no such day"

# Texts that we take and python-edtf does not, or the other way round.
TAKEN_BY_US = {
    "1937-21?": "a qualified season; edtf-validate takes it too",
    "1937-25/1937-27": "seasons of a hemisphere as ends of an interval",
    "1984-1X": WITHIN, "1937-0X": WITHIN, "1937-X1": WITHIN,
}
TAKEN_BY_PYTHON_EDTF = {
    "1938/1937": "it ends before it begins", "1938~/1937?": "it ends before it begins",
    "[1938..1937]": "it ends before it begins",
    "1937-02-29": NO_DAY, "1937-06-4X": NO_DAY, "XXXX-02-30": NO_DAY, "XXX1-02-29": NO_DAY,
    "1950S5": "a year of four digits has no fifth", "1950S0": "no digit would be sure",
    "1950S2?": "the specification has no qualifier beside significant digits",
    "[1937, 1938]": "the specification has no spaces", " 1937": "the specification has no spaces",
    "Y170000002": LONG, "Y-170000002": LONG, "Y-17E7": LONG, "Y171010000S3": LONG, "-1985": LONG, "-1985-04": LONG,
    "1985-04-12T23:20:30": TIME, "1985-04-12T23:20:30Z": TIME, "1985-04-12T23:20:30-04": TIME,
}
# Texts that we take and edtf-validate does not, or the other way round.
REFUSED_BY_VALIDATE = {
    "1937-25/1937-27": TAKEN_BY_US["1937-25/1937-27"],
    "2004-06~-11/2004-%06": "individual qualification at the end of an interval",
}
TAKEN_BY_VALIDATE = {
    text: TAKEN_BY_PYTHON_EDTF[text]
    for text in ["[1938..1937]", "1937-02-29", "XXX1-02-29", "1950S5", "Y170000002", "Y-170000002", "Y-17E7", "Y171010000S3",
                 "-1985", "-1985-04", "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04"]
} | {"/..": "neither end is known", "../": "neither end is known"}
# Texts of which both take the form and find other days.
OTHER_DAYS = {
    "2001-21": SEASON, "2003-22": SEASON, "2000-23": SEASON, "2010-24": SEASON, "1952-23~/1953": SEASON,
    "2001-28": NEW_YEAR, "2001-30": NEW_YEAR,
    "1985-04-12/": UNKNOWN, "1985-04/": UNKNOWN, "1985/": UNKNOWN,
    "/1985-04-12": UNKNOWN, "/1985-04": UNKNOWN, "/1985": UNKNOWN,
    "1950S2": SIGNIFICANT, "1859S3": SIGNIFICANT, "1950S1": SIGNIFICANT,
    "XXXX-12-XX": NO_YEAR, "XXXX-12-25": NO_YEAR, "XXXX": NO_YEAR,
    "1937-02-2X": "the peer breaks off",
    "19XX-02-29": "1900 and 1999 have no 29 February; the peer does not look",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A package with one column of dates, one text a line, and a report that lists those that are taken."""
    folder = tmp_path_factory.mktemp("edtf")
    (folder / "Data").mkdir()
    (folder / "Reports").mkdir()
    with open(folder / "Data" / "dates.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([["text", "date"], *([text, text] for text in TEXTS)])
    (folder / "Data" / "datapackage.json").write_text(json.dumps({"resources": [{
        "name": "dates", "path": "dates.csv", "schema": {"primaryKey": ["text"], "fields": [
            {"name": "text", "type": "string"},
            {"name": "date", "type": "string", "purgestats": {"type": "edtf"}}]}}]}), encoding="utf-8")
    (folder / "Reports" / "dates.yml").write_text("""title: Dates
data: ../Data
sections:
  - title: Dates
    items:
      - table: dates
        caption: Dates
        from: dates
        list: [text, date]
""", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def refused(project):
    """The texts of the lines that the program rejects."""
    run = subprocess.run([PROGRAM, "validate", "--project", project, "--format", "json"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    [package] = json.loads(run.stdout)["packages"]
    # A doubt rejects no row.
    findings = [finding for finding in package["findings"]
                if finding["severity"] != "note" and finding["code"] != "type.edtf-doubt"]
    assert {finding["code"] for finding in findings} == {"type.edtf"}
    assert package["datasets"][0]["rejected"] == len(findings)
    return {TEXTS[finding["line"] - 2] for finding in findings}


@pytest.fixture(scope="module")
def days(project):
    """The first and last day of each text that the program takes, None where there is none."""
    subprocess.run([PROGRAM, "report", "--project", project], check=True, capture_output=True)
    report = json.loads((project / "Reports" / "dates" / "report.json").read_text(encoding="utf-8"))
    [table] = report["sections"][0]["items"]
    dates = [row["cells"][0]["value"] for row in table["rows"]]
    return {date["date"]: (date.get("earliest"), date.get("latest")) for date in dates}


def peer(text):
    try:
        return edtf.parse_edtf(text)
    except edtf.parser.edtf_exceptions.EDTFParseException:
        return None
    except (TypeError, AttributeError):  # the grammar fits, and what the peer makes of it does not
        return None


def day(moment):
    if moment in (float("inf"), float("-inf")):
        return None
    return f"{moment.tm_year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}"


def test_what_is_taken_and_refused_is_so_by_python_edtf_but_for_the_listed_texts(refused):
    assert {text for text in TEXTS if text not in refused and peer(text) is None} == set(TAKEN_BY_US)
    assert {text for text in refused if peer(text) is not None} == set(TAKEN_BY_PYTHON_EDTF)


def test_what_is_taken_and_refused_is_so_by_edtf_validate_but_for_the_listed_texts(refused):
    is_valid = edtf_validate.valid_edtf.is_valid
    assert {text for text in TEXTS if text not in refused and not is_valid(text)} == set(REFUSED_BY_VALIDATE)
    assert {text for text in refused if is_valid(text)} == set(TAKEN_BY_VALIDATE)


def test_the_first_and_last_day_are_those_of_python_edtf_but_for_the_listed_texts(refused, days):
    assert set(days) == set(TEXTS) - refused
    other = set()
    for text, ours in days.items():
        date = peer(text)
        if date is None:
            continue
        try:
            theirs = (day(date.lower_strict()), day(date.upper_strict()))
        except ValueError:
            theirs = None
        if theirs != ours:
            other.add(text)
    assert other == set(OTHER_DAYS)
    assert len(days) - len(other) > 85
