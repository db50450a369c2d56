import Values

extension Expression {
    /// The same as SQL says it; what is missing and what is not applicable as in `value`.
    func sql(_ parts: [SQLNumber]) -> SQLNumber {
        guard case .operation(let sign, let first, let second) = self else {
            guard case .part(let index) = self else { return SQLNumber(value: "NULL") }
            return parts[index]
        }
        let (a, b) = (first.sql(parts), second.sql(parts))
        let value = sign == .over ? SQLText.quotient(a.value, b.value) : "\(a.value) \(sign.rawValue) \(b.value)"
        let nothing = sign == .over ? "WHEN \(b.value) = 0 THEN 1 " : ""
        let empty =
            "CASE \(nothing)WHEN \(a.value) IS NOT NULL AND \(b.value) IS NOT NULL THEN 0 "
            + "WHEN (\(a.value) IS NULL AND \(a.empty ?? "0") = 0) OR (\(b.value) IS NULL AND \(b.empty ?? "0") = 0) "
            + "THEN 0 ELSE 1 END"
        return SQLNumber(value: "(\(value))", empty: empty)
    }
}
