import RandomEditions

/// Sums of what people have, and people as parts of a number that everybody knows.
extension PeopleTrial {
    /// What it says of the people, whose inhabitants are known. With all the decimals of report.json a share tells how
    /// many they are.
    func addInhabited(_ fact: Told, _ value: String, _ members: [Int], _ equations: inout Equations) {
        let people = truth(members)
        equations.add(members.map { ($0, 1) }, people...people)
    }

    /// Who has not visited is a person too, and days of few people are theirs.
    func attackFurther(
        _ told: Set<Told>, locked: Set<Told>, _ attacker: inout Attacker, _ result: inout Result
    ) {
        guard let further = edition.people.further else { return }
        var bare = Attacker(equations(locked))
        for fact in told.inOrder where fact.side.isEmpty {
            guard let measure = People.measure(fact.measure) else { continue }
            let people = members(fact, "antal", measure)
            if measure.isOfInhabitants {
                attackRest(fact, people, further, &bare, &attacker, &result)
            } else if measure.name == "dagar", further.areDaysOfPeople, (1..<minimum).contains(truth(people)),
                fact.value.map({ $0 != "0" }) ?? false
            {
                result.recovered.append("\(fact) är dagar för \(truth(people)) personer")
            }
        }
    }

    private func attackRest(
        _ fact: Told, _ people: [Int], _ further: People.Further, _ bare: inout Attacker, _ attacker: inout Attacker,
        _ result: inout Result
    ) {
        let rows = cells.indices.filter { cells[$0].file == "besok" && cells[$0].field == "antal" }
        let inhabitants = zip(rows, further.inhabitants).reduce(0) { people.contains($1.0) ? $0 + $1.1 : $0 }
        let (truth, rest) = (truth(people), inhabitants - truth(people))
        guard (1..<minimum).contains(rest), truth > 0 else { return }
        result.attacked += 1
        // What a locked edition tells of the people stays told.
        if !bare.doubts(people, truth, below: inhabitants) {
            result.narrow += 1
        } else if !attacker.doubts(people, truth, below: inhabitants) {
            result.recovered.append("\(rest) av \(inhabitants) som inte är med följer: \(fact)")
        }
    }
}
