import Diagnostics
import Tabular
import YAMLReading

/// The types a field may have: those of Table Schema v2 that a table can hold, and EDTF dates.
enum FieldType: Sendable, Equatable {
    case text
    case integer(groupChar: UInt8?)
    case number(NumberFormat)
    case boolean(BooleanWords)
    /// A full date.
    case date
    case year
    case yearMonth
    /// `"type": "string", "purgestats": {"type": "edtf"}`.
    case edtf

    /// As the descriptor names them. `any` is text: nothing is guessed from what the cells look like.
    static let names = ["string", "integer", "number", "boolean", "date", "year", "yearmonth", "any"]
    private static let unsupported = ["object", "array", "list", "datetime", "time", "duration", "geopoint", "geojson"]

    /// Reads the type of a field, its format and the property `purgestats`; nil and reported when there is no such type.
    static func decode(_ field: YAMLMapping, sink: inout DiagnosticSink) -> FieldType? {
        if let format = field["format"], let text = format.scalar, text != "default" {
            sink.report(
                .unsupported(
                    "the format \"\(text)\"", at: format.location,
                    remedy: "leave it out, or use \"pattern\" among the constraints"))
        }
        let own = field["purgestats"]?.mapping("the property \"purgestats\" of a field", keys: ["type"], sink: &sink)
        let name = field["type"]?.scalar ?? "any"
        if let node = own?["type"] {
            guard node.word("a type of \"purgestats\"", among: ["edtf"], sink: &sink) != nil else { return nil }
            guard name == "string" || name == "any" else {
                sink.report(.typeConflict(name, at: node.location))
                return nil
            }
            return .edtf
        }
        switch name {
        case "string", "any": return .text
        case "integer": return .integer(groupChar: NumberFormat.character("groupChar", of: field, sink: &sink))
        case "number": return .number(NumberFormat.decode(field, sink: &sink))
        case "boolean": return .boolean(BooleanWords.decode(field, sink: &sink))
        case "date": return .date
        case "year": return .year
        case "yearmonth": return .yearMonth
        default:
            let place = field["type"]?.textLocation ?? field.location
            sink.report(
                unsupported.contains(name) ? .unsupported("the type \"\(name)\"", at: place) : .unknownType(name, at: place))
            return nil
        }
    }

    /// Reads one text of this type: a bound or a listed value of the descriptor.
    func value(_ text: String) throws(CellFault) -> Value {
        switch self {
        case .text: .text(text)
        case .integer(let groupChar): .integer(try IntegerText.read(text, groupChar: groupChar))
        case .number(let format): .decimal(try NumberText.read(text, format: format))
        case .boolean(let words): .text(try words.read(text))
        case .date: .date(try DateText.day(text))
        case .year: .date(try DateText.year(text))
        case .yearMonth: .date(try DateText.yearMonth(text))
        case .edtf: .date(try DateText.edtf(text))
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownType(_ name: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "descriptor.unknown-type", "there is no type \"\(name)\"", at: location, excerpt: name,
            remedy: Spelling.suggestion(for: name, among: FieldType.names))
    }

    fileprivate static func typeConflict(_ name: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "descriptor.type-conflict", "a field of type \"\(name)\" cannot hold EDTF dates", at: location,
            remedy: "declare it as \"string\", which is what other programs can make of it")
    }
}
