package import Diagnostics

/// The door through which the bytes of a file come, a chunk at a time.
package protocol ByteStream {
    /// The next bytes; empty at the end of the file. Throws `file.unreadable`.
    mutating func next() throws(Diagnostic) -> [UInt8]
}

/// The bytes of a file that is in memory, in one chunk or in smaller ones.
package struct MemoryStream: ByteStream {
    private var rest: ArraySlice<UInt8>
    private let chunk: Int

    package init(_ bytes: [UInt8], chunk: Int = .max) {
        rest = bytes[...]
        self.chunk = max(1, chunk)
    }

    package mutating func next() -> [UInt8] {
        let bytes = Array(rest.prefix(chunk))
        rest = rest.dropFirst(bytes.count)
        return bytes
    }
}
