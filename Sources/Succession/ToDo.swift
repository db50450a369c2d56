import Declarations
import Diagnostics
import Edition
import Values

/// The list of what is left to do in a new edition, for its author.
struct ToDo {
    /// With the new texts, so that the lines are those that the author meets.
    let new: EditionFiles
    let step: Step
    let old: EditionFiles

    var text: String {
        let sections = [
            data, decide, YearMentions(new, since: step.from.firstDay.year - 1).lines, recommendations, examples,
        ]
        let heads = [
            "Hämta data", "Bestäm", "Läs de texter som nämner ett år", "Gå igenom rekommendationerna",
            "Byt exempeldata",
        ]
        let parts = zip(heads, sections).filter { !$0.1.isEmpty }
        let body = parts.enumerated().map { "\($0 + 1). \($1.0)\n\n" + $1.1.joined(separator: "\n") }
        return
            (opening + body + ["\(parts.count + 1). Kör uppsikt build\n\nDet som inte stämmer sägs med fil och rad."])
            .joined(separator: "\n\n") + "\n"
    }

    private var opening: [String] {
        [
            "ATT GÖRA I \(new.folder)",
            """
            Utgåvan är gjord av \(old.folder). Stryk det som är klart; ta bort filen när allt är det. Den publiceras aldrig.
            Titel, period, version, mål och hur långt data ska räcka är redan flyttade till \(step.to).
            """,
        ]
    }

    private func root(_ path: String, of files: EditionFiles? = nil) -> Node? {
        (files ?? new).sources.first { $0.path == (files ?? new).folder + "/" + path }.flatMap {
            YAML.read($0, Findings())
        }
    }

    private func task(_ place: Place, _ what: String) -> String { "[ ] \(place.path):\(place.line) – \(what)" }

    // MARK: Data

    private var data: [String] {
        (root("datapackage.yaml")?.value("resources")?.items ?? []).flatMap(file)
    }

    private func file(_ resource: Node) -> [String] {
        guard let path = resource.value("path") else { return [] }
        let names = path.items ?? [path]
        let own = resource.value("uppsikt")
        var lines = names.compactMap(\.scalar).map {
            "[ ] \(new.folder)/\($0)" + (resource.value("title")?.scalar.map { " – \($0)" } ?? "")
        }
        let sources = (resource.value("sources")?.items ?? []).compactMap { $0.value("title")?.scalar }
        if !sources.isEmpty { lines.append("    källa: " + sources.joined(separator: "; ")) }
        if let to = own?.value("complete")?.value("to")?.scalar { lines.append("    ska räcka till och med \(to)") }
        if let extracted = own?.value("extracted") {
            let place = extracted.place
            lines.append("    hämtad \(extracted.scalar ?? ""); skriv den nya dagen i \(place.path):\(place.line)")
        }
        return lines
    }

    // MARK: What somebody has to decide

    private var decide: [String] {
        let report = root("report.yaml")
        let meeting = report?.value("meeting").map { node in
            task(
                (node.value("date") ?? node).place,
                "mötets dag är den förra, flyttad lika långt som perioden: skriv den riktiga, och ärendets nummer")
        }
        let assessed = report?.value("accessibility")?.value("assessed").map {
            task($0.place, "granskningen av tillgängligheten är från \($0.scalar ?? ""): gör den på nytt")
        }
        return [meeting, assessed].compactMap { $0 } + decisions + targets
    }

    private var decisions: [String] {
        let texts = (root("report.yaml", of: old)?.value("decisions")?.items ?? []).compactMap {
            ($0.value("text") ?? $0).scalar
        }
        guard !texts.isEmpty else { return [] }
        return ["[ ] \(new.folder)/report.yaml – skriv decisions, förslagen till beslut. Förra gången:"]
            + texts.map { "    \($0)" }
    }

    private var targets: [String] {
        new.sources.filter { $0.path.hasPrefix(new.folder + "/measures/") }.flatMap { source in
            (YAML.read(source, Findings())?.value("targets")?.items ?? []).compactMap(target)
        }
    }

    private func target(_ node: Node) -> String? {
        guard let end = node.value("to") ?? node.value("period"),
            let period = end.scalar.flatMap({ Period(parsing: $0) }), period.lastDay >= step.to.lastDay,
            (node.value("from") ?? end).scalar.flatMap({ Period(parsing: $0) }).map({ $0.firstDay < step.to.firstDay })
                == true
        else { return nil }
        let decision = node.value("decision")?.scalar.map { " (\($0))" } ?? ""
        return task(end.place, "målet \(node.value("value")?.scalar ?? "")\(decision): gäller det också \(step.to)?")
    }

    // MARK: What is carried on

    private var recommendations: [String] {
        (root("recommendations.yaml")?.value("recommendations")?.items ?? []).compactMap { node in
            guard let id = node.value("id")?.scalar, let status = node.value("status") else { return nil }
            let day = node.value("status_date")?.scalar.map { ", \($0)" } ?? ""
            return task(status.place, "\(id): \(status.scalar ?? "")\(day)")
        }
    }

    private var examples: [String] {
        ExampleMark.all(in: new.sources).map { task($0.place, "\($0.kind.noun): \($0.name)") }
    }
}
