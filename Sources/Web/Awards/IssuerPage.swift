internal import Application
internal import Credentialing

/// Who signs badges, and by which keys.
struct IssuerPage: Page {
    static let template = "awards/issuer"

    /// A key that signs or signed.
    struct Key: Sendable {
        let id: String
        let path: String
        let life: String
    }

    let title: String
    let did: String
    let isTrial: Bool
    let keys: [Key]
    let document: String
    let hasFormer: Bool
    let former: [String]

    init(_ reading: IssuerReading) {
        let zone = reading.organization.timeZone
        title = reading.profile.shownName
        did = reading.profile.did
        isTrial = reading.profile.isTrial
        document = Path.issuer(reading.profile.slug) + "/did.json"
        hasFormer = !reading.profile.formerDIDs.isEmpty
        former = reading.profile.formerDIDs
        keys = reading.keys.map { key in
            let since = "Signs since \(DateWords.date(key.created, zone: zone))"
            let until = key.retired.map { ", retired on \(DateWords.date($0, zone: zone)); what it signed still holds" }
            return Key(
                id: key.id,
                path: Path.issuer(reading.profile.slug) + "/keys/" + key.id,
                life: since + (until ?? "")
            )
        }
    }
}
