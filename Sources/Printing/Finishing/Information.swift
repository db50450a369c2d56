import Markup
import Values

extension FinishingStep {
    /// Title, language, case, version and checksum as XMP, and the same title, author and dates in the older dictionary.
    /// No claim of PDF/UA or PDF/A is made: only a full validator could support it.
    static let information = FinishingStep(name: "uppgifter om dokumentet") { objects, particulars in
        let info = objects.info ?? objects.add(.object([]))
        let title = objects[info]["/Title"]?.words ?? ""
        let date = JSON.words("D:\(particulars.day.description.filter { $0 != "-" })000000Z")
        for (key, value) in [
            ("/Author", .words(particulars.publisher)), ("/Creator", .words(particulars.program)),
            ("/CreationDate", date), ("/ModDate", date),
        ] { objects[info] = objects[info].setting(key, value) }
        objects["trailer"] = objects["trailer"].setting("/Info", .string(info))
        let catalog = objects[objects.root]
        let packet = Packet(
            particulars: particulars, title: title, language: catalog["/Lang"]?.words ?? "sv",
            producer: objects[info]["/Producer"]?.words ?? "")
        let metadata = objects.addStream(
            .object([JSON.Member("/Type", .string("/Metadata")), JSON.Member("/Subtype", .string("/XML"))]),
            packet.bytes)
        let preferences = objects.resolved(catalog["/ViewerPreferences"] ?? .object([]))
        objects[objects.root] = catalog.setting("/Metadata", .string(metadata))
            .setting("/ViewerPreferences", preferences.setting("/DisplayDocTitle", .bool(true)))
    }
}

/// The XMP packet of a print (ISO 16684-1).
struct Packet {
    let particulars: Particulars
    let title: String
    let language: String
    let producer: String

    /// The names that no known vocabulary has words for: the version of the edition, its checksum and the board's §.
    static let own = "urn:uppsikt:utgava#"

    var bytes: [UInt8] {
        Array("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n".utf8)
            + HTMLWriter.xml(
                el(
                    "x:xmpmeta", ["xmlns:x": "adobe:ns:meta/"],
                    el(
                        "rdf:RDF", ["xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"],
                        el("rdf:Description", Packet.names, lines))))
            + Array("\n<?xpacket end=\"r\"?>\n".utf8)
    }

    private static let names: Attributes = [
        "rdf:about": "", "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:xmp": "http://ns.adobe.com/xap/1.0/",
        "xmlns:pdf": "http://ns.adobe.com/pdf/1.3/", "xmlns:utgava": Packet.own,
    ]

    private var lines: [Markup] {
        let date = particulars.day.description
        return [
            el(
                "dc:title", [:],
                el("rdf:Alt", [:], ["x-default", language].map { el("rdf:li", ["xml:lang": $0], .text(title)) })),
            el("dc:language", [:], el("rdf:Bag", [:], el("rdf:li", [:], .text(language)))),
            el("dc:creator", [:], el("rdf:Seq", [:], el("rdf:li", [:], .text(particulars.publisher)))),
            el("dc:format", [:], "application/pdf"),
        ]
            + [
                ("dc:identifier", particulars.reference), ("xmp:CreateDate", date), ("xmp:ModifyDate", date),
                ("xmp:MetadataDate", date), ("xmp:CreatorTool", particulars.program), ("pdf:Producer", producer),
                ("utgava:version", particulars.version), ("utgava:kontrollsumma", particulars.checksum),
                ("utgava:paragraf", particulars.paragraph),
            ].compactMap { name, text in text.map { el(name, [:], .text($0)) } }
    }
}
