import Testing

struct HouseRuleTests {
    @Test func `no file breaks a rule that a machine can see`() throws {
        let files = SourceTree.written()
        #expect(files.count > 10)
        let faults = try files.flatMap { path in
            HouseRules.faults(path: path) + HouseRules.faults(text: try SourceTree.text(of: path), path: path)
        }
        #expect(faults == [])
    }

    @Test(arguments: ["KeyManager.swift", "StringUtils.swift", "Common.swift", "String+Ext.swift", "TestHelpers.swift"])
    func `a name that explains nothing is refused`(name: String) {
        #expect(HouseRules.faults(path: "Sources/LinkedData/\(name)").count == 1)
    }

    @Test(arguments: ["JSONScanner+String.swift", "Commons.swift", "KeyRing.swift"])
    func `a name that says something passes`(name: String) {
        #expect(HouseRules.faults(path: "Sources/LinkedData/\(name)").isEmpty)
    }

    @Test func `300 lines pass and 301 are refused`() {
        let longest = String(repeating: "let a = 1\n", count: HouseRules.longestFile)
        #expect(HouseRules.faults(text: longest, path: "A.swift").isEmpty)
        #expect(HouseRules.faults(text: longest + "let b = 2", path: "A.swift").count == 1)
    }

    @Test func `a mark of unfinished work is refused with its line`() {
        let text = "let a = 1\n// " + "TO" + "DO: later\n"
        #expect(HouseRules.faults(text: text, path: "A.swift") == ["A.swift:2 says that something is unfinished"])
    }
}
