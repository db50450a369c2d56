import ArgumentParser
import Diagnostics
import Files
import Line

/// `uppsikt new data FILE`: what stands in `datapackage.yaml` for a data file; `uppsikt new YEAR`: an edition, the first
/// one or with `--from` the next.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Gör en ny utgåva, eller föreslå hur en datafil deklareras.")

    @OptionGroup var options: ProjectOptions
    @Argument(
        help: ArgumentHelp(
            "Vad som är nytt: data, för en datafil (CSV eller .xlsx), eller namnet på en utgåva, som 2026.",
            valueName: "vad")) var what: String
    @Argument(help: ArgumentHelp("Datafilen, sedd från projektets mapp.", valueName: "fil")) var dataFile: String?
    @Option(help: ArgumentHelp("Utgåvan som den nya fortsätter på.", valueName: "utgåva")) var from: String?
    @Option(help: ArgumentHelp("Vem som ger ut en ny rapport; annars kommer frågan.", valueName: "namn"))
    var publisher: String?
    @Option(help: ArgumentHelp("Vad en ny rapport följer upp; annars kommer frågan.", valueName: "text"))
    var about: String?
    @Option(help: ArgumentHelp("En datafil till en ny rapport; skriv valet en gång för varje.", valueName: "fil"))
    var file: [String] = []

    func run() throws {
        if what == "data" { return try propose() }
        guard dataFile == nil, what.first?.isNumber == true else {
            throw complaint(
                "«\(visible(what))» kan inte göras så", "skriv uppsikt new 2026 --from 2025, eller uppsikt new data FIL"
            )
        }
        guard let from else { return try begin() }
        guard publisher == nil, about == nil, file.isEmpty else {
            throw complaint(
                "en utgåva som fortsätter på en annan har redan utgivare, ämne och filer",
                "ta bort --publisher, --about och --file, eller --from")
        }
        try carryOn(from)
    }

    var folder: String { Project.contentFolder + "/" + what }

    /// Tells wrong use.
    func complaint(_ message: String, _ hint: String) -> Ended {
        options.screen.complain("uppsikt: \(message)\n  hjälp: \(hint)")
        return Ended(code: .usage)
    }

    /// What is there is never written over.
    func refuseExisting(in project: Project) throws {
        let found: Bool
        do {
            found = try !project.folder.list(folder).files.isEmpty
        } catch {
            found = error.fault != .missing
        }
        if found { throw complaint("\(folder) finns redan, och skrivs inte över", "välj ett annat namn") }
    }
}
