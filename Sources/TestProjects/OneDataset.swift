extension ProjectText {
    /// With one dataset `d` by municipality.
    ///
    /// - Parameters:
    ///   - time: the column of times and its type, as `("ar", "year")`.
    ///   - columns: each column of numbers and how it is put together over time, as `["n": "sum"]`.
    ///   - type: of those columns.
    package func with(
        time: (name: String, type: String), columns: KeyValuePairs<String, String>, of type: String = "integer"
    ) -> ProjectText {
        let fields = columns.map { "        - {name: \($0), type: \(type), uppsikt: {periods: \($1)}}\n" }
        return with(
            """
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: d
                path: data/d.csv
                title: Data
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: \(time.name), type: \(time.type)}
                    - {name: kommun, type: string}
            \(fields.joined())    uppsikt: {extracted: 2026-01-01, time: \(time.name)}
            """)
    }
}
