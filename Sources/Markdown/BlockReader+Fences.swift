import Diagnostics

// Fences that are read as text.
extension BlockReader {
    /// ```` ```chart ```` after other words on its line is no block, and what ends it begins one.
    func tellFenceInText(_ range: Range<Int>) {
        for line in source.lineNumber(of: range.lowerBound)...source.lineNumber(of: range.upperBound) {
            let text = source.bytes[source.bytesOfLine(line)]
            guard
                let kind = ["chart", "table"].first(where: {
                    text.reversed().starts(with: ("```" + $0).utf8.reversed())
                }),
                source.bytes[source.bytesOfLine(line + 1)].starts(with: "kind:".utf8)
            else { continue }
            faults.add(
                .indentedBlock, "ett \(kind)-block ska börja längst till vänster på en egen rad",
                at: text.endIndex - kind.utf8.count - 3..<text.endIndex, hint: "skriv ```\(kind) på nästa rad")
        }
    }

    /// ```` ``chart ```` is text, and what ends it begins a block that swallows the next.
    func tellShortFence(_ range: Range<Int>) {
        for line in source.lineNumber(of: range.lowerBound)...source.lineNumber(of: range.upperBound) {
            let text = trim(source.bytes, source.bytesOfLine(line))
            guard let kind = ["chart", "table"].first(where: { source.bytes[text].elementsEqual(("``" + $0).utf8) })
            else { continue }
            faults.add(
                .indentedBlock, "ett \(kind)-block börjar med tre grava accenter, här är det två", at: text,
                hint: "skriv ```\(kind)")
        }
    }
}
