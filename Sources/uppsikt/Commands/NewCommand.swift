import Archives
import ArgumentParser
import Diagnostics
import Files
import Privacy
import Tables

/// `uppsikt new data FILE`: what stands in `datapackage.yaml` for a data file, with its guesses as questions.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Föreslå hur en datafil (CSV eller .xlsx) deklareras i datapackage.yaml.")

    @OptionGroup var options: ProjectOptions
    @Argument(help: ArgumentHelp("Vad som är nytt: data.", valueName: "vad")) var what: String
    @Argument(help: ArgumentHelp("Filen, sedd från projektets mapp.", valueName: "fil")) var file: String

    /// Of a larger file the beginning is enough.
    private static let mostBytes = 64 << 20

    func run() throws {
        let screen = options.screen
        guard what == "data" else {
            screen.complain("uppsikt: «\(visible(what))» kan inte göras\n  hjälp: skriv uppsikt new data FIL")
            throw Ended(code: .usage)
        }
        let bytes = try screen.guarding { () throws(FileError) in try contents() }
        let text = try proposal(bytes, screen)
        guard personalIdentityNumbers(in: text).isEmpty else {
            screen.complain("uppsikt: en rubrik i filen innehåller ett personnummer\n  hjälp: ta bort det ur filen")
            throw Ended(code: .privacy)
        }
        screen.say(text)
    }

    private func proposal(_ bytes: [UInt8], _ screen: Screen) throws -> String {
        do throws(Refusal) {
            return try proposedResource(declaredPath, bytes)
        } catch {
            screen.complain("uppsikt: arbetsboken läses inte: \(error.reason)\n  hjälp: \(error.hint)")
            throw Ended(code: .faults)
        }
    }

    private func contents() throws(FileError) -> [UInt8] {
        let path = file.hasPrefix("/") ? file : options.path(file)
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        let isTop = parts.count == 2 && path.hasPrefix("/")
        return try ProjectFolder(folder.isEmpty ? (isTop ? "/" : ".") : folder).read(
            String(parts.last ?? ""), limit: NewCommand.mostBytes)
    }

    /// From the edition's folder, where that is known.
    private var declaredPath: String {
        let parts = file.split(separator: "/")
        guard let data = parts.lastIndex(of: "data") else { return "data/" + (parts.last ?? "") }
        return parts[data...].joined(separator: "/")
    }
}
