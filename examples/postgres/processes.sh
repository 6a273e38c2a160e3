# shellcheck shell=bash
# Starts processes, restarts those that end, and stops them all. To be sourced by run. $folder is where their logs and
# process ids go.

# Ctrl-C reaches only the script, which stops everything in order.
set -m
kept=()
temporary=

stop() { printf 'examples/postgres/run: %s\n' "$*" >&2; exit 1; }

# Runs a program, and again when it ends, as a service manager would.
keep() { # name command...
    local name=$1
    shift
    (
        set +em
        stopping= child=
        trap 'stopping=yes; [ -z "$child" ] || kill "$child" 2>/dev/null' TERM
        while [ -z "$stopping" ]; do
            "$@" >>"$folder/$name.log" 2>&1 </dev/null &
            child=$!
            echo "$child" >"$folder/$name.pid"
            while kill -0 "$child" 2>/dev/null; do wait "$child"; done
            [ -n "$stopping" ] || sleep 0.5
        done
    ) &
    kept+=("$name:$!")
}

# Waits until a command succeeds.
wait_for() { # what seconds command...
    local what=$1 until=$((SECONDS + $2)) output=
    shift 2
    until output=$("$@" 2>&1); do
        [ $SECONDS -lt $until ] || stop "waited in vain for $what: $output (logs: $folder)"
        sleep 0.2
    done
}

answers() { curl --silent --show-error --fail --max-time 2 --output /dev/null "http://$1"; }

# Stops what was started, in the reverse order, and waits until it has ended.
finish() {
    local code=$? entry number postmaster
    trap - EXIT
    trap '' INT TERM HUP
    for names in replica haproxy node etcd; do
        for entry in "${kept[@]}"; do
            case $entry in "$names"*) kill -TERM "${entry##*:}" 2>/dev/null || true ;; esac
        done
        for entry in "${kept[@]}"; do
            case $entry in "$names"*) end "${entry##*:}" ;; esac
        done
    done
    # A node whose Patroni did not stop it in time.
    for number in 1 2 3; do
        postmaster=$(head -n 1 "$folder/node$number/data/postmaster.pid" 2>/dev/null || true)
        [ -z "$postmaster" ] || kill -INT "$postmaster" 2>/dev/null || true
    done
    [ -z "$temporary" ] || rm -rf "$folder"
    exit $code
}

# Waits for a process that was told to stop, with all that it started. After 25 seconds, it is killed.
end() { # process id
    local tries=0
    while kill -0 "$1" 2>/dev/null; do
        if [ $((tries += 1)) -gt 250 ]; then kill -KILL -- "-$1" 2>/dev/null || true; fi
        sleep 0.1
    done
    wait "$1" 2>/dev/null || true
}
