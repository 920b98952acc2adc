SWIFT := swift
SOURCES := Package.swift Sources Tests

.PHONY: report test build lint format check check-imports check-peers record setup bench

report: build ; .build/release/purgestats report
test: setup ; $(SWIFT) test
build: setup ; $(SWIFT) build -c release --product purgestats -Xswiftc -static-stdlib
lint: ; $(SWIFT) format lint --strict --parallel --recursive $(SOURCES)
format: ; $(SWIFT) format --in-place --parallel --recursive $(SOURCES)
check-imports: setup ; $(SWIFT) build --explicit-target-dependency-import-check error
check: check-imports lint test build ; .build/release/purgestats report --check
check-peers: build ; Scripts/setup-peers && .venv-peers/bin/python -m pytest -q Tests/Peers
record: setup ; RECORD=1 $(SWIFT) test --filter "$(or $(FILTER),Golden|golden)"
bench: build ; Benchmarks/report
setup: ; @Scripts/setup
