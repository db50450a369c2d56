import Declarations
import Diagnostics
import Language
import Tables
import Values

/// What a type of measure is: one file in `Types` and one line in `allMeasureTypes`. It carries its word, its keys with
/// what the manual says of them, what it reads, how its value is made of that, and the words that explain it.
protocol MeasureType: Sendable {
    /// What stands after `type:`.
    static var word: String { get }
    /// What the value is, for the manual: one sentence.
    static var help: String { get }
    /// The keys that it has beside those of every measure, in the order of the manual.
    static var keys: [KeyHelp] { get }
    /// Takes the keys; nil when too little is left to compute anything (told).
    static func read(_ reader: inout TypeReader) -> Self?

    /// What is read of the datasets, a numerator before its denominator.
    var inputs: [MeasureInput] { get }
    /// The measures that are asked, when it is made of others.
    var parts: [MeasurePart] { get }
    /// Whether it is what its only part is, over another time.
    var isItsPart: Bool { get }
    /// Whether the keys of its input stand among its own.
    var hasInputKeys: Bool { get }
    /// Whether the value is what it would be in a standard population.
    var isStandardised: Bool { get }
    /// Whether the one row that fits is the value, as its publisher computed it.
    var isRowAsItStands: Bool { get }

    /// What the value has more of when it is of more: a target is set for one size of it.
    func growth(in catalogue: Catalogue, _ unit: Measure.Unit) -> Growth

    /// Which of its parts are subtracted from which, or divided: what one leaves of another can be people.
    var differences: [PartDifference] { get }

    /// In the unit as printed.
    ///
    /// - Parameters:
    ///   - inputs: in the order of `inputs`.
    ///   - parts: in the order of `parts`, each in the unit of its own measure.
    func value(_ inputs: [InputResult], _ parts: [Outcome], in unit: Measure.Unit) -> Outcome

    /// The value with what else is known of it: for those that need more of their parts than their values.
    ///
    /// - Parameter parts: in the order of `parts`, each with its cells.
    func made(_ inputs: [InputResult], _ parts: [[ComputedCell]], in unit: Measure.Unit) -> MadeValue

    /// The value as SQL says it, of numbers that are columns of the statement.
    ///
    /// - Parameters:
    ///   - inputs: in the order of `inputs`.
    ///   - parts: in the order of `parts`, each in the unit of its own measure.
    func sql(
        _ inputs: [SQLNumber], _ parts: [SQLNumber], in unit: Measure.Unit
    ) throws(SQLRefusal) -> SQLNumber

    /// Why the value cannot stand in a unit; nil when it can.
    func unitFault(_ unit: Measure.Unit) -> UnitFault?
    /// The names of other measures that it is made of, which are found when all measures have been read.
    var references: [MeasureReference] { get }
    /// The same with the measures that it names; nil when they do not fit (told).
    func linked(_ link: MeasureLink) -> Self?

    /// How the shorter periods of what is asked become one number, in a sentence.
    func combiningSentence(_ package: DataPackage) -> String
    /// Those whom the numerator and the denominator count, where it is said.
    var eventsLabel: String? { get }
    var populationLabel: String? { get }
    /// What it is made of, for "Så räknas talen"; nil where that is told otherwise.
    var makingSentence: String? { get }
}

extension MeasureType {
    var inputs: [MeasureInput] { [] }
    var parts: [MeasurePart] { [] }
    var isItsPart: Bool { false }
    var hasInputKeys: Bool { false }
    var isStandardised: Bool { false }
    var isRowAsItStands: Bool { false }
    func growth(in _: Catalogue, _: Measure.Unit) -> Growth { .none }
    var differences: [PartDifference] { [] }
    func made(_ inputs: [InputResult], _ parts: [[ComputedCell]], in unit: Measure.Unit) -> MadeValue {
        MadeValue(value: value(inputs, parts.flatMap { $0.map(\.value) }, in: unit))
    }
    func sql(
        _ inputs: [SQLNumber], _ parts: [SQLNumber], in _: Measure.Unit
    ) throws(SQLRefusal) -> SQLNumber {
        guard let only = (inputs + parts).first else { throw SQLRefusal(sentence: "Måttet sägs inte som SQL.") }
        return only
    }
    func unitFault(_: Measure.Unit) -> UnitFault? { nil }
    var references: [MeasureReference] { [] }
    func linked(_: MeasureLink) -> Self? { self }
    var eventsLabel: String? { nil }
    var populationLabel: String? { nil }
    var makingSentence: String? { nil }
}

/// Something read of a dataset, and what it is to the measure.
struct MeasureInput: Sendable {
    let role: Role
    let input: Input

    enum Role: Sendable {
        case value, numerator, denominator
        /// How much a group weighs among others.
        case weight

        /// As `explain` calls it.
        var word: String {
            switch self {
            case .value: MakingPhrases.value
            case .numerator: MakingPhrases.numerator
            case .denominator: MakingPhrases.denominator
            case .weight: "vikt"
            }
        }
    }

    init(_ role: Role, _ input: Input) {
        self.role = role
        self.input = input
    }
}

/// A measure that another is made of: under which name, of what, and for which time.
struct MeasurePart: Sendable {
    /// The word that stands for it in an expression; the measure's own name where there is none.
    let alias: String
    let measure: Measure
    let filter: Filter
    let time: Time
    var cells = Cells.same

    /// Which cells of it a cell of the whole is made of.
    enum Cells: Sendable {
        case same
        /// Those of each value of a dimension.
        case each(of: String)
        /// Those of each value of a dimension whatever else is asked: of all, as a standard is.
        case standard(by: String)
    }

    enum Time: Hashable, Sendable {
        case same
        /// So long before.
        case earlier(TimeLength)
        /// So long, up to the end of the period asked for.
        case window(TimeLength)
        /// From the beginning of the year to the end of the period asked for.
        case yearToDate
    }
}

/// What a type makes of its inputs and parts.
struct MadeValue {
    let value: Outcome
    var interval: ValueInterval?
}

/// Another measure, by name.
struct MeasureReference: Sendable {
    let name: String
    let place: Place
}

struct UnitFault {
    let message: String
    let hint: String
}
