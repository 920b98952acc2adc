import ArgumentParser
import Reporting

/// What a figure shows and how it is drawn: the channels and settings of a definition, one option each.
struct FigureOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("What lies along x: a column, a part of a date such as year(date), or a measure.", valueName: "col"))
    var x: String?

    @Option(
        help: ArgumentHelp(
            "What lies along y, such as killed, 'sum(killed)', count or 'range(low, best, high)'.", valueName: "col"))
    var y: String?

    @Option(help: ArgumentHelp("The series, one colour each; of a heatmap the number.", valueName: "col"))
    var color: String?

    @Option(help: ArgumentHelp("A text beside each mark.", valueName: "col"))
    var label: String?

    @Option(help: ArgumentHelp("The whole of which each number is a part.", valueName: "col"))
    var of: String?

    @Option(help: ArgumentHelp("The date on which each span begins.", valueName: "col"))
    var start: String?

    @Option(help: ArgumentHelp("The date on which it ends.", valueName: "col"))
    var end: String?

    @Option(help: ArgumentHelp("Whether the event of a survival figure was observed: yes or no.", valueName: "col"))
    var event: String?

    @Option(help: ArgumentHelp("A column that divides the figure into panels, one for each of its values.", valueName: "col"))
    var facet: String?

    @Option(help: ArgumentHelp("How many panels stand side by side; the width decides when not given.", valueName: "number"))
    var facetColumns: String?

    @Option(help: ArgumentHelp("Whether panels have their axes in common: shared or own.", valueName: "word"))
    var axes: String?

    @Option(help: ArgumentHelp("Width and type, such as nature-1col, plos, a4-text or slide.", valueName: "preset"))
    var size: String?

    @Option(help: ArgumentHelp("The colours.", valueName: "name"))
    var palette: String?

    @Option(help: ArgumentHelp("How areas of series are filled: solid or pattern.", valueName: "word"))
    var fill: String?

    @Option(help: ArgumentHelp("In millimetres, where the size has several widths.", valueName: "mm"))
    var width: String?

    @Option(help: ArgumentHelp("In millimetres; the content decides when not given.", valueName: "mm"))
    var height: String?

    @Option(help: ArgumentHelp("How series stand on one another: zero, normalize or none.", valueName: "word"))
    var stack: String?

    @Option(help: ArgumentHelp("Of a line: straight, step or area; of bars: from-zero or range.", valueName: "word"))
    var shape: String?

    @Option(help: ArgumentHelp("Of bars: the series on the other side of zero, divided by commas.", valueName: "list"))
    var diverge: String?

    @Option(help: ArgumentHelp("Of bars: horizontal or vertical.", valueName: "word"))
    var orientation: String?

    @Option(help: ArgumentHelp("The title of the axis of x.", valueName: "text"))
    var xTitle: String?

    @Option(help: ArgumentHelp("The title of the axis of y.", valueName: "text"))
    var yTitle: String?

    @Option(help: ArgumentHelp("What one square or one row is, such as ship or man/men.", valueName: "word"))
    var unit: String?

    @Option(help: ArgumentHelp("How numbers become places or colours: linear, log, symlog or sqrt.", valueName: "word"))
    var scale: String?

    @Option(help: ArgumentHelp("How far from zero a symlog scale is linear.", valueName: "number"))
    var threshold: String?

    @Option(help: ArgumentHelp("How many bins a histogram has.", valueName: "number"))
    var bins: String?

    @Option(help: ArgumentHelp("How wide the bins of a histogram are.", valueName: "number"))
    var binWidth: String?

    var channels: [(channel: String, text: String)] {
        given.filter { ChartRun.channelNames.contains($0.0) }.map { (channel: $0.0, text: $0.1) }
    }

    var settings: [(name: String, text: String)] {
        given.filter { ChartRun.settingNames.contains($0.0) }.map { (name: $0.0, text: $0.1) }
    }

    /// The options that are given, by their names, which are those of a definition: each is declared above and nowhere else.
    private var given: [(String, String)] {
        Mirror(reflecting: self).children.compactMap { child in
            guard let label = child.label, let option = child.value as? Option<String?>, let text = option.wrappedValue else {
                return nil
            }
            // `_xTitle` is `x-title`.
            let name = label.dropFirst().map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
            return (name, text)
        }
    }
}
