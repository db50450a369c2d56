package import Edition
package import Values

/// The first edition of a report: what its author says it is about, the files declared with questions, and what is left
/// to do.
package struct EmptyEdition: Sendable {
    package let publisher: String
    /// What is followed up, in a few words: it becomes the title.
    package let subject: String
    package let period: Period
    /// The edition's folder as shown: `content/2026`.
    package let folder: String
    package let data: [DataFile]

    /// A file to follow up, with the declaration that is proposed for it.
    package struct DataFile: Sendable {
        /// Below the edition's folder: `data/telefon.csv`.
        package let path: String
        /// An item of `resources`, with questions as comments.
        package let declaration: String

        package init(path: String, declaration: String) { (self.path, self.declaration) = (path, declaration) }
    }

    package init(publisher: String, subject: String, period: Period, folder: String, data: [DataFile]) {
        self.publisher = publisher
        self.subject = subject
        self.period = period
        self.folder = folder
        self.data = data
    }

    package var files: [EditionFiles.File] {
        let texts = [
            ("report.yaml", report), ("01-sammanfattning.md", chapter), (EditionFiles.toDo, list),
            ("datapackage.yaml", data.isEmpty ? nil : package),
        ]
        return texts.compactMap { path, text in text.map { EditionFiles.File(path, Array($0.utf8)) } }
    }

    private var report: String? {
        """
        title: \(quoted("\(subject) \(period)"))
        publisher: \(quoted(publisher))
        period: \(period)
        status: draft

        """
    }

    private var chapter: String? {
        """
        ---
        title: Sammanfattning
        ---
        # Hur har det gått?

        Skriv svaret här, det viktigaste först.

        """
    }

    private var package: String? {
        """
        $schema: https://datapackage.org/profiles/2.0/datapackage.json
        name: \(quoted("uppfoljning-\(period)".lowercased()))
        resources:

        """
            + data.map { file in
                file.declaration.split(separator: "\n", omittingEmptySubsequences: false)
                    .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
            }.joined(separator: "\n") + "\n"
    }

    private var list: String? {
        let files = data.map { "[ ] \(folder)/datapackage.yaml – svara på frågorna om \($0.path)" }
        let lines =
            files
            + [
                data.isEmpty
                    ? "[ ] \(folder)/data/ – lägg datafilerna här; uppsikt new data FIL föreslår hur de beskrivs" : nil,
                "[ ] \(folder)/measures/ – skriv ett mått i varje fil: uppsikt help mått",
                "[ ] \(folder)/report.yaml – skriv contact och accessibility, och meeting när dagen är bestämd",
                "[ ] \(folder)/01-sammanfattning.md – skriv svaret, med tal som formler: uppsikt help formler",
                "[ ] kör uppsikt build: det som inte stämmer sägs med fil och rad",
            ].compactMap { $0 }
        return "ATT GÖRA I \(folder)\n\nStryk det som är klart. Filen publiceras aldrig.\n\n"
            + lines.joined(separator: "\n") + "\n"
    }

    /// As a value of YAML that is never anything but a text.
    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
