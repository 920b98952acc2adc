/// One thing that stands in a section.
package enum Block: Sendable {
    case paragraph([Run])
    case table(PrintedTable)
    case figure(FigureBlock)
    case notice(Notice)
}
