import Charts
import Testing

@testable import Reporting

@Suite struct SettingNameTests {
    /// Those that every mark draws.
    private static let general: Set = ["mark", "size", "width", "height", "facet-columns", "axes"]

    @Test("every setting of a definition is one of all marks or one of which a mark says whether it draws it")
    func known() {
        let own = Set(FigureSetting.allCases.map(\.rawValue)).subtracting(["diverge"])
        #expect(Set(FigureDefinition.settingNames) == Self.general.union(own))
        #expect(own.isDisjoint(with: Self.general))
    }
}
