import Composition
import Diagnostics
import Disclosure
import Edition
import Figures
import Measures
import Tables
import Values

extension Manuscript {
    /// What protection must know of each dataset about people.
    ///
    /// - Parameter atoms: of the datasets that were read, by name.
    func protection(of atoms: [String: Atoms]) -> [String: ProtectedDataset] {
        let counted = measures.countedRows
        let protected = package.resources.compactMap { resource -> (String, ProtectedDataset)? in
            guard let rules = report.disclosureRules(for: resource), let atoms = atoms[resource.name] else {
                return nil
            }
            let counting =
                resource.meaning.peopleField.map { ProtectedDataset.Counting.field($0) }
                ?? (counted.contains(resource.name) ? .rows : .ownValue)
            let dataset = ProtectedDataset(
                rules: rules, atoms: atoms,
                nonAdditive: Set(resource.fields.filter { $0.nonAdditive != nil }.map(\.name)),
                relations: resource.meaning.invariants.compactMap(FieldRelation.init), counting: counting,
                file: resource.path)
            return (resource.name, dataset)
        }
        return Dictionary(protected) { first, _ in first }
    }
}

extension Manuscript {
    /// Who stands where is told one by one, and in numbers that no threshold is tried on.
    func refuseStatesOfIndividuals(_ findings: Findings) {
        for resource in package.resources where resource.meaning.isProtected {
            guard let state = resource.meaning.state else { continue }
            findings.add(
                .stateOfIndividuals,
                "datamängden «\(resource.name)» gäller personer och har lägen, som inte kan visas utan att peka ut någon",
                at: state.place,
                hint: "räkna personerna per läge i en egen fil med individuals: true, eller ta bort individuals om "
                    + "raderna gäller annat än personer")
        }
    }
}

extension Manuscript {
    /// A dataset's own rules may only hide more than those of the report. What is weaker would be passed over.
    func refuseWeakerRules(_ findings: Findings) {
        let common = report.disclosure
        for resource in package.resources {
            guard case .stricter(let count, let denominator, let complement, _) = resource.meaning.disclosure else {
                continue
            }
            let keys = [
                ("minimum_count", count.map { $0 < common.minimumCount }, "\(common.minimumCount)"),
                (
                    "minimum_denominator", denominator.map { $0 < common.minimumDenominator },
                    "\(common.minimumDenominator)"
                ),
                ("complement", complement.map { !$0 && common.complement }, "true"),
            ]
            for (key, isWeaker, least) in keys where isWeaker == true {
                findings.add(
                    .weakerDisclosure,
                    "\(key) för «\(resource.name)» skyddar mindre än rapportens \(key): \(least), som gäller alla datamängder",
                    at: resource.meaning.disclosurePlaces[key] ?? resource.place,
                    hint: "ta bort raden, skriv ett strängare värde, eller ändra regeln i report.yaml")
            }
        }
    }
}

extension FieldRelation {
    /// What is declared of the fields of each row; nil for what says nothing of sums.
    fileprivate init?(_ invariant: Invariant) {
        guard invariant.constant.isZero else { return nil }
        let sign: Double
        switch invariant.comparison {
        case .same, .equal, .atMost, .below: sign = 1
        case .atLeast, .above: sign = -1
        case .different: return nil
        }
        self.init(
            terms: invariant.terms.map { Term($0.field, sign * ($0.isNegative ? -1 : 1)) },
            isEquality: invariant.comparison == .same || invariant.comparison == .equal)
    }
}
