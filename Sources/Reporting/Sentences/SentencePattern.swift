import Documents

/// Words with named places, such as `the greatest {what} is {number}`, which runs fill.
struct SentencePattern {
    private let text: String

    init(_ text: String) { self.text = text }

    /// A place that nothing fills stays empty.
    func filled(_ parts: [String: [Run]]) -> [Run] {
        var runs: [Run] = [], rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            runs.append(.text(String(rest[..<open])))
            runs += parts[String(rest[rest.index(after: open)..<close])] ?? []
            rest = rest[rest.index(after: close)...]
        }
        return (runs + [.text(String(rest))]).joined
    }
}

extension [Run] {
    /// Neighbouring texts as one, empty ones left out.
    var joined: [Run] {
        var result: [Run] = []
        for run in self where run != .text("") {
            if case .text(let text) = run, case .text(let last)? = result.last {
                result[result.count - 1] = .text(last + text)
            } else {
                result.append(run)
            }
        }
        return result
    }

    /// With a capital at the beginning.
    var capitalized: [Run] {
        var result = self
        switch first {
        case .text(let text): result[0] = .text(text.capitalizedFirst)
        case .value(let value):
            result[0] = .value(
                ValueRun(
                    text: value.text.capitalizedFirst, name: value.name, value: value.value, origin: value.origin,
                    fields: value.fields,
                    remark: value.remark, isMarked: value.isMarked))
        default: break
        }
        return result
    }
}

extension String {
    /// With a capital at its beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension [[Run]] {
    /// `a`, `a and b`, `a, b and c`.
    func listed(_ word: String) -> [Run] {
        guard count > 1, let last else { return first ?? [] }
        var result: [Run] = []
        for (index, item) in dropLast().enumerated() { result += (index > 0 ? [.text(", ")] : []) + item }
        return (result + [.text(" \(word) ")] + last).joined
    }

    /// With commas or semicolons between.
    func separated(by separator: String) -> [Run] {
        var result: [Run] = []
        for (index, item) in enumerated() { result += (index > 0 ? [.text(separator)] : []) + item }
        return result.joined
    }
}
