import Aggregation
import DataPackages
import Diagnostics
import Documents
import Formatting
import Tabular

extension Composition {
    /// A paragraph about a computed table; nil when the item is not asked for, or something is wrong with it.
    mutating func paragraph(_ sentences: CompiledSentences, sink: inout DiagnosticSink) -> Paragraph? {
        let definition = sentences.definition
        guard isWanted(definition.name.text), let content = computed[definition.table.text] else { return nil }
        do throws(Diagnostic) {
            let writer = try writer(of: sentences, about: content)
            let runs = try writer.runs()
            book(definition.name.text, content.accounts)
            _ = cite(content.origin)
            let fields = content.table.column(sentences.measure.name)?.fields ?? []
            return Paragraph(runs, name: definition.name.text, fields: fields, evidence: evidence, language: language)
        } catch {
            sink.report(error.location == nil ? error.at(definition.name.location) : error)
            return nil
        }
    }

    private func writer(of sentences: CompiledSentences, about content: ComputedContent) throws(Diagnostic) -> SentenceWriter {
        let register = package.catalog.sources, words = SentenceWords(language)
        let subject = try SentenceSubject(
            sentences, table: content.table, evidence: evidence, register: register, label: label)
        return SentenceWriter(
            sentences: sentences, subject: subject, content: content, package: package, evidence: evidence, register: register,
            words: words, format: format,
            what: sentences.definition.called
                ?? MeasurePhrase(sentences.measure, argument: sentences.argumentTitle, words: words).text)
    }

    /// A value of a key in words: a category by its label, a source by its short name, a missing one by its reason.
    private func label(_ key: SentenceKey, _ value: Value) -> String {
        switch value {
        case .missing(let reason): reason.label
        case .text(let text):
            key.column.categories?.first { $0.value == text }?.label
                ?? (key.isSource ? bibliography.entry(text)?.short : nil) ?? text
        default: format.value(value, meaning: key.column.meaning)
        }
    }
}
