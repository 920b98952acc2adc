import Diagnostics
import Tabular

extension Condition {
    /// Whether it holds, for every row of a resolved column. Throws `condition.type` or `condition.unknown-category`.
    func evaluate(_ column: Column) throws(Diagnostic) -> [Truth] {
        switch test {
        case .isMissing: return (0..<column.count).map { column[$0].isMissing ? .holds : .fails }
        case .isNotMissing: return (0..<column.count).map { column[$0].isMissing ? .fails : .holds }
        case .compare(let comparison, let literal):
            return Self.withUnreadable(column, try compare(column, comparison, literal))
        case .isOneOf(let literals):
            var results: [[Truth]] = []
            for literal in literals { results.append(try compare(column, .equal, literal)) }
            return Self.withUnreadable(column, (0..<column.count).map { row in Truth.any(results.map { $0[row] }) })
        }
    }

    /// What stands in a cell that cannot be read may meet the condition or not.
    private static func withUnreadable(_ column: Column, _ truths: [Truth]) -> [Truth] {
        var truths = truths
        for (row, reason) in column.absences where reason.isUnreadable { truths[row] = .undecided }
        return truths
    }

    private func compare(_ column: Column, _ comparison: Comparison, _ literal: Literal) throws(Diagnostic) -> [Truth] {
        switch column.values {
        case .text(let cells):
            try checkText(column, comparison, literal)
            let wanted = literal.text
            return cells.map { cell in
                guard let cell else { return .fails }
                return (cell == wanted) == (comparison == .equal) ? .holds : .fails
            }
        case .date(let cells):
            let date = try date(literal)
            return cells.map { $0.map { Self.compare($0, comparison, date) } ?? .fails }
        case .integer(let cells):
            // Beyond 53 bits a decimal would take different numbers for the same.
            if let whole = Int(literal.text), !literal.isQuoted, comparison != .within {
                return cells.map { $0.map { Self.compare($0, comparison, whole) } ?? .fails }
            }
            let number = try number(literal, comparison)
            return cells.map { $0.map { Self.compare(Estimate(Double($0)), comparison, number) } ?? .fails }
        case .decimal(let cells):
            let number = try number(literal, comparison)
            return cells.map { $0.map { Self.compare(Estimate($0), comparison, number) } ?? .fails }
        case .estimate(let cells):
            let number = try number(literal, comparison)
            return cells.map { $0.map { Self.compare($0, comparison, number) } ?? .fails }
        }
    }

    /// A condition compares days, so its date says which days it means and no more.
    private func date(_ literal: Literal) throws(Diagnostic) -> EDTFDate {
        guard let date = EDTFDate(literal.text) else {
            throw .conditionType(
                self, literal, "a date", "write it as 1937, 1937-06, 1937-06-11, 1937-06/1938-01, 193X, 1937-06/.. or ../1938")
        }
        guard date.qualifiers.isEmpty else {
            throw .conditionType(
                self, literal, "a date without a qualifier",
                "a condition compares days, and \(date.qualifiers.sign) changes none; leave it out")
        }
        guard !date.hasUnknownEnd else {
            throw .conditionType(
                self, literal, "a date with known ends",
                "with an end that is not known nothing can be decided; write .. for no end")
        }
        return date
    }

    private func number(_ literal: Literal, _ comparison: Comparison) throws(Diagnostic) -> Double {
        guard comparison != .within, !literal.isQuoted, let number = Double(literal.text), number.isFinite else {
            throw .conditionType(
                self, literal, "a number",
                comparison == .within ? "\"within\" is for dates; use < and >" : "write digits without separators")
        }
        return number
    }

    private func checkText(_ column: Column, _ comparison: Comparison, _ literal: Literal) throws(Diagnostic) {
        guard comparison == .equal || comparison == .notEqual else {
            throw .conditionType(self, literal, "a number or date", "a text is compared with = or != or in")
        }
        if let categories = column.categories, !categories.contains(where: { $0.value == literal.text }) {
            throw .unknownCategory(literal, column: expression.text, known: categories.map(\.value))
        }
    }

    private static func compare(_ date: EDTFDate, _ comparison: Comparison, _ literal: EDTFDate) -> Truth {
        switch comparison {
        case .equal, .within:
            if date.isWithin(literal) { return .holds }
            return date.overlaps(literal) ? .undecided : .fails
        case .notEqual: return compare(date, .equal, literal).negated
        case .less:
            if date.latest < literal.earliest { return .holds }
            return date.earliest < literal.earliest ? .undecided : .fails
        case .greater:
            if date.earliest > literal.latest { return .holds }
            return date.latest > literal.latest ? .undecided : .fails
        case .lessOrEqual: return compare(date, .greater, literal).negated
        case .greaterOrEqual: return compare(date, .less, literal).negated
        }
    }

    private static func compare(_ value: Int, _ comparison: Comparison, _ number: Int) -> Truth {
        let holds =
            switch comparison {
            case .equal, .within: value == number
            case .notEqual: value != number
            case .less: value < number
            case .lessOrEqual: value <= number
            case .greater: value > number
            case .greaterOrEqual: value >= number
            }
        return holds ? .holds : .fails
    }

    /// Of a range, whether it holds for all of its numbers. A number called approximate is compared as it is written, but with
    /// that very number nothing is decided.
    private static func compare(_ value: Estimate, _ comparison: Comparison, _ number: Double) -> Truth {
        if value.isApproximate, value.low == number || value.high == number || value.best == number { return .undecided }
        let literal = EstimateEnd(number)
        switch comparison {
        case .equal, .within:
            if value.low == number, value.high == number { return .holds }
            return value.contains(number) ? .undecided : .fails
        case .notEqual: return compare(value, .equal, number).negated
        case .less:
            if value.highEnd < literal { return .holds }
            return value.low < number ? .undecided : .fails
        case .greater:
            if value.lowEnd > literal { return .holds }
            return value.high > number ? .undecided : .fails
        case .lessOrEqual: return compare(value, .greater, number).negated
        case .greaterOrEqual: return compare(value, .less, number).negated
        }
    }
}

extension Diagnostic {
    static func conditionType(_ condition: Condition, _ literal: Condition.Literal, _ expected: String, _ remedy: String)
        -> Diagnostic
    {
        Diagnostic(
            code: "condition.type",
            "\"\(condition.expression.text)\" is compared with \"\(literal.text)\", where \(expected) belongs",
            at: FileLocation(file: "", line: 1, column: literal.column), excerpt: condition.text, remedy: remedy)
    }

    static func unknownCategory(_ literal: Condition.Literal, column: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "condition.unknown-category", "\"\(literal.text)\" is not a declared category of \"\(column)\"",
            at: FileLocation(file: "", line: 1, column: literal.column), excerpt: literal.text,
            remedy: Spelling.suggestion(for: literal.text, among: known))
    }
}
