import Diagnostics
import Tabular

/// The only values a field may have.
struct Choices: Sendable {
    let texts: [String]
    private let values: Set<Value>
    /// The values of a field of texts.
    private let list: [String]

    init(values texts: [String], type: FieldType) {
        self.texts = texts
        let values = texts.compactMap { try? type.value($0) }
        self.values = Set(values)
        list = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    func contains(_ value: Value) -> Bool { values.contains(value) }

    /// Of a field of texts. A few are compared sooner than hashed.
    func contains(_ text: String) -> Bool { list.count <= 16 ? list.contains(text) : values.contains(.text(text)) }

    func fault(_ code: String, _ text: String) -> CellFault {
        CellFault(
            code, "\(text.quotedForMessage) is not one of the declared values",
            remedy: Spelling.suggestion(for: text, among: texts))
    }
}
