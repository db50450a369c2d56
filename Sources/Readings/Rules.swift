package import Diagnostics

extension Rule {
    package static let valueHidden = Rule(
        "value-hidden", "Ett värde som behövs är dolt för att skydda enskilda; det kan inte stå i löptext.")
    package static let valueMissing = Rule("value-missing", "Ett värde som behövs saknas.")
    package static let valueNotApplicable = Rule(
        "value-not-applicable", "Det finns inget att räkna, som när nämnaren i en kvot är 0, och därför inget värde.")
    package static let changeAcrossBreak = Rule(
        "change-across-break", "En ändring räknas över ett tidsseriebrott; före och efter kan inte jämföras.")
    package static let changeNotThroughout = Rule(
        "change-not-throughout", "En ändring räknas för något som inte fanns under hela de båda perioderna.")
    package static let noTarget = Rule("no-target", "En jämförelse görs med ett målvärde som inte finns för perioden.")
    package static let zeroBase = Rule(
        "zero-base", "En procentuell ändring eller en kvot räknas mot ett värde som är 0 eller mindre.")
    package static let rankHidden = Rule(
        "rank-hidden", "En rangordning görs bland dolda värden; den kan vara falsk och kan röja dem.")
    package static let rankMissing = Rule(
        "rank-missing", .warning, "En rangordning görs där värden saknas; den kan vara falsk.")
    package static let manyTied = Rule(
        "many-tied", .warning, "Många fler än de efterfrågade delar samma värde; meningen säger då inte mycket.")
    package static let largestChange = Rule(
        "largest-change", .warning,
        "Ett värde har ändrats mer än måttet anser rimligt (largest_change); en uppgift kan vara fel.")
    package static let nothingToRank = Rule("nothing-to-rank", "Det finns inga värden att rangordna.")
}

package let readingRules: [Rule] = [
    .valueHidden, .valueMissing, .valueNotApplicable, .changeAcrossBreak, .changeNotThroughout, .noTarget, .zeroBase,
    .rankHidden, .rankMissing, .manyTied, .largestChange, .nothingToRank,
]
