# `make run` and `make test` are all a newcomer needs; `make help` lists the rest.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
FILES ?= samples/*.txt
SECONDS ?= 600
WORLDS ?= 2500
ROUNDS ?= 20
WORKERS ?= 2
TENURES ?= 77000
PYTEST_ARGS ?=

.PHONY: help run test check lint types imports accuracy silence bench bench-large yearbook speed fuzz campaign chaos release clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

$(INSTALLED): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "dashiji needs Python 3.11 or newer; give one: make PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	  { echo "No virtual environment could be made (on Debian: apt install python3-venv)" >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[test,notebook,files,mcp,corpus]'
	@touch $@

run: $(INSTALLED)  ## load the samples (or FILES="a.txt b.txt"), show an answer, serve
	@$(BIN)/dashiji serve $(FILES)

test: $(INSTALLED)  ## run every test; without Neo4j or Chromium those halves say so and skip
	$(BIN)/python -m pytest --numprocesses=$(WORKERS) --dist=loadscope --no-loadscope-reorder $(PYTEST_ARGS)

check: lint types imports test  ## what CI runs

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(INSTALLED)
	$(BIN)/mypy

imports: $(INSTALLED)  ## hold the imports between rooms, and ARCHITECTURE.md
	$(BIN)/lint-imports
	$(BIN)/python bench/architecture.py --check

accuracy: $(INSTALLED)  ## measure the reading against hand-made records: the samples', and more where there are any
	$(BIN)/python bench/accuracy.py

silence: $(INSTALLED)  ## what is missed of those records, by kind of fact, and how much of it without an issue
	$(BIN)/python bench/silence.py

bench: $(INSTALLED)  ## take the figures of docs/performance.md, each beside its yardstick
	$(BIN)/python -m bench.performance --write

bench-large: $(INSTALLED)  ## a corpus of TENURES=77000 into a Neo4j by import files, and loads on top
	$(BIN)/python -m bench.large --tenures $(TENURES)

yearbook: $(INSTALLED)  ## time the whole way on a real yearbook, where there is one
	$(BIN)/python bench/yearbook.py

speed: $(INSTALLED)  ## time the reader beside a tagger of words, on ten times the text, on two cores
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[bench]'
	$(BIN)/python bench/speed.py

fuzz: $(INSTALLED)  ## fuzz the reader for SECONDS=600
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[bench]'
	$(BIN)/python bench/fuzz.py --seconds $(SECONDS)

campaign: $(INSTALLED)  ## draw WORLDS=2500 random worlds a habit, and hold the logic of tenures against them
	$(BIN)/python bench/campaign.py --worlds $(WORLDS)

chaos: $(INSTALLED)  ## kill, stop and starve both stores ROUNDS=20 times, and look whether they hold
	$(BIN)/python -m bench.chaos --rounds $(ROUNDS)

release: $(INSTALLED)  ## build wheel and source archive, and try both in an empty environment
	$(BIN)/python -m bench.release

clean:  ## remove what was made here, the environment too
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis tests/neo4j/lib tests/neo4j/target
