/// The bytes of every name of a person that a note may hold: `Anna Lindström`, or `Anna` after a word such as *ring* or
/// *enligt*.
///
/// A first name alone is none: places, units and words are called so. Those after a saint or a title are places too (`S:t
/// Göran`, `Drottning Kristina`), and so is what a word of care follows (`Maria hälsocentral`). First names and the ends of
/// surnames are the most common ones in Sweden. Source: Statistiska centralbyrån, namnstatistik.
package func personNames(in text: String) -> [Range<Int>] {
    let words = words(of: text)
    return words.indices.compactMap { index in
        let word = words[index]
        guard isFirstName(word.text), index == 0 || !places.contains(words[index - 1].text.lowercased()) else {
            return nil
        }
        let next = index + 1 < words.count && words[index + 1].isBeside ? words[index + 1] : nil
        if let next, isSurname(next.text) { return word.range.lowerBound..<next.range.upperBound }
        if let next, places.contains(next.text.lowercased()) { return nil }
        guard index > 0, contacts.contains(words[index - 1].text.lowercased()) else { return nil }
        return word.range
    }
}

private struct Word {
    let text: String
    let range: Range<Int>
    /// Nothing but a blank stands between it and the word before.
    let isBeside: Bool
}

private func words(of text: String) -> [Word] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var index = 0
    while index < bytes.count {
        let start = index
        while index < bytes.count, isLetter(bytes[index]) || index > start && bytes[index] == UInt8(ascii: "-") {
            index += 1
        }
        if index > start {
            let gap = bytes[(words.last?.range.upperBound ?? 0)..<start]
            words.append(
                Word(
                    text: String(decoding: bytes[start..<index], as: UTF8.self), range: start..<index,
                    isBeside: gap.elementsEqual(" ".utf8)))
        } else {
            index += 1
        }
    }
    return words
}

private func isLetter(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte >= 0x80 || byte == UInt8(ascii: ":")
}

/// `Anna`, `Anna-Karin`.
private func isFirstName(_ word: String) -> Bool {
    firstNames.contains(word.split(separator: "-").first.map(String.init) ?? word)
}

private func isSurname(_ word: String) -> Bool {
    guard word.first?.isUppercase == true, word.count > 1, word.dropFirst().contains(where: \.isLowercase) else {
        return false
    }
    return surnames.contains(word)
        || surnameEnds.contains {
            word.count > $0.count + 1 && word.hasSuffix($0) || $0.count > 3 && word.lowercased() == $0
        }
}

/// Words before a name that make it a person to turn to.
private let contacts: Set<String> = [
    "ring", "ringt", "kontakta", "kontakt", "kontaktperson", "fråga", "mejla", "maila", "meddela", "enligt", "hälsa",
    "ansvarig", "handläggare", "chef", "enhetschef", "verksamhetschef", "läkare", "doktor", "dr", "sjuksköterska",
    "undersköterska", "patienten", "patient", "kollegan",
]

/// Words that make a place or a unit of the name beside them.
private let places: Set<String> = [
    "s:t", "s:ta", "sankt", "sankta", "st", "drottning", "prins", "prinsessan", "kung", "stora", "lilla", "gamla",
    "hälsocentral", "hälsocentralen", "vårdcentral", "vårdcentralen", "mottagning", "mottagningen", "sjukhus",
    "sjukhuset",
    "klinik", "kliniken", "kyrka", "församling", "gård", "gata", "torg", "plats",
]

private let firstNames: Set<String> = words(
    of:
        """
        Agneta Ahmed Alexander Alexandra Ali Alice Amanda Anders Andreas Angelica Anita Ann Anna Anne Anneli Annica Annika Anton \
        Arne Axel Barbro Bengt Berit Bertil Birgit Birgitta Bo Britt Camilla Carina Carl Carolina Caroline Catarina Cecilia \
        Charlotte Christer Christian Christina Christoffer Claes Conny Dag Daniel David Dennis Ebba Edvin Elin Elisabet Elisabeth \
        Ella Ellen Emelie Emil Emilia Emma Erica Erik Erika Ernst Eva Felicia Filip Fredrik Frida Gabriel Gerd Greta Göran Gösta \
        Gun Gunilla Gunnar Gustaf Gustav Hanna Hannah Hans Harald Helen Helena Henrik Håkan Ida Inga Inger Ingela Ingrid Irene \
        Isabelle Isak Jan Jakob Jenny Jens Jesper Jessica Jimmy Joakim Johan Johanna John Johnny Jonas Jonathan Jonny Josefin \
        Josefine Julia Jörgen Kajsa Karin Karl Karolina Katarina Kenneth Kent Kerstin Kjell Klara Klas Kristian Kristina Kristoffer \
        Kurt Lars Leif Lena Lennart Leo Lina Linda Linn Linnea Linus Lisa Lisbeth Louise Lovisa Lucas Ludvig Madeleine Magdalena \
        Magnus Maja Malin Marcus Margareta Margaretha Maria Marianne Marie Markus Martin Martina Matilda Mats Mattias Michael \
        Mikael Mohamed Moa Mona Monica Monika Märta Nathalie Niklas Nils Nina Oliver Olle Olof Oscar Oskar Patrik Pernilla Per \
        Peter Petra Pia Pontus Rasmus Rebecka Rickard Robert Roger Roland Rolf Rune Sandra Sanna Sara Sarah Sebastian Signe \
        Simon Siv Sofia Sofie Sonja Staffan Stefan Stig Stina Susanna Susanne Sven Svante Terese Therese Thomas Tobias Tomas \
        Tommy Tove Ulf Ulla Ulrika Vera Veronica Viktor Viktoria Vincent Wilhelm William Yvonne Åke Åsa Örjan Östen
        """
).reduce(into: []) { $0.insert($1.text) }

private let surnameEnds = [
    "sson", "son", "ström", "berg", "lund", "gren", "kvist", "qvist", "quist", "dahl", "dal", "holm", "stedt", "man",
    "mann",
    "ell", "lin", "én", "strand", "borg", "blad", "bäck", "beck", "lind", "hult", "vall", "wall", "ros", "löf", "löv",
    "lander",
    "nius", "ius", "mark", "hammar", "stad", "stam", "sten", "sköld", "stål", "strömmer", "ander", "vik", "fors",
    "heim", "niemi",
    "nen", "vaara", "järvi", "ski", "ović", "ovic", "zadeh",
]

private let surnames: Set<String> = [
    "Ali", "Hassan", "Mohamed", "Ahmed", "Ibrahim", "Omar", "Hussein", "Nguyen", "Khan", "Mäki", "Frisk", "Rask",
    "Modig",
    "Ek", "Falk", "Hedin", "Nordin", "Norén", "Blom", "Björk", "Engström", "Lindh", "Sjö", "Öberg", "Åberg", "Holm",
    "Berg",
    "Lund", "Lind", "Ström", "Dahl", "Wall", "Palm", "Ståhl", "Skoglund", "Marklund", "Hedlund", "Moberg", "Nyberg",
]
