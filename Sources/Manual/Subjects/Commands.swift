/// A command of the program, as an author meets it.
package struct ManualCommand: Sendable {
    package let name: String
    let meaning: String
    /// Lines as they are typed, each beginning with `uppsikt`.
    package let examples: [String]

    init(_ name: String, _ meaning: String, _ examples: String...) {
        self.name = name
        self.meaning = meaning
        self.examples = examples
    }
}

package let manualCommands: [ManualCommand] = [
    ManualCommand(
        "build",
        "Gör rapporten och lägger den i `Output`. Finns det fel i någon fil sägs alla, och `Output` rörs inte.",
        "uppsikt build"),
    ManualCommand(
        "serve",
        "Visar rapporten i webbläsaren medan du skriver. Sidan följer det du sparar, och felen står bredvid. Avslutas med Ctrl+C.",
        "uppsikt serve"),
    ManualCommand("check", "Säger felen och skriver ingenting.", "uppsikt check"),
    ManualCommand(
        "explain", "Visar var ett tal kommer ifrån: definition, täljare, nämnare, rader och filer.",
        "uppsikt explain svarsfrekvens kommun=Åby period=2024"),
    ManualCommand(
        "list", "Räknar upp vad som finns: mått, dimensioner, datamängder, diagram, tabeller, regler och exempeldata.",
        "uppsikt list measures", "uppsikt list examples"),
    ManualCommand(
        "pdf", "Skriver ut rapporten, bilagan och protokollsutdraget i mappen `PDF`.", "uppsikt pdf",
        "uppsikt pdf --page kommun/aby"),
    ManualCommand(
        "new",
        "Gör en ny utgåva: nästa års av den förra, eller en tom. Med `data` föreslås hur en datafil beskrivs.",
        "uppsikt new 2026 --from 2025", "uppsikt new 2026", "uppsikt new data content/2025/data/telefon.xlsx"),
    ManualCommand(
        "gallery", "Ritar alla slags diagram och tabeller i mappen `galleri`, med det som skrivs för var och en.",
        "uppsikt gallery"),
    ManualCommand("help", "Slår upp i den här handboken.", "uppsikt help diagram bars", "uppsikt help build"),
]

let commandsSubject = Subject(
    "kommandon", "Kommandon",
    [
        .text(
            "Kommandona skrivs i terminalen, i projektets mapp: den som har mapparna `content` och `templates`. `uppsikt help build` visar allt som kan läggas till."
        )
    ],
    entries: manualCommands.map { command in
        Entry(
            command.name, command.meaning,
            [.code(command.examples.joined(separator: "\n"), of: "text")])
    })
