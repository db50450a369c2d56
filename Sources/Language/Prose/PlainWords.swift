/// Words that change nothing in what a sentence says of a number. A word that is in none of the lists may change
/// everything: a sentence that holds one is left alone.
package enum PlainWords {
    package static let all: Set<String> = words(verbs + " " + small + " " + manner + " " + places)

    /// "Inte": turns what is said.
    package static let negations: Set<String> = ["inte", "ej"]

    /// Begin what is no more about the number: a cause, a reservation, a reference.
    package static let asides: Set<String> = words(
        "eftersom trots vilket därför samtidigt se läs beror tack grund följd fast även")

    /// Of two that are put beside each other.
    package static let differences = words("skillnaden skillnad differensen skiljer skilde")

    /// The time before: `jämfört med året innan`.
    package static let before: [[String]] = [
        ["året", "innan"], ["året", "före"], ["föregående", "år"], ["året", "dessförinnan"], ["ett", "år", "tidigare"],
        ["fjolåret"],
    ]

    private static let verbs =
        "är var blev blir bli har hade varit blivit ha låg ligger legat uppgår uppgick uppgått uppmättes uppmäts uppmätts "
        + "mättes stannade landade hamnade utgör utgjorde fick fått får gick går gått visar fortsatte fortsätter fanns "
        + "finns noterades redovisas redovisade kom kommit kommer hamnar landar"
    private static let small =
        "den det de en ett som då så nu att också dock alltså därmed där sin sina sitt och totalt sammantaget samma "
        + "nästan knappt drygt cirka hela åren året år årets perioden av på i för hos bland inom in vid per mot kommun kommuns kommunen "
        + "kommunerna visserligen återigen åter själva"
    private static let manner =
        "kraftigt något lite svagt marginellt tydligt klart avsevärt betydligt markant stadigt långsamt snabbt mycket "
        + "bara endast hela redan fortfarande fortsatt ännu rejält påtagligt väl allt igen dessutom dramatiskt både"
    private static let places = "länet länets länen regionen regionens"
}

/// Words after which nothing is said to be so, and words after which something else is spoken of.
package enum UnsettledWords {
    /// Wishes, conditions, expectations.
    package static let wishes: Set<String> = words(
        "ska skall skulle bör borde kan kunde måste väntas beräknas om ifall krävs planeras prognosen prognos vill")

    /// Begin a clause of its own, with times of its own.
    package static let relatives: Set<String> = words("som när sedan att inför innan efter före enligt")
}
