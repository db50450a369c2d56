import Diagnostics
import Tables

extension RowRequest {
    /// Whether the rows may be shown; faults are told at its place.
    func isSound(in catalogue: Catalogue, _ findings: Findings) -> Bool {
        guard let shape = catalogue.shape(query.dataset) else { return false }
        guard !shape.resource.meaning.individuals else {
            findings.add(
                .rowsOfIndividuals, "datamängden «\(query.dataset)» räknar personer, och dess rader visas inte",
                at: place,
                hint: "visa talen som mått, till exempel i tabellen values: där skyddas små tal")
            return false
        }
        let lacking = query.slice.first { !shape.isOwn($0.dimension) }
        guard let lacking else { return true }
        guard !findings.isHole(.dimension(lacking.dimension)) else { return false }
        findings.add(
            .dimensionNotInRows, "raderna i «\(query.dataset)» har ingen kolumn för dimensionen «\(lacking.dimension)»",
            at: place,
            hint: "välj en datamängd med en sådan kolumn, ta bort \(lacking.dimension) ur filtret, "
                + "eller visa tabellen i ett kapitel om det är sidan som väljer")
        return false
    }
}
