package import Diagnostics

extension Rule {
    package static let formulaSyntax = Rule("formula-syntax", "En formel går inte att läsa: ett tecken är fel.")
    package static let formulaCombination = Rule(
        "formula-combination", "Delarna av en formel går inte ihop; svaret vore tvetydigt.")
    package static let unknownName = Rule(
        "unknown-name", "Inget mått, ingen dimension, datamängd eller rekommendation heter så.")
    package static let unknownValue = Rule("unknown-value", "Dimensionen har inget sådant värde.")
    package static let laterPeriod = Rule(
        "later-period", "En tid efter rapportens period: den är inte avslutad när rapporten gäller.")
    package static let noPageValue = Rule(
        "no-page-value", "Texten frågar efter sidans värde, men sidan gäller inget värde av den dimensionen.")
}

package let editionRules: [Rule] = [
    .formulaSyntax, .formulaCombination, .unknownName, .unknownValue, .laterPeriod, .noPageValue,
]
