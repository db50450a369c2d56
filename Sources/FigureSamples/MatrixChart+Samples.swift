package import Figures
import Language
import Values

extension MatrixChart {
    package static let samples = KindSamples(
        name: "matrix",
        samples: [
            Sample("minsta", smallest), Sample("vanlig", usual),
            Sample("sjuttio enheter", seventy), Sample("allt infört", full),
            Sample("inget tillämpligt", none), Sample("tom", empty),
        ])

    private static let services = [
        ("recept", "Förnya recept"), ("kontakt", "Kontakta mig"), ("boka", "Av- och om\u{AD}boka tid"),
        ("tid", "Beställa tid"), ("rad", "Rådgiv\u{AD}ning"), ("digitalen", "Digitalen"),
        ("besok", "Digitala vård\u{AD}besök"), ("telefon", "Telefon"),
    ].map { Column(key: $0, label: $1) }

    /// `#` done, `/` partly, `o` no, `-` not applicable, `.` unknown.
    private static func row(_ label: String, _ cells: String, note: String? = nil) -> Row {
        let statuses: [UInt8: Status] = [
            UInt8(ascii: "#"): .done, UInt8(ascii: "/"): .partly, UInt8(ascii: "o"): .no,
            UInt8(ascii: "-"): .notApplicable,
        ]
        return Row(key: label, label: label, note: note, cells: cells.utf8.map { Cell(statuses[$0] ?? .unknown) })
    }

    private static func sample(_ groups: [Group], columns: [Column] = services, example: Bool = false) -> MatrixChart {
        MatrixChart(
            rowNoun: Noun("mottagning", "mottagningar"), columnNoun: Noun("tjänst", "tjänster"),
            item: Noun("tjänst", "tjänster"),
            done: Noun("införd", "införda"), date: Period.year(2025).lastDay, columns: columns,
            groups: groups,
            totals: Totals(label: "Mottagningar som har tjänsten"), example: example)
    }

    private static let smallest = sample([Group(rows: [row("Boden 1", "#")])], columns: [services[0]])

    private static let usual = sample(
        [
            Group(
                label: "Mitt",
                rows: [
                    row("Boden 1", "########"), row("Luleå 1", "########"), row("Luleå 2", "######/#", note: "privat"),
                ]),
            Group(
                label: "Nord",
                rows: [row("Gällivare 1", "########"), row("Kiruna 1", "###/####"), row("Pajala 1", "##/o#/o#")]),
            Group(
                label: "Syd",
                rows: [
                    row("Piteå 1", "-#######"), row("Piteå 2", "######.#", note: "privat"),
                    row("Arvidsjaur 1", "###o##/#"),
                ]),
            Group(
                label: "Öst",
                rows: [
                    row("Kalix 1", "########"), row("Haparanda 1", "####/###"),
                    row("Kalix 2", "##oo#/o#", note: "privat"),
                ]),
        ], example: true)

    private static let seventy: MatrixChart = {
        let patterns = ["########", "###/####", "####-###", "##o###.#", "#######/"]
        let groups = (0..<7).map { group in
            Group(
                label: "Vårdområde \(group + 1)",
                rows: (0..<10).map {
                    row("Hälsocentralen med ett långt namn \(group * 10 + $0 + 1)", patterns[($0 + group) % 5])
                })
        }
        return sample(groups)
    }()

    private static let full = sample([Group(rows: [row("Boden 1", "########"), row("Kalix 1", "########")])])
    private static let none = sample([Group(rows: [row("Boden 1", "--------"), row("Kalix 1", "--------")])])
    private static let empty = sample([])
}
