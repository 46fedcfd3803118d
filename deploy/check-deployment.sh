#!/bin/bash
# Checks what can be checked of the deployment without starting it: that docker-compose.yml is well-formed, that it
# refuses to start while a secret is missing, and that the realm and the dashboard are well-formed.
# Where a tool is absent it says so and goes on; it fails only on something that is wrong.
set -euo pipefail
cd "$(dirname "$0")/.."

failed=0
say() { printf '%s\n' "$*"; }
wrong() { printf 'WRONG: %s\n' "$*" >&2; failed=1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if docker compose version >/dev/null 2>&1; then
    compose=(docker compose)
elif command -v docker-compose >/dev/null; then
    compose=(docker-compose)
else
    compose=()
    say "Not checked: docker-compose.yml (docker compose is not installed here)."
fi

if [ ${#compose[@]} -gt 0 ]; then
    # Every name that .env.example asks for, with a value of no use; and nothing of the caller's environment.
    sed -n 's/^\([A-Z_]*\)=.*/\1=x/p' .env.example >"$work/all.env"
    check() { env -i PATH="$PATH" HOME="$work" "${compose[@]}" --env-file "$1" config -q 2>"$work/said"; }
    if check "$work/all.env"; then
        say "docker-compose.yml is well-formed, and .env.example names everything it needs."
    else
        wrong "docker-compose.yml: $(cat "$work/said")"
    fi
    for more in deploy/webhooks.yml deploy/messages.yml; do
        if env -i PATH="$PATH" HOME="$work" "${compose[@]}" --env-file "$work/all.env" -f docker-compose.yml -f "$more" \
            config -q 2>"$work/said"; then
            say "$more fits docker-compose.yml."
        else
            wrong "$more: $(cat "$work/said")"
        fi
    done
    missed=0
    mapfile -t names < <(cut -d= -f1 "$work/all.env")
    for name in "${names[@]}"; do
        grep -v "^$name=" "$work/all.env" >"$work/one-less.env"
        if check "$work/one-less.env"; then
            wrong "docker-compose.yml starts without $name."
        elif ! grep -q "Set $name" "$work/said"; then
            wrong "docker-compose.yml does not say what is missing without $name: $(cat "$work/said")"
        else
            missed=$((missed + 1))
        fi
    done
    say "It refuses to start, with a sentence, without any one of $missed values."
fi

if command -v python3 >/dev/null; then
    for json in deploy/keycloak/realm-cpsn.json deploy/observability/grafana/dashboards/cpsn.json; do
        if python3 -m json.tool "$json" >/dev/null 2>"$work/said"; then
            say "$json is well-formed."
        else
            wrong "$json: $(cat "$work/said")"
        fi
    done
else
    say "Not checked: realm and dashboard (python3 is not installed here)."
fi

if command -v promtool >/dev/null; then
    if promtool check config deploy/observability/prometheus.yml >"$work/said" 2>&1; then
        say "deploy/observability/prometheus.yml is well-formed."
    else
        wrong "deploy/observability/prometheus.yml: $(cat "$work/said")"
    fi
else
    say "Not checked: prometheus.yml (promtool is not installed here)."
fi

exit $failed
