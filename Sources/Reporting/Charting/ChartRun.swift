import Aggregation
import Charts
package import CSVReading
import DataPackages
package import Diagnostics
import Documents
package import FontReading
import Formatting
import Tabular

/// One figure of one CSV file that needs no descriptor. Reads a stream, writes nothing.
package struct ChartRun: Sendable {
    package let file: BareFile
    package var mark: String
    /// Channels with what they show, such as `y` and `sum(killed)`.
    package var channels: [(channel: String, text: String)] = []
    /// Settings of figures with their words, such as `stack` and `normalize`.
    package var settings: [(name: String, text: String)] = []
    /// The series of bars that stand on the other side of zero, divided by commas.
    package var diverge: String?
    /// All are to hold.
    package var conditions: [String] = []
    /// What the figure is called: for screen readers, and the first words under it.
    package var title: String?
    /// Printed under the figure.
    package var caption: String?
    package var source: String?
    /// By which its texts become outlines; without any they stay text.
    package var fonts: [Font] = []
    /// Whether warnings are errors.
    package var strict = false

    /// What can be given, in the words of a definition.
    package static var markNames: [String] { MarkKind.allCases.map(\.rawValue) }
    package static var channelNames: [String] { FigureDefinition.channelNames }
    package static var settingNames: [String] { FigureDefinition.settingNames.filter { $0 != "mark" } }

    package init(_ file: BareFile, mark: String) {
        self.file = file
        self.mark = mark
    }

    /// A figure, and what is to be said beside it.
    package struct Result: Sendable {
        package let svg: String
        /// The same figure with its data, for other programs.
        package let vegaLite: String
        /// What became of the rows, in one line.
        package let account: String
        /// Warnings and notes.
        package let diagnostics: [Diagnostic]
        /// How many cells were no numbers or dates where they were asked for.
        package let leftOutCells: Int
    }

    package func run(_ stream: any ByteStream) throws(BareFile.Failure) -> Result {
        var sink = DiagnosticSink(limitPerFile: BareFile.shownCells)
        do throws(Diagnostic) {
            if let result = try draw(stream, sink: &sink), !(strict && sink.warningCount > 0) { return result }
        } catch {
            sink.report(error)
        }
        let diagnostics = strict ? sink.summary.map(\.asError) : sink.summary
        throw BareFile.Failure(diagnostics: diagnostics.map(said))
    }

    /// Nil when faults were reported.
    private func draw(_ stream: any ByteStream, sink: inout DiagnosticSink) throws(Diagnostic) -> Result? {
        let plain = definition(channels: channels.map { ($0.channel, $0.text) }, title: "")
        guard let plan = FigurePlan.compile(plain, compiler: nil, sink: &sink), !sink.hasErrors else { return nil }
        let used = channels.filter { channel, _ in Channel(rawValue: channel).map { plan.channels[$0] != nil } ?? false }
        let asked = try ChartQuery(used, conditions: conditions, mark: plan.mark, orientation: plan.orientation)
        guard !asked.channels.isEmpty else { throw .noChannel(mark) }
        guard let bare = try file.table(asked.query, stream, sink: &sink) else { return nil }
        let engine = Engine(Catalog(tables: [bare.table])), name = bare.table.name
        let result =
            try asked.isAggregated
            ? engine.table(for: asked.query.plan(from: name), named: name)
            : engine.table(for: asked.query.listing(from: name), named: name)
        let account = AggregateAccount(result.account, query: asked.query, of: bare)
        file.locate(account.leftOut, of: bare, sink: &sink)

        let definition = definition(channels: asked.channels, title: title ?? asked.title)
        // What is wrong with the words of the command has been said.
        var again = DiagnosticSink()
        guard let plan = FigurePlan.compile(definition, compiler: nil, sink: &again) else { return nil }
        if asked.isAggregated {
            plan.checkAddsUp(.plan(asked.query.plan(from: name)), definition, sink: &sink)
            guard !sink.hasErrors else { return nil }
        }
        let drawing = FigureDrawing(
            plan: plan, definition: definition, engine: engine, evidence: Evidence(tables: [bare.table]),
            fonts: fonts.isEmpty ? nil : OutlineFonts(fonts))
        let content = ComputedContent(
            table: result.table, layout: .listing(result.table.columnNames), accounts: [result.account], dates: result.dates)
        let drawn = drawing.draw(
            content, caption: words, remarks: account.remarks, sourceLine: source.map { "Source: \($0)" }, sink: &sink)
        guard let drawn, !sink.hasErrors else { return nil }
        return Result(
            svg: drawn.outlinedSVG ?? drawn.svg, vegaLite: drawn.vegaLite, account: account.text,
            diagnostics: sink.summary.map(said), leftOutCells: account.leftOut.count)
    }

    /// The figure as a definition would have it; the place of each text is its option.
    private func definition(channels: [(channel: String, column: String)], title: String) -> FigureDefinition {
        func located(_ name: String, _ text: String) -> Located { Located(text, at: FileLocation(file: "--" + name)) }
        let stem = file.file.split(separator: "/").last.map(String.init) ?? file.file
        let name = stem.hasSuffix(".csv") ? String(stem.dropLast(4)) : stem
        return FigureDefinition(
            name: located("mark", name == "-" ? "figure" : name), caption: title, note: nil,
            data: .table(Located(file.file, at: FileLocation(file: file.file))), mark: located("mark", mark),
            channels: channels.map { ($0.channel, located($0.channel, $0.column)) },
            settings: settings.map { ($0.name, located($0.name, $0.text)) },
            oppositeSeries: diverge.map { ListText.items(of: $0).map { located("diverge", $0) } } ?? [], annotations: [])
    }

    /// The title and what follows it, as they stand under a figure in print.
    private var words: String? {
        let words = [title.map { $0.last.map { ".!?".contains($0) } ?? true ? $0 : $0 + "." }, caption].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// The diagnostic in the words of the command line: an option is no place in a file.
    private func said(_ diagnostic: Diagnostic) -> Diagnostic {
        var said = diagnostic
        // The definition is the command line.
        if said.kind == .definition { said.kind = .usage }
        said.remedy = diagnostic.remedy.map { Self.asOptions(Self.withoutQuotes($0)) }
        said.message = Self.asOptions(diagnostic.message)
        guard let option = diagnostic.location?.file, option.hasPrefix("--") else { return said }
        said.location = nil
        let texts =
            [("mark", mark)] + channels.map { ($0.channel, $0.text) } + settings.map { ($0.name, $0.text) }
            + [diverge].compactMap { $0 }.map { ("diverge", $0) }
        // What is wrong with the figure as a whole is no fault of the word after --mark.
        let isOfFigure = option == "--mark" && diagnostic.code != "definition.unknown-word"
        if let text = texts.first(where: { "--" + $0.0 == option })?.1, !isOfFigure {
            said.excerpt = "\(option) \(text)"
        }
        return said
    }

    /// A key of a definition in quotes is an option; not so what may be the name of a column.
    private static func withoutQuotes(_ remedy: String) -> String {
        if remedy.hasPrefix("did you mean") { return remedy }
        return (channelNames + settingNames + [FigureSetting.diverge.rawValue]).reduce(remedy) { text, name in
            text.replacing("\"\(name)\"", with: "--\(name)")
        }
    }

    /// `bins: 12` of a definition is `--bins 12` of a command.
    private static func asOptions(_ text: String) -> String {
        FigureDefinition.settingNames.reduce(text) { text, name in
            ["", " ", "(", "\""].reduce(text) { text, before in
                if before.isEmpty { return text.hasPrefix(name + ": ") ? "--" + name + text.dropFirst(name.count + 1) : text }
                return text.replacing("\(before)\(name): ", with: "\(before)--\(name) ")
            }
        }
    }
}

extension ChartQuery {
    /// `sum(killed) by year(date)`.
    fileprivate var title: String {
        let numbers = isAggregated ? query.measures.map(\.content.name) : query.listed.prefix(1).map(\.content.name)
        let others = isAggregated ? query.keys.map(\.content.name) : query.listed.dropFirst().map(\.content.name)
        let words = numbers.joined(separator: " and ")
        return others.isEmpty ? words : "\(words) by \(others.joined(separator: " and "))"
    }
}

extension AggregateAccount {
    /// What is said under a figure of the cells and rows that are left out though nobody asked for it.
    fileprivate var remarks: [String] {
        let format = ValueFormat(language: .english)
        func part(_ count: Int, of all: Int, _ one: String, _ several: String) -> String {
            "\(format.integer(count)) of \(format.integer(all)) \(count == 1 ? one : several) left out"
        }
        let cells = lacking.filter { $0.leftOut > 0 }.map {
            "\($0.name): " + part($0.leftOut, of: used, "cells cannot be read and is", "cells cannot be read and are")
        }
        let rows = excluded.filter { $0.kind != .fails }.map { exclusion in
            let fault =
                (exclusion.kind == .unreadable ? "cannot be held against" : "may or may not meet")
                + " \(exclusion.condition), and"
            return part(exclusion.rows, of: read, "rows \(fault) is", "rows \(fault) are")
        }
        return cells + rows
    }
}

extension Diagnostic {
    fileprivate static func noChannel(_ mark: String) -> Diagnostic {
        Diagnostic(
            code: "chart.no-channel", "nothing is said of what the figure shows", excerpt: "--mark \(mark)",
            remedy: "name columns: --x COLUMN --y COLUMN", kind: .usage)
    }
}
