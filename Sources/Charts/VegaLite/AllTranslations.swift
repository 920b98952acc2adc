/// The translation of every mark; a new one is a file in `Marks` beside this and a line here.
enum AllTranslations {
    static func translation(_ kind: MarkKind) -> any VegaLiteTranslation {
        switch kind {
        case .bar: BarTranslation()
        case .line: LineTranslation()
        case .dot: DotTranslation()
        case .waffle: WaffleTranslation()
        case .timeline: TimelineTranslation()
        case .heatmap: HeatmapTranslation()
        case .dumbbell: DumbbellTranslation()
        case .slope: SlopeTranslation()
        case .histogram: HistogramTranslation()
        case .strip: StripTranslation()
        case .box: BoxTranslation()
        case .survival: SurvivalTranslation()
        case .gantt: GanttTranslation()
        case .pyramid: PyramidTranslation()
        case .marimekko: MarimekkoTranslation()
        }
    }
}
