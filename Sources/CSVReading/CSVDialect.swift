/// How fields are separated and quoted. Declared, never sniffed; RFC 4180 when nothing is declared.
package struct CSVDialect: Sendable, Equatable {
    package var delimiter: UInt8
    package var quote: UInt8

    package init(delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\"")) {
        self.delimiter = delimiter
        self.quote = quote
    }
}
