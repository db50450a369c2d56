import Declarations
import Diagnostics
import Edition
import Figures
import Manual
import TestProjects
import Testing

/// What the manual shows can be written, and becomes what the manual says.
@Suite struct ExampleTests {
    @Test func theExampleEditionHasNothingToRemark() throws {
        let told = try example.build().told
        #expect(told == [])
    }

    @Test func theRoadLeadsToAReport() throws {
        let built = try project(roadFiles).build()
        #expect(built.told == [])
        #expect(built.allWords.contains(roadText))
    }

    @Test func everyFormulaPrintsWhatTheManualSays() throws {
        let examples = manual.flatMap(\.entries).flatMap(\.parts).flatMap(\.formulas)
        let chapter = examples.filter { !$0.isOnValuePage }
        let page = examples.filter(\.isOnValuePage)
        var edition = example.chapter(marked(chapter))
        edition.files["content/2025/kommun/[kommun].md"] = "# Sidan\n\n" + marked(page) + "\n"
        let built = try edition.build()
        #expect(built.errors.map(\.message) == [])
        expect(chapter, in: built.words("2025/index.html"))
        expect(page, in: built.words("2025/kommun/aby.html"))
    }

    private func marked(_ examples: [FormulaExample]) -> String {
        examples.map { "«`\($0.written)`»" }.joined(separator: " ")
    }

    private func expect(_ examples: [FormulaExample], in words: String) {
        let printed = words.matches(of: /«([^»]*)»/).map { String($0.output.1).replacing("\u{A0}", with: " ") }
        #expect(!printed.isEmpty && printed.count % examples.count == 0)
        // A page may say its text twice, as its introduction too.
        for (index, text) in printed.enumerated() {
            let example = examples[index % examples.count]
            #expect(text == example.printed, "\(example.written) → \(text)")
        }
    }

    @Test(arguments: blockExamples.map(\.kind)) func everyBlockCanBeDrawn(kind: String) throws {
        let block = try #require(blockExamples.first { $0.kind == kind })
        let told = try example.chapter("```\(block.fence)\n\(block.text)\n```").build().told
        #expect(told == [])
    }

    @Test func theGalleryHasNothingToRemark() throws {
        let built = try project(galleryFiles).build()
        #expect(built.told == [])
    }

    @Test(arguments: typePages.map(\.name)) func everyTypeOfMeasureCanBeWritten(name: String) throws {
        let page = try #require(typePages.first { $0.name == name })
        let file = "-- content/2025/measures/prov.yaml --\n" + page.example
        let told = try example.with(file).chapter("`=prov kommun=Åby period=2025-Q3`").build().told
        #expect(told == [])
    }

    @Test(arguments: chartKinds + tableKinds) func everyKeyOfABlockCanBeWritten(kind: BlockKind) throws {
        let block = try #require(blockExamples.first { $0.kind == kind.name })
        let lines = block.text.split(separator: "\n").map(String.init)
        let needed = lines.filter { line in
            line.hasPrefix("kind:") || kind.keys.contains { $0.isRequired && line.hasPrefix($0.name + ":") }
        }
        // A key may need another beside it.
        let bases = [lines, needed] + (further[kind.name] ?? []).map { ["kind: \(kind.name)"] + $0 }
        for key in keys(of: kind) {
            let isWritten = try bases.contains { base in
                let text = base.filter { !$0.hasPrefix(key.name + ":") } + [key.example]
                let chapter = "```\(block.fence)\n\(text.joined(separator: "\n"))\n```"
                return try example.chapter(chapter).build().errors.isEmpty
            }
            #expect(isWritten, "\(key.name)")
        }
    }

    private let further: [String: [[String]]] = [
        "trend": [["measure: andel-inloggade", "by: kommun"]],
        "values": [["measures: [andel-inloggade]", "by: kommun"], ["measures: [svarsfrekvens]", "by: period"]],
        "dots": [["measure: svarsfrekvens", "by: kommun"]],
        "bars": [["measure: svarsfrekvens", "by: kommun"]],
        "multiples": [
            ["of: dots", "facet: kon", "measure: andel-inloggade", "by: kommun"],
            ["of: bars", "facet: kommun", "measure: andel-inloggade", "by: alder"],
            ["of: trend", "facet: kommun", "measure: andel-inloggade"],
            ["of: spc", "facet: kommun", "measure: svarsfrekvens", "grain: quarter"],
        ],
    ]

    @Test(arguments: recipes.map(\.name)) func everyAnswerCanBeFollowed(name: String) throws {
        let recipe = try #require(recipes.first { $0.name == name })
        let built = try example.putting(recipe.files).marked(recipe.printsText).build()
        #expect(built.findings.filter { $0.severity != .notice }.map(\.message) == [])
        guard let says = recipe.says else { return }
        guard recipe.printsText else { return #expect(built.allWords.contains(says)) }
        let printed = built.words("2025/index.html").firstMatch(of: /«([^«»]*)»/).map {
            String($0.output.1).replacing("\u{A0}", with: " ")
        }
        #expect(printed == says, "\(name) ⇒ \(printed ?? "")")
    }

    @Test(arguments: filterExamples.map(\.written)) func everyFilterCanBeWritten(written: String) throws {
        let filter = try #require(filterExamples.first { $0.written == written })
        let block = "```chart\nkind: bars\nmeasure: andel-inloggade\nby: kommun\nfilter: \(written)\n```"
        let measure = """
            -- content/2025/measures/prov.yaml --
            label: Prov
            type: simple
            dataset: samtal
            agg: count
            periods: sum
            filter: \(written)
            unit: count
            improvement_direction: neutral
            """
        let edition = filter.isOfColumn ? example.with(measure).chapter("`=prov`") : example.chapter(block)
        let told = try edition.build().told
        #expect(told == [])
    }
}

extension ProjectText {
    /// With signs around the first paragraph of the example chapter.
    fileprivate func marked(_ isMarked: Bool) -> ProjectText {
        guard isMarked else { return self }
        var result = self
        for path in files.keys where path.hasSuffix("/04-exempel.md") {
            var paragraphs = (files[path] ?? "").split(separator: "\n\n").map { $0.trimmingPrefix("\n") }
            paragraphs[1] = "«\(paragraphs[1].split(separator: "\n").joined(separator: "\n"))»"
            result.files[path] = paragraphs.joined(separator: "\n\n") + "\n"
        }
        return result
    }
}

extension Part {
    fileprivate var formulas: [FormulaExample] {
        guard case .formulas(let examples) = self else { return [] }
        return examples
    }
}
