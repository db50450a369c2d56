import Archives
import ArgumentParser
import Diagnostics
import Files
import Privacy
import Tables

extension NewCommand {
    /// Of a larger file the beginning is enough.
    private static let mostBytes = 64 << 20

    /// The declaration of a data file, with its guesses as questions.
    func propose() throws {
        guard let file = dataFile, from == nil else { throw complaint("vilken fil?", "skriv uppsikt new data FIL") }
        let screen = options.screen
        let bytes = try screen.guarding { () throws(FileError) in try contents(of: file) }
        let text = try proposal(declaredPath(file), bytes)
        guard personalIdentityNumbers(in: text).isEmpty else {
            screen.complain("uppsikt: en rubrik i filen innehåller ett personnummer\n  hjälp: ta bort det ur filen")
            throw Ended(code: .privacy)
        }
        screen.say(text)
    }

    func proposal(_ path: String, _ bytes: [UInt8]) throws -> String {
        do throws(Refusal) {
            return try proposedResource(path, bytes)
        } catch {
            options.screen.complain("uppsikt: arbetsboken läses inte: \(error.reason)\n  hjälp: \(error.hint)")
            throw Ended(code: .faults)
        }
    }

    func contents(of file: String) throws(FileError) -> [UInt8] {
        let path = file.hasPrefix("/") ? file : options.path(file)
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        let isTop = parts.count == 2 && path.hasPrefix("/")
        return try ProjectFolder(folder.isEmpty ? (isTop ? "/" : ".") : folder).read(
            String(parts.last ?? ""), limit: NewCommand.mostBytes)
    }

    /// From the edition's folder, where that is known.
    private func declaredPath(_ file: String) -> String {
        let parts = file.split(separator: "/")
        guard let data = parts.lastIndex(of: "data") else { return "data/" + (parts.last ?? "") }
        return parts[data...].joined(separator: "/")
    }
}
