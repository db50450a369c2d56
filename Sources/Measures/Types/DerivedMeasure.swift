import Declarations
import Diagnostics
import Language
import Tables
import Values

/// Other measures added, subtracted, multiplied and divided.
struct DerivedMeasure: MeasureType {
    static let word = "derived"
    static let help =
        "Ett uttryck av andra mått: skillnaden eller kvoten mellan två, eller mot samma mått ett år tidigare."
    static let keys = [inputMetrics.help, expr.help]

    private static let inputMetrics = Key<[PartDeclaration]>(
        "input_metrics", "lista av {name, alias, filter, offset_window}", isRequired: true,
        "Måtten som uttrycket är gjort av, var och ett med ett alias, och där det behövs ett filter eller en tid som ligger före.",
        example: "input_metrics: [{name: natt, alias: norrbotten}, {name: natt, alias: riket, filter: {lan: riket}}]"
    ) { $1.parts($0) }
    private static let expr = Key<Node>(
        "expr", "uttryck", isRequired: true,
        "Uttrycket: alias, + - * / med blanksteg runt, och parenteser. En kvot av lika enheter gångras med 100, 1 000 … så som enheten säger; en del utan värde ger inget värde, och noll i nämnaren ger inget att räkna.",
        example: "expr: norrbotten / riket"
    ) { node, context in node.string(context.findings).map { _ in node } }

    let declared: [PartDeclaration]
    let expression: Expression
    let place: Place
    var parts: [MeasurePart] = []
    /// What it is made of in words, when it is linked.
    var makingSentence: String?
    private var text = ""

    static func read(_ reader: inout TypeReader) -> DerivedMeasure? {
        let parts = reader.take(inputMetrics)
        let node = reader.take(expr)
        guard let parts, let node, let text = node.scalar else { return nil }
        do throws(ExpressionReader.Fault) {
            var expression = try ExpressionReader(text, aliases: parts.map(\.alias))
            let result = try expression.read()
            for (index, part) in parts.enumerated() where !expression.used.contains(index) {
                reader.findings.add(
                    .badExpression, "aliaset «\(part.alias)» används inte i expr", at: part.place,
                    hint: "ta bort delen, eller använd den i expr")
            }
            return DerivedMeasure(declared: parts, expression: result, place: node.place, text: text)
        } catch {
            reader.findings.add(
                .badExpression, error.message, at: node.place(at: error.offset, length: error.length), hint: error.hint)
            return nil
        }
    }

    private init(declared: [PartDeclaration], expression: Expression, place: Place, text: String) {
        self.declared = declared
        self.expression = expression
        self.place = place
        self.text = text
    }

    func growth(in _: Catalogue, _: Measure.Unit) -> Growth { expression.growth(parts.map(\.measure.growth)) }

    var differences: [PartDifference] { expression.differences(of: declared.count) }

    var references: [MeasureReference] { declared.map(\.reference) }

    func linked(_ link: MeasureLink) -> DerivedMeasure? {
        var result = self
        result.parts = declared.compactMap { $0.part(link) }
        guard result.parts.count == declared.count else { return nil }
        result.makingSentence = result.sentence(link)
        if let fault = result.quantityFault(link.unit) {
            link.findings.add(.unitMismatch, fault.message, at: place, hint: fault.hint)
        }
        return result
    }

    private func quantityFault(_ unit: Measure.Unit) -> UnitFault? {
        do throws(Expression.Mismatch) {
            return try expression.quantity(parts.map { Quantity($0.measure.unit) }).fault(in: unit)
        } catch {
            return error.fault
        }
    }

    /// `norrbotten / riket, där norrbotten är …, riket är …`.
    private func sentence(_ link: MeasureLink) -> String {
        let signs = Expression.Operator.allCases.reduce(text) { text, sign in
            text.split(separator: " ").map { $0 == String(sign.rawValue) ? sign.sign : String($0) }
                .joined(separator: " ")
        }
        return MakingPhrases.expression(signs, parts.map { ($0.alias, $0.words(link.catalogue)) })
    }

    func value(_: [InputResult], _ parts: [Outcome], in unit: Measure.Unit) -> Outcome {
        let numbers = zip(self.parts, parts).map { part, outcome in
            outcome.number.flatMap { $0 / part.measure.unit.scale }.map { Outcome.value($0) } ?? outcome
        }
        let result = expression.value(numbers)
        return result.number.map { .value($0 * unit.scale) } ?? result
    }

    func sql(
        _: [SQLNumber], _ parts: [SQLNumber], in unit: Measure.Unit
    ) throws(SQLRefusal) -> SQLNumber {
        let numbers = zip(self.parts, parts).map { part, number in
            let scale = part.measure.unit.scale
            return scale == Exact(1)
                ? number
                : SQLNumber(value: "(\(SQLText.quotient(number.value, scale.description)))", empty: number.empty)
        }
        let result = expression.sql(numbers)
        return unit.scale == Exact(1)
            ? result : SQLNumber(value: "\(result.value) * \(unit.scale)", empty: result.empty)
    }

    func combiningSentence(_: DataPackage) -> String {
        MakingPhrases.expression
    }
}
