import Composition
import Figures
package import Files
package import Publishing
import SideBySide
import Tables

extension Build {
    package var figureCount: Int { books.reduce(0) { $0 + $1.blockCount } }

}

/// The site's files with a manifest for each edition.
func files(of site: Site, _ books: [Book], _ inputs: [[Manifest.Input]]) -> [OutputFile] {
    let files = site.files.mapSideBySide { OutputFile(path: $0.path, bytes: $0.bytes) }
    let manifests = zip(books, inputs).map { book, inputs in
        let folder = book.directory.folder + "/"
        let own = files.filter { $0.path.utf8.starts(with: folder.utf8) }
            .map { $0.at(String($0.path.dropFirst(folder.count))) }
        let manifest = Manifest(
            program: "uppsikt \(programVersion)", edition: book.checksum, files: own, inputs: inputs)
        return OutputFile(path: folder + "manifest.json", bytes: manifest.bytes)
    }
    return files + manifests
}

extension Project {
    /// The data files that may be named with a checksum: not those about people, since the checksum of a protected file
    /// lets anybody try values until it fits.
    package func inputs(of manuscript: Manuscript) throws(FileError) -> [Manifest.Input] {
        var inputs: [Manifest.Input] = []
        for resource in manuscript.package.resources where !resource.meaning.individuals {
            // Two datasets may be made of one file.
            guard !inputs.contains(where: { $0.path == manuscript.folder + "/" + resource.path }) else { continue }
            guard let file = try? folder.open(manuscript.folder + "/" + resource.path) else { continue }
            inputs.append(Manifest.Input(path: file.path, checksum: try file.sha256()))
        }
        return inputs
    }
}
