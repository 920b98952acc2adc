import Diagnostics
import Documents
import Foundation

/// The values of texts by hand that were printed otherwise in the report that stood before: the sentence around them was written
/// for the number that they were.
struct MovedValues {
    /// What the texts of a report print, by section and name, in reading order: texts of a section may each have a value of one name.
    private let earlier: [Key: [String]]

    private struct Key: Hashable {
        let section: String
        let name: String
    }

    /// - Parameter report: a `report.json`. What is none holds no texts.
    init(report: [UInt8]) {
        let sections = (try? JSONDecoder().decode(Report.self, from: Data(report)))?.sections ?? []
        var earlier: [Key: [String]] = [:]
        for section in sections {
            for item in section.items where item.kind == "text" && item.name == nil {
                for run in item.runs ?? [] {
                    if let name = run.name { earlier[Key(section: section.id, name: name), default: []].append(run.text ?? "") }
                }
            }
        }
        self.earlier = earlier
    }

    /// A note for each value that moved, in the order of the document. A value that is new, or no longer there, has not moved.
    func notes(_ document: Document, _ definition: ReportDefinition) -> [Diagnostic] {
        var places: [Key: Int] = [:], seen: Set<[String]> = []
        return zip(document.sections, definition.sections).flatMap { section, defined in
            section.blocks.flatMap { block -> [ValueRun] in
                if case .paragraph(let paragraph) = block, paragraph.name.isEmpty { paragraph.values } else { [] }
            }.compactMap { value -> Diagnostic? in
                let key = Key(section: section.id, name: value.name)
                let place = places[key, default: 0]
                places[key] = place + 1
                guard let texts = earlier[key], texts.indices.contains(place) else { return nil }
                let old = texts[place]
                // At the beginning of a sentence a word has a capital, and one number is noted once.
                guard old.lowercased() != value.text.lowercased(),
                    seen.insert([section.id, value.name, old.lowercased(), value.text.lowercased()]).inserted
                else { return nil }
                return .moved(value, from: old, at: defined.location(ofValue: value.name))
            }
        }
    }

    /// As much of `report.json` as is compared.
    private struct Report: Decodable {
        let sections: [Section]
        struct Section: Decodable {
            let id: String
            let items: [Item]
        }
        struct Item: Decodable {
            let kind: String
            let name: String?
            let runs: [Run]?
        }
        struct Run: Decodable {
            let name: String?
            let text: String?
        }
    }
}

extension SectionDefinition {
    fileprivate func location(ofValue name: String) -> FileLocation? {
        for case .text(let text) in items {
            if let value = text.values.first(where: { $0.name.text == name }) { return value.name.location }
        }
        return nil
    }
}

extension Diagnostic {
    fileprivate static func moved(_ value: ValueRun, from old: String, at location: FileLocation?) -> Diagnostic {
        Diagnostic(
            .note, code: "text.value-moved", "the text now prints \(value.text) where the report before printed \(old)",
            at: location, excerpt: value.name, remedy: "read the sentence around it again")
    }
}
