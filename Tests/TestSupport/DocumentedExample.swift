/// One example of a page of documentation: a section whose fenced blocks are carried out one after the other in a copy of a
/// fixture.
package struct DocumentedExample: Sendable {
    /// A fenced block that does or shows something.
    package enum Block: Sendable {
        /// Changes of files, `diff`.
        case change(DocumentedChange)
        /// Commands after `$ `, each with the lines that it prints, `console`.
        case commands([DocumentedCommand])
        /// A file as it is to be written: `csv NAME`, `json NAME`, `yaml NAME`.
        case file(name: String, lines: [String])
        /// What a command of the program then says, `text` or `text NAME`.
        case output(command: String, lines: [String])
    }

    /// The title of its group, from the heading above it.
    package let group: String
    /// The title, without the signs of code.
    package let title: String
    /// Whether the title is set as code.
    package let isCode: Bool
    package let blocks: [Block]
    /// The lines between the fences of each block, by their numbers in the page from 0.
    package let ranges: [Range<Int>]

    /// The commands of all blocks.
    package var commands: [DocumentedCommand] {
        blocks.flatMap { if case .commands(let commands) = $0 { commands } else { [DocumentedCommand]() } }
    }
}

/// A command as a page shows it.
package struct DocumentedCommand: Hashable, Sendable {
    package let text: String
    package let output: [String]

    package init(text: String, output: [String]) {
        self.text = text
        self.output = output
    }
}

extension DocumentedExample {
    /// The examples of a page: each section of the second or third level that has such blocks, or whose title is code.
    package static func examples(in page: String) throws(Malformed) -> [DocumentedExample] {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var examples: [DocumentedExample] = []
        var group = "", title = "", isCode = false, blocks: [Block] = [], ranges: [Range<Int>] = []
        func finished() -> [DocumentedExample] {
            blocks.isEmpty && !isCode
                ? [] : [DocumentedExample(group: group, title: title, isCode: isCode, blocks: blocks, ranges: ranges)]
        }
        var number = 0
        while number < lines.count {
            let line = lines[number]
            number += 1
            if line.hasPrefix("## ") || line.hasPrefix("### ") {
                examples += finished()
                (blocks, ranges) = ([], [])
                let text = String(line.drop { $0 == "#" }.dropFirst())
                isCode = text.hasPrefix("`") && text.hasSuffix("`")
                title = isCode ? String(text.dropFirst().dropLast()) : text
                if line.hasPrefix("## ") { group = title }
            }
            guard line.hasPrefix("```") else { continue }
            let start = number
            while number < lines.count, lines[number] != "```" { number += 1 }
            guard number < lines.count else { throw Malformed(line: start, reason: "the block is never closed") }
            if let block = try block(line.dropFirst(3), Array(lines[start..<number]), at: start) {
                blocks.append(block)
                ranges.append(start..<number)
            }
            number += 1
        }
        return examples + finished()
    }

    /// Why a page cannot be carried out.
    package struct Malformed: Error, Hashable {
        /// In the page, from 1.
        package let line: Int
        package let reason: String
    }

    private static func block(_ information: Substring, _ lines: [String], at start: Int) throws(Malformed) -> Block? {
        let words = information.split(separator: " ")
        switch words.first {
        case "diff": return .change(try DocumentedChange(lines, at: start))
        case "console": return .commands(try commands(lines, at: start))
        case "text": return .output(command: words.dropFirst().first.map(String.init) ?? "report", lines: lines)
        case "csv", "json", "yaml": return words.count == 2 ? .file(name: String(words[1]), lines: lines) : nil
        default: return nil
        }
    }

    private static func commands(_ lines: [String], at start: Int) throws(Malformed) -> [DocumentedCommand] {
        var commands: [(text: String, output: [String])] = []
        for line in lines {
            if line.hasPrefix("$ ") {
                commands.append((String(line.dropFirst(2)), []))
            } else if commands.isEmpty {
                throw Malformed(line: start + 1, reason: "a console block begins with \"$ \"")
            } else {
                commands[commands.count - 1].output.append(line)
            }
        }
        return commands.map { DocumentedCommand(text: $0.text, output: $0.output) }
    }

    /// The page with other lines between the fences of blocks.
    package static func page(_ page: String, replacing replacements: [(range: Range<Int>, lines: [String])]) -> String {
        var lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for replacement in replacements.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            lines.replaceSubrange(replacement.range, with: replacement.lines)
        }
        return lines.joined(separator: "\n")
    }
}
