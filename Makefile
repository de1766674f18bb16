# Sổ Nguồn: the two commands are `make run` and `make test`; `make help` lists the rest.
# Whatever is missing is installed from the package registries alone, at pinned versions, into the user's cache:
# nothing is installed system-wide except browsers, and those only by `make test`, where apt is at hand.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.NOTPARALLEL:

TRUNK_VERSION := 0.21.14
GECKODRIVER_VERSION := 0.37.1
DENY_VERSION := 0.20.2
BINARYEN_VERSION := 132.0.0
AXE_VERSION := 4.14.1
RAGE_VERSION := 0.12.1
# The tool must match the library to the last digit, so the lock file decides.
BINDGEN_VERSION := $(shell awk '/^name = "wasm-bindgen"$$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)

CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/so-nguon
TOOLS := $(CACHE)/tools
NPM := $(TOOLS)/npm
export PATH := $(TOOLS)/bin:$(NPM)/node_modules/.bin:$(PATH)
export AXE_FILE := $(NPM)/node_modules/axe-core/axe.min.js
export GECKODRIVER := $(TOOLS)/bin/geckodriver
export RAGE := $(TOOLS)/bin/rage

WASM := wasm32-unknown-unknown
NATIVE := --features schema,e2e,tools
# What both editions may weigh, in bytes: all that the hosted one loads (the worker apart) by gzip and by brotli, and the
# single file. It is what they weigh today; whoever adds weight raises it knowingly, whoever takes some off lowers it.
MOST_GZIP := 2509000
MOST_BROTLI := 1766000
MOST_FILE := 3599000
PORT := 8080
DIST := dist
TOOL := cargo run --quiet --locked --features tools --bin tool --

say = @printf '\n\033[1m▸ %s\033[0m\n' "$(1)"

# $(call cargo_tool,command,package,version,flags,level): install unless that very version is there. These tools run for
# seconds, so compiling them fast is worth more than their speed, but for those that are given a level of optimization.
define cargo_tool
	@if "$(TOOLS)/bin/$(1)" --version 2>/dev/null | grep -qwF "$(3)"; then :; else \
	  printf '\n\033[1m▸ Building %s %s (once; it takes a few minutes)\033[0m\n' "$(2)" "$(3)"; \
	  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=$(or $(5),0) CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
	  CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_PROFILE_RELEASE_STRIP=none \
	  cargo install --quiet --locked --force --root "$(TOOLS)" --version "$(3)" $(4) "$(2)"; \
	fi
endef

# $(call npm_tool,package,version): likewise.
define npm_tool
	@if grep -qsF '"version": "$(2)"' "$(NPM)/node_modules/$(1)/package.json"; then :; else \
	  printf '\n\033[1m▸ Fetching %s %s from npm\033[0m\n' "$(1)" "$(2)"; \
	  mkdir -p "$(NPM)" && npm install --prefix "$(NPM)" --loglevel error --no-fund --no-audit --ignore-scripts \
	    --save-exact "$(1)@$(2)"; \
	fi
endef

##@ Commands

# The page is compiled beside the tools: each has stretches that leave a core idle. It is not made small or fast (profile
# `serve` in Cargo.toml); Trunk finds it compiled.
.PHONY: run
run: wasm-target ## install what is missing and serve the app on http://localhost:8080
	@mkdir -p target; \
	cargo build --quiet --locked --target $(WASM) --profile serve --bin so-nguon --bin worker >target/serve.log 2>&1 & page=$$!; \
	$(MAKE) --no-print-directory serve-tools || exit 1; \
	printf '\n\033[1m▸ Compiling the page\033[0m\n'; wait $$page || { cat target/serve.log; exit 1; }
	$(call say,Serving the page on http://localhost:$(PORT))
	@echo '  Change a file and it is rebuilt: then reload the page. Ctrl-C stops.'
	@trunk serve --dist target/serve --port $(PORT)

.PHONY: build
build: build-tools ## build both editions: dist/ for a web host, dist/so-nguon.html to open by double click
	$(call say,Building both editions)
	@cargo build --quiet --locked --target $(WASM) --release --bin so-nguon --bin worker # side by side; Trunk would one by one
	@trunk --log warn build --release
	@$(TOOL) pack dist && $(TOOL) sizes dist

.PHONY: quick
quick: serve-tools ## the same in a minute, neither small nor fast, into target/quick (for `make e2e DIST=target/quick`)
	$(call say,Building both editions as they are served while working)
	@trunk --log warn build --dist target/quick
	@$(TOOL) pack target/quick

.PHONY: test
test: build-tools test-tools deny checked budget e2e ## install what is missing and run every test
	$(call say,Every test passed)

# Linking the page takes minutes of one core: what is tested without it runs beside it.
.PHONY: checked
checked:
	@mkdir -p target; \
	$(MAKE) --no-print-directory build >target/build.log 2>&1 & page=$$!; \
	$(MAKE) --no-print-directory lint unit; checked=$$?; \
	wait $$page; built=$$?; cat target/build.log; exit $$((checked + built))

.PHONY: lint
lint: wasm-target ## formatting, and clippy without a warning on both targets
	$(call say,Checking format and lints for the machine and for the page)
	@cargo fmt --check
	@cargo clippy --quiet --locked --all-targets $(NATIVE) -- -D warnings
	@cargo clippy --quiet --locked --target $(WASM) --lib --bins -- -D warnings
	@cargo clippy --quiet --locked --target $(WASM) --lib --features bench,gallery -- -D warnings

.PHONY: unit
unit: ## the tests that need no browser
	$(call say,Running the tests that need no browser)
	@cargo test --quiet --locked $(NATIVE) --bins
	@for file in tests/*.rs tests/*/main.rs; do \
	  name=$$(basename "$${file%/main.rs}" .rs); \
	  if [ -e "$$file" ] && [ "$$name" != e2e ]; then cargo test --quiet --locked $(NATIVE) --test "$$name" || exit 1; fi; \
	done

.PHONY: budget
budget: ## what both editions may weigh (needs a build)
	@$(TOOL) budget dist $(MOST_GZIP) $(MOST_BROTLI) $(MOST_FILE)

.PHONY: weight
weight: wasm-target ## what weighs what in the page, by room and by library, before the optimizer
	$(call say,Linking the page as a release does)
	@cargo build --quiet --locked --target $(WASM) --release --bin so-nguon
	@$(TOOL) weight target/$(WASM)/release/so-nguon.wasm

.PHONY: e2e
e2e: test-tools ## the page in Chromium, Firefox and WebKit, both editions (E2E_ENGINE, E2E_EDITION, E2E_STORY narrow it; DIST)
	$(call say,Driving the page in three browsers)
	@[ -e $(DIST)/so-nguon.html ] || $(MAKE) --no-print-directory build
	@NO_PROXY=127.0.0.1,localhost E2E_DIST=$(DIST) cargo test --quiet --locked $(NATIVE) --test e2e

.PHONY: bench
bench: build browsers ## 100,000 persons in Chromium beside the same work natively, and the sizes of the page
	$(call say,Building the page with the door of the bench)
	@trunk --log warn build --release --features bench --dist target/bench-page && $(TOOL) pack target/bench-page
	$(call say,Running the bench (two or three minutes))
	@NO_PROXY=127.0.0.1,localhost cargo bench --quiet --locked --features e2e --bench page
	@$(TOOL) sizes dist

.PHONY: soak
soak: ## a clerk by dice, tabs, crashes and every fault, natively and in Chromium, for as long as asked (SOAK_SECONDS=60; SEED=n)
	$(call say,Letting tabs, crashes and faults loose on the store)
	@cargo test --quiet --locked --profile bench --test it soak -- --ignored --nocapture
	@end=$$(($$(date +%s) + $${SOAK_SECONDS:-60})); seed=$${SEED:-$$(date +%s)}; \
	while :; do \
	  echo "Every law with SEED=$$seed"; \
	  SEED=$$seed cargo test --quiet --locked --profile bench --test it || exit 1; \
	  seed=$$((seed + 1)); [ $$(date +%s) -lt $$end ] || break; \
	done
	@E2E_SOAK=$${SOAK_SECONDS:-60} $(MAKE) --no-print-directory e2e E2E_ENGINE=chromium E2E_EDITION=hosted E2E_STORY="a clerk presses"

# libFuzzer's own flags for the compiler: all of them are stable.
FUZZ_FLAGS := -C passes=sancov-module -C llvm-args=-sanitizer-coverage-level=4 \
  -C llvm-args=-sanitizer-coverage-inline-8bit-counters -C llvm-args=-sanitizer-coverage-pc-table \
  -C llvm-args=-sanitizer-coverage-trace-compares -C codegen-units=1

.PHONY: fuzz
fuzz: ## any bytes as chunks, journal entries, texts and files, led by coverage (FUZZ_SECONDS=60 each; needs a C++ compiler)
	$(call say,Fuzzing what is read)
	@for name in chunk journal text file; do \
	  mkdir -p target/fuzz/found/$$name && \
	  RUSTFLAGS="$(FUZZ_FLAGS)" cargo run --quiet --release --manifest-path tests/fuzz/Cargo.toml --target-dir target/fuzz \
	    --target $$(rustc -vV | sed -n 's/^host: //p') --bin $$name -- target/fuzz/found/$$name tests/fuzz/corpus/$$name \
	    -max_total_time=$${FUZZ_SECONDS:-60} -timeout=10 -rss_limit_mb=1024 -malloc_limit_mb=128 -print_final_stats=0 || exit 1; \
	done

.PHONY: deny
deny: ## licences, sources and banned crates (cargo-deny)
	$(call cargo_tool,cargo-deny,cargo-deny,$(DENY_VERSION))
	@cargo deny --all-features check bans licenses sources

.PHONY: clean
clean: ## remove what was built (the tools in the cache stay)
	@cargo clean && rm -rf dist

.PHONY: help
help: ## this list
	@awk 'BEGIN { FS = ":.*## " } /^[a-z0-9-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

##@ What must be there first

.PHONY: wasm-target
wasm-target:
	@if [ -d "$$(rustc --print sysroot)/lib/rustlib/$(WASM)/lib" ]; then :; else \
	  printf '\n\033[1m▸ Adding the wasm target to Rust\033[0m\n'; rustup target add $(WASM); \
	fi

.PHONY: build-tools
build-tools: serve-tools
	$(call npm_tool,binaryen,$(BINARYEN_VERSION))

# Neither fetches anything by itself here, so neither is built with what speaks to servers.
.PHONY: serve-tools
serve-tools: wasm-target
	$(call cargo_tool,wasm-bindgen,wasm-bindgen-cli,$(BINDGEN_VERSION),--no-default-features,1)
	$(call cargo_tool,trunk,trunk,$(TRUNK_VERSION),--no-default-features)

.PHONY: test-tools
test-tools: browsers
	$(call cargo_tool,geckodriver,geckodriver,$(GECKODRIVER_VERSION))
	$(call cargo_tool,rage,rage,$(RAGE_VERSION),--no-default-features,1)
	$(call npm_tool,axe-core,$(AXE_VERSION))

# What stands in /usr/bin, and the Debian package it comes from.
.PHONY: browsers
browsers:
	@missing=; \
	for pair in chromium:chromium chromedriver:chromium-driver firefox-esr:firefox-esr \
	            WebKitWebDriver:webkit2gtk-driver Xvfb:xvfb; do \
	  command -v "$${pair%%:*}" >/dev/null 2>&1 || missing="$$missing $${pair#*:}"; \
	done; \
	ls /usr/lib/*/webkit2gtk-4.*/MiniBrowser >/dev/null 2>&1 || ls /usr/libexec/webkit*/MiniBrowser >/dev/null 2>&1 \
	  || case "$$missing" in *webkit2gtk-driver*) ;; *) missing="$$missing webkit2gtk-driver" ;; esac; \
	[ -z "$$missing" ] && exit 0; \
	printf '\n\033[1m▸ Installing the browsers the tests drive:%s\033[0m\n' "$$missing"; \
	if ! command -v apt-get >/dev/null 2>&1; then \
	  echo "  There is no apt here: please install them by hand, or narrow with E2E_ENGINE. Missing:$$missing"; \
	  [ "$${CI:-}" = true ] && exit 1; exit 0; \
	fi; \
	sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get update -qq \
	  && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing fonts-noto-core >/dev/null
