internal import LinkedData

/// Looks a credential up in a list of revoked ones (1EdTech Revocation List Status Method 1.0).
struct RevocationListCheck {
    let entry: JSONObject

    func answer(_ examination: Examination) async -> Answer {
        guard let url = entry["id"]?.string, !url.isEmpty else {
            return .failed("Its status of the kind \(RevocationList.type) does not name a list.")
        }
        guard let id = examination.document["id"]?.string else {
            return .couldNotCheck("It has no id that could stand on the issuer's list of revoked credentials.")
        }
        let found: StatusDocuments.Found
        do throws(StatusDocuments.Unavailable) {
            found = try await StatusDocuments(settings: examination.settings).list(at: url)
        } catch {
            return .couldNotCheck("Whether it was revoked is unknown. \(error.sentence)")
        }
        let list: RevocationList
        do throws(StatusListError) {
            list = try RevocationList(.object(found.credential.document))
        } catch {
            return .couldNotCheck("Whether it was revoked is unknown. \(error.description)")
        }
        switch list[id] {
        case .revoked(let reason?): return .failed("The issuer has revoked it, and gives as the reason: \(reason)")
        case .revoked(nil): return .failed("The issuer has revoked it.")
        case .absent: break
        }
        // That it is missing counts only on the list named, and only when nothing says that it is another's.
        guard found.isNamed, list.id.map({ $0.isExactly(url) || examination.settings.isLax }) ?? true else {
            return .couldNotCheck("Whether it was revoked is unknown. The list given is not \(url).")
        }
        if let issuer = list.issuer, let own = examination.issuerID, !issuer.isExactly(own), !examination.settings.isLax
        {
            return .couldNotCheck("Whether it was revoked is unknown. The list is from \(issuer), not from the issuer.")
        }
        return .passed("It is not on the issuer's list of revoked credentials.")
    }
}
