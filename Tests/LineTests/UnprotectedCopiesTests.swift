import Diagnostics
import TestProjects
import TestSupport
import Testing

/// People as a data file has them: numbers of them, or one in each row.
private struct PeopleFile {
    var columns: [(name: String, type: String)]
    var rows: [[String]]

    /// Numbers that no other file would have by chance.
    static func counts(_ dice: inout SplitMix) -> PeopleFile {
        var rows: [[String]] = []
        for place in ["a", "b", "c", "d"] {
            for sex in ["k", "m"] {
                rows.append(["2025", place, sex, "\(100 + dice.below(900))", "\(100 + dice.below(900))"])
            }
        }
        let names = ["ar", "kommun", "kon", "antal", "inlagda"]
        return PeopleFile(
            columns: zip(names, ["year", "string", "string", "integer", "integer"]).map { ($0, $1) }, rows: rows)
    }

    static func persons(_ dice: inout SplitMix) -> PeopleFile {
        let rows = (0..<40).map {
            ["2025", ["a", "b", "c", "d"][dice.below(4)], ["k", "m"][dice.below(2)], "p\($0)"]
        }
        let names = ["ar", "kommun", "kon", "person"]
        return PeopleFile(columns: zip(names, ["year", "string", "string", "string"]).map { ($0, $1) }, rows: rows)
    }

    /// The same people, written in another way.
    mutating func rewrite(_ dice: inout SplitMix) {
        let order = columns.indices.shuffled(using: &dice)
        let left =
            dice.below(2) == 0 ? order : order.filter { columns[$0].name != (columns.count > 4 ? "inlagda" : "person") }
        columns = left.map { columns[$0] }
        rows = rows.map { row in left.map { row[$0] } }
        if dice.below(2) == 0 { rows.shuffle(using: &dice) }
        if dice.below(3) == 0 { rows = Array(rows.prefix(rows.count * 3 / 4)) }
        if dice.below(3) == 0 {
            for index in columns.indices where columns[index].type == "integer" {
                columns[index].type = "number"
                for row in rows.indices { rows[row][index] += ".0" }
            }
        }
    }

    func csv(_ sign: String, _ end: String) -> String {
        ([columns.map(\.name)] + rows).map { $0.joined(separator: sign) }.joined(separator: end)
    }

    func declaration(_ name: String, _ meaning: String, _ sign: String = ",") -> String {
        let fields = columns.map { name, type in
            "{name: \(name), type: \(type)"
                + (type == "integer" || type == "number" ? ", uppsikt: {periods: last}}" : "}")
        }
        return """
              - name: \(name)
                path: data/\(name).csv
                title: Personer
                sources: [{title: Register}]
                dialect: {delimiter: "\(sign)"}
                schema: {fields: [\(fields.joined(separator: ", "))]}
                uppsikt: {extracted: 2026-01-01, time: ar\(meaning)}

            """
    }
}

/// The same people under another name are protected too, however the copy is written.
@Suite struct UnprotectedCopiesTests {
    private func rules(
        _ people: PeopleFile, _ other: PeopleFile, _ sign: String = ",", _ end: String = "\n", meaning: String = ""
    ) throws -> [String] {
        let persons = (0..<40).map { "p\($0)" }.joined(separator: ", ")
        var project = ProjectText(
            """
            -- content/2025/report.yaml --
            title: Prov
            publisher: Region Exempel
            period: 2025
            -- content/2025/dimensions.yaml --
            kommun: {label: Kommun, values: [a, b, c, d, e]}
            kon: {label: Kön, values: [{key: k, label: Kvinnor}, {key: m, label: Män}]}
            person: {label: Person, values: [\(persons)]}
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
            \(people.declaration("a", ", individuals: true"))\(other.declaration("b", meaning, sign))
            -- content/2025/01-prov.md --
            # Prov

            Text.
            """)
        project.files["content/2025/data/a.csv"] = people.csv(",", "\n")
        project.files["content/2025/data/b.csv"] = other.csv(sign, end)
        return try project.build().errors.map(\.rule.id)
    }

    @Test(arguments: 0..<24) func aCopyIsFoundHoweverItIsWritten(seed: Int) throws {
        var dice = SplitMix(seed)
        let people = seed % 2 == 0 ? PeopleFile.counts(&dice) : PeopleFile.persons(&dice)
        var copy = people
        copy.rewrite(&dice)
        let (sign, end) = ([",", ";", "\t"][dice.below(3)].replacing("\t", with: "|"), ["\n", "\r\n"][dice.below(2)])
        #expect(try rules(people, copy, sign, end).contains("individuals-elsewhere"), "\(copy.csv(sign, end))")
    }

    /// One column for each sex, by its key or its label, of the people themselves or of their sums.
    @Test(arguments: 0..<12) func aCopyWithAColumnForEachValueIsFound(seed: Int) throws {
        var dice = SplitMix(seed)
        var people = PeopleFile.counts(&dice)
        people.rows[dice.below(people.rows.count)][3] = "\(1 + dice.below(4))"
        let number = { (place: String, sex: String) in people.rows.first { $0[1] == place && $0[2] == sex }?[3] ?? "" }
        let names = seed % 2 == 0 ? ["k", "m"] : ["Kvinnor", "Män"]
        var wide = PeopleFile(columns: [("ar", "year"), ("kommun", "string")], rows: [])
        wide.columns += names.map { ($0, "integer") }
        wide.rows = ["a", "b", "c", "d"].map { ["2025", $0, number($0, "k"), number($0, "m")] }
        if seed % 3 == 0 {
            wide.columns.remove(at: 1)
            let sum = { (column: Int) in wide.rows.map { Int($0[column]) ?? 0 }.reduce(0, +) }
            wide.rows = [["2025", "\(sum(2))", "\(sum(3))"]]
        }
        let turned = ", pivot_longer: {cols: [\(names.joined(separator: ", "))], names_to: kon, values_to: n}"
        #expect(try rules(people, wide, meaning: turned).contains("individuals-elsewhere"), "\(wide.csv(",", "\n"))")
        for row in wide.rows.indices { wide.rows[row][wide.columns.count - 1] += "0" }
        #expect(try !rules(people, wide, meaning: turned).contains("individuals-elsewhere"), "others are other people")
    }

    /// Each place and sex once are what there is, and nobody.
    @Test func theCombinationsThemselvesAreNoListOfPeople() throws {
        var dice = SplitMix(1)
        var other = PeopleFile.persons(&dice)
        let people = other
        other.columns = Array(other.columns.prefix(3))
        other.rows = ["a", "b", "c", "d"].flatMap { place in ["k", "m"].map { ["2025", place, $0] } }
        #expect(try !rules(people, other).contains("individuals-elsewhere"))
        other.rows += [other.rows[0], other.rows[3]]
        #expect(try rules(people, other).contains("individuals-elsewhere"))
    }

    @Test(arguments: 0..<8) func otherPeopleAreNone(seed: Int) throws {
        var dice = SplitMix(seed)
        let people = seed % 2 == 0 ? PeopleFile.counts(&dice) : PeopleFile.persons(&dice)
        var other = seed % 2 == 0 ? PeopleFile.counts(&dice) : PeopleFile.persons(&dice)
        if seed % 2 == 1 {
            other.columns = other.columns.dropLast() + [("vantetid", "integer")]
            other.rows = ["a", "b", "c", "d"].flatMap { place in
                ["k", "m"].map { ["2025", place, $0, "\(dice.below(100))"] }
            }
        }
        #expect(try !rules(people, other).contains("individuals-elsewhere"))
    }
}
