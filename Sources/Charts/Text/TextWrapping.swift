/// Breaks text into lines.
enum TextWrapping {
    /// Lines no wider than `width` millimetres, broken at spaces and after hyphens, dashes and slashes; a single word that is
    /// wider stands alone. Non-breaking and thin spaces hold.
    static func lines(_ text: String, width: Double, _ style: TextStyle) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(text) {
            let candidate = line + piece
            if !line.isEmpty, TextMetrics.width(of: trimmed(candidate), style) > width {
                lines.append(trimmed(line))
                line = String(piece.drop { $0 == " " })
            } else {
                line = candidate
            }
        }
        if !trimmed(line).isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
        return lines
    }

    /// The same number of lines, as even in width as they can be, so that no short word is left alone on the last.
    static func balanced(_ text: String, width: Double, _ style: TextStyle) -> [String] {
        let greedy = lines(text, width: width, style)
        guard greedy.count > 1 else { return greedy }
        var best = greedy
        var narrow = width
        for _ in 0..<24 {
            narrow -= width / 40
            let candidate = lines(text, width: narrow, style)
            guard candidate.count == greedy.count, widest(candidate, style) <= narrow else { break }
            best = candidate
        }
        return best
    }

    /// With every line that is still wider broken between letters: for names that must leave room for what they name.
    static func broken(_ lines: [String], width: Double, _ style: TextStyle) -> [String] {
        lines.flatMap { line -> [String] in
            guard TextMetrics.width(of: line, style) > width else { return [line] }
            var parts: [String] = []
            var part = ""
            for character in line {
                if !part.isEmpty, TextMetrics.width(of: part + String(character), style) > width {
                    parts.append(part)
                    part = ""
                }
                part.append(character)
            }
            return parts + (part.isEmpty ? [] : [part])
        }
    }

    static func widest(_ lines: [String], _ style: TextStyle) -> Double {
        lines.map { TextMetrics.width(of: $0, style) }.max() ?? 0
    }

    /// At most `count` lines; what does not fit ends in an ellipsis.
    static func limited(_ lines: [String], to count: Int, width: Double, _ style: TextStyle) -> [String] {
        guard lines.count > count, count > 0 else { return lines }
        var kept = Array(lines.prefix(count))
        var last = kept[count - 1]
        while !last.isEmpty, TextMetrics.width(of: last + "…", style) > width { last.removeLast() }
        kept[count - 1] = trimmed(last) + "…"
        return kept
    }

    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            if character == " " || character == "\n" {
                if !piece.isEmpty, piece.last != " " { pieces.append(piece) }
                piece = " "
                continue
            }
            piece.append(character)
            let isBreak = character == "-" || character == "–" || character == "/" || character == "—"
            // A dash between digits joins a range and never ends a line.
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            if isBreak, next.isLetter, piece.count > 2 {
                pieces.append(piece)
                piece = ""
            }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }

    private static func trimmed(_ text: String) -> String {
        var view = Substring(text)
        while view.first == " " { view.removeFirst() }
        while view.last == " " { view.removeLast() }
        return String(view)
    }
}
