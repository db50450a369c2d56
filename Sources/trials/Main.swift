import EditionTrials
import Foundation
import RandomEditions

/// Random editions, each made of its seed. Prints what is wrong and the counts; ends with 1 when anything was.
///
///     trials [compare] FIRST COUNT [ALONE]   against the reckoner
///     trials further FIRST COUNT [ALONE]     the same for the types of measures that need datasets of their own
///     trials attack FIRST COUNT              what can be computed of hidden numbers
///     trials attack-further FIRST COUNT      the same, with sums of what people have and parts of known numbers
///     trials pairs FIRST COUNT               editions that differ in hidden numbers alone
///     trials overhiding FIRST COUNT          how much more is hidden than the small numbers
///     trials sql FIRST COUNT                 a line of JSON for each: files, questions, numbers and statements
///     trials text SEED, trials people SEED [further]   the edition as text
@main struct Main {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        let numbers = words.compactMap { UInt64($0) }
        let first = numbers.first ?? 0
        let count = numbers.dropFirst().first ?? 100
        let seeds = first..<(first + count)
        let isWrong: Bool
        switch words.first {
        case "text":
            print(RandomEdition(first).text)
            isWrong = false
        case "further-text":
            print(RandomEdition(first, types: .further).text)
            isWrong = false
        case "people":
            print(PeopleEdition(first, isFurther: words.contains("further")).text)
            isWrong = false
        case "other":
            print(try PeoplePair(PeopleEdition(first))?.other.text ?? "")
            isWrong = false
        case "cross":
            print(CrossEdition(first, mean: 6).text)
            isWrong = false
        case "attack": isWrong = try attack(seeds, isFurther: false)
        case "attack-further": isWrong = try attack(seeds, isFurther: true)
        case "pairs": isWrong = try pairs(first, Int(count))
        case "sql":
            for seed in seeds {
                let data = try JSONEncoder().encode(SQLPairs(RandomEdition(seed, formulas: 40, blocks: 0)))
                print(String(decoding: data, as: UTF8.self))
            }
            isWrong = false
        case "overhiding": isWrong = try overhiding(seeds)
        default:
            isWrong = try compare(
                seeds, words.first == "further" ? .further : .usual,
                alone: numbers.dropFirst(2).first.map(Int.init) ?? 100)
        }
        if isWrong { exit(1) }
    }

    private static func compare(_ seeds: Range<UInt64>, _ types: World.Types, alone: Int) throws -> Bool {
        var (compared, different, editions) = (0, 0, 0)
        var readings: [String: Int] = [:]
        for seed in seeds {
            let result = try EditionTrial(RandomEdition(seed, types: types), alone: alone).run()
            compared += result.numbers
            different += result.differences.count
            readings.merge(result.readings) { $0 + $1 }
            editions += result.differences.isEmpty ? 0 : 1
            for difference in result.differences.prefix(5) { print("utgåva \(seed): \(difference)") }
        }
        for (type, count) in readings.sorted(by: { $0.key < $1.key }) { print("\(type): \(count) värden") }
        print("\(seeds.count) utgåvor, \(compared) tal jämförda, \(different) skillnader i \(editions) utgåvor")
        return different > 0
    }

    private static func attack(_ seeds: Range<UInt64>, isFurther: Bool) throws -> Bool {
        var (attacked, shown, recovered, refused, narrow) = (0, 0, 0, 0, 0)
        for seed in seeds {
            let result = try PeopleTrial(PeopleEdition(seed, isFurther: isFurther)).run()
            attacked += result.attacked
            shown += result.shown
            narrow += result.narrow
            recovered += result.recovered.count
            refused += result.refused.isEmpty ? 0 : 1
            for text in (result.recovered + result.refused).prefix(3) { print("utgåva \(seed): \(text)") }
        }
        print("\(seeds.count) utgåvor, \(refused) stoppade, \(shown) tal visade, \(attacked) dolda angripna")
        print("\(narrow) har av nödvändighet färre möjliga värden, \(recovered) röjda")
        return recovered > 0 || refused > 0
    }

    /// So many pairs, of the editions from a seed on that have one.
    private static func pairs(_ first: UInt64, _ count: Int) throws -> Bool {
        var (tried, different) = (0, 0)
        var seed = first
        while tried < count, seed < first + UInt64(count) * 100 {
            if let pair = try PeoplePair(PeopleEdition(seed)) {
                tried += 1
                let differences = try pair.differences()
                different += differences.isEmpty ? 0 : 1
                if !differences.isEmpty { print("utgåva \(seed): \(differences.joined(separator: ", "))") }
            }
            seed += 1
        }
        print("\(tried) par som skiljer sig i dolda tal, \(different) olika")
        // Which of two numbers is hidden beside a small one can depend on how far a hidden one can move.
        return different * 100 > tried || tried < count
    }

    /// Fourteen municipalities by six ages and two sexes with every total.
    private static func overhiding(_ seeds: Range<UInt64>) throws -> Bool {
        var (small, extra, isWrong) = (0, 0, false)
        for mean in [12.0, 6] {
            var own = (small: 0, extra: 0, totals: 0)
            for seed in seeds {
                let result = try CrossTrial(CrossEdition(seed, mean: mean)).run()
                own = (own.small + result.small, own.extra + result.extra, own.totals + (result.isTotalHidden ? 1 : 0))
                isWrong = isWrong || result.wrong > 0 || result.isTotalHidden || !result.errors.isEmpty
                for text in result.errors.prefix(3) { print("tabell \(seed): \(text)") }
            }
            print(
                "\(seeds.count) tabeller, medel \(mean): \(own.small) små, \(own.extra) andra dolda, ", terminator: "")
            print("\(Double(own.extra) / Double(max(own.small, 1))) per litet tal, \(own.totals) utan total")
            (small, extra) = (small + own.small, extra + own.extra)
        }
        print("tillsammans \(Double(extra) / Double(max(small, 1))) per litet tal")
        return isWrong || extra > small
    }
}
