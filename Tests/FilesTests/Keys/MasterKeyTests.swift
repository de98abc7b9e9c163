internal import Foundation
internal import Testing

@testable internal import Files

@Suite struct MasterKeyTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "proven-key-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private var path: String { folder.appending(path: "master.key").path() }

    @Test func `what is sealed opens with the same key and context only`() throws {
        let key = MasterKey.generate()
        let sealed = try key.seal([1, 2, 3], context: "issuer 1")
        #expect(try key.open(sealed, context: "issuer 1") == [1, 2, 3])
        #expect(throws: MasterKeyProblem.damaged) { try key.open(sealed, context: "issuer 2") }
        let other = MasterKey.generate()
        #expect(throws: MasterKeyProblem.otherKey(sealedBy: key.id, here: other.id)) {
            try other.open(sealed, context: "issuer 1")
        }
        #expect(try key.seal([1, 2, 3], context: "issuer 1") != sealed)
    }

    @Test func `a changed letter anywhere is noticed`() throws {
        let key = MasterKey.generate()
        let sealed = try key.seal(Array("secret".utf8), context: "x")
        for index in sealed.indices {
            var changed = sealed
            changed.replaceSubrange(index...index, with: sealed[index] == "A" ? "B" : "A")
            #expect(throws: MasterKeyProblem.self) { try key.open(changed, context: "x") }
        }
    }

    @Test func `a key file is for its owner alone`() throws {
        let key = MasterKey.generate()
        try key.write(to: path)
        #expect(try MasterKey(file: path) == key)
        #expect(throws: MasterKeyProblem.cannotWrite(path: path)) { try MasterKey.generate().write(to: path) }
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(throws: MasterKeyProblem.openToOthers(path: path)) { try MasterKey(file: path) }
        #expect(throws: MasterKeyProblem.unreadable(path: path + "x")) { try MasterKey(file: path + "x") }
    }

    @Test func `hexadecimal and Base64 are read, anything else is not`() throws {
        let key = MasterKey.generate()
        #expect(try MasterKey(text: "  \(key.text)\n") == key)
        let hex = String(repeating: "aB", count: 32)
        #expect(try MasterKey(text: hex) == MasterKey(text: hex.lowercased()))
        for text in ["", "secret", String(repeating: "a", count: 63), String(repeating: "z", count: 64)] {
            #expect(throws: MasterKeyProblem.malformed) { try MasterKey(text: text) }
        }
        #expect(!"\(key)".contains(key.text))
    }
}
