# AliGuard Desktop: one word per job. `make run` and `make test` set everything up by themselves.

VENV ?= .venv
PY := $(VENV)/bin/python
ARGS ?=
FUZZ ?=
export VENV
# The lower end of the range in pyproject.toml.
LOWEST_QT := 6.8.0.2
# A machine that forbids it would make every start of the program compile all of it.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test test-long test-lowest-qt bench bench-window check format pictures translations bundle deb clean

help:  ## Say what there is
	@awk -F ':.*##' '/^[a-z-]+:.*##/ { printf "  make %-15s %s\n", $$1, $$2 }' Makefile

run: $(VENV)/.ready-run  ## Start AliGuard (ARGS="--demo" for sample data)
	@sh packaging/run.sh $(ARGS)

test: $(VENV)/.ready-dev translations-built  ## Run the tests (ARGS="tests/domain -k fold" for some)
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --dist loadgroup -m "not long" $(ARGS)

test-long: $(VENV)/.ready-dev $(VENV)/.ready-fuzz translations-built  ## Try ten times as many random inputs, then fuzz every parser (minutes)
	ALIGUARD_LONG_TESTS=1 QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --dist loadgroup -m "long or hypothesis" $(ARGS)
	$(PY) tests/fuzzing/run.py $(FUZZ)

test-lowest-qt:  ## Run the tests on the oldest Qt of the range, in an environment of its own
	QT=$(LOWEST_QT) VENV=.venv-lowest sh packaging/setup.sh dev
	QT_QPA_PLATFORM=offscreen .venv-lowest/bin/python -m pytest -n auto --dist loadgroup -m "not long" $(ARGS)

bench: $(VENV)/.ready-dev  ## Time planning, reading, importing, evidence and packing, as ratios (benchmarks/README.md)
	$(PY) benchmarks/plan_orders.py $(ARGS)
	$(PY) benchmarks/read_orders.py $(ARGS)
	$(PY) benchmarks/import_orders.py $(ARGS)
	$(PY) benchmarks/import_window.py
	$(PY) benchmarks/add_evidence.py $(ARGS)
	$(PY) benchmarks/make_pack.py $(ARGS)

bench-window: $(VENV)/.ready-dev  ## Start, memory, rest, search and sort beside a bare Qt window (Linux; many minutes)
	$(PY) benchmarks/window.py $(ARGS)
	$(PY) benchmarks/search_sort.py $(ARGS)

check: $(VENV)/.ready-dev  ## Lint, format, types, layers, translations
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(PY) packaging/translations.py check

format: $(VENV)/.ready-dev  ## Put the code into shape
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

pictures: $(VENV)/.ready-run translations-built  ## Paint every screen into build/pictures
	QT_QPA_PLATFORM=offscreen $(PY) packaging/pictures.py build/pictures

translations: $(VENV)/.ready-dev  ## Take new texts into resources/i18n and build what the window loads
	$(PY) packaging/translations.py update
	$(PY) packaging/translations.py build

bundle: $(VENV)/.ready-dev  ## Build the program's folder in dist/ and let it test itself (minutes)
	$(PY) packaging/bundle.py $(ARGS)

deb: bundle  ## Build the Debian package in dist/ (Windows, macOS: packaging/README.md)
	$(PY) packaging/deb.py

clean:  ## Remove the virtual environment and everything built
	rm -rf $(VENV) .venv-lowest build dist resources/i18n/*.qm

.PHONY: translations-built
translations-built:
	@$(PY) packaging/translations.py build

$(VENV)/.ready-run: pyproject.toml constraints.txt packaging/setup.sh packaging/libraries.py
	@sh packaging/setup.sh run

$(VENV)/.ready-dev: pyproject.toml constraints.txt packaging/setup.sh packaging/libraries.py
	@sh packaging/setup.sh dev

$(VENV)/.ready-fuzz: $(VENV)/.ready-dev
	@sh packaging/setup.sh fuzz
