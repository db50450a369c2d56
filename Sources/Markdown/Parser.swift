import CMarkGFM
import Synchronization

/// cmark-gfm's tree for one text. The only file that calls C: every pointer lives and dies here.
///
/// The library writes to global tables while it parses (SPECIAL_CHARS and SKIP_CHARS in its inlines.c), so registering,
/// attaching, feeding and finishing stand under one lock. A finished tree is its owner's alone and is read without it.
@safe struct Tree: ~Copyable {
    private let root: OpaquePointer

    private static let parsing = Mutex(())

    /// Nil when the library is at odds with itself: an extension is missing or no tree comes out.
    init?(parsing bytes: ArraySlice<UInt8>) {
        let finished = Tree.parsing.withLock { _ in unsafe UInt(bitPattern: Tree.parse(bytes)) }
        guard let root = unsafe OpaquePointer(bitPattern: finished) else { return nil }
        unsafe self.root = root
    }

    deinit { unsafe cmark_node_free(root) }

    /// Hands the document's node to `body`; no node may outlive the call.
    func read<Result>(_ body: (CNode) -> Result) -> Result { unsafe body(CNode(root)) }

    private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]
    /// SOURCEPOS keeps the line count right across code spans; FULL_INFO_STRING changes rendering alone.
    private static let options = Int32(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS)

    private static func parse(_ bytes: ArraySlice<UInt8>) -> OpaquePointer? {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = unsafe cmark_parser_new(options) else { return nil }
        defer { unsafe cmark_parser_free(parser) }
        for name in extensions {
            guard let found = unsafe cmark_find_syntax_extension(name) else { return nil }
            unsafe cmark_parser_attach_syntax_extension(parser, found)
        }
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe buffer.withMemoryRebound(to: CChar.self) {
                unsafe cmark_parser_feed(parser, $0.baseAddress, $0.count)
            }
        }
        return unsafe cmark_parser_finish(parser)
    }
}

/// A node of the library's tree, read as values of ours.
@safe struct CNode {
    private let pointer: OpaquePointer

    fileprivate init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

    /// The library's names of its kinds, its extensions' included.
    enum Kind: String {
        case document, paragraph, heading, list, item, tasklist, table, text, softbreak, linebreak, code, emph, strong
        case strikethrough, link, image
        case quote = "block_quote"
        case codeBlock = "code_block"
        case htmlBlock = "html_block"
        case rule = "thematic_break"
        case tableHeader = "table_header"
        case tableRow = "table_row"
        case tableCell = "table_cell"
        case htmlInline = "html_inline"
        /// The library has no name for these two.
        case footnote = "footnote_definition"
        case footnoteReference = "footnote_reference"
    }

    /// Nil for a kind that we do not know.
    var kind: Kind? {
        switch unsafe cmark_node_get_type(pointer) {
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
        default: Kind(rawValue: unsafe text(cmark_node_get_type_string(pointer)))
        }
    }

    var parent: CNode? { unsafe cmark_node_parent(pointer).map { unsafe CNode($0) } }
    var next: CNode? { unsafe cmark_node_next(pointer).map { unsafe CNode($0) } }
    var first: CNode? { unsafe cmark_node_first_child(pointer).map { unsafe CNode($0) } }
    var children: some Sequence<CNode> { sequence(first: first, next: { $0?.next }).lazy.compactMap { $0 } }

    /// Lines count from 1 in the text that was parsed, columns in bytes from 1; 0 where the library does not know.
    var startLine: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { unsafe Int(cmark_node_get_end_line(pointer)) }
    var endColumn: Int { unsafe Int(cmark_node_get_end_column(pointer)) }

    /// The text of text, code and raw HTML; the number of a footnote reference.
    var literal: String { unsafe text(cmark_node_get_literal(pointer)) }
    var url: String { unsafe text(cmark_node_get_url(pointer)) }
    var title: String { unsafe text(cmark_node_get_title(pointer)) }
    var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
    var isOrdered: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { unsafe Int(cmark_node_get_list_start(pointer)) }
    var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
    var isDone: Bool { unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
    var info: String { unsafe text(cmark_node_get_fence_info(pointer)) }

    /// The fence of a code block; nil for an indented one.
    var fence: (character: UInt8, length: Int)? {
        var (length, offset, character) = (Int32(0), Int32(0), CChar(0))
        guard unsafe cmark_node_get_fenced(pointer, &length, &offset, &character) != 0 else { return nil }
        return (UInt8(bitPattern: character), Int(length))
    }

    /// One letter for each column of a table: `l`, `c`, `r`, or 0 for none.
    var alignments: [UInt8] {
        let count = unsafe Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: letters, count: count))
    }

    /// Bytes that are not UTF-8, which the library makes of `&#xFFFE;`, become U+FFFD.
    private func text(_ pointer: UnsafePointer<CChar>?) -> String {
        guard let pointer = unsafe pointer else { return "" }
        return unsafe String(cString: pointer)
    }
}
