internal import LinkedData

/// What was shown? Criteria, results, evidence and alignment, in one sentence each.
struct AchievementPolicy: VerificationPolicy {
    let name = CheckName.achievement

    func check(_ examination: inout Examination) async -> Answer {
        let types = examination.document["type"]?.list.compactMap(\.string) ?? []
        if types.contains("EndorsementCredential") { return endorsement(examination.document) }
        if types.contains("ClrCredential") { return record(examination.document) }
        guard types.contains("AchievementCredential") || types.contains("OpenBadgeCredential") else {
            let kind = types.last { $0 != "VerifiableCredential" } ?? "VerifiableCredential"
            return .passed("It is not an Open Badge but a credential of the kind \(kind); read what it claims.")
        }
        do throws(ModelError) {
            let credential = try AchievementCredential(decoding: .object(examination.document))
            let order = LevelOrder(of: examination.document, isToken: examination.credential.token != nil)
            return .passed(Self.sentences(of: credential, order))
        } catch {
            return .failed("What was shown cannot be read. \(error.description)")
        }
    }

    private func endorsement(_ document: JSONObject) -> Answer {
        do throws(ModelError) {
            let endorsement = try EndorsementCredential(decoding: .object(document))
            let comment = endorsement.credentialSubject.endorsementComment.map { ": \"\($0.text)\"" } ?? ""
            return .passed("It endorses \(endorsement.credentialSubject.id)\(comment).")
        } catch {
            return .failed("The endorsement cannot be read. \(error.description)")
        }
    }

    private func record(_ document: JSONObject) -> Answer {
        let subject = document["credentialSubject"]?.list.first
        let credentials = subject?["verifiableCredential"]?.list.count ?? 0
        let achievements = subject?["achievement"]?.list.count ?? 0
        var sentence = "It is a learner record with \(Self.count(credentials, "credential", "credentials")) in it"
        if achievements > 0 {
            sentence += ", and names \(Self.count(achievements, "achievement", "achievements"))"
        }
        let isPartial = document["partial"]?.bool == true
        return .passed(sentence + (isPartial ? ". It says of itself that it is not complete." : "."))
    }

    private static func sentences(of credential: AchievementCredential, _ order: LevelOrder) -> String {
        let achievement = credential.credentialSubject.achievement
        var sentences = ["\"\(achievement.name.text)\""]
        let hasCriteria = achievement.criteria.narrative != nil || achievement.criteria.id != nil
        sentences[0] += hasCriteria ? ", with published criteria." : ", without criteria."
        let outcomes = credential.credentialSubject.rubricOutcomes
        if !outcomes.isEmpty {
            let verdicts = outcomes.map { $0.isMet(where: order) }
            let met = verdicts.count { $0 == true }
            let unmet = verdicts.count { $0 == false }
            let untold = zip(outcomes, verdicts).count { $0.isMet != $1 }
            let criteria = count(outcomes.count, "judged criterion", "judged criteria")
            var sentence = "Of \(criteria) \(met) reached the required level"
            if unmet > 0 { sentence += ", \(unmet) did not" }
            if untold > 0 { sentence += "; of \(untold) nobody can tell, as the order of their levels is not signed" }
            sentences.append(sentence + ".")
        } else if !credential.credentialSubject.result.isEmpty {
            sentences.append("It gives \(count(credential.credentialSubject.result.count, "result", "results")).")
        }
        let evidence = credential.evidence.count
        if evidence > 0 { sentences.append("It names \(count(evidence, "piece", "pieces")) of evidence.") }
        let alignment = achievement.alignment.count
        if alignment > 0 { sentences.append("It is aligned to \(count(alignment, "standard", "standards")).") }
        return sentences.joined(separator: " ")
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}
