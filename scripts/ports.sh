# shellcheck shell=bash
# Stops early when another program has a port that is needed. To be sourced after steps.sh.

# Connects: a connection to a port of this machine where nothing listens is refused at once.
answers() { (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null; }

require_free_port() { # port use command
    if answers 127.0.0.1 "$1" || answers ::1 "$1"; then
        local owner
        owner=$(ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*users:(("\([^"]*\)",pid=\([0-9]*\).*/ by \1 (process \2)/p' | sed -n 1p)
        stop "port $1 is already in use$owner. \`$3\` needs it for $2: stop that program, then start \`$3\` again."
    fi
}
