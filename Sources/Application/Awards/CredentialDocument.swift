internal import Credentialing
internal import LinkedData
internal import OpenBadges

/// The Open Badges 3.0 credential for an award, before it is signed.
struct CredentialDocument {
    let facts: CredentialFacts
    let id: ID<Credential>
    let place: StatusPlace
    /// Appended to the address before hashing, so that one address in two badges cannot be recognized.
    let salt: String

    private var addresses: PublicAddresses { facts.statement.addresses }

    /// The members to be signed.
    ///
    /// - Throws: ``IssuingProblem`` when the badge would be about nobody, or would not conform.
    func json() throws(IssuingProblem) -> JSONObject {
        let identifiers = identifiers
        guard !identifiers.isEmpty else { throw .noIdentity }
        let awarded = WrittenDateTime(DateTimeStamp(facts.award.awarded))
        let credential = AchievementCredential(
            id: addresses.credential(id),
            issuer: .profile(facts.issuer.openBadgesProfile(addresses)),
            validFrom: awarded,
            credentialSubject: subject(identifiers),
            name: LocalizedText(facts.statement.title.title),
            description: facts.issuer.isTrial ? LocalizedText(TrialWords.credential) : nil,
            awardedDate: awarded,
            credentialStatus: [status]
        )
        let document = credential.json
        let faults = StructureCheck().faults(in: document).filter { $0.severity != .warning }
        if let fault = faults.first { throw .malformed(fault.description) }
        return document.object ?? JSONObject()
    }

    private func subject(_ identifiers: [IdentityObject]) -> AchievementSubject {
        AchievementSubject(
            achievement: facts.statement.openBadges,
            identifier: identifiers,
            result: facts.statement.results(facts.levels),
            narrative: LocalizedText(narrative),
            source: facts.source.map { .profile($0) }
        )
    }

    /// The salted hash of an address, and the name where the learner lets it be seen. No evidence.
    private var identifiers: [IdentityObject] {
        let hash = facts.address.map { IdentityObject(hashing: $0, salt: salt) }
        let name = facts.name.map { IdentityObject(plain: $0, type: "name") }
        return [hash, name].compactMap { $0 }
    }

    private var narrative: String {
        let readers =
            facts.readers == 1
            ? "one assessor who was given no name"
            : "\(Self.words(facts.readers)) assessors who were given no name"
        return "Shown with evidence of the earner’s own work, and judged by \(readers). "
            + "Every criterion is at its required level."
    }

    private static func words(_ number: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five"]
        return words.indices.contains(number) ? words[number] : String(number)
    }

    private var status: JSONObject {
        let entry = BitstringStatusEntry(
            purpose: .revocation,
            index: place.position,
            listCredential: addresses.statusList(place.list)
        )
        return entry.json.object ?? JSONObject()
    }
}
