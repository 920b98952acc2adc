package import Diagnostics
import Tabular
import YAMLReading

extension DataPackage {
    /// Reads a package: `descriptorPath` is that of its `datapackage.json`, relative to the project.
    ///
    /// Every error of every file goes to the sink, and then nil is returned. Cells that do not fit their type are warnings:
    /// their rows are rejected, and stand in `Dataset.rejections`.
    package static func load(
        _ descriptorPath: String, from source: any FileSource, sink: inout DiagnosticSink
    ) -> DataPackage? {
        check(descriptorPath, from: source, keepingAll: true, sink: &sink).package
    }

    /// Reads a package as `load` does, and says also of one with errors what was read. Without `keepingAll`, of resources whose
    /// rows nothing in the package asks for only the keys are kept, and their tables are empty: so files larger than memory can
    /// be checked.
    package static func check(
        _ descriptorPath: String, from source: any FileSource, keepingAll: Bool, sink: inout DiagnosticSink
    ) -> PackageCheck {
        let errorsBefore = sink.errorCount
        let bytes: [UInt8]
        let decoded: PackageDescriptor?
        do throws(Diagnostic) {
            bytes = try source.bytes(at: descriptorPath)
            let node = try YAMLDocument.parse(bytes, file: descriptorPath)
            decoded = PackageDescriptor.decode(node, path: descriptorPath, sink: &sink)
        } catch {
            sink.report(error)
            return PackageCheck()
        }
        guard let descriptor = decoded else { return PackageCheck() }
        let readings = descriptor.resources.compactMap { resource in
            let keepsRows = keepingAll || descriptor.needsRows(of: resource)
            return read(resource, of: descriptor, from: source, keeping: keepsRows ? .everything : .keys, sink: &sink)
        }
        var package = assemble(descriptor, readings, sink: &sink)
        package.descriptorPath = descriptorPath
        package.descriptorBytes = bytes
        return PackageCheck(
            title: descriptor.title ?? descriptor.name, resources: descriptor.resourceNames.count, datasets: package.datasets,
            package: sink.errorCount == errorsBefore ? package : nil)
    }

    private static func read(
        _ resource: ResourceDescriptor, of package: PackageDescriptor, from source: any FileSource,
        keeping: ResourceReader.Keeping, sink: inout DiagnosticSink
    ) -> ResourceReading? {
        do throws(Diagnostic) {
            return try ResourceReader.read(
                resource, from: source, keeping: keeping, keys: package.keyFields(of: resource), sink: &sink)
        } catch {
            var diagnostic = error
            if diagnostic.kind == .noInput { diagnostic.remedy = diagnostic.remedy ?? "\(resource.path.location) names it" }
            sink.report(diagnostic)
            return nil
        }
    }

    private static func assemble(
        _ descriptor: PackageDescriptor, _ readings: [ResourceReading], sink: inout DiagnosticSink
    ) -> DataPackage {
        let names = descriptor.resourceNames
        var foreignKeys: [ForeignKey] = []
        for reading in readings {
            UniquenessCheck.check(reading, sink: &sink)
            for key in reading.descriptor.foreignKeys {
                if let far = key.farResource, !names.contains(far.text) { sink.report(.unknownResource(far, known: names)) }
                guard let check = ForeignKeyCheck(key, of: reading, among: readings, sink: &sink) else { continue }
                if let foreignKey = check.foreignKey(sink: &sink) { foreignKeys.append(foreignKey) }
            }
        }
        for reading in readings { checkSources(of: reading, descriptor, readings, sink: &sink) }
        func named(_ name: PlacedText?) -> ResourceReading? {
            guard let name else { return nil }
            if !names.contains(name.text) { sink.report(.unknownResource(name, known: names)) }
            return readings.first { $0.name == name.text }
        }
        let sourceReading = named(descriptor.sources), comparisonReading = named(descriptor.comparisons)
        if let sourceReading, !sourceReading.names.contains("id"), let place = descriptor.sources {
            sink.report(.sourcesWithoutID(place))
        }
        let tables = readings.map { $0.table(sink: &sink) }
        for (reading, table) in zip(readings, tables) where reading.content != nil {
            ClaimCheck.check(reading, table: table, sink: &sink)
        }
        let sources = sourceReading.flatMap { reading in tables.first { $0.name == reading.name } }.map(Source.sources) ?? []
        let ranks = named(descriptor.ranks).map { RankList.statements(in: $0, sink: &sink) } ?? []
        let catalog = Catalog(tables: tables, foreignKeys: foreignKeys, sources: SourceRegister(sources, ranks: ranks))
        let context = IdentityContext(readings: readings, catalog: catalog, resourceNames: names)
        return DataPackage(
            name: descriptor.name, title: descriptor.title, description: descriptor.description, licenses: descriptor.licenses,
            catalog: catalog,
            datasets: readings.map { reading in
                Dataset(
                    name: reading.name, title: reading.descriptor.title, path: reading.path, bytes: reading.content?.bytes ?? [],
                    rowsRead: reading.rowsRead, malformed: reading.rowsRead - reading.tableRows.count,
                    rejections: reading.rejections, absences: reading.absences)
            },
            sources: sources,
            comparisons: comparisonReading.map { Comparison.comparisons(in: $0, among: readings, sink: &sink) } ?? [],
            identities: context.identities(sink: &sink))
    }
}

extension DataPackage {
    /// Every source that a row names is listed, whether or not the schema declares the key.
    private static func checkSources(
        of reading: ResourceReading, _ descriptor: PackageDescriptor, _ readings: [ResourceReading], sink: inout DiagnosticSink
    ) {
        guard let source = reading.descriptor.annotations.source, let list = descriptor.sources,
            reading.names.contains(source.text), readings.contains(where: { $0.name == list.text && $0.names.contains("id") }),
            !reading.descriptor.foreignKeys.contains(where: { $0.fields.map(\.text) == [source.text] })
        else { return }
        let id = PlacedText(text: "id", location: list.location)
        let key = ForeignKeyDescriptor(fields: [source], farResource: list, farFields: [id])
        _ = ForeignKeyCheck(key, of: reading, among: readings, sink: &sink)?.foreignKey(sink: &sink)
    }
}

extension Diagnostic {
    fileprivate static func sourcesWithoutID(_ name: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.sources", "\"\(name.text)\" has no column \"id\", so it cannot list the sources", at: name.location,
            excerpt: name.text, remedy: "name the resource that lists them, or give this one a column \"id\"")
    }
}

extension SourceRegister {
    fileprivate init(_ sources: [Source], ranks: [RankStatement]) {
        let families = sources.compactMap { source in source.family.map { (source.id, $0) } }
        self.init(
            ids: sources.map(\.id), families: Dictionary(families, uniquingKeysWith: { first, _ in first }),
            shortNames: Dictionary(sources.map { ($0.id, $0.short) }, uniquingKeysWith: { first, _ in first }), ranks: ranks)
    }
}
