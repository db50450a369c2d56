package import Diagnostics

extension Rule {
    package static let disclosureManyHidden = Rule(
        "disclosure-many-hidden", .warning,
        "Mer än en femtedel av värdena i en fråga är dolda för att skydda enskilda; indelningen är för fin.")
    package static let disclosureWithheld = Rule(
        "disclosure-withheld", .warning,
        "En tabell kunde inte skyddas genom att några av värdena doldes; inget av dess antal publiceras.")
    package static let stateOfIndividuals = Rule(
        "state-of-individuals", "En datamängd om personer har lägen; de kan inte skyddas och visas därför inte.")
    package static let individualsElsewhere = Rule(
        "individuals-elsewhere",
        "Samma uppgifter om personer skyddas på ett ställe men inte på ett annat; det ena röjer det andra.")
    package static let weakerDisclosure = Rule(
        "weaker-disclosure",
        "En datamängd har en svagare regel för små tal än rapporten; den skulle tyst ha förbisetts.")
    package static let conditionOnCount = Rule(
        "condition-on-count", "Ett mått har ett villkor på ett antal personer; svaret skulle röja små antal.")
    package static let publishedOfIndividuals = Rule(
        "published-of-individuals",
        "Ett färdigräknat tal om personer är inget antal; ingen kan se hur få det gäller.")
}

package let disclosureRules: [Rule] = [
    .disclosureManyHidden, .disclosureWithheld, .stateOfIndividuals, .individualsElsewhere, .weakerDisclosure,
    .conditionOnCount, .publishedOfIndividuals,
]
