/// Words about targets.
package enum TargetWords {
    package static let nouns: Set<String> = words(
        "målet måltalet målvärdet målnivån målets måltal målvärde målnivå")

    /// Verb → whether it says that the target is reached.
    package static let verbs: [String: Bool] = table([
        (
            true,
            "når nådde nått nås nåddes nåtts uppnår uppnådde uppnås uppnåddes uppnått uppnåtts klarar klarade klarat "
                + "klarades klaras uppfyller uppfyllde uppfylls uppfylldes uppfyllt uppfyllts lever levde levt infriades infrias"
        ), (false, "missar missade missat missades missas"),
    ])

    /// Verb that puts a value above or below what follows.
    package static let sides: [String: Phrases.Way] = table([
        (.up, "över överstiger översteg överstigit överträffar överträffade ovanför"),
        (.down, "under understiger understeg understigit nedanför"),
    ])
}
