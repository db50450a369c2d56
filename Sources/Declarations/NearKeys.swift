import Diagnostics
import Values

/// What an author may have meant by a key that there is not, and which keys there are.
///
/// - Parameters:
///   - key: as written.
///   - known: the keys that mean something here.
///   - taken: those of them that stand here already.
func keyAdvice(_ key: String, known: [String], taken: Set<String>) -> String {
    if let near = didYouMean(key, among: known) { return near }
    let open = known.filter { !taken.contains($0) }
    let near = unique(meant(by: key).filter(open.contains) + sharing(key, open)).prefix(3)
    guard near.isEmpty else { return "menade du \(near.map { "«\($0)»" }.joined(separator: " eller "))?" }
    if let written = meant(by: key).first(where: taken.contains) {
        return "menade du «\(written)»? Den står redan här: ta bort den ena"
    }
    return "nycklarna är " + fitting(open.isEmpty ? known : open)
}

/// Whether a key as written may stand for another: nearest to it of those known, or its Swedish word.
func mayMean(_ key: String, _ other: String, among known: [String]) -> Bool {
    suggestion(for: key, among: known) == other || meant(by: key).contains(other)
}

/// The keys that a Swedish word stands for, the likeliest first.
private func meant(by key: String) -> [String] { swedish(key).flatMap { keysBySwedishWord[$0] ?? [] } }

/// As many as a line holds, and how many more there are.
private func fitting(_ keys: [String]) -> String {
    var shown: [String] = []
    var length = 0
    for key in keys {
        length += key.count + 2
        guard length <= lineLength || shown.isEmpty else { break }
        shown.append(key)
    }
    let rest = keys.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " och \(rest) till" : "")
}

private let lineLength = 90

/// The words of a key, whole and one by one, in lower case.
private func swedish(_ key: String) -> [String] {
    let words = key.lowercased().split { !$0.isLetter }.map(String.init)
    return [words.joined(separator: "_")] + words
}

/// Keys that share a whole word with the one written: `short_name`, `short_label`.
private func sharing(_ key: String, _ known: [String]) -> [String] {
    let words = Set(key.lowercased().split(separator: "_").filter { $0.count > 2 })
    return known.filter { !words.isDisjoint(with: $0.split(separator: "_")) }
}

/// Swedish words, also without dots and rings, that authors write for a key → the keys that may be meant, the likeliest
/// first.
private let keysBySwedishWord: [String: [String]] = {
    let words: [([String], [String])] = [
        (["kort_namn", "kortnamn", "kort_etikett", "kort"], ["short_label"]),
        (["namn", "benämning", "etikett"], ["name", "label", "title"]),
        (["rubrik", "titel", "överskrift"], ["title", "label"]), (["underrubrik", "undertitel"], ["subtitle"]),
        (["plural", "flertal"], ["label_plural"]), (["beskrivning", "beskriv"], ["description"]),
        (["metod"], ["method"]), (["fotnot", "not", "anmärkning"], ["footnote", "note"]),
        (["typ", "slag", "sort"], ["type", "kind"]), (["enhet"], ["unit"]), (["decimaler"], ["decimals"]),
        (["täljare"], ["numerator"]), (["nämnare"], ["denominator"]), (["riktning"], ["improvement_direction"]),
        (["mål", "målvärde"], ["targets", "target"]),
        (["gräns", "gränser", "tröskel", "trösklar"], ["thresholds", "watch"]),
        (["jämför", "jämförelse"], ["compare", "reference", "references"]),
        (["referens"], ["reference", "references"]),
        (["mått"], ["measure", "measures"]),
        (["dimension", "dimensioner", "uppdelning", "per"], ["by", "dimensions", "dimension"]),
        (["serie", "serier"], ["series", "by"]), (["urval", "villkor"], ["filter"]),
        (["sortera", "sortering"], ["sort", "order"]),
        (["ordning"], ["order", "sort"]), (["antal", "högst", "max"], ["limit"]),
        (["markera", "framhäv"], ["highlight"]),
        (["grupp", "gruppera"], ["group"]), (["datamängd", "datamängder", "data"], ["dataset", "resources"]),
        (["fält", "kolumn", "kolumner"], ["field", "fields", "columns"]), (["rader", "rad"], ["rows"]),
        (["tid", "år"], ["period", "time"]), (["från"], ["from", "valid_from"]), (["till"], ["to", "valid_to"]),
        (["giltig_från", "giltig_fran"], ["valid_from"]), (["giltig_till"], ["valid_to"]),
        (["ersatt_av"], ["replaced_by"]),
        (["värde"], ["value", "values"]), (["värden"], ["values"]), (["nyckel"], ["key"]),
        (["förälder", "föräldrar"], ["parents"]),
        (["totalt", "summa", "helhet"], ["total"]), (["förval", "standard"], ["default", "defaults"]),
        (["stavningar", "andra_namn"], ["aliases"]), (["fil", "sökväg"], ["path"]), (["källa", "källor"], ["sources"]),
        (["licens", "licenser"], ["licenses"]), (["teckenkodning", "kodning"], ["encoding"]),
        (["uttag", "uttagsdag", "hämtad"], ["extracted"]),
        (["exempel"], ["example"]), (["personer", "individer"], ["individuals"]),
        (["sekretess", "skydd"], ["disclosure"]),
        (["utgivare"], ["publisher"]), (["diarienummer", "dnr"], ["reference"]), (["språk"], ["language"]),
        (["brytdatum", "stoppdatum"], ["cutoff"]), (["läge", "lägen"], ["status", "state"]),
        (["föregående", "förra"], ["previous"]),
        (["kön"], ["sex"]), (["möte", "sammanträde"], ["meeting"]), (["organ", "nämnd"], ["body"]),
        (["datum", "dag"], ["date"]),
        (["paragraf"], ["paragraph"]), (["beslut"], ["decision", "decisions"]), (["mottagare"], ["recipients"]),
        (["bilaga", "bilagor"], ["appendices"]), (["kontakt"], ["contact"]), (["telefon"], ["phone"]),
        (["epost"], ["email"]),
        (["tillgänglighet"], ["accessibility"]), (["brister", "brist"], ["deficiencies"]),
        (["skäl", "orsak"], ["reason", "why"]),
        (["text"], ["text"]), (["ansvarig", "ägare"], ["owner"]), (["start", "början"], ["start"]),
        (["slut", "sista_dag"], ["deadline"]),
        (["brott", "seriebrott", "tidsseriebrott"], ["series_breaks"]), (["synonym", "synonymer"], ["synonyms"]),
        (["minsta_ändring"], ["relevant_change"]), (["största_ändring"], ["largest_change"]),
        (["fras"], ["phrase"]), (["enhetens_namn", "benämningar"], ["unit_label"]), (["upplösning"], ["grain"]),
        (["perioder", "sammanslagning"], ["periods"]), (["räknas", "räkna", "sammanräkning"], ["agg"]),
        (["vikt", "vikter"], ["weights"]), (["klass", "klasser"], ["classes"]), (["percentil"], ["percentile"]),
        (["fullständig", "komplett"], ["complete"]), (["summor"], ["totals"]), (["godta", "godtas"], ["accept"]),
        (["regel"], ["rule"]), (["lägsta", "minst", "minimum"], ["minimum", "lower"]), (["undre"], ["lower"]),
        (["övre"], ["upper"]), (["största"], ["maximum"]), (["obligatorisk", "krävs"], ["required"]),
        (["intervall", "konfidensintervall"], ["interval"]),
        (["ruta", "rutor", "panel", "paneler"], ["facet", "tiles"]),
        (["visa"], ["include", "only"]), (["utelämna", "uteslut"], ["exclude"]), (["grannar"], ["neighbours"]),
        (["granskning"], ["review"]), (["granskare", "revisorer"], ["reviewer"]),
        (["rekommendation", "rekommendationer"], ["recommendations"]), (["avslutad", "avslut"], ["closed"]),
        (["klar", "klart", "färdig"], ["completed"]), (["ny_tid", "flyttad", "ny_sista_dag"], ["revised_deadline"]),
        (["återöppnad"], ["reopened"]), (["utkast"], ["draft"]), (["innehåll"], ["toc"]),
        (["version", "utgåva"], ["version"]),
        (["formel", "uttryck"], ["expr"]),
        (["fönster"], ["window"]), (["roll"], ["role"]), (["åtgärder", "åtgärd"], ["actions"]),
        (["underlag", "bevis"], ["evidence"]), (["återstår"], ["remaining"]),
    ]
    var keys: [String: [String]] = [:]
    for (swedish, meant) in words {
        for word in swedish {
            let plain = String(word.map { ["å": "a", "ä": "a", "ö": "o"][$0] ?? $0 })
            for word in Set([word, plain]) { keys[word] = keys[word] ?? meant }
        }
    }
    return keys
}()
