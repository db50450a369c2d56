package import Diagnostics

extension Findings {
    /// Tells every personal identity number in a text file.
    package func addPersonalIdentityNumbers(in source: SourceText) {
        for range in personalIdentityNumbers(in: source.bytes) { addPersonalIdentityNumber(at: source.place(range)) }
    }

    /// Tells a personal identity number in the name of a file.
    package func addPersonalIdentityNumbers(inPath path: String) {
        if !personalIdentityNumbers(in: path).isEmpty { addPersonalIdentityNumber(at: Place(path: path)) }
    }

    /// Tells one, without echoing it.
    package func addPersonalIdentityNumber(at place: Place) {
        let masked = place.masked
        add(
            .personalIdentityNumber,
            place.line == 0 ? "filens namn innehåller ett personnummer" : "här står ett personnummer", at: masked,
            label: place.line == 0 ? nil : "de fyra sista tecknen visas inte",
            hint: "ta bort numret ur underlaget, och ur versionshistoriken om filen har sparats där")
    }
}
