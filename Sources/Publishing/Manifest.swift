package import Files
import Markup

/// What was published, so that anybody can check later that nothing in it has changed.
package struct Manifest {
    /// A file that the site was made of. A file under a disclosure rule is never named here: its checksum would let
    /// anybody try values until it fits.
    package struct Input: Hashable, Sendable {
        package let path: String
        package let checksum: Checksum

        package init(path: String, checksum: Checksum) {
            self.path = path
            self.checksum = checksum
        }
    }

    private let program: String
    private let edition: Checksum
    private let files: [(path: String, size: Int, checksum: Checksum)]
    private let inputs: [Input]

    /// - Parameters:
    ///   - program: the program's name and version.
    ///   - edition: the checksum that the report prints of itself.
    ///   - files: every other file of the edition, with paths below its folder.
    ///   - inputs: the input files that may be named.
    package init(program: String, edition: Checksum, files: [OutputFile], inputs: [Input]) {
        self.program = program
        self.edition = edition
        self.files = files.map { ($0.path, $0.bytes.count, $0.checksum) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.inputs = inputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// SHA-256 over a line per file, in the form that `sha256sum` writes and `sha256sum --check` reads.
    package var root: Checksum {
        var hash = SHA256()
        for file in files { hash.update("\(file.checksum.hexadecimal)  \(file.path)\n".utf8) }
        return hash.finish()
    }

    /// The manifest as JSON.
    package var bytes: [UInt8] {
        JSON.object([
            .init("program", .string(program)),
            .init("edition", .string(edition.hexadecimal)),
            .init("root", .string(root.hexadecimal)),
            .init("files", .array(files.map { entry($0.path, $0.size, $0.checksum) })),
            .init("inputs", .array(inputs.map { entry($0.path, nil, $0.checksum) })),
        ]).bytes
    }

    private func entry(_ path: String, _ size: Int?, _ checksum: Checksum) -> JSON {
        let size = size.map { [JSON.Member("bytes", .integer($0))] } ?? []
        return .object(
            [.init("path", .string(path))] + size + [.init("sha256", .string(checksum.hexadecimal))])
    }
}
