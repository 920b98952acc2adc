"""Comparisons with software that nobody here wrote. A missing peer is a failure, never a skip."""
import csv
import pathlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def report():
    return ROOT / "Reports" / "great-purge"
