import Declarations
import Diagnostics
import Measures
import Values

extension FormulaReader {
    mutating func readSlice(_ term: FormulaSyntax.Term, _ dimension: Dimension, into number: inout LiveNumber) {
        guard !term.values.isEmpty else {
            add(
                .formulaSyntax, "«\(dimension.name)» behöver ett värde", term.range,
                hint: "skriv \(dimension.name)= och ett värde")
            return
        }
        if term.values.contains(where: { $0.text == "total" && !$0.isQuoted }) {
            if term.values.count > 1 {
                add(
                    .formulaCombination, "total är alla värden och går inte att räkna upp med andra", term.range,
                    hint: "skriv \(dimension.name)=total eller bara värdena")
            }
            if term.isNot {
                add(
                    .formulaCombination, "utan helheten finns inget kvar", term.range,
                    hint: "skriv de värden som ska räknas bort: \(dimension.name)!= och ett värde")
            }
            number.slices.append(Slice(dimension.name, .total))
            return
        }
        var keys: [String] = []
        for value in term.values {
            guard let key = key(value, in: dimension) else { continue }
            if keys.contains(key) {
                add(.formulaCombination, "«\(value.text)» står två gånger", value.range, hint: "ta bort det ena")
            }
            keys.append(key)
        }
        let isRest = term.isNot && !dimension.values.isEmpty
        number.slices.append(isRest ? Slice(allBut: keys, of: dimension) : Slice(dimension.name, .values(keys)))
        if isRest, keys.count == dimension.values.count {
            add(
                .formulaCombination, "inget värde av «\(dimension.name)» är kvar", term.range,
                hint: "räkna bort färre värden")
        }
    }

    private mutating func key(_ value: FormulaSyntax.Value, in dimension: Dimension) -> String? {
        if let known = dimension.value(value.text) { return known.key }
        // A register that could not be read has been told.
        if dimension.values.isEmpty { return value.text }
        if dimension.isTotal(value.text) {
            add(
                .unknownValue, "«\(value.text)» är helheten av dimensionen «\(dimension.name)», inte ett av värdena",
                value.range, hint: "skriv \(dimension.name)=total")
            return nil
        }
        add(
            .unknownValue, "dimensionen «\(dimension.name)» har inget värde «\(value.text)»", value.range,
            hint: didYouMean(value.text, among: dimension.spellings)
                ?? "skriv värdets namn eller nyckel; ett namn med blanksteg inom citattecken")
        return nil
    }

    /// The only value of a term.
    private mutating func single(_ term: FormulaSyntax.Term) -> FormulaSyntax.Value? {
        if term.values.count == 1 { return term.values[0] }
        let isComma = term.values.map(\.text).allSatisfy { $0.utf8.allSatisfy { $0 < UInt8(ascii: "?") } }
        let joined = term.values.map(\.text).joined(separator: ".")
        add(
            .formulaSyntax, "«\(term.key.text)» tar bara ett värde", term.range,
            hint: isComma && term.values.count == 2
                ? "tal skrivs med decimalpunkt: \(term.key.text)=\(joined)" : "ta bort kommat och det som följer")
        return nil
    }

    mutating func period(_ term: FormulaSyntax.Term) -> Period? {
        guard let value = single(term) else { return nil }
        guard let period = Period(parsing: value.text, in: context.period) else {
            add(
                .wrongType, "«\(value.text)» är ingen tid", value.range,
                hint: timeAdvice(value.text))
            return nil
        }
        if let last = context.period?.lastDay, period.lastDay > last {
            add(
                .futurePeriod, "\(period) slutar efter rapportens period", value.range,
                hint: "rapporten gäller till och med \(last)")
            return nil
        }
        return period
    }

    mutating func compare(
        _ number: inout LiveNumber, _ term: FormulaSyntax.Term, _ read: (inout FormulaReader, inout LiveNumber) -> Void
    ) {
        if number.comparison != nil {
            add(
                .formulaCombination, "change= och vs= går inte ihop: ett tal jämförs med en sak i taget", term.range,
                hint: "skriv två formler")
        }
        read(&self, &number)
    }

    mutating func change(_ term: FormulaSyntax.Term) -> LiveNumber.Comparison? {
        if term.values.map(\.text) == ["previous"] { return .changeFromPrevious }
        return period(term).map { .change(from: $0) }
    }

    mutating func versus(_ term: FormulaSyntax.Term) -> LiveNumber.Comparison? {
        guard let value = single(term) else { return nil }
        if value.text == "target" { return .target }
        if value.text == "total" { return .total }
        guard let measure = context.vocabulary.measures.first(where: { $0.name == syntax.subject.text }) else {
            return nil
        }
        if measure.references.contains(value.text) { return .reference(value.text) }
        add(
            .unknownReference, "måttet «\(measure.name)» har inget jämförelsevärde «\(value.text)»", value.range,
            hint: didYouMean(value.text, among: measure.references + ["target", "total"])
                ?? "ange det under references i measures/\(measure.name).yaml")
        return nil
    }

    mutating func dimension(_ term: FormulaSyntax.Term) -> String? {
        guard let value = single(term) else { return nil }
        let known = context.vocabulary.dimensions.map(\.name)
        if known.contains(value.text) { return value.text }
        add(
            .unknownDimension, "ingen dimension heter «\(value.text)»", value.range,
            hint: didYouMean(value.text, among: known) ?? "dimensionerna är \(known.sorted().joined(separator: ", "))")
        return nil
    }

    mutating func pick(
        _ number: inout LiveNumber, _ term: FormulaSyntax.Term, _ read: (inout FormulaReader) -> LiveNumber.Pick?
    ) {
        if number.pick != nil {
            add(
                .formulaCombination, "lowest, highest, gap, rank och where går inte ihop: de är olika svar", term.range,
                hint: "skriv en formel för varje")
        }
        number.pick = read(&self)
    }

    /// How many names; 1 when not said.
    mutating func count(_ term: FormulaSyntax.Term) -> Int? { term.values.isEmpty ? 1 : digit(term, from: 1) }

    mutating func digit(_ term: FormulaSyntax.Term, from least: Int) -> Int? {
        guard let value = single(term) else { return nil }
        if value.text.utf8.count == 1, let digit = Int(value.text), digit >= least { return digit }
        add(
            .wrongType, "«\(term.key.text)» tar en siffra, inte «\(value.text)»", value.range,
            hint: "skriv en siffra från \(least) till 9")
        return nil
    }

    mutating func form(_ term: FormulaSyntax.Term) -> LiveNumber.Form? {
        guard let value = single(term) else { return nil }
        if let form = LiveNumber.Form(rawValue: value.text) { return form }
        let known = LiveNumber.Form.allCases.map(\.rawValue)
        add(
            .unknownWord, "ingen form heter «\(value.text)»", value.range,
            hint: didYouMean(value.text, among: known) ?? "välj bland \(known.joined(separator: ", "))")
        return nil
    }

    mutating func quotedText(_ term: FormulaSyntax.Term) -> String? {
        guard let value = single(term) else { return nil }
        if value.text.allSatisfy(\.isWhitespace) {
            add(
                .emptyValue, "else= har ingen text: meningen skulle få ett hål", value.range,
                hint: "skriv det som ska stå, som else=\"uppgift saknas\"")
            return nil
        }
        if value.isQuoted { return value.text }
        add(
            .formulaSyntax, "texten efter else= ska stå inom citattecken", value.range,
            hint: "skriv else=\"\(value.text)\"")
        return nil
    }

    mutating func test(_ term: FormulaSyntax.Term) -> LiveNumber.Test? {
        guard let value = single(term) else { return nil }
        let words: [(String, LiveNumber.Test)] = [
            ("on_track", .onTrack), ("watch", .watch), ("off_track", .offTrack), ("missing", .missing),
            ("hidden", .hidden),
        ]
        if let word = words.first(where: { $0.0 == value.text }) { return word.1 }
        let signs: [(String, @Sendable (Exact) -> LiveNumber.Test)] = [
            ("<=", { .atMost($0) }), (">=", { .atLeast($0) }), ("<", { .below($0) }), (">", { .above($0) }),
        ]
        if let sign = signs.first(where: { value.text.hasPrefix($0.0) }) {
            if let number = Exact(parsing: value.text.dropFirst(sign.0.count)) { return sign.1(number) }
            add(.wrongType, "efter \(sign.0) väntas ett tal", value.range, hint: "skriv till exempel where=\(sign.0)80")
            return nil
        }
        add(
            .unknownWord, "«\(value.text)» är inget villkor", value.range,
            hint: didYouMean(value.text, among: words.map(\.0))
                ?? "skriv <, <=, > eller >= och ett tal, eller \(words.map(\.0).joined(separator: ", "))")
        return nil
    }
}
