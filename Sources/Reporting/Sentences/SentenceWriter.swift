import Aggregation
import DataPackages
import Diagnostics
import Documents
import Formatting
import Tabular

/// Writes the sentences of one item about a computed table. Each kind has a file of its own.
struct SentenceWriter {
    let sentences: CompiledSentences
    let subject: SentenceSubject
    let content: ComputedContent
    let package: DataPackage
    let evidence: Evidence
    let register: SourceRegister
    let words: SentenceWords
    let format: ValueFormat
    /// What the numbers are, such as "number of boats".
    let what: String

    var attribution: Attribution { Attribution(words: words, format: format) }
    /// Whether several sources speak, each for itself.
    var isBySource: Bool { !subject.speakers.isEmpty }
    /// Whether the table shows a part of its groups only.
    var isLimited: Bool { content.accounts.contains { $0.exclusions.contains { $0.code == .limit } } }

    /// The sentences one after the other. Throws when a label names no group.
    func runs() throws(Diagnostic) -> [Run] {
        var all: [[Run]] = [], isAttributed = false
        for sentence in sentences.definition.sentences {
            if sentence.kind == .coverage {
                all.append(coverage())
                continue
            }
            var runs =
                switch sentence.kind {
                case .ranking: ranking(Ranking.End(rawValue: sentence.labels.first?.text ?? "") ?? .greatest)
                case .trend: try trend(sentence.labels)
                case .comparison: try comparison(sentence)
                case .partOfWhole: try partOfWhole(sentence.labels.first)
                case .coverage: [Run]()
                }
            var before = ""
            if !isBySource, !isAttributed {
                let sources = evidence.sources(of: subject.origin(0))
                before = attribution.whole(rule: sentences.plan.rule, sources: sources, register: register) ?? ""
                isAttributed = true
            }
            if isLimited { before += words.amongShown }
            runs = [.text(before)] + runs
            all.append(runs.joined.capitalized)
        }
        all.append(lackingRows())
        return all.filter { !$0.isEmpty }.separated(by: " ")
    }

    /// How many rows of the groups are in no number; the coverage says it too.
    private func lackingRows() -> [Run] {
        let isSaid = sentences.definition.sentences.contains { $0.kind == .coverage }
        let rows = subject.series.joined().reduce(into: RowSet()) { rows, cell in
            if let lack = cell.lack { rows.formUnion(lack.places) }
        }
        guard !isSaid, !rows.isEmpty else { return [] }
        let lacking = Origin(table: sentences.plan.from, rows: rows)
        return fill(words.inNoNumber, ["count": [count(lacking.count, origin: lacking, "without a number")]])
    }

    // MARK: - Parts of sentences

    /// Groups that are in no order, or have no number, as a sentence of its own. Unknown groups belong to a whole.
    func leftOut(_ pattern: String, unknown: Bool = true) -> [Run] {
        let items = zip(subject.groups, subject.series[0]).compactMap { group, cell -> [Run]? in
            if cell.value.isMissing { return fill(words.withoutNumber, ["label": [.text(group.label)]]) }
            guard unknown, group.isUnknown else { return nil }
            return fill(
                words.unknownGroup,
                ["number": [number(cell, "unknown group: \(group.label)")], "label": [.text(group.label)]])
        }
        guard !items.isEmpty, items.count <= 12 else { return [] }
        return [.text(" ")] + fill(pattern, ["groups": items.separated(by: ", ")])
    }

    /// The sources that have a number for every group that any of them has: only these know all that is compared.
    var completeSources: Set<Int> {
        let series = subject.series.indices
        let ranked = subject.known.filter { group in series.contains { subject.series[$0][group].estimate != nil } }
        guard ranked.count > 1 else { return [] }
        return Set(series.filter { source in ranked.allSatisfy { subject.series[source][$0].estimate != nil } })
    }

    /// The number of a cell, with its rows.
    func number(_ cell: SentenceSubject.Cell, _ name: String) -> Run {
        number(cell.value, origin: cell.origin, lacks: [cell.lack], name)
    }

    func number(_ value: Value, origin: Origin, lacks: [NumberLack?] = [], _ name: String) -> Run {
        let text = format.spoken(value, meaning: subject.meaning, unit: subject.unit)
        // A bound of the stated numbers is none of all.
        let isBoundOfStated = lacks.contains { $0 != nil } && value.estimate?.isBounded == false
        return .value(
            isBoundOfStated ? format.stated(text) : text, name: name, value: value,
            origin: value.isMissing ? Origin() : origin,
            remark: value.isMissing ? nil : format.lacks(lacks.compactMap { $0 }))
    }

    /// Why it is not certain which of some numbers is greater.
    func why(_ cells: [SentenceSubject.Cell]) -> [Run] {
        [.text(cells.contains { $0.lack != nil } ? words.rowsStateNone : words.rangesOverlap)]
    }

    /// A count of rows or groups.
    func count(_ count: Int, origin: Origin, _ name: String) -> Run {
        .value(format.integer(count), name: name, value: .integer(count), origin: origin, isMarked: false)
    }

    /// A group with its preposition: `in 1937`, `for North Harbour`.
    func place(_ group: Int) -> String {
        subject.groups[group].preposition.pattern(words).replacing("{label}", with: label(group))
    }

    /// The label of a group inside a sentence.
    func label(_ group: Int) -> String {
        let label = subject.groups[group].label
        return label.first?.isLowercase == true ? words.quoted.replacing("{label}", with: label) : label
    }

    /// Several groups with one preposition: `in 1937 and 1938`.
    func places(_ groups: [Int], _ list: ([String]) -> String) -> String {
        guard let first = groups.first else { return "" }
        let labels = list(groups.map(label))
        return subject.groups[first].preposition.pattern(words).replacing("{label}", with: labels)
    }

    func fill(_ pattern: String, _ parts: [String: [Run]]) -> [Run] {
        var parts = parts
        parts["what"] = [.text(what)]
        return SentencePattern(pattern).filled(parts)
    }

    /// Several sources, each with its numbers: `120 against 80 by Lighthouse log, …`.
    func bySource(_ sources: [Int], _ numbers: (Int) -> [Run]) -> [Run] {
        sources.map { source in
            sources.count == 1
                ? numbers(source)
                : SentencePattern(words.bySource).filled([
                    "numbers": numbers(source), "source": [.text(subject.speakers[source].name)],
                ])
        }.separated(by: "; ")
    }

    /// What the sources say, side by side, and then who says nothing certain, or nothing.
    func sides<Claim>(_ support: Support<Claim>, _ sentence: (Support<Claim>.Side) -> [Run]) -> [Run] {
        let sides = support.sides.map { side in
            ([.text(attribution.supporters(side, of: support, speakers: subject.speakers))] + sentence(side)).joined.capitalized
                + [.text(".")]
        }
        let stated = sides.isEmpty ? (fill(words.nothingBySource, [:]) + [.text(".")]).capitalized : sides.separated(by: " ")
        return (stated + attribution.others(support, speakers: subject.speakers)).joined.trimmed
    }
}

extension [Run] {
    /// Without a space at its beginning.
    var trimmed: [Run] {
        guard case .text(let text)? = first else { return self }
        return ([.text(String(text.drop { $0 == " " }))] + dropFirst()).joined
    }
}
