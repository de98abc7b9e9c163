internal import LinkedData

/// Has it been revoked? (Bitstring Status List 1.0 §3.2; 1EdTech Revocation List Status Method 1.0.)
struct StatusPolicy: VerificationPolicy {
    let name = CheckName.status
    private let maximumEntries = 8

    func check(_ examination: inout Examination) async -> Answer {
        let values = examination.document["credentialStatus"]?.list ?? []
        let entries = values.compactMap(\.object)
        guard entries.count == values.count else {
            return .couldNotCheck("Where its status is kept is not said in a way that can be read.")
        }
        guard !entries.isEmpty else { return .passed("The issuer keeps no list on which it could be revoked.") }
        guard entries.count <= maximumEntries else {
            return .couldNotCheck(
                "It names \(entries.count) status entries; no more than \(maximumEntries) are looked at."
            )
        }
        var answers: [Answer] = []
        for entry in entries { answers.append(await check(entry, examination)) }
        return answers.first { $0.outcome == .failed } ?? answers.first { $0.outcome == .couldNotCheck } ?? answers[0]
    }

    private func check(_ json: JSONObject, _ examination: Examination) async -> Answer {
        let types = json["type"]?.list.compactMap(\.string) ?? []
        if types.contains(where: RevocationList.type.isExactly) {
            return await RevocationListCheck(entry: json).answer(examination)
        }
        let entry: BitstringStatusEntry
        do throws(StatusListError) {
            entry = try BitstringStatusEntry(json)
        } catch {
            let type = json["type"]?.list.first?.string ?? "unnamed"
            if case .unsupportedType = error {
                return .couldNotCheck("Its status is kept in a list of the kind \(type), which is not supported.")
            }
            if case .unsupportedSize = error { return .couldNotCheck(error.description) }
            return .failed(error.description)
        }
        let list: StatusDocuments.Found
        do throws(StatusDocuments.Unavailable) {
            list = try await StatusDocuments(settings: examination.settings).list(at: entry.listCredential)
        } catch {
            return .couldNotCheck("Whether it was revoked is unknown. \(error.sentence)")
        }
        return await judge(entry, list, examination)
    }

    /// A bit that is set counts even on a list whose own signature cannot be checked; a bit that is clear counts only
    /// on a list that holds in every respect.
    private func judge(
        _ entry: BitstringStatusEntry,
        _ found: StatusDocuments.Found,
        _ examination: Examination
    ) async -> Answer {
        let credential = found.credential
        let list: StatusListCredential
        do throws(StatusListError) {
            list = try StatusListCredential(.object(credential.document))
        } catch {
            return .couldNotCheck("Whether it was revoked is unknown. \(error.description)")
        }
        let doubt = await doubt(about: credential, list, examination)
        switch list.outcome(for: entry, acceptsShortList: true) {
        case .couldNotCheck(.outOfRange):
            return .failed("Its place on the status list, \(entry.index), lies beyond the end of the list.")
        case .couldNotCheck(let error):
            return .couldNotCheck("Whether it was revoked is unknown. \(error.description)")
        case .set(let purpose):
            if let doubt, doubt.isForgery {
                return .couldNotCheck("Whether it was revoked is unknown. \(doubt.sentence)")
            }
            return Self.answer(toSet: purpose, doubt?.sentence)
        case .clear(let purpose):
            if let doubt { return .couldNotCheck("Whether it was revoked is unknown. \(doubt.sentence)") }
            // The same place on another list of the issuer's says nothing of this credential.
            guard found.isNamed else {
                let sentence = "The list given is not \(entry.listCredential)."
                return .couldNotCheck("Whether it was revoked is unknown. \(sentence)")
            }
            if case .couldNotCheck(let error) = list.outcome(for: entry, acceptsShortList: examination.settings.isLax) {
                return .couldNotCheck("Whether it was revoked is unknown. \(error.description)")
            }
            return .passed("It is not marked on the issuer's list (\(purpose.name)).")
        }
    }

    private static func answer(toSet purpose: StatusPurpose, _ doubt: String?) -> Answer {
        guard purpose == .revocation || purpose == .suspension else {
            let aside = doubt.map { " \($0)" } ?? ""
            return .couldNotCheck(
                "It is marked on a list of the kind \(purpose.name), which is not supported.\(aside)"
            )
        }
        let what = purpose == .revocation ? "revoked" : "suspended"
        guard let doubt else { return .failed("The issuer has \(what) it.") }
        return .failed(
            "It is marked as \(what) on the list that it names, though that list could not be checked. \(doubt)"
        )
    }

    /// What stands against trusting a list.
    private struct Doubt {
        let sentence: String
        /// The list is known to be altered or another's, rather than only not known to be good.
        let isForgery: Bool
    }

    private func doubt(
        about list: UnverifiedCredential,
        _ parsed: StatusListCredential,
        _ examination: Examination
    ) async -> Doubt? {
        var settings = examination.settings
        settings.recipient = nil
        var inner = Examination(list, settings: settings, depth: examination.depth + 1)
        for policy in Verifier.policiesForStatusLists {
            let answer = await policy.check(&inner)
            if answer.outcome != .passed {
                let isForgery = answer.outcome == .failed && policy.name != .dates
                return Doubt(sentence: "Of the status list itself: \(answer.reason)", isForgery: isForgery)
            }
        }
        if let issuer = examination.issuerID, !parsed.issuer.isExactly(issuer), !examination.settings.isLax {
            return Doubt(sentence: "The list is from \(parsed.issuer), not from the issuer.", isForgery: false)
        }
        return nil
    }
}
