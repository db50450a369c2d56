import Declarations
import Diagnostics
import Measures
import Values

/// How many values a figure or table may hold: more are no figure that anyone reads, and are costly to make.
package enum BlockSize {
    /// 290 municipalities by month in fourteen years.
    package static let most = 50_000

    package static func fault(_ what: String, _ count: Int) -> (message: String, hint: String) {
        (
            "\(what) får \(count) värden, men högst \(most) ryms",
            "välj färre värden eller tider med filter, limit eller period"
        )
    }
}

extension BlockReader {
    /// Whether the dimensions and times that split the block make more values than it may hold (told).
    func isTooLarge(_ what: String) -> Bool {
        let dimensions = ["by", "series", "facet", "rows", "columns"].compactMap(written)
            .filter { name in vocabulary.dimensions.contains { $0.name == name } }
        let measures = max(fields.keys.first { $0.key == "measures" }?.value.items?.count ?? 1, 1)
        let counts = dimensions.map { max(keys(of: $0, writtenFilter).count, 1) } + [measures, times]
        let (count, isHuge) = counts.reduce((1, false)) { product, factor in
            let (next, overflow) = product.0.multipliedReportingOverflow(by: factor)
            return (overflow ? .max : next, product.1 || overflow)
        }
        guard isHuge || count > BlockSize.most else { return false }
        let fault = BlockSize.fault(what, count)
        findings.add(.blockCombination, fault.message, at: fields.place, hint: fault.hint)
        return true
    }

    /// The single times of a span, where the author writes it.
    private var times: Int {
        let nodes = fields.keys.filter { $0.key == "period" }.map(\.value)
        let grain = written("grain").flatMap(Grain.init(name:)) ?? .year
        return max(nodes.first?.period(Findings(), in: context.period)?.split(into: grain).count ?? 1, 1)
    }
}
