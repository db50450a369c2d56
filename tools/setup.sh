#!/usr/bin/env bash
# Installs what is missing on Debian 12: `setup.sh build` what a build needs, `setup.sh test` also what the tests need.
# Says what it does, and does nothing when nothing is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev libyaml-dev zlib1g-dev libexpat1-dev
    pkg-config)
if [ "${1:-build}" = test ]; then
    packages+=(chromium qpdf fonts-liberation openjdk-17-jre-headless locales-all strace faketime sqlite3
        valgrind binutils python3-venv)
fi

missing_packages() {
    local installed
    installed=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for package in "$@"; do
        grep -qx "installed $package" <<<"$installed" || echo "$package"
    done
}

install_packages() {
    local root=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || {
            echo "De här paketen saknas: $*" >&2
            echo "Kör som root: apt-get install -y $*" >&2
            exit 1
        }
        root=(sudo)
    fi
    echo "Installerar Debianpaket: $*"
    local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600)
    "${apt[@]}" update
    "${apt[@]}" install -y --no-install-recommends "$@" >/dev/null
}

# The environment is made anew when the list of packages has changed or an installation was broken off.
install_python() {
    cmp -s tools/requirements.txt .venv/requirements.txt && return
    echo "Installerar Pythonpaket i .venv: $(paste -sd ' ' tools/requirements.txt)"
    rm -rf .venv
    python3 -m venv .venv
    .venv/bin/pip install --quiet --disable-pip-version-check -r tools/requirements.txt
    cp tools/requirements.txt .venv/requirements.txt
}

command -v swift >/dev/null || {
    echo "Swift 6.2 eller senare saknas: se https://www.swift.org/install/linux/" >&2
    exit 1
}
if command -v dpkg-query >/dev/null; then
    mapfile -t missing < <(missing_packages "${packages[@]}")
    [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
else
    echo "Det här är inte Debian. Det som behövs heter där: ${packages[*]}" >&2
fi
[ "${1:-build}" != test ] || install_python
