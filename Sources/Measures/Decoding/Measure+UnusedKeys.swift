import Language
import Values

extension Measure {
    /// The keys that say something of what the measure does not have: each with what it lacks, and what to do.
    var unusedKeys: [(key: String, message: String, hint: String)] {
        let all: [(String, Bool, String, String)] = [
            (
                "thresholds", keyPlaces["targets"] == nil,
                "thresholds är ett avstånd till målet, och inget mål finns",
                "ta bort thresholds, eller skriv targets"
            ),
            (
                "unit_label", !unit.takesNoun, "unit_label gör ingen skillnad i enheten \(unit.rawValue)",
                "ta bort unit_label, eller räkna i unit: count"
            ),
            (
                "on", datasets.count < 2, "on säger var datamängder möts, och måttet läser bara en",
                "ta bort on"
            ),
            (
                "series_breaks", hasSameBreaks, "två brott i series_breaks gäller samma tid och samma urval",
                "ta bort det ena"
            ),
            (
                "denominator", hasSameSides, "täljaren och nämnaren är samma uppgift, så värdet är detsamma för alla",
                "rätta field eller filter på den ena"
            ),
            (
                "largest_change", largestChange == .zero, "largest_change: 0 skulle säga att varje ändring är otrolig",
                "skriv den största ändring som är rimlig, eller ta bort nyckeln"
            ),
        ]
        return all.filter { keyPlaces[$0.0] != nil && $0.1 }.map { ($0.0, $0.2, $0.3) }
    }

    private var hasSameSides: Bool {
        guard kind is RatioMeasure, inputs.count == 2 else { return false }
        let (top, bottom) = (inputs[0], inputs[1])
        return [top, bottom].allSatisfy { $0.joins.isEmpty && $0.asOf == nil && $0.lasting == nil }
            && top.dataset == bottom.dataset && top.field == bottom.field && top.agg == bottom.agg
            && top.filter == bottom.filter && top.all == bottom.all && top.any == bottom.any
            && top.constantOver == bottom.constantOver && top.heldFor == bottom.heldFor && top.periods == bottom.periods
            && top.percentile == bottom.percentile
    }

    private var hasSameBreaks: Bool {
        seriesBreaks.indices.contains { index in
            seriesBreaks[..<index].contains {
                $0.from == seriesBreaks[index].from && $0.filter == seriesBreaks[index].filter
            }
        }
    }
}
