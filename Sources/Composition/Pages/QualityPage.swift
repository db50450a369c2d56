import Diagnostics
import Edition
import Figures
import Language
import Markup
import Measures
import Readings
import Tables
import Values

/// Every dataset: where it comes from, what was read, what was checked and what was found.
struct QualityPage {
    let book: Book
    let shell: Shell

    private var context: PageContext {
        PageContext(book, path: book.directory.quality, scope: book.definitions.reportScope)
    }

    var file: Site.File {
        let resources = book.definitions.data.resources
        let content: Markup = [
            context.head(
                kind: book.definitions.data.title ?? "", title: .text(Heads.quality),
                lede: .text(QualityPhrases.lead(resources.count)),
                facts: [], crumbs: context.crumbs(Heads.quality), status: false),
            context.exampleLine,
            el(
                "div", ["class": "bredd"],
                [found, excuses, overview(resources)]
                    + resources.map { DatasetCard(resource: $0, context: context).markup }),
        ]
        return context.fill(
            shell, title: PagePhrases.title(Heads.quality, of: book.report.title),
            description: QualityPhrases.description, content: content)
    }

    /// Warnings and notices of the build: an auditor sees what the controller saw.
    private var found: Markup {
        let folder = book.report.place.path.dropLast("report.yaml".count)
        // Of this edition alone: another's remarks are not its own, and a locked page does not change with them.
        let all = book.findings.sorted.filter { $0.severity != .error && $0.place.path.hasPrefix(folder) }
        let told = all.filter { !isSecret($0) }
        guard !all.isEmpty else {
            return el("p", ["class": "ingress"], .text(QualityPhrases.noRemarks))
        }
        return el(
            "section", ["class": "kapitel", "aria-labelledby": "anmarkningar"],
            el("h2", ["id": "anmarkningar", "class": "utan-nr"], .text(QualityPhrases.remarks)),
            el(
                "div", ["class": "text"],
                el("ul", ["class": "ren"], told.map(remark) + (told.count == all.count ? [] : [withheld]))))
    }

    /// What the author lets stand although the data seem to say otherwise, and why.
    private var excuses: Markup {
        let edition = book.definitions.edition
        let all = (edition.chapters + (edition.minutes.map { [$0] } ?? [])).flatMap { page in
            page.frontMatter.proseOK.map { (page.file, $0) }
        }
        guard !all.isEmpty else { return .nothing }
        let items = all.map { file, excuse in
            el("li", [:], .text("”\(visible(excuse.text))” (\(visible(file))): \(visible(excuse.reason))"))
        }
        return el(
            "section", ["class": "kapitel", "aria-labelledby": "undantagna-meningar"],
            el("h2", ["id": "undantagna-meningar", "class": "utan-nr"], .text(Heads.excusedSentences)),
            el("div", ["class": "text"], el("ul", ["class": "ren"], items)))
    }

    private func remark(_ finding: Diagnostic) -> Markup {
        let line = finding.place.line > 0 ? finding.place.line : nil
        let notes = finding.notes.map { " \(Swedish.capitalised(visible($0.text)))." }.joined()
        let remark = QualityPhrases.remark(visible(finding.message), visible(finding.place.path), line: line)
        return el("li", [:], .text(remark + notes))
    }

    private var withheld: Markup { el("li", [:], .text(QualityPhrases.withheld)) }

    /// Which rows of people a remark is about, and how many they are, is not for a page; nor are numbers of people that
    /// nobody has asked for.
    private func isSecret(_ finding: Diagnostic) -> Bool {
        let secret = book.definitions.data.resources.filter(\.isSecret)
        if finding.rule == .largestChange {
            return book.definitions.measures.values.contains { measure in
                measure.place.path == finding.place.path && secret.contains { measure.datasets.contains($0.name) }
            }
        }
        return secret.contains { finding.place.path.hasSuffix("/" + book.directory.folder + "/" + $0.path) }
    }

    private func overview(_ resources: [Resource]) -> Markup {
        let rows = resources.map { resource in
            let facts = book.facts[resource.name]
            return el(
                "tr", [:],
                el(
                    "th", ["scope": "row"],
                    el("a", ["href": "#" + datasetID(resource.name)], .text(resource.title ?? resource.name)),
                    resource.meaning.isExample ? [" ", exampleMark] : .nothing),
                el("td", [:], resource.meaning.extracted.map(isoTime) ?? "–"),
                el(
                    "td", ["class": "n"],
                    .text(resource.isSecret ? Heads.notShown : facts.map { Swedish.number(Exact($0.rows)) } ?? "–")),
                el("td", ["class": "nb"], .text(facts?.verdict(isSecret: resource.isSecret) ?? Heads.notRead)))
        }
        let table = el(
            "table", ["class": "tabell full", "aria-labelledby": "oversikt-h"],
            el(
                "thead", [:],
                el(
                    "tr", [:],
                    [Swedish.capitalised(QualityPhrases.dataset.one), Heads.extraction, Heads.rows, Heads.checks].map {
                        el("th", ["scope": "col", "class": $0 == Heads.rows ? "n" : nil], .text($0))
                    })),
            el("tbody", [:], rows))
        return el(
            "section", ["class": "kapitel", "id": "oversikt", "aria-labelledby": "oversikt-h"],
            el("h2", ["id": "oversikt-h", "class": "utan-nr"], .text(QualityPhrases.overview)),
            el("div", ["class": "text"], scrolling(table, name: QualityPhrases.datasets)))
    }
}

extension Resource {
    /// Its rows may be people, and so may the cells that are not filled in: neither is counted on a page.
    fileprivate var isSecret: Bool { meaning.individuals }
}

extension TableFacts {
    /// "12 kontroller, inga fel".
    ///
    /// - Parameter isSecret: the rows are people: how many break a rule may itself be a small number.
    func verdict(isSecret: Bool) -> String {
        let faults = checks.reduce(0) { $0 + $1.faults }
        return QualityPhrases.verdict(checks: checks.count, faults: isSecret && faults > 0 ? nil : faults)
    }
}

/// One dataset.
struct DatasetCard {
    let resource: Resource
    let context: PageContext

    private var facts: TableFacts? { context.book.facts[resource.name] }

    var markup: Markup {
        let id = datasetID(resource.name)
        return el(
            "section", ["class": "kapitel", "id": id, "aria-labelledby": id + "-h"],
            el("h2", ["id": id + "-h", "class": "utan-nr"], .text(resource.title ?? resource.name)),
            el(
                "div", ["class": "text"],
                resource.meaning.isExample ? el("p", [:], exampleMark, .text(example)) : .nothing,
                resource.description.map { el("p", [:], .text($0)) } ?? .nothing,
                el(
                    "dl", ["class": "kort"],
                    rows.map { el("div", [:], el("dt", [:], .text($0.0)), el("dd", [:], .text($0.1))) }), columns,
                checks))
    }

    private var example: String { resource.meaning.exampleText.map { " " + $0 } ?? "" }

    private var rows: [(String, String)] {
        [
            (
                Heads.source,
                resource.sources.isEmpty
                    ? QualityPhrases.noSource
                    : Swedish.capitalised(Swedish.list(resource.sources.map(\.named)))
            ),
            (Heads.extraction, resource.meaning.extracted.map(Swedish.date) ?? QualityPhrases.noExtraction),
            (QualityPhrases.file, resource.path),
            (Heads.rows, resource.isSecret ? QualityPhrases.rowsWithheld : facts.map { rowText($0) } ?? Heads.notRead),
            (
                Heads.period,
                facts?.periods.map(span) ?? ""
            ),
            (QualityPhrases.terms, Swedish.list(resource.licenses.compactMap(\.named))),
            (QualityPhrases.people, resource.meaning.individuals ? protection : ""),
        ].filter { !$0.1.isEmpty }
    }

    private var protection: String { QualityPhrases.people(context.report.smallNumbers(in: resource)) }

    private func span(_ periods: ClosedRange<Period>) -> String {
        let first = Swedish.period(periods.lowerBound)
        return periods.lowerBound == periods.upperBound
            ? first : QualityPhrases.span(first, Swedish.period(periods.upperBound))
    }

    private func rowText(_ facts: TableFacts) -> String {
        let filled =
            facts.filledRows > 0
            ? QualityPhrases.filled(
                Swedish.number(Exact(facts.filledRows)), with: resource.meaning.complete?.fillText ?? "0")
            : ""
        return Swedish.number(Exact(facts.rows)) + filled
    }

    /// How complete each column is.
    private var columns: Markup {
        guard let facts, facts.rows > 0, !facts.columns.isEmpty, !resource.isSecret else { return .nothing }
        let rows = facts.columns.map { column in
            let reported = Exact(Int128(facts.rows - column.missing) * 100, over: Int128(facts.rows)) ?? .zero
            return el(
                "tr", [:], el("th", ["scope": "row"], .text(name(of: column.name))),
                el("td", ["class": "n"], .text(Swedish.number(Exact(column.missing)))),
                el("td", ["class": "n"], .text(Swedish.percent(reported))), el("td", ["class": "stapel"], bar(reported))
            )
        }
        let table = el(
            "table", ["class": "tabell"], el("caption", [:], .text(QualityPhrases.columns)),
            el(
                "thead", [:],
                el(
                    "tr", [:], el("th", ["scope": "col"], .text(QualityPhrases.column)),
                    el("th", ["scope": "col", "class": "n"], .text(Heads.lacking)),
                    el("th", ["scope": "col", "class": "n"], .text(QualityPhrases.filledIn)),
                    el("th", ["scope": "col"], .text(QualityPhrases.picture)))),
            el("tbody", [:], rows))
        return scrolling(table, name: QualityPhrases.columns(of: resource.title ?? resource.name))
    }

    /// "Inkommande (inkommande): Räknas i växeln."
    private func name(of column: String) -> String {
        let field = resource.field(column)
        let title = field?.title.map { "\($0) (\(column))" } ?? column
        return title + (field?.description.map { ": " + $0 } ?? "")
    }

    /// A bar of 100 units; its number stands beside it.
    private func bar(_ percent: Exact) -> Markup {
        let width = percent.plain(decimals: 0)
        return el(
            "svg",
            [
                "class": "s-bar", "viewBox": "0 0 100 8", "role": "img",
                "aria-label": QualityPhrases.filledIn(Swedish.percent(percent)),
            ],
            el("rect", ["class": "bana", "width": "100", "height": "8"]),
            el("rect", ["class": "fyll", "width": width, "height": "8"]))
    }

    private var checks: Markup {
        guard let facts, !facts.checks.isEmpty else { return .nothing }
        let rows = facts.checks.map { check in
            let text = resource.isSecret && check.limitsNumbers ? QualityPhrases.withinLimits : check.text
            let mark: StatusMark = check.passed ? .reached : .notReached
            // How many rows of people break a rule may itself be a small number.
            let accepted = resource.isSecret && check.accepted > 0 ? nil : check.accepted
            let words =
                !check.passed
                ? resource.isSecret ? QualityPhrases.someFaults : QualityPhrases.faults(check.faults)
                : check.accepted > 0 ? QualityPhrases.accepted : QualityPhrases.passed
            return el(
                "li", [:],
                el("span", ["class": "lage \(mark.colourClass ?? "")"], mark.svg(), el("span", [:], .text(words))),
                el("span", [:], .text(QualityPhrases.check(text, accepted: accepted))))
        }
        return [el("h3", [:], .text(Heads.checks)), el("ul", ["class": "ren kontroller"], rows)]
    }
}

extension Resource.Source {
    /// "Växeln, https://example.org/vaxel".
    fileprivate var named: String { title == path ? title : title + (path.map { ", " + $0 } ?? "") }
}

extension Resource.License {
    /// "Fri licens (CC0-1.0), https://…"; nil when nothing is said.
    fileprivate var named: String? {
        let code = name.map { title == nil ? $0 : "(\($0))" }
        let words = [[title, code].compactMap { $0 }.joined(separator: " "), path ?? ""].filter { !$0.isEmpty }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}
