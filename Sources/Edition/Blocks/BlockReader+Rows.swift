import Declarations
import Diagnostics
package import Measures
import Tables

/// The keys of a table of rows, which speak of a dataset's columns.
extension BlockReader {
    package mutating func dataset() -> String? {
        guard let node = node("dataset"), let name = node.string(findings) else { return nil }
        if vocabulary.datasets.contains(name) { return name }
        if !findings.isHole(.dataset(name)) { findings.unknownDataset(name, vocabulary.datasets, at: node.place) }
        return nil
    }

    /// Names of columns; empty when absent.
    package mutating func fields(of dataset: String?) -> [String] {
        guard let node = node("fields") else { return [] }
        return once(node.list(findings)) { field($0, of: dataset) }
    }

    package mutating func filter(of dataset: String?) -> Filter {
        guard let node = node("filter"), let dataset, let catalogue = vocabulary.catalogue else {
            return Filter(terms: [])
        }
        let own = text.context.pageDimension.map(ancestors) ?? []
        return Filter.read(node, of: dataset, in: catalogue, own: own, findings)
    }

    /// `antal`, or `-antal` for the largest first.
    package mutating func order(of dataset: String?) -> RowQuery.Sort? {
        guard let node = node("sort"), let word = node.string(findings) else { return nil }
        let isDescending = word.hasPrefix("-")
        let name = Node(.scalar(String(word.drop { $0 == "-" }), isPlain: true), at: node.place)
        return field(name, of: dataset).map { RowQuery.Sort(field: $0, isDescending: isDescending) }
    }

    private func field(_ node: Node, of dataset: String?) -> String? {
        guard let name = node.string(findings),
            let resource = dataset.flatMap({ vocabulary.catalogue?.package.resource($0) })
        else { return nil }
        if resource.field(name) != nil { return name }
        findings.unknownField(name, in: resource, at: node.place)
        return nil
    }
}
