import Files

/// The file that says that a folder is ours and which files in it we wrote.
///
/// Without it nothing is replaced, and a file that it does not name is never deleted.
struct Marker {
    static let name = ".uppsikt"
    /// Far above the list of the largest site.
    static let byteLimit = 64 << 20

    let publication: Publication
    let paths: [String]

    /// The marker of a site.
    init(of files: [OutputFile], as publication: Publication) {
        self.publication = publication
        paths = files.map(\.path)
    }

    /// Reads the marker of a folder; nil when there is none, or another file has its name.
    init?(in folder: ProjectFolder) throws(FileError) {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try folder.read(Marker.name, limit: Marker.byteLimit)
        } catch {
            if error.isFaultOfContent { return nil }
            throw error
        }
        let lines = String(decoding: bytes, as: UTF8.self).utf8.split(separator: UInt8(ascii: "\n"))
        let known = Publication.allCases.first { lines.first?.elementsEqual($0.signature.utf8) == true }
        guard let known else { return nil }
        publication = known
        paths = lines.dropFirst().map { String(decoding: $0, as: UTF8.self) }
    }

    var file: OutputFile {
        let lines = [publication.signature] + paths
        return OutputFile(path: Marker.name, bytes: lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] })
    }
}
