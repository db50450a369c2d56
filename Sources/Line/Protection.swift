package import Disclosure
import Edition
import Measures
import Tables

extension Manuscript {
    /// What protection must know of each dataset.
    package var protection: [String: ProtectedDataset] {
        Dictionary(package.resources.map { ($0.name, protected($0)) }) { first, _ in first }
    }

    private func protected(_ resource: Resource) -> ProtectedDataset {
        var periods: [String: Input.FieldPeriods] = [:]
        for field in resource.fields {
            periods[field.name] = field.periods.flatMap { Input.FieldPeriods(rawValue: $0.rawValue) }
        }
        let columns = catalogue.dimensions(of: resource.name).filter { name in
            resource.fields.contains { $0.dimension == name || $0.name == name }
        }
        return ProtectedDataset(
            rules: rules(resource), columns: Set(columns), periods: periods,
            nonAdditive: Set(resource.fields.filter { $0.nonAdditive != nil }.map(\.name)))
    }

    /// The report's rules, made stricter by the dataset's own; nil when its rows do not count people.
    private func rules(_ resource: Resource) -> DisclosureRules? {
        guard resource.meaning.individuals else { return nil }
        let whole = DisclosureRules(
            minimumCount: report.disclosure.minimumCount, minimumDenominator: report.disclosure.minimumDenominator,
            complement: report.disclosure.complement)
        switch resource.meaning.disclosure {
        case .lifted: return nil
        case .stricter(let count, let denominator, let complement, _):
            return whole.stricter(
                DisclosureRules(
                    minimumCount: count ?? whole.minimumCount,
                    minimumDenominator: denominator ?? whole.minimumDenominator,
                    complement: complement ?? whole.complement))
        case nil: return whole
        }
    }
}
