extension EDTFDate {
    /// Reads a text of level 0, 1 or 2; nil when it is none.
    package init?(_ text: String) {
        do throws(DateFault) {
            try self.init(reading: text)
        } catch {
            return nil
        }
    }

    /// Reads a text of level 0, 1 or 2; throws why it is none. Most texts are plain dates, so those come first.
    package init(reading text: String) throws(DateFault) {
        let bytes = text.utf8
        if let date = PartialDate(edtf: bytes) {
            self.init(date)
        } else if bytes.count <= 21, let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
            let start = PartialDate(edtf: bytes[..<slash]), let end = PartialDate(edtf: bytes[bytes.index(after: slash)...])
        {
            guard let interval = EDTFDate(from: start, to: end) else { throw .endsBeforeItBegins }
            self = interval
        } else {
            self.init(try DateStatement(edtf: text))
        }
    }
}
