"""Values of measures by a route of their own: rows in a list, fractions, no cube."""
from fractions import Fraction

from edition import Hole, span

SCALE = {"percent": 100, "per_1000": 1000, "per_10000": 10000, "per_100000": 100000}


class Reckoner:
    def __init__(self, edition):
        self.edition = edition

    def fits(self, wide, condition):
        """Whether a row's values meet a filter of values, lists and not."""
        for dimension, rule in (condition or {}).items():
            if dimension not in self.edition.space:
                raise Hole(f"okänd dimension {dimension} i ett filter")
            negative = isinstance(rule, dict)
            words = rule["not"] if negative else rule
            keys = {self.edition.space[dimension].key(word) for word in ([words] if isinstance(words, str) else words)}
            if None in keys:
                raise Hole(f"okänt värde i {dimension}: {words}")
            if (wide.get(dimension) in keys) == negative:
                return False
        return True

    def rows(self, node, cut, period):
        """The rows that an input uses: one state each on the last day, or those within the period."""
        edition, name = self.edition, node["dataset"]
        if name not in edition.facts:
            raise Hole(f"okänd datamängd {name}")
        start, end = span(period)
        if "state" in edition.resources[name]["uppsikt"]:
            rows = [f for f in edition.states(name, end) if self.fits(f[2], cut)]
            return [f for f in rows if self.fits(f[2], node.get("filter"))]
        rows = [f for f in edition.facts[name] if start <= f[0] and f[1] <= end]
        rows = [f for f in rows if self.fits(f[2], node.get("filter"))]
        for dimension in edition.columns(name):
            rows = self.narrowed(rows, dimension, cut)
        rest = {d: v for d, v in cut.items() if d not in edition.columns(name)}
        return [f for f in rows if self.fits(f[2], rest)]

    def narrowed(self, rows, dimension, cut):
        """Named value, else default, else the published whole, else all parts."""
        own = self.edition.space[dimension]
        if dimension in cut:
            return [f for f in rows if self.fits(f[2], {dimension: cut[dimension]})]
        if own.default:
            return [f for f in rows if f[2][dimension] == own.default]
        whole = [f for f in rows if f[2][dimension] == own.total]
        if whole and not own.parents & set(cut):
            return whole
        return [f for f in rows if f[2][dimension] != own.total]

    def side(self, node, cut, period):
        """One input of a measure: a sum, a count, a count of distinct values, or the one row that fits."""
        rows = self.rows(node, cut, period)
        if node.get("agg") == "count":
            return Fraction(len(rows))
        if node.get("agg") == "count_distinct":
            groups = {}
            for row in rows:
                groups.setdefault(row[2][node["field"]], []).append(row[2])
            return Fraction(sum(all(self.fits(wide, node.get("all")) for wide in group) for group in groups.values()))
        fields = self.edition.resources[node["dataset"]]["schema"]["fields"]
        field = next((f for f in fields if f["name"] == node["field"]), None)
        if field is None:
            raise Hole(f"okänt fält {node['dataset']}.{node['field']}")
        if len({row[0] for row in rows}) > 1 and field.get("uppsikt", {}).get("periods") != "sum":
            raise Hole(f"{node['dataset']}.{node['field']} läggs ihop över tid utan periods: sum")
        values = [row[3][node["field"]] for row in rows]
        if not values or None in values:
            raise Hole("uppgift saknas")
        if "agg" not in node and len(values) != 1:
            raise Hole(f"{len(values)} rader passar, en väntas")
        return sum(values, Fraction(0))

    def sides(self, name):
        measure = self.edition.measures[name]
        return [measure["numerator"], measure["denominator"]] if measure["type"] == "ratio" else [measure]

    def reading(self, name, cut, period):
        """Value in the unit as printed, numerator and denominator."""
        measure = self.edition.measures[name]
        for dimension in cut:
            if dimension not in measure.get("dimensions", [dimension]):
                raise Hole(f"måttet {name} har inte dimensionen {dimension}")
            for side in self.sides(name):
                columns = self.edition.columns(side["dataset"])
                if not any(dimension == c or dimension in self.edition.above(c) for c in columns):
                    raise Hole(f"{side['dataset']} saknar dimensionen {dimension}")
        values = [self.side(side, cut, period) for side in self.sides(name)]
        if measure["type"] != "ratio":
            return values[0], None, None
        if values[1] == 0:
            raise Hole("inte tillämpligt")
        return values[0] / values[1] * SCALE.get(measure["unit"], 1), values[0], values[1]

    def is_hidden(self, name, top, bottom):
        """Whether the rule for small numbers hides a share of people."""
        resource = self.edition.resources[self.sides(name)[0]["dataset"]]["uppsikt"]
        if resource.get("individuals") != "true" or "none" in resource.get("disclosure", {}) or bottom is None:
            return False
        rule = self.edition.report["disclosure"]
        few = int(rule["minimum_count"])
        return bottom < int(rule["minimum_denominator"]) or 0 < top < few or 0 < bottom - top < few

    def breaks(self, name):
        nodes = list(self.edition.measures[name].get("series_breaks", []))
        for side in self.sides(name):
            nodes += self.edition.resources[side["dataset"]]["uppsikt"].get("series_breaks", [])
        return [span(node["from"])[0] for node in nodes]

    def target(self, name, period):
        first, last = span(period)
        for node in self.edition.measures[name].get("targets", []):
            start, end = span(node["period"]) if "period" in node else (span(node["from"])[0], span(node["to"])[1])
            if start <= first and last <= end:
                return Fraction(node["value"])
        return None

    def spread(self, name, by, cut, period):
        """(value, label, key) of every member of a dimension except the published whole, lowest first."""
        own, found = self.edition.space[by], []
        for key in own.valid(span(period)[1]):
            try:
                value = self.reading(name, {**cut, by: key}, period)[0]
                found.append((value, own.labels[key], key))
            except Hole as hole:
                if "tillämpligt" not in str(hole):
                    raise
        return sorted(found)
