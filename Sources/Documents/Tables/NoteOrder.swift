/// In which order the notes of a table stand under it.
package enum NoteOrder: String, Sendable, CaseIterable {
    /// Sources, notes on the whole table, lettered notes on its parts: Turabian, A Manual for Writers, 26.2.7.
    case turabian
    /// Lettered notes, notes on the whole table, sources: U.S. Government Publishing Office Style Manual, 13.75.
    case gpo
}

/// A line under a table.
enum TableNote: Hashable, Sendable {
    /// On the cells that carry its letter.
    case lettered(Footnote)
    /// On all of the table.
    case whole(SourceNote)
}

extension PrintedTable {
    /// All lines under it, in their order.
    var notes: [TableNote] {
        let lettered = footnotes.map(TableNote.lettered)
        let sources = sourceNotes.filter(\.isSource).map(TableNote.whole)
        let general = sourceNotes.filter { !$0.isSource }.map(TableNote.whole)
        switch noteOrder {
        case .turabian: return sources + general + lettered
        case .gpo: return lettered + general + sources
        }
    }
}
