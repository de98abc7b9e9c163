internal import Crypto
internal import Foundation
internal import NIOCore
internal import Testing

@testable internal import Files

@Suite struct FileStoreTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "proven-files-\(UUID().uuidString)")
        .path()
    private let key = MasterKey.generate()
    private let store: FileStore
    private let quota = Quota(perFile: 8 << 20, perPerson: 64 << 20, used: 0)

    init() throws {
        store = try FileStore(folder: folder, key: key)
    }

    private func add(_ name: String, _ bytes: [UInt8], by step: Int = 100_000) async throws -> KeptFile {
        let file = try await store.receive(CleanFileName(name), quota: quota)
        for start in stride(from: 0, to: bytes.count, by: step) {
            try await file.append(ByteBuffer(bytes: bytes[start..<min(bytes.count, start + step)]))
        }
        return try await file.finish()
    }

    private func read(_ kept: KeptFile, _ range: Range<Int64>? = nil) async throws -> [UInt8] {
        let file = try await store.open(kept.bytes.storageName, sealedKey: kept.bytes.sealedKey)
        return try await file.bytes(range).reduce(into: []) { $0.append(contentsOf: $1.readableBytesView) }
    }

    private func text(_ count: Int) -> [UInt8] {
        (0..<count).map { 97 + UInt8($0 * 7 % 26) }
    }

    private func path(of kept: KeptFile) -> String { store.path(of: kept.bytes.storageName) }

    private func filesOnDisk() -> [String] {
        let all = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
        return all.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    @Test(arguments: [1, 262_143, 262_144, 262_145, 524_288, 1_000_003])
    func `what was added comes back, whole and in ranges`(_ count: Int) async throws {
        let bytes = text(count)
        let kept = try await add("notes.txt", bytes)
        #expect(kept.bytes.size == Int64(count))
        #expect(kept.bytes.digest == Hex.text(SHA256.hash(data: bytes)))
        #expect(try await read(kept) == bytes)
        for range in [0..<1, Int64(count) - 1..<Int64(count), 262_140..<262_150, 5..<5, 500_000..<9_000_000] {
            let part = range.clamped(to: 0..<Int64(count))
            #expect(try await read(kept, range) == Array(bytes[Int(part.lowerBound)..<Int(part.upperBound)]))
        }
    }

    @Test func `on the disk nothing is readable and nothing tells the name`() async throws {
        let kept = try await add("Imani.txt", Array(String(repeating: "Imani waited. ", count: 50_000).utf8))
        let disk = try Data(contentsOf: URL(filePath: path(of: kept)))
        #expect(disk.range(of: Data("Imani".utf8)) == nil)
        #expect(filesOnDisk().allSatisfy { !$0.contains("Imani") } && filesOnDisk().count == 1)
        let mode = try FileManager.default.attributesOfItem(atPath: path(of: kept))[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `two files of the same bytes share nothing`() async throws {
        let (one, two) = (try await add("a.txt", text(99)), try await add("a.txt", text(99)))
        #expect(one.bytes.digest == two.bytes.digest)
        let disks = try [one, two].map { try Data(contentsOf: URL(filePath: path(of: $0))) }
        #expect(disks[0].dropFirst(21) != disks[1].dropFirst(21))
        #expect(try await store.names() == [one, two].map(\.bytes.storageName).sorted { $0.text < $1.text })
    }

    @Test(arguments: [0, 8, 9, 20, 21, 300_000, 500_000])
    func `a changed byte is noticed`(_ index: Int) async throws {
        let kept = try await add("a.txt", text(600_000))
        var disk = try Data(contentsOf: URL(filePath: path(of: kept)))
        disk[index] ^= 1
        try disk.write(to: URL(filePath: path(of: kept)))
        await #expect(throws: FileStoreProblem.self) { try await read(kept) }
        #expect(await fault(in: kept) != nil)
    }

    @Test func `chunks that were swapped, cut off or added are noticed`() async throws {
        let kept = try await add("a.txt", text(3 * 262_144))
        let disk = try Data(contentsOf: URL(filePath: path(of: kept)))
        let (head, size) = (21, 262_144 + 16)
        let chunks = (0..<3).map { disk[head + $0 * size..<head + ($0 + 1) * size] }
        let forged: [Data] = [
            disk.prefix(head) + chunks[1] + chunks[0] + chunks[2], disk.prefix(head) + chunks[0] + chunks[1],
            disk + chunks[2], disk.dropLast(1), disk.prefix(head), Data(),
        ]
        for bytes in forged {
            try bytes.write(to: URL(filePath: path(of: kept)))
            await #expect(throws: FileStoreProblem.damaged) { try await read(kept) }
        }
        try disk.write(to: URL(filePath: path(of: kept)))
        #expect(await fault(in: kept) == nil)
    }

    @Test func `a key opens only its own file`() async throws {
        let (one, two) = (try await add("a.txt", text(9)), try await add("b.txt", text(9)))
        await #expect(throws: MasterKeyProblem.damaged) {
            try await store.open(one.bytes.storageName, sealedKey: two.bytes.sealedKey)
        }
        let other = try FileStore(folder: folder, key: .generate())
        await #expect(throws: MasterKeyProblem.self) {
            try await other.open(one.bytes.storageName, sealedKey: one.bytes.sealedKey)
        }
        // The same name, another file's bytes.
        try FileManager.default.removeItem(atPath: path(of: one))
        try FileManager.default.copyItem(atPath: path(of: two), toPath: path(of: one))
        await #expect(throws: FileStoreProblem.damaged) { try await read(one) }
    }

    @Test func `a file above its limit ends at once and leaves nothing`() async throws {
        let file = try await store.receive(CleanFileName("a.txt"), quota: quota)
        await #expect(throws: FileRefusal.self) {
            for _ in 0..<10 { try await file.append(text(1 << 20)) }
        }
        await #expect(throws: FileStoreProblem.outOfTurn) { try await file.append([65]) }
        #expect(filesOnDisk() == [])
        await #expect(throws: FileRefusal.tooLarge(size: 9 << 20, limit: 8 << 20)) {
            try await store.receive(CleanFileName("a.txt"), quota: quota, announced: 9 << 20)
        }
    }

    @Test(
        arguments: [("a.txt", []), ("a.pdf", ascii("hello")), ("a.jpg", Array(Sample.jpeg().prefix(60)))]
            as [(String, [UInt8])]
    )
    func `what is refused leaves nothing`(_ name: String, _ bytes: [UInt8]) async throws {
        await #expect(throws: FileRefusal.self) { try await add(name, bytes) }
        #expect(filesOnDisk() == [])
    }

    @Test func `a program under a harmless name ends with its first bytes`() async throws {
        let file = try await store.receive(CleanFileName("film.mp4"), quota: quota)
        await #expect(throws: FileRefusal.program) {
            try await file.append([0x7F, 0x45, 0x4C, 0x46] + zeros(5000))
        }
        #expect(filesOnDisk() == [])
    }

    @Test func `an upload that breaks off leaves nothing`() async throws {
        let file = try await store.receive(CleanFileName("a.txt"), quota: quota)
        try await file.append(text(700_000))
        #expect(filesOnDisk().count == 1)
        await file.abandon()
        #expect(filesOnDisk() == [])
    }

    @Test func `a photo is kept without its place, and its draft is gone`() async throws {
        let kept = try await add("photo.jpg", Sample.jpeg())
        let bytes = try await read(kept)
        #expect(!bytes.holds("GPS") && bytes.starts(with: [0xFF, 0xD8]))
        #expect(kept.bytes.size == Int64(bytes.count))
        #expect(kept.bytes.digest == Hex.text(SHA256.hash(data: bytes)))
        #expect(filesOnDisk().count == 1)
        #expect(await fault(in: kept) == nil)
    }

    @Test func `destroying twice is as good as once`() async throws {
        let kept = try await add("a.txt", text(9))
        try await store.destroy(kept.bytes.storageName)
        try await store.destroy(kept.bytes.storageName)
        await #expect(throws: FileStoreProblem.missing) { try await read(kept) }
        #expect(await fault(in: kept) == FileStoreProblem.missing.description)
        #expect(try await store.names() == [])
    }

    @Test func `old drafts are cleared, young ones are another's upload, and at the start all go`() async throws {
        let file = try await store.receive(CleanFileName("a.txt"), quota: quota)
        _ = try FileStore(folder: folder, key: key)
        try await store.clearDrafts(olderThan: 24 * 3600)
        #expect(filesOnDisk().count == 1)
        let draft = try #require(filesOnDisk().first)
        let old = Date.now.addingTimeInterval(-25 * 3600)
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: folder + "/" + draft)
        try await store.clearDrafts(olderThan: 24 * 3600)
        #expect(filesOnDisk() == [])
        await file.abandon()
        let other = try await store.receive(CleanFileName("b.txt"), quota: quota)
        try await store.clearDrafts()
        #expect(filesOnDisk() == [])
        await other.abandon()
    }

    @Test func `what one person sends at the same time counts together, and what ended counts no more`() async throws {
        let quota = Quota(perFile: 8 << 20, perPerson: 1_000_000, used: 100_000)
        let first = try await store.receive(CleanFileName("a.txt"), quota: quota, of: "Imani")
        try await first.append(text(600_000))
        let second = try await store.receive(CleanFileName("b.txt"), quota: quota, of: "Imani")
        try await second.append(text(200_000))
        let refusal = await #expect(throws: FileRefusal.self) { try await second.append(text(200_000)) }
        #expect(refusal == .overQuota(size: 400_000, left: 300_000, quota: 1_000_000))
        await #expect(throws: FileRefusal.self) {
            try await store.receive(CleanFileName("c.txt"), quota: quota, of: "Imani", announced: 400_000)
        }
        let another = try await store.receive(CleanFileName("d.txt"), quota: quota, of: "Marcus", announced: 800_000)
        await another.abandon()
        await first.abandon()
        let third = try await store.receive(CleanFileName("e.txt"), quota: quota, of: "Imani")
        try await third.append(text(900_000))
        _ = try await third.finish()
        let fourth = try await store.receive(CleanFileName("f.txt"), quota: quota, of: "Imani", announced: 900_000)
        await fourth.abandon()
        #expect(try await store.names().count == 1)
    }

    @Test(arguments: [
        "", "..", "../../../../etc/passwd", String(repeating: "A", count: 32), String(repeating: "g", count: 32),
    ])
    func `only names that a store makes are names`(_ text: String) {
        #expect(StorageName(text) == nil)
    }

    private func fault(in kept: KeptFile) async -> String? {
        await store.fault(
            in: kept.bytes.storageName,
            sealedKey: kept.bytes.sealedKey,
            size: kept.bytes.size,
            digest: kept.bytes.digest
        )
    }
}
