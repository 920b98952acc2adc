/// `index.html`: one file that needs no other, with the rows behind each number one click away, without script.
package enum HTMLFormat: DocumentFormat {
    package static let name = "html"

    package static func files(of document: Document) -> [FormattedFile] {
        var page = HTMLPage(document)
        return [FormattedFile(path: "index.html", text: page.render())]
    }
}
