package import Tabular

/// A piece of a paragraph.
package enum Run: Hashable, Sendable {
    case text(String)
    case emphasis(String)
    /// The name of a file, a condition or the like.
    case code(String)
    /// A computed value, which leads to the rows behind it.
    case value(ValueRun)
    /// Sources, by their ids.
    case citation([String])

    /// A computed value, which leads to the rows behind it.
    package static func value(
        _ text: String, name: String = "", value: Value, origin: Origin, fields: Set<String> = [], remark: String? = nil,
        isMarked: Bool = true
    ) -> Run {
        .value(
            ValueRun(text: text, name: name, value: value, origin: origin, fields: fields, remark: remark, isMarked: isMarked))
    }
}

/// A computed value in a sentence.
package struct ValueRun: Hashable, Sendable {
    /// As it is printed.
    package let text: String
    /// As the report's definition calls it; empty when it has no name.
    package let name: String
    package let value: Value
    package let origin: Origin
    /// The fields of the rows behind it that it was read or chosen by.
    package let fields: Set<String>
    /// What is to be said of it in a note, such as that some rows behind it state no number.
    package let remark: String?
    /// Whether it carries an asterisk when some row behind it was not checked; the count of such rows itself does not.
    package let isMarked: Bool
    /// Whether some row behind it was not checked against its source: marked with an asterisk.
    package internal(set) var isUnchecked = false
    /// The letters of the notes that it carries.
    package internal(set) var marks: [String] = []

    package init(
        text: String, name: String = "", value: Value, origin: Origin, fields: Set<String> = [], remark: String? = nil,
        isMarked: Bool = true
    ) {
        self.text = text
        self.name = name
        self.value = value
        self.origin = origin
        self.fields = fields
        self.remark = remark
        self.isMarked = isMarked
    }
}
