"""The numbers of the tables, computed again from the CSVs by DuckDB."""
import json

import duckdb
import pytest
from conftest import ROOT, rows

TABLES = ROOT / "Reports" / "great-purge" / "tables"


@pytest.fixture(scope="module")
def sql():
    connection = duckdb.connect()
    for path in sorted((ROOT / "Datasets").glob("*.csv")):
        connection.execute(
            f"create view {path.stem} as select * from read_csv('{path}', header=true, all_varchar=true, nullstr='', "
            "quote='\"', escape='\"', delim=',')")
    return lambda query: connection.execute(query).fetchall()


def body(name):
    return rows(TABLES / f"{name}.csv")


def printed_total(name):
    """The cells of the last line of a printed table; tidy tables hold no totals."""
    report = json.loads((TABLES.parent / "report.json").read_text(encoding="utf-8"))
    [table] = [item for section in report["sections"] for item in section["items"]
               if item["kind"] == "table" and item["name"] == name]
    assert table["rows"][-1]["kind"] == "total"
    return table["rows"][-1]["cells"]


def number(text):
    return None if text == "" else float(text)


def test_sentences_by_trial(sql):
    expected = {(trial, sentence): count for trial, sentence, count in sql(
        "select t.name, sentence, count(*) from sentences s join trials t on t.id = s.trial_id group by 1, 2")}
    assert {(row["trial.name"], row["sentence"]): int(row["count"]) for row in body("sentences-by-trial")} == expected
    death, prison, both = (int(cells[index]["value"]) for cells in [printed_total("sentences-by-trial")] for index in (0, 2, 4))
    [(d, p)] = sql("select count(*) filter (sentence = 'death'), count(*) filter (sentence = 'prison') from sentences")
    assert (death, prison, both) == (d, p, d + p)


def test_shares_are_parts_of_their_row(sql):
    for row in body("sentences-by-trial"):
        [(share,)] = sql(f"""select count(*) filter (sentence = '{row["sentence"]}') / count(*) from sentences s
            join trials t on t.id = s.trial_id where t.name = '{row["trial.name"].replace("'", "''")}'""")
        assert abs(float(row["share(row)"]) - share) < 1e-12


def test_sentence_and_fate(sql):
    expected = {(s, f or ""): n for s, f, n in sql("select sentence, fate, count(*) from sentences group by 1, 2")}
    assert {(row["sentence"], row["fate"]): int(row["count"]) for row in body("sentence-and-fate")} == expected


def test_days_from_verdict_to_death_where_both_are_days(sql):
    expected = dict(sql("""select t.name, median(date_diff('day', sentenced_on::date, died_on::date)) from sentences s
        join trials t on t.id = s.trial_id where sentence = 'death' and length(sentenced_on) = 10 and length(died_on) = 10
        group by 1"""))
    for row in body("verdict-to-death"):
        median = number(row["median(days(sentenced_on, died_on))"])
        if row["trial.name"] in ("Trial of the Sixteen", "Trial of the Red Army commanders"):
            assert median == expected[row["trial.name"]]


def test_accused_by_fate(sql):
    expected = {(f, m): n for f, m, n in sql(
        "select fate, mentioned_as, count(*) from accused where source = 'shachtman1936' group by 1, 2")}
    assert {(row["fate"], row["mentioned_as"]): int(row["count"]) for row in body("accused-by-fate")} == expected


def test_convictions_by_year(sql):
    expected = {(int(year), topic): int(value) for year, topic, value in sql("""select period[:4], topic, sum(value::bigint)
        from figures where source = 'pavlov1953' and topic in ('death_sentences', 'camp_sentences', 'exile_sentences',
        'other_sentences') and (length(period) = 4 or period = '1953-01/1953-06') group by 1, 2""")}
    found = {(int(row["year(period)"]), row["topic"]): int(row["sum(value)"]) for row in body("convictions-by-year")}
    assert found == expected
    assert len(expected) == 128


def test_death_share_by_year(sql):
    expected = {int(year): share for year, share in sql("""select period[:4],
        max(value::double) filter (topic = 'death_sentences') / max(value::double) filter (topic = 'convictions')
        from figures where source = 'pavlov1953' and topic in ('death_sentences', 'convictions')
        and (length(period) = 4 or period = '1953-01/1953-06') group by 1""")}
    for row in body("death-share-by-year"):
        share = number(row["share"])
        assert (share is None) == (expected[int(row["year(period)"])] is None)
        if share is not None:
            assert abs(share - expected[int(row["year(period)"])]) < 1e-12


def test_discharges_by_year_are_the_values_of_single_claims(sql):
    expected = {(int(year), short): int(value) for year, short, value in sql("""select period[:4], s.short, value::bigint
        from figures f join sources s on s.id = f.source where topic = 'officers_discharged' and measure = 'discharged'
        and region_or_group = 'red_army_officers' and f.source in ('shiryaev1938', 'shiryaev1939', 'shchadenko1940', 'cherushev')
        and (scope is null or scope in ('without_air_force', 'without_political_staff'))
        and (length(period) = 4 or period in ('1939-01-01/1939-10-25', '1938-01/1938-09'))""")}
    found = {(int(row["year(period)"]), row["source.short"]): int(row["sum(value)"]) for row in body("discharges-by-year")}
    assert found == expected


def test_reasons_of_discharge_add_up_to_the_certificate(sql):
    [(whole,)] = sql("select value::bigint from figures where id = 'disc_1937_1938_shiryaev'")
    assert printed_total("discharge-reasons")[0]["value"]["best"] == whole == 35020


def test_national_operations(sql):
    for row in body("national-operations"):
        convicted, death = int(row["convicted"]), int(row["death"])
        [(found,)] = sql(f"""select count(*) from figures where region_or_group = '{row["region_or_group"]}'
            and ((measure = 'convicted' and value = '{convicted}') or (measure = 'executed' and value = '{death}'))""")
        assert found == 2
        assert abs(float(row["share"]) - death / convicted) < 1e-12


def test_ranks_by_source(sql):
    assert len(body("ranks-by-source")) == 62
    expected = sorted((r, s, x or "", y or "", z or "") for r, s, x, y, z in sql(
        "select rank, short, strength, repressed, executed from military m join sources s on s.id = m.source"))
    found = sorted((row["rank"], row["source.short"], row["strength"], row["repressed"], row["executed"])
                   for row in body("ranks-by-source"))
    assert found == expected


def test_camp_deaths(sql):
    expected = {(int(year), short): int(value) for year, short, value in sql("""select period[:4], s.short, value::bigint
        from figures f join sources s on s.id = f.source where topic = 'gulag_deaths' and scope is null
        and region_or_group in ('camps', 'camps_and_colonies') and length(period) = 4""")}
    found = {(int(row["year(period)"]), row["source.short"]): int(row["sum(value)"]) for row in body("camp-deaths")}
    assert found == expected


def test_contradictions_are_all_of_them_and_no_others(sql):
    expected = {row for row in sql("""with claims as (
        select *, count(distinct coalesce(value, '') || '|' || coalesce(low, '') || '|' || coalesce(high, '')) over same as values
        from figures window same as (partition by topic, region_or_group, measure, unit, scope, period))
        select s.short, coalesce(value, low)::double from claims c join sources s on s.id = c.source where values > 1""")}
    found = {(row["source"], number(row["value"]) or number(row["value_low"])) for row in rows(TABLES / "contradictions.csv")
             if not row["measure"]}
    assert found == expected
    ranks = sql("""select count(*) from (select *, count(distinct repressed) over (partition by rank, as_of) as n from military
        where repressed is not null) where n > 1""")
    found = [row for row in rows(TABLES / "contradictions.csv") if row["measure"] == "Repressed"]
    assert [(len(found),)] == ranks


def test_the_ledger_adds_up_for_every_item_and_dataset(sql):
    read = {name: count for (name,) in sql("select distinct dataset from (select unnest(['events', 'trials', 'trial_claims', "
            "'sentences', 'accused', 'military', 'figures', 'remarks', 'sources', 'comparisons']) as dataset)")
            for (count,) in sql(f"select count(*) from {name}")}
    sums = {}
    for row in rows(ROOT / "Reports" / "great-purge" / "ledger.csv"):
        key = row["item"], row["dataset"]
        sums[key] = sums.get(key, 0) + int(row["rows"])
    assert len(sums) > 60
    for (item, dataset), count in sums.items():
        assert count == read[dataset], item
