import Diagnostics
import Edition
import Files
import LinkedFiles
import Privacy
import Tables

/// The data files of an edition, which no page may hand out as they are: the protection of small numbers is in what is
/// made of them.
struct ProtectedFiles {
    private let resources: [String: [Resource]]
    /// Checksums of the files about people, so that a copy with another name is known.
    private let checksums: Set<Checksum>
    /// Those whose small numbers are hidden.
    private let people: [PeopleFile]

    init(_ manuscript: Manuscript, _ folder: ProjectFolder) throws(FileError) {
        resources = Dictionary(grouping: manuscript.package.resources) { plainPath($0.path) }
        var checksums: Set<Checksum> = []
        for resource in manuscript.package.resources where resource.meaning.individuals {
            guard let file = try? folder.open(manuscript.folder + "/" + resource.path) else { continue }
            checksums.insert(try file.sha256())
        }
        self.checksums = checksums
        people = manuscript.package.resources.filter(\.meaning.isProtected).compactMap { resource in
            (try? folder.open(manuscript.folder + "/" + resource.path)).map { PeopleFile(resource: resource, file: $0) }
        }
    }

    /// Whether the file is about people and so is never published (told). Other data are published with a warning.
    func tell(_ file: Page.LinkedFile, _ findings: Findings) throws(FileError) -> Bool {
        guard let found = resources[plainPath(file.path)], let first = found.first else { return false }
        if let people = found.first(where: \.meaning.individuals) {
            tellPeople(people.name, file, findings)
            return true
        }
        findings.add(
            .linkedData, "länken publicerar datamängden «\(first.name)» som den är, rad för rad", at: file.place,
            hint: "länka till tabellen med talen, som har en egen fil, eller till matt.html")
        return false
    }

    /// Whether the bytes are those of a file about people (told).
    func tellCopy(_ file: Page.LinkedFile, _ bytes: [UInt8], _ findings: Findings) throws(FileError) -> Bool {
        guard checksums.contains(sha256(bytes)) else { return false }
        tellPeople(file.path, file, findings)
        return true
    }

    /// Whether a table of the file shares its rows with a file about people (told). Other tables that are no declared
    /// data are published with a warning.
    func tellRows(_ file: Page.LinkedFile, _ content: FileContent, _ findings: Findings) throws(FileError) -> Bool {
        for people in people {
            guard try people.shares(rowsOf: content.tables) else { continue }
            tellPeople(people.resource.name, file, findings)
            return true
        }
        if ["csv", "xlsx", "ods"].contains(file.kind), !isDeclared(file) {
            findings.add(
                .linkedData, "länken publicerar tabellen «\(file.path)» som den är; dess tal kontrolleras inte",
                at: file.place, hint: "deklarera den i datapackage.yaml, eller länka till en tabell i texten")
        }
        return false
    }

    /// Whether the file's columns are declared, and so have been checked.
    func isDeclared(_ file: Page.LinkedFile) -> Bool { resources[plainPath(file.path)] != nil }

    private func tellPeople(_ name: String, _ file: Page.LinkedFile, _ findings: Findings) {
        findings.add(
            .linkedIndividuals, "länken skulle publicera «\(name)», vars rader räknar personer, utan att små tal döljs",
            at: file.place, hint: "ta bort länken; en tabell i texten har en egen fil där små tal är dolda")
    }
}

/// The path without empty parts and `.`.
private func plainPath(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
}
