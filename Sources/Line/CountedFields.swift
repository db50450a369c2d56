import Diagnostics
import Disclosure
import Measures
import Tables

extension Manuscript {
    /// A condition on the very numbers of people that are added up tells them: "at least 3" is shown, "at least 4" is
    /// nothing, and so it is 3. It does so too where it decides which rows of another dataset count.
    func refuseConditionsOnCounts(_ findings: Findings) {
        let summed = measures.summedFields
        let countedRows = measures.countedRows
        var told: Set<Place> = []
        for input in measures.flatMap(\.allInputs) {
            for (dataset, filter) in input.conditions
            where package.resource(dataset)?.meaning.isProtected ?? false {
                let counting = package.resource(dataset)?.meaning.peopleField
                let summed = alike(dataset).reduce(into: Set<String>()) { $0.formUnion(summed[$1] ?? []) }
                for term in filter.terms
                where term.name == counting || summed.contains(term.name) {
                    guard told.insert(input.place).inserted else { continue }
                    let what =
                        counting == nil && countedRows.contains(dataset)
                        ? "ett tal om var och en av personerna" : "ett antal personer"
                    findings.add(
                        .conditionOnCount,
                        "villkoret gäller «\(term.name)», \(what) som också läggs ihop: det skulle röja små tal",
                        at: input.place,
                        hint: "ta bort villkoret, eller lägg klasserna i en egen kolumn i filen")
                }
            }
        }
    }

    /// The resources that may hold the same rows as one: of the same file, or with the same columns.
    private func alike(_ dataset: String) -> [String] {
        guard let own = package.resource(dataset) else { return [] }
        let columns = Set(own.fields.map(\.name))
        return package.resources.filter { $0.path == own.path || Set($0.fields.map(\.name)) == columns }.map(\.name)
    }

    /// A share or a mean that its publisher has computed says nothing of how many people stand behind it.
    func refusePublishedOfIndividuals(_ findings: Findings) {
        for measure in measures where measure.isPublished && !measure.isCount {
            for input in measure.inputs where package.resource(input.dataset)?.meaning.isProtected ?? false {
                findings.add(
                    .publishedOfIndividuals,
                    "måttet «\(measure.name)» är ett färdigräknat tal om personer som inte är något antal, och ingen vet "
                        + "hur få personer det gäller",
                    at: input.place,
                    hint:
                        "räkna det av kolumnerna med antal, med type: ratio, eller skriv disclosure: {none: skälet} om "
                        + "utgivaren redan har skyddat talen")
            }
        }
    }
}
