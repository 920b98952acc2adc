package import Tabular

extension Column {
    /// What stands at its head: the declared title, else its name as words (`trial.opened_on` is "Opened on").
    package var heading: String {
        if let title, !title.isEmpty { return title }
        let last = name.contains("(") ? Substring(name) : name.split(separator: ".").last ?? Substring(name)
        let words = last.split(separator: "_").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
