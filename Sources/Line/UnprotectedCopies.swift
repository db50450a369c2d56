import Diagnostics
import Disclosure
import Edition
import Files
import Measures
import Privacy
import Tables
import Values

/// A dataset with its file.
struct DatasetFile {
    /// Name of the edition.
    let edition: String
    let resource: Resource
    let file: InputFile
    /// By column.
    let words: [String: ColumnWords]
    let hierarchy: Hierarchy
    /// The last of the report's period.
    let day: Day
}

extension Project {
    /// The datasets whose files are there.
    func datasetFiles(_ manuscript: Manuscript) -> [DatasetFile] {
        manuscript.package.resources.compactMap { resource in
            (try? folder.open(manuscript.folder + "/" + resource.path)).map {
                DatasetFile(
                    edition: manuscript.name, resource: resource, file: $0,
                    words: resource.words(manuscript.catalogue), hierarchy: manuscript.catalogue.hierarchy,
                    day: manuscript.report.period.lastDay)
            }
        }
    }
}

extension [DatasetFile] {
    /// Protection is declared of a dataset, and holds only if the same people are not shown unprotected by another one:
    /// the same file under two names, a copy of it however it is written, its sums, or the dataset as another edition in the same
    /// site declares it.
    func tellUnprotectedCopies(_ findings: Findings) throws(FileError) {
        var others = filter { !$0.resource.meaning.isProtected }
        for original in self where original.resource.meaning.isProtected {
            let similar = others.map { $0.mayShareRows(with: original) }
            let tables = try others.map { other throws(FileError) in
                other.mayShareRows(with: original) ? try other.people.beginning() : TextTable(rows: [])
            }
            let shared = similar.contains(true) ? try original.people.sharing(rowsOf: tables) : similar
            var left: [DatasetFile] = []
            for (other, isShared) in zip(others, shared) {
                let isCopy = isShared ? true : try other.isSame(as: original)
                if isCopy {
                    other.tellUnprotected(original, "är samma uppgifter som", findings)
                } else if try other.addsUp(original) {
                    other.tellUnprotected(original, "är summor av", findings)
                } else {
                    left.append(other)
                }
            }
            others = left
        }
    }
}

extension DatasetFile {
    fileprivate var people: PeopleFile { PeopleFile(resource: resource, file: file) }

    /// The same file, or a copy of it byte by byte. Of two sheets of a workbook their rows decide.
    fileprivate func isSame(as other: DatasetFile) throws(FileError) -> Bool {
        guard sheet == other.sheet else { return false }
        if file.path == other.file.path { return true }
        if edition != other.edition, resource.name == other.resource.name { return true }
        guard file.size == other.file.size, file.size > 0 else { return false }
        return try file.sha256() == other.file.sha256()
    }

    private var sheet: WorkbookFormat.SheetChoice? {
        if case .xlsx(let format) = resource.format { format.sheet } else { nil }
    }

    /// Two columns have the same names, or there are as many of them under other names.
    fileprivate func mayShareRows(with other: DatasetFile) -> Bool {
        let names = Set(other.resource.fields.map { $0.name.lowercased() })
        let common = resource.fields.count { names.contains($0.name.lowercased()) }
        return common > 1 || resource.fields.count == other.resource.fields.count
    }

    fileprivate func tellUnprotected(_ original: DatasetFile, _ likeness: String, _ findings: Findings) {
        findings.add(
            .individualsElsewhere,
            "datamängden «\(resource.name)» \(likeness) «\(original.resource.name)» i \(original.edition), "
                + "som räknar personer, men skyddas inte här",
            at: resource.pathPlace,
            hint: "skriv samma individuals och disclosure på båda ställena, eller ta bort den ena",
            notes: [Diagnostic.Note("där den skyddas", at: original.resource.pathPlace)])
    }
}
