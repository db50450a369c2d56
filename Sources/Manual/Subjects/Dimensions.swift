import Declarations
import Measures

let dimensionsSubject = Subject(
    "dimensioner", "dimensions.yaml: kommuner, kön, tjänster",
    [
        .text(
            "En dimension är något som talen delas upp efter. Filen `dimensions.yaml` nämner varje dimension med namn, och under namnet dess nycklar. En kolumn i en datafil som heter som dimensionen håller dess värden."
        ),
        .code(dimensionsExample, of: "yaml"), .keys(DimensionDeclaration.keys),
    ],
    entries: [
        Entry(
            "values", "Ett värde i en lista, under `values`.",
            [.text("Ett värde är en text, eller nycklar:"), .keys(DimensionDeclaration.valueKeys)]),
        Entry(
            "register", "En dimension vars värden står i en datamängd.",
            [
                .text("Är värdena många, eller ändras de, står de i en fil med en rad för varje värde."),
                .code(registerExample, of: "yaml"), .keys(DimensionDeclaration.registerKeys),
            ]),
    ])

private let dimensionsExample = """
    kon:
      label: Kön
      values:
        - {key: kvinna, label: Kvinnor}
        - {key: man, label: Män}
    """

private let registerExample = """
    kommun:
      label: Kommun
      label_plural: Kommuner
      dataset: kommuner
      key: kommun
      value_label: namn
      parents: {omrade: omrade}
    """
