"""Comparisons with software that nobody here wrote. A missing peer is a failure, never a skip."""
import csv
import pathlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def name(path):
    """What a figure is called in the tests: its file, and of a golden for one mark, shape and size its folders too."""
    folders = path.parts[path.parts.index("Goldens") + 1:-1] if "Goldens" in path.parts else ()
    return "-".join([*folders, path.name.split(".")[0]])


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def report():
    return ROOT / "Reports" / "great-purge"
