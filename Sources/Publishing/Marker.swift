import Files

/// The file that says that a folder is ours, and which files with which bytes we wrote in it.
///
/// Without it nothing is replaced, and a file that it does not name is never deleted.
struct Marker {
    static let name = ".uppsikt"
    /// Far above the list of the largest site.
    static let byteLimit = 64 << 20

    let publication: Publication
    /// In the order written, each with its SHA-256; nil where an earlier version of the program wrote none.
    let files: [(path: String, checksum: String?)]

    /// The marker of a site.
    init(of files: [OutputFile], as publication: Publication) {
        self.publication = publication
        self.files = files.map { ($0.path, $0.checksum.hexadecimal) }
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
        files = lines.dropFirst().map { line in
            let text = String(decoding: line, as: UTF8.self)
            guard let tab = text.utf8.lastIndex(of: UInt8(ascii: "\t")) else { return (text, nil) }
            let last = text[text.utf8.index(after: tab)...]
            guard last.utf8.count == 64, last.utf8.allSatisfy(isHexadecimal) else { return (text, nil) }
            return (String(text[..<tab]), String(last))
        }
    }

    var file: OutputFile {
        let lines = [publication.signature] + files.map { $0.path + ($0.checksum.map { "\t" + $0 } ?? "") }
        return OutputFile(path: Marker.name, bytes: lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] })
    }
}

/// A digit of a number to the base 16, as checksums are written.
func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}
