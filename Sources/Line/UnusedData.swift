import Diagnostics
import Edition
import Privacy
import Tables

extension EditionFiles {
    /// Tells tables in the folder of data that no dataset reads and no text speaks of: often a later download, while the
    /// old numbers are published.
    func tellUnusedData(_ package: DataPackage, _ findings: Findings) {
        let used = package.resources.map(\.path)
        // Where a dataset's own file is not there, or its declaration is wrong, that is the fault: what lies beside may be
        // the one that was meant.
        let known = Set(otherPaths + files.map(\.path))
        let isSound = !findings.pathsWithErrors.contains(folder + "/datapackage.yaml")
        guard isSound, !used.isEmpty, used.allSatisfy(known.contains) else { return }
        for path in otherPaths where path.hasPrefix("data/") && !used.contains(path) && isTable(path) {
            let name = Array(path.utf8)
            guard !files.contains(where: { $0.bytes.contains(name) }) else { continue }
            findings.add(
                .unusedData, "ingen datamängd läser filen", at: Place(path: folder + "/" + path),
                hint: advice(path, used))
        }
    }

    /// Tells texts that lie beside and are not read: a chapter in Word, an older version, notes.
    func tellUnusedTexts(_ package: DataPackage, _ findings: Findings) {
        let lost = Set(package.resources.map(\.path)).subtracting(otherPaths + files.map(\.path))
        let endings = [".docx", ".doc", ".odt", ".rtf", ".txt", ".bak", ".old", ".orig", ".tmp", "~"]
        for path in otherPaths where path != EditionFiles.toDo && endings.contains(where: path.lowercased().hasSuffix) {
            // A table that may be the one that is missed is named there.
            guard !lost.contains(where: { meantFile($0, among: [path]) != nil }) else { continue }
            let name = Array(path.utf8)
            // A name that must not be seen has been told.
            guard !files.contains(where: { $0.bytes.contains(name) }), personalIdentityNumbers(in: path).isEmpty else {
                continue
            }
            findings.add(
                .unusedFile, "filen läses inte, och ingen text länkar till den", at: Place(path: folder + "/" + path),
                hint: meantName(path).map {
                    "döp om den till «\($0)»; Windows döljer ändelsen .txt, så slå på filnamnstillägg i Utforskaren"
                } ?? "flytta den ur utgåvans mapp; är den en bilaga, skriv den under appendices i report.yaml")
        }
    }

    /// The name of a file of the edition that an editor of plain texts has put an ending of its own on.
    private func meantName(_ path: String) -> String? {
        guard path.lowercased().hasSuffix(".txt") else { return nil }
        let name = String(path.dropLast(".txt".count))
        if name.hasSuffix(".yaml") || name.hasSuffix(".md") { return name }
        return EditionFiles.isChapter(name + ".md") ? name + ".md" : nil
    }

    private func isTable(_ path: String) -> Bool {
        [".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods"].contains { path.lowercased().hasSuffix($0) }
    }

    private func advice(_ path: String, _ used: [String]) -> String {
        if let own = used.first(where: { stem($0) == stem(path) && kind($0) != kind(path) }) {
            return "«\(own)» är den som används; är den här nyare, skriv den i path, annars ta bort den"
        }
        if let own = used.first(where: { uncopied(stem(path)) == stem($0) }) {
            return "är den en nyare hämtning, lägg den i stället för «\(own)»; annars ta bort den"
        }
        return "skriv en datamängd för den, eller ta bort den"
    }

    private func kind(_ path: String) -> String { path.split(separator: ".").last.map { $0.lowercased() } ?? "" }
}

extension [UInt8] {
    fileprivate func contains(_ text: [UInt8]) -> Bool {
        guard let first = text.first, text.count <= count else { return false }
        return (0...(count - text.count)).contains { self[$0] == first && self[$0...].starts(with: text) }
    }
}
