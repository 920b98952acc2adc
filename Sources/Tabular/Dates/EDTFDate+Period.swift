extension EDTFDate {
    /// The period of days that a plain date or interval covers: the same for `1937` and `1937-01/1937-12`. What levels 1 and 2 say, such
    /// as doubt or an open end, is more than days and stays as it is written.
    package var asPeriod: EDTFDate {
        guard !isStatement, let first = PartialDate(earliest), let last = PartialDate(latest) else { return self }
        return EDTFDate(from: first, to: last) ?? self
    }
}
