import Charts
import Diagnostics

extension FigureDefinition {
    /// Without the channels and settings for which the mark has no use; each is reported where it stands.
    func keepingUsed(
        by mark: MarkKind, _ line: LineShape, _ bars: BarExtent, isOfCommand: Bool, sink: inout DiagnosticSink
    ) -> FigureDefinition {
        let given = Channels(self), drawn = mark.channels(beside: given)
        var settings = mark.settings(given, line, bars)
        // A scale that a mark cannot have is refused, with the reason.
        settings.insert(.scale)
        // A command says by it which channel it reads as numbers.
        if isOfCommand, ChannelReading.heedsOrientation(mark) { settings.insert(.orientation) }

        var used = self
        used.channels = channels.filter { channel, column in
            if Channel(rawValue: channel).map(drawn.contains) ?? true { return true }
            sink.report(.unusedChannel(channel, self, at: column.location))
            return false
        }
        used.settings = self.settings.filter { name, value in
            if FigureSetting(rawValue: name).map(settings.contains) ?? true { return true }
            sink.report(.unusedSetting(name, self, at: value.location))
            return false
        }
        if let first = oppositeSeries.first, !settings.contains(.diverge) {
            sink.report(.unusedSetting(FigureSetting.diverge.rawValue, self, at: first.location))
            used.oppositeSeries = []
        }
        return used
    }
}

extension Channels {
    /// As they are given.
    init(_ definition: FigureDefinition) {
        self.init()
        for (name, column) in definition.channels { Channel(rawValue: name).map { self[$0] = column.text } }
    }
}

extension Diagnostic {
    fileprivate static func unusedChannel(_ channel: String, _ figure: FigureDefinition, at location: FileLocation) -> Diagnostic
    {
        Diagnostic(
            .warning, code: "figure.unused-channel",
            "figure \(figure.name.text): a \(figure.mark.text) has no use for channel \(channel), which is not drawn",
            at: location,
            remedy: "remove \"\(channel)\"", kind: .definition)
    }

    fileprivate static func unusedSetting(_ name: String, _ figure: FigureDefinition, at location: FileLocation) -> Diagnostic {
        let mark = figure.mark.text
        let isOfKind = MarkKind(rawValue: mark)?.settings.contains { $0.rawValue == name } ?? false
        let what = isOfKind ? "a \(mark) of this kind" : "a \(mark)"
        return Diagnostic(
            .warning, code: "figure.unused-setting",
            "figure \(figure.name.text): \(what) has no use for \(name), which is not drawn", at: location,
            remedy: "remove \"\(name)\"", kind: .definition)
    }
}
