import Testing

struct ArrowTests {
    @Test func `every target declares only what the table allows`() throws {
        let targets = try Manifest.dumped().declared
        #expect(targets.contains { $0.name == "LinkedData" && $0.dependencies.contains("Crypto") })
        let faults = targets.flatMap { ImportRule.faults(declaring: $0, table: ArchitectureTable.rows) }
        #expect(faults == [])
    }

    @Test func `every file imports only what its target may`() throws {
        var seen = 0
        var faults: [String] = []
        for target in try Manifest.dumped().declared {
            for file in SourceTree.swiftFiles(under: target.folder) {
                let modules = ImportRule.imports(in: try SourceTree.text(of: file))
                seen += modules.count
                faults += ImportRule.faults(importing: modules, in: file, of: target, table: ArchitectureTable.rows)
            }
        }
        #expect(faults == [])
        #expect(seen > 0, "no import was found at all, so nothing was checked")
    }

    @Test func `every folder of sources belongs to a target`() throws {
        let names = try Manifest.dumped().declared.map { $0.folder + "/" }
        let strays = SourceTree.written().filter { file in !names.contains { file.hasPrefix($0) } }
        #expect(strays == [])
    }
}
