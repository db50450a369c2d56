import Archives
import CExpat

/// Takes what a document says, in its order.
protocol XMLHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(Refusal)
    func end(_ name: XMLName) throws(Refusal)
    /// A piece of the text within an element.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The name of an element or an attribute without its prefix, as seven of its bytes and its length: enough to tell
/// those of workbooks apart.
struct XMLName: Hashable {
    private let bits: UInt64

    init(_ name: StaticString) {
        unsafe self.init(of: UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self))
    }

    init(of name: UnsafePointer<CChar>) {
        var (bits, count, position): (UInt64, UInt64, Int) = (0, 0, 0)
        while unsafe name[position] != 0 {
            let byte = unsafe UInt8(bitPattern: name[position])
            if byte == UInt8(ascii: ":") {
                (bits, count) = (0, 0)
            } else {
                if count < 7 { bits = bits << 8 | UInt64(byte) }
                count += 1
            }
            position += 1
        }
        self.bits = bits << 8 | min(count, 255)
    }
}

/// The attributes of an element, lent for the time of one call.
@safe struct XMLAttributes {
    private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

    fileprivate init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) { unsafe self.list = list }

    /// The value of the attribute, without its zero at the end; nil when it is not there.
    func pointer(_ name: XMLName) -> UnsafePointer<CChar>? {
        var position = 0
        while let found = unsafe list[position] {
            if unsafe XMLName(of: found) == name { return unsafe list[position + 1] }
            position += 2
        }
        return nil
    }

    subscript(name: XMLName) -> String? { unsafe pointer(name).map { unsafe String(cString: $0) } }

    /// A number without sign, of at most nine digits.
    func number(_ name: XMLName) -> Int? {
        guard let text = unsafe pointer(name) else { return nil }
        var (value, position) = (0, 0)
        while unsafe text[position] != 0 {
            let digit = unsafe Int(text[position]) - 0x30
            guard 0...9 ~= digit, position < 9 else { return nil }
            (value, position) = (value * 10 + digit, position + 1)
        }
        return position == 0 ? nil : value
    }

    func flag(_ name: XMLName) -> Bool { ["1", "true", "on"].contains(self[name]) }
}

/// Reads a member of an archive as XML. A document type is refused, and with it all that entities can do.
///
/// - Parameter most: bytes that it may have.
func readXML(
    _ archive: ZipArchive, _ member: ZipArchive.Member, atMost most: Int, _ handler: any XMLHandler
) throws(Refusal) {
    guard let parser = unsafe XML_ParserCreate(nil) else { throw .unreadable("den går inte att tolka") }
    defer { unsafe XML_ParserFree(parser) }
    let run = unsafe XMLRun(parser, handler)
    defer { withExtendedLifetime(run) {} }
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(run).toOpaque())
    unsafe XML_SetElementHandler(
        parser,
        { data, name, attributes in
            guard let name = unsafe name, let attributes = unsafe attributes else { return }
            unsafe current(data)?.start(XMLName(of: name), XMLAttributes(attributes))
        }, { data, name in if let name = unsafe name { unsafe current(data)?.end(XMLName(of: name)) } })
    unsafe XML_SetCharacterDataHandler(parser) { data, bytes, count in
        guard let bytes = unsafe bytes else { return }
        unsafe bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            unsafe current(data)?.text(UnsafeBufferPointer(start: $0, count: Int(count)))
        }
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in unsafe current(data)?.refuseDocumentType() }
    try archive.read(member, atMost: most) { (piece) throws(Refusal) in try run.feed(piece, isLast: false) }
    try run.feed([], isLast: true)
}

private func current(_ data: UnsafeMutableRawPointer?) -> XMLRun? {
    unsafe data.map { unsafe Unmanaged<XMLRun>.fromOpaque($0).takeUnretainedValue() }
}

/// One read of a document: what C hands back at each step.
@safe private final class XMLRun {
    private let parser: XML_Parser
    private let handler: any XMLHandler
    private var depth = 0
    private var refusal: Refusal?

    /// Elements within elements; those of workbooks go to a dozen.
    private static let mostDepth = 64

    init(_ parser: XML_Parser, _ handler: any XMLHandler) {
        unsafe (self.parser, self.handler) = unsafe (parser, handler)
    }

    func feed(_ piece: ArraySlice<UInt8>, isLast: Bool) throws(Refusal) {
        let status = unsafe piece.withUnsafeBytes { bytes in
            unsafe XML_Parse(
                parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
        }
        if let refusal { throw refusal }
        guard status == XML_STATUS_OK else { throw .unreadable("den är skadad") }
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        guard depth <= XMLRun.mostDepth else { return stop(.unreadable("den är skadad")) }
        guard refusal == nil else { return }
        do throws(Refusal) { try handler.start(name, attributes) } catch { stop(error) }
    }

    func end(_ name: XMLName) {
        depth -= 1
        guard refusal == nil else { return }
        do throws(Refusal) { try handler.end(name) } catch { stop(error) }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { if refusal == nil { unsafe handler.text(bytes) } }

    func refuseDocumentType() {
        stop(
            Refusal(
                reason: "den innehåller en DOCTYPE, som inget kalkylprogram skriver",
                hint: "öppna filen i Excel och spara om den som .xlsx"))
    }

    private func stop(_ refusal: Refusal) {
        self.refusal = self.refusal ?? refusal
        unsafe XML_StopParser(parser, 0)
    }
}
