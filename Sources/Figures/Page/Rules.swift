package import Diagnostics

extension Rule {
    package static let templateSyntax = Rule("template-syntax", "En plats i en mall är inte avslutad.")
    package static let templateUnknownSlot = Rule("template-unknown-slot", "En mall frågar efter något som inte finns.")
    package static let templateMissingSlot = Rule("template-missing-slot", "En mall saknar platsen för innehållet.")
    package static let templateMissing = Rule("template-missing", "En mallfil saknas.")
    package static let figureLayout = Rule("figure-layout", .warning, "Texter i en figur får inte plats eller krockar.")
}

package let compositionRules: [Rule] = [
    .templateSyntax, .templateUnknownSlot, .templateMissingSlot, .templateMissing, .figureLayout,
]
