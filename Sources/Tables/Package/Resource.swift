package import Diagnostics
import Values

/// A dataset: a data file, the columns it must have and what we know of it.
package struct Resource: Sendable {
    package let name: String
    package let title: String?
    package let description: String?
    /// The file, relative to the folder of `datapackage.yaml`, with `/`; never absolute, never with `..`.
    package let path: String
    package let dialect: Dialect
    package let encoding: Encoding
    /// The columns in the schema's order: the order of `Batch.columns`, whatever the order in the file.
    package internal(set) var fields: [Field]
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

    package enum Encoding: String, CaseIterable, Sendable {
        case utf8 = "utf-8"
        case windows1252 = "windows-1252"
        case latin1 = "iso-8859-1"
    }

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

/// How the bytes of a CSV file are cut into cells (Table Dialect v2).
package struct Dialect: Hashable, Sendable {
    /// `;`, `,`, tab or `|`.
    package var delimiter: UInt8 = UInt8(ascii: ",")
    /// `"`; doubled inside quotes.
    package var quote: UInt8 = UInt8(ascii: "\"")
    /// Lines that begin with this byte are skipped; nil = none.
    package var comment: UInt8?
    /// Where the dialect says that the head stands further down, or that lines before it are to be skipped: files are
    /// not read so.
    var headElsewhere: Place?

    package init() {}
}
