/// One thing that stands in a section.
package enum Block: Sendable {
    case paragraph(Paragraph)
    case table(PrintedTable)
    case figure(FigureBlock)
    case notice(Notice)
}
