/// The types a field can declare.
package enum FieldType: String, Sendable, CaseIterable {
    case string, integer, number, boolean, date, year, yearmonth
    /// Ours: a date or interval of the Extended Date/Time Format.
    case edtf
}
