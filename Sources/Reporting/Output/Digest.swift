import Crypto

/// The SHA-256 of some bytes, in hexadecimal: what inputs and outputs are known by.
struct Digest: Hashable, Sendable {
    let hexadecimal: String

    init(of bytes: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in SHA256.hash(data: bytes) {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        hexadecimal = String(decoding: text, as: UTF8.self)
    }

    init(of text: String) { self.init(of: Array(text.utf8)) }

    /// The first eight digits, for people.
    var short: String { String(hexadecimal.prefix(8)) }
}
