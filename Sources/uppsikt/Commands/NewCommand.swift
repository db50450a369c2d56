import ArgumentParser
import Diagnostics

/// `uppsikt new data FILE`: what stands in `datapackage.yaml` for a data file; `uppsikt new YEAR --from EDITION`: the
/// next edition.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Gör nästa års utgåva, eller föreslå hur en datafil deklareras.")

    @OptionGroup var options: ProjectOptions
    @Argument(
        help: ArgumentHelp(
            "Vad som är nytt: data, för en datafil (CSV eller .xlsx), eller namnet på en utgåva, som 2026.",
            valueName: "vad")) var what: String
    @Argument(help: ArgumentHelp("Datafilen, sedd från projektets mapp.", valueName: "fil")) var file: String?
    @Option(help: ArgumentHelp("Utgåvan som den nya fortsätter på.", valueName: "utgåva")) var from: String?

    func run() throws {
        if what == "data" { return try propose() }
        guard let from, file == nil, what.first?.isNumber == true else {
            throw complaint(
                "«\(visible(what))» kan inte göras så", "skriv uppsikt new 2026 --from 2025, eller uppsikt new data FIL"
            )
        }
        try carryOn(from)
    }

    /// Tells wrong use.
    func complaint(_ message: String, _ hint: String) -> Ended {
        options.screen.complain("uppsikt: \(message)\n  hjälp: \(hint)")
        return Ended(code: .usage)
    }
}
