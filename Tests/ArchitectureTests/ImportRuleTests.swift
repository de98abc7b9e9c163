import Testing

struct ImportRuleTests {
    private let pure = DeclaredTarget(name: "LinkedData", dependencies: ["Crypto"])

    @Test func `an import that is declared and allowed passes`() {
        #expect(faults(of: ["Crypto", "Synchronization"]).isEmpty)
    }

    @Test func `a pure target that imports the network is refused`() {
        #expect(faults(of: ["Crypto", "AsyncHTTPClient"]).count == 1)
    }

    @Test func `an own target above is refused although it exists`() {
        #expect(faults(of: ["OpenBadges"]).count == 1)
    }

    @Test func `a system module outside the row is refused`() {
        #expect(faults(of: ["Foundation"]).count == 1)
    }

    @Test func `an allowed product that the manifest does not declare is refused`() {
        let bare = DeclaredTarget(name: "LinkedData", dependencies: [])
        let faults = ImportRule.faults(importing: ["Crypto"], in: "A.swift", of: bare, table: ArchitectureTable.rows)
        #expect(faults == ["A.swift imports Crypto, which LinkedData may not"])
    }

    @Test func `a declared dependency outside the row is refused`() {
        let greedy = DeclaredTarget(name: "LinkedData", dependencies: ["Crypto", "Fetching"])
        #expect(ImportRule.faults(declaring: greedy, table: ArchitectureTable.rows).count == 1)
    }

    @Test func `a target without a row is refused`() {
        let stranger = DeclaredTarget(name: "Elsewhere", dependencies: [])
        #expect(ImportRule.faults(declaring: stranger, table: ArchitectureTable.rows).count == 1)
    }

    @Test func `a starred name covers a family and no more`() {
        let row = Allowance(thirdParty: ["NIO*"])
        #expect(row.permits(dependency: "NIOCore"))
        #expect(!row.permits(dependency: "AsyncNIO"))
    }

    @Test func `every spelling of an import is read`() {
        // Quoted line by line: in a literal of many lines this file would seem to import them itself.
        let source = [
            "import One", "public import Two", "  package import Three", "@testable import Four",
            "@_spi(Inner) public import Five", "import struct Six.Name", "// import Seven", "important import Eight",
        ].joined(separator: "\n")
        #expect(ImportRule.imports(in: source) == ["One", "Two", "Three", "Four", "Five", "Six"])
    }

    private func faults(of imports: [String]) -> [String] {
        ImportRule.faults(importing: imports, in: "A.swift", of: pure, table: ArchitectureTable.rows)
    }
}
