import Formatting
import Tabular

/// An axis of numbers: the unit they are shown in, the round ticks, and its title. Positions are asked for in shown units.
struct ValueAxis: Sendable {
    private(set) var domain: ClosedRange<Double>
    private(set) var ticks: [Double]
    /// By how much a number of the data is divided to be shown: 1000 for thousands, 0.01 for per cent.
    let divisor: Double
    let title: String
    let format: ValueFormat
    /// Whether numbers below zero are written without their sign, since it only says on which side they stand.
    var isTwoSided = false
    var transform = ScaleTransform.linear
    /// Round numbers between the ticks that are not labelled; only on a scale that is not linear.
    var minorTicks: [Double] = []
    /// What the low end of a logarithmic axis is called where it stands for zero, or for zero and less.
    var edgeLabel: String?

    /// `extent` is in units of the data.
    init(
        extent: ClosedRange<Double>, title: String, unit: Unit, isShare: Bool, fromZero: Bool, tickCount: Int, format: ValueFormat
    ) {
        self.format = format
        let measure = Self.measure(max(abs(extent.lowerBound), abs(extent.upperBound)), isShare: isShare)
        divisor = measure.divisor
        var shown = extent.lowerBound / divisor...extent.upperBound / divisor
        let isWhole = isShare && fromZero && extent.lowerBound >= 0 && (0.9...1.0001).contains(extent.upperBound)
        if isWhole { shown = 0...100 }
        let rounded = Ticks.rounded(shown, count: tickCount, fromZero: fromZero)
        domain = isWhole ? 0...100 : rounded.domain
        ticks = isWhole ? Ticks.values(in: 0...100, step: tickCount > 3 ? 25 : 50) : rounded.ticks
        self.title = Self.title(title, unit: Self.unit(unit, isShare: isShare, format), word: measure.word)
    }

    /// `scaled` is in shown units.
    init(_ scaled: ScaledDomain, divisor: Double, title: String, format: ValueFormat) {
        (domain, ticks, minorTicks, transform) = (scaled.domain, scaled.ticks, scaled.minorTicks, scaled.transform)
        (self.divisor, self.title, self.format) = (divisor, title, format)
    }

    func shown(_ value: Double) -> Double { value / divisor }

    /// The same axis, ending at a number of the data in place of at a round one above it.
    func ending(at value: Double) -> ValueAxis {
        var axis = self
        let end = max(shown(value), domain.lowerBound)
        axis.domain = domain.lowerBound...end
        axis.ticks = ticks.filter { $0 <= end * (1 + 1e-9) }
        return axis
    }

    /// The number at a tick, all of one axis with as many places.
    func label(_ tick: Double) -> String {
        if let edgeLabel, tick == domain.lowerBound { return edgeLabel }
        if transform != .linear { return format.number(tick) }
        let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
        let number = tick == 0 ? 0 : isTwoSided ? abs(tick) : tick
        return Self.text(number, step: step, of: ticks, format)
    }

    /// A multiple of a step among others, with as many places as tell it from its neighbours; where the greatest of them is beyond
    /// reading, all are powers of ten.
    static func text(_ number: Double, step: Double, of ticks: [Double], _ format: ValueFormat) -> String {
        guard let greatest = ticks.map(abs).max(), ValueFormat.isBeyondReading(greatest) else {
            return format.decimal(number, places: places(step))
        }
        if number == 0 { return format.integer(0) }
        return format.power(number, digits: RoundNumbers.exponent(abs(number)) - RoundNumbers.exponent(abs(step)) + 2)
    }

    /// How many places tell neighbouring multiples of a step apart.
    static func places(_ step: Double) -> Int {
        if step >= 1 { return step.truncatingRemainder(dividingBy: 1) == 0 ? 0 : 1 }
        var places = 1, unit = 0.1
        while step < unit, places < 9 {
            unit /= 10
            places += 1
        }
        return places
    }

    /// A number of the data in the unit of the axis, as short as a mark can carry; its sign for per cent stands at the axis.
    func short(_ value: Double) -> String {
        let shown = shown(value)
        return divisor == 1
            ? format.number(shown) : format.decimal(shown, places: abs(shown) < 10 && shown.rounded() != shown ? 1 : 0)
    }

    /// By how much numbers of this size are divided to be shown, and the word for it.
    static func measure(_ magnitude: Double, isShare: Bool) -> (divisor: Double, word: (one: String, many: String)?) {
        if isShare { return (0.01, nil) }
        if ValueFormat.isBeyondReading(magnitude) { return (1, nil) }
        if magnitude >= 5_000_000 { return (1_000_000, (Words.million, Words.millions)) }
        if magnitude >= 20_000 { return (1000, (Words.thousand, Words.thousands)) }
        return (1, nil)
    }

    static func unit(_ unit: Unit, isShare: Bool, _ format: ValueFormat) -> String? {
        if isShare { return "%" }
        guard case .fixed(let name) = unit else { return nil }
        return format.unit(name)
    }

    static func title(_ title: String, unit: String?, word: (one: String, many: String)?) -> String {
        if title.hasSuffix(")"), let word, title.contains(word.one) { return title }
        if word == nil, title.hasSuffix("(%)") { return title }
        let named = unit.flatMap { unit in title.lowercased().contains(unit.lowercased()) ? nil : unit }
        switch (word, named) {
        case (nil, nil): return title
        case (nil, let unit?): return title.isEmpty ? unit : "\(title) (\(unit))"
        case (let word?, nil): return title.isEmpty ? word.many : "\(title) (\(word.many))"
        case (let word?, let unit?): return title.isEmpty ? "\(word.one) \(unit)" : "\(title) (\(word.one) \(unit))"
        }
    }
}

extension ValueAxis {
    /// The title with its unit, where numbers are written in full.
    static func fullTitle(_ name: String, unit: Unit, isShare: Bool, _ format: ValueFormat) -> String {
        title(name, unit: Self.unit(unit, isShare: isShare, format), word: nil)
    }

    /// What an axis is called when the definition gives no title: the column's title, or its name in plain letters.
    static func name(of column: Column?, override: String?) -> String {
        if let override { return override }
        guard let column else { return "" }
        return column.title ?? plain(column.name)
    }

    /// `year(date)` is a year, `sum(value)` a sum of values; of a path the last word counts; underscores are spaces.
    static func plain(_ name: String) -> String {
        func words(_ path: Substring) -> String {
            let parts = path.split(separator: ".")
            let last = parts.count > 1 && parts[parts.count - 1] == "name" ? parts[parts.count - 2] : parts.last ?? path
            return last.split(separator: "_").joined(separator: " ")
        }
        guard let open = name.firstIndex(of: "("), name.last == ")" else { return words(name[...]) }
        let function = name[..<open], argument = name[name.index(after: open)...].dropLast()
        switch function {
        case "year", "month", "decade", "share": return String(function)
        case "sum": return words(argument)
        default: return "\(function) of \(words(argument))"
        }
    }
}
