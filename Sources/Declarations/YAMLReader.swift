package import Diagnostics

/// Builds nodes of the events of one text.
struct YAMLReader: ~Copyable {
    private var events: YAMLEvents
    private var cursor: PlaceCursor
    private let source: SourceText
    private let findings: Findings
    /// Where the text stands in its file.
    private let lines: ClosedRange<Int>
    private var count = 0

    /// What ends the reading of the file.
    private struct Refused: Error {
        let finding: Diagnostic

        init(_ rule: Rule, _ message: String, at place: Place, hint: String) {
            finding = Diagnostic(rule, message, at: place, hint: hint)
        }
    }

    init?(_ source: SourceText, _ text: ArraySlice<UInt8>, _ findings: Findings) {
        guard let events = YAMLEvents(text) else { return nil }
        self.events = events
        self.source = source
        self.findings = findings
        let first = source.lineNumber(of: text.startIndex)
        lines = first...max(first, source.lineNumber(of: text.endIndex))
        cursor = PlaceCursor(source, from: text.startIndex)
    }

    /// The root; an empty mapping when the text says nothing. Nil when it was refused (told).
    mutating func read(of whole: Place) -> Node? {
        do throws(Refused) {
            let root = try root()
            guard let root, !root.isEmpty else { return Node(.mapping([]), at: whole) }
            return Node(root.kind, at: root.entries == nil ? root.place : whole)
        } catch {
            findings.add(error.finding)
            return nil
        }
    }

    private mutating func root() throws(Refused) -> Node? {
        var root: Node?
        while true {
            let event = try next()
            switch event.kind {
            case .streamEnd: return root
            case .documentStart where root != nil:
                throw Refused(
                    .yamlSyntax, "efter --- börjar ett nytt dokument, som inte läses", at: place(event),
                    hint: "ta bort raden med ---")
            case .documentStart, .other: continue
            default: root = try node(event, depth: 0)
            }
        }
    }

    private mutating func node(_ event: YAMLEvent, depth: Int) throws(Refused) -> Node {
        guard depth <= YAML.depthLimit else {
            throw tooDeep(place(event))
        }
        switch event.kind {
        case .sequenceStart: return try sequence(place(event), depth)
        case .mappingStart: return try mapping(place(event), depth)
        case .scalar(let text, let style):
            try checkClosed(event, style)
            return scalar(text, style, event)
        default: throw Refused(.yamlSyntax, "här väntas ett värde", at: place(event), hint: "skriv ett värde")
        }
    }

    private func tooDeep(_ place: Place) -> Refused {
        Refused(
            .yamlTooLarge, "djupare än \(YAML.depthLimit) nivåer läses inte", at: place, hint: "ta bort nivåer")
    }

    private mutating func scalar(_ text: String, _ style: YAMLEvent.Style, _ event: YAMLEvent) -> Node {
        let place = place(event, length: event.range.count)
        if style == .escaped { checkEscaped(text, event, place) }
        if style == .plain { checkQuotes(text, place) }
        return Node(.scalar(text, isPlain: style == .plain), at: place)
    }

    /// A value within quotation marks that goes on over a line with a key of its own.
    private mutating func checkClosed(_ event: YAMLEvent, _ style: YAMLEvent.Style) throws(Refused) {
        guard style != .plain else { return }
        let start = place(event)
        guard cursor.byte == UInt8(ascii: "\"") || cursor.byte == UInt8(ascii: "'") else { return }
        let breaks = cursor.text(scalars: event.range.count).utf8.count { $0 == UInt8(ascii: "\n") }
        guard breaks > 0 else { return }
        if let refused = forgottenQuote(in: start.line...min(start.line + breaks, lines.upperBound)) { throw refused }
    }

    private func forgottenQuote(in lines: ClosedRange<Int>) -> Refused? {
        guard let offset = ForgottenQuote(source).first(in: lines) else { return nil }
        let known = explanation(of: "unexpected end of stream")
        return Refused(.yamlSyntax, known.message, at: source.place(offset..<offset + 1), hint: known.hint)
    }

    /// Word's quotation marks are signs like others.
    private func checkQuotes(_ text: String, _ place: Place) {
        let marks: Set<Character> = ["”", "“", "„"]
        guard text.count > 2, let first = text.first, let last = text.last, marks.contains(first), marks.contains(last)
        else { return }
        findings.add(
            .writtenQuotes, "citattecknen \(first) och \(last) skrivs ut som en del av texten", at: place,
            hint: "ta bort dem, eller skriv \" om texten i stället")
    }

    /// Characters that an escape made are judged as if they stood in the file.
    private func checkEscaped(_ text: String, _ event: YAMLEvent, _ place: Place) {
        func isFault(_ scalar: Unicode.Scalar) -> Bool { scalar == "\r" || CharacterFault(scalar) != nil }
        guard text.unicodeScalars.contains(where: isFault) else { return }
        let written = Set(cursor.text(scalars: event.range.count).unicodeScalars)
        guard let made = text.unicodeScalars.first(where: { isFault($0) && !written.contains($0) }) else { return }
        findings.add(
            (CharacterFault(made) ?? .control).rule, "en teckenkod efter \\ ger ett tecken som inte får stå i texten",
            at: place,
            hint: "stryk teckenkoden")
    }

    private mutating func sequence(_ place: Place, _ depth: Int) throws(Refused) -> Node {
        var items: [Node] = []
        while true {
            let event = try next()
            if case .sequenceEnd = event.kind { return Node(.sequence(items), at: place) }
            let item = try node(event, depth: depth + 1)
            if item.isEmpty {
                findings.emptyValue("en punkt i listan har inget värde", at: item.place)
            } else {
                items.append(item)
            }
        }
    }

    /// Its place is that of its first key.
    private mutating func mapping(_ start: Place, _ depth: Int) throws(Refused) -> Node {
        var entries: [Node.Entry] = []
        var keys: Set<String> = []
        var isRepeating = false
        while true {
            let event = try next()
            if case .mappingEnd = event.kind {
                return Node(.mapping(entries), at: entries.first?.keyPlace ?? start)
            }
            let (key, keyPlace) = try key(event)
            let entry = Node.Entry(key: key, keyPlace: keyPlace, value: try node(next(), depth: depth + 1))
            guard keys.insert(key).inserted else {
                // What follows it belongs to the same item, whose dash was forgotten.
                if !isRepeating {
                    findings.repeated(key, at: keyPlace, isFirst: key == entries.first?.key && depth > 0)
                }
                isRepeating = true
                continue
            }
            if entry.value.isEmpty, !entry.isDecimals(after: entries.last) {
                findings.add(
                    .emptyValue, "nyckeln «\(key)» har inget värde", at: keyPlace,
                    hint: entry.textWithComma(after: entries.last).map { "sätt texten inom citattecken: \($0)" }
                        ?? Findings.emptyHint)
            }
            entries.append(entry)
        }
    }

    private mutating func key(_ event: YAMLEvent) throws(Refused) -> (String, Place) {
        guard case .scalar(let text, let style) = event.kind else {
            throw Refused(
                .yamlRefused, "en nyckel måste vara en text", at: place(event), hint: "skriv nyckel: värde")
        }
        let key = scalar(text, style, event)
        guard text != "<<" else {
            throw Refused(
                .yamlRefused, "sammanslagning (<<) används inte", at: key.place,
                hint: "skriv ut nycklarna där de ska stå")
        }
        return (text, key.place)
    }
}

// Events with their places.
extension YAMLReader {
    private mutating func next() throws(Refused) -> YAMLEvent {
        let event: YAMLEvent
        do throws(YAMLFault) {
            event = try events.next()
        } catch {
            throw refused(error)
        }
        count += 1
        guard count <= YAML.nodeLimit else {
            throw Refused(
                .yamlTooLarge, "mer än \(YAML.nodeLimit) värden i en fil läses inte", at: source.place,
                hint: "lägg uppgifterna i en CSV-fil")
        }
        try checkMark(event)
        return event
    }

    /// An anchor, alias or tag is the first sign of its event: refused before what it stands for is read.
    private mutating func checkMark(_ event: YAMLEvent) throws(Refused) {
        cursor.move(to: event.range.lowerBound)
        switch event.kind {
        case .scalar, .sequenceStart, .mappingStart, .alias: break
        default: return
        }
        guard let mark = marks.first(where: { $0.sign == cursor.byte }) else { return }
        throw Refused(
            .yamlRefused, mark.message, at: cursor.place(length: 1),
            hint: "skriv ut värdet där det ska stå; ska texten börja med tecknet, sätt den inom citattecken")
    }

    private mutating func place(_ event: YAMLEvent, length: Int = 1) -> Place {
        cursor.move(to: event.range.lowerBound)
        return cursor.place(length: length)
    }

    private mutating func refused(_ fault: YAMLFault) -> Refused {
        cursor.move(to: fault.index)
        if fault.problem.contains("nesting level") {
            return tooDeep(cursor.place(length: 1))
        }
        let line = cursor.place(length: 1).line
        if let forgotten = forgottenQuote(in: lines.lowerBound...max(lines.lowerBound, line)) { return forgotten }
        let moved = fault.isOfIndent ? cursor.movedIndent.map(wrongIndent) : nil
        let known = moved ?? (cursor.byte == UInt8(ascii: "\t") ? tabAsIndent : explanation(of: fault.problem))
        if fault.problem.contains("unexpected end of stream") { cursor.move(to: fault.contextIndex) }
        return Refused(.yamlSyntax, known.message, at: cursor.place(length: 1), hint: known.hint)
    }
}

private let marks: [(sign: UInt8, message: String)] = [
    (UInt8(ascii: "&"), "ankare (&) används inte"), (UInt8(ascii: "*"), "alias (*) används inte"),
    (UInt8(ascii: "!"), "taggar (!) används inte"),
]

extension Findings {
    fileprivate func repeated(_ key: String, at place: Place, isFirst: Bool) {
        add(
            .duplicateKey, "nyckeln «\(key)» står två gånger", at: place,
            hint: "ta bort den ena" + (isFirst ? "; är det en ny punkt i en lista, börja raden med -" : ""))
    }

    /// A key, or an item of a list, that says nothing: it would otherwise be taken as absent.
    package func emptyValue(_ message: String, at place: Place) {
        add(.emptyValue, message, at: place, hint: Findings.emptyHint)
    }

    fileprivate static let emptyHint = "skriv ett värde, eller ta bort raden"
}
