# `make help` lists the targets.
.DEFAULT_GOAL := help
.PHONY: help run build test test-rust test-web test-browser test-all test-contract soak mutants package-test chaos package image docs dev check bench screenshots clean

# Playwright comes with the packages of end2end. Cargo installs programs next to itself.
export PATH := $(CURDIR)/end2end/node_modules/.bin:$(PATH):$(or $(CARGO_HOME),$(HOME)/.cargo)/bin
WASM := wasm32-unknown-unknown
BINARY := target/release/vestibule
APP_SOURCES := $(shell find app style shared/src -type f -not -path 'app/dist/*' -not -path 'app/tests/*' 2>/dev/null) \
	shared/words/en.ftl Cargo.toml Cargo.lock Trunk.toml app/Cargo.toml shared/Cargo.toml .cargo/config.toml scripts/build-app \
	scripts/check-words scripts/shrink.mjs scripts/style/build.mjs

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: ## Install what is missing, build, and serve a demo on http://localhost:8080
	@scripts/run

build: ## Build the one file to deploy, target/release/vestibule
	@scripts/build

app/dist/index.html: $(APP_SOURCES)
	@scripts/build-app

test: ## Install what is missing, then run every test
	@scripts/set-up test
	@$(MAKE) --no-print-directory test-rust test-web test-browser

test-rust: ## Run the tests of shared and server
	@scripts/test-rust

test-web: ## Run the tests of app in headless Chromium
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner CHROMEDRIVER=$$(command -v chromedriver) \
		cargo test --locked -p app --target $(WASM)

test-browser: build ## Every flow in Chromium, the journey in Firefox and WebKit, against the release binary
	cd end2end && ../scripts/in-memory playwright test

test-all: ## Like test, with every screen, language, engine and size, the newest PostgreSQL, an upgrade, the contract, and the measurements
	@scripts/set-up test-all
	@scripts/previous-release >/dev/null
	@VESTIBULE_TEST_ALL=1 $(MAKE) --no-print-directory test-rust
	@$(MAKE) --no-print-directory test-web build
	cd end2end && VESTIBULE_TEST_ALL=1 ../scripts/in-memory playwright test
	@scripts/test-contract
	@$(MAKE) --no-print-directory package-test

soak: ## Thousands of made-up requests, a million random steps against the reference machine, a server that is killed a thousand times, and mutants
	@scripts/soak

mutants: ## Change the code of signing in and guarding, one place at a time, and see whether a test fails; a day
	@scripts/mutants

test-contract: build ## Send requests that schemathesis makes from the description of the API, and compare the answers
	@scripts/test-contract

package-test: build ## Install, upgrade, remove and purge the Debian package in a Debian of its own; needs root
	@scripts/test-package

chaos: build ## 200 faults of real servers under load: SQLite, PostgreSQL with three replicas, failover by Patroni, an upgrade; about an hour
	@scripts/set-up test
	@scripts/set-up chaos
	@scripts/previous-release >/dev/null
	cd end2end && VESTIBULE_CHAOS=1 playwright test

package: ## Build the Debian package
	@scripts/package

image: ## Build the container image, around a static program
	@scripts/image

docs: ## Build the documentation as a searchable book, target/book/html
	@scripts/docs

dev: ## Serve a page that is rebuilt and reloaded on save, on http://localhost:8081
	@scripts/dev

check: ## Format, lints for host and browser, style sheets, documentation, arrows, circles, dependencies
	@scripts/set-up check
	node scripts/style/check.mjs
	node --test --test-reporter=dot scripts/style/tests/*.test.mjs scripts/tests/*.test.mjs
	cargo fmt --all --check
	cargo clippy --locked -p shared -p store -p domain -p server --all-targets --all-features -- -D warnings
	cargo clippy --locked -p shared --target $(WASM) -- -D warnings
	cargo clippy --locked -p app -p wasm-streams --target $(WASM) --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps -p shared -p store -p domain -p server --document-private-items
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps -p app --target $(WASM) --document-private-items
	scripts/check-arrows
	node scripts/check-circles.mjs app/src shared/src server/src server/domain/src server/store/src
	scripts/check-dependencies
	scripts/check-docs
	promtool test rules examples/monitoring/alerts_test.yml
	cd end2end && tsc --noEmit

bench: build ## Sign-ins and checks a second, memory, time to start, a million accounts, and the first load on a slow phone
	@scripts/set-up test
	cargo build --release --locked -p server --features bench --bin bench
	POSTGRES_DURABLE=1 scripts/with-postgres target/release/bench $(BINARY)
	cd end2end && VESTIBULE_TEST_ALL=1 playwright test --project=measures --no-deps

screenshots: build ## Rewrite the pictures and ARIA snapshots of screens that changed
	@scripts/set-up test
	cd end2end && playwright test --project=chromium --update-snapshots=changed every_screen/tour operation/emails operation/answer-headers

clean: ## Remove what was built; ./data stays
	cargo clean
	rm -rf app/dist end2end/node_modules end2end/test-results end2end/playwright-report
