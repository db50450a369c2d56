#!/usr/bin/env bash
# Makes one archive for those who have no Swift: the program without any library to install, the templates, an empty
# edition and what to do with them. The same sources give the same bytes. Says where the archive lies.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=.build-dist
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "Bygger programmet utan beroenden, vilket tar några minuter första gången …"
swift build --configuration release --product uppsikt --scratch-path $scratch --static-swift-stdlib \
    -Xswiftc -static-executable -Xlinker -s >"$log" 2>&1 || {
    cat "$log" >&2
    exit 1
}
program=$scratch/release/uppsikt
if ldd "$program" >"$log" 2>&1; then
    echo "Programmet behöver bibliotek:" >&2
    cat "$log" >&2
    exit 1
fi

name=uppsikt-$("$program" --version)
out=build/dist
rm -rf "$out"
mkdir -p "$out/$name/content" "$out/$name/tom-utgava"
cp "$program" "$out/$name/uppsikt"
cp -r templates "$out/$name/templates"
cp tools/LÄS-MIG.txt "$out/$name/LÄS-MIG.txt"
# What `uppsikt new` makes, to look at and to copy from.
empty=$(mktemp -d)
mkdir "$empty/content"
"$program" new 2026 --project "$empty" --publisher "Min organisation" --about "Det som följs upp" >/dev/null
cp "$empty"/content/2026/* "$out/$name/tom-utgava/"
rm -rf "$empty"

find "$out/$name" -type d -exec chmod 755 {} +
find "$out/$name" -type f -exec chmod 644 {} +
chmod 755 "$out/$name/uppsikt"
(cd "$out/$name" && find . -type f ! -name SHA256SUMS | LC_ALL=C sort | xargs sha256sum >SHA256SUMS)
tar --create --directory "$out" --sort=name --format=gnu --mtime=2026-01-01T00:00:00Z --owner=0 --group=0 \
    --numeric-owner "$name" | gzip --no-name --best >"$out/$name.tar.gz"
(cd "$out" && sha256sum "$name.tar.gz" >SHA256SUMS)
rm -rf "${out:?}/$name"
echo "$out/$name.tar.gz är gjord, med sin kontrollsumma i $out/SHA256SUMS."
