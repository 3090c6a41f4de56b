# Each target sets up what it needs; a new Debian machine needs only python3 and make.
.DEFAULT_GOAL := help
SHELL := /bin/bash
MAKEFLAGS += --no-print-directory

# Where `make serve` listens.
ADDRESS ?= 127.0.0.1:8000
# For whom: staff (whom to alert) or team (everything). Left empty, each command takes its own: serve team, the others staff.
EDITION ?=
# How many tests run at a time.
JOBS ?= 2
# More for pytest or prontuario print, for example ARGS='-k roster'.
ARGS ?=
# What `make mutate` breaks.
MODULES ?= prontuario/checks prontuario/plan prontuario/rehearsal

BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
ifneq ($(EDITION),)
serve build print stick: export PRONTUARIO_EDITION := $(EDITION)
endif

.PHONY: help serve build stick print test quick check format bundle mutate guards golden torture pictures lock vendor clean runtime dev browser paper servers node

help: ## Say what can be made
	@echo "Prontuario: make TARGET"
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

serve: runtime ## Serve the site while you edit (ADDRESS=127.0.0.1:8000, EDITION=staff)
	@$(BIN)/prontuario serve --address "$(ADDRESS)"

build: runtime ## Check the playbooks, then put the site in site/, whole or not at all (EDITION=team)
	@$(BIN)/prontuario build $(ARGS)

print: runtime paper ## Print the handbook as PDF in print/ (EDITION=team, ARGS='--language it')
	@$(BIN)/prontuario print $(ARGS)

stick: build ## Pack the site into site.zip, for a memory stick
	@$(BIN)/python tools/stick.py site site.zip

test: browser paper servers node ## Run the tests (JOBS=2, ARGS='-k roster')
	@PRONTUARIO_CHROMIUM="$$(tools/browser.sh --path)" $(BIN)/python -m pytest tests --numprocesses=$(JOBS) $(ARGS)

quick: dev ## Run the tests that need no browser, no PDF and no server (two minutes)
	@$(BIN)/python -m pytest @.ci/quick.txt $(ARGS)

torture: browser paper servers ## Kill, starve and feed it for minutes; print the figures (ARGS='-k kills')
	@. tools/apt.sh; command -v firefox >/dev/null || apt_install firefox-esr
	@PRONTUARIO_TORTURE=long PRONTUARIO_CHROMIUM="$$(tools/browser.sh --path)" \
		$(BIN)/python -m pytest tests/torture tests/edition/test_leaks.py tests/browser/test_firefox.py --numprocesses=0 $(ARGS)

check: dev node ## Lint, formatting, types, and whether the bundles are fresh
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python tools/web.py check

format: dev node ## Put the code in the project's format
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .
	@$(BIN)/python tools/web.py format

bundle: dev node ## Bundle scripts and styles again, after a change in prontuario/web
	@$(BIN)/python tools/web.py bundle

mutate: dev ## Break modules in small ways and ask their tests (MODULES='prontuario/checks/messages/informal_tone.py')
	@$(BIN)/python tools/mutate.py $(MODULES)

guards: browser paper servers node ## Break what protects readers, one guard at a time: do the tests notice? (ARGS='a-tag-makes-an-object')
	@PRONTUARIO_CHROMIUM="$$(tools/browser.sh --path)" $(BIN)/python tools/guards.py $(ARGS)

golden: browser ## Refresh the expected output; look at git diff afterwards
	@PRONTUARIO_GOLDEN=refresh PRONTUARIO_CHROMIUM="$$(tools/browser.sh --path)" \
		$(BIN)/python -m pytest tests -m golden --numprocesses=0 $(ARGS)
	@git status --short -- tests 2>/dev/null || true

pictures: browser ## Take the README's pictures of the site again
	@PRONTUARIO_CHROMIUM="$$(tools/browser.sh --path)" $(BIN)/python tools/pictures.py

bench: dev ## Measure check and build of a grown handbook against plain MkDocs (COUNT=1000)
	.venv/bin/python -m tests.bench.run
	.venv/bin/python -m tests.bench.rehearsal
	PRONTUARIO_CHROMIUM="$$(tools/browser.sh --path)" $(BIN)/python -m tests.bench.finder

lock: dev node ## Make the lock files again (UPGRADE=1 takes the newest versions)
	@tools/lock.sh $(if $(UPGRADE),--upgrade)

vendor: dev node ## Make the vendored files again from their packages
	@tools/vendor.sh

clean: ## Remove what was built (.venv stays)
	@rm -rf site .site.build print build dist .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
	@find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +

runtime:
	@tools/venv.sh runtime

dev:
	@tools/venv.sh dev

paper:
	@tools/paper.sh

servers:
	@tools/servers.sh

browser: dev
	@tools/browser.sh

node: dev
	@tools/node.sh
