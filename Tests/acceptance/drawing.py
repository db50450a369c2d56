"""Times the drawing of 1 000 normal figures beside vl-convert on the same data, in one run: `make bench`.

A benchmark: it measures and fails only when a figure takes a millisecond or vl-convert is less than 20 times slower.
"""

import json
import subprocess
import time

import lib

TIMES = 1000
OTHERS = 20
# The values of the usual sample of a trend.
SPEC = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json", "width": 560, "height": 210,
    "data": {"values": [{"year": 2016 + n, "value": v} for n, v in enumerate(
        [31.0, 42.5, 55.1, 66.0, 74.9, 79.3, 81.2, 83.4, 85.1, 86.5])]},
    "mark": {"type": "line", "point": True},
    "encoding": {"x": {"field": "year", "type": "ordinal"}, "y": {"field": "value", "type": "quantitative"}},
}


KINDS = "trend dots matrix status timeline spc bars tiles slope bullet funnel pyramid diverging multiples".split()
# Of one figure of any kind, in microseconds: fourteen small multiples, or limits for every size of a funnel.
MOST = 5000


def ours(times, kind="trend"):
    """Microseconds a figure, and bytes of its drawing, of the wide and the narrow one with their texts and table."""
    out = subprocess.run(
        [lib.samples(), "time", str(times), kind], capture_output=True, text=True, check=True).stdout
    count, total, size = map(int, out.split())
    return total / count, size


def theirs(times):
    import vl_convert

    text = json.dumps(SPEC)
    vl_convert.vegalite_to_svg(text)
    start = time.perf_counter()
    for _ in range(times):
        vl_convert.vegalite_to_svg(text)
    return (time.perf_counter() - start) / times * 1e6


def main():
    own, size = ours(TIMES)
    other = theirs(OTHERS)
    print(f"drawing: {own:.0f} µs och {size} byte en figur, vl-convert {other:.0f} µs, {other / own:.0f} gånger")
    problems = [] if own < 1000 and other > 20 * own else ["för långsamt"]
    each = {kind: ours(TIMES // 5, kind)[0] for kind in KINDS}
    print("drawing: " + ", ".join(f"{kind} {time:.0f}" for kind, time in each.items()) + " µs")
    problems += [f"{kind} tar {time:.0f} µs" for kind, time in each.items() if not 0 < time < MOST]
    lib.finish(TIMES, "figurer ritade", problems)


if __name__ == "__main__":
    main()
