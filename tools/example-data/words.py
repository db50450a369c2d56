"""What a live number prints, in Swedish, by a route of its own."""
import re
from fractions import Fraction

from edition import Hole, earlier, span

STATUS = {"not_started": "Ej påbörjad", "in_progress": "Pågår", "done": "Genomförd", "dropped": "Avförd"}
MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
QUOTED = r"\"[^\"]*\"|'[^']*'|”[^”]*”"
VALUE = rf"(?:{QUOTED}|[^\s,\"'”]+)"
TERM = re.compile(rf"([a-z_-]+)=({VALUE}(?:,{VALUE})*)|\b(lowest|highest|gap|rank)\b")
WORDS = "period change vs by as decimals else where".split()
NBSP = "\u00a0"


def rounded(value, decimals):
    """Half away from zero."""
    scaled = abs(value) * 10 ** decimals
    whole = (scaled.numerator * 2 + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10 ** decimals)


def written(value, decimals):
    value = rounded(value, decimals)
    digits = str(int(abs(value) * 10 ** decimals)).rjust(decimals + 1, "0")
    whole, rest = (digits[:-decimals], "," + digits[-decimals:]) if decimals else (digits, "")
    return ("−" if value < 0 else "") + re.sub(r"(?<=\d)(?=(\d{3})+$)", NBSP, whole) + rest


def date(day):
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


class Writer:
    def __init__(self, reckoner):
        self.reckoner, self.edition = reckoner, reckoner.edition

    def decimals(self, name):
        measure = self.edition.measures[name]
        return int(measure.get("decimals", {"percent": 1, "ratio": 2}.get(measure["unit"], 0)))

    def unit(self, name, value, decimals=None):
        sign = NBSP + "%" if self.edition.measures[name]["unit"] == "percent" else ""
        return written(value, self.decimals(name) if decimals is None else decimals) + sign

    def status(self, name, cut, period):
        measure, goal = self.edition.measures[name], self.reckoner.target(name, period)
        if goal is None or measure["improvement_direction"] == "neutral":
            return "Kan inte bedömas"
        value = rounded(self.reckoner.reading(name, cut, period)[0], self.decimals(name))
        short = goal - value if measure["improvement_direction"] == "increase" else value - goal
        watch = Fraction(measure.get("thresholds", self.edition.report["defaults"]["thresholds"])["watch"])
        return "I fas" if short <= 0 else "Bevaka" if short <= watch else "Avvikelse"

    def recommendation(self, identity, part):
        node = next((r for r in self.edition.review["recommendations"] if r["id"] == identity), None)
        if node is None:
            raise Hole(f"okänd rekommendation {identity}")
        due = {a["id"]: span(a.get("revised_deadline", a["deadline"]))[1] for a in node.get("actions", [])}
        if part == "deadline":
            return date(max(due.values()))
        if part != "status":
            return node[part]
        late = [due[a["id"]] for a in node.get("actions", []) if a["status"] not in ("done", "dropped")]
        late = [day for day in late if day < self.edition.cutoff]
        text = STATUS[node["status"]]
        if late and node["status"] not in ("done", "dropped"):
            months = (self.edition.cutoff.year - min(late).year) * 12 + self.edition.cutoff.month - min(late).month
            text += f", försenad {months} månader"
        return text

    def asked(self, text, page):
        """A formula after its subject, as a slice and options."""
        cut, options = dict(page), {}
        for word, value, single in TERM.findall(text):
            if single:
                options[single] = True
            elif word in WORDS:
                options[word] = value.strip("\"'”")
            elif word not in self.edition.space:
                raise Hole(f"okänt led {word}=")
            elif value == "total":
                cut.pop(word, None)
                if self.edition.space[word].default:
                    cut[word] = self.edition.space[word].total
            else:
                cut[word] = self.edition.space[word].key(value.strip("\"'”"))
                if cut[word] is None:
                    raise Hole(f"okänt värde {word}={value}")
        return cut, options

    def formula(self, text, page):
        head = text.split()[0]
        subject, _, part = head.partition(".")
        if subject == "report":
            return str(self.edition.report[part])
        if subject in self.edition.space:
            return self.edition.space[subject].labels[page[subject]]
        if re.fullmatch(r"[A-Z]+\d+", subject):
            return self.recommendation(subject, part)
        if subject not in self.edition.measures:
            raise Hole(f"okänt mått «{subject}»")
        cut, options = self.asked(text[len(head):], page)
        period = options.get("period", self.edition.period)
        if span(period)[1] > span(self.edition.period)[1]:
            raise Hole("perioden ligger efter rapportens")
        if "by" in options:
            return self.across(subject, cut, period, options)
        if part == "status":
            return self.status(subject, cut, period)
        shown = int(options["decimals"]) if "decimals" in options else None
        if part == "target":
            return self.unit(subject, self.reckoner.target(subject, period), shown)
        value, top, bottom = self.reckoner.reading(subject, cut, period)
        if self.reckoner.is_hidden(subject, top, bottom):
            raise Hole("talet är skyddat")
        if part:
            return written({"numerator": top, "denominator": bottom}[part], 0)
        if "change" in options:
            return self.change(subject, cut, period, options, value)
        if "vs" in options:
            return self.compared(subject, cut, period, options, value)
        noun = self.edition.measures[subject].get("unit_label", {}).get("one" if value == 1 else "other", "")
        return self.unit(subject, value, shown) + (" " + noun if options.get("as") == "full" else "")

    def points(self, name):
        return " procentenheter" if self.edition.measures[name]["unit"] == "percent" else ""

    def across(self, name, cut, period, options):
        by, digits = options["by"], self.decimals(name)
        if by not in self.edition.space:
            raise Hole(f"okänd dimension {by}")
        values = self.reckoner.spread(name, by, {d: v for d, v in cut.items() if d != by}, period)
        if "gap" in options:
            return written(values[-1][0] - values[0][0], digits) + self.points(name)
        if "where" in options:
            test = options["where"]
            hits = sum(self.status(name, {**cut, by: key}, period) == "I fas" if test == "on_track"
                       else rounded(value, digits) < Fraction(test[1:]) for value, _, key in values)
            return f"{hits} av {len(values)}" if options.get("as") == "of" else str(hits)
        edge = rounded(values[0 if "lowest" in options else -1][0], digits)
        named = [label for value, label, _ in values if rounded(value, digits) == edge]
        if len(named) > 3:
            raise Hole(f"{len(named)} värden delar platsen")
        return self.unit(name, edge) if options.get("as") == "value" else " och ".join(named)

    def change(self, name, cut, period, options, value):
        before = earlier(period) if options["change"] == "previous" else options["change"]
        if any(span(before)[0] < day <= span(period)[1] for day in self.reckoner.breaks(name)):
            raise Hole("jämför över ett brott i serien")
        old, points = self.reckoner.reading(name, cut, before)[0], self.points(name)
        change = value - old if points else (value - old) / old * 100
        size = written(abs(change), self.decimals(name) if points else 0) + (points or NBSP + "%")
        if options.get("as") == "clause":
            defaults = self.edition.report["defaults"]
            if abs(change) < Fraction(self.edition.measures[name].get("relevant_change", defaults["relevant_change"])):
                return "var oförändrad"
            return ("ökade" if change > 0 else "minskade") + " med " + size
        return size if options.get("as") == "size" else ("+" if change > 0 else "−") + size

    def compared(self, name, cut, period, options, value):
        if options["vs"] == "target":
            other, words, tail = self.reckoner.target(name, period), ("under", "över"), "målet"
            if rounded(value, self.decimals(name)) == other:
                return "på målet"
        else:
            reference = self.edition.measures[name].get("references", {}).get(options["vs"])
            if reference is None:
                raise Hole(f"okänd referens {options['vs']}")
            other = self.reckoner.reading(name, reference, period)[0]
            words, tail = ("lägre än", "högre än"), options["vs"]
        return f"{written(abs(value - other), self.decimals(name))}{self.points(name)} {words[value > other]} {tail}"
