package import Tabular

extension Column {
    /// What stands at its head: the declared title, else its name as words (`trial.opened_on` is "Opened on").
    package var heading: String {
        if let title, !title.isEmpty { return title }
        if let end = name.firstIndex(of: "(") { return Self.heading(ofFunction: name[..<end]) }
        let last = name.split(separator: ".").last ?? Substring(name)
        let words = last.split(separator: "_").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// `year(opened)` is "Year", `max(tons)` is "Maximum"; whoever wants more declares a label.
    private static func heading(ofFunction name: Substring) -> String {
        switch name {
        case "min": "Minimum"
        case "max": "Maximum"
        case "distinct": "Different"
        default: name.prefix(1).uppercased() + name.dropFirst()
        }
    }
}
