package import Composition
package import Diagnostics
import Edition
package import Files

extension Project {
    /// Largest file that is published beside the pages.
    package static let attachmentLimit = 20 << 20
    /// Kinds of files that may be published: documents, pictures and tables, nothing that a browser runs.
    package static let attachmentKinds = ["pdf", "png", "jpg", "jpeg", "csv", "xlsx", "docx", "odt", "ods", "txt"]

    /// The files that the pages link to or show, each once.
    package func attachments(of manuscript: Manuscript, _ findings: Findings) throws(FileError) -> [Site.File] {
        let edition = manuscript.edition
        let pages = edition.chapters + edition.valuePages + (edition.minutes.map { [$0] } ?? [])
        var published: [String: Site.File] = [:]
        let appendices = edition.report.appendices.compactMap { appendix in
            appendix.path.map { Page.LinkedFile(path: $0, place: appendix.pathPlace ?? appendix.place) }
        }
        // One that is not there has been told of the appendix.
        let present = appendices.filter { manuscript.otherPaths.contains($0.path) }
        for file in present + pages.flatMap(\.files) where published[file.path] == nil {
            guard Project.attachmentKinds.contains(kind(of: file.path)) else {
                findings.add(
                    .attachmentKind, "filer av slaget .\(kind(of: file.path)) publiceras inte", at: file.place,
                    hint: "gör om filen; de slag som publiceras är \(Project.attachmentKinds.joined(separator: ", "))")
                continue
            }
            if let bytes = try attachment(file, manuscript.folder, findings) {
                published[file.path] = Site.File(attachmentPath(file.path, in: manuscript.name), bytes)
            }
        }
        return published.values.sorted { $0.path < $1.path }
    }

    private func kind(of path: String) -> String {
        path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    }

    private func attachment(_ file: Page.LinkedFile, _ folder: String, _ findings: Findings) throws(FileError)
        -> [UInt8]?
    {
        do {
            return try self.folder.read(folder + "/" + file.path, limit: Project.attachmentLimit)
        } catch {
            guard error.isFaultOfContent else { throw error }
            findings.add(
                .unreadableFile, error.message, at: file.place,
                hint: "gör filen mindre, eller länka till den på annat sätt")
            return nil
        }
    }
}
