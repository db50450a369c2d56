import Archives
import Composition
package import Diagnostics
import Edition
package import Figures
package import Files
import LinkedFiles
import Privacy
import Tables

extension Project {
    /// Largest file that is published beside the pages.
    package static let attachmentLimit = 20 << 20
    /// Kinds of files that may be published: documents, pictures and tables, nothing that a browser runs.
    package static let attachmentKinds = ["pdf", "png", "jpg", "jpeg", "csv", "xlsx", "docx", "odt", "ods", "txt"]
    /// Of those, what a page may show.
    package static let imageKinds = ["png", "jpg", "jpeg"]

    /// The files that the pages link to or show, and the appendices, each once, when nothing in them stands in the way.
    package func attachments(of manuscript: Manuscript, _ findings: Findings) throws(FileError) -> [Site.File] {
        let protected = try ProtectedFiles(manuscript, folder)
        var published: [String: Site.File] = [:]
        var refused: Set<String> = []
        for file in manuscript.linkedFiles {
            guard published[file.path] == nil || file.isImage, !refused.contains(file.path) else { continue }
            if isOfRightKind(file, findings), try !protected.tell(file, findings),
                let bytes = try attachment(file, manuscript.folder, findings),
                try !protected.tellCopy(file, bytes, findings), let content = content(of: file, bytes, findings),
                try !protected.tellRows(file, content, findings),
                !tellsNumber(file, content, manuscript, isDeclared: protected.isDeclared(file), findings)
            {
                published[file.path] = Site.File(attachmentPath(file.path, in: manuscript.name), bytes)
            } else {
                refused.insert(file.path)
                published[file.path] = nil
            }
        }
        return published.values.sorted { $0.path < $1.path }
    }

    private func isOfRightKind(_ file: Page.LinkedFile, _ findings: Findings) -> Bool {
        guard file.path != EditionFiles.toDo else {
            findings.add(
                .attachmentKind, "\(EditionFiles.toDo) är till för den som skriver och publiceras aldrig",
                at: file.place, hint: "ta bort länken")
            return false
        }
        let kinds = file.isImage ? Project.imageKinds : Project.attachmentKinds
        guard !kinds.contains(file.kind) else { return true }
        findings.add(
            .attachmentKind, "filer av slaget .\(file.kind) \(file.isImage ? "är inga bilder" : "publiceras inte")",
            at: file.place,
            hint:
                "gör om filen; de slag som \(file.isImage ? "visas" : "publiceras") är \(kinds.joined(separator: ", "))"
        )
        return false
    }

    private func attachment(_ file: Page.LinkedFile, _ folder: String, _ findings: Findings) throws(FileError)
        -> [UInt8]?
    {
        do {
            return try self.folder.read(folder + "/" + file.path, limit: Project.attachmentLimit)
        } catch {
            guard error.isFaultOfContent else { throw error }
            // That the file is not there has been told where it is named.
            guard error.fault != .missing else { return nil }
            findings.add(
                .unreadableFile, error.message, at: file.place,
                hint: "gör filen mindre, eller länka till den på annat sätt")
            return nil
        }
    }

    /// What stands in the file; nil when it cannot be read to its last member (told).
    private func content(of file: Page.LinkedFile, _ bytes: [UInt8], _ findings: Findings) -> FileContent? {
        do {
            return try LinkedFiles.content(of: bytes, kind: file.kind)
        } catch {
            findings.add(
                .attachmentContent, "filen «\(file.path)» publiceras inte: \(error.reason)", at: file.place,
                hint: error.hint)
            return nil
        }
    }

    /// Whether an identity number stands in the file (told).
    private func tellsNumber(
        _ file: Page.LinkedFile, _ content: FileContent, _ manuscript: Manuscript, isDeclared: Bool,
        _ findings: Findings
    ) -> Bool {
        guard content.holdsPersonalIdentityNumber(areCellsDeclared: isDeclared) else { return false }
        findings.addPersonalIdentityNumber(
            "filen «\(file.path)», som sidan länkar till, innehåller ett personnummer",
            at: Place(path: manuscript.folder + "/" + file.path))
        return true
    }
}

extension Page.LinkedFile {
    /// What the name ends with.
    var kind: String { path.split(separator: ".").last.map { $0.lowercased() } ?? "" }
}

extension Manuscript {
    /// By the order of the pages; the appendices last.
    fileprivate var linkedFiles: [Page.LinkedFile] {
        let pages = edition.chapters + edition.valuePages + (edition.minutes.map { [$0] } ?? [])
        let appendices = report.appendices.compactMap { appendix in
            appendix.path.map { Page.LinkedFile(path: $0, place: appendix.pathPlace ?? appendix.place) }
        }
        // One that is not there has been told of the appendix.
        return pages.flatMap(\.files) + appendices.filter { otherPaths.contains($0.path) }
    }
}
