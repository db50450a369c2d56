import TestSupport

extension World {
    /// Which types of measures an edition is made to try.
    package enum Types: Sendable {
        case usual
        /// Those that need datasets of their own.
        case further
    }

    /// Puts measures of the further types in place of all others.
    mutating func makeFurther(_ random: inout SplitMix) {
        addGroups(&random)
        addRecommendations(&random)
        measures = []
        var kinds = [
            standardised(&random), standardised(&random), joined(&random), joined(&random), classed(&random),
            recommended(&random),
        ]
        if dataset("lagen") != nil { kinds += [lasting(&random), lasting(&random)] }
        for (number, kind) in kinds.enumerated() { measures.append(measure(number + 1, kind, &random)) }
    }

    /// A dataset of years or months up to the report's period, each combination of its dimensions once.
    func table(
        _ name: String, grain: Int, _ names: [String], _ fields: [Dataset.Field], _ random: inout SplitMix
    ) -> Dataset {
        var result = Dataset(name: name, grain: grain, dimensions: names, fields: fields)
        let end = grain == 12 && period.grain != 12 ? 2024 * 12 + 11 : period.last
        fill(&result, 2022 * 12...end, &random)
        return result
    }
}
