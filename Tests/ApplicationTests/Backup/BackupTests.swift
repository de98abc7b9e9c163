import Application
import Credentialing
import Files
import Foundation
import PlatformKit
import Storage
import Synchronization
import Testing

struct BackupTests {
    @Test func `what was backed up is there again, byte for byte, and is as it has to be`() async throws {
        let scene = try await BackupScene()
        #expect(try await scene.platform.faults() == [])
        let manifest = try await scene.backUp()
        #expect(manifest.files == 6 && manifest.missing == [])
        #expect(manifest.tables["credential"] == 1)
        let restored = try await scene.restored()
        #expect(try await restored.allRows() == scene.platform.allRows())
        #expect(try await restored.allFiles() == scene.platform.allFiles())
        #expect(try await restored.faults() == [])
        #expect(try await restored.browse("wait").map(\.slug) == [scene.open.slug], "search finds it again")
    }

    @Test func `while people add and remove files, records and files fit together all the same`() async throws {
        let scene = try await BackupScene(onDisk: true)
        let draft = try await scene.cast.choose(scene.open, as: "Dolores").submission
        let work = ResponseAddress(item: "lesson", slot: "work")
        let isOver = Mutex(false)
        let busy = Task {
            var done = 0
            while !isOver.withLock(\.self) {
                let added = try await scene.cast.addFile(to: work, of: draft, as: "Dolores")
                try await scene.platform.removeFile(added.response, from: draft, by: scene.cast.actor("Dolores"))
                for job in try await scene.platform.takeJobs(10, worker: "test") {
                    if case .destroyFile(let file) = job.job { try await scene.platform.destroyFile(file) }
                    try await scene.platform.finish(job)
                }
                done += 1
            }
            return done
        }
        for _ in 0..<10 {
            let place = BackupScene.freshPlace()
            let manifest = try await scene.backUp(to: place)
            #expect(manifest.missing == [])
            let restored = try await scene.restored(from: place)
            #expect(try await restored.faults() == [])
            #expect(try await restored.allFiles().count == manifest.files)
            #expect(try await restored.files.names().count == manifest.files, "nothing that was destroyed is kept")
        }
        isOver.withLock { $0 = true }
        #expect(try await busy.value > 5)
    }

    @Test func `the master key is not in it, nor any plain byte of a file`() async throws {
        let scene = try await BackupScene()
        _ = try await scene.backUp()
        var count = 0
        for name in try FileManager.default.subpathsOfDirectory(atPath: scene.place) {
            guard let bytes = FileManager.default.contents(atPath: scene.place + "/" + name) else { continue }
            count += 1
            #expect(bytes.range(of: Data("% plan of Marcus".utf8)) == nil, "\(name)")
            #expect(bytes.range(of: Data(scene.platform.masterKey.text.utf8)) == nil, "\(name)")
        }
        #expect(count > 20)
    }

    @Test func `nothing is written over, and what was cut off does not look like a backup`() async throws {
        let scene = try await BackupScene()
        let draft = scene.place + ".partial"
        do {
            let cut = try BackupDraft(for: scene.place)
            try cut.create("records/person.jsonl").finish()
            #expect(throws: BackupProblem.underWay(draft)) { try BackupDraft(for: scene.place) }
            _ = cut
        }
        #expect(throws: BackupProblem.none(scene.place)) { try BackupFolder(scene.place) }
        #expect(throws: BackupProblem.none(draft)) { try BackupFolder(draft) }
        _ = try await scene.backUp()
        #expect(!FileManager.default.fileExists(atPath: draft))
        await #expect(throws: BackupProblem.occupied(scene.place)) { try await scene.backUp() }
        #expect(try BackupManifest(of: BackupFolder(scene.place)).rows > 100)
    }

    @Test(arguments: ["changed", "missing", "stray", "sums", "newer"])
    func `what is not as it was written is found`(fault: String) async throws {
        let scene = try await BackupScene()
        _ = try await scene.backUp()
        let file = scene.place + "/records/person.jsonl"
        let sums = scene.place + "/SHA256SUMS"
        let manifest = scene.place + "/manifest.json"
        switch fault {
        case "changed":
            var bytes = try #require(FileManager.default.contents(atPath: file))
            bytes[40] ^= 1
            try bytes.write(to: URL(filePath: file))
            #expect(throws: BackupProblem.changed(file)) { try verify(scene.place) }
        case "missing":
            try FileManager.default.removeItem(atPath: file)
            #expect(throws: BackupProblem.missing(file)) { try verify(scene.place) }
        case "stray":
            try Data([1]).write(to: URL(filePath: file + ".more"))
            #expect(throws: BackupProblem.stray(file + ".more")) { try verify(scene.place) }
        case "sums":
            try Data().write(to: URL(filePath: sums))
            #expect(throws: BackupProblem.changed(sums)) { try verify(scene.place) }
        default:
            let text = try String(contentsOfFile: manifest, encoding: .utf8)
            try text.replacing("proven-backup/1", with: "proven-backup/2")
                .write(toFile: manifest, atomically: true, encoding: .utf8)
            #expect(throws: BackupProblem.newer(scene.place)) { try verify(scene.place) }
        }
    }

    @Test func `a file that is nowhere is named, and the rest is kept`() async throws {
        let scene = try await BackupScene()
        let lost = try #require(try await scene.platform.files.names().first)
        try await scene.platform.files.destroy(lost)
        let manifest = try await scene.backUp()
        #expect(manifest.missing == [lost.text])
        #expect(manifest.files == 5)
        let faults = try await scene.restored().faults()
        #expect(faults.count == 1 && faults.first?.contains("not in the store") == true)
    }

    private func verify(_ place: String) throws {
        let folder = try BackupFolder(place)
        try folder.verify(sums: BackupManifest(of: folder).sums)
    }
}

extension Platform {
    fileprivate func browse(_ words: String) async throws -> [CatalogEntry] {
        try await browseCatalog(CatalogQuery(text: words)).entries
    }
}
