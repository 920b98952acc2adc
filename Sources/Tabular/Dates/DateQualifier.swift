/// How sure a source is of a date, or of its year, month or day. EDTF gives approximation no width: the days that a date
/// covers are those it names, with or without a qualifier.
package struct DateQualifier: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `?`: it may be another.
    package static let uncertain = DateQualifier(rawValue: 1)
    /// `~`: it is about then.
    package static let approximate = DateQualifier(rawValue: 2)

    /// `?`, `~`, or `%` for both; nil for any other sign.
    init?(sign: UInt8) {
        switch sign {
        case UInt8(ascii: "?"): self = .uncertain
        case UInt8(ascii: "~"): self = .approximate
        case UInt8(ascii: "%"): self = [.uncertain, .approximate]
        default: return nil
        }
    }

    /// As EDTF writes it; empty for none.
    package var sign: String {
        switch self {
        case .uncertain: "?"
        case .approximate: "~"
        case [.uncertain, .approximate]: "%"
        default: ""
        }
    }
}
