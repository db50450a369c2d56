import Foundation
import Markup
import Testing

@testable import Figures

struct StandaloneTests {
    /// Every drawing stands alone: nothing in it refers to the page's sheet, script or texts.
    @Test(arguments: samples)
    func needsNoPage(sample: Named) throws {
        let words = PictureWords(
            title: "Figur 1. Å < B", subtitle: "Andel, procent, 2025.",
            foot: ["Källa: register.", "Figur 1 i rapporten."],
            description: "Så & så.")
        guard let drawing = standaloneDrawing(in: sample.figure.wide, words) else {
            #expect(sample.name.hasPrefix("matrix"))
            return
        }
        let text = HTMLWriter.string(drawing)
        for word in ["class=", "data-", "aria-", "currentColor", "var("] { #expect(!text.contains(word)) }
        #expect(text.contains("<title>Figur 1. Å &lt; B</title><desc>Så &amp; så.</desc>"))
        for word in ["Figur 1. Å &lt; B", "Andel, procent, 2025.", "Källa: register.", "Figur 1 i rapporten."] {
            #expect(text.contains(">\(word)</text>"))
        }
        #expect(text.utf8.count < 30_000 || sample.name.contains("sjuttio"))
    }

    /// Each class that is drawn has its own rule: a shape without one would turn out black.
    @Test(arguments: samples)
    func hasEveryClass(sample: Named) {
        let style = DrawingStyle(.light)
        let known = Set(style.rules.map(\.name) + style.marks.keys + ["namn", "fet", "n"])
        #expect(classes(sample.figure.wide).subtracting(known).isEmpty || sample.name.hasPrefix("matrix"))
    }

    /// The style sheet says the same of every class, declaration by declaration.
    @Test func saysWhatTheSheetSays() throws {
        let sheet = try #require(readText(project("templates/uppsikt.css")))
        let style = DrawingStyle(.light)
        for rule in style.rules {
            let declared = declarations(of: rule.name, in: sheet)
            for pair in rule.attributes.pairs where !(rule.name == "not" && pair.name == "stroke") {
                #expect(declared[pair.name] == pair.value, "\(rule.name): \(pair.name)")
            }
        }
    }

    private func classes(_ markup: Markup) -> Set<String> {
        switch markup {
        case .text: []
        case .fragment(let parts): parts.reduce([]) { $0.union(classes($1)) }
        case .element(let element):
            element.children.reduce(
                Set(
                    element.name == "svg"
                        ? [] : (element.attributes["class"] ?? "").split(separator: " ").map(String.init))
            ) { $0.union(classes($1)) }
        }
    }

    /// What the sheet declares of `.d .NAME` outside its media rules, colours resolved, numbers without unit.
    private func declarations(of name: String, in sheet: String) -> [String: String] {
        var found: [String: String] = [:]
        for line in sheet.split(separator: "\n").prefix(while: { !$0.hasPrefix("@media print") })
        where !line.hasPrefix(" ") {
            for rule in line.split(separator: "}") {
                let parts = rule.split(separator: "{", maxSplits: 1).map(String.init)
                let selectors = parts[0].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
                guard parts.count == 2, selectors.contains(".d .\(name)") || selectors.contains(".\(name)") else {
                    continue
                }
                for declaration in parts[1].split(separator: ";") {
                    let pair = declaration.split(separator: ":", maxSplits: 1).map {
                        $0.trimmingCharacters(in: .whitespaces)
                    }
                    guard pair.count == 2 else { continue }
                    found[pair[0]] = resolved(pair[1], in: sheet)
                }
            }
        }
        return found
    }

    private func resolved(_ value: String, in sheet: String) -> String {
        if value.hasPrefix("var("), let at = sheet.range(of: value.dropFirst(4).dropLast() + ":") {
            let colour = sheet[at.upperBound...].prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
            return colour.count == 4 ? "#" + colour.dropFirst().map { "\($0)\($0)" }.joined() : colour
        }
        let number = value.hasSuffix("px") ? String(value.dropLast(2)) : value
        return number.hasPrefix(".") ? "0" + number : number
    }
}
