import Declarations
import Diagnostics
import Measures
import Values

extension Report {
    /// Reads `report.yaml`; nil without a period, since nothing can be asked of the data then.
    static func read(_ source: SourceText, _ findings: Findings) -> Report? {
        guard let node = YAML.read(source, findings) else { return nil }
        var reader = ReportReader(fields: Fields(node, of: "rapporten", findings), findings: findings)
        return reader.read()
    }
}

private struct ReportReader {
    var fields: Fields
    let findings: Findings

    mutating func read() -> Report? {
        tellUnsupported()
        let period = fields.period("period", required: true)
        let cutoff = cutoff(period)
        let meeting = meeting()
        let accessibility = accessibility()
        checkMeeting(meeting, period, cutoff)
        checkAssessed(accessibility, period, cutoff)
        let status = status(meeting)
        // Every key is asked for also when the period is at fault, so that the others' faults are told in the same run.
        let time = period ?? Report.noPeriod
        let report = Report(
            title: fields.text("title", required: true) ?? "", subtitle: fields.text("subtitle"),
            publisher: fields.text("publisher", required: true) ?? "", reference: fields.string("reference"),
            period: time, cutoff: cutoff ?? time.lastDay, status: status, version: fields.string("version"),
            previous: fields.string("previous"), previousPlace: fields.node("previous")?.place,
            sexNode: fields.node("sex"), meeting: meeting,
            recipients: fields.list("recipients", mayBeEmpty: true).compactMap { $0.text(findings, language: "sv") },
            appendices: appendices(), contact: contact(), accessibility: accessibility,
            disclosure: disclosure(), reopened: reopened(), defaults: defaults(), place: fields.place,
            decisions: decisions())
        fields.end()
        return period == nil ? nil : report
    }

    /// Swedish and calendar years are what the program speaks so far.
    private mutating func tellUnsupported() {
        if fields.word("language", ["sv": false, "en": true]) == true, let node = fields.node("language") {
            findings.notSupported("language: en", at: node.place, hint: "skriv language: sv eller ta bort raden")
        }
        if let month = fields.integer("year_start", in: 1...12), month != 1, let node = fields.node("year_start") {
            findings.notSupported("brutet år", at: node.place, hint: "ta bort raden")
        }
    }

    private mutating func cutoff(_ period: Period?) -> Day? {
        guard let cutoff = fields.day("cutoff"), let period, let node = fields.node("cutoff") else { return nil }
        if cutoff < period.firstDay {
            findings.add(
                .cutoffBeforePeriod, "brytdatumet ligger före rapportens period", at: node.place,
                hint: "skriv en dag från och med \(period.firstDay), då perioden börjar")
            return nil
        }
        return cutoff
    }

    private mutating func status(_ meeting: Report.Meeting?) -> Report.Status {
        let status = fields.word("status", ["draft": Report.Status.draft, "proposed": .proposed, "adopted": .adopted])
        if status == .adopted, meeting?.paragraphText == nil, let node = fields.node("status") {
            findings.add(
                .adoptedWithoutParagraph, "rapporten är fastställd men mötet har ingen paragraf och inget datum",
                at: node.place, hint: "skriv meeting: {body: …, date: …, paragraph: …}, eller status: proposed")
        }
        return status ?? .draft
    }

    private mutating func meeting() -> Report.Meeting? {
        guard var inner = fields.fields("meeting", of: "mötet") else { return nil }
        let date = inner.day("date")
        let paragraph = inner.integer("paragraph", in: 1...9_999)
        if paragraph != nil, inner.node("date") == nil {
            findings.add(
                .paragraphWithoutDate, "paragrafen saknar mötets datum",
                at: inner.node("paragraph")?.place ?? inner.place,
                hint: "skriv date: och mötets datum: paragrafer räknas från 1 varje år")
        }
        let meeting = Report.Meeting(
            body: inner.text("body", required: true) ?? "", date: date, item: inner.string("item"),
            paragraph: paragraph, example: inner.example())
        inner.end()
        return meeting
    }

    /// Nobody decides on a report before what it reports has happened.
    private mutating func checkMeeting(_ meeting: Report.Meeting?, _ period: Period?, _ cutoff: Day?) {
        guard let date = meeting?.date, let period, let node = fields.node("meeting") else { return }
        let last = min(cutoff ?? period.lastDay, period.lastDay)
        guard date < last else { return }
        let place = node.entries?.first { $0.key == "date" }?.value.place ?? node.place
        findings.add(
            .meetingBeforePeriodEnd, "mötet \(date) ligger före slutet av det som rapporteras, \(last)", at: place,
            hint: "rätta mötets datum, eller period")
    }

    /// What was looked through before the report was there was another one.
    private mutating func checkAssessed(_ accessibility: Report.Accessibility?, _ period: Period?, _ cutoff: Day?) {
        guard let day = accessibility?.assessed, let period, let node = fields.node("accessibility") else { return }
        let last = min(cutoff ?? period.lastDay, period.lastDay)
        guard day < last else { return }
        let place = node.entries?.first { $0.key == "assessed" }?.value.place ?? node.place
        findings.add(
            .assessedBeforePeriodEnd, "granskningen \(day) gjordes före slutet av det som rapporteras, \(last)",
            at: place, hint: "granska den här rapporten, och skriv den dagen")
    }

    private mutating func decisions() -> [DraftDecision] {
        fields.list("decisions", mayBeEmpty: true).compactMap { node in
            guard node.entries?.contains(where: { $0.key == "text" }) == true else {
                return node.text(findings, language: "sv").map {
                    DraftDecision(text: $0, example: nil, place: node.place)
                }
            }
            var inner = Fields(node, of: "beslutet", findings)
            let place = inner.node("text")?.place ?? node.place
            let text = inner.text("text", required: true)
            let example = inner.example()
            inner.end()
            return text.map { DraftDecision(text: $0, example: example, place: place) }
        }
    }

    private mutating func appendices() -> [Report.Appendix] {
        var appendices: [Report.Appendix] = []
        for node in fields.list("appendices", mayBeEmpty: true) {
            var inner = Fields(node, of: "bilagan", findings)
            let id = inner.string("id", required: true)
            let title = inner.text("title", required: true)
            let (reference, path, example) = (inner.text("reference"), inner.string("path"), inner.example())
            let pathPlace = inner.node("path")?.place
            inner.end()
            guard let id, let title else { continue }
            if let first = appendices.first(where: { $0.id == id }) {
                findings.duplicateID(id, "bilagor", at: inner.node("id")?.place ?? node.place, first: first.place)
            }
            appendices.append(
                Report.Appendix(
                    id: id, title: title, reference: reference, path: path, pathPlace: pathPlace,
                    example: example, place: node.place))
        }
        return appendices
    }

    private mutating func reopened() -> [Report.Reopening] {
        fields.list("reopened").compactMap { node in
            var inner = Fields(node, of: "återöppnandet", findings)
            let date = inner.day("date", required: true)
            let reason = inner.text("reason", required: true)
            let decision = inner.text("decision")
            inner.end()
            guard let date, let reason else { return nil }
            return Report.Reopening(date: date, reason: reason, decision: decision)
        }
    }

    private mutating func contact() -> Report.Contact? {
        guard var inner = fields.fields("contact", of: "kontakten") else {
            tellIncomplete("contact", "kontakt: vart den vänder sig som har svårt att läsa rapporten")
            return nil
        }
        let contact = Report.Contact(
            name: inner.text("name", required: true), email: email(&inner), phone: inner.string("phone"),
            example: inner.example())
        inner.end()
        return contact
    }

    private func email(_ fields: inout Fields) -> String? {
        guard let text = fields.string("email"), let node = fields.node("email") else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        if parts.count == 2, parts.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }), parts[1].contains(".") {
            return text
        }
        findings.expected("en e-postadress", node, hint: "skriv den som namn@region.se")
        return nil
    }

    private mutating func accessibility() -> Report.Accessibility? {
        guard var inner = fields.fields("accessibility", of: "tillgängligheten") else {
            tellIncomplete("accessibility", "granskning: när och hur tillgängligheten har bedömts")
            return nil
        }
        let deficiencies = inner.list("deficiencies", mayBeEmpty: true).compactMap { deficiency($0) }
        let accessibility = Report.Accessibility(
            assessed: inner.day("assessed", required: true), method: inner.text("method", required: true),
            deficiencies: deficiencies)
        inner.end()
        return accessibility
    }

    private func deficiency(_ node: Node) -> Report.Accessibility.Deficiency? {
        var inner = Fields(node, of: "bristen", findings)
        let what = inner.text("what", required: true)
        let (why, until) = (inner.text("why"), inner.day("until"))
        inner.end()
        return what.map { Report.Accessibility.Deficiency(what: $0, why: why, until: until) }
    }

    private func tellIncomplete(_ key: String, _ what: String) {
        findings.add(
            .accessibilityIncomplete, "tillgänglighetsredogörelsen saknar \(what)", at: fields.place,
            hint: "lägg till nyckeln \(key)")
    }

    private mutating func disclosure() -> Report.Disclosure {
        var disclosure = Report.Disclosure()
        guard var inner = fields.fields("disclosure", of: "sekretessregeln") else { return disclosure }
        if let count = inner.integer("minimum_count", in: 1...1_000) { disclosure.minimumCount = count }
        if let least = inner.integer("minimum_denominator", in: 1...10_000) { disclosure.minimumDenominator = least }
        if let complement = inner.flag("complement") { disclosure.complement = complement }
        if inner.word("mode", ["hide": false, "round5": true]) == true, let node = inner.node("mode") {
            findings.notSupported("avrundning till fem", at: node.place, hint: "skriv mode: hide")
        }
        inner.end()
        return disclosure
    }

    private mutating func defaults() -> MeasureDefaults {
        var defaults = MeasureDefaults()
        guard var inner = fields.fields("defaults", of: "förvalen") else { return defaults }
        defaults.decimals = inner.integer("decimals", in: 0...6)
        if var thresholds = inner.fields("thresholds", of: "trösklarna") {
            defaults.watch = thresholds.notNegative("watch", findings)
            thresholds.end()
        }
        defaults.relevantChange = inner.notNegative("relevant_change", findings)
        defaults.largestChange = inner.notNegative("largest_change", findings)
        inner.end()
        return defaults
    }
}

extension Fields {
    /// `example: true`, or the words to print; false is no mark.
    mutating func example() -> Example? {
        guard let text = text("example"), text != "false" else { return nil }
        return Example(text: text == "true" ? nil : text)
    }
}

extension Findings {
    func duplicateID(_ id: String, _ what: String, at place: Place, first: Place) {
        add(
            .duplicateID, "två \(what) heter «\(id)»", at: place, hint: "ge den ena ett annat id",
            notes: [Diagnostic.Note("den första står här", at: first)])
    }
}

extension Report {
    /// Stands in for a period that could not be read, while the other keys are; it never leaves the reader.
    fileprivate static let noPeriod = Period.year(9999)
}
