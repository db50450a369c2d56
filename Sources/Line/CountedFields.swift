import Diagnostics
import Disclosure
import Measures
import Tables

extension Manuscript {
    /// A condition on the very numbers of people that are added up tells them: "at least 3" is shown, "at least 4" is
    /// nothing, and so it is 3.
    func refuseConditionsOnCounts(_ findings: Findings) {
        let summed = measures.summedFields
        for measure in measures {
            for input in measure.inputs where package.resource(input.dataset)?.meaning.isProtected ?? false {
                let terms = [input.filter, input.all, input.any].compactMap { $0?.terms }.joined()
                for term in terms where summed[input.dataset]?.contains(term.name) ?? false {
                    findings.add(
                        .conditionOnCount,
                        "villkoret gäller «\(term.name)», ett antal personer som också läggs ihop: det skulle röja små tal",
                        at: input.place,
                        hint: "ta bort villkoret, eller lägg klasserna i en egen kolumn i filen")
                }
            }
        }
    }
}
