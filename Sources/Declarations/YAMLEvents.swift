import CYaml

/// What libYAML meets in a text, one event at a time. The only file of the module that calls C.
///
/// The events are asked for one by one and not as a finished tree, since a reader of events can refuse an alias
/// before anything has been built: a tree of aliases may be a thousand million times larger than its text.
@safe struct YAMLEvents: ~Copyable {
    // The parser points at itself and at the text, so both stay where they are.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeMutableBufferPointer<UInt8>

    /// Nil when there is no memory for the parser.
    init?(_ bytes: ArraySlice<UInt8>) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            unsafe parser.deallocate()
            return nil
        }
        let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = unsafe text.initialize(fromContentsOf: bytes)
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
        unsafe self.parser = parser
        unsafe self.text = text
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe text.deallocate()
    }

    /// The next event; after the end of the stream, or a fault, there is none to ask for.
    mutating func next() throws(YAMLFault) -> YAMLEvent {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw fault }
        defer { unsafe yaml_event_delete(&event) }
        let range = unsafe Int(event.start_mark.index)..<max(Int(event.start_mark.index), Int(event.end_mark.index))
        return unsafe YAMLEvent(kind: kind(event), range: range)
    }

    private func kind(_ event: yaml_event_t) -> YAMLEvent.Kind {
        switch unsafe event.type {
        case YAML_SCALAR_EVENT: unsafe scalar(event.data.scalar)
        case YAML_SEQUENCE_START_EVENT: .sequenceStart
        case YAML_SEQUENCE_END_EVENT: .sequenceEnd
        case YAML_MAPPING_START_EVENT: .mappingStart
        case YAML_MAPPING_END_EVENT: .mappingEnd
        case YAML_ALIAS_EVENT: .alias
        case YAML_STREAM_END_EVENT: .streamEnd
        case YAML_DOCUMENT_START_EVENT: .documentStart
        default: .other
        }
    }

    private func scalar(_ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar) -> YAMLEvent.Kind {
        let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let style: YAMLEvent.Style =
            switch unsafe scalar.style {
            case YAML_PLAIN_SCALAR_STYLE: .plain
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .escaped
            default: .verbatim
            }
        return unsafe .scalar(String(decoding: bytes, as: UTF8.self), style)
    }

    private var fault: YAMLFault {
        unsafe YAMLFault(
            problem: parser.pointee.problem.map { unsafe String(cString: $0) } ?? "",
            index: Int(parser.pointee.problem_mark.index), contextIndex: Int(parser.pointee.context_mark.index))
    }
}

struct YAMLEvent {
    let kind: Kind
    /// In Unicode scalars from the start of the text; anchor and tag included.
    let range: Range<Int>

    enum Kind {
        case documentStart, sequenceStart, sequenceEnd, mappingStart, mappingEnd, alias, streamEnd, other
        case scalar(String, Style)
    }

    enum Style {
        /// Without quotes.
        case plain
        /// Within `"`: escapes may have made characters that the file does not hold.
        case escaped
        /// Within `'`, or a block after `|` or `>`.
        case verbatim
    }
}

/// What libYAML says is wrong, with places in Unicode scalars from the start of the text.
struct YAMLFault: Error {
    let problem: String
    let index: Int
    /// Where the thing began that could not be ended.
    let contextIndex: Int
}
