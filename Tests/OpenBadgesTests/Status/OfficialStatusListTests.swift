import Foundation
import LinkedData
import TestKit
import Testing

@testable import OpenBadges

struct OfficialStatusListTests {
    func json(_ file: URL) throws -> JSONValue {
        try JSONValue(parsing: Standards.bytes(of: file))
    }

    @Test func `the list of the vectors has just the bits that were set`() throws {
        guard let folder = Standards.subfolder("own-vectors/status") else { return }
        let credential = try StatusListCredential(json(folder.appendingPathComponent("list.json")))
        let bits = try json(folder.appendingPathComponent("set-bits.json"))
        let set = try #require(bits["set"]?.array).compactMap(\.number?.integer)
        let clear = try #require(bits["clear_examples"]?.array).compactMap(\.number?.integer)
        let list = try BitstringStatusList(decoding: credential.encodedList)
        #expect(list.indices.filter { list[$0] } == set.sorted())
        #expect(!set.isEmpty && clear.allSatisfy { !list[$0] })
        #expect(try BitstringStatusList(decoding: list.encoded()) == list)
    }

    @Test func `a list that is too short is refused as such`() throws {
        guard let folder = Standards.subfolder("own-vectors/status") else { return }
        let credential = try StatusListCredential(json(folder.appendingPathComponent("list-too-short.json")))
        let entry = BitstringStatusEntry(purpose: .revocation, index: 0, listCredential: credential.id ?? "")
        guard case .couldNotCheck(let error) = credential.outcome(for: entry) else {
            Issue.record("a list that is too short was checked")
            return
        }
        #expect(error.code == "STATUS_LIST_LENGTH_ERROR")
    }

    @Test func `the credentials of the vectors come out as expected`() throws {
        guard let folder = Standards.subfolder("own-vectors") else { return }
        let credential = try StatusListCredential(json(folder.appendingPathComponent("status/list.json")))
        let credentials = folder.appendingPathComponent("credentials")
        let files = try Standards.files(in: credentials, "json")
            .filter { $0.lastPathComponent.hasPrefix("status-") }
        #expect(!files.isEmpty)
        for file in files {
            let name = file.lastPathComponent
            let status = try #require(json(file)["credentialStatus"]?.object)
            let outcome = credential.outcome(for: try BitstringStatusEntry(status))
            if name.contains("clear") {
                #expect(outcome == .clear(.revocation), "\(name)")
            } else if name.contains("revoked") {
                #expect(outcome == .set(.revocation), "\(name)")
            } else {
                guard case .couldNotCheck(let error) = outcome else {
                    Issue.record("\(name): \(outcome)")
                    continue
                }
                #expect(error.code == "RANGE_ERROR", "\(name)")
            }
        }
    }

    @Test func `published lists answer for published credentials`() throws {
        guard let folder = Standards.subfolder("dcc-vc-fixtures") else { return }
        let lists = try Standards.files(in: folder.appendingPathComponent("statusLists"), "json").map(json)
        let credentials = try lists.map { json throws in try StatusListCredential(json) }
        #expect(!credentials.isEmpty)
        var checked = 0
        for file in try Standards.files(in: folder, "json") {
            guard let document = try? json(file), let status = document["credentialStatus"]?.object else { continue }
            let entry = try BitstringStatusEntry(status)
            // The same list is published at two addresses; the last part of the address is the same.
            let name = entry.listCredential.split(separator: "/").last
            guard let list = credentials.first(where: { $0.id?.split(separator: "/").last == name }) else { continue }
            let isRevoked = file.lastPathComponent.contains("revoked")
            let expected: StatusOutcome = isRevoked ? .set(.revocation) : .clear(.revocation)
            #expect(list.outcome(for: entry, acceptsShortList: true) == expected, "\(file.path)")
            // These lists have 100,000 entries, too few by the standard.
            let count = try BitstringStatusList(decoding: list.encodedList, acceptsShortList: true).count
            let isShort = count < BitstringStatusList.minimumCount
            #expect(list.outcome(for: entry) == (isShort ? .couldNotCheck(.tooShort(count: count)) : expected))
            checked += 1
        }
        #expect(checked > 0)
    }

    @Test func `the official list and its entry are read`() throws {
        guard let folder = Standards.subfolder("ob30-1edtech-validator/bit-string-list"),
            FileManager.default.fileExists(atPath: folder.path)
        else { return }
        let credential = try StatusListCredential(json(folder.appendingPathComponent("testlist")))
        for file in try Standards.files(in: folder, "json") {
            let status = try #require(json(file)["credentialStatus"]?.object)
            let entry = try BitstringStatusEntry(status)
            let isRevoked = file.lastPathComponent.contains("revoked")
            #expect(credential.outcome(for: entry) == (isRevoked ? .set(.revocation) : .clear(.revocation)))
        }
    }
}
