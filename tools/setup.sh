#!/usr/bin/env bash
# Installs the Debian packages that are missing; says what it does and does nothing when nothing is missing.
set -euo pipefail
needed=(libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev pkg-config)
missing=()
for package in "${needed[@]}"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0
echo "Installerar: ${missing[*]}"
sudo=""; [ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -qq
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y "${missing[@]}"
