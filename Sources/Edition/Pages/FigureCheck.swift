import Diagnostics

/// Tells figures, and tables, that share an id anywhere in the edition.
struct FigureCheck {
    private var first: [String: Place] = [:]
    let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    mutating func check(_ page: Page) {
        for block in page.blocks {
            switch block {
            case .chart(let chart): take(chart.id, "figurer", chart.head.place)
            case .table(let table): take(table.id, "tabeller", table.head.place)
            case .heading, .markdown: break
            }
        }
    }

    private mutating func take(_ id: String, _ what: String, _ place: Place) {
        if let earlier = first[id] {
            findings.duplicateID(String(id.dropFirst(4)), what, at: place, first: earlier)
        } else {
            first[id] = place
        }
    }
}
