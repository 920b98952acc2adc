import Testing

@testable import Charts

@Suite struct FigureStyleSheetTests {
    @Test("every colour of a figure has a class, and the dark sheet a rule for it")
    func covered() throws {
        let sheet = FigureStyleSheet.dark(within: "svg.figure")
        for figure in ChartTests.figures {
            let drawing = try Chart.draw(figure.specification, table: figure.table)
            for element in drawing.root.descendants where element.name != "svg" {
                for property in ["fill", "stroke"] {
                    guard let colour = element[property], colour != "none" else { continue }
                    // Numbers on areas are as they are printed.
                    if element.classes.contains("reversed") || element.classes.contains("on-light") { continue }
                    #expect(
                        element.classes.contains {
                            sheet.contains("svg.figure .\($0){\(property):") || sheet.contains("svg.figure .\($0),")
                        },
                        "\(figure.name): \(element.name) \(element.classes)")
                }
            }
        }
    }

    /// The colours that the rules of a sheet give, by class and property.
    private static func rules(_ sheet: String) -> [String: Colour] {
        var found: [String: Colour] = [:]
        for rule in sheet.split(separator: "\n") {
            let parts = rule.split(separator: "{"), value = parts[1].dropLast().split(separator: ":")
            for name in parts[0].split(separator: ",") { found["\(name) \(value[0])"] = Colour(String(value[1])) }
        }
        return found
    }

    @Test(
        "on a dark ground areas of every palette stand out from it by 1.9 to 1, lines by 4.5, and the numbers on areas by 3.5",
        arguments: PaletteName.allCases)
    func legible(name: PaletteName) throws {
        let rules = Self.rules(FigureStyleSheet.dark(within: "f", palettes: [name])), palette = Palette(name)
        let ground = try #require(rules["f .paper fill"]), prefix = name == .house ? "series" : name.rawValue
        for index in palette.areas.indices {
            let area = try #require(rules["f .\(prefix)-\(index + 1) fill"])
            #expect(area.contrast(with: ground) >= 1.9, "\(index)")
            let number = palette.isDark(index) ? Colour.white : Colour(Ink.onLight.colour)
            #expect(area.contrast(with: number) >= 3.5, "\(index) \(area.hex)")
            let line = try #require(rules["f .\(prefix)-\(index + 1)-line stroke"])
            #expect(line.contrast(with: ground) >= 4.5 && rules["f .\(prefix)-\(index + 1)-ink fill"] == line, "\(index)")
        }
    }

    @Test("a page has rules only for the palettes of its figures")
    func used() {
        #expect(!FigureStyleSheet.dark(palettes: [.house]).contains("grey-1"))
        #expect(FigureStyleSheet.dark(palettes: [.grey]).contains("svg .grey-1{fill:#"))
    }
}
