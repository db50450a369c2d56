import EditionTrials
import Foundation
import RandomEditions

/// `trials FIRST COUNT`: random editions against the reckoner. Prints what differs and the counts; ends with 1 when
/// anything did.
@main struct Main {
    static func main() throws {
        if CommandLine.arguments.dropFirst().first == "text",
            let seed = CommandLine.arguments.last.flatMap({ UInt64($0) })
        {
            print(CommandLine.arguments.contains("attack") ? PeopleEdition(seed).text : RandomEdition(seed).text)
            return
        }
        let numbers = CommandLine.arguments.compactMap { UInt64($0) }
        let seeds = (numbers.first ?? 0)..<((numbers.first ?? 0) + (numbers.dropFirst().first ?? 100))
        let isAttack = CommandLine.arguments.contains("attack")
        let failed =
            isAttack ? try attack(seeds) : try compare(seeds, alone: numbers.dropFirst(2).first.map(Int.init) ?? 100)
        if failed { exit(1) }
    }

    private static func compare(_ seeds: Range<UInt64>, alone: Int) throws -> Bool {
        var (compared, different, editions) = (0, 0, 0)
        for seed in seeds {
            let result = try EditionTrial(RandomEdition(seed), alone: alone).run()
            compared += result.numbers
            different += result.differences.count
            editions += result.differences.isEmpty ? 0 : 1
            for difference in result.differences.prefix(5) { print("utgåva \(seed): \(difference)") }
        }
        print("\(seeds.count) utgåvor, \(compared) tal jämförda, \(different) skillnader i \(editions) utgåvor")
        return different > 0
    }

    private static func attack(_ seeds: Range<UInt64>) throws -> Bool {
        var (attacked, shown, recovered, refused, raised) = (0, 0, 0, 0, 0)
        for seed in seeds {
            let result = try PeopleTrial(PeopleEdition(seed)).run()
            attacked += result.attacked
            shown += result.shown
            raised += result.raised
            recovered += result.recovered.count
            refused += result.refused.isEmpty ? 0 : 1
            for text in (result.recovered + result.refused).prefix(3) { print("utgåva \(seed): \(text)") }
        }
        print(
            "\(seeds.count) utgåvor, \(refused) stoppade, \(shown) tal visade, \(attacked) dolda angripna (\(raised) små som av nödvändighet är fler än en), \(recovered) röjda"
        )
        return recovered > 0
    }
}
