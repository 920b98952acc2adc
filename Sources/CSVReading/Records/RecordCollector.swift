/// Gathers what libcsv hands out: the bytes of all fields in one store, and where each field ends in it.
final class RecordCollector {
    // Asked for each field, and by libcsv's callbacks alone while it runs: no two accesses overlap.
    @exclusivity(unchecked) private(set) var store = FieldStore()
    private let fieldLimit: Int
    /// How many fields the record being read has so far.
    @exclusivity(unchecked) private(set) var fieldCount = 0
    /// How many records ended since `beginLine`.
    private(set) var endedRecords = 0
    /// Whether a carriage return ended a record and no line feed followed it.
    private(set) var hasBareCarriageReturn = false
    @exclusivity(unchecked) private var awaitsLineFeed = false

    /// Fields of a record beyond the limit are counted and not kept.
    init(fieldLimit: Int) { self.fieldLimit = fieldLimit }

    func addField(_ bytes: UnsafeRawBufferPointer, isAbsent: Bool) {
        if awaitsLineFeed { hasBareCarriageReturn = true }
        if fieldCount < fieldLimit { store.append(bytes, isAbsent: isAbsent) }
        fieldCount += 1
    }

    /// `terminator` is the byte that ended the record, or -1 at the end of the file.
    func endRecord(by terminator: Int32) {
        if awaitsLineFeed {
            awaitsLineFeed = false
            // libcsv reports the line feed after a carriage return as a record of its own.
            if terminator == Int32(UInt8(ascii: "\n")), endedRecords == 1 { return }
            hasBareCarriageReturn = true
        }
        if terminator == Int32(UInt8(ascii: "\r")) { awaitsLineFeed = true }
        endedRecords += 1
    }

    func beginLine() {
        if awaitsLineFeed { hasBareCarriageReturn = true }
        endedRecords = 0
    }

    /// Whether a carriage return stands where only a line end may, seen when the line is over.
    var brokeLineEnd: Bool { hasBareCarriageReturn || awaitsLineFeed }

    /// Keeps the fields of the record that ended.
    func keepRecord() { fieldCount = 0 }

    /// Forgets the fields of the record that ended.
    func dropRecord() {
        store.removeLast(fieldCount)
        fieldCount = 0
    }

    /// Takes the fields of the record that ended out of the store.
    func takeRecord() -> [String?] {
        let texts = (store.count - fieldCount..<store.count).map { store.text(at: $0) }
        dropRecord()
        return texts
    }

    /// Hands over the fields of all records kept.
    func takeStore() -> FieldStore {
        defer { store = FieldStore() }
        return store
    }

    /// A cell for a blank line in a file of one column.
    func addAbsentField() {
        store.append(UnsafeRawBufferPointer(start: nil, count: 0), isAbsent: true)
        fieldCount += 1
    }
}
