/// Who may ask for what: the person at this machine, through a page or an address of ours, to read.
///
/// A page elsewhere that sends the browser here is told from ours by the name that it asks for (`Host`, also after a name
/// has been pointed at this machine), by where it comes from (`Origin`), and by what the browser says of that
/// (`Sec-Fetch-Site`).
struct Gate {
    let port: UInt16

    /// The names under which this machine asks itself.
    private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

    /// - Returns: what is asked for, and whether only its head is wanted.
    func admit(_ head: RequestHead) throws(Refusal) -> (target: Target, isHead: Bool) {
        try checkOrigin(head)
        guard ["GET", "HEAD"].contains(head.method) else { throw .method }
        let target = try Target(head.target)
        // A reader has nothing to send.
        let isEmpty = head["transfer-encoding"].isEmpty && head["content-length"].allSatisfy { $0 == "0" }
        let isPlain = ["upgrade", "expect", "te", "trailer"].allSatisfy { head[$0].isEmpty }
        guard isEmpty, isPlain else { throw .malformed }
        return (target, head.method == "HEAD")
    }

    private func checkOrigin(_ head: RequestHead) throws(Refusal) {
        let asked = head["host"]
        guard asked.count == 1, let host = asked.first?.lowercased() else { throw .malformed }
        guard hosts.contains(host) else { throw .foreign }
        guard head["origin"].allSatisfy({ $0.lowercased() == "http://" + host }), head["origin"].count < 2 else {
            throw .foreign
        }
        guard head["sec-fetch-site"].allSatisfy({ ["none", "same-origin"].contains($0) }) else { throw .foreign }
    }
}
