import TestSupport
import Testing

@testable import Tables

@Suite struct KeyTableTests {
    /// A table of keys and a dictionary are given the same keys in batches, in an order in which the values grow
    /// upwards, downwards or both ways.
    @Test(arguments: 0..<40)
    func findsTheSameKeysAsADictionary(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let columns = 1 + numbers.below(3)
        var table = KeyTable(columns: columns)
        var known: [[Int64]: Int] = [:]
        for batch in 0..<20 {
            let start = [0, batch, -batch][numbers.below(3)]
            let rows = (0..<30).map { _ in (0..<columns).map { _ in Int64(start + numbers.below(25)) } }
            let ranges = (0..<columns).map { column in
                let values = rows.map { $0[column] }
                return (values.min() ?? 0)...(values.max() ?? 0)
            }
            let isReached = table.reach(ranges, rows: rows.count)
            #expect(isReached)
            for (number, key) in rows.enumerated() {
                let line = 30 * batch + number
                var place = 0
                for (column, value) in key.enumerated() { table.add(value, column: column, to: &place) }
                let found = table.insert(at: place, line: line)
                #expect(found == known[key])
                known[key] = known[key] ?? line
            }
        }
        var set = table.keySet
        for (key, line) in known {
            let found = set.insert(key.reduce(0) { KeySet.mix($0, $1) }, line: -1)
            #expect(found == line)
        }
    }

    @Test func isNoTableOfMuchMorePlacesThanRows() {
        var table = KeyTable(columns: 2)
        let isReached = [table.reach([0...1000, 0...1000], rows: 10), table.reach([0...100_000, 0...1000], rows: 10)]
        #expect(isReached == [true, false])
        #expect(KeyTable(columns: 1).keySet.count == 0)
    }
}
