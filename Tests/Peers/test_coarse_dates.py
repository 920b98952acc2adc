"""Rows with coarse dates, bracketed and spread over months and years, computed again by DuckDB from single days."""
import csv
import datetime
import json
import math
import random
import subprocess

import duckdb
import pytest
from conftest import ROOT, rows

PROGRAM = ROOT / ".build" / "release" / "purgestats"
ROWS = 1_000
MEASURES = {"count": "1", "sum(tons)": "tons"}
PARTS = {"year": "year(day)", "month": "month(day)", "decade": "year(day) // 10 * 10"}


def month_end(year, month):
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)


def year(chance):
    number = chance.randint(1899, 1941)
    return f"{number}", [(datetime.date(number, 1, 1), datetime.date(number, 12, 31))]


def month(chance):
    number, part = chance.randint(1899, 1941), chance.randint(1, 12)
    return f"{number}-{part:02}", [(datetime.date(number, part, 1), month_end(number, part))]


def day(chance):
    found = datetime.date(1899, 1, 1) + datetime.timedelta(days=chance.randrange(15_000))
    return found.isoformat(), [(found, found)]


def interval(chance):
    (first, [(start, _)]), (last, [(_, end)]) = sorted(
        [chance.choice([day, month, year])(chance) for _ in range(2)], key=lambda part: part[1])
    return (f"{first}/{last}", [(start, end)]) if start.year != end.year else (first, [(start, end)]) if first == last else day(chance)


def choice(chance):
    parts = [chance.choice([day, month, year])(chance) for _ in range(chance.randint(2, 4))]
    signs = chance.choice(["[]", "{}"])
    return signs[0] + ",".join(text for text, _ in parts) + signs[1], [days for _, [days] in parts]


def decade(chance):
    number = chance.choice([1900, 1910, 1920, 1930])
    return f"{number // 10}X", [(datetime.date(number, 1, 1), datetime.date(number + 9, 12, 31))]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project of dates of many forms, and a table of the days that each stands for."""
    chance = random.Random(1937)
    root = tmp_path_factory.mktemp("coarse")
    (root / "Data").mkdir()
    (root / "Reports").mkdir()
    with open(root / "Data" / "catches.csv", "w", newline="") as catches, open(root / "days.csv", "w", newline="") as days:
        dates, spans = csv.writer(catches, lineterminator="\n"), csv.writer(days, lineterminator="\n")
        dates.writerow(["id", "date", "tons"])
        spans.writerow(["id", "first", "last", "tons"])
        for number in range(ROWS):
            text, ranges = chance.choice([day, month, year, interval, choice, decade])(chance)
            tons = chance.randint(-20, 200)
            # A qualifier changes no day.
            dates.writerow([number, text + (chance.choice("?~%") if text[-1].isdigit() and "/" not in text and chance.random() < 0.2 else ""), tons])
            for first, last in ranges:
                spans.writerow([number, first, last, tons])
    fields = [{"name": "id", "type": "string"}, {"name": "date", "type": "string", "purgestats": {"type": "edtf"}},
              {"name": "tons", "type": "integer"}]
    (root / "Data" / "datapackage.json").write_text(json.dumps(
        {"name": "coarse", "resources": [{"name": "catches", "path": "catches.csv", "schema": {"fields": fields}}]}))
    tables = [
        f"      - table: {part}-{rule}\n        caption: {part} {rule}\n        from: catches\n"
        f"        rows: {{path: {part}(date), name: part, coarse: {rule}}}\n        measures: [count, sum(tons)]\n"
        for part in PARTS for rule in ["bracket", "spread"]]
    (root / "Reports" / "coarse.yml").write_text(
        "title: Coarse\ndata: ../Data\nsections:\n  - title: Tables\n    items:\n" + "".join(tables))
    run = subprocess.run([PROGRAM, "report", "--project", root], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return root


@pytest.fixture(scope="module")
def sql(project):
    connection = duckdb.connect()
    connection.execute(
        "create table days as select distinct id, tons, unnest(generate_series(first::timestamp, last::timestamp, interval 1 day)) as day "
        f"from read_csv('{project / 'days.csv'}', header=true)")
    return lambda query: connection.execute(query).fetchall()


@pytest.mark.parametrize("part", PARTS)
def test_brackets_are_those_of_single_days(project, sql, part):
    found = rows(project / "Reports" / "coarse" / "tables" / f"{part}-bracket.csv")
    for name, number in MEASURES.items():
        expected = sql(
            f"with bins as (select distinct id, tons, {PARTS[part]} as part from days), "
            "places as (select *, count(*) over (partition by id) = 1 as certain from bins) "
            f"select part, sum(case when certain then {number} else least(0, {number}) end)::bigint, "
            f"sum(case when certain then {number} else greatest(0, {number}) end)::bigint "
            "from places group by part order by part")
        assert [(int(line["part"]), float(line[f"{name}_low"]), float(line[f"{name}_high"])) for line in found] == expected
        assert len(expected) > 4


@pytest.mark.parametrize("part", PARTS)
def test_spread_rows_are_those_of_single_days(project, sql, part):
    found = rows(project / "Reports" / "coarse" / "tables" / f"{part}-spread.csv")
    for name, number in MEASURES.items():
        expected = sql(
            f"with shares as (select id, tons, {PARTS[part]} as part, 1 / count(*) over (partition by id) as share from days) "
            f"select part, fsum(share * {number}) from shares group by part order by part")
        assert [int(line["part"]) for line in found] == [part for part, _ in expected]
        for line, (_, value) in zip(found, expected):
            assert math.isclose(float(line[name]), value, rel_tol=1e-9, abs_tol=1e-9)
    assert math.isclose(sum(float(line["count"]) for line in found), ROWS, rel_tol=1e-12)
