# shellcheck shell=bash
# The tools that Vestibule is built, checked and tested with, and how to install each. To be sourced after
# steps.sh. `plan_tools build`, `check`, `test`, `test-all` or `chaos` plans a step for each missing tool.

. scripts/postgres/install.sh

# Where cargo installs programs. Debian's cargo does not add it to PATH.
export PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"

TRUNK=0.21.14
# The wasm-bindgen program must have exactly the version of the crate.
BINDGEN=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)
DENY=0.20.2
GECKODRIVER=0.37.1
CARGO_DEB=3.8.0
MDBOOK=0.5.4
MUTANTS_VERSION=27.1.0
WASM=wasm32-unknown-unknown
BROWSERS="chromium chromedriver firefox WebKitWebDriver Xvfb oathtool"
PROXIES="nginx caddy haproxy python3 openssl"

plan_tools() { # build | check | test | test-all | chaos
    have cc || step "Install a C compiler" c_compiler
    has_rust || step "Install Rust with the target $WASM (under 2 minutes)" rust
    plan_crate trunk $TRUNK trunk "about 4 minutes"
    plan_crate wasm-bindgen-cli "$BINDGEN" wasm-bindgen "about 3 minutes"
    has_node_packages || step "Install the npm packages of end2end (under a minute)" node_packages
    case $1 in
    check)
        plan_crate cargo-deny $DENY cargo-deny "about 5 minutes"
        have promtool || step "Install promtool, which checks the alert rules" alert_checker
        ;;
    test | test-all)
        # shellcheck disable=SC2086 # one program a word
        {
            has_browsers || step "Install browsers and their drivers (about 2 minutes)" browsers
            has_all $PROXIES || step "Install the reverse proxies of the tests" proxies
            [ -n "$(postgres_folder)" ] || step "Install PostgreSQL" postgres
            has_all faketime || step "Install libfaketime, which sets the clock of a server" clock_library
        }
        plan_crate geckodriver $GECKODRIVER geckodriver "about 1 minute"
        [ "$1" = test ] || has_newest_postgres || step "Install the newest PostgreSQL (15 MB)" newest_postgres
        ;;
    chaos) has_all patroni etcd || step "Install Patroni and etcd" failover ;;
    esac
}

have() { command -v "$1" >/dev/null 2>&1; }

# Debian keeps servers where only root's PATH leads.
has_all() {
    local program
    for program in "$@"; do PATH=$PATH:/usr/sbin:/sbin have "$program" || return; done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif have sudo; then sudo "$@"; else return 1; fi
}

# Installs Debian packages, unless they are there already.
debian() {
    have apt-get || return 1
    local missing=() package
    for package in "$@"; do
        grep -q 'ok installed' <<<"$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null)" || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return
    say "Installing the Debian packages ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

c_compiler() { debian build-essential || stop "a C compiler is needed: install gcc or clang"; }

has_wasm() { # [toolchain]
    local folder
    folder=$(rustc ${1:+"+$1"} --print target-libdir --target $WASM 2>/dev/null) && [ -n "$(ls -A "$folder" 2>/dev/null)" ]
}

# The app is built together with the standard library (see scripts/build-app).
has_library_source() { # [toolchain]
    [ -f "$(rustc ${1:+"+$1"} --print sysroot 2>/dev/null)/lib/rustlib/src/rust/library/Cargo.lock" ]
}

has_rust() { have rustc && has_wasm && has_library_source; }

rust() {
    if have rustup; then
        # A Debian toolchain that was linked earlier serves every checkout.
        if grep -q '^debian\b' <<<"$(rustup toolchain list)" && has_wasm debian && has_library_source debian; then
            rustup override set debian >/dev/null 2>&1
            return
        fi
        if rustup target add $WASM >/dev/null 2>&1 && rustup component add rust-src >/dev/null 2>&1; then return; fi
        say "rustup cannot download the target $WASM or the component rust-src here; using Debian's packages"
    fi
    debian rustc-web cargo-web rust-web-src rust-web-llvm rustfmt-web rust-web-clippy lld-22 build-essential ||
        stop "Rust with the target $WASM and the source of its standard library is needed: install rustup, then run \
'rustup target add $WASM' and 'rustup component add rust-src'"
    [ -n "$(ls -A "$(/usr/bin/rustc --print sysroot)/lib/rustlib/$WASM/lib" 2>/dev/null)" ] || build_wasm_library
    if have rustup; then
        rustup toolchain link debian /usr
        rustup override set debian >/dev/null 2>&1
    fi
    has_wasm || stop "Debian's Rust is installed, but the target $WASM is still missing"
    has_library_source || stop "Debian's Rust is installed, but the source of its standard library is still missing"
}

# Builds the standard library for wasm32: Debian ships only its source and the compiler.
build_wasm_library() {
    say "Building the standard library for $WASM"
    local folder sysroot
    folder=$(mktemp -d)
    sysroot=$(/usr/bin/rustc --print sysroot)
    (
        cd "$folder"
        /usr/bin/cargo init --quiet --lib --vcs none --name throwaway
        RUSTUP_TOOLCHAIN='' RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 __CARGO_DEFAULT_LIB_METADATA=stablestd \
            CARGO_PROFILE_RELEASE_DEBUG=0 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR=$folder/target \
            /usr/bin/cargo build --release --target $WASM \
            -Zbuild-std=std,panic_abort,panic_unwind,proc_macro,test
        rm -f target/$WASM/release/deps/libthrowaway*
        as_root mkdir -p "$sysroot/lib/rustlib/$WASM/lib"
        as_root cp target/$WASM/release/deps/*.rlib "$sysroot/lib/rustlib/$WASM/lib/"
    )
    rm -rf "$folder"
}

has_crate() { # version program
    have "$2" && [[ "$("$2" --version 2>/dev/null)" == *" $1"* ]]
}

plan_crate() { # crate version program duration
    has_crate "$2" "$3" && return
    if have cargo-binstall; then
        step "Install $1 $2 ($4 if it must be compiled)" crate "$1" "$2" "$3"
    else
        step "Compile $1 $2 ($4, once)" crate "$1" "$2" "$3"
    fi
}

# Installs a program from crates.io: the published binary where binstall can fetch it, else compiled here.
crate() { # crate version program
    if have cargo-binstall && cargo binstall -y --locked "$1@$2" >/dev/null 2>&1; then return; fi
    # These settings make the compilation short. The speed of the tool does not matter.
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
        CARGO_PROFILE_RELEASE_DEBUG=0 cargo install --locked "$1@$2"
}

# The book is only read from files, so that mdBook needs neither its web server nor its watcher.
book_program() {
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_DEBUG=0 \
        cargo install --locked "mdbook@$MDBOOK" --no-default-features --features search
}

NODE_STAMP=end2end/node_modules/.lock-installed

has_node_packages() { have npm && cmp -s end2end/package-lock.json $NODE_STAMP; }

node_packages() {
    have npm || debian nodejs npm || stop "Node.js 20.19 or later with npm is needed"
    node -e 'const [major, minor] = process.versions.node.split("."); process.exitCode = major * 100 + Number(minor) < 2019 ? 1 : 0' ||
        stop "Node.js 20.19 or later is needed, found $(node --version)"
    (cd end2end && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund)
    cp end2end/package-lock.json $NODE_STAMP
}

# With the headless shell the browser tests take half the time. They also run without it.
offers_headless_shell() { apt-cache show chromium-headless-shell >/dev/null 2>&1; }

has_browsers() { has_all $BROWSERS && { have chromium-headless-shell || ! offers_headless_shell; }; }

browsers() {
    debian chromium chromium-driver firefox-esr webkit2gtk-driver xvfb fonts-dejavu-core oathtool ||
        stop "the tests need these programs: $BROWSERS. WebKitWebDriver comes with WebKitGTK 4.1, which also has MiniBrowser"
    if offers_headless_shell; then debian chromium-headless-shell; fi
}

proxies() {
    local program missing=()
    for program in $PROXIES; do has_all "$program" || missing+=("$program"); done
    without_services "${missing[@]}" || stop "the tests of protected applications need these programs: ${missing[*]}"
}

failover() { without_services patroni etcd-server || stop "the failover of PostgreSQL needs Patroni and etcd"; }

clock_library() { debian faketime || stop "the tests need libfaketime"; }

alert_checker() { without_services prometheus || stop "promtool is needed, which comes with Prometheus"; }

# Keeps Debian from starting what it installs, now and at boot: the tests start their own servers.
without_services() (
    policy=/usr/sbin/policy-rc.d
    if [ ! -e $policy ]; then
        trap 'as_root rm -f $policy' EXIT
        printf '#!/bin/sh\nexit 101\n' | as_root tee $policy >/dev/null && as_root chmod 755 $policy
    fi
    debian "$@" || exit
    for package in "$@"; do
        if have systemctl; then as_root systemctl disable "$package" >/dev/null 2>&1 || true; fi
    done
)
