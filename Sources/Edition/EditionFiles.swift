package import Diagnostics
import Tables

/// The files of an edition as the caller has read them: nothing here touches the disk.
package struct EditionFiles: Sendable {
    /// The edition's folder as shown in messages: `content/2025`.
    package let folder: String
    /// Markdown and YAML files, by path relative to the folder.
    package let files: [File]
    /// Paths of the edition's other files (data, images, appendices), relative to the folder.
    package let otherPaths: [String]

    /// What is left to do in an edition made of another: for its author, and never published.
    package static let toDo = "ATT-GORA.txt"

    package struct File: Sendable {
        package let path: String
        package let bytes: [UInt8]

        package init(_ path: String, _ bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// Paths of files that could not be read, which has been told.
    let unread: [String]

    package init(folder: String, files: [File], unread: [String] = [], otherPaths: [String] = []) {
        self.folder = folder
        self.files = files
        self.unread = unread
        self.otherPaths = otherPaths
    }

    /// What `report.yaml` says, for those who need its period and defaults early; nil when it is absent or without
    /// a period (told).
    package func report(_ findings: Findings) -> Report? {
        if let source = source("report.yaml") { return Report.read(source, findings) }
        guard !unread.contains("report.yaml") else { return nil }
        findings.add(
            .missingFile, "utgåvan har ingen report.yaml", at: Place(path: shown("report.yaml")),
            hint: "skriv filen med title, publisher och period")
        return nil
    }

    /// The whole edition; nil without a report, but even then the faults of its pages are told.
    package func edition(_ report: Report?, _ vocabulary: Vocabulary, _ findings: Findings) -> Edition? {
        EditionReader(files: self, report: report, vocabulary: vocabulary, findings: findings).read()
    }

    /// Whether a file of that name is a chapter.
    package static func isChapter(_ path: String) -> Bool { PageNames.isChapter(path) }

    /// Whether there is a text to make a report of.
    package var hasChapters: Bool { (files.map(\.path) + unread).contains(where: PageNames.isChapter) }

    /// Markdown and YAML as sources of messages.
    package var sources: [SourceText] { sorted.map(source(of:)) }

    /// By the bytes of their paths.
    var sorted: [File] { files.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) } }

    func source(_ path: String) -> SourceText? { files.first { $0.path == path }.map(source(of:)) }
    func source(of file: File) -> SourceText { SourceText(path: shown(file.path), bytes: file.bytes) }
    func shown(_ path: String) -> String { folder.isEmpty ? path : "\(folder)/\(path)" }
}
