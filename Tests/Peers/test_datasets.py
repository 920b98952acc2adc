"""The data package: nothing of the dossier is lost, and frictionless calls it valid."""
import collections
import csv
import json

import frictionless
import pytest
from conftest import ROOT, rows

DATASETS = ROOT / "Datasets"
DOSSIER = ROOT.parent / "shared" / "facts"
RENAMED = {"trials": "trial_claims", "defendants": "sentences", "accused": "accused", "military_ranks": "military",
           "figures": "figures", "events": "events", "ranks": "ranks", "sources": "sources"}


def table(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


@pytest.mark.skipif(not DOSSIER.exists(), reason="the dossier is not beside the checkout")
@pytest.mark.parametrize("old", RENAMED)
def test_every_row_and_column_of_the_dossier_is_there(old):
    before, after = table(DOSSIER / f"{old}.csv"), table(DATASETS / f"{RENAMED[old]}.csv")
    width = len(before[0])
    assert [row[:width] for row in after] == before
    # What was added only classifies, and stands at the end.
    assert after[0][width:] in ([], ["scope"], ["short"])


def test_frictionless_calls_the_package_valid():
    report = frictionless.validate(str(DATASETS / "datapackage.json"))
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])


def test_trials_are_copied_from_the_claims_of_their_preferred_source():
    claims = {(row["id"], row["source"]): row for row in rows(DATASETS / "trial_claims.csv")}
    trials = rows(DATASETS / "trials.csv")
    assert len(trials) == len({row["id"] for row in trials}) == 8
    for trial in trials:
        claim = claims[trial["id"], trial["preferred_source"]]
        for column in trial:
            if column not in ("id", "preferred_source"):
                assert trial[column] == claim[column]


def test_no_source_contradicts_itself():
    keys = collections.Counter(
        tuple(row[name] for name in ("topic", "period", "region_or_group", "measure", "unit", "scope", "source"))
        for row in rows(DATASETS / "figures.csv"))
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_number_of_the_textbook_page_is_compared():
    compared = {row["row"] for row in rows(DATASETS / "comparisons.csv")}
    page = {row["id"] for row in rows(DATASETS / "figures.csv") if row["source"] in ("spartacus", "shachtman1936")}
    assert page <= compared


def test_what_the_compiler_adds_says_so():
    for name in ("comparisons", "remarks"):
        assert {(row["source"], row["checked"]) for row in rows(DATASETS / f"{name}.csv")} == {("compiler", "no")}


def test_all_known_contradictions_are_data():
    numbers = [row["id"] for row in rows(DATASETS / "remarks.csv") if row["kind"] == "contradiction"]
    assert numbers == [f"contradiction_{number:02d}" for number in range(1, 25)]


def test_every_vocabulary_has_a_label_for_each_of_its_values():
    package = json.loads((DATASETS / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        data = rows(DATASETS / resource["path"])
        for field in resource["schema"]["fields"]:
            if "categories" in field:
                known = {category["value"] for category in field["categories"]}
                assert {row[field["name"]] for row in data} - {""} <= known
                assert all(category["label"] for category in field["categories"])
