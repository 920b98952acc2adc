"""The numbers of the tables, computed again from the CSVs by DuckDB."""
import collections
import datetime
import json
import re
import statistics

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


# Each listing: its columns as SQL over the CSVs, in the order of the table's own columns. `estimate` stands for low, best and
# high of a row of figures.
ESTIMATE = ("coalesce(low, case when high is null then value end)::double, value::double, "
            "coalesce(high, case when low is null then value end)::double")
FIGURES = "from figures f join sources s on s.id = f.source where "
LISTINGS = {
    "road-to-the-purge": "select date, title, category from events where date[:4] < '1937'",
    "purge-and-aftermath": "select date, title, category from events where date[:4] between '1937' and '1941'",
    "trials": "select name, opened, closed, place, defendants::bigint, death::bigint, prison::bigint, acquitted::bigint, s.short "
              "from trials t join sources s on s.id = t.preferred_source",
    "trials-by-source": "select name, s.short, opened, closed, defendants::bigint, death::bigint, prison::bigint, acquitted::bigint "
                        "from trial_claims t join sources s on s.id = t.source",
    "accused": "select name, mentioned_as, office_claimed, fate, died_on from accused",
    "ranks-by-source": "select rank, s.short, as_of, strength::bigint, repressed::bigint, executed::bigint "
                       "from military m join sources s on s.id = m.source",
    "reinstated": f"select period, scope, {ESTIMATE}, s.short, f.note {FIGURES} measure = 'reinstated'",
    "executions-by-source": f"select s.short, topic, period, {ESTIMATE} {FIGURES} region_or_group = 'ussr' and ((topic = "
                            "'executions_total' and period in ('1937/1938', '1936/1938', '1936-10/1938-11')) or "
                            "f.id = 'deaths_1937_1938_ellman')",
    "order-00447": f"select measure, scope, period, {ESTIMATE}, s.short, f.note {FIGURES} topic = 'order_00447'",
    "order-00447-death": f"select s.short, measure, f.note, {ESTIMATE} {FIGURES} topic = 'order_00447' and "
                         "(measure = 'executed' or scope = 'death_by_troikas')",
    "death-sentences-by-body": f"select scope, {ESTIMATE} {FIGURES} f.source = 'memorial' and scope is not null",
    "death-sentences-by-sentencing-body": f"select scope, topic, period, {ESTIMATE}, s.short, f.note {FIGURES} "
                                          "scope like 'death_by_%' or scope = 'death_in_national_operations'",
    "police-and-party": f"select topic, region_or_group, measure, scope, period, {ESTIMATE}, unit, s.short {FIGURES} topic in "
                        "('nkvd_staff_arrested', 'congress_delegates', 'central_committee', 'party_expulsions')",
    "armed-forces-executed": f"select s.short, measure, {ESTIMATE}, period {FIGURES} topic in ('armed_forces_executed', "
                             "'officers_convicted') or f.id = 'disc_1937_1938_shiryaev'",
    "prison-sentences": "select d.name, sentenced_on, died_on, t.name from sentences d join trials t on t.id = d.trial_id "
                        "where sentence = 'prison' and sentenced_on[:4] in ('1937', '1938')",
    "textbook-without-numbers": "select statement from remarks where kind = 'page'",
    "known-contradictions": "select topic, statement from remarks where kind = 'contradiction'",
    "look-alikes": "select kind, statement from remarks where kind in ('alike', 'sums', 'family')",
}
for name, trial in (("leningrad-centre", "leningrad_centre_1934"), ("moscow-centre", "moscow_centre_1935"), ("sixteen", "sixteen_1936"),
                    ("seventeen", "seventeen_1937"), ("commanders", "tukhachevsky_1937"), ("twenty-one", "twenty_one_1938")):
    LISTINGS[f"defendants-{name}"] = ("select name, role_before, sentence, term_years::bigint, fate, died_on, rehabilitated_on "
                                      f"from sentences where trial_id = '{trial}'")
HEADLINES = {
    "executions": ["executions_1937_1938_pospelov", "executions_1937_1938_conquest", "executions_1937_1938_conquest2008",
                   "executions_1937_1938_khlevniuk"],
    "discharges": ["disc_1937_1938_shiryaev", "disc_1937_1938_kotkin", "purged_1937_1938_voroshilov", "disc_1937_1938_tcw"],
    "order-00447": ["o00447_executed_wikipedia_en", "o00447_executed_jansen", "o00447_executed_wikipedia_ru",
                    "o00447_executed_binner_junge"],
    "national-operations": ["nat_executed_petrov", "nat_executed_kotkin", "nat_executed_wikipedia"],
    "officers-executed": ["armed_executed_kotkin"],
    "officers-share": ["officers_share_wikipedia"],
}
for _name, _ids in HEADLINES.items():
    LISTINGS[f"{_name}-claims"] = f"select s.short, {ESTIMATE}, f.note {FIGURES} f.id in ({', '.join(repr(i) for i in _ids)})"
COMPARED = {
    "textbook-against-sources", "ranks-compared", "discharges-compared", "convictions-compared", "executions-compared",
    "arrests-compared", "operations-compared", "camps-compared", "police-compared",
}
# Tables with a test of their own below.
TESTED = {
    "sentences-by-trial", "sentence-and-fate", "verdict-to-death", "years-to-rehabilitation", "rehabilitations-of-1988",
    "accused-by-fate", "years-to-rehabilitation-of-each",
    "ranks-one-square-one-person", "ranks-share-by-source", "discharges-by-year", "discharge-reasons", "discharge-reasons-by-year",
    "convictions-by-year", "death-share-by-year", "two-series-of-death-sentences", "national-operations", "congress",
    "camp-population", "camp-deaths", "contradictions", "trials-where-sources-differ", "what-each-source-counts", "ledger",
    "identities", "identities-that-fail", "identities-not-checkable", "textbook-verdicts",
    "what-moves-the-headlines",
} | {f"{name}-choices" for name in HEADLINES}


def plain(value):
    """A cell as text and number: 5, 5.0 and "5" are one."""
    if value is None or value == "":
        return ""
    try:
        return float(value)
    except ValueError:
        return str(value)


def multiset(lines):
    return sorted((tuple(map(plain, line)) for line in lines), key=repr)


def test_every_table_of_the_report_is_computed_again():
    assert {path.stem for path in TABLES.glob("*.csv")} == set(LISTINGS) | COMPARED | TESTED


@pytest.mark.parametrize("name", LISTINGS)
def test_a_listing_has_the_rows_of_the_data(sql, name):
    said = ("_approximate", "_above_low", "_below_high")
    found = [[cell for column, cell in row.items() if not column.endswith(said)] for row in body(name)]
    assert multiset(found) == multiset(sql(LISTINGS[name]))


def test_numbers_are_called_what_the_data_call_them(sql):
    called = {"about": 0, "more than": 0}
    for name, ids in HEADLINES.items():
        found = [(row["source.short"], row.get("value_approximate", "false") == "true", row.get("value_above_low", "false") == "true")
                 for row in body(f"{name}-claims")]
        expected = sql("select s.short, coalesce(qualifier = 'about', false), coalesce(qualifier = 'more than', false) "
                       f"{FIGURES} f.id in ({', '.join(repr(i) for i in ids)})")
        assert sorted(found) == sorted(expected), name
        called["about"] += sum(row[1] for row in expected)
        called["more than"] += sum(row[2] for row in expected)
    assert called == {"about": 5, "more than": 1}


def test_comparisons_show_each_number_with_its_source_and_relation(sql):
    numbers = {("figures", row[0]): row[1:] for row in sql(f"select f.id, s.short, period, {ESTIMATE} {FIGURES} true")}
    for table, key, period, measures in (
            ("military", "rank || ', ' || source", "as_of", ("strength", "repressed", "executed")),
            ("trial_claims", "t.id || ', ' || source", "null", ("defendants", "death", "prison", "acquitted")),
            ("sentences", "trial_id || ', ' || person_id", "null", ("term_years",))):
        for measure in measures:
            for row in sql(f"select {key}, s.short, {period}, {measure}, {measure}, {measure} "
                           f"from {table} t join sources s on s.id = t.source"):
                numbers[table, row[0], measure] = row[1:]
    expected = []
    for row in rows(ROOT / "Datasets" / "comparisons.csv"):
        key = (row["resource"], row["row"]) + ((row["measure"],) if row["measure"] else ())
        expected.append((row["comparison"], *numbers[key], row["relation"], row["note"]))
    found = [tuple(row[name] for name in ("comparison", "source", "period", "value_low", "value", "value_high", "relation", "note"))
             for table in COMPARED for row in body(table)]
    assert multiset(found) == multiset(expected)


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
        and (scope is null or scope in ('without_air_force', 'ground_and_air_forces', 'without_political_staff_and_reinstated'))
        and (length(period) = 4 or period in ('1939-01-01/1939-10-25', '1938-01/1938-09'))""")}
    found = {(int(row["year(period)"]), row["source.short"]): int(row["sum(value)"]) for row in body("discharges-by-year")}
    assert found == expected


def test_reasons_of_discharge(sql):
    reasons = {row["scope"]: int(row["sum(value)"]) for row in body("discharge-reasons")}
    assert reasons == {"political": 14684, "arrested": 9506, "natural": 6692, "foreigners": 4138}
    expected = sql("""select period, short, scope, value from figures f join sources s on s.id = f.source
        where topic = 'officers_discharged' and region_or_group = 'red_army_officers' and measure in ('discharged', 'arrested')
        and scope in ('political', 'political_and_arrested', 'arrested', 'foreigners') and length(period) = 4
        and source in ('shiryaev1939', 'shchadenko1940')""")
    found = [(row["year(period)"], row["source.short"], row["scope"], row["sum(value)"]) for row in body("discharge-reasons-by-year")]
    assert multiset(found) == multiset(expected)
    assert len(found) == 7


def test_reasons_of_discharge_add_up_to_the_certificate(sql):
    [(whole,)] = sql("select value::bigint from figures where id = 'disc_1937_1938_shiryaev'")
    assert printed_total("discharge-reasons")[0]["value"]["best"] == whole == 35020


def test_two_series_of_death_sentences(sql):
    expected = sql("""select period, short, value from figures f join sources s on s.id = f.source where topic =
        'death_sentences' and source in ('pavlov1953', 'kgb_series') and length(period) = 4 and period between '1939' and '1952'""")
    found = [(row["year(period)"], row["source.short"], row["sum(value)"]) for row in body("two-series-of-death-sentences")]
    assert multiset(found) == multiset(expected)
    assert len(found) == 24


def test_congress(sql):
    expected = sql("""select topic, max(value) filter (measure = 'executed'), max(value) filter (measure = 'population')
        from figures where topic in ('congress_delegates', 'central_committee') and unit = 'persons' group by 1""")
    assert multiset((row["topic"], row["shot"], row["members"]) for row in body("congress")) == multiset(expected)


def test_national_operations(sql):
    for row in body("national-operations"):
        convicted, death = int(row["convicted"]), int(row["death"])
        [(found,)] = sql(f"""select count(*) from figures where region_or_group = '{row["region_or_group"]}'
            and ((measure = 'convicted' and value = '{convicted}') or (measure = 'executed' and value = '{death}'))""")
        assert found == 2
        assert abs(float(row["share"]) - death / convicted) < 1e-12


def test_ranks(sql):
    assert len(body("ranks-by-source")) == 62
    expected = sql("select rank, repressed, strength from military where source = 'wikipedia_en'")
    assert multiset(row.values() for row in body("ranks-one-square-one-person")) == multiset(expected)
    assert ("division_commander", 154.0, 186.0) in multiset(expected)
    expected = sql("""select rank, short, repressed, strength, repressed::double / strength::double from military m
        join sources s on s.id = m.source where strength::bigint >= 20 and source not in ('conquest1968', 'conquest2008')
        and repressed is not null""")
    assert multiset(row.values() for row in body("ranks-share-by-source")) == multiset(expected)


def test_camp_population(sql):
    expected = sql("""select period[:4], region_or_group, short, value from figures f join sources s on s.id = f.source
        where topic = 'gulag_population' and region_or_group in ('camps', 'colonies', 'camps_and_colonies')
        and period like '%-01-01' and scope is null""")
    found = [(row["year(period)"], row["region_or_group"], row["source.short"], row["sum(value)"]) for row in body("camp-population")]
    assert multiset(found) == multiset(expected)
    assert len(found) == 29


def test_what_each_source_counts(sql):
    expected = sql("select short, topic, measure, count(*) from figures f join sources s on s.id = f.source group by 1, 2, 3")
    found = [(row["source.short"], row["topic"], row["measure"], row["count"]) for row in body("what-each-source-counts")]
    assert multiset(found) == multiset(expected)


def test_years_to_rehabilitation(sql):
    expected = sql("""select t.name, count(*), count(rehabilitated_on) from sentences s join trials t on t.id = s.trial_id
        group by 1""")
    assert multiset((row["trial.name"], row["count"], row["rehabilitated"]) for row in body("years-to-rehabilitation")) \
        == multiset(expected)
    [(years,)] = sql("select date_diff('day', date '1936-08-24', date '1988-06-13') / 365.2425")
    [found] = [number(row["median"]) for row in body("years-to-rehabilitation") if row["trial.name"] == "Trial of the Sixteen"]
    assert abs(found - years) < 1e-9


def test_rehabilitations_of_1988_by_month_are_ranges_from_the_stated_months_to_all_that_may_be(sql):
    [(coarse,)] = sql("select count(*) from sentences where rehabilitated_on = '1988'")
    stated = dict(sql("select rehabilitated_on[6:7]::int, count(*) from sentences where rehabilitated_on like '1988-%' group by 1"))
    found = body("rehabilitations-of-1988")
    assert [(int(row["month(rehabilitated_on)"]), int(row["count_low"]), row["count"], int(row["count_high"])) for row in found] \
        == [(month, stated.get(month, 0), "", stated.get(month, 0) + coarse) for month in range(1, 13)]


def test_years_to_rehabilitation_of_each_defendant():
    expected = []
    for row in rows(ROOT / "Datasets" / "sentences.csv"):
        if not row["rehabilitated_on"]:
            expected.append((row["name"], None, None, None))
            continue
        parts = row["rehabilitated_on"].split("-")
        assert len(parts) in (1, 3)
        days = [datetime.date(*map(int, parts))] if len(parts) == 3 else [
            datetime.date(int(parts[0]), 1, 1), datetime.date(int(parts[0]), 12, 31)]
        years = [(day - datetime.date.fromisoformat(row["sentenced_on"])).days / 365.2425 for day in days]
        expected.append((row["name"], years[0], years[0] if len(days) == 1 else None, years[-1]))
    found = [(row["name"], number(row["years_low"]), number(row["years"]), number(row["years_high"]))
             for row in body("years-to-rehabilitation-of-each")]
    assert len(found) == len(expected) == 95
    for one, other in zip(sorted(found, key=repr), sorted(expected, key=repr)):
        assert one[0] == other[0]
        assert all(a == b or abs(a - b) < 1e-9 for a, b in zip(one[1:], other[1:])), (one, other)


def test_numbers_on_which_trials_differ(sql):
    expected = []
    for label, measure in (("Defendants", "defendants"), ("To death", "death"), ("To prison", "prison"), ("Acquitted", "acquitted")):
        expected += sql(f"""select name, '{label}', short, n from (select t.name, short, {measure} as n,
            count(distinct {measure}) over (partition by t.id) as values from trial_claims t
            join sources s on s.id = t.source where {measure} is not null) where values > 1""")
    found, heads = [], ["", ""]
    for row in body("trials-where-sources-differ"):
        heads = [row["quantity"] or heads[0], row["measure"] or heads[1]]
        if row["value"]:
            found.append((*heads, row["source"], row["value"]))
    assert multiset(found) == multiset(expected)


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


def identity_checks():
    """What most identities of the datasets should find, computed again: (title, source, outcome, computed, stated)."""
    data = {name: rows(ROOT / "Datasets" / f"{name}.csv") for name in ["trials", "trial_claims", "sentences", "figures"]}
    shorts = {row["id"]: row["short"] for row in rows(ROOT / "Datasets" / "sources.csv")}
    figures = {row["id"]: row for row in data["figures"]}
    checks = []

    def check(title, source, computed, stated):
        outcome = "not checkable" if computed is None or stated is None else "holds" if computed == stated else "fails"
        checks.append((title, shorts[source], outcome, computed, stated))

    def whole(text):
        return int(float(text)) if text else None

    for row in data["trial_claims"]:
        parts = [whole(row[name]) for name in ("death", "prison", "acquitted")]
        check("The sentences of a trial add up to its defendants", row["source"],
              None if None in parts else sum(parts), whole(row["defendants"]))
    for row in data["trials"]:
        named = [person for person in data["sentences"] if person["trial_id"] == row["id"]]
        check("As many defendants by name as the trial had", row["preferred_source"], len(named) or None, whole(row["defendants"]))
        dead = sum(person["sentence"] == "death" for person in named) if named else None
        check("As many defendants by name sentenced to death as the trial had", row["preferred_source"], dead, whole(row["death"]))
    groups = ["death", "death_commuted", "prison_15_25", "prison_to_10", "prison_to_5", "prison_to_3", "expelled_ussr", "minor"]
    check("The groups of sentences add up to the convicted", "spetsotdel1938",
          sum(whole(figures[f"{group}_1936_1938_spets"]["value"]) for group in groups),
          whole(figures["convicted_1936_1938_spets"]["value"]))
    return checks


def column_sum(kind, source):
    """The yearly rows of a series of convictions added up, its total left out."""
    return sum(float(row["value"]) for row in rows(ROOT / "Datasets" / "figures.csv")
               if re.fullmatch(rf"conv_{kind}_(19\d\d)_{source}", row["id"]))


def test_identities_that_fail_or_cannot_be_checked():
    failing = body("identities-that-fail")
    shown = [(row["identity"], row["source"], "fails", number(row["computed"]), number(row["stated"])) for row in failing]
    open_checks = collections.Counter((row["identity"], row["source"]) for row in body("identities-not-checkable"))
    checks = identity_checks()
    titles = {title for title, *_ in checks}
    assert sorted(line for line in shown if line[0] in titles) == sorted(check for check in checks if check[2] == "fails")
    assert {key: count for key, count in open_checks.items() if key[0] in titles} == collections.Counter(
        check[:2] for check in checks if check[2] == "not checkable")
    assert all(number(row["difference"]) == number(row["computed"]) - number(row["stated"]) for row in failing)
    assert [number(row["difference"]) for row in failing] == [-1, -3000, 486, 10, 3000, -5448]
    totals = {row["row"].split(",")[0] + " " + row["source"]: number(row["computed"]) for row in failing if "total" in row["identity"]}
    assert totals == {
        "Camp and prison sentences Pavlov memorandum 1953": column_sum("camps", "pavlov"),
        "Convictions KGB series": column_sum("total", "kgb"), "Death sentences KGB series": column_sum("death", "kgb")}


def test_identities_are_counted_by_source():
    counts = {kind: sum(int(row[kind]) for row in body("identities")) for kind in ("holds", "fails", "not checkable")}
    assert counts["fails"] == len(body("identities-that-fail"))
    assert counts["not checkable"] == len(body("identities-not-checkable"))
    assert counts["holds"] + counts["fails"] + counts["not checkable"] == 8 + 8 + 33 + 21 + 2 + 35 + 1 + 7


def heard(ids):
    """The claims of a headline as (source, family, low, high, rank), deprecated sources left out, by ranks.csv and sources.csv."""
    figures = {row["id"]: row for row in rows(ROOT / "Datasets" / "figures.csv")}
    ranks = {(row["topic"], row["source"]): row for row in rows(ROOT / "Datasets" / "ranks.csv")}
    families = {row["id"]: row["family"] for row in rows(ROOT / "Datasets" / "sources.csv")}
    claims = []
    for row in (figures[id] for id in ids):
        rank = ranks.get((row["id"], row["source"])) or ranks.get((row["topic"], row["source"])) or {}
        if rank.get("rank") == "deprecated":
            continue
        value, low, high = (float(row[name]) if row[name] else None for name in ("value", "low", "high"))
        ends = (value, value) if value is not None and low is None and high is None else (
            low if low is not None else float("-inf"), high if high is not None else float("inf"))
        family = rank.get("family") or families[row["source"]] or row["source"]
        claims.append((row["source"], family, *ends, rank.get("rank", "normal")))
    return claims


def median_of_families(claims):
    def middle(numbers):
        return statistics.median(numbers)
    voices = {}
    for _, family, low, high, _ in claims:
        voices.setdefault(family, []).append((low, high))
    pairs = [(middle([low for low, _ in ends]), middle([high for _, high in ends])) for ends in voices.values()]
    return middle([low for low, _ in pairs]), middle([high for _, high in pairs])


@pytest.mark.parametrize("name", HEADLINES)
def test_choices(name):
    claims = heard(HEADLINES[name])
    found = {row["choice"]: row for row in body(f"{name}-choices")}

    def ends(row):
        if "value_low" in row and (row["value_low"] or row["value_high"]):
            return (float(row["value_low"] or "-inf"), float(row["value_high"] or "inf"))
        return None if row["value"] == "" else (float(row["value"]), float(row["value"]))

    def wanted(rule, claims):
        if not claims:
            return None
        if rule == "widest":
            return min(claim[2] for claim in claims), max(claim[3] for claim in claims)
        if rule == "median of sources":
            return median_of_families(claims)
        chosen = [claim for claim in claims if claim[4] == "preferred"] or claims
        return chosen[0][2:4] if len({claim[2:4] for claim in chosen}) == 1 else None

    stated = next(choice for choice in found if choice.startswith("as stated: "))
    rule = stated.removeprefix("as stated: ")
    if rule.startswith("only "):
        assert ends(found[stated]) == (3.7, 7.7)
    else:
        assert ends(found[stated]) == wanted(rule, claims)
    for other in ("preferred", "median of sources", "widest"):
        if other in found:
            assert ends(found[other]) == wanted(other, claims), other
    shorts = {row["id"]: row["short"] for row in rows(ROOT / "Datasets" / "sources.csv")}
    families = list(dict.fromkeys(claim[1] for claim in claims))
    without = [choice for choice in found if choice.startswith("without ")]
    assert len(without) == (len(families) if len(families) > 1 else 0)
    for family in families if len(families) > 1 else []:
        members = list(dict.fromkeys(shorts[claim[0]] for claim in claims if claim[1] == family))
        left = [claim for claim in claims if claim[1] != family]
        assert ends(found["without " + ", ".join(members)]) == wanted(rule, left), members


def test_what_moves_the_headlines():
    lines = body("what-moves-the-headlines")
    moving = [line for line in lines if line["number"] != "none"]
    assert lines[:len(moving)] == moving
    # Each of these numbers is that of one quantity: told by one source, it is what that source says.
    names = {"Executions, 1937–1938": "executions", "Officers discharged, 1937–1938": "discharges",
             "Executed under order 00447": "order-00447", "Executed in the national operations": "national-operations"}
    wanted = {}
    for name in names.values():
        claims = heard(HEADLINES[name])
        stated = next(row for row in body(f"{name}-choices") if row["choice"].startswith("as stated: "))
        number = float(stated["value"])
        ends = min(claim[2] for claim in claims), max(claim[3] for claim in claims)
        if ends != (number, number):
            share = max(abs(end - number) / number for end in ends)
            wanted[name] = (*ends, None if share == float("inf") else pytest.approx(share))
    found = {names[line["number"]]: (float(line["moved_low"] or "-inf"), float(line["moved_high"] or "inf"),
                                     float(line["change"]) if line["change"] else None) for line in moving}
    assert found == wanted and len(moving) == len(found) == 3
    shares = [float(line["change"] or "inf") for line in moving]
    assert shares == sorted(shares, reverse=True)
    quantities = {(row["quantity"], row["measure"], row["period"]) for row in body("contradictions")}
    quantities |= {(row["quantity"], row["measure"], "") for row in body("trials-where-sources-differ")}
    assert len(lines) == len(quantities) + len(body("identities-that-fail"))


def test_verdicts_on_the_textbook_page():
    verdicts = [(row["quantity"], row["measure"], row["period"], row["verdict"]) for row in body("textbook-verdicts")]
    figures = [row for row in rows(ROOT / "Datasets" / "figures.csv") if row["source"] == "spartacus"]
    trials = [row for row in rows(ROOT / "Datasets" / "trial_claims.csv") if row["source"] == "spartacus"]
    stated = sum(row[name] != "" for row in trials for name in ("opened", "closed", "defendants", "death", "prison", "acquitted"))
    assert len(verdicts) == len(figures) + stated
    outside = [(quantity, measure) for quantity, measure, _, verdict in verdicts if verdict == "outside the range of the others"]
    # Stroilov is missing among the four of January 1937 who were sent to prison.
    assert [measure or quantity.split(", ")[-1] for quantity, measure in outside] == ["To prison", "to prison"]
    unlike = {quantity for quantity, _, _, verdict in verdicts if verdict == "not the same quantity"}
    assert {"Armed forces, Armed forces, Executed", "Share of officers, Red Army officers, Share executed"} <= unlike
    assert not any(verdict == "inside the range of the others" for *_, verdict in verdicts)


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
