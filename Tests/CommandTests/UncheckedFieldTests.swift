import Testing

/// Fields of a row that were not checked although the row was.
@Suite("Fields that were not checked")
struct UncheckedFieldTests {
    /// The lines of a table of `report.md`, from its head to its last line.
    static func table(_ caption: String, in page: String) -> [String] {
        page.split(separator: "\n").map(String.init).drop { !$0.contains(caption) }.drop { !$0.hasPrefix("|") }
            .prefix { $0.hasPrefix("|") }.map { $0.replacing("\u{202F}", with: " ") }
    }

    static func project(_ doubts: [String]) throws -> TemporaryProject {
        let project = try TemporaryProject()
        try project.replace(
            "{\"name\": \"checked\", \"type\": \"string\"}],\n      \"primaryKey\"",
            by: "{\"name\": \"checked\", \"type\": \"string\"}, {\"name\": \"doubts\"}],\n      \"primaryKey\"",
            in: "Data/datapackage.json")
        try project.replace(
            "\"source\": \"observer\", \"checked\": \"checked\",\n",
            by: "\"source\": \"observer\", \"checked\": \"checked\", \"unchecked\": \"doubts\",\n", in: "Data/datapackage.json")
        let lines = try project.read("Data/landings.csv").split(separator: "\n")
        let changed = zip(lines, ["doubts"] + doubts).map { $0 + "," + $1 + "\n" }.joined()
        try project.write("Data/landings.csv", Array(changed.utf8))
        return project
    }

    @Test("mark the numbers that are measured, grouped or chosen by them, and no others")
    func aggregates() throws {
        let plain = try Self.project(["", "", "", "", "", "", ""])
        #expect(try plain.run("report").status == 0)
        let before = Self.table("Landings of 1901", in: try #require(try plain.contents("Reports/landings")["report.md"]))
        #expect(before[2] == "| North Harbour | 120 | 40 | 160 |")
        // A unit is read by no one here; the fish is a key, the tons are measured, and the observer chooses the rows.
        for (field, line) in [
            ("unit", "| North Harbour | 120 | 40 | 160 |"), ("fish", "| North Harbour | 120 | 40\\* | 160\\* |"),
            ("unit;tons", "| North Harbour | 120 | 40\\* | 160\\* |"), ("observer", "| North Harbour | 120 | 40\\* | 160\\* |"),
        ] {
            let project = try Self.project(["", field, "", "", "", "", ""])
            #expect(try project.run("report").status == 0)
            let page = try #require(try project.contents("Reports/landings")["report.md"])
            #expect(Self.table("Landings of 1901", in: page)[2] == line, "\(field)")
        }
    }

    @Test("mark values of texts and cells of listings, each where it stands")
    func cells() throws {
        let project = try Self.project(["tons", "", "", "", "", "", ""])
        try project.replace(
            "      - table: landings\n",
            by:
                "      - {table: all, caption: All of them, from: landings, list: [id, fish, tons, low]}\n      - table: landings\n",
            in: "Reports/landings.yml")
        #expect(try project.run("report").status == 0)
        let page = try #require(try project.contents("Reports/landings")["report.md"])
        #expect(page.contains("the log counts 120\\* tons"))
        let listed = Self.table("All of them", in: page)
        #expect(listed[2].hasPrefix("| l1 | Herring | 120\\* |"))
        #expect(listed[3].hasPrefix("| l2 | Cod | 40 |"))
        // A row that was not checked at all is marked once, at its head.
        #expect(listed[5].hasPrefix("| l4\\* | Cod | at least 10 |"))
        let trace = try project.run("trace", "landings", "landings", "--row", "North Harbour", "--column", "Herring")
        #expect(trace.output.contains("120*"))
    }
}
