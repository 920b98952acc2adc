import Aggregation
import Diagnostics
import Documents
import Formatting
import Tabular

/// The cells that sentences are about: a number for each group, or one for each group and source.
struct SentenceSubject {
    struct Group: Hashable {
        let keys: [Value]
        let label: String
        let preposition: Preposition
        /// Whether one of its keys is missing: what is in it belongs to other groups that are not known.
        var isUnknown: Bool { keys.contains(where: \.isMissing) }
    }

    struct Cell {
        let value: Value
        let origin: Origin
        /// What the rows of the group lack; nil when each states a number.
        let lack: NumberLack?
        /// Whether its ends are the most and the least that it can be.
        var hasBounds = true
        /// What it can be, as statements take it: anything where rows of it state no number, or its ends are no bounds.
        var estimate: Estimate? {
            value.estimate.map { lack == nil && (hasBounds || $0.isPoint) ? $0 : Estimate(unchecked: -.infinity, nil, .infinity) }
        }

        static let empty = Cell(value: .missing(.noRows), origin: Origin(), lack: nil)
    }

    /// Who says the numbers of one series.
    struct Speaker: Hashable {
        let name: String
        /// Sources of one family are one voice.
        let family: String
    }

    /// In the order of the table.
    let groups: [Group]
    /// Empty when the numbers are not divided by source.
    let speakers: [Speaker]
    /// For each speaker, or once, a cell for each group.
    let series: [[Cell]]
    /// The printed total of each series; nil where the table has none.
    let totals: [Cell?]
    let meaning: NumberMeaning
    let unit: Unit

    /// Throws when `column` or `row` names none, or several could be meant.
    init(
        _ sentences: CompiledSentences, table: Table, evidence: Evidence, register: SourceRegister,
        label: (SentenceKey, Value) -> String
    ) throws(Diagnostic) {
        let reader = CellReader(sentences, table: table)
        let rows = try reader.rows(label: label)
        var groups: [Group] = [], places: [[Value]: Int] = [:], voices: [Value] = []
        let groupColumns = sentences.groupKeys.compactMap { table.column($0.name) }
        let speakerColumn = sentences.sourceKey.flatMap { table.column($0.name) }
        for row in rows {
            let keys = groupColumns.map { $0[row] }
            if places[keys] == nil {
                places[keys] = groups.count
                let labels = zip(sentences.groupKeys, keys).map { label($0, $1) }
                groups.append(
                    Group(
                        keys: keys, label: labels.joined(separator: ", "),
                        preposition: Preposition(sentences.groupKeys, value: keys.first ?? .missing(.total))))
            }
            if let voice = speakerColumn?[row], !voices.contains(voice) { voices.append(voice) }
        }
        voices.sort(by: Value.isOrderedBefore)
        let count = max(1, voices.count)
        var series = [[Cell]](repeating: [Cell](repeating: .empty, count: groups.count), count: count)
        for row in rows {
            guard let place = places[groupColumns.map { $0[row] }] else { continue }
            let voice = speakerColumn.flatMap { column in voices.firstIndex(of: column[row]) } ?? 0
            series[voice][place] = reader.cell(row)
        }
        // One source alone speaks for the whole, as if the numbers were not divided.
        let isDivided = sentences.sourceKey != nil && voices.count > 1
        speakers =
            sentences.sourceKey.flatMap { key in
                !isDivided
                    ? nil
                    : zip(voices, series).map { voice, cells in
                        Speaker(
                            name: label(key, voice),
                            family: Self.family(of: cells, evidence: evidence, register: register) ?? label(key, voice))
                    }
            } ?? []
        self.groups = groups
        self.series = series
        totals = (0..<count).map { reader.total(of: voices.isEmpty ? nil : voices[$0], label: label) }
        meaning = reader.column?.meaning ?? .quantity
        unit = reader.column?.unit ?? .none
    }

    /// By the source that the rows themselves name, since a label may be any word for it.
    private static func family(of cells: [Cell], evidence: Evidence, register: SourceRegister) -> String? {
        for part in cells.flatMap(\.origin.parts) {
            guard let row = part.rows.first, let table = evidence.table(part.table),
                let source = evidence.source(table: part.table, row: row)
            else { continue }
            return register.family(of: source, topics: table.topics(of: row))
        }
        return nil
    }

    /// Every row behind the numbers of one series.
    func origin(_ series: Int) -> Origin { self.series[series].reduce(into: Origin()) { $0.formUnion($1.origin) } }

    /// Groups whose key is known.
    var known: [Int] { groups.indices.filter { !groups[$0].isUnknown } }

    /// The numbers of one series, those of unknown groups left out.
    func numbers(_ series: Int) -> [Estimate?] {
        groups.indices.map { groups[$0].isUnknown ? nil : self.series[series][$0].estimate }
    }

    /// The place of a group by its label, or by the value behind it.
    func place(of label: Located) throws(Diagnostic) -> Int {
        let place = groups.firstIndex { $0.label == label.text || $0.keys == [.text(label.text)] }
        guard let place else { throw .unknownGroup(label, known: groups.map(\.label)) }
        return place
    }
}

extension Diagnostic {
    static func unknownGroup(_ label: Located, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "sentence.unknown-label", "the table has no group \(label.text.quotedForMessage)", at: label.location,
            excerpt: label.text,
            remedy: Spelling.suggestion(for: label.text, among: known)
                ?? "it has: " + known.prefix(12).joined(separator: "; ") + (known.count > 12 ? "; …" : ""))
    }
}
