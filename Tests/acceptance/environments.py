"""The same project gives the same bytes whatever the time zone, language, cores, clock, folder and rights mask."""

import itertools
import subprocess
import sys

import lib

ZONES = ["UTC", "Pacific/Auckland"]
LOCALES = ["C.UTF-8", "tr_TR.UTF-8"]
CORES = ["0", "0-1"]
CLOCKS = [None, "2038-01-20 12:00:00"]
FOLDERS = ["projekt", "en annan mapp/å"]
MASKS = [0o022, 0o077]


def require_locales():
    found = subprocess.run(["locale", "-a"], capture_output=True, text=True).stdout.lower().replace("-", "")
    missing = [name for name in LOCALES if name.lower().replace("-", "") not in found.split()]
    if missing:
        sys.exit(f"Språken {missing} är inte installerade: kör make setup-test")


def command(cores, clock):
    before = ["taskset", "--cpu-list", cores] if cores else []
    return before + (["faketime", "-f", f"@{clock}"] if clock else [])


def main():
    require_locales()
    masks = MASKS[:1] if lib.short() else MASKS
    hashes = {}
    with lib.temporary() as folder:
        projects = {name: lib.copy_project(folder / name) for name in FOLDERS}
        for case in itertools.product(ZONES, LOCALES, CORES, CLOCKS, FOLDERS, masks):
            zone, locale, cores, clock, name, mask = case
            output = folder / f"Output-{len(hashes)}"
            environment = {"TZ": zone, "LC_ALL": locale, "LANG": locale, "LANGUAGE": locale}
            lib.build_well(
                projects[name], "--output-dir", str(output), before=command(cores, clock), env=environment, umask=mask)
            hashes[case] = lib.tree_hash(output)
    first = next(iter(hashes.values()))
    problems = [f"{case} ger {found}, inte {first}" for case, found in hashes.items() if found != first]
    print(f"environments: {len(set(hashes.values()))} olika resultat: {first[:16]}…")
    lib.finish(len(hashes), "omgivningar", problems)


if __name__ == "__main__":
    main()
