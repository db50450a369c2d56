/// The files below a folder of the project.
package struct Listing: Hashable, Sendable {
    /// Something that is not read, and that an author should hear of.
    package struct Refused: Hashable, Sendable {
        package let path: String
        /// What it is; nil for a name that is not UTF-8.
        package let kind: FileKind?

        /// A Swedish clause, such as "det är en symbolisk länk".
        package var reason: String {
            kind.map { "det är \($0.name)" } ?? "namnet är inte UTF-8"
        }
    }

    package init() {}

    /// Paths below the project's folder, sorted by their bytes.
    package internal(set) var files: [String] = []
    /// The folders below it, sorted alike.
    package internal(set) var folders: [String] = []
    package internal(set) var refused: [Refused] = []

    /// More files than this in one listing are a mistake.
    package static let fileLimit = 100_000
    /// Names of files that programs hide: `.DS_Store`, and `~$telefon.xlsx` while Excel has the file open.
    package static func passesOver(_ name: some StringProtocol) -> Bool {
        name.utf8.starts(with: ".".utf8) || name.utf8.starts(with: "~$".utf8)
    }

    /// Folders within folders.
    package static let depthLimit = 32
}
