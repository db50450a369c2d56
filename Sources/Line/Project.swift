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

    /// Names of the folders under `content/` that hold a file, sorted. What lies there and is none is told.
    package func editions(_ findings: Findings) throws(FileError) -> [String] {
        let listing = try listing(of: Project.contentFolder)
        // Inside an edition they are told with it.
        let refused = listing.refused.filter { $0.path.split(separator: "/").count == 2 }
        for item in refused { findings.notAPlainFile(item, hint: "lägg själva mappen i \(Project.contentFolder)") }
        let paths = listing.files.map { $0.split(separator: "/").map(String.init) }
        for path in paths where path.count == 2 { tellMisplaced(path[1], findings) }
        let folders = Set(paths.filter { $0.count > 2 && !$0[1].hasPrefix(".") }.map { $0[1] }).sorted()
        let names = EditionNames(folders, findings).sound
        if names.isEmpty, folders.isEmpty, refused.isEmpty {
            let file = paths.first { $0.count == 2 && !$0[1].contains(".") }.map { $0[1] }
            findings.add(
                .noEdition, "här finns ingen utgåva: en mapp med filen report.yaml",
                at: Place(path: Project.contentFolder),
                hint: file.map { "«\($0)» är en fil: en utgåva är en mapp" }
                    ?? "kör kommandot i projektets mapp, eller ange den med --project")
        }
        return names
    }

    /// Text that lies beside the editions would never be read.
    private func tellMisplaced(_ name: String, _ findings: Findings) {
        guard [".md", ".yaml", ".yml"].contains(where: name.hasSuffix) else { return }
        findings.add(
            .misplacedFile, "filen «\(name)» ligger inte i någon utgåva och läses inte",
            at: Place(path: Project.contentFolder + "/" + name), hint: "flytta den till utgåvans mapp, som content/2025"
        )
    }

    /// What lies below a folder; nothing when there is no such folder.
    private func listing(of name: String) throws(FileError) -> Listing {
        do {
            return try folder.list(name)
        } catch {
            guard error.fault == .missing else { throw error }
            return Listing()
        }
    }

    /// The author's files of an edition: Markdown and YAML as bytes, the rest by name.
    package func edition(_ name: String, _ findings: Findings) throws(FileError) -> EditionFiles {
        let root = Project.contentFolder + "/" + name
        let listing = try folder.list(root)
        for refused in listing.refused { findings.notAPlainFile(refused, hint: "lägg själva filen i mappen") }
        let (texts, others) = listing.files.partitioned { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }
        var files: [EditionFiles.File] = []
        var unread = listing.refused.map { String($0.path.dropFirst(root.count + 1)) }
        for path in findings.tellFoldersForFiles(listing.folders, [".md", ".yaml"]) {
            unread.append(String(path.dropFirst(root.count + 1)))
        }
        findings.tellFilesForFolders(others, below: root)
        for path in texts {
            let own = String(path.dropFirst(root.count + 1))
            if let bytes = try text(path, findings) {
                files.append(EditionFiles.File(own, bytes))
            } else {
                unread.append(own)
            }
        }
        return EditionFiles(
            folder: root, files: files, unread: unread, otherPaths: others.map { String($0.dropFirst(root.count + 1)) })
    }

    /// The page shells and sheets.
    package func templates(_ findings: Findings) throws(FileError) -> [SourceText] {
        var sources: [SourceText] = []
        let listing = try listing(of: Project.templateFolder)
        for refused in listing.refused { findings.notAPlainFile(refused, hint: "lägg själva mallen i mappen") }
        _ = findings.tellFoldersForFiles(listing.folders, [".html", ".css", ".js"])
        for path in listing.files {
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

extension Findings {
    /// Folders that are named as files that are read: nothing in them is. Returns those told.
    fileprivate func tellFoldersForFiles(_ folders: [String], _ endings: [String]) -> [String] {
        let named = folders.filter { folder in endings.contains(where: folder.lowercased().hasSuffix) }
        for folder in named {
            add(
                .notAPlainFile, "«\(lastPart(folder))» är en mapp, och där ska en fil ligga", at: Place(path: folder),
                hint: "flytta ut filen ur mappen och ta bort den, eller ge mappen ett annat namn")
        }
        return named
    }

    /// A file where the measures should lie in a folder: that none is found follows from it.
    fileprivate func tellFilesForFolders(_ files: [String], below root: String) {
        let path = root + "/measures"
        guard files.contains(path) else { return }
        add(
            .misplacedFile, "«measures» är en fil, och där ska en mapp ligga", at: Place(path: path),
            hint: "ge filen ett annat namn, och lägg måtten i mappen measures, ett i varje fil")
        leave(.measure(nil))
    }

    fileprivate func notAPlainFile(_ refused: Listing.Refused, hint: String) {
        add(.notAPlainFile, "\(refused.reason) och läses inte", at: Place(path: refused.path), hint: hint)
    }
}

extension Rule {
    package static let editionName = Rule(
        "edition-name", "En utgåvas mapp har ett namn som inte kan stå i en webbadress på alla datorer.")
    package static let unpublishable = Rule(
        "unpublishable", "En färdig fil går inte att publicera: adressen, teckenkodningen eller formen håller inte.")
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
    package static let unusedData = Rule(
        "unused-data", .warning,
        "En tabell i mappen data läses inte av någon datamängd; är den nyare visas de gamla talen.")
    package static let unusedFile = Rule(
        "unused-file", .warning,
        "En text eller en äldre version ligger i utgåvans mapp utan att läsas; det som står i den syns inte.")
    package static let missingDataFile = Rule("missing-data-file", "En datafil som är deklarerad finns inte.")
}

package let projectRules: [Rule] = [
    .noEdition, .editionName, .noChapters, .unpublishable, .notAPlainFile, .unreadableFile, .attachmentKind,
    .attachmentContent, .linkedData, .linkedIndividuals,
    .missingDataFile, .unusedData, .unusedFile,
]
