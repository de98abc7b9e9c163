internal import Credentialing
internal import Testing

@Suite struct TaskStatusTests {
    @Test func `an item is completed when nothing is missing and the learner says so`() throws {
        var dossier = Dossier.full()
        let setting = try #require(dossier.title.item("setting")?.item)
        #expect(dossier.status(of: setting) == .completed)
        dossier.done = []
        #expect(dossier.status(of: setting) == .inProgress)
        dossier.responses = []
        #expect(dossier.status(of: setting) == .notStarted)
    }

    @Test func `what is said to be complete and lacks something is in progress`() throws {
        var dossier = Dossier.full()
        let photos = try #require(dossier.title.item("photos")?.item)
        dossier.responses.removeAll { $0.address.item == "photos" && $0.address.set == 2 }
        #expect(dossier.status(of: photos) == .inProgress)
    }

    @Test func `what comes after something else cannot start before it`() throws {
        var dossier = Dossier.sample()
        guard case .evidence(var evidence) = dossier.title.sections[1].items[1].body else { return }
        evidence.after = "photos"
        dossier.title.sections[1].items[1].body = .evidence(evidence)
        let log = try #require(dossier.title.item("log")?.item)
        #expect(dossier.status(of: log) == .cannotStart(until: "Photos"))
        dossier.responses = [.file("photos", slot: "photo")]
        #expect(dossier.status(of: log) == .notStarted)
    }

    @Test func `what is met is met`() throws {
        var dossier = Dossier.full()
        dossier.met = ["planning": "yes"]
        let photos = try #require(dossier.title.item("photos")?.item)
        #expect(dossier.status(of: photos) == .met)
        #expect(dossier.refusal(toGive: .file, at: ResponseAddress(item: "photos", slot: "photo")) == .pieceIsMet)
    }

    @Test func `the next step is what was begun, then the first thing not started`() {
        var dossier = Dossier.sample()
        #expect(dossier.nextItem?.item.key == "setting")
        dossier.responses = [.file("photos", slot: "photo")]
        #expect(dossier.nextItem?.item.key == "photos")
    }

    @Test(arguments: [
        ("", 0), ("  one\n two ", 2), ("well-known", 1), ("a – b", 2), ("3 of 4.", 3), ("…", 0), ("don’t", 1),
    ])
    func `words are counted as a person counts them`(text: String, count: Int) {
        #expect(WordCount.of(text) == count)
    }
}
