import Testing

@testable import Figures

struct LayoutAuditTests {
    @Test func findsTextsOnTopOfEachOther() {
        var canvas = Canvas(isNarrow: false, height: 100)
        canvas.text("31 %", at: Point(100, 50), .value)
        canvas.text("40", at: Point(110, 52), .axis)
        #expect(canvas.finished(id: "x", name: "x").audit == ["texterna ”31 %” och ”40” krockar"])
    }

    @Test func findsTextsOutsideTheDrawing() {
        var canvas = Canvas(isNarrow: true, height: 100)
        canvas.text("Övertorneå", at: Point(340, 50), .name)
        #expect(canvas.finished(id: "x", name: "x").audit == ["texten ”Övertorneå” ryms inte i diagrammet"])
    }

    @Test func findsALeaderThroughAText() {
        for run in [(Point(80, 46), Point(180, 46)), (Point(110, 20), Point(110, 80))] {
            var canvas = Canvas(isNarrow: false, height: 100)
            canvas.line(run.0, run.1, "led")
            canvas.text("Luleå", at: Point(100, 50), .name)
            #expect(canvas.finished(id: "x", name: "x").audit.count == 1)
            #expect(!canvas.isOffTexts(from: run.0, to: run.1))
        }
        var canvas = Canvas(isNarrow: false, height: 100)
        canvas.line(Point(40, 80), Point(100, 46), "led")
        canvas.text("Luleå", at: Point(100, 50), .name)
        #expect(canvas.finished(id: "x", name: "x").audit.isEmpty)
    }

    @Test func letsTextsStandBesideEachOther() {
        var canvas = Canvas(isNarrow: false, height: 100)
        canvas.text("Länet", at: Point(100, 50), .value)
        canvas.text("Riket", at: Point(100, 66), .value)
        #expect(canvas.finished(id: "x", name: "x").audit.isEmpty)
    }

    @Test func writesShortCoordinates() {
        #expect([1.0, 1.25, -0.04, -3.96, .nan, 1e30].map(coordinate) == ["1", "1.3", "0", "-4", "0", "100000"])
    }

    @Test func seesALineThroughABox() {
        let box = Box(x: 10, y: 10, width: 10, height: 10)
        #expect(box.isCrossed(from: Point(0, 0), to: Point(30, 30)))
        #expect(!box.isCrossed(from: Point(0, 0), to: Point(30, 5)))
        #expect(!box.isCrossed(from: Point(0, 25), to: Point(30, 25)))
    }
}
