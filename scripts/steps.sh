# shellcheck shell=bash
# Numbered steps for the scripts that set up and build. To be sourced.
#
# `step TITLE COMMAND [ARGUMENT…]` plans a step. `run_steps` runs the planned steps in order and prints
# "Step 2 of 5: TITLE" before each; when nothing is planned it prints nothing.

steps=()
current_step=

step() { steps+=("$(printf '%q ' "$@")"); }

run_steps() {
    [ ${#steps[@]} = 0 ] && return
    local number=0 words started
    [ ${#steps[@]} = 1 ] || say "${#steps[@]} steps. The times given are for a machine with two cores."
    for words in "${steps[@]}"; do
        number=$((number + 1))
        eval "set -- $words"
        current_step="step $number of ${#steps[@]}: $1"
        heading "Step $number of ${#steps[@]}: $1"
        shift
        started=$SECONDS
        "$@"
        took $((SECONDS - started))
    done
    current_step=
}

# Bold on a terminal, plain in a log.
heading() {
    if [ -t 2 ]; then printf '\n\033[1m%s\033[0m\n' "$*" >&2; else printf '\n%s\n' "$*" >&2; fi
}

took() {
    if [ "$1" -lt 60 ]; then printf '(%d s)\n' "$1" >&2; else printf '(%d min %d s)\n' $(($1 / 60)) $(($1 % 60)) >&2; fi
}

say() { printf '%s\n' "$*" >&2; }
stop() { printf 'error: %s\n' "$*" >&2; exit 1; }

name_failed_step() {
    local code=$?
    if [ $code != 0 ] && [ -n "$current_step" ]; then say "Stopped at $current_step"; fi
    exit $code
}
trap name_failed_step EXIT
