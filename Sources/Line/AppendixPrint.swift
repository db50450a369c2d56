import Composition
import Printing

/// The appendix on its way to paper: its pieces where they fit, as prints of it show that they do.
struct AppendixPrint {
    let pages: PrintedPages
    let printer: PDFPrinter

    /// Where one table ends moves all that follows it: so many prints are made at most.
    private static let mostPrints = 5

    /// The print whose emptiest sheet is the fullest; nil when there is no appendix.
    func run() throws(PrintError) -> PDFPrinter.Print? {
        let pieces = pages.appendixPieces
        guard !pieces.isEmpty else { return nil }
        let measured = try? printer.print(pages.measuredAppendix)
        guard let filling = measured.flatMap({ SheetFilling(pieces, $0.facts) }) else {
            return try printer.print(pages.appendix(in: nil))
        }
        return try best(filling)
    }

    private func best(_ filling: SheetFilling) throws(PrintError) -> PDFPrinter.Print? {
        var filling = filling
        var tried: [[Int]] = []
        var made: [(print: PDFPrinter.Print, used: Double)] = []
        while tried.count < AppendixPrint.mostPrints, !tried.contains(filling.order) {
            let order = filling.order
            let print = try printer.print(pages.appendix(in: order))
            guard let placement = SheetPlacement(order, filling.pieces, print.facts) else { return print }
            tried.append(order)
            made.append((print, placement.leastUsed))
            filling.learn(from: placement)
        }
        return made.max { $0.used < $1.used }.map(\.print)
    }
}
