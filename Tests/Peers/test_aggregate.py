"""`purgestats aggregate` on a generated file, computed again by DuckDB with the types declared."""
import csv
import io
import math
import random
import subprocess

import duckdb
import pytest
from conftest import ROOT

PROGRAM = ROOT / ".build" / "release" / "purgestats"
ROWS = 20_000
HARBOURS = ["North", "South", "Østersund", "a,b", 'the "old" one', "line\nbreak", "", " space", "Ärla", "zz"]


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """Whole numbers, decimals of many forms, texts that need quotes, empty cells; the same in every run."""
    chance = random.Random(1937)
    path = tmp_path_factory.mktemp("aggregate") / "landings.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["harbour", "kind", "tons", "price"])
        for _ in range(ROWS):
            tons = "" if chance.random() < 0.1 else chance.choice([chance.randint(-9, 9), chance.randint(-2**40, 2**40)])
            price = "" if chance.random() < 0.1 else chance.choice(
                [f"{chance.uniform(-1e3, 1e3):.3f}", repr(chance.gauss(0, 1)), f"{chance.uniform(0, 1):.3e}", str(chance.randint(0, 50))])
            writer.writerow([chance.choice(HARBOURS), chance.choice("xyz"), tons, price])
    return path


def aggregate(path, *options):
    run = subprocess.run([PROGRAM, "aggregate", path, *options, "--format", "csv"], capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    assert f"{ROWS // 1000}\u202f000 rows read" in run.stderr
    return list(csv.DictReader(io.StringIO(run.stdout, newline="")))


def table(path):
    return (f"read_csv('{path}', header=true, auto_detect=false, delim=',', quote='\"', escape='\"', nullstr='', "
            "columns={'harbour': 'VARCHAR', 'kind': 'VARCHAR', 'tons': 'BIGINT', 'price': 'DOUBLE'})")


def same(found, expected):
    """Whole numbers exactly, decimals within 1e-12 of their size, nothing as nothing."""
    if expected is None:
        return found == ""
    if isinstance(expected, int):
        return found == str(expected)
    return math.isclose(float(found), float(expected), rel_tol=1e-12, abs_tol=1e-12)


MEASURES = ["count", "sum(tons)", "mean(tons)", "min(tons)", "max(tons)", "median(tons)",
            "mean(price)", "min(price)", "max(price)", "median(price)", "quantile(price, 0.9)", "distinct(tons)"]
SQL = ("count(*), sum(tons)::bigint, sum(tons) / count(tons)::double, min(tons), max(tons), quantile_cont(tons::double, 0.5), "
       "fsum(price) / count(price), min(price), max(price), quantile_cont(price, 0.5), quantile_cont(price, 0.9), "
       "count(distinct tons), count(*) - count(tons), count(*) - count(price)")


@pytest.mark.parametrize("keys", ["harbour", "kind", "kind,harbour"])
@pytest.mark.parametrize("condition", [None, "tons > 100", "price <= 0.5", "kind != x", "price is missing"])
def test_groups_are_those_of_duckdb(path, keys, condition):
    options = ["--by", keys, "--measure", ", ".join(MEASURES)] + (["--where", condition] if condition else [])
    found = aggregate(path, *options)
    clause = {None: "true", "kind != x": "kind <> 'x'", "price is missing": "price is null"}.get(condition, condition)
    expected = duckdb.sql(f"select {keys}, {SQL} from {table(path)} where {clause} group by {keys}").fetchall()
    width = keys.count(",") + 1
    # Text by code point, missing last.
    expected.sort(key=lambda row: [(value is None, value or "") for value in row[:width]])
    assert len(found) == len(expected) > 1
    for line, row in zip(found, expected):
        assert [line[key] for key in keys.split(",")] == [value or "" for value in row[:width]]
        for name, value in zip(MEASURES, row[width:]):
            assert same(line[name], value), (row[:width], name, line[name], value)
        for column, lacking in zip(["tons", "price"], row[-2:]):
            for name in [f"mean({column})", f"max({column})"]:
                # A group without any number has no result that could lack one.
                if line[name]:
                    assert line.get(name + "_lacking", "0") == str(lacking), (row[:width], name)


def test_sums_of_decimals_are_nearer_to_the_exact_sum_than_the_last_digits(path):
    [line] = aggregate(path, "--measure", "sum(price)")
    with open(path, newline="", encoding="utf-8") as file:
        exact = math.fsum(float(row["price"]) for row in csv.DictReader(file) if row["price"])
    assert math.isclose(float(line["sum(price)"]), exact, rel_tol=1e-12)


def test_all_rows_are_one_group(path):
    [line] = aggregate(path, "--measure", "count, sum(tons), max(price)")
    [row] = duckdb.sql(f"select count(*), sum(tons)::bigint, max(price) from {table(path)}").fetchall()
    assert all(same(line[name], value) for name, value in zip(["count", "sum(tons)", "max(price)"], row))
