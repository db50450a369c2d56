/// A small edition: three municipalities, two years, one measure.
package let smallEdition = ProjectText(
    """
    -- content/2025/report.yaml --
    title: Prov
    publisher: Region Exempel
    period: 2025
    -- content/2025/dimensions.yaml --
    kommun:
      label: Kommun
      values:
        - {key: a, label: Aby}
        - {key: b, label: Beby}
        - {key: c, label: Ceby}
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
            - {name: n, type: integer, uppsikt: {periods: sum}}
        uppsikt: {extracted: 2026-01-01, time: ar}
    -- content/2025/data/d.csv --
    ar,kommun,n
    2024,a,1
    2024,b,2
    2024,c,3
    2025,a,10
    2025,b,20
    2025,c,30
    -- content/2025/measures/n.yaml --
    label: Antal
    type: simple
    dataset: d
    field: n
    agg: sum
    unit: count
    improvement_direction: neutral
    -- content/2025/01-prov.md --
    # Prov

    Summan är `=n`.
    """)
