"""What a reading's number must be, straight from the files by a route of its own: rows in lists, fractions, no cube."""

import sys
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import lib

sys.path.insert(0, str(lib.ROOT / "tools/example-data"))

from edition import Edition, Hole, span  # noqa: E402
from reckon import Reckoner  # noqa: E402
from words import Writer, rounded, written  # noqa: E402

__all__ = ["Answer", "Answers", "Hole", "rounded", "written"]


@dataclass
class Answer:
    """A number in full (None for a word), the words that must stand in its text, and the cells it comes from."""

    value: Fraction | None
    kind: str
    words: tuple = ()
    cells: frozenset = field(default_factory=frozenset)


class Tracer(Reckoner):
    """A reckoner that remembers which cells it has used, and the rows of each question."""

    def __init__(self, edition):
        super().__init__(edition)
        self.used, self.known, self.days = set(), {}, {}
        self.find_states = edition.states
        edition.states = self.states

    def states(self, name, day):
        if (name, day) not in self.days:
            self.days[name, day] = list(self.find_states(name, day))
        return self.days[name, day]

    def rows(self, node, cut, period):
        key = repr((node, sorted(cut.items()), period))
        if key not in self.known:
            self.known[key] = super().rows(node, cut, period)
        if "field" in node:
            self.used |= {(node["dataset"], f[3].get("_line"), node["field"]) for f in self.known[key]}
        return self.known[key]

    def side(self, node, cut, period):
        """Rows that a file leaves out are as many zeros when it says so."""
        complete = self.edition.resources[node["dataset"]]["uppsikt"].get("complete", {})
        if node.get("agg") == "sum" and complete and not self.exists(cut, period):
            raise Hole("fanns inte hela tiden")
        if node.get("agg") == "sum" and "fill_nulls_with" in complete and not self.rows(node, cut, period):
            return Fraction(complete["fill_nulls_with"])
        return super().side(node, cut, period)


    def exists(self, cut, period):
        """Whether each value that is named was there on the first and on the last day."""
        return all(
            key in self.edition.space[dimension].valid(day)
            for dimension, key in cut.items() if isinstance(key, str) and key != self.edition.space[dimension].total
            for day in span(period))


class Answers:
    """The numbers of an edition by the ids of its readings."""

    def __init__(self, folder):
        self.edition = Edition(Path(folder))
        self.reckoner = Tracer(self.edition)
        self.writer = Writer(self.reckoner)

    def of(self, reading):
        """The answer to an id; `Hole` when there is no value."""
        self.reckoner.used = set()
        first, _, second = reading.partition("|")
        answer = self.parted(first, second)
        return Answer(answer.value, answer.kind, answer.words, frozenset(self.reckoner.used))

    def parted(self, first, second):
        if "@" not in first:
            return self.target(first, second)
        name, cut, period, by = self.place(first)
        if second == "days":
            return self.days(name, cut)
        if by:
            return self.pick(name, cut, period, by, second)
        if second in ("numerator", "denominator"):
            sides = self.reckoner.reading(name, cut, period)
            return Answer(sides[1 if second == "numerator" else 2], "täljare eller nämnare")
        if second == "status":
            return Answer(None, "status", (self.writer.status(name, cut, period),))
        value = self.reckoner.reading(name, cut, period)[0]
        if not second:
            return Answer(value, "värde")
        if second == "target":
            return self.to_target(name, value, period)
        return self.difference(name, value, period, second)

    def place(self, text):
        """The parts of an id such as `svarsfrekvens-samtal@2025;kommun=2580;by=kon`."""
        head, *terms = text.split(";")
        name, period = head.split("@")
        cut = dict(term.split("=") for term in terms)
        by = cut.pop("by", None)
        keys = {d: self.keys(d, text) for d, text in cut.items()}
        return name, {d: named for d, named in keys.items() if named}, period, by

    def keys(self, dimension, text):
        """The whole is no choice of a key, but where a default stands for no choice it is one."""
        own = self.edition.space[dimension]
        if text == "total":
            return own.total if own.default else None
        return text.split(",") if "," in text else text

    def target(self, name, second):
        nodes = self.edition.measures[name]["targets"]
        _, _, start = second.partition("@")
        if not start:
            return Answer(self.reckoner.target(name, self.edition.period), "mål")
        (node,) = [n for n in nodes if n.get("from", n.get("period")) == start]
        return Answer(Fraction(node["value"]), "mål")

    def to_target(self, name, value, period):
        goal = self.reckoner.target(name, period)
        shown = rounded(value, self.writer.decimals(name))
        return Answer(value - goal, "mot målet", ("på målet" if shown == goal else "över" if shown > goal else "under",))

    def difference(self, name, value, period, second):
        _, cut, earlier, _ = self.place(second)
        other = self.reckoner.reading(name, cut, earlier)[0]
        difference = value - other
        if earlier == period:
            return Answer(difference, "mot riket eller länet", ("lägre än" if difference < 0 else "högre än",))
        if any(span(earlier)[0] < day <= span(period)[1] for day in self.reckoner.breaks(name)):
            raise Hole("jämför över ett brott i serien")
        if self.edition.measures[name]["unit"] == "percent":
            return Answer(difference, "förändring", (written(abs(difference), self.writer.decimals(name)),))
        percent = (written(abs(difference / other * 100), 0),) if other else ()
        return Answer(difference, "förändring i procent", percent)

    def pick(self, name, cut, period, by, asked):
        values, digits = self.reckoner.spread(name, by, cut, period), self.writer.decimals(name)
        if asked == "gap":
            return Answer(values[-1][0] - values[0][0], "spännvidd")
        if asked == "ratio":
            return Answer(values[-1][0] / values[0][0], "kvot")
        if asked.startswith("where="):
            return Answer(Fraction(self.hits(name, cut, period, by, asked[6:], values)), "antal som uppfyller")
        edge = rounded(values[0 if asked == "lowest" else -1][0], digits)
        names = tuple(label for value, label, _ in values if rounded(value, digits) == edge)
        return Answer(edge, "lägst eller högst", names)

    def hits(self, name, cut, period, by, test, values):
        if test == "on_track":
            return sum(self.writer.status(name, {**cut, by: key}, period) == "I fas" for _, _, key in values)
        if not test.startswith("<") or test.startswith("<="):
            raise NotImplementedError(test)
        return sum(rounded(value, self.writer.decimals(name)) < Fraction(test[1:]) for value, _, _ in values)

    def days(self, name, cut):
        """How long a state has lasted on the last day of the report's period, its first and last day counted."""
        rule, last = self.edition.resources[name]["uppsikt"]["state"], span(self.edition.period)[1]
        since = [
            fact[0] for fact in self.edition.facts[name]
            if fact[0] <= last and all(fact[2][dimension] == cut[dimension] for dimension in rule["key"])
        ]
        if not since:
            raise Hole("uppgift saknas")
        return Answer(Fraction((last - max(since)).days + 1), "dagar")

    def measure_of(self, reading):
        """The name that an id begins with."""
        return reading.partition("|")[0].partition("@")[0]

    def datasets_of(self, reading):
        """The tables whose columns a reading is made of."""
        name = self.measure_of(reading)
        if reading.endswith("|days"):
            return {name}
        return {side["dataset"] for side in self.reckoner.sides(name)}
