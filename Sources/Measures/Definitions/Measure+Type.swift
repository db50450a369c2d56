import Language
package import Tables

extension Measure {
    /// What is read, the numerator first; a published measure has its row as the only input, and one that is made of
    /// other measures has none of its own.
    package var inputs: [Input] { kind.inputs.map(\.input) }

    /// Those of the measures that it is made of included, such as the weights of a standard.
    package var allInputs: [Input] { inputs + kind.parts.flatMap(\.measure.allInputs) }

    /// Names of the datasets read, each once, in the order of the inputs, those of other measures last.
    package var datasets: [String] {
        var names: [String] = []
        let all =
            inputs.flatMap { [$0.dataset] + $0.joins.map(\.dataset) } + kind.parts.flatMap(\.measure.datasets)
        for name in all where !names.contains(name) { names.append(name) }
        return names
    }

    /// Names of the measures that it is made of, those that they are made of included.
    package var madeOf: [String] {
        kind.references.isEmpty ? [] : kind.parts.flatMap { [$0.measure.name] + $0.measure.madeOf }
    }

    package var isStandardised: Bool { kind.isStandardised }

    /// Whether its values have a numerator and a denominator: of its own, or of the measure that it is over another time.
    package var hasSides: Bool {
        kind.inputs.contains { $0.role == .numerator } || kind.isItsPart && kind.parts.first?.measure.hasSides ?? false
    }

    /// The author's word for its type.
    package var typeWord: String { type(of: kind).word }
    package var isPublished: Bool { kind.isRowAsItStands }

    /// What the numerator and the denominator count, where it is said.
    package var eventsLabel: String? { kind.eventsLabel }
    package var populationLabel: String? { kind.populationLabel }

    /// The two sides of a quotient as an account says them; empty for other measures.
    package var quotient: [(label: String, dataset: String)] {
        if kind.isItsPart, let part = kind.parts.first { return part.measure.quotient }
        let sides = kind.inputs.filter { $0.role != .value }.map(\.input)
        guard sides.count == 2 else { return [] }
        return [
            (sides[0].label ?? MakingPhrases.numerator, sides[0].dataset),
            (sides[1].label ?? MakingPhrases.denominator, sides[1].dataset),
        ]
    }

    /// What it is made of, in a sentence; nil where the account says it.
    package var makingSentence: String? { kind.makingSentence }

    /// How the values of shorter periods become that of a longer, in a sentence.
    package func combiningSentence(_ package: DataPackage) -> String {
        guard !kind.isRowAsItStands else { return kind.combiningSentence(package) }
        return switch periods {
        case .pooled: kind.combiningSentence(package)
        case .mean: MakingPhrases.mean
        case .last: MakingPhrases.last
        }
    }
}

extension Input {
    /// Every condition that decides what is counted, with the dataset whose rows it is on.
    package var conditions: [(dataset: String, filter: Filter)] {
        [filter, all, any].compactMap { $0 }.map { (dataset, $0) } + joins.map { ($0.dataset, $0.filter) }
    }
}

extension Outcome {
    /// The reason that all without a value share, else just missing.
    static func lacking(_ outcomes: [Outcome]) -> Outcome {
        let reasons = Set(outcomes.filter { $0.number == nil && $0 != .notApplicable })
        return reasons.count == 1 ? reasons.first ?? .missing : .missing
    }
}
