import Formatting
import Tabular

/// Numbers of which those of some series stand on the other side of zero: in the data they have no sign of their own.
struct BarSides {
    let fields: VegaLiteFields
    let opposite: Set<Int>
    /// As the data have them.
    let stated: NumberField

    /// With the sign of their side.
    var number: NumberField {
        var number = NumberField(onSides: stated)
        number.endsNearZero = true
        return number
    }

    var transforms: [JSON] {
        let names = opposite.sorted().map { fields.seriesNames[$0] }, sign = stated.name + "_sign"
        let isOpposite = "\(VegaLite.datum(sign)) < 0"
        func signed(_ field: String, _ other: String, as name: String) -> JSON {
            func known(_ field: String, _ sign: String) -> String {
                "\(VegaLite.isValid(field)) ? \(sign)\(VegaLite.datum(field)) : null"
            }
            return VegaLite.calculate("\(isOpposite) ? (\(known(other, "-"))) : (\(known(field, "")))", as: name)
        }
        var transforms = [
            VegaLite.calculate(
                "indexof(\(VegaLite.list(names)), \(VegaLite.datum(fields.series ?? ""))) < 0 ? 1 : -1", as: sign),
            signed(stated.name, stated.name, as: number.name),
        ]
        if stated.hasRanges {
            transforms += [
                signed(stated.low, stated.high, as: number.low), signed(stated.high, stated.low, as: number.high),
            ]
        }
        return transforms
    }

    /// The series in the order in which they stand on one another: from left to right they are read as the definition has them.
    var order: [JSON] {
        let names = fields.seriesNames
        return opposite.sorted(by: >).map { names[$0] } + names.indices.filter { !opposite.contains($0) }.map { names[$0] }
    }
}

extension NumberField {
    /// The same numbers, of some series with a minus sign.
    fileprivate init(onSides number: NumberField) {
        self.init(number, named: number.name + "_on_side")
    }
}
