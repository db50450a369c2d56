import Composition
package import Diagnostics
import Edition
import Figures
import Files
import Language
package import Locking
import Measures
import Privacy
import Tables

/// The lock of an edition as it was found.
package struct FoundLock: Sendable {
    package let lock: EditionLock
    package let source: SourceText
}

/// A lock that is to be written when the edition is published.
package struct NewLock: Sendable {
    /// Path below the project: `content/2025/lock.json`.
    package let path: String
    package let bytes: [UInt8]
}

extension Project {
    /// Far above the lock of the largest edition.
    private static let lockLimit = 64 << 20

    /// The lock that lies in the edition's folder; nil when there is none, or none that can be relied on (told).
    func lock(of manuscript: Manuscript, _ findings: Findings) throws(FileError) -> FoundLock? {
        let path = manuscript.lockPath
        do {
            let source = SourceText(path: path, bytes: try folder.read(path, limit: Project.lockLimit))
            return EditionLock.read(source, findings).map { FoundLock(lock: $0, source: source) }
        } catch {
            guard error.isFaultOfContent else { throw error }
            guard error.fault != .missing else { return nil }
            findings.add(
                .lockBroken, "låset går inte att läsa: \(error.reason)", at: Place(path: path),
                hint: "hämta filen så som den låstes ur versionshistoriken")
            return nil
        }
    }
}

extension Manuscript {
    package var lockPath: String { folder + "/" + EditionLock.fileName }
}

extension AnsweredEdition {
    /// Holds the edition to its lock (what has changed is told), or makes the lock that it is to have.
    func settleLock(_ book: Book, _ site: Site, _ findings: Findings) -> NewLock? {
        guard manuscript.report.isAdoptedWithParagraph else {
            if let lock { findings.tellLockWithoutAdoption(at: lock.source.place) }
            return nil
        }
        let current = currentLock(book, site)
        guard let lock else { return NewLock(path: manuscript.lockPath, bytes: current.bytes) }
        let gone = lock.lock.reopened.filter { !current.reopened.contains($0) }
        guard gone.isEmpty else {
            for entry in gone { findings.tellGone(entry, at: manuscript.report.place) }
            return nil
        }
        guard Set(current.reopened).isSubset(of: lock.lock.reopened) else {
            return NewLock(path: manuscript.lockPath, bytes: current.bytes)
        }
        LockComparison(lock.lock, current, source: lock.source, folder: manuscript.folder, findings).tell()
        return nil
    }

    private func currentLock(_ book: Book, _ site: Site) -> EditionLock {
        let filesBelow = attachmentPath("", in: name).count
        let marks = [book.checksum.printed, PagePhrases.program(book.program)]
        return EditionLock(
            readings: readings, states: states.filter { !isAboutPeople($0) }, rows: rows,
            measures: definitions.measures, edition: manuscript.edition, sources: manuscript.sources,
            folder: manuscript.folder,
            files: attachments.map { (String($0.path.dropFirst(filesBelow)), $0.bytes) },
            pages: site.words(below: name),
            printed: site.printedTexts(below: name, but: Set(attachments.map(\.path)), without: marks),
            program: book.program)
    }

    private func isAboutPeople(_ answer: StateAnswer) -> Bool {
        manuscript.package.resource(answer.query.dataset)?.meaning.individuals ?? true
    }
}

extension Findings {
    fileprivate func tellLockWithoutAdoption(at place: Place) {
        add(
            .lockWithoutAdoption, "utgåvan är låst men inte fastställd", at: place,
            hint: "skriv status: adopted i report.yaml, eller ta bort filen om beslutet är upphävt")
    }

    fileprivate func tellGone(_ reopening: String, at place: Place) {
        add(
            .lockedReopening, "«\(reopening)», som låset nämner, står inte så under reopened", at: place,
            hint: "skriv tillbaka raden som den stod; en ny ändring får en egen rad")
    }
}

extension Site {
    /// The words of an edition's pages: path below its folder → text. The version of the program and the checksum are
    /// no words.
    fileprivate func words(below folder: String) -> [String: [UInt8]] {
        let pages = files.filter { $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(".html") }
        return Dictionary(
            pages.map { page in
                let pieces = MarkupPieces(page.bytes, boundary: { _ in .end }, attributes: .none)
                let texts = pieces.texts.filter { !String(decoding: $0, as: UTF8.self).contains("kontrollsumma") }
                return (String(page.path.dropFirst(folder.count + 1)), Array(texts.joined(separator: [0x0A])))
            }
        ) { first, _ in first }
    }
}
