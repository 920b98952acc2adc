import Testing

@testable import Diagnostics

@Suite struct DiagnosticTests {
    @Test func `the headline is a place an editor can jump to`() {
        let diagnostic = Diagnostic(
            code: "type.integer", #""l7" is not an integer"#,
            at: FileLocation(file: "Datasets/trial_claims.csv", line: 14, column: 46),
            excerpt: "l7", remedy: "write 17")
        #expect(diagnostic.headline == #"Datasets/trial_claims.csv:14:46: error: "l7" is not an integer [type.integer]"#)
        #expect(diagnostic.description == diagnostic.headline + "\n    l7\n    write 17")
        #expect(diagnostic.kind == .data)
    }

    @Test func `a place is written as far as it is known`() {
        #expect(FileLocation(file: "a.csv").description == "a.csv")
        #expect(FileLocation(file: "a.csv", line: 3).description == "a.csv:3")
        #expect(Diagnostic(.warning, code: "x.y", "odd").headline == "warning: odd [x.y]")
    }

    @Test func `a diagnostic about a piece of text moves to where the text begins`() {
        let start = FileLocation(file: "r.yml", line: 9, column: 21)
        let inner = Diagnostic(code: "c", "m", at: FileLocation(file: "", line: 1, column: 5))
        #expect(inner.rebased(onto: start).location == FileLocation(file: "r.yml", line: 9, column: 25))
        #expect(Diagnostic(code: "c", "m").rebased(onto: start).location == start)
        #expect(inner.rebased(onto: FileLocation(file: "r.yml")).location == FileLocation(file: "r.yml"))
    }

    @Test func `the sink keeps so many of each file and counts the rest`() {
        var sink = DiagnosticSink(limitPerFile: 2)
        for line in 1...4 { sink.report(Diagnostic(.warning, code: "c", "m", at: FileLocation(file: "b", line: line))) }
        sink.report(contentsOf: [Diagnostic(code: "c", "m", at: FileLocation(file: "a")), Diagnostic(.note, code: "c", "m")])
        #expect(sink.diagnostics.count == 4)
        #expect(sink.warningCount == 4)
        #expect(sink.errorCount == 1)
        #expect(sink.hasErrors)
        #expect(sink.unreported.map(\.file) == ["b"])
        #expect(sink.unreported.map(\.count) == [2])
    }

    @Test func `severities are ordered`() {
        #expect(Severity.note < .warning)
        #expect([Severity.note, .error, .warning].max() == .error)
    }

    @Test("each severity has its own room in the sink")
    func room() {
        var sink = DiagnosticSink(limitPerFile: 1)
        for line in [3, 2] {
            sink.report(Diagnostic(.note, code: "n", "note", at: FileLocation(file: "f", line: line)))
            sink.report(Diagnostic(code: "e", "error", at: FileLocation(file: "f", line: line, column: 4)))
        }
        #expect(
            sink.summary.map(\.headline) == [
                "f:3: note: note [n]", "f:3:4: error: error [e]", "f: note: 2 more of this file are not shown [diagnostics.more]",
            ])
    }

    @Test("the summary is in the order of files, as they came, then of lines and columns")
    func order() {
        var sink = DiagnosticSink()
        for (file, line, column) in [("b", 2, 1), ("a", 9, 1), ("b", 1, 7), ("b", 1, 3), ("a", 1, 1)] {
            sink.report(Diagnostic(code: "c", "m", at: FileLocation(file: file, line: line, column: column)))
        }
        sink.report(Diagnostic(code: "c", "m", at: FileLocation(file: "b")))
        #expect(sink.summary.map { "\($0.location?.description ?? "")" } == ["b", "b:1:3", "b:1:7", "b:2:1", "a:1:1", "a:9:1"])
    }

    @Test("places that a message goes on to name are renamed with its own")
    func mentions() {
        let diagnostic = Diagnostic(code: "c", "twice", at: FileLocation(file: "a", line: 2))
            .mentioning(": with", FileLocation(file: "a", line: 1)).mentioning(
                ", for \"x\" at", FileLocation(file: "r.yml", line: 5))
        #expect(diagnostic.headline == "a:2: error: twice: with a:1, for \"x\" at r.yml:5 [c]")
        #expect(diagnostic.renamingFiles { "p/" + $0 }.headline == "p/a:2: error: twice: with p/a:1, for \"x\" at p/r.yml:5 [c]")
    }

    @Test("warnings that are only counted are part of the rest that is not shown")
    func counted() {
        var sink = DiagnosticSink(limitPerFile: 1)
        sink.report(Diagnostic(.warning, code: "a", "one", at: FileLocation(file: "f", line: 1)))
        sink.countWarnings(3, in: "f")
        #expect(sink.warningCount == 4)
        #expect(
            sink.summary.map(\.headline) == [
                "f:1: warning: one [a]", "f: note: 3 more of this file are not shown [diagnostics.more]",
            ])
    }
}
