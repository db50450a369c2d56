import Markup

extension FinishingStep {
    /// Kinds of elements that PDF 1.7 has no word for are told as the nearest that it has.
    static let roles = FinishingStep(name: "kända slag av element") { objects, _ in
        let kinds = Set(objects.references.filter { objects[$0]["/P"] != nil }.compactMap { objects[$0]["/S"]?.string })
        let unknown = kinds.subtracting(standard).sorted()
        guard let tree = objects[objects.root]["/StructTreeRoot"]?.string, !unknown.isEmpty else { return }
        let roles = unknown.map { JSON.Member($0, .string("/Span")) }
        objects[tree] = objects[tree].setting("/RoleMap", .object(roles))
    }

    /// ISO 32000-1, 14.8.4.
    private static let standard: Set<String> = [
        "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index",
        "/NonStruct", "/Private", "/P", "/H", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/L", "/LI", "/Lbl", "/LBody",
        "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot", "/Span", "/Quote", "/Note", "/Reference",
        "/BibEntry", "/Code", "/Link", "/Annot", "/Ruby", "/Warichu", "/Figure", "/Formula", "/Form",
    ]
}
