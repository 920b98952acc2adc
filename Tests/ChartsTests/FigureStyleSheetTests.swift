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
                    guard let colour = element[property], colour != "none", colour != Ink.reversed.colour || property == "stroke"
                    else {
                        continue
                    }
                    #expect(
                        element.classes.contains {
                            sheet.contains("svg.figure .\($0){\(property):") || sheet.contains("svg.figure .\($0),")
                        },
                        "\(figure.name): \(element.name) \(element.classes)")
                }
            }
        }
    }
}
