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
    assert after[0][width:] in ([], ["scope", "interval", "qualifier"], ["short", "family", "archive", "shelfmark"], ["family"], ["unchecked"])


def test_the_words_before_a_number_are_those_of_its_note():
    starts = {"about": ("About", "Perhaps", "Almost"), "more than": ("More than",)}
    found = collections.Counter()
    for row in rows(DATASETS / "figures.csv"):
        said = [word for word, begins in starts.items() if row["note"].startswith(begins)]
        assert [row["qualifier"]] == (said or [""]), row["id"]
        found.update(said)
    assert found == {"about": 23, "more than": 3}


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


def keys(name):
    """The primary key of every row, its parts joined by a comma and a space."""
    package = json.loads((DATASETS / "datapackage.json").read_text(encoding="utf-8"))
    [resource] = [resource for resource in package["resources"] if resource["name"] == name]
    return {", ".join(row[field] for field in resource["schema"]["primaryKey"]) for row in rows(DATASETS / resource["path"])}


def test_keys_lead_to_sources_and_trials():
    package = json.loads((DATASETS / "datapackage.json").read_text(encoding="utf-8"))
    links = {(resource["name"], *key["fields"], key["reference"]["resource"])
             for resource in package["resources"] for key in resource["schema"].get("foreignKeys", [])}
    with_source = {resource["name"] for resource in package["resources"]
                   if "source" in [field["name"] for field in resource["schema"]["fields"]]}
    assert links == {(name, "source", "sources") for name in with_source} | {
        ("trials", "preferred_source", "sources"), ("trial_claims", "id", "trials"), ("sentences", "trial_id", "trials")}


def test_preferred_sources_of_trials():
    assert {row["id"]: row["preferred_source"] for row in rows(DATASETS / "trials.csv")} == {
        "leningrad_centre_1934": "conquest1990", "moscow_centre_1935": "conquest1990", "leningrad_nkvd_1935": "moscow_news2023",
        "sixteen_1936": "court_report_1936", "novosibirsk_1936": "conquest1990", "seventeen_1937": "court_report_1937",
        "tukhachevsky_1937": "rubtsov", "twenty_one_1938": "court_report_1938"}


def test_no_source_contradicts_itself():
    claims = collections.Counter(
        tuple(row[name] for name in ("topic", "period", "region_or_group", "measure", "unit", "scope", "source"))
        for row in rows(DATASETS / "figures.csv"))
    assert [claim for claim, count in claims.items() if count > 1] == []


def test_every_number_of_the_textbook_page_is_compared():
    compared = {row["row"] for row in rows(DATASETS / "comparisons.csv")}
    page = {row["id"] for row in rows(DATASETS / "figures.csv") if row["source"] in ("spartacus", "shachtman1936")}
    claims = {f"{row['id']}, spartacus" for row in rows(DATASETS / "trial_claims.csv") if row["source"] == "spartacus"}
    assert page | claims <= compared
    assert (len(page), len(claims)) == (17, 4)


def test_every_row_compared_exists_and_is_compared_once():
    compared = rows(DATASETS / "comparisons.csv")
    for name in {row["resource"] for row in compared}:
        assert {row["row"] for row in compared if row["resource"] == name} <= keys(name)
    assert len({(row["comparison"], row["resource"], row["row"], row["measure"]) for row in compared}) == len(compared)


def test_a_comparison_begins_with_the_number_that_others_are_compared_with():
    first, size = {}, collections.Counter()
    for row in rows(DATASETS / "comparisons.csv"):
        first.setdefault(row["comparison"], row["relation"])
        size[row["comparison"]] += 1
    assert set(first.values()) == {"same"}
    # Only of these does no other source in the data speak; the years of two men stand side by side.
    assert {name for name, count in size.items() if count == 1} == {"plot_years", "shachtman_named"}


def test_what_is_called_the_same_has_one_unit():
    units = {row["id"]: row["unit"] for row in rows(DATASETS / "figures.csv")}
    by_matter = collections.defaultdict(set)
    for row in rows(DATASETS / "comparisons.csv"):
        unit = units[row["row"]] if row["resource"] == "figures" else "years" if row["measure"] == "term_years" else "persons"
        by_matter[row["comparison"]].add(unit)
    assert {matter: found for matter, found in by_matter.items() if len(found) > 1} == {}


def test_every_row_of_a_remark_exists():
    meant = [text for row in rows(DATASETS / "remarks.csv") for text in row["rows"].split(" | ") if text]
    assert len(meant) > 250
    for name in {text.split(": ", 1)[0] for text in meant}:
        assert {text.split(": ", 1)[1] for text in meant if text.startswith(f"{name}: ")} <= keys(name)


def test_the_remarks_on_unchecked_values_name_every_unchecked_row_but_those_of_the_sources():
    meant = {text for row in rows(DATASETS / "remarks.csv") if row["kind"] == "unchecked" for text in row["rows"].split(" | ")}
    marked = set()
    for name, fields in (("trial_claims", ("id", "source")), ("sentences", ("trial_id", "person_id")), ("accused", ("person_id",)),
                         ("military", ("rank", "source")), ("figures", ("id",)), ("events", ("date", "title"))):
        marked |= {f"{name}: " + ", ".join(row[field] for field in fields)
                   for row in rows(DATASETS / f"{name}.csv") if row["checked"] == "no"}
    assert meant == marked


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
