SWIFT := swift
SOURCES := Package.swift Sources Tests Fuzzing Benchmarks

.PHONY: report test build lint format check check-imports check-peers peer-tools record setup bench fuzz

report: build ; .build/release/purgestats report
test: setup ; $(SWIFT) test
build: setup ; $(SWIFT) build -c release --product purgestats -Xswiftc -static-stdlib
lint: ; $(SWIFT) format lint --strict --parallel --recursive $(SOURCES)
format: ; $(SWIFT) format --in-place --parallel --recursive $(SOURCES)
check-imports: setup ; $(SWIFT) build --explicit-target-dependency-import-check error
check: check-imports lint test build
	.build/release/purgestats report --check
	Scripts/fuzz 25
check-peers: build peer-tools ; Scripts/setup-peers && .venv-peers/bin/python -m pytest -q Tests/Peers
peer-tools: setup
	$(SWIFT) build -c release --product records -Xswiftc -static-stdlib
	$(SWIFT) build -c release --product survival -Xswiftc -static-stdlib
record: setup ; RECORD=1 $(SWIFT) test --filter "$(or $(FILTER),Golden|golden)"
fuzz: setup ; Scripts/fuzz $(or $(TIME),600)
bench: build ; Benchmarks/report
setup: ; @Scripts/setup
