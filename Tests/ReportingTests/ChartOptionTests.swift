import CSVReading
import Charts
import DataPackages
import Diagnostics
import TestSupport
import Testing

@testable import Reporting

/// The options of `chart`, each beside each mark.
@Suite("Options of a chart")
struct ChartOptionTests {
    static let csv = """
        harbour,kind,master,lost,crew,saved,built,sunk,sea
        North,sail,Aas,yes,40,41,1901-03-04,1903-01-15,1901-03-04/1903-01-15
        South,sail,Berg,no,20,25,1901-08,1902-06,1901-08/1902-06
        East,sail,Coll,yes,5,9,1902,1904,1902/1904
        North,steam,Ek,yes,10,14,1903-02-11,1905,1903-02-11/1905
        South,steam,Falk,no,30,33,1903-05,1904-12-24,1903-05/1904-12-24
        East,steam,Grim,no,8,12,1904-09-09,1907-07,1904-09-09/1907-07

        """

    /// Channels of each mark that leave place for its settings.
    static func channels(_ mark: MarkKind) -> [(String, String)] {
        switch mark {
        case .bar, .marimekko: [("x", "harbour"), ("y", "crew"), ("color", "kind")]
        case .line: [("x", "built"), ("y", "crew"), ("color", "harbour")]
        case .dot, .waffle, .dumbbell, .strip, .box, .pyramid: [("x", "crew"), ("y", "harbour"), ("color", "kind")]
        case .heatmap: [("x", "harbour"), ("y", "kind"), ("color", "crew")]
        case .slope: [("x", "kind"), ("y", "crew"), ("color", "harbour")]
        case .histogram: [("x", "crew")]
        case .timeline: [("x", "built"), ("label", "master"), ("color", "kind")]
        case .survival: [("start", "built"), ("end", "sunk")]
        case .gantt: [("x", "sea"), ("y", "harbour")]
        }
    }

    static func words(_ setting: String, _ mark: MarkKind) -> [String] {
        switch setting {
        case "stack": ["none", "normalize"]
        case "shape": mark == .bar ? ["range"] : ["step", "area"]
        case "orientation": ["horizontal", "vertical"]
        case "scale": ["symlog"]
        case "size": ["slide"]
        case "palette": ["grey"]
        case "fill": ["pattern"]
        case "width": ["100"]
        case "height": ["200"]
        case "unit", "x-title", "y-title": ["schooner"]
        case "axes": ["own"]
        default: ["3"]
        }
    }

    /// What a command draws, apart from what names its digest, and what it says; nil and its errors where it is refused.
    static func run(_ mark: MarkKind, _ channels: [(String, String)], _ settings: [(String, String)] = [], diverge: String? = nil)
        throws -> (drawing: String?, diagnostics: [Diagnostic])
    {
        var run = ChartRun(BareFile("boats.csv"), mark: mark.rawValue)
        run.channels = channels.map { (channel: $0.0, text: $0.1) }
        run.settings = settings.map { (name: $0.0, text: $0.1) }
        run.diverge = diverge
        do {
            let result = try run.run(MemoryStream(Array(csv.utf8)))
            let digest = try #require(result.svg.firstMatch(of: /figure-boats-([0-9a-f]+)/)?.1)
            return (result.svg.replacing(digest, with: "").replacing(/<metadata>.*?<\/metadata>/, with: ""), result.diagnostics)
        } catch let failure as BareFile.Failure {
            return (nil, failure.diagnostics)
        }
    }

    @Test("of 15 marks and 26 options each pair changes the figure or is answered by a diagnostic", arguments: MarkKind.allCases)
    func everyPair(mark: MarkKind) throws {
        let channels = Self.channels(mark), plain = try Self.run(mark, channels)
        #expect(plain.drawing != nil, "\(plain.diagnostics)")
        func isAnswered(_ other: (drawing: String?, diagnostics: [Diagnostic])) -> Bool {
            other.drawing != plain.drawing || other.diagnostics != plain.diagnostics
        }
        for channel in ChartRun.channelNames {
            let answers = try ["master", "saved", "sunk", "lost"].map { column in
                try Self.run(mark, channels.filter { $0.0 != channel } + [(channel, column)])
            }
            #expect(answers.contains(where: isAnswered), "\(mark) \(channel)")
        }
        for setting in ChartRun.settingNames {
            let answers = try Self.words(setting, mark).map { try Self.run(mark, channels, [(setting, $0)]) }
            #expect(answers.contains(where: isAnswered), "\(mark) \(setting)")
            for diagnostic in answers.flatMap(\.diagnostics) where diagnostic.code == "figure.unused-setting" {
                #expect(diagnostic.excerpt?.hasPrefix("--\(setting) ") ?? false)
                #expect(diagnostic.remedy == "remove --\(setting)")
            }
        }
        #expect(isAnswered(try Self.run(mark, channels, diverge: "sail")), "\(mark) diverge")
    }

    @Test("a channel without a use is said once, and its column is neither read nor drawn in the place of another")
    func unread() throws {
        let answer = try Self.run(.histogram, [("of", "harbour")])
        #expect(answer.drawing == nil)
        #expect(answer.diagnostics.map(\.code) == ["figure.unused-channel", "chart.no-channel"])
        #expect(answer.diagnostics.first?.excerpt == "--of harbour")
        let strip = try Self.run(.strip, [("x", "crew"), ("label", "count")])
        #expect(strip.diagnostics.map(\.code) == ["figure.unused-channel"])
        #expect(strip.drawing == (try Self.run(.strip, [("x", "crew")])).drawing)
    }

    @Test("the whole beside a measure is read as a number, and groups are told apart by it: 10 of 14 and 40 of 41")
    func whole() throws {
        let answer = try Self.run(.bar, [("y", "harbour"), ("x", "sum(crew)"), ("of", "saved")])
        let drawing = try #require(answer.drawing, "\(answer.diagnostics)")
        #expect(drawing.contains("North 10 of 14; North 40 of 41"), "\(drawing)")
    }
}
