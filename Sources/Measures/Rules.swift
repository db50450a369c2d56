package import Diagnostics

extension Rule {
    // Names.
    package static let badName = Rule(
        "bad-name", "Ett namn har fel tecken eller betyder redan något i ett levande tal.")
    package static let sharedName = Rule(
        "shared-name", "Ett mått och en dimension har samma namn; i ett levande tal går de inte att skilja åt.")
    package static let unknownMeasure = Rule("unknown-measure", "Ett mått som texten frågar efter finns inte.")
    package static let unknownDimension = Rule("unknown-dimension", "En dimension finns inte i dimensions.yaml.")
    package static let unknownValue = Rule("unknown-value", "En dimension har inget sådant värde.")
    package static let unknownFilterName = Rule(
        "unknown-filter-name", "Ett filter talar om något som varken är dimension eller kolumn.")

    // Dimensions.
    package static let dimensionSource = Rule(
        "dimension-source", "En dimension har antingen en lista eller ett register, inte båda och inte inget.")
    package static let parentRing = Rule(
        "parent-ring", "Dimensioner är varandras föräldrar; då går det inte att säga vad som hör till vad.")
    package static let duplicateValue = Rule(
        "duplicate-value",
        "Två värden av en dimension, eller ett värde och det hela, har samma nyckel, etikett eller stavning.")
    package static let longLabel = Rule(
        "long-label", "Ett namn är längre än någon figur eller adress har rum för.")
    package static let registerDate = Rule("register-date", "Registrets giltighet står i en kolumn som inte är datum.")
    package static let registerOverlap = Rule(
        "register-overlap", "Registret säger två saker om samma värde samma dag, eller slutar före det börjar.")
    package static let labelChanged = Rule(
        "label-changed", .notice, "Ett värde byter namn i filen; det sista namnet används överallt.")
    package static let dimensionColumnType = Rule(
        "dimension-column-type", "En kolumn som håller en dimension måste vara text eller heltal.")
    package static let stateTooLarge = Rule(
        "state-too-large", "En datamängd med lägen har så många kombinationer att ingen kan hålla dem aktuella.")

    // Measures.
    package static let notSupported = Rule(
        "not-supported", "Formatet beskriver något som programmet ännu inte kan räkna.")
    package static let datasetWithoutTime = Rule(
        "dataset-without-time", "En datamängd säger inte vilken tid raderna gäller, så inget kan frågas per period.")
    package static let aggregationType = Rule(
        "aggregation-type", "Kolumnen går inte att räkna ihop på det sättet.")
    package static let filterType = Rule("filter-type", "Villkoret passar inte kolumnens typ.")
    package static let unitMismatch = Rule("unit-mismatch", "Enheten passar inte måttets typ.")
    package static let badExpression = Rule(
        "bad-expression", "Uttrycket i ett mått går inte att räkna: ett tecken, ett alias eller en parentes är fel.")
    package static let badWindow = Rule(
        "bad-window", "Fönstret av tid passar inte måttet som räknas över det.")
    package static let nothingShared = Rule(
        "nothing-shared", "Två datamängder ska paras ihop, men de har ingen dimension gemensam.")
    package static let measureCycle = Rule(
        "measure-cycle", "Ett mått räknas av sig självt, direkt eller genom andra mått.")
    package static let grainTooFine = Rule(
        "grain-too-fine", "Måttet ska visas för kortare tider än uppgifterna finns för.")
    package static let minPeriods = Rule("min-periods", "min_periods gäller bara ett medelvärde över tid.")
    package static let targetPeriod = Rule("target-period", "Ett mål säger inte vilken tid det gäller.")
    package static let targetOverlap = Rule("target-overlap", "Två mål gäller samma tid.")
    package static let targetDecimals = Rule(
        "target-decimals",
        "Ett mål har fler decimaler än måttet skrivs ut med; ett tal kunde stå både på målet och under.")
    package static let targetNeutral = Rule(
        "target-neutral", "Ett mått utan bättre riktning kan inte ha ett mål.")
    package static let targetWithoutDecision = Rule(
        "target-without-decision", .warning,
        "Ett mål utan beslut, eller med ett som ännu inte är fattat: läsaren kan inte se vem som har satt det.")
    package static let negativeThreshold = Rule(
        "negative-threshold", "Ett avstånd eller en gräns för ändringar kan inte vara negativ.")
    package static let unusedMeasureKey = Rule(
        "unused-measure-key", .warning, "En nyckel i ett mått gör ingen skillnad; den som skrev den tror det.")
    package static let sameLabel = Rule(
        "same-label", .warning, "Två mått heter likadant; i en tabell och i en text går de inte att skilja åt.")

    // Questions.
    package static let dimensionNotInMeasure = Rule(
        "dimension-not-in-measure", "Måttet delas upp efter en dimension som det inte har; talet vore hela regionens.")
    package static let oneSidedSplit = Rule(
        "one-sided-split", "Bara den ena sidan av en kvot kan delas upp; kvoten vore fel.")
    package static let splitNeedsOn = Rule(
        "split-needs-on", "Täljare och nämnare får dimensionen från olika håll; on säger att de ska mötas.")
    package static let totalAmongParts = Rule(
        "total-among-parts", "Det hela räknas ihop med sina delar, så att delarna räknas två gånger.")
    package static let futurePeriod = Rule("future-period", "Perioden ligger efter rapportens period.")
    package static let finerThanGrain = Rule("finer-than-grain", "Måttet finns inte för så korta tider.")
    package static let unevenPeriod = Rule("uneven-period", "Perioden börjar eller slutar mitt i en av uppgifternas.")
    package static let undeclaredPeriods = Rule(
        "undeclared-periods", "Det står inte hur talet slås ihop över tid; en ställning får inte summeras.")
    package static let periodsNone = Rule("periods-none", "Kolumnen får inte slås ihop över tid.")
    package static let publishedCombined = Rule(
        "published-combined", "Ett utgivet tal slås inte ihop över tid utan att kolumnen säger hur.")
    package static let nonAdditive = Rule(
        "non-additive", "Kolumnen får inte summeras över någon dimension: samma person kan finnas i flera delar.")
    package static let severalRows = Rule("several-rows", "Flera rader passar där det ska vara en enda.")
    package static let notAState = Rule("not-a-state", "Frågan gäller ett läge, men datamängden har inga lägen.")

    package static let rowsOfIndividuals = Rule(
        "rows-of-individuals", .error, privacy: true,
        "En tabell skulle visa rader om personer; de skyddas bara som mått.")
    package static let dimensionNotInRows = Rule(
        "dimension-not-in-rows", "En tabell med rader väljs efter en dimension som raderna inte har.")

    package static let percentScale = Rule(
        "percent-scale", .warning,
        "Ett tal i procent ser ut att vara skrivet som en del av ett, eller gångrat med 100 en gång för mycket.")

    // Rows.
    package static let unknownMember = Rule(
        "unknown-member", "En cell är inget värde av sin dimension: en summarad, en felstavning eller något nytt.")
    package static let missingMember = Rule(
        "missing-member", "En rad säger inte vilket värde av dimensionen den gäller.")
    package static let conflictingColumns = Rule(
        "conflicting-columns", "Två kolumner för samma dimension säger olika saker på samma rad.")
    package static let outsideValidity = Rule(
        "outside-validity", "En rad gäller ett värde som inte fanns i registret då.")
    package static let missingTime = Rule("missing-time", "En rad säger inte vilken tid den gäller.")
    package static let duplicateState = Rule(
        "duplicate-state", "Två rader ger samma kombination ett läge från samma dag.")
    package static let afterCutoff = Rule(
        "after-cutoff", .notice, "Rader efter brytdatumet finns i filen; de används aldrig.")
}

package let measureRules: [Rule] = [
    .badName, .sharedName, .unknownMeasure, .unknownDimension, .unknownValue,
    .unknownFilterName, .dimensionSource, .parentRing, .duplicateValue, .longLabel, .registerDate, .registerOverlap,
    .labelChanged,
    .dimensionColumnType, .stateTooLarge, .notSupported, .datasetWithoutTime, .aggregationType, .filterType,
    .unitMismatch, .badExpression, .badWindow, .nothingShared, .measureCycle, .grainTooFine, .minPeriods, .targetPeriod,
    .targetOverlap,
    .targetDecimals,
    .targetNeutral,
    .targetWithoutDecision,
    .negativeThreshold, .unusedMeasureKey, .sameLabel, .dimensionNotInMeasure, .oneSidedSplit, .splitNeedsOn,
    .totalAmongParts, .futurePeriod,
    .finerThanGrain, .unevenPeriod, .undeclaredPeriods, .periodsNone, .publishedCombined, .nonAdditive, .severalRows,
    .notAState, .rowsOfIndividuals, .dimensionNotInRows, .unknownMember, .missingMember, .conflictingColumns,
    .outsideValidity, .missingTime, .duplicateState,
    .afterCutoff, .percentScale,
]
