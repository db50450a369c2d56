package import Diagnostics

extension Rule {
    package static let yamlSyntax = Rule(
        "yaml-syntax", "En YAML-fil går inte att läsa: ett tecken eller ett indrag är fel.")
    package static let yamlRefused = Rule(
        "yaml-refused", "YAML med ankare, alias, taggar eller sammanslagning används inte: de döljer vad som gäller.")
    package static let yamlTooLarge = Rule("yaml-too-large", "En YAML-fil är större eller djupare än vad som läses.")
    package static let duplicateKey = Rule("duplicate-key", "Samma nyckel står två gånger; bara en kan gälla.")
    package static let unknownKey = Rule("unknown-key", "En nyckel finns inte; den skulle annars tyst ha förbisetts.")
    package static let missingKey = Rule("missing-key", "En nyckel som behövs saknas.")
    package static let wrongType = Rule(
        "wrong-type", "Värdet har fel form: en lista, en text, ett tal eller ett datum väntas.")
    package static let emptyValue = Rule(
        "empty-value", "En nyckel eller en punkt i en lista har inget värde; den skulle annars tyst ha förbisetts.")
    package static let writtenQuotes = Rule(
        "written-quotes", .warning,
        "Citattecken från en ordbehandlare står om ett värde; de hör inte till YAML och skrivs ut.")
    package static let unknownWord = Rule("unknown-word", "Ordet är inget av dem som nyckeln tar.")
}

package let declarationRules: [Rule] = [
    .yamlSyntax, .yamlRefused, .yamlTooLarge, .duplicateKey, .unknownKey, .missingKey, .wrongType, .emptyValue,
    .unknownWord, .writtenQuotes,
]
