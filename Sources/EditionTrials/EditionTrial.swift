import Diagnostics
package import RandomEditions
import TestProjects

/// A random edition against its reckoner: what is printed, what stands in the files, what `explain` says, and each
/// question alone.
package struct EditionTrial {
    package let edition: RandomEdition
    /// How many questions are asked again alone.
    private let alone: Int

    package init(_ edition: RandomEdition, alone: Int) {
        self.edition = edition
        self.alone = alone
    }

    /// What was compared, and where it differed.
    package struct Result {
        package var numbers = 0
        package var differences: [String] = []
        /// How many readings of each type of measure were compared.
        package var readings: [String: Int] = [:]

        mutating func add(_ other: Result) {
            numbers += other.numbers
            differences += other.differences
        }

        /// Whether a name keeps its capital inside a sentence is no matter of numbers.
        mutating func compare(_ what: @autoclosure () -> String, _ printed: String?, _ reckoned: String?) {
            numbers += 1
            guard printed?.lowercased() != reckoned?.lowercased() else { return }
            differences.append("\(what()): «\(printed ?? "saknas")», räknat «\(reckoned ?? "saknas")»")
        }
    }

    package func run() throws -> Result {
        var result = Result()
        let project = ProjectText(edition.text)
        let built = try project.build()
        guard built.errors.isEmpty else {
            result.differences = built.errors.map { "\($0.rule.id): \($0.message) (\($0.place.path):\($0.place.line))" }
            return result
        }
        compareProse(built, &result)
        compareFiles(built, &result)
        compareReadings(built, &result)
        try compareExplanations(project, &result)
        try compareAlone(project, built, &result)
        return result
    }

    // MARK: Text

    private func compareProse(_ built: BuiltProject, _ result: inout Result) {
        let words = built.words("2025/index.html")
        for (index, formula) in edition.formulas.enumerated() {
            let reckoned = edition.reckoner.text(formula) ?? formula.fallback
            result.compare(formula.text, EditionTrial.printed(index, in: words), reckoned)
        }
        guard let pages = edition.pages else { return }
        for key in edition.pageKeys {
            let label = edition.world.dimension(pages.dimension)?.label(key) ?? key
            let words = built.words("2025/\(pages.dimension)/\(EditionTrial.slug(label)).html")
            for (index, formula) in pages.formulas.enumerated() {
                let page = Question.Choice(pages.dimension, [key])
                let reckoned = edition.reckoner.text(formula, on: page) ?? formula.fallback
                result.compare("\(formula.text) för \(key)", EditionTrial.printed(index, in: words), reckoned)
            }
        }
    }

    /// What stands for a numbered formula on a page.
    static func printed(_ index: Int, in words: String) -> String? {
        guard let start = words.firstRange(of: "Nummer \(index) är »"),
            let end = words[start.upperBound...].firstRange(of: "« här")
        else { return nil }
        return String(words[start.upperBound..<end.lowerBound])
    }

    private static func slug(_ label: String) -> String {
        let signs: [Character: Character] = ["å": "a", "ä": "a", "ö": "o", " ": "-"]
        return String(label.lowercased().map { signs[$0] ?? $0 })
    }

    // MARK: Files

    private func compareFiles(_ built: BuiltProject, _ result: inout Result) {
        for block in edition.blocks {
            guard let text = built["2025/" + block.file] else {
                result.differences.append("\(block.file) saknas: \(block.text)")
                continue
            }
            result.add(TableComparison(block, text, edition.reckoner).differences)
        }
        guard let pages = edition.pages else { return }
        for key in edition.pageKeys {
            let label = edition.world.dimension(pages.dimension)?.label(key) ?? key
            for block in pages.blocks {
                let path = block.file("\(pages.dimension)/\(EditionTrial.slug(label))-")
                let written = edition.reckoner.block(block, on: Question.Choice(pages.dimension, [key]))
                guard let text = built["2025/" + path] else {
                    if edition.reckoner.hasNumbers(written) {
                        result.differences.append("\(path) saknas: \(block.text)")
                    }
                    continue
                }
                result.add(TableComparison(written, text, edition.reckoner).differences)
            }
        }
    }

    // MARK: explain

    private func compareExplanations(_ project: ProjectText, _ result: inout Result) throws {
        for formula in edition.formulas.prefix(alone) {
            if case .pick = formula.ask { continue }
            let question = edition.reckoner.question(formula, on: nil)
            let terms = formula.slices.map(\.term)
            let told = try project.explanation(of: formula.measure, terms + ["period=\(question.span.text)"])
            let value = told.map { Shown(json: $0, after: "\"value\":") } ?? .nothing
            result.numbers += 1
            guard !value.holds(edition.reckoner.answer(question).value) else { continue }
            result.differences.append("explain \(formula.text): \(value)")
        }
    }

    // MARK: Alone

    private func compareAlone(_ project: ProjectText, _ built: BuiltProject, _ result: inout Result) throws {
        let words = built.words("2025/index.html")
        let bare =
            edition.pages.map { project.with("-- content/2025/\($0.dimension)/[\($0.dimension)].md --\n") } ?? project
        for (index, formula) in edition.formulas.enumerated().prefix(alone) {
            let one = try bare.with(edition.chapter(only: [formula])).build()
            result.compare(
                "ensam \(formula.text)", EditionTrial.printed(0, in: one.words("2025/index.html")),
                EditionTrial.printed(index, in: words))
        }
        for block in edition.blocks.prefix(alone) {
            let one = try bare.with(edition.chapter(only: [], [block])).build()
            result.compare("ensam \(block.id)", one["2025/" + block.file], built["2025/" + block.file])
        }
    }
}
