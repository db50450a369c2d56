import Diagnostics

/// A dimension as `dimensions.yaml` declares it, before a register is read.
package struct DimensionDeclaration: Sendable {
    package let name: String
    let label: String
    /// Nil when it is not declared.
    let labelPlural: String?
    let source: Source
    /// Dimensions that the values roll up to, in the order declared.
    let parents: [String]
    let order: Order?
    let total: Dimension.Total?
    let defaultKey: Placed<String>?
    let place: Place

    enum Source: Sendable {
        case list([Placed<Dimension.Value>], [ParentWord])
        case register(Register)
    }

    /// The key or label of a value's parent, as written in a list.
    struct ParentWord: Sendable {
        let dimension: String
        let word: String
        let place: Place
    }

    struct Register: Sendable {
        let dataset: Placed<String>
        let key: Placed<String>
        let valueLabel: Placed<String>?
        let validFrom: Placed<String>?
        let validTo: Placed<String>?
        let replacedBy: Placed<String>?
        /// Parent dimension and the field with its key or label.
        let parents: [(dimension: String, field: Placed<String>)]
        let tileRow: Placed<String>?
        let tileColumn: Placed<String>?
        let neighbours: Placed<String>?

        /// The columns without which its values are not known.
        var fields: [String] { ([key, valueLabel].compactMap { $0 } + parents.map(\.field)).map(\.value) }
    }

    enum Order: String, CaseIterable, Sendable { case declared, label, key }

    /// Name of the dataset that must be read for it; nil for a list.
    package var dataset: String? {
        guard case .register(let register) = source else { return nil }
        return register.dataset.value
    }
}

/// Something that an author wrote, and where.
struct Placed<Value: Sendable>: Sendable {
    let value: Value
    let place: Place
}
