package import Files

/// Why nothing can be shown, as people read it.
package enum PreviewError: Error, Hashable {
    /// Another program listens there.
    case taken(UInt16)
    case system(SystemFault)

    package var message: String {
        switch self {
        case .taken(let port): "porten \(port) används av ett annat program"
        case .system(let fault): "sidan går inte att visa: \(fault.reason)"
        }
    }

    package var hint: String? {
        switch self {
        case .taken: "avsluta det andra programmet, eller välj en annan port med --port"
        case .system: nil
        }
    }
}
