/// Words that say which way something has gone. One word a line of thought: verbs in all tenses, then nouns.
package enum ChangeWords {
    /// Word in lower case → the way it says.
    package static let ways: [String: Phrases.Way] = table([(.up, rising), (.down, falling), (.level, resting)])

    /// Word → whether it says that things went well.
    package static let judgements: [String: Bool] = table([(true, improving), (false, worsening)])

    /// Word → how many times as much there is.
    package static let factors: [String: Double] = table([
        (0.5, "halverades halverats halveras halverad halverat halverade halvering halveringen"),
        (2, "fördubblades fördubblats fördubblas fördubblad fördubblat fördubblade dubblerades dubblerats fördubbling"),
        (3, "tredubblades tredubblats tredubblas tredubblad tredubblat"),
        (4, "fyrdubblades fyrdubblats fyrdubblas"),
    ])

    /// Nouns among them: they carry the measure of the words before them ("…, en ökning med").
    package static let nouns: Set<String> = words(
        "ökning ökningen minskning minskningen uppgång uppgången nedgång nedgången höjning sänkning förbättring "
            + "försämring halvering fördubbling")

    /// The same as `resting` in several words.
    package static let restingPhrases: [[String]] = ["", "höga ", "låga ", "goda "].map {
        split("kvar på samma \($0)nivå")
    }

    /// `stod … still`
    package static let standing: Set<String> = ["stod", "står", "stått"]
    package static let still: Set<String> = ["still", "stilla"]

    private static let rising =
        "ökade ökar ökat ökad öka ökas ökning ökningen steg stiger stigit stiga stigande växte växer vuxit växa höjdes "
        + "höjts höjning uppgång uppgången upp"
    private static let falling =
        "minskade minskar minskat minskad minska minskning minskningen sjönk sjunker sjunkit sjunka sjunkande föll "
        + "faller fallit avtog avtagit sänktes sänkts sänkning nedgång nedgången ned ner"
    private static let resting = "oförändrad oförändrat oförändrade stabil stabilt"
    private static let improving = "förbättrades förbättrats förbättras förbättrat förbättrad förbättring bättre"
    private static let worsening = "försämrades försämrats försämras försämrat försämrad försämring sämre"
}

/// Words that put a time before all others.
package enum RecordWords {
    package static let ways: [String: Phrases.Way] = table([
        (.up, "rekordhög rekordhöga rekordhögt rekordmånga rekordstor rekordstora rekordstort"),
        (.down, "rekordlåg rekordlåga rekordlågt rekordfå rekordliten rekordlitet"),
    ])

    /// With `den högsta`.
    package static let ever: Set<String> = ["någonsin", "hittills"]

    package static let phrases: [(words: [String], way: Phrases.Way)] =
        [(Phrases.Way.up, "högre fler större"), (.down, "lägre färre mindre")].flatMap { way, comparatives in
            words(comparatives).sorted().flatMap { word in
                ["\(word) än någonsin", "aldrig varit \(word)", "aldrig tidigare varit \(word)"].map {
                    (split($0), way)
                }
            }
        }
}

/// How far it is to a target.
package enum MarginWords {
    package static let good = ["god", "bred", "stor", "klar"].map { ["med", $0, "marginal"] }
    /// Of a small one nobody can say that it is wrong.
    package static let plain = [split("med knapp marginal"), split("med liten marginal"), split("med minsta marginal")]
}

/// Words that put one thing beside another, or before all others.
package enum DegreeWords {
    /// Of two.
    package static let comparatives: [String: Phrases.Way] = table([
        (.up, "högre fler mer större"), (.down, "lägre färre mindre"),
    ])

    /// Of all.
    package static let superlatives: [String: Phrases.Way] = table([
        (.up, "högst högsta flest störst största mest"), (.down, "lägst lägsta minst minsta"),
    ])

    /// Of all, by what is good.
    package static let judged: [String: Bool] = table([(true, "bäst bästa"), (false, "sämst sämsta")])
}

/// Each word of the texts with what its text stands for.
func table<Value>(_ rows: [(Value, String)]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, text) in rows {
        for word in words(text) { table[word] = value }
    }
    return table
}

func split(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

func words(_ text: String) -> Set<String> { Set(split(text)) }
