import Diagnostics
import Tabular

/// A field's cells after typing, with what was wrong.
struct TypedColumn {
    var values: ColumnValues
    var absences: [Int: MissingReason] = [:]
    /// By row: what is wrong with the cell. The row is rejected.
    var faults: [(row: Int, fault: CellFault)] = []
}

/// What is wrong with a cell.
struct CellFault: Equatable {
    let code: String
    let message: String
    let remedy: String?
    let text: String

    func diagnostic(at location: FileLocation) -> Diagnostic {
        Diagnostic(.warning, code: code, message, at: location, excerpt: text.isEmpty ? nil : text, remedy: remedy)
    }
}

extension TypedColumn {
    init(_ cells: [String?], field: FieldDescriptor) {
        var absences: [Int: MissingReason] = [:]
        var faults: [(row: Int, fault: CellFault)] = []
        let checker = ConstraintCheck(field)
        var seen: [String: Int] = [:]
        func read<Cell>(_ convert: (String) -> Cell?) -> [Cell?] {
            var result: [Cell?] = []
            result.reserveCapacity(cells.count)
            for (row, cell) in cells.enumerated() {
                let text = cell ?? ""
                if let reason = field.missingValues[text] {
                    if reason != .notStated { absences[row] = reason }
                    if field.constraints.required { faults.append((row, .required(field.name))) }
                    result.append(nil)
                    continue
                }
                guard let value = convert(text) else {
                    faults.append((row, .type(field.type, text)))
                    result.append(nil)
                    continue
                }
                if let fault = checker.fault(of: text) { faults.append((row, fault)) }
                if field.constraints.unique, seen.updateValue(row, forKey: text) != nil { faults.append((row, .unique(text))) }
                result.append(value)
            }
            return result
        }
        switch field.type {
        case .string: values = .text(read { $0 })
        case .boolean: values = .text(read(CellText.boolean))
        case .integer: values = .integer(read(CellText.integer))
        case .number: values = .decimal(read(CellText.decimal))
        case .date, .year, .yearmonth, .edtf: values = .date(read { CellText.date($0, type: field.type) })
        }
        self.absences = absences
        self.faults = faults
    }
}

extension CellFault {
    static func type(_ type: FieldType, _ text: String) -> CellFault {
        let (what, remedy): (String, String) =
            switch type {
            case .integer: ("an integer", "write digits only, without separators or units")
            case .number: ("a number", "write digits with a point for decimals, without separators or units")
            case .boolean: ("true or false", "write true or false")
            case .date: ("a date", "write it as 1937-06-11")
            case .year: ("a year", "write it as 1937")
            case .yearmonth: ("a month of a year", "write it as 1937-06")
            case .edtf: ("a date", "write it as 1937, 1937-06, 1937-06-11 or 1937-06/1938-01")
            case .string: ("a text", "")
            }
        return CellFault(code: "type.\(type.rawValue)", message: "\"\(text)\" is not \(what)", remedy: remedy, text: text)
    }

    static func required(_ field: String) -> CellFault {
        CellFault(code: "constraint.required", message: "\"\(field)\" is empty but required", remedy: "write a value", text: "")
    }

    static func unique(_ text: String) -> CellFault {
        CellFault(
            code: "constraint.unique", message: "\"\(text)\" stands in this column already", remedy: "every value may stand once",
            text: text)
    }
}
