import Files
import Glibc

/// What a publication takes away: pages that readers may have links to, and what somebody has written in a published
/// file since.
struct Losses {
    /// Published pages that the new site does not have.
    let pages: [String]
    /// Published files with other bytes than they were published with, as they are now.
    let edited: [OutputFile]

    /// Nothing of ours is larger.
    private static let fileLimit = 1 << 30

    init(_ files: [OutputFile], _ comparison: Comparison, _ old: PublishedFolder) throws(PublishError) {
        let removed = comparison.removed.filter { old.published[$0] != nil }
        pages = removed.filter { $0.hasSuffix(".html") }
        let changed = zip(files, comparison.same).filter { $1 == nil }.map(\.0.path)
        let present = Set(old.inventory.files)
        var edited: [OutputFile] = []
        for path in (changed + removed).sorted() where present.contains(path) {
            guard let checksum = old.published[path] ?? nil else { continue }
            let bytes = try publishing { () throws(FileError) in try old.reader.read(path, limit: Losses.fileLimit) }
            if sha256(bytes).hexadecimal != checksum { edited.append(OutputFile(path: path, bytes: bytes)) }
        }
        self.edited = edited
    }

    /// Sentences for the person who builds.
    ///
    /// - Parameter kept: the folder in which the edited files were kept.
    func notes(in output: String, kept: String?) -> [String] {
        var notes: [String] = []
        if !pages.isEmpty {
            let what =
                pages.count == 1 ? "en sida som var publicerad finns" : "\(pages.count) sidor som var publicerade finns"
            notes.append("\(what) inte längre i \(output): \(Losses.named(pages)). Länkar till dem slutar att fungera")
        }
        if let kept {
            let what = edited.count == 1 ? "en fil" : "\(edited.count) filer"
            notes.append(
                "\(what) i \(output) var ändrade för hand efter förra bygget: \(Losses.named(edited.map(\.path))). Nu står "
                    + "rapportens egna där, och de ändrade ligger i \(kept)")
        }
        return notes
    }

    private static let most = 5

    private static func named(_ paths: [String]) -> String {
        let shown = paths.prefix(most).joined(separator: ", ")
        return paths.count > most ? "\(shown) och \(paths.count - most) till" : shown
    }
}

/// Keeps what somebody has written in published files, in a folder of its own beside the published one.
enum KeptFiles {
    /// - Returns: the folder's path.
    static func write(_ files: [OutputFile], beside target: Target) throws(PublishError) -> String {
        let name = try make(beside: target)
        let path = target.path(of: name)
        guard let folder = unsafe openEntry(name, in: target.parent, flags: O_DIRECTORY) else {
            throw .system(.last(.open, path))
        }
        for file in files {
            let bytes = Array(file.path.utf8)
            for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "/") {
                let above = String(decoding: bytes[..<index], as: UTF8.self)
                let isMade = uninterrupted { unsafe mkdirat(folder.number, above, Staging.folderPermissions) } == 0
                guard isMade || errno == EEXIST else { throw .system(.last(.create, path + "/" + above)) }
            }
            try writeNew(file, in: folder, of: path)
        }
        return path
    }

    /// A name that nothing has: what was kept before stays.
    private static func make(beside target: Target) throws(PublishError) -> String {
        for number in 1...most {
            let name = "\(target.name)-andrat-for-hand" + (number > 1 ? "-\(number)" : "")
            if uninterrupted({ unsafe mkdirat(target.parent.number, name, Staging.folderPermissions) }) == 0 {
                return name
            }
            if errno != EEXIST { break }
        }
        throw .system(.last(.create, target.path))
    }

    private static let most = 1_000
}
