package import Diagnostics
import Values

/// A dataset: a data file, the columns it must have and what we know of it.
package struct Resource: Sendable {
    package let name: String
    package let title: String?
    package let description: String?
    /// The file, relative to the folder of `datapackage.yaml`, with `/`; never absolute, never with `..`.
    package let path: String
    package let format: DataFormat
    /// The columns in the schema's order: the order of `Batch.columns`, whatever the order in the file.
    package internal(set) var fields: [Field]
    /// The columns of the file, where the fields are made of them.
    package internal(set) var fileFields: [Field] = []
    /// How the rows are made of those of the file; nil when they are the same.
    var shape: Shape?
    /// The rows are not those of the file.
    package var isReshaped: Bool { shape != nil }
    /// Columns of the schema that could not be read (told).
    var lost: Set<String> = []
    /// Columns of the file that are there and not wanted.
    var ignored: Set<String> = []
    /// The file may have columns that the schema does not name.
    var mayHaveMore = false
    /// Parts of the file are read as no column.
    package var hasMore: Bool { format.hasMore || mayHaveMore || !ignored.isEmpty }
    /// Names of fields that together are unique in the file; empty when not declared.
    package internal(set) var primaryKey: [String]
    package internal(set) var foreignKeys: [ForeignKey]
    package let sources: [Source]
    package let licenses: [License]
    /// Our own keys, under `uppsikt:`.
    package internal(set) var meaning: Meaning
    /// Where the resource is declared.
    package let place: Place
    /// Where its `path` stands.
    package var pathPlace: Place { statedPath ?? place }
    let statedPath: Place?

    package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
    package func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

    /// The column that holds a dimension: the first declared so, else the one named so.
    package func column(of dimension: String) -> Int? {
        fields.firstIndex { $0.dimension == dimension }
            ?? fields.firstIndex { $0.name == dimension && $0.dimension == nil }
    }

    /// Field holding the time of a row; nil for a register or a state.
    package var timeField: Field? { meaning.time.flatMap(field) }

    package struct ForeignKey: Sendable {
        package let fields: [String]
        /// Name of the resource pointed at; the own name when the file points at itself.
        package let resource: String
        package let targetFields: [String]
        package let place: Place
    }

    package struct Source: Hashable, Sendable {
        package let title: String
        package let path: String?
    }

    package struct License: Hashable, Sendable {
        package let name: String?
        package let title: String?
        package let path: String?
    }
}
