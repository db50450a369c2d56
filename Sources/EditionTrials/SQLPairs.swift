package import RandomEditions
import TestProjects
import TestSupport

/// The questions of a random edition with what `explain` says and the statement that should say the same of its files.
package struct SQLPairs: Encodable {
    package let seed: UInt64
    /// Path below the edition → text.
    package var files: [String: String] = [:]
    package var pairs: [Pair] = []

    package struct Pair: Encodable {
        let question: String
        /// `explain --json`.
        let explained: String
        let sql: String?
        let refusal: String?
    }

    package init(_ edition: RandomEdition) throws {
        seed = edition.seed
        let text = SQLPairs.spelled(edition)
        for file in text.split(separator: "-- content/2025/").dropFirst() {
            guard let end = file.firstRange(of: " --\n") else { continue }
            files[String(file[..<end.lowerBound])] = String(file[end.upperBound...])
        }
        let project = ProjectText(text)
        for (measure, terms) in SQLPairs.questions(edition) {
            guard let told = try project.statements(of: measure, terms) else { continue }
            pairs.append(
                Pair(
                    question: ([measure] + terms).joined(separator: " "), explained: told.json, sql: told.sql,
                    refusal: told.refusal))
        }
    }

    private static func questions(_ edition: RandomEdition) -> [(String, [String])] {
        edition.formulas.map { formula in
            var terms = formula.slices.map { "\($0.dimension)=\($0.keys?.joined(separator: ",") ?? "total")" }
            if let span = formula.span { terms.append("period=\(span.text)") }
            if case .pick(let by, _) = formula.ask { terms += ["by=\(by)", "lowest"] }
            return (formula.measure, terms)
        }
    }

    /// The edition with labels, some with an apostrophe, here and there where its files have keys.
    private static func spelled(_ edition: RandomEdition) -> String {
        var random = SplitMix(edition.seed &+ 1)
        let world = edition.world
        var dimensions: [String?] = []
        let lines = edition.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.hasPrefix("-- ") {
                let name = line.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
                let isData = line.contains("/data/") && world.dataset(name) != nil
                dimensions = isData ? [nil] : []
                return String(line)
            }
            guard !dimensions.isEmpty else { return String(line) }
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard dimensions.count > 1 else {
                dimensions = cells.map { world.dimension($0) == nil ? nil : $0 } + [nil]
                return String(line)
            }
            return zip(cells, dimensions).map { cell, name in
                guard let name, random.chance(30), let label = world.dimension(name)?.label(cell) else { return cell }
                return label
            }.joined(separator: ",")
        }
        return lines.joined(separator: "\n").replacing("Alvik", with: "Al'vik")
    }
}
