import TestSupport

extension World {
    /// Names of places, not in the order of their keys.
    private static let places = [
        "Alvik", "Ödeby", "Boda", "Ålanda", "Ceder", "Ängby", "Dalen", "Yxlan", "Ekerö", "Västra", "Forsa", "Umla",
        "Gävla", "Tuna", "Hede", "Sala",
    ]

    /// One to four dimensions above each other, and two beside them.
    static func dimensions(_ random: inout SplitMix) -> [Dimension] {
        let depth = random.number(1...4)
        var labels = places.shuffled(using: &random)
        var chain: [Dimension] = []
        for (level, name) in ["enhet", "kommun", "omrade", "del"].prefix(depth).enumerated().reversed() {
            let size = level == 0 ? random.number(3...5) : random.number(2...3)
            let own = Array(labels.prefix(size))
            labels.removeFirst(size)
            chain.append(World.level(name, own, below: chain.last, isLowest: level == 0, &random))
        }
        return chain.reversed() + [sex(&random), service(&random)]
    }

    private static func level(
        _ name: String, _ labels: [String], below above: Dimension?, isLowest: Bool, _ random: inout SplitMix
    ) -> Dimension {
        let isRegister = above != nil && random.chance(isLowest ? 75 : 50)
        let values = labels.enumerated().map { index, label in
            let parents = above?.values.map(\.key) ?? []
            let versions =
                isRegister
                ? dated(parents, mayEnd: isLowest && index > 0, &random)
                : [Dimension.Version(months: Dimension.always, parent: parents.isEmpty ? nil : random.pick(parents))]
            return Dimension.Value(key: "\(name.prefix(1))\(index + 1)", label: label, versions: versions)
        }
        let total = name == "kommun" && random.chance(40) ? (key: "00", label: "Norrland") : nil
        return Dimension(
            name: name, label: name.prefix(1).uppercased() + name.dropFirst(),
            plural: random.chance(50) ? ["enhet": "Enheter", "kommun": "Kommuner"][name] : nil, values: values,
            total: total, parent: above?.name, isRegister: isRegister)
    }

    /// One to three stretches of months between 2022 and 2026, each with its parent.
    private static func dated(_ parents: [String], mayEnd: Bool, _ random: inout SplitMix) -> [Dimension.Version] {
        let start = mayEnd && random.chance(20) ? 2023 * 12 + random.number(2...20) : 2020 * 12
        let end = mayEnd && random.chance(20) ? 2025 * 12 + random.number(-4...8) : Dimension.always.upperBound
        let cuts = (0..<random.number(0...2)).map { _ in 2023 * 12 + random.number(4...34) }
        let starts = [start] + Set(cuts).filter { $0 > start && $0 < end }.sorted()
        return starts.enumerated().map { index, first in
            let last = index + 1 < starts.count ? starts[index + 1] - 1 : end
            return Dimension.Version(months: first...last, parent: random.pick(parents))
        }
    }

    private static func sex(_ random: inout SplitMix) -> Dimension {
        var result = listed(
            "kon", [("k", "Kvinnor"), ("m", "Män")], total: random.chance(50) ? ("t", "Alla kön") : nil)
        if random.chance(10) { result.standard = random.pick(["k", "m"]) }
        return result
    }

    private static func service(_ random: inout SplitMix) -> Dimension {
        let all = [("s1", "Recept"), ("s2", "Tid"), ("s3", "Råd")].prefix(random.number(2...3))
        var result = listed("tjanst", Array(all), total: random.chance(25) ? ("st", "Alla tjänster") : nil)
        if random.chance(25) { result.standard = "s2" }
        return result
    }

    static func listed(
        _ name: String, _ values: [(String, String)], total: (key: String, label: String)? = nil
    ) -> Dimension {
        Dimension(
            name: name, label: name.prefix(1).uppercased() + name.dropFirst(),
            values: values.map { key, label in
                Dimension.Value(
                    key: key, label: label, versions: [Dimension.Version(months: Dimension.always, parent: nil)])
            }, total: total, parent: nil, isRegister: false)
    }
}
