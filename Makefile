# make demo   set up, read examples/ into a fresh ledger, print what was found
# make test   set up, run every test and check
# make docs   write the pages of docs/reference that are made from the code
# make verbs  write the forms of the verbs anew from verbs.tsv
# make lock   write the lock files anew from pyproject.toml
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: setup demo test docs verbs lock clean

setup: $(VENV)/.done

$(VENV)/.done: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install -qq --disable-pip-version-check --no-build-isolation --no-deps --editable .
	touch $@

demo: setup
	rm -f demo.db demo.db-wal demo.db-shm demo.jsonl
	$(BIN)/rawi read examples/reports --ledger demo.db --out demo.jsonl --stats
	$(BIN)/rawi ledger list demo.db

test: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

docs: setup
	$(BIN)/python docs/make_reference.py

# mazini is needed only here, so it is in no lock.
verbs: setup
	$(BIN)/python -m pip install -qq --disable-pip-version-check mazini==0.2.2
	$(BIN)/python scripts/make_verb_forms.py

# One lock for every Python from 3.11 on and every platform, with hashes.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--group dev --group build --extra postgresql --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) build dist demo.db demo.db-wal demo.db-shm demo.jsonl
