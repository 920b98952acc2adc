"""A report does not depend on how its CSVs are written: quotes, line ends, marks, encodings, delimiters, the order of columns."""
import csv
import io
import json
import shutil
import subprocess

import pytest
from conftest import ROOT

PROGRAM = ROOT / ".build" / "release" / "purgestats"
FIXTURE = ROOT / "Tests" / "Fixtures" / "harbours"
# So that encodings make a difference.
NAMES = {"North Harbour": "Северная гавань", "Keeper of the light": "Смотритель маяка", "Ice in the": "Лёд, "}
PLAIN = {"delimiter": ",", "quotechar": '"', "quoting": csv.QUOTE_MINIMAL, "lineterminator": "\n"}


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.reader(file, strict=True))


def write(path, rows, encoding="utf-8", **dialect):
    text = io.StringIO()
    csv.writer(text, **{**PLAIN, **dialect}).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("harbours") / "project"
    shutil.copytree(FIXTURE, folder)
    for path in folder.glob("Data/*.csv"):
        # No cell of the fixture has a comma; some get one.
        rows = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
        for row in rows:
            for old, new in NAMES.items():
                row[:] = [cell.replace(old, new) for cell in row]
        write(path, rows)
    return folder


def purgestats(folder, *arguments, status=0):
    run = subprocess.run([PROGRAM, *arguments, "--project", folder], capture_output=True, text=True, check=False)
    assert run.returncode == status, run.stderr
    return run.stdout


def numbers(folder):
    """Everything in the report that comes of the data: its JSON and its tables, and the ledger."""
    purgestats(folder, "report", "landings")
    made = folder / "Reports" / "landings"
    files = {str(path.relative_to(made)): path.read_text(encoding="utf-8") for path in sorted(made.glob("tables/*.csv"))}
    assert len(files) >= 3
    files["ledger.csv"] = (made / "ledger.csv").read_text(encoding="utf-8")
    report = json.loads((made / "report.json").read_text(encoding="utf-8"))
    # The edition is a digest of the files as they are.
    return report.pop("edition"), {**files, "report.json": report}


@pytest.fixture(scope="module")
def expected(project):
    edition, found = numbers(project)
    assert "Северная гавань" in json.dumps(found, ensure_ascii=False)
    return edition, found


def describe(folder, change):
    path = folder / "Data" / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        change(resource)
    path.write_text(json.dumps(package, ensure_ascii=False), encoding="utf-8")


def rewrite(folder, change=lambda rows: rows, **dialect):
    for path in folder.glob("Data/*.csv"):
        write(path, change(read(path)), **dialect)


def quoted(folder):
    rewrite(folder, quoting=csv.QUOTE_ALL)


def crlf(folder):
    rewrite(folder, lineterminator="\r\n")


def mark(folder):
    for path in folder.glob("Data/*.csv"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())


def no_final_line_end(folder):
    for path in folder.glob("Data/*.csv"):
        path.write_bytes(path.read_bytes().rstrip(b"\n"))


def encoding(name):
    def change(folder):
        rewrite(folder, encoding=name)
        describe(folder, lambda resource: resource.update(encoding=name))
    return change


def semicolons(folder):
    rewrite(folder, delimiter=";", quotechar="'")
    describe(folder, lambda resource: resource.update(dialect={"delimiter": ";", "quoteChar": "'"}))


def tabs(folder):
    rewrite(folder, delimiter="\t")
    describe(folder, lambda resource: resource.update(format="tsv"))


def other_order(folder):
    rewrite(folder, lambda rows: [row[::-1] for row in rows])
    describe(folder, lambda resource: resource["schema"].update(fieldsMatch=["equal"]))


def all_at_once(folder):
    rewrite(folder, lambda rows: [row[2:] + row[:2][::-1] for row in rows], delimiter=";", quotechar="'",
            quoting=csv.QUOTE_ALL, lineterminator="\r\n", encoding="windows-1251")
    describe(folder, lambda resource: (
        resource.update(encoding="windows-1251", dialect={"delimiter": ";", "quoteChar": "'"}),
        resource["schema"].update(fieldsMatch="equal")))


@pytest.mark.parametrize("change", [
    quoted, crlf, mark, no_final_line_end, encoding("windows-1251"), encoding("koi8-r"), encoding("ibm866"), semicolons, tabs,
    other_order, all_at_once,
], ids=["quotes", "crlf", "mark", "no final line end", "windows-1251", "koi8-r", "ibm866", "semicolons", "tabs", "order of columns",
        "all at once"])
def test_no_number_changes(project, expected, tmp_path, change):
    copy = tmp_path / "project"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns("landings"))
    change(copy)
    edition, found = numbers(copy)
    assert edition != expected[0]
    assert found.keys() == expected[1].keys()
    for name in found:
        assert found[name] == expected[1][name], name


def test_a_changed_number_would_be_seen(project, expected, tmp_path):
    copy = tmp_path / "project"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns("landings"))
    path = copy / "Data" / "landings.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",120,", ",121,"), encoding="utf-8")
    _, found = numbers(copy)
    assert [name for name in found if found[name] != expected[1][name]] == [
        "tables/disagreements.csv", "tables/landings.csv", "report.json"]


def counts(folder):
    """Rows by harbour and fish."""
    purgestats(folder, "report", "halves")
    table = read(folder / "Reports" / "halves" / "tables" / "rows.csv")[1:]
    return {(harbour, fish): int(count) for harbour, fish, count in table if count}


@pytest.mark.parametrize("split", range(1, 7))
def test_the_rows_of_two_files_add_up_to_those_of_one(project, tmp_path, split):
    definition = {"title": "Halves", "data": "../Data", "sections": [{"title": "Rows", "items": [
        {"table": "rows", "caption": "Rows", "from": "landings", "rows": "harbour.name", "columns": "fish", "measures": ["count"]},
    ]}]}
    parts = []
    for name, chosen in [("whole", slice(None)), ("first", slice(None, split)), ("second", slice(split, None))]:
        copy = tmp_path / name
        shutil.copytree(project, copy, ignore=shutil.ignore_patterns("landings*"))
        shutil.copy(project / "Data" / "landings.csv", copy / "Data")
        (copy / "Reports").mkdir(exist_ok=True)
        (copy / "Reports" / "halves.yml").write_text(json.dumps(definition), encoding="utf-8")
        header, *rows = read(copy / "Data" / "landings.csv")
        write(copy / "Data" / "landings.csv", [header, *rows[chosen]])
        [package] = json.loads(purgestats(copy, "validate", "--format", "json"))["packages"]
        [read_rows] = [dataset["read"] for dataset in package["datasets"] if dataset["name"] == "landings"]
        parts.append((read_rows, counts(copy)))
    (rows, whole), (first_rows, first), (second_rows, second) = parts
    assert (rows, first_rows, second_rows) == (7, split, 7 - split)
    assert whole == {key: first.get(key, 0) + second.get(key, 0) for key in first | second}


def test_two_resources_of_one_schema_are_checked_as_one(project, tmp_path):
    copy = tmp_path / "project"
    shutil.copytree(project, copy)
    header, *rows = read(copy / "Data" / "landings.csv")
    path = copy / "Data" / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    [whole] = [resource for resource in package["resources"] if resource["name"] == "landings"]
    package["resources"].remove(whole)
    for name, chosen in [("first", rows[:3]), ("second", rows[3:])]:
        write(copy / "Data" / f"{name}.csv", [header, *chosen])
        package["resources"].append({**whole, "name": name, "path": f"{name}.csv"})
    path.write_text(json.dumps(package, ensure_ascii=False), encoding="utf-8")
    (copy / "Reports" / "landings.yml").unlink()
    shutil.move(copy / "Data", copy / "Datasets")
    [found] = json.loads(purgestats(copy, "validate", "--format", "json"))["packages"]
    read_rows = {dataset["name"]: dataset["read"] for dataset in found["datasets"]}
    assert (read_rows["first"], read_rows["second"]) == (3, 4)
    assert found["findings"] == []
