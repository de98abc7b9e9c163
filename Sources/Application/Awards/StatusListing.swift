package import Credentialing
internal import Files
internal import LinkedData
internal import OpenBadges
internal import Storage

/// How long a signed list holds, and how long before its end it is signed anew.
enum StatusListing {
    static let length = BitstringStatusList.minimumCount
    static let validSeconds = 14 * 86_400
    static let renewSeconds = 7 * 86_400
}

extension Platform {
    /// Signs a status list with the bits as they stand now, and sees to it that it is signed again in good time. Done
    /// by a job, after a bit was set and before the list runs out.
    package func signStatusList(_ id: ID<StatusList>) async throws {
        try await write { work in
            let list = try work.statusList(id)
            let key = try work.signingKey(of: work.issuer(list.issuer), masterKey: masterKey)
            let signed = try work.signedList(id, by: key, on: self)
            try work.update(signed, at: work.now)
            try work.audit(AuditEvent(.statusListSigned, "statusList", id), by: nil)
        }
    }

    /// The signed list that an address names. Always public.
    package func statusList(_ id: ID<StatusList>) async throws -> [UInt8] {
        try await read { Array(try $0.statusList(id).document.utf8) }
    }
}

extension Work {
    /// A random free place on a list of the issuer's. Places given in a row would tell when a credential was issued.
    func takeStatusPlace(for key: SigningKey, on platform: Platform) throws -> StatusPlace {
        let list = try roomyStatusList(of: key.issuer.id) ?? makeStatusList(for: key, on: platform)
        for _ in 0..<128 {
            let number = random(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let place = StatusPlace(list: list.id, position: Int(number % UInt64(list.length)))
            if try take(place) { return place }
        }
        throw IssuingProblem.noPlace
    }

    func makeStatusList(for key: SigningKey, on platform: Platform) throws -> StoredStatusList {
        let list = try signedList(ID(newSecret()), by: key, on: platform)
        try insert(list, at: now)
        return list
    }

    /// The list with its bits, signed; the next signing waits in the outbox.
    fileprivate func signedList(
        _ id: ID<StatusList>,
        by key: SigningKey,
        on platform: Platform
    ) throws -> StoredStatusList {
        var bits = BitstringStatusList()
        for place in try setPlaces(of: id) where bits.indices.contains(place) { bits[place] = true }
        let validUntil = now.adding(seconds: StatusListing.validSeconds)
        let document = try StatusListCredential.unsigned(
            id: platform.settings.addresses.statusList(id),
            issuer: key.issuer.did,
            list: bits,
            purpose: .revocation,
            validFrom: DateTimeStamp(now).description,
            validUntil: DateTimeStamp(validUntil).description
        )
        let renewal = now.adding(seconds: StatusListing.renewSeconds)
        try enqueue(
            .signStatusList(list: id.text),
            due: renewal,
            once: "status:\(id):\(renewal.milliseconds / 86_400_000)"
        )
        return StoredStatusList(
            id: id,
            issuer: key.issuer.id,
            length: bits.count,
            document: try key.sign(document.object ?? JSONObject(), at: now),
            validUntil: validUntil
        )
    }
}
