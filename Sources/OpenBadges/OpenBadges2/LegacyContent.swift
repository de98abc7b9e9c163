internal import LinkedData

/// The questions about a badge of Open Badges 2.0 that its content answers.
struct LegacyContent {
    private let examination: LegacyExamination
    private let shown = 3

    init(_ examination: LegacyExamination) {
        self.examination = examination
    }

    func structure(_ notes: inout [String]) -> Answer {
        let given = examination.given
        let types = LegacyAssertion.types(of: given.json)
        if ["BadgeClass", "Issuer"].contains(where: { name in types.contains(where: name.isExactly) }) {
            return .failed("It describes a badge or who issues it; it is not a badge that was given to a person.")
        }
        guard !given.isOfFirstEdition else {
            return .couldNotCheck("It is of the first edition of Open Badges, which is not supported.")
        }
        var parts: [(JSONObject, Shape, String)] = [(examination.assertion.json, .legacyAssertion, "the badge")]
        if case .success(let json) = examination.badgeClass {
            parts.append((json, .legacyBadgeClass, "the badge class"))
        }
        if case .success(let json) = examination.issuer { parts.append((json, .legacyIssuer, "the issuer")) }
        var faults: [StructureFault] = []
        for (json, shape, _) in parts {
            var walk = ShapeWalk(limit: StructureCheck.maximumFaults)
            walk.check(json, by: shape, at: .root, about: .member)
            faults += walk.faults
        }
        let errors = faults.filter { $0.severity == .error }
        guard errors.isEmpty else {
            let more = errors.count > shown ? " (\(errors.count - shown) more)" : ""
            return .failed(errors.prefix(shown).map(\.description).joined(separator: " ") + more)
        }
        notes += faults.map(\.description)
        let endorsements = parts.reduce(0) { $0 + ($1.0["endorsement"]?.list.count ?? 0) }
        if endorsements > 0 { notes.append("It has endorsements of Open Badges 2.0, which are not looked at.") }
        return .passed("It has the parts that Open Badges 2.0 asks for.")
    }

    func dates() -> Answer {
        let assertion = examination.assertion
        let now = examination.settings.now
        for name in ["issuedOn", "expires"] where assertion.json[name] != nil && assertion.time(name) == nil {
            return .failed("Its date \"\(name)\" is not a date with time and zone.")
        }
        guard let start = assertion.time("issuedOn") else { return .failed("It does not say when it was issued.") }
        let end = assertion.time("expires")
        if let end, end < start { return .failed("It ended on \(end), before it was issued on \(start).") }
        if now < start { return .failed("It is not valid before \(start). This was judged as of \(now).") }
        if let end, now > end { return .failed("It expired on \(end). This was judged as of \(now).") }
        return .passed("It is in force since \(start), \(end.map { "until \($0)" } ?? "without a date of expiry").")
    }

    func recipient() -> Answer {
        guard let identity = examination.assertion.recipient else { return .failed("It is about nobody.") }
        let isEmail = identity.identityType == IdentityObject.emailAddress
        let name = isEmail ? "e-mail address" : identity.identityType
        let how = identity.hashed ? "\(name) (kept secret as a hash)" : name
        guard let recipient = examination.settings.recipient else {
            return .passed("It is about a person known by \(how). No person was given to compare with.")
        }
        return identity.matches(recipient)
            ? .passed("It is about \(recipient), recognized by \(how).") : .failed("It is not about \(recipient).")
    }

    func achievement() -> Answer {
        let badgeClass: JSONObject
        switch examination.badgeClass {
        case .success(let json): badgeClass = json
        case .failure(let problem): return .couldNotCheck("What was shown is not known. \(problem.sentence)")
        }
        guard let name = CredentialSummary.text(badgeClass["name"]) else {
            return .failed("What was shown cannot be read: its badge class has no name.")
        }
        var sentences = [
            "\"\(name)\", " + (badgeClass["criteria"] == nil ? "without criteria." : "with published criteria.")
        ]
        let evidence = examination.assertion.json["evidence"]?.list.count ?? 0
        if evidence > 0 { sentences.append("It names \(evidence) \(evidence == 1 ? "piece" : "pieces") of evidence.") }
        let alignment = badgeClass["alignment"]?.list.count ?? 0
        if alignment > 0 {
            sentences.append("It is aligned to \(alignment) \(alignment == 1 ? "standard" : "standards").")
        }
        return .passed(sentences.joined(separator: " "))
    }
}
