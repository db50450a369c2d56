import Diagnostics
import Disclosure
import Files
import Tables

/// A dataset with its file.
struct DatasetFile {
    /// Name of the edition.
    let edition: String
    let resource: Resource
    let file: InputFile
}

extension Project {
    /// The datasets whose files are there.
    func datasetFiles(_ manuscript: Manuscript) -> [DatasetFile] {
        manuscript.package.resources.compactMap { resource in
            (try? folder.open(manuscript.folder + "/" + resource.path)).map {
                DatasetFile(edition: manuscript.name, resource: resource, file: $0)
            }
        }
    }
}

extension [DatasetFile] {
    /// Protection is declared of a dataset, and holds only if the same people are not shown unprotected by another one:
    /// the same file under two names, a copy of it, or the dataset as another edition in the same site declares it.
    func tellUnprotectedCopies(_ findings: Findings) throws(FileError) {
        let people = filter { $0.resource.meaning.isProtected }
        for copy in self where !copy.resource.meaning.isProtected {
            for original in people where try copy.isSame(as: original) {
                copy.tellUnprotected(original, findings)
                break
            }
        }
    }
}

extension DatasetFile {
    fileprivate func isSame(as other: DatasetFile) throws(FileError) -> Bool {
        if file.path == other.file.path { return true }
        if edition != other.edition, resource.name == other.resource.name { return true }
        guard file.size == other.file.size, file.size > 0 else { return false }
        return try file.sha256() == other.file.sha256()
    }

    fileprivate func tellUnprotected(_ original: DatasetFile, _ findings: Findings) {
        findings.add(
            .individualsElsewhere,
            "datamängden «\(resource.name)» är samma uppgifter som «\(original.resource.name)» i \(original.edition), "
                + "som räknar personer, men skyddas inte här",
            at: resource.pathPlace,
            hint: "skriv samma individuals och disclosure på båda ställena, eller ta bort den ena",
            notes: [Diagnostic.Note("där den skyddas", at: original.resource.pathPlace)])
    }
}
