import TestSupport

/// A legal edition made of a seed, and what it asks.
package struct RandomEdition: Sendable {
    package let seed: UInt64
    package let reckoner: Reckoner
    package private(set) var formulas: [Formula] = []
    package private(set) var blocks: [Block] = []
    /// The dimension whose values have pages, and what stands on each of them.
    package private(set) var pages: Pages?

    package struct Pages: Sendable {
        package let dimension: String
        package let formulas: [Formula]
        package let blocks: [Block]
    }

    package var world: World { reckoner.world }

    package init(_ seed: UInt64, types: World.Types = .usual, formulas count: Int = 20, blocks blockCount: Int = 6) {
        self.seed = seed
        var random = SplitMix(seed)
        reckoner = Reckoner(World(&random, types: types))
        let asking = Asking(reckoner)
        for _ in 0..<(8 * count) where formulas.count < count {
            formulas += [asking.formula(&random)].compactMap { $0 }
        }
        for number in 0..<(8 * blockCount) where blocks.count < blockCount {
            blocks += [asking.block("b\(number)", &random)].compactMap { $0 }
        }
        if random.chance(30) { pages = pages(asking, &random) }
    }

    private func pages(_ asking: Asking, _ random: inout SplitMix) -> Pages? {
        let name = random.pick(["enhet", "kon"] + world.chain("enhet").dropFirst())
        guard let key = world.dimension(name)?.values.first?.key else { return nil }
        let formulas = (0..<12).compactMap { _ in asking.formula(&random, on: Question.Choice(name, [key])) }.map {
            formula in
            var formula = formula
            formula.fallback = "saknas"
            return formula
        }.filter { if case .pick = $0.ask { false } else { true } }
        let blocks = (0..<24).compactMap { asking.block("s\($0)", on: Question.Choice(name, [key]), &random) }
        return formulas.isEmpty ? nil : Pages(dimension: name, formulas: formulas, blocks: Array(blocks.prefix(3)))
    }

    /// Keys of the values that have a page: those that exist when the report's period ends.
    package var pageKeys: [String] {
        let values = pages.flatMap { world.dimension($0.dimension) }?.values ?? []
        return values.filter { $0.exists(in: world.period.last) }.map(\.key)
    }

    // MARK: As text

    /// All files; every formula stands between its number and a full stop.
    package var text: String {
        var files = world.text + "-- content/2025/01-prov.md --\n" + chapter(formulas, blocks)
        if let pages {
            files +=
                "-- content/2025/\(pages.dimension)/[\(pages.dimension)].md --\n"
                + chapter(pages.formulas, pages.blocks)
        }
        return files
    }

    /// The chapter's file with some of the questions alone.
    package func chapter(only formulas: [Formula], _ blocks: [Block] = []) -> String {
        "-- content/2025/01-prov.md --\n" + chapter(formulas, blocks)
    }

    private func chapter(_ formulas: [Formula], _ blocks: [Block]) -> String {
        let paragraphs = formulas.enumerated().map { "Nummer \($0) är »`\($1.text)`« här." }
        return (["# Prov"] + paragraphs + blocks.map(\.text)).joined(separator: "\n\n") + "\n"
    }
}
