/// Numbers in words and what makes a number less than exact.
package enum NumberWords {
    /// Whole numbers in words.
    package static let whole: [String: Int] = [
        "noll": 0, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
        "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18,
        "nitton": 19, "tjugo": 20,
    ]

    /// Parts in words: a third is one of three.
    package static let parts: [String: Int] = table([
        (3, "tredjedel tredjedelar"), (4, "fjärdedel fjärdedelar"), (5, "femtedel femtedelar"),
        (10, "tiondel tiondelar"),
    ])

    package static let scales: [String: Int] = table([
        (1_000, "tusen"), (1_000_000, "miljon miljoner"), (1_000_000_000, "miljard miljarder"),
    ])

    package enum Nearness: Hashable, Sendable { case exact, about, justOver, justUnder, over, under, atLeast, atMost }

    package static let nearness: [String: Nearness] = table([
        (.about, "cirka ca ungefär omkring runt kring uppemot"), (.justOver, "drygt"),
        (.justUnder, "knappt nästan närmare"), (.over, "över översteg överstiger"),
        (.under, "under understeg understiger"), (.atLeast, "minst"), (.atMost, "högst"),
    ])

    /// What lengths of time are counted in.
    package static let times = words("år dag dagar dygn vecka veckor månad månader timme timmar minut minuter gånger")

    package static let percent: Set<String> = ["%", "procent", "procenten"]
    package static let points: Set<String> = ["procentenhet", "procentenheter", "procentenheters"]
}

/// How many of all.
package enum QuantifierWords {
    package enum Quantifier: Hashable, Sendable { case all, none, most, half }

    package static let known: [String: Quantifier] = table([
        (.all, "alla samtliga varje"), (.none, "ingen inga inget"), (.most, "flesta majoritet majoriteten"),
        (.half, "hälften"),
    ])
}
