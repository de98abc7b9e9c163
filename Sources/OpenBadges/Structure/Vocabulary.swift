import LinkedData

/// A list of names of Open Badges 3.0, some of which may be extended with names that begin with `ext:`.
struct Vocabulary: Sendable {
    let names: [String]
    let isExtensible: Bool

    init(_ names: String, isExtensible: Bool = true) {
        self.names = names.split(separator: " ").map(String.init)
        self.isExtensible = isExtensible
    }

    func holds(_ name: String) -> Bool {
        names.contains(where: name.isExactly) || isExtensible && Self.isExtension(name)
    }

    private static func isExtension(_ name: String) -> Bool {
        let rest = name.utf8.dropFirst(4)
        return name.utf8.starts(with: "ext:".utf8) && !rest.isEmpty
            && rest.allSatisfy { byte in
                TextSyntax.isLetter(byte) || TextSyntax.isDigit(byte) || "|.-_".utf8.contains(byte)
            }
    }

    var expected: String {
        let shown = names.count <= 8 ? names.joined(separator: ", ") : "a name of its vocabulary, such as \(names[0])"
        return isExtensible ? "\(shown), or a name of your own that begins with ext:" : "one of \(shown)"
    }

    static let achievementType = Vocabulary(
        """
        MicroCredential Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge \
        BachelorDegree Certificate CertificateOfCompletion Certification CommunityService Competency Course \
        CoCurricular Degree Diploma DoctoralDegree Fieldwork GeneralEducationDevelopment JourneymanCertificate \
        LearningProgram License Membership ProfessionalDoctorate QualityAssuranceCredential MasterCertificate \
        MasterDegree ResearchDoctorate SecondarySchoolDiploma
        """
    )

    static let resultType = Vocabulary(
        """
        RubricCriterionLevel GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result \
        RubricCriterion RubricScore ScaledScore Status
        """
    )

    static let resultStatus = Vocabulary(
        "Completed Enrolled Failed InProgress OnHold Provisional Withdrew",
        isExtensible: false
    )

    static let alignmentTarget = Vocabulary(
        "CFItem CFRubric CFRubricCriterion CFRubricCriterionLevel ceasn:Competency ceterms:Credential CTDL"
    )

    static let identifierType = Vocabulary(
        """
        emailAddress name sourcedId systemId productId userName accountId nationalIdentityNumber isbn issn \
        lisSourcedId oneRosterSourcedId sisSourcedId ltiContextId ltiDeploymentId ltiToolId ltiPlatformId ltiUserId \
        identifier
        """
    )
}
