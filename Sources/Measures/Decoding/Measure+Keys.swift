package import Declarations
import Language

/// What the manual says of the keys of `measures/NAMN.yaml`.
extension Measure {
    /// Those of every measure, whatever its type.
    package static let keys: [KeyHelp] = [
        KeyHelp("label", "text", isRequired: true, "Måttets namn.", example: "label: Svarsfrekvens för samtal"),
        KeyHelp(
            "short_label", "text", absent: "label", "Ett kort namn för axlar och tabeller.",
            example: "short_label: Svarsfrekvens"),
        KeyHelp(
            "phrase", "text", absent: "gjord av label där det går: andel blir andelen",
            "Måttets namn i bestämd form, för meningar om talen: Andelen ökade varje år.",
            example: "phrase: andelen samtal som fick svar"),
        KeyHelp(
            "description", "text", "Vad måttet säger.", example: "description: Hur stor del av samtalen som får svar."),
        KeyHelp("method", "text", "Hur talen är framtagna.", example: "method: Räknat i växeln."),
        KeyHelp(
            "footnote", "text", "En anmärkning under varje figur med måttet.", example: "footnote: Utan nattens samtal."
        ),
        KeyHelp(
            "type", "simple, ratio, published …", isRequired: true,
            "Hur måttet räknas; typerna har egna nycklar, se nedan.",
            example: "type: ratio"),
        KeyHelp(
            "unit", or(MeasureUnit.all.map(\.rawValue)), isRequired: true,
            "Enheten. En kvot räknas om till enheten: percent gånger 100, per_1000 gånger 1 000. Andra mått står redan i enheten.",
            example: "unit: percent"),
        KeyHelp(
            "unit_label", "{one: text, other: text}", absent: "ord ur namnen",
            "Ordet för det som räknas, i ental och flertal.", example: "unit_label: {one: samtal, other: samtal}"),
        KeyHelp(
            "decimals", "0 till 6", absent: usualDecimals,
            "Antalet decimaler som skrivs.", example: "decimals: 2"),
        KeyHelp(
            "grain", "year, tertial, quarter eller month", absent: "som uppgifterna",
            "Den kortaste tiden som måttet får visas för.", example: "grain: quarter"),
        KeyHelp(
            "periods", "pooled, mean eller last", absent: "pooled",
            "Hur kortare tider blir en längre: täljare och nämnare läggs ihop först (pooled), värdenas medelvärde (mean) eller det sista (last).",
            example: "periods: mean"),
        KeyHelp(
            "min_periods", "heltal",
            "Så många värden som ett medelvärde över tid minst behöver. Hör till periods: mean.",
            example: "min_periods: 3"),
        KeyHelp(
            "dimensions", "lista av dimensioner", absent: "alla som uppgifterna har", "Vad måttet får delas upp efter.",
            example: "dimensions: [kommun]"),
        KeyHelp(
            "on", "lista av dimensioner",
            "Dimensioner som täljare och nämnare når på olika sätt, den ena i en kolumn och den andra genom ett register, och ändå får delas upp efter.",
            example: "on: [omrade]"),
        KeyHelp(
            "improvement_direction", "increase, decrease eller neutral", isRequired: true,
            "Åt vilket håll det är bättre. Ett neutralt mått har inget mål.", example: "improvement_direction: increase"
        ),
        KeyHelp(
            "targets", "lista", "Målen; se targets.",
            example: "targets: [{period: 2025, value: 90, decision: § 12-2024}]"),
        KeyHelp(
            "thresholds", "{watch: tal}", absent: "defaults i report.yaml, annars 0",
            "På målet eller bättre heter I fas, högst så långt från målet Bevaka, längre bort Avvikelse.",
            example: "thresholds: {watch: 5}"),
        KeyHelp(
            "references", "{namn: urval}", "Värden att jämföra med: vs=norr i text, reference: norr i figurer.",
            example: "references: {norr: {omrade: norr}}"),
        KeyHelp(
            "series_breaks", "lista", "Brott i serien, utöver datamängdens; se series_breaks.",
            example: "series_breaks: [{from: 2024, label: Ny växel}]"),
        KeyHelp(
            "relevant_change", "tal", absent: "defaults i report.yaml",
            "En mindre ändring heter oförändrad: i procentenheter för andelar, annars i procent.",
            example: "relevant_change: 1"),
        KeyHelp(
            "largest_change", "tal", absent: "defaults i report.yaml",
            "En större ändring mot föregående period ger en varning: i procentenheter för andelar, annars i procent.",
            example: "largest_change: 90"),
        KeyHelp(
            "sex_missing", "text", "Varför kvinnor och män inte visas.",
            example: "sex_missing: Växeln vet inte vem som ringer."),
        KeyHelp(
            "synonyms", "lista av texter",
            "Andra namn på måttet, så som det heter i löptexten. En mening som nämner måttet jämförs med uppgifterna.",
            example: "synonyms: [svarsfrekvensen]"),
    ]

    /// "1 för percent och percentage_points, 2 för ratio, annars 0"
    private static let usualDecimals: String = {
        let some = Set(MeasureUnit.all.map(\.usualDecimals)).subtracting([0]).sorted().map { decimals in
            "\(decimals) för "
                + Swedish.list(MeasureUnit.all.filter { $0.usualDecimals == decimals }.map(\.rawValue))
        }
        return (some + ["annars 0"]).joined(separator: ", ")
    }()

    private static func or(_ words: [String]) -> String {
        words.dropLast().joined(separator: ", ") + " eller " + (words.last ?? "")
    }

    package static let targetKeys: [KeyHelp] = [
        KeyHelp(
            "period", "tid", "Tiden som målet gäller. Antingen period, eller from och to.", example: "period: 2025"),
        KeyHelp(
            "from", "tid",
            "Den första tiden som målet gäller. För en summa eller ett antal är det varje sådan tid: ett år, eller en månad.",
            example: "from: 2024"),
        KeyHelp("to", "tid", "Den sista tiden som målet gäller.", example: "to: 2025"),
        KeyHelp(
            "value", "tal", isRequired: true,
            "Målet, i måttets enhet. Punkt före decimalerna, och högst så många som måttet.",
            example: "value: 92.5"),
        KeyHelp("decision", "text", "Beslutet om målet. Utan det kommer en varning.", example: "decision: § 12-2024"),
        KeyHelp("date", "datum", "Beslutets dag.", example: "date: 2024-03-20"),
        KeyHelp("example", "true", absent: "false", "Säger att målet är påhittat.", example: "example: true"),
    ]

    package static let seriesBreakKeys: [KeyHelp] = [
        KeyHelp(
            "from", "tid", isRequired: true, "Den första tiden efter brottet. Talen före och efter jämförs inte.",
            example: "from: 2024"),
        KeyHelp("label", "text", isRequired: true, "Vad som hände.", example: "label: Ny växel"),
        KeyHelp("filter", "urval", "Vad brottet gäller; annars allt.", example: "filter: {kommun: al}"),
    ]
}
