import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// The forms of files that authorities publish, as they come: the heads, signs and rows are those of the publisher, the
/// numbers are made up. Each is read right, or refused with one message that says what to do; none is read wrong.
@Suite struct PublishedFormsTests {
    struct Form: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        /// Keys of the resource beside its fields.
        var dialect = "delimiter: \";\""
        var encoding = "utf-8"
        let fields: [String]
        var meaning = ""
        var rows: [[String]] = []
        /// A part of the one message; empty = read.
        var refused = ""

        var testDescription: String { name }
    }

    private static let years = [
        "name: \"2022\", type: number, decimalChar: \",\"", "name: \"2023\", type: number, decimalChar: \",\"",
    ]
    private static let pivot =
        "  time: ar\n  pivot_longer: {cols: [\"2022\", \"2023\"], names_to: ar, values_to: varde}\n"

    static let forms: [Form] = [
        Form(
            name: "Kolada, en rad för varje år",
            text: "kpi,municipality_id,year,gender,value\nN79179,0025,2023,T,82.9\nN79179,0025,2024,T,\n",
            dialect: "delimiter: \",\"",
            fields: [
                "name: kpi, type: string", "name: municipality_id, type: string", "name: year, type: year",
                "name: gender, type: string",
                "name: value, type: number",
            ],
            meaning: "  time: year\n",
            rows: [["N79179", "0025", "2023", "T", "82.9"], ["N79179", "0025", "2024", "T", "–"]]),
        Form(
            name: "Kolada, år som kolumner",
            text: "\u{FEFF}Kommun;2022;2023\nRegion Norrbotten;82,9;81,4\nRegion Dalarna;;79,0\n",
            fields: ["name: Kommun, type: string"] + years, meaning: pivot,
            rows: [
                ["Region Norrbotten", "2022", "82.9"], ["Region Norrbotten", "2023", "81.4"],
                ["Region Dalarna", "2022", "–"], ["Region Dalarna", "2023", "79"],
            ]),
        Form(
            name: "Kolada, NA där talet saknas", text: "year,region,value\n2022,Norrbotten,NA\n2023,Norrbotten,81.4\n",
            dialect: "delimiter: \",\"",
            fields: [
                "name: year, type: year", "name: region, type: string",
                "name: value, type: number, missingValues: [\"\", \"NA\"]",
            ],
            meaning: "  time: year\n", rows: [["2022", "Norrbotten", "–"], ["2023", "Norrbotten", "81.4"]]),
        Form(
            name: "SCB, PxWeb med rubrik ovanför, en rad för varje tid",
            text:
                "\"Folkmängd efter region, kön och år\"\n\n\"region\",\"kön\",\"år\",\"Folkmängd\"\n\"2580 Luleå\",\"kvinnor\",\"2023\",39000\n\"2580 Luleå\",\"män\",\"2023\",40200\n",
            dialect: "delimiter: \",\", headerRows: [3]",
            fields: [
                "name: region, type: string", "name: kön, type: string", "name: år, type: year",
                "name: Folkmängd, type: integer",
            ],
            meaning: "  time: år\n",
            rows: [["2580 Luleå", "kvinnor", "2023", "39000"], ["2580 Luleå", "män", "2023", "40200"]]),
        Form(
            name: "SCB, PxWeb, rubriken glömd i deklarationen",
            text:
                "\"Folkmängd efter region, kön och år\"\n\n\"region\",\"år\",\"Folkmängd\"\n\"2580 Luleå\",\"2023\",39000\n",
            dialect: "delimiter: \",\"",
            fields: ["name: region, type: string", "name: år, type: year", "name: Folkmängd, type: integer"],
            meaning: "  time: år\n", refused: "rubrikraden står på rad 3"),
        Form(
            name: "SCB, PxWeb med semikolon, tider som kolumner",
            text: "\"region\";\"2022\";\"2023\"\n\"25 Norrbottens län\";249693;249177\n\"2580 Luleå\";..;79200\n",
            fields: [
                "name: region, type: string", "name: \"2022\", type: integer, missingValues: [\"\", \"..\"]",
                "name: \"2023\", type: integer, missingValues: [\"\", \"..\"]",
            ],
            meaning: pivot,
            rows: [
                ["25 Norrbottens län", "2022", "249693"], ["25 Norrbottens län", "2023", "249177"],
                ["2580 Luleå", "2022", "–"], ["2580 Luleå", "2023", "79200"],
            ]),
        Form(
            name: "SCB, PxWeb, månader", text: "\"månad\",\"Antal\"\n\"2025M01\",12\n\"2025M02\",17\n",
            dialect: "delimiter: \",\"",
            fields: ["name: månad, type: yearmonth", "name: Antal, type: integer"], meaning: "  time: månad\n",
            rows: [["2025-01", "12"], ["2025-02", "17"]]),
        Form(
            name: "SCB, PxWeb, kvartal", text: "\"kvartal\",\"Antal\"\n\"2025K1\",12\n\"2025K2\",..\n",
            dialect: "delimiter: \",\"",
            fields: [
                "name: kvartal, type: string, uppsikt: {period: quarter}",
                "name: Antal, type: integer, missingValues: [\"..\"]",
            ],
            meaning: "  time: kvartal\n",
            rows: [["2025-Q1", "12"], ["2025-Q2", "–"]]),
        Form(
            name: "SCB, .. utan att det sägs", text: "\"region\";\"år\";\"Antal\"\n\"2580 Luleå\";\"2023\";..\n",
            fields: ["name: region, type: string", "name: år, type: year", "name: Antal, type: integer"],
            meaning: "  time: år\n",
            refused: "missingValues: [\"\", \"..\"]"),
        Form(
            name: "RUS, rader ovanför, upprepade rubriker, år som kolumner",
            text:
                "Nationella emissionsdatabasen;;;\r\nUtsläpp i ton;;;\r\nUppdaterad 2025-07-01;;;\r\n;;;\r\nHuvudsektor;Kommun;2022;2023\r\nTransporter;Luleå;51020,351;5434,776\r\nJordbruk;Boden;3517,06149;0,0000731\r\nHuvudsektor;Kommun;2022;2023\r\n",
            dialect: "delimiter: \";\", headerRows: [5]",
            fields: ["name: Huvudsektor, type: string", "name: Kommun, type: string"] + years, meaning: pivot,
            rows: [
                ["Transporter", "Luleå", "2022", "51020.351"], ["Transporter", "Luleå", "2023", "5434.776"],
                ["Jordbruk", "Boden", "2022", "3517.06149"], ["Jordbruk", "Boden", "2023", "0.0000731"],
            ]),
        Form(
            name: "RUS, potensform", text: "Kommun;2022;2023\nBoden;7,3×10^−05;1,5\n",
            fields: ["name: Kommun, type: string"] + years, meaning: pivot,
            refused: "skriv bara siffror"),
        Form(
            name: "Försäkringskassan, år och kvartal i två kolumner",
            text:
                "År;Kvartal;Län;Kön;Antal;Andel\n2024;1;Norrbottens län;Kvinnor;1204;64,7\n2024;2;Norrbottens län;Män;-;-\n2024;3;Norrbottens län;Män;..;12,5\n",
            fields: [
                "name: År, type: year", "name: Kvartal, type: string", "name: Län, type: string",
                "name: Kön, type: string",
                "name: Antal, type: integer, missingValues: [\"-\", \"..\"]",
                "name: Andel, type: number, decimalChar: \",\", missingValues: [\"-\", \"..\"]",
            ],
            meaning: "  time: [År, Kvartal]\n",
            rows: [
                ["2024", "1", "Norrbottens län", "Kvinnor", "1204", "64.7", "2024-Q1"],
                ["2024", "2", "Norrbottens län", "Män", "–", "–", "2024-Q2"],
                ["2024", "3", "Norrbottens län", "Män", "–", "12.5", "2024-Q3"],
            ]),
        Form(
            name: "Försäkringskassan, ett streck utan att det sägs", text: "År;Antal\n2024;-\n",
            fields: ["name: År, type: year", "name: Antal, type: integer"], meaning: "  time: År\n",
            refused: "missingValues: [\"\", \"-\"]"),
        Form(
            name: "Folkhälsomyndigheten, flera år i en cell", text: "Region,År,Andel\nNorrbotten,2004-2007,71\n",
            dialect: "delimiter: \",\"",
            fields: ["name: Region, type: string", "name: År, type: year", "name: Andel, type: integer"],
            meaning: "  time: År\n", refused: "skriv ett år"),
    ]

    @Test(arguments: forms)
    func isReadRightOrRefusedOnce(form: Form) throws {
        let fields = form.fields.map { "    - {\($0)}" }.joined(separator: "\n")
        let resource = try resource(
            "encoding: \(form.encoding)\ndialect: {\(form.dialect)}\nschema:\n  fields:\n\(fields)\nuppsikt:\n  extracted: 2026-01-20\n\(form.meaning)"
        )
        let found = scanned(form.text, as: resource)
        let errors = found.findings.sorted.filter { $0.severity == .error }
        if form.refused.isEmpty {
            #expect(errors.isEmpty, "\(errors.map { $0.message + ": " + ($0.hint ?? "") })")
            #expect(found.rows == form.rows)
        } else {
            #expect(errors.count == 1)
            let told = errors.map { $0.message + ": " + ($0.hint ?? "") }
            #expect(told.first?.contains(form.refused) == true, "\(told)")
        }
    }

    @Test func theTableIsPrinted() {
        let read = PublishedFormsTests.forms.count { $0.refused.isEmpty }
        print("publicerade former: \(read) läses, \(PublishedFormsTests.forms.count - read) vägras med ett besked")
        #expect(read >= 8)
    }
}
