package import Diagnostics

extension Findings {
    /// Tells every personal identity number in a text file.
    package func addPersonalIdentityNumbers(in source: SourceText) {
        for number in numbers(in: source) {
            let place = source.maskedPlace(number)
            if number.isTelephone { addTelephone(at: place) } else { addPersonalIdentityNumber(at: place) }
        }
    }

    /// Those that stand as they are, and those that marks of the text divide.
    private func numbers(in source: SourceText) -> [PersonalIdentityNumber] {
        let plain = allPersonalIdentityNumbers(in: source.bytes)
        let known = Set(plain.map(\.digits))
        return plain + allPersonalIdentityNumbers(writtenIn: source.bytes).filter { !known.contains($0.digits) }
    }

    /// Tells a personal identity number in the name of a file.
    package func addPersonalIdentityNumbers(inPath path: String) {
        if !personalIdentityNumbers(in: path).isEmpty { addPersonalIdentityNumber(at: Place(path: path)) }
    }

    /// Tells one, without echoing it.
    /// - Parameter place: with line 0, the name of the file is meant.
    package func addPersonalIdentityNumber(at place: Place) {
        let masked = place.masked
        add(
            .personalIdentityNumber,
            place.line == 0 ? "filens namn innehåller ett personnummer" : "här står ett personnummer", at: masked,
            label: place.line == 0 ? nil : "de fyra sista tecknen visas inte",
            hint: "ta bort numret ur underlaget, och ur versionshistoriken om filen har sparats där")
    }

    /// Tells one that is somewhere in a file, or in what the file becomes.
    package func addPersonalIdentityNumber(_ message: String, at place: Place, hint: String? = nil) {
        add(
            .personalIdentityNumber, message, at: place.masked,
            hint: hint ?? "ta bort numret ur underlaget, och ur versionshistoriken om filen har sparats där")
    }

    private func addTelephone(at place: Place) {
        add(
            .possibleIdentityNumber, "telefonnumret kan också läsas som ett personnummer", at: place,
            label: "de fyra sista tecknen visas inte",
            hint: "skriv ett telefonnummer med bindestreck efter riktnumret: 070-123 45 67")
    }
}
