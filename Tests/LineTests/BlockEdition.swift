import TestProjects

/// An edition to try blocks on: three municipalities, women and men, six years, two measures; `share` is 50 % of all
/// and 30 % of women, and its numbers go up by one a year.
let blockEdition = ProjectText(
    """
    -- content/2025/report.yaml --
    title: Prov
    publisher: Region Exempel
    period: 2025
    -- content/2025/dimensions.yaml --
    kommun:
      label: Kommun
      label_plural: Kommuner
      values:
        - {key: a, label: Aby}
        - {key: b, label: Beby}
        - {key: c, label: Ceby}
    kon:
      label: Kön
      label_plural: Kön
      values:
        - {key: k, label: Kvinnor}
        - {key: m, label: Män}
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
            - {name: ar, type: year}
            - {name: kommun, type: string}
            - {name: kon, type: string}
            - {name: x, type: integer, uppsikt: {periods: sum}}
            - {name: n, type: integer, title: Samtal, uppsikt: {periods: sum}}
        uppsikt: {extracted: 2026-01-01, time: ar}
    -- content/2025/measures/share.yaml --
    label: Andel svar
    type: ratio
    numerator: {dataset: d, agg: sum, field: x, label: svar}
    denominator: {dataset: d, agg: sum, field: n, label: samtal}
    unit: percent
    improvement_direction: increase
    -- content/2025/measures/calls.yaml --
    label: Antal samtal
    type: simple
    dataset: d
    field: n
    agg: sum
    unit: count
    improvement_direction: neutral
    """
).with("-- content/2025/data/d.csv --\n" + blockData)

private let blockData: String = {
    var lines = ["ar,kommun,kon,x,n"]
    for year in 2020...2025 {
        for (index, kommun) in ["a", "b", "c"].enumerated() {
            lines.append("\(year),\(kommun),k,\(300 + 10 * index + year - 2020),1000")
            lines.append("\(year),\(kommun),m,\(700 - 10 * index + year - 2020),1000")
        }
    }
    return lines.joined(separator: "\n")
}()

extension ProjectText {
    /// With a chapter of this text.
    func chapter(_ text: String) -> ProjectText { with("-- content/2025/01-prov.md --\n# Prov\n\nText.\n\n" + text) }

    /// With a chapter that holds one figure, `fig-f`.
    func chart(_ keys: String...) -> ProjectText { chapter(fence("chart", ["id: f"] + keys)) }

    /// With a chapter that holds one table, `tab-t`.
    func table(_ keys: String...) -> ProjectText { chapter(fence("table", ["id: t"] + keys)) }
}

func fence(_ kind: String, _ keys: [String]) -> String {
    "```\(kind)\n" + keys.joined(separator: "\n") + "\n```\n"
}
