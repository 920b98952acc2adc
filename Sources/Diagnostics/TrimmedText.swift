extension StringProtocol {
    /// Without the spaces around it.
    package var trimmingSpaces: SubSequence {
        var text = self[startIndex...]
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return text
    }
}
