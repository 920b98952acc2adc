"""Each of the 24 known contradictions of the dossier stands in the report: by the engine's findings, or as a remark."""
import json

import pytest
from conftest import ROOT, rows

REPORT = json.loads((ROOT / "Reports" / "great-purge" / "report.json").read_text(encoding="utf-8"))


def keys_by_table():
    """For each table of the report the rows behind its cells, as (dataset, key)."""
    tables = {}

    def walk(node, found):
        if isinstance(node, dict):
            if isinstance(node.get("rows"), int):
                found.update((row["dataset"], row["key"]) for row in REPORT["rowSets"][node["rows"]])
            for value in node.values():
                walk(value, found)
        elif isinstance(node, list):
            for value in node:
                walk(value, found)

    for item in (item for section in REPORT["sections"] for item in section["items"] if item["kind"] == "table"):
        walk(item, tables.setdefault(item["name"], set()))
    return tables


TABLES = keys_by_table()


def figures(*ids):
    return {("figures", id) for id in ids}


def trial(id, *sources):
    return {("trial_claims", f"{id}, {source}") for source in sources}


def ranks(*keys):
    return {("military", key) for key in keys}


# By number: the table that shows it, and the rows that stand against each other there.
FOUND = [
    (1, "trials-where-sources-differ", trial("seventeen_1937", "spartacus", "court_report_1937")),
    (1, "identities-that-fail", trial("seventeen_1937", "spartacus")),
    (2, "textbook-against-sources", trial("twenty_one_1938", "court_report_1938") | figures("spartacus_1938_died")),
    (3, "trials-where-sources-differ", trial("twenty_one_1938", "fact_index", "court_report_1938")),
    (4, "trials-where-sources-differ", trial("sixteen_1936", "dzen_article", "fact_index", "court_report_1936")),
    (5, "trials-where-sources-differ", trial("moscow_centre_1935", "conquest1990", "koshel", "upi1935")),
    (7, "textbook-against-sources", figures(
        "armed_executed_spartacus", "officers_perished_suvenirov", "officers_convicted_ivkin", "armed_executed_kotkin",
        "disc_1937_1938_shiryaev")),
    (8, "textbook-against-sources", figures(
        "officers_share_spartacus", "officers_share_wikipedia", "officers_share_overy", "officers_share_anon")),
    (11, "contradictions", ranks(
        "corps_commander, conquest2008", "corps_commander, wikipedia_en", "division_commander, conquest2008",
        "division_commander, wikipedia_en")),
    (12, "ranks-compared", figures("mil_council_repressed_blog", "mil_council_arrested_vovaz", "supreme_mil_council_anon")),
    (13, "discharges-compared", figures(
        "disc_1935_shiryaev", "disc_1935_shchadenko", "disc_1937_shiryaev1938", "disc_1937_cherushev")),
    (13, "contradictions", figures("disc_share_1938_shiryaev", "disc_share_1938_shchadenko")),
    (14, "discharges-compared", figures("disc_1938_political_shchadenko", "disc_1938_political_shchadenko_misprint")),
    (15, "discharges-compared", figures(
        "reinst_1939_shiryaev", "reinst_1937_1939_lopukhovsky", "reinst_1940_shchadenko", "officer_strength_1937",
        "officer_strength_kotkin")),
    (16, "contradictions", figures(
        "conv_death_1941_pavlov", "conv_death_1941_kgb", "conv_total_1925_pavlov", "conv_total_1925_kgb",
        "conv_death_1931_pavlov", "conv_death_1931_kgb", "conv_total_1936_pavlov", "conv_total_1936_kgb") | figures(*(
            f"conv_total_{year}_{source}" for year in range(1939, 1953) for source in ("pavlov", "kgb")))),
    (17, "identities-that-fail", figures(
        "conv_camps_1921_1953_pavlov", "conv_total_1921_1952_kgb", "conv_death_1921_1952_kgb", "convicted_1936_1938_spets")),
    (18, "arrests-compared", figures(
        "arrests_1937_1938_wikipedia", "arrests_1936_1938_spets", "arrests_1937_1938_jansen", "arrests_1936_1938_memorial",
        "arrests_1937_1938_conquest", "repressed_1937_1938_medvedev")),
    (19, "executions-compared", figures(
        "executions_1937_1938_pavlov", "executions_1937_1938_memorial", "executions_1937_1938_conquest",
        "deaths_1937_1938_ellman", "deaths_1936_1938_wikipedia2017")),
    (20, "operations-compared", figures(
        "o00447_executed_wikipedia_en", "o00447_executed_jansen", "o00447_executed_wikipedia_ru", "o00447_executed_memorial")),
    (21, "operations-compared", figures(
        "nat_convicted_petrov", "nat_convicted_ablazhei", "nat_victims_kotkin", "harbin_convicted_wikipedia_de",
        "harbin_convicted_wikipedia_en", "harbin_cases_special_troikas", "harbin_cases_commission_report",
        "harbin_cases_commission_protocols")),
    (21, "contradictions", figures("polish_convicted_petrov", "polish_convicted_wikipedia_de")),
    (22, "camps-compared", figures(
        "gulag_deaths_1938_museum", "gulag_deaths_1938_kokurin", "gulag_deaths_1938_zemskov",
        "gulag_deaths_1937_1938_wikipedia", "gulag_deaths_1937_1938_wikipedia_older")),
    (23, "camps-compared", figures(
        "gulag_camps_1940", "gulag_camps_1940_zemskov_print", "camp_pop_1938_conquest", "prisons_camps_1939_davies")),
    (24, "police-compared", figures("nkvd_arrested_1936_1938", "nkvd_repressed_1934_1939_simakov")),
    (24, "contradictions", figures("kremlin_affair_cherushev", "kremlin_affair_reiman")),
]
# What is no number, date or sum: the remark that says it, and words that must be in it.
REMARKED = {3: "Pletnev and Bessonov", 6: "June 1937", 9: "Politburo", 10: "Shaposhnikov"}


@pytest.mark.parametrize("number, table, wanted", FOUND, ids=[f"{number}-{table}" for number, table, _ in FOUND])
def test_the_engine_finds_it(number, table, wanted):
    assert wanted <= TABLES[table], wanted - TABLES[table]


@pytest.mark.parametrize("number", REMARKED)
def test_a_remark_says_it(number):
    remark = {row["id"]: row for row in rows(ROOT / "Datasets" / "remarks.csv")}[f"contradiction_{number:02}"]
    assert REMARKED[number] in remark["statement"]
    assert remark["statement"] in [row["statement"] for row in rows(ROOT / "Reports" / "great-purge" / "tables" / "known-contradictions.csv")]


def test_all_of_the_24_are_there():
    assert {number for number, _, _ in FOUND} | set(REMARKED) == set(range(1, 25))
