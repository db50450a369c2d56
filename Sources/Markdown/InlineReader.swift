import Diagnostics

/// Turns the inlines of one paragraph, heading or cell into ours and tells what is refused.
struct InlineReader {
    let source: SourceText
    let faults: Faults
    private let limits: Limits
    private let labels: [String]
    private var locator: Locator
    private var isTooDeep = false

    init(_ source: SourceText, _ range: Range<Int>, _ limits: Limits, _ labels: [String], _ faults: Faults) {
        self.source = source
        self.limits = limits
        self.labels = labels
        self.faults = faults
        locator = Locator(source.bytes, range)
    }

    mutating func read(_ node: CNode) -> [Inline] {
        let inlines = inlines(node, depth: 0)
        TextCheck(source, locator, faults).check(inlines)
        return inlines
    }

    private mutating func inlines(_ parent: CNode, depth: Int) -> [Inline] {
        guard depth <= limits.inlineDepth else {
            tellTooDeep()
            return []
        }
        var (inlines, text) = ([Inline](), "")
        for node in parent.children {
            if node.kind == .text {
                let literal = node.literal
                locator.pass(literal)
                text += literal
                continue
            }
            if !text.isEmpty { inlines.append(.text(text)) }
            text = ""
            inlines += inline(node, depth: depth)
        }
        if !text.isEmpty { inlines.append(.text(text)) }
        return inlines
    }

    /// None for what is refused, several for the text of a refused link.
    private mutating func inline(_ node: CNode, depth: Int) -> [Inline] {
        switch node.kind {
        case .softbreak: return [.softBreak]
        case .linebreak: return [.lineBreak]
        case .code: return [code(node.literal)]
        case .emph: return [.emphasis(inlines(node, depth: depth + 1))]
        case .strong: return [.strong(inlines(node, depth: depth + 1))]
        case .strikethrough: return [.strikethrough(inlines(node, depth: depth + 1))]
        case .link: return link(node, depth: depth)
        case .image: return image(node, depth: depth)
        case .footnoteReference: return footnoteReference(node)
        case .htmlInline:
            let range = locator.passVerbatim(node.literal) ?? locator.range
            faults.add(.rawHTML, "rå HTML tas inte med", at: range, hint: rawHTMLHint)
            return []
        default:
            faults.add(.tooLarge, "texten har ett slag av text som inte läses", at: locator.range, hint: "skriv om det")
            return []
        }
    }

    private mutating func code(_ text: String) -> Inline {
        let found = locator.passCode(text)
        let range = found?.range ?? locator.range
        let bytes = Array(text.utf8)
        if bytes.first == UInt8(ascii: "=") {
            return .formula(Formula(text: text, range: range, found?.alignment ?? Alignment(verbatim: range)))
        }
        let isLiteral = bytes.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "=")])
        return .code(isLiteral ? String(decoding: bytes.dropFirst(), as: UTF8.self) : text, range)
    }

    private mutating func footnoteReference(_ node: CNode) -> [Inline] {
        let range = locator.enterBrackets(isImage: false, starts: [UInt8(ascii: "^")]) ?? locator.range
        if range != locator.range { locator.move(to: range.upperBound) }
        guard let number = Int(node.literal), labels.indices.contains(number - 1) else { return [] }
        return [.footnoteReference(number - 1, range)]
    }

    private mutating func tellTooDeep() {
        guard !isTooDeep else { return }
        isTooDeep = true
        faults.add(
            .tooLarge, "betoningar och länkar är djupare än \(limits.inlineDepth) nivåer i varandra",
            at: locator.range, hint: "skriv om stycket")
    }
}

// Links and images.
extension InlineReader {
    private mutating func link(_ node: CNode, depth: Int) -> [Inline] {
        let text = node.first.flatMap { $0.next == nil && $0.kind == .text ? $0.literal : nil }
        let kind = Autolink(url: node.url, text: text)
        let bare = kind == .none ? nil : bareRange(text ?? "")
        let range = bare ?? locator.enterBrackets(isImage: false, starts: starts(node)) ?? locator.range
        let children = inlines(node, depth: depth + 1)
        if range != locator.range { locator.move(to: range.upperBound) }
        let destination = bare != nil && kind == .world ? "https://" + (text ?? "") : node.url
        if let fault = LinkFault(destination) {
            faults.add(.forbiddenLink, fault.message, at: range, hint: fault.hint)
            return children
        }
        return [.link(Inline.Link(destination: destination, title: node.title, children: children, range: range))]
    }

    private mutating func image(_ node: CNode, depth: Int) -> [Inline] {
        let range = locator.enterBrackets(isImage: true, starts: starts(node)) ?? locator.range
        let children = inlines(node, depth: depth + 1)
        if range != locator.range { locator.move(to: range.upperBound) }
        guard LinkFault.isInProject(node.url) else {
            faults.add(
                .foreignImage, "bilden «\(node.url)» ligger inte i projektet", at: range,
                hint: "lägg bilden bredvid texten och skriv dess namn: ![Beskrivning](bild.png)")
            return []
        }
        return [.image(Inline.Image(source: node.url, title: node.title, alternative: children, range: range))]
    }

    /// The bytes of an address that is a link by itself, angle brackets included; nil when it stands in brackets.
    private mutating func bareRange(_ text: String) -> Range<Int>? {
        guard let found = locator.peekVerbatim(text) else { return nil }
        let before = found.lowerBound > locator.range.lowerBound ? source.bytes[found.lowerBound - 1] : 0
        if before == UInt8(ascii: "[") { return nil }
        locator.move(to: found.lowerBound)
        guard before == UInt8(ascii: "<"), found.upperBound < locator.range.upperBound else { return found }
        return found.lowerBound - 1..<found.upperBound + 1
    }

    /// The bytes that the text of a link may begin with; empty when any may.
    private func starts(_ node: CNode) -> Set<UInt8> {
        guard let first = node.first else { return [UInt8(ascii: "]")] }
        let always: Set<UInt8> = [UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: " "), UInt8(ascii: "\n")]
        switch first.kind {
        case .text: return first.literal.utf8.first.map { always.union([$0]) } ?? []
        case .code: return [UInt8(ascii: "`")]
        case .emph, .strong: return [UInt8(ascii: "*"), UInt8(ascii: "_")]
        case .image: return [UInt8(ascii: "!")]
        default: return []
        }
    }
}
