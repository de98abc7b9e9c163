import LinkedData
import OpenBadges
import Testing

/// The code of the article *Issuing a badge*.
struct IssuingSamples {
    @Test func `a badge issued as the article says is verified, and no longer once it is revoked`() async throws {
        let now = SampleSchool.moment
        let image = SampleSchool.picture

        let school = "https://district.example/achievements/questions/v1"
        let developing = RubricCriterionLevel(id: "\(school)#developing", name: "Developing", points: "1")
        let proficient = RubricCriterionLevel(id: "\(school)#proficient", name: "Proficient", points: "2")
        let criterion = ResultDescription(
            id: "\(school)#asking",
            name: "Asks questions that every student answers",
            resultType: "RubricCriterionLevel",
            requiredLevel: proficient.id,
            rubricCriterionLevel: [developing, proficient]
        )
        let achievement = Achievement(
            id: school,
            name: "Checking for understanding",
            description: "Finds out during a lesson what each student understands.",
            criteria: Criteria(narrative: "Shown in four lessons, and judged by two readers."),
            achievementType: "MicroCredential",
            resultDescription: [criterion]
        )
        let subject = AchievementSubject(
            achievement: achievement,
            identifier: [IdentityObject(hashing: "jordan.rivera@district.example")],
            result: [AchievementSubject.Result(resultDescription: criterion.id, achievedLevel: proficient.id)]
        )

        var taken: Set<Int> = []  // from your records
        var list = BitstringStatusList()
        guard let place = list.randomFreeIndex(isTaken: taken.contains) else { return }
        taken.insert(place)
        let entry = BitstringStatusEntry(
            purpose: .revocation,
            index: place,
            listCredential: "https://district.example/status/1"
        )

        let issuer = "did:web:district.example"
        let badge = AchievementCredential(
            id: "urn:uuid:6f1c8a52-0d0e-4c7b-9a53-2f4b7d1e9c10",
            issuer: .profile(Profile(id: issuer, name: "Example School District")),
            validFrom: WrittenDateTime(now),
            credentialSubject: subject,
            credentialStatus: [entry.json].compactMap(\.object)
        )
        let faults = StructureCheck().faults(in: badge.json)  // none

        let key = try IssuerKey.generate(.ed25519, createdAt: now)
        let record = KeyRecord(publicKey: key.publicKey, createdAt: key.createdAt)
        let method = DIDDocument.methodID(of: record, did: issuer)
        guard let document = badge.json.object else { return }
        let signed = try EdDSARDFC2022.sign(document, with: key, method: method, created: now)
        let file = JSONWriter().bytes(of: .object(signed))

        let picture = try Baking.bake(file, into: image)

        let unsigned = try StatusListCredential.unsigned(
            id: "https://district.example/status/1",
            issuer: issuer,
            list: list,
            purpose: .revocation,
            validFrom: now.description
        )
        guard let listDocument = unsigned.object else { return }
        let signedList = try EdDSARDFC2022.sign(listDocument, with: key, method: method, created: now)

        #expect(faults.isEmpty)
        var settings = VerifierSettings(now: now)
        settings.keyDocuments = [try DIDDocument(parsing: DIDDocument.publishing(did: issuer, keys: [record]))]
        settings.recipient = "jordan.rivera@district.example"
        settings.statusLists = [try UnverifiedCredential(reading: JSONWriter().bytes(of: .object(signedList)))]
        let verification = await Verifier(settings: settings).verify(picture)
        #expect(verification.report.isVerified == true, "\(verification.report.checks)")

        list[place] = true  // then sign and publish the list anew

        let revoking = try StatusListCredential.unsigned(
            id: "https://district.example/status/1",
            issuer: issuer,
            list: list,
            purpose: .revocation,
            validFrom: now.description
        )
        let revoked = try EdDSARDFC2022.sign(try #require(revoking.object), with: key, method: method, created: now)
        settings.statusLists = [try UnverifiedCredential(reading: JSONWriter().bytes(of: .object(revoked)))]
        let report = await Verifier(settings: settings).verify(picture).report
        #expect(report[.status]?.outcome == .failed)
        #expect(report.isVerified == false)
    }

    @Test func `a badge issued as a token is verified`() async throws {
        let now = SampleSchool.moment
        let issuer = "did:web:district.example"
        let document = try #require(try JSONValue(parsing: SampleSchool().signedBadge()).object)
        var credential = document
        credential["proof"] = nil

        let key = try IssuerKey.generate(.rsa, createdAt: now)
        let record = KeyRecord(publicKey: key.publicKey, createdAt: key.createdAt)
        let method = DIDDocument.methodID(of: record, did: issuer)
        let token = try VCJWT.issue(credential: credential, key: key, methodURL: method)

        var settings = VerifierSettings(now: now)
        settings.keyDocuments = [try DIDDocument(parsing: DIDDocument.publishing(did: issuer, keys: [record]))]
        let verification = await Verifier(settings: settings).verify(Array(token.utf8))
        #expect(verification.report.isVerified == true, "\(verification.report.checks)")
    }
}
