import TestSupport

/// People by municipality, age and sex with every total of them, asked one by one.
package struct CrossEdition: Sendable {
    package let sizes: [Int]
    /// The last dimension varies fastest.
    package let counts: [Int]

    private static let names = ["kommun", "alder", "kon"]

    /// - Parameter mean: of a count, which is Poisson distributed in municipalities from 0.3 to 2 times as large.
    package init(_ seed: UInt64, sizes: [Int] = [14, 6, 2], mean: Double) {
        self.sizes = sizes
        var random = SplitMix(1_000 * seed &+ UInt64(mean))
        let places = (0..<sizes[0]).map { _ in Double.random(in: 0.3...2, using: &random) }
        let perPlace = sizes[1] * sizes[2]
        counts = (0..<(sizes[0] * perPlace)).map { random.poisson(mean * places[$0 / perPlace]) }
    }

    /// For each number that is asked the key of each dimension; nil for its total.
    package var asks: [[Int?]] {
        func keys(_ axis: Int) -> [Int?] { (0..<sizes[axis]).map { $0 } + [nil] }
        return keys(0).flatMap { a in keys(1).flatMap { b in keys(2).map { c in [a, b, c] } } }
    }

    package func count(_ ask: [Int?]) -> Int {
        counts.indices.filter { index in
            let place = [index / (sizes[1] * sizes[2]), index / sizes[2] % sizes[1], index % sizes[2]]
            return zip(ask, place).allSatisfy { $0 == nil || $0 == $1 }
        }.reduce(0) { $0 + counts[$1] }
    }

    package var text: String {
        let dimensions = zip(CrossEdition.names, sizes).map { name, size in
            let values = (0..<size).map { "{key: \(name.prefix(3))\($0), label: \(name)\($0)}" }
            return "\(name): {label: \(name), values: [\(values.joined(separator: ", "))]}\n"
        }
        let fields = CrossEdition.names.map { "        - {name: \($0), type: string}\n" }
        return """
            -- content/2025/report.yaml --
            title: Prov
            publisher: Region Exempel
            period: 2025
            -- content/2025/dimensions.yaml --
            \(dimensions.joined())-- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: personer
                path: data/personer.csv
                title: Personer
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
            \(fields.joined())        - {name: antal, type: integer, uppsikt: {periods: last}}
                uppsikt: {extracted: 2026-01-01, time: ar, individuals: true}
            -- content/2025/data/personer.csv --
            ar,kommun,alder,kon,antal
            \(rows.joined(separator: "\n"))
            -- content/2025/measures/antal.yaml --
            label: Antal
            type: simple
            dataset: personer
            field: antal
            agg: sum
            unit: count
            improvement_direction: neutral
            -- content/2025/01-prov.md --
            # Prov

            \(asks.enumerated().map { formula($0, $1) }.joined(separator: "\n\n"))
            """
    }

    private var rows: [String] {
        asks.filter { !$0.contains(nil) }.map { ask in
            "2025," + zip(CrossEdition.names, ask).map { "\($0.prefix(3))\($1 ?? 0)," }.joined() + "\(count(ask))"
        }
    }

    private func formula(_ number: Int, _ ask: [Int?]) -> String {
        let terms = zip(CrossEdition.names, ask).compactMap { name, key in
            key.map { " \(name)=\(name.prefix(3))\($0)" }
        }
        return "Nummer \(number) är »`=antal\(terms.joined()) else=\"dolt\"`« här."
    }
}

extension SplitMix {
    /// A count with this mean (Knuth's product of uniform numbers).
    fileprivate mutating func poisson(_ mean: Double) -> Int {
        var (left, count) = (mean, -1)
        repeat {
            // The logarithm of a uniform number is minus a number that is exponentially distributed.
            left -= exponential()
            count += 1
        } while left > 0
        return count
    }

    /// Von Neumann's comparison of uniform numbers: no logarithm is needed.
    private mutating func exponential() -> Double {
        var whole = 0.0
        while true {
            let first = Double.random(in: 0..<1, using: &self)
            var (last, runs) = (first, 1)
            while true {
                let next = Double.random(in: 0..<1, using: &self)
                guard next < last else { break }
                last = next
                runs += 1
            }
            if runs % 2 == 1 { return whole + first }
            whole += 1
        }
    }
}
