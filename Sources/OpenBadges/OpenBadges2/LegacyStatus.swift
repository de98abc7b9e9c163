internal import LinkedData

/// Has it been revoked? (Open Badges 2.0: a hosted badge says so itself or is gone; a signed one is on a list.)
struct LegacyStatus {
    static let maximumEntries = 200_000

    let examination: LegacyExamination

    func answer() async -> Answer {
        if examination.given.json["revoked"]?.bool == true { return revoked(examination.given.json) }
        if examination.token != nil { return await answerOfList() }
        switch examination.published {
        case .success(let json)?:
            return json["revoked"]?.bool == true ? revoked(json) : .passed("Its issuer publishes it as it stands.")
        case .failure(let problem)? where problem.isGone:
            return .failed("The issuer has revoked it: it is no longer published.")
        case .failure(let problem)?: return .couldNotCheck("Whether it was revoked is unknown. \(problem.sentence)")
        case nil:
            return .couldNotCheck("Whether it was revoked is unknown, because it is neither published nor signed.")
        }
    }

    private func revoked(_ json: JSONObject) -> Answer {
        let reason = json["revocationReason"]?.string.map { ", and gives as the reason: \($0)" } ?? "."
        return .failed("The issuer has revoked it" + reason)
    }

    private func answerOfList() async -> Answer {
        guard case .success(let issuer) = examination.issuer else {
            return .couldNotCheck("Whether it was revoked is unknown, because the issuer's profile could not be had.")
        }
        guard let url = LegacyExamination.reference(issuer["revocationList"]) else {
            return .passed("The issuer keeps no list on which it could be revoked.")
        }
        let list: JSONObject
        do throws(LegacyDocuments.Problem) {
            list = try await LegacyDocuments(source: examination.settings.source).object(at: url).json
        } catch {
            return .couldNotCheck("Whether it was revoked is unknown. \(error.sentence)")
        }
        guard let entries = list["revokedAssertions"]?.array, entries.count <= Self.maximumEntries else {
            return .couldNotCheck("Whether it was revoked is unknown. The list at \(url) cannot be read.")
        }
        guard let id = examination.given.id else {
            return .couldNotCheck("It has no id that could stand on the issuer's list.")
        }
        for entry in entries {
            guard let name = LegacyExamination.reference(entry) ?? entry["uid"]?.string else {
                return .couldNotCheck("Whether it was revoked is unknown. The list at \(url) cannot be read.")
            }
            if name.isExactly(id) || examination.given.json["uid"]?.string?.isExactly(name) == true {
                return revoked(entry.object ?? JSONObject())
            }
        }
        return .passed("It is not on the issuer's list of revoked badges.")
    }
}
