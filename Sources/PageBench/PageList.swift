/// A page as someone asks for it, and what its heading says.
struct PageVisit: Sendable {
    let name: String
    let path: String
    let visitor: Visitor
    /// Words of the heading, or of a document that has none, so that no other page passes for this one.
    let heading: String
}

/// Everyone whose pages are measured, signed in.
struct Audience: Sendable {
    let anyone: Visitor
    let learner: Visitor
    let assessor: Visitor
    let administrator: Visitor

    /// Signs three people in, each by a link.
    init(_ anyone: Visitor, _ installation: Installation) async throws {
        self.anyone = anyone
        learner = try await anyone.signedIn(link: installation.learnerLink)
        assessor = try await anyone.signedIn(link: installation.assessorLink)
        administrator = try await anyone.signedIn(link: installation.administratorLink)
    }

    /// The pages of the main job, in its order.
    func pages(of sample: Sample) -> [PageVisit] {
        let (title, draft) = (sample.titleName, sample.draft)
        return [
            visit("front", "/", anyone, "What our educators can do"),
            visit("catalog", "/catalog", anyone, "Find a micro-credential"),
            visit("catalog-search", "/catalog?q=silence", anyone, "Find a micro-credential"),
            visit("catalog-slip", "/catalog?q=silense", anyone, "Find a micro-credential"),
            visit("catalog-narrowed", "/catalog?role=coach&evidence=video", anyone, "Find a micro-credential"),
            visit("title", "/catalog/\(sample.slug)", anyone, title),
            visit("learner-home", "/home", learner, "Person"),
            visit("task-list", "/enrollments/\(draft.enrollment)", learner, title),
            visit("composer", "/submissions/\(draft.submission)/items/\(sample.draftItem)", learner, sample.draftTitle),
            visit("feedback", "/submissions/\(sample.notYet.submission)/feedback", learner, "Not yet"),
            visit("record", "/record", learner, "My record"),
            visit("queue", "/assess", assessor, "Judge"),
            visit("workspace", "/assess/readings/\(sample.claimed)", assessor, "Submission \(sample.claimedNumber)"),
            visit("people", "/admin/people", administrator, "People"),
            visit("credential", "/credentials/\(sample.credential)", anyone, sample.credentialTitle),
            visit("verify", "/verify", anyone, "Verify a badge"),
        ]
    }

    /// The pages of a large catalog: lists, questions of every kind, and what is read whole.
    func catalogPages(of sample: Sample, collection: String) -> [PageVisit] {
        func list(_ name: String, _ query: String) -> PageVisit {
            visit("catalog-" + name, "/catalog?" + query, anyone, "Find a micro-credential")
        }
        return [
            visit("catalog", "/catalog", anyone, "Find a micro-credential"),
            list("page-50", "page=50"), list("newest", "sort=newest"),
            list("narrowed", "role=coach&evidence=video"),
            list("standards", "standard=InTASC%20Model%20Core%20Teaching%20Standards"),
            list("word", "q=silence"), list("all-have", "q=students&sort=shortest"),
            list("phrase", "q=how%20do%20I%20use%20exit%20tickets"), list("synonyms", "q=SPED&role=teacher"),
            list("beginning", "q=fluen"), list("slip", "q=silense"), list("slips", "q=formitive%20assesment"),
            list("some-words", "q=wait%20trigonometry%20students"), list("none", "q=xyzzyx"),
            visit("title", "/catalog/\(sample.slug)", anyone, sample.titleName),
            visit("compare", "/catalog/compare?a=wait-time-1&b=de-escalation-2", anyone, "Side by side"),
            visit("catalog.json", "/catalog.json?page=3", anyone, "\"numberOfItems\""),
            visit("collection", "/collections/\(collection)", anyone, "Start here"),
            visit("booklet", "/collections/\(collection)/booklet", anyone, "Start here"),
        ]
    }

    private func visit(_ name: String, _ path: String, _ visitor: Visitor, _ heading: String) -> PageVisit {
        PageVisit(name: name, path: path, visitor: visitor, heading: heading)
    }
}
