import Diagnostics

/// The part of a file's text that is being read: from the beginning of a line on, grown chunk by chunk.
struct TextWindow {
    let file: String
    private(set) var bytes: [UInt8] = []
    /// Whether the window reaches to the end of the file.
    private(set) var isComplete = false
    /// The line that the window begins with, and how many bytes of the text, a byte-order mark included, came before it.
    private(set) var firstLine = 1
    private(set) var bytesBefore = 0
    private var stream: any ByteStream
    private var decoder: TextDecoder
    /// What is wrong with the bytes that follow the window. It is thrown when they are asked for, so that what is said of the
    /// lines before does not depend on the sizes of the chunks.
    private var fault: Diagnostic?

    init(_ stream: any ByteStream, file: String, encoding: CharacterEncoding) {
        self.stream = stream
        self.file = file
        decoder = TextDecoder(encoding)
    }

    /// Takes in one more chunk. Throws what is wrong with the bytes that follow, at their place.
    mutating func grow() throws(Diagnostic) {
        if let fault { throw fault }
        guard !isComplete else { return }
        let chunk = try stream.next()
        isComplete = chunk.isEmpty
        let isFirst = bytes.isEmpty && bytesBefore == 0
        do throws(TextDecoder.Fault) {
            try decoder.decode(chunk, onto: &bytes)
        } catch {
            isComplete = false
            fault = error.diagnostic(try sample(from: error.rest)).at(location(of: bytes.count))
        }
        if isFirst, decoder.hasByteOrderMark { bytesBefore = 3 }
    }

    /// The bytes from a fault on, as many as are looked at to say what they may be.
    private mutating func sample(from rest: ArraySlice<UInt8>) throws(Diagnostic) -> ArraySlice<UInt8> {
        var sample = rest.prefix(LikelyEncoding.sampleSize)
        while sample.count < LikelyEncoding.sampleSize {
            let chunk = try stream.next()
            if chunk.isEmpty { break }
            sample += chunk.prefix(LikelyEncoding.sampleSize - sample.count)
        }
        return sample
    }

    /// The offset after the next line feed from `start` on, or the end of the file; nil when the line is longer than `limit`.
    mutating func endOfLine(from start: Int, limit: Int) throws(Diagnostic) -> Int? {
        var searched = start
        while true {
            if let end = lineFeed(from: searched) { return end + 1 - start > limit ? nil : end + 1 }
            if bytes.count - start > limit { return nil }
            if isComplete { return bytes.count }
            searched = bytes.count
            try grow()
        }
    }

    private func lineFeed(from start: Int) -> Int? {
        let text = bytes.span
        var index = start
        while index < text.count {
            if text[index] == UInt8(ascii: "\n") { return index }
            index += 1
        }
        return nil
    }

    /// Takes out the text up to a line's beginning.
    mutating func takeText(upTo end: TextPosition) -> [UInt8] {
        let text = Array(bytes[..<end.offset])
        bytes.removeFirst(end.offset)
        firstLine = end.line
        bytesBefore += end.offset
        return text
    }

    /// The line and column of a byte of the window.
    func location(of offset: Int) -> FileLocation {
        TextPosition(offset: 0, line: firstLine).location(of: offset, in: bytes, file: file)
    }

    /// What there is to say about the file's encoding when all of it was read.
    var findings: [Diagnostic] {
        let place = FileLocation(file: file, line: 1, column: 1)
        let mark = decoder.hasByteOrderMark ? [Diagnostic.byteOrderMark] : []
        return (mark + [decoder.doubt].compactMap { $0 }).map { $0.at(place) }
    }
}

extension Diagnostic {
    fileprivate static var byteOrderMark: Diagnostic {
        Diagnostic(
            .note, code: "csv.byte-order-mark", "the file begins with a byte-order mark, which is left out of the first name")
    }
}
