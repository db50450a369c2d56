import Diagnostics
import Tables
import Values

extension StateRequest {
    /// Whether the question can be answered; faults are told at its place.
    func isSound(in catalogue: Catalogue, _ settings: PlanSettings, _ findings: Findings) -> Bool {
        guard let shape = catalogue.shape(query.dataset) else {
            findings.unknownDataset(query.dataset, catalogue.package.resources.map(\.name), at: place)
            return false
        }
        guard shape.state != nil else {
            guard !findings.isHole(.dataset(query.dataset)) else { return false }
            findings.add(
                .notAState, "datamängden «\(query.dataset)» säger inte vad som gäller från en dag", at: place,
                hint: "skriv uppsikt: {state: {key, value, valid_from, missing}} i datapackage.yaml")
            return false
        }
        if query.day > settings.period.lastDay {
            findings.add(
                .futurePeriod, "\(query.day) ligger efter rapportens period \(settings.period)", at: place,
                hint: "fråga om \(settings.period) eller tidigare")
            return false
        }
        return query.slice.allSatisfy { isSound($0, shape, catalogue, findings) }
    }

    private func isSound(
        _ slice: Slice, _ shape: DatasetShape, _ catalogue: Catalogue, _ findings: Findings
    ) -> Bool {
        guard let dimension = catalogue.dimension(slice.dimension), shape.has(slice.dimension) else {
            findings.unknownDimension(slice.dimension, shape.dimensions, at: place)
            return false
        }
        guard case .values(let words) = slice.choice else { return true }
        for word in words where dimension.index(of: word) == nil {
            findings.unknownValue(word, of: dimension, at: place)
            return false
        }
        return true
    }
}
