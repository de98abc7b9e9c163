internal import Application
internal import Credentialing

extension AwardPage.Badge {
    /// What can be done with the badge; `nil` as long as none is signed.
    init?(_ detail: AwardDetail, addresses: PublicAddresses) {
        guard let credential = detail.credential else { return nil }
        let award = detail.award.id
        isPublic = detail.isPublic
        page = detail.isPublic ? Path.credential(credential) : nil
        address = addresses.credential(credential)
        sharing = Path.sharing(of: award)
        choice = Path.badgeChoice(of: award)
        shows = Self.shown(detail)
        isInForce = detail.award.revoked == nil
        certificate = isInForce ? Path.certificate(of: award) : nil
        downloads = [
            AwardPage.Download(
                label: "Picture (PNG)",
                path: Path.download(of: award, .png),
                hint: "With the signed badge inside. For most uses."
            ),
            AwardPage.Download(
                label: "Drawing (SVG)",
                path: Path.download(of: award, .svg),
                hint: "The same, sharp at every size."
            ),
            AwardPage.Download(
                label: "Signed document (JSON)",
                path: Path.download(of: award, .json),
                hint: "For wallets and for other systems."
            ),
            AwardPage.Download(
                label: "Signed token (JWT)",
                path: Path.download(of: award, .jwt),
                hint: "For systems that ask for one."
            ),
        ]
        fields = Self.fields(detail, address: address)
        linkedIn = detail.isPublic && detail.award.revoked == nil ? Self.linkedIn(detail, address: address) : nil
        hasOlder = detail.older.isEmpty == false
        older = detail.older.map { badge in
            AwardPage.Older(
                issued: DateWords.moment(badge.issued, zone: detail.timeZone),
                path: badge.isPublic ? Path.credential(badge.id) : nil
            )
        }
    }

    private static func shown(_ detail: AwardDetail) -> String {
        let chosen = detail.emails.first { $0.id == detail.email } ?? detail.emails.first
        let tie = chosen.map { "It can be matched to \($0.address), which stands in it only as a code." } ?? ""
        return (detail.showsName ? "Your name stands in it. " : "Your name does not stand in it. ") + tie
            + " No evidence is shown."
    }

    private static func fields(_ detail: AwardDetail, address: String) -> [AwardPage.Field] {
        let date = DateWords.date(detail.award.awarded, zone: detail.timeZone)
        return [
            AwardPage.Field(label: "Name", value: detail.title.title),
            AwardPage.Field(label: "Issuing organization", value: detail.issuer.name),
            AwardPage.Field(label: "Issue date", value: date),
            AwardPage.Field(label: "Credential ID", value: detail.award.number),
            AwardPage.Field(label: "Credential URL", value: address),
        ]
    }

    /// LinkedIn's own form for adding a certification.
    private static func linkedIn(_ detail: AwardDetail, address: String) -> String {
        let day = DateWords.day(of: detail.award.awarded, zone: detail.timeZone)
        return Path.with(
            "https://www.linkedin.com/profile/add",
            [
                ("startTask", "CERTIFICATION_NAME"), ("name", detail.title.title),
                ("organizationName", detail.issuer.name), ("issueYear", String(day.year)),
                ("issueMonth", String(day.month)), ("certUrl", address), ("certId", detail.award.number),
            ]
        )
    }
}
