package import Disclosure
package import Edition
import Language
package import Tables

extension Report {
    /// When the numbers of a dataset are too small to be published: the report's rules, made stricter by the dataset's
    /// own; nil when its rows do not count people, or when a reason is given to show them all.
    package func disclosureRules(for resource: Resource) -> DisclosureRules? {
        guard resource.meaning.isProtected else { return nil }
        guard case .stricter(let count, let denominator, let complement, _) = resource.meaning.disclosure else {
            return disclosureRules
        }
        return disclosureRules.stricter(
            DisclosureRules(
                minimumCount: count ?? disclosureRules.minimumCount,
                minimumDenominator: denominator ?? disclosureRules.minimumDenominator,
                complement: complement ?? disclosureRules.complement))
    }

    /// Those of every dataset that says nothing of its own.
    package var disclosureRules: DisclosureRules {
        DisclosureRules(
            minimumCount: disclosure.minimumCount, minimumDenominator: disclosure.minimumDenominator,
            complement: disclosure.complement)
    }

    /// What is hidden of a dataset, in words; empty when its rows do not count people.
    package func smallNumbers(in resource: Resource) -> String {
        if case .lifted(let reason) = resource.meaning.disclosure, resource.meaning.individuals {
            return DisclosurePhrases.allShown(because: reason)
        }
        return disclosureRules(for: resource)?.sentence ?? ""
    }
}

extension DisclosureRules {
    /// "Antal 1–4 visas inte, och inte heller andelar med färre än 20 i nämnaren eller tal som skulle röja dem."
    package var sentence: String {
        DisclosurePhrases.rule(count: minimumCount, denominator: minimumDenominator, complement: complement)
    }
}
