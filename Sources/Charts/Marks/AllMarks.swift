/// Every mark; a new one is a file in this folder, a word in `MarkKind` and a line here.
enum AllMarks {
    static func mark(_ kind: MarkKind) -> any Mark {
        switch kind {
        case .bar: BarMark()
        case .line: LineMark()
        case .dot: DotMark()
        case .waffle: WaffleMark()
        case .timeline: TimelineMark()
        case .heatmap: HeatmapMark()
        case .dumbbell: DumbbellMark()
        case .slope: SlopeMark()
        case .histogram: HistogramMark()
        case .strip: StripMark()
        case .box: BoxMark()
        case .pyramid: PyramidMark()
        case .marimekko: MarimekkoMark()
        case .survival: SurvivalMark()
        case .gantt: GanttMark()
        }
    }
}
