import Diagnostics
import Tabular
import YAMLReading

/// The types a field may have: those of Table Schema v2 that a table can hold, EDTF dates, and estimates as people write them.
enum FieldType: Sendable, Equatable {
    case text
    case integer(NumberFormat)
    case number(NumberFormat)
    case boolean(BooleanWords)
    /// A full date.
    case date
    case year
    case yearMonth
    /// `"type": "string", "purgestats": {"type": "edtf"}`.
    case edtf
    /// Texts that stand for several items.
    case list(ListFormat)
    /// `"type": "string", "purgestats": {"type": "estimate"}`: numbers with words, such as `ca. 350` or `30–40 thousand`.
    case estimate(NumberFormat)

    /// As the descriptor names them. `any` is text: nothing is guessed from what the cells look like.
    static let names = ["string", "integer", "number", "boolean", "date", "year", "yearmonth", "list", "any"]
    private static let unsupported = ["object", "array", "datetime", "time", "duration", "geopoint", "geojson"]

    /// Reads the type of a field, its format and the property `purgestats`; nil and reported when there is no such type.
    static func decode(_ field: YAMLMapping, sink: inout DiagnosticSink) -> FieldType? {
        if let format = field["format"], let text = format.scalar, text != "default" {
            sink.report(
                .unsupported(
                    "the format \"\(text)\"", at: format.location,
                    remedy: "leave it out, or use \"pattern\" among the constraints"))
        }
        let own = field["purgestats"]?.mapping("the property \"purgestats\" of a field", keys: ["type", "interval"], sink: &sink)
        let name = field["type"]?.scalar ?? "any"
        if let node = own?["type"] {
            guard let own = node.word("a type of \"purgestats\"", among: ["edtf", "estimate"], sink: &sink) else { return nil }
            guard name == "string" || name == "any" else {
                sink.report(.typeConflict(name, own, at: node.location))
                return nil
            }
            return own == "edtf" ? .edtf : .estimate(NumberFormat.decode(field, sink: &sink))
        }
        switch name {
        case "string", "any": return .text
        case "integer": return .integer(NumberFormat.decode(field, sink: &sink))
        case "number": return .number(NumberFormat.decode(field, sink: &sink))
        case "boolean": return .boolean(BooleanWords.decode(field, sink: &sink))
        case "date": return .date
        case "year": return .year
        case "yearmonth": return .yearMonth
        case "list": return ListFormat.decode(field, sink: &sink).map(FieldType.list)
        default:
            let place = field["type"]?.textLocation ?? field.location
            sink.report(
                unsupported.contains(name)
                    ? .unsupported(
                        "the type \"\(name)\"", at: place, remedy: "declare the field as \"string\" to read it as text")
                    : .unknownType(name, at: place))
            return nil
        }
    }

    /// Reads one text of this type: a bound or a listed value of the descriptor.
    func value(_ text: String) throws(CellFault) -> Value {
        switch self {
        case .text: .text(text)
        case .integer(let format): .integer(try IntegerText.read(text, format: format))
        case .number(let format): .decimal(try NumberText.read(text, format: format))
        case .boolean(let words): .text(try words.read(text))
        case .date: .date(try DateText.day(text))
        case .year: .date(try DateText.year(text))
        case .yearMonth: .date(try DateText.yearMonth(text))
        case .edtf: .date(try EDTFText.read(text))
        case .list(let format): .text(try format.read(text))
        case .estimate(let format): .estimate(try EstimateText.read(text, format: format))
        }
    }

    /// Whether its numbers stand among words.
    var hasWords: Bool { if case .estimate = self { true } else { false } }

    /// Whether its cells are numbers that can be part of an estimate.
    var isNumeric: Bool {
        switch self {
        case .integer, .number: true
        case .text, .boolean, .date, .year, .yearMonth, .edtf, .list, .estimate: false
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownType(_ name: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "descriptor.unknown-type", "there is no type \"\(name)\"", at: location, excerpt: name,
            remedy: Spelling.suggestion(for: name, among: FieldType.names))
    }

    fileprivate static func typeConflict(_ name: String, _ own: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "descriptor.type-conflict",
            "a field of type \"\(name)\" cannot hold \(own == "edtf" ? "EDTF dates" : "estimates in words")", at: location,
            remedy: "declare it as \"string\", which is what other programs can make of it")
    }
}
