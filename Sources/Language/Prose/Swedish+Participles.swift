extension Swedish {
    /// The forms of the verb that a participle is made of, each with the word that may be parted from it; none where the
    /// participle does not tell: `inkommande` → `inkom`, `kom … in`; `besvarade` → `besvarades`.
    package static func verbs(ofParticiple word: String) -> [[String]] {
        for ending in ["kommande", "komna", "kommen"] where word.hasSuffix(ending) {
            let first = String(word.dropLast(ending.count))
            let own = ["kom", "kommit"]
            return first.isEmpty ? [] : own.map { [first + $0] } + own.map { [$0, first] }
        }
        if word.hasSuffix("ade"), word.count > 5 { return [[word + "s"], [String(word.dropLast(2)) + "ts"]] }
        guard word.hasSuffix("da") || word.hasSuffix("ta"), word.count > 4 else { return [] }
        return [[String(word.dropLast()) + "es"], [String(word.dropLast(2)) + "ts"]]
    }
}
