import Testing

/// Three units in two municipalities, which one of them leaves in June.
let unitRegister = """
    - name: enheter
      path: data/enheter.csv
      uppsikt: {extracted: 2026-01-20}
      schema:
        fields:
          - {name: hsaid, type: string}
          - {name: namn, type: string}
          - {name: kommunkod, type: string}
          - {name: fran, type: date}
          - {name: till, type: date}
    """

let unitRows = """
    hsaid,namn,kommunkod,fran,till
    A,Björken,2580,2020-01-01,
    B,Granen,2580,2020-01-01,2025-06-30
    C,Tallen,2514,2020-01-01,

    """

let unitDimensions = """
    kommun:
      label: Kommun
      label_plural: Kommuner
      values:
        - {key: "2580", label: Luleå}
        - {key: "2514", label: Kalix}
        - {key: "2521", label: Pajala}
    enhet:
      label: Vårdenhet
      label_plural: Vårdenheter
      dataset: enheter
      key: hsaid
      value_label: namn
      valid_from: fran
      valid_to: till
      parents: {kommun: kommunkod}
    tjanst:
      label: Tjänst
      values: [{key: recept, label: Förnya recept}, {key: tid, label: Boka tid}]
    inforande:
      label: Införande
      values:
        - {key: infort, label: Infört, aliases: [Ja, x]}
        - {key: pagar, label: Pågår}
        - {key: ej-tillampligt, label: Ej tillämpligt}
        - {key: saknas, label: Uppgift saknas}

    """

/// A resource of one file with a time by year, month (`manad`) or day (`dag`) and the fields given.
func resource(_ name: String, time: String, _ fields: String..., uppsikt: String = "") -> String {
    let type = time == "manad" ? "yearmonth" : time == "dag" ? "date" : "year"
    let list = (["name: \(time), type: \(type)"] + fields).map { "      - {\($0)}" }.joined(separator: "\n")
    return """
        - name: \(name)
          path: data/\(name).csv
          uppsikt: {extracted: 2026-01-20, time: \(time)\(uppsikt.isEmpty ? "" : ", " + uppsikt)}
          schema:
            fields:
        \(list)
        """
}

/// The twelve months of 2025 as rows, each with what the closure gives.
func months(_ header: String, _ row: (Int) -> String) -> String {
    header + "\n" + (1...12).map { "2025-\($0 < 10 ? "0" : "")\($0),\(row($0))\n" }.joined()
}
