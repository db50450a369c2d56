package import Diagnostics
package import Edition
package import Files

/// The project on the disk: `content/`, with an edition in each folder, and `templates/`.
package struct Project {
    package let folder: ProjectFolder

    package static let contentFolder = "content"
    package static let templateFolder = "templates"
    /// Text files larger than this are a mistake.
    package static let textLimit = 1 << 20

    package init(_ path: String) throws(FileError) { folder = try ProjectFolder(path) }

    package init(_ folder: ProjectFolder) { self.folder = folder }

    /// Names of the folders under `content/` that hold a file, sorted.
    package func editions(_ findings: Findings) throws(FileError) -> [String] {
        let folders = try files(below: Project.contentFolder).compactMap { path -> String? in
            let parts = path.split(separator: "/")
            return parts.count > 2 && !parts[1].hasPrefix(".") ? String(parts[1]) : nil
        }
        let names = Set(folders).sorted()
        if names.isEmpty {
            findings.add(
                .noEdition, "här finns ingen utgåva: en mapp med filen report.yaml",
                at: Place(path: Project.contentFolder),
                hint: "kör kommandot i projektets mapp, eller ange den med --project")
        }
        return names
    }

    /// Paths below a folder; none when there is no such folder.
    private func files(below name: String) throws(FileError) -> [String] {
        do {
            return try folder.list(name).files
        } catch {
            guard error.fault == .missing else { throw error }
            return []
        }
    }

    /// The author's files of an edition: Markdown and YAML as bytes, the rest by name.
    package func edition(_ name: String, _ findings: Findings) throws(FileError) -> EditionFiles {
        let root = Project.contentFolder + "/" + name
        let listing = try folder.list(root)
        for refused in listing.refused {
            findings.add(
                .notAPlainFile, "\(refused.reason) och läses inte", at: Place(path: refused.path),
                hint: "lägg själva filen i mappen")
        }
        let (texts, others) = listing.files.partitioned { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }
        var files: [EditionFiles.File] = []
        for path in texts {
            guard let bytes = try text(path, findings) else { continue }
            files.append(EditionFiles.File(String(path.dropFirst(root.count + 1)), bytes))
        }
        return EditionFiles(folder: root, files: files, otherPaths: others.map { String($0.dropFirst(root.count + 1)) })
    }

    /// The page shells and sheets.
    package func templates(_ findings: Findings) throws(FileError) -> [SourceText] {
        var sources: [SourceText] = []
        for path in try files(below: Project.templateFolder) {
            if let bytes = try text(path, findings) { sources.append(SourceText(path: path, bytes: bytes)) }
        }
        return sources
    }

    /// A text file; nil when its author must mend it (told).
    private func text(_ path: String, _ findings: Findings) throws(FileError) -> [UInt8]? {
        do {
            return try folder.read(path, limit: Project.textLimit)
        } catch {
            guard error.isFaultOfContent else { throw error }
            findings.add(
                .unreadableFile, error.message, at: Place(path: path),
                hint: "dela upp filen eller lägg den någon annanstans")
            return nil
        }
    }
}

extension Array {
    /// Those that fit and those that do not, in order.
    package func partitioned(_ fits: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(fits), filter { !fits($0) })
    }
}

extension Rule {
    package static let noEdition = Rule("no-edition", "Projektet har ingen utgåva.")
    package static let noChapters = Rule("no-chapters", "Utgåvan har inget kapitel; det finns ingen rapport att göra.")
    package static let notAPlainFile = Rule(
        "not-a-plain-file", "En länk eller något annat än en vanlig fil ligger bland innehållet.")
    package static let unreadableFile = Rule("unreadable-file", "En fil går inte att läsa.")
    package static let attachmentKind = Rule("attachment-kind", "En länkad fil är av ett slag som inte publiceras.")
    package static let attachmentContent = Rule(
        "attachment-content", "En länkad fil går inte att granska, eller är inte av det slag som den säger.")
    package static let linkedData = Rule(
        "linked-data", .warning, "En länk publicerar en datafil som den är, utan rubriker, enheter och noter.")
    package static let linkedIndividuals = Rule(
        "linked-individuals", .error, privacy: true,
        "En länk skulle publicera en datafil om personer, förbi skyddet av små tal.")
    package static let missingDataFile = Rule("missing-data-file", "En datafil som är deklarerad finns inte.")
}

package let projectRules: [Rule] = [
    .noEdition, .noChapters, .notAPlainFile, .unreadableFile, .attachmentKind, .attachmentContent, .linkedData,
    .linkedIndividuals,
    .missingDataFile,
]
