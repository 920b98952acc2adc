/// Every mark; a new one is a file beside this and a line here.
enum AllMarks {
    static let list: [any Mark] = [BarMark(), DotMark(), WaffleMark(), LineMark(), TimelineMark()]

    static func mark(_ kind: MarkKind) -> (any Mark)? { list.first { $0.kind == kind } }
}
