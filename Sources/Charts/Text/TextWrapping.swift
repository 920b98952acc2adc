/// Breaks texts into lines that fit a width.
enum TextWrapping {
    /// Lines broken at spaces; a word wider than the line is broken inside.
    static func lines(_ text: String, width: Double, size: Double, isBold: Bool = false) -> [String] {
        func fits(_ line: String) -> Bool { FontMetrics.width(line, size: size, isBold: isBold) <= width }
        var lines: [String] = [], current = ""
        for word in text.split(separator: " ").map(String.init) {
            let candidate = current.isEmpty ? word : current + " " + word
            if fits(candidate) {
                current = candidate
                continue
            }
            if !current.isEmpty { lines.append(current) }
            current = word
            while !fits(current), current.count > 1 {
                var head = current
                while !fits(head), head.count > 1 { head.removeLast() }
                lines.append(head)
                current = String(current.dropFirst(head.count))
            }
        }
        if !current.isEmpty || lines.isEmpty { lines.append(current) }
        return lines
    }
}
