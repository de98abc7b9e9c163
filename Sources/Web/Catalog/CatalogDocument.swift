internal import Application
internal import Credentialing
internal import Foundation
internal import LinkedData

/// The catalog for programs: JSON-LD with the words of schema.org and of the Credential Transparency Description
/// Language, so that search engines and registries of credentials read the same list.
enum CatalogDocument {
    /// One page of the list. Addresses are absolute.
    static func bytes(_ listing: CatalogListing, publicURL: String) throws -> [UInt8] {
        func page(_ number: Int) -> JSONValue {
            .string(publicURL + Path.with(Path.catalogDocument, [("page", number > 1 ? String(number) : nil)]))
        }
        var list: [(String, JSONValue)] = [
            (
                "@context",
                [
                    "@vocab": "https://schema.org/", "ceterms": "https://purl.org/ctdl/terms/",
                    "url": ["@type": "@id"], "image": ["@type": "@id"], "next": ["@type": "@id"],
                ]
            ),
            ("@id", page(listing.page)), ("@type", "ItemList"), ("name", "Micro-credentials"),
            ("numberOfItems", .number(JSONNumber(listing.total))),
        ]
        if listing.page < listing.pageCount { list.append(("next", page(listing.page + 1))) }
        let first = (listing.page - 1) * Platform.listingPageSize
        let elements: [JSONValue] = listing.entries.enumerated().map { index, entry in
            [
                "@type": "ListItem", "position": .number(JSONNumber(first + index + 1)),
                "item": item(entry, publicURL: publicURL),
            ]
        }
        list.append(("itemListElement", .array(elements)))
        return Array(JSONWriter().text(of: .object(JSONObject(list))).utf8)
    }

    private static func item(_ listed: ListingEntry, publicURL: String) -> JSONValue {
        let entry = listed.entry
        let version = publicURL + Path.version(entry.achievement, entry.number)
        let owner: JSONValue = ["@type": "EducationalOrganization", "name": .string(entry.organization)]
        var members: [(String, JSONValue)] = [
            ("@id", .string(version)),
            ("@type", ["EducationalOccupationalCredential", "ceterms:MicroCredential"]),
            ("name", .string(entry.title)), ("ceterms:name", .string(entry.title)),
            ("description", .string(entry.summary)), ("ceterms:description", .string(entry.summary)),
            ("url", .string(publicURL + Path.title(entry.slug))),
            ("image", .string(publicURL + Path.crestPicture(entry.achievement, entry.number))),
            ("credentialCategory", "MicroCredential"), ("inLanguage", .string(entry.language)),
            ("ceterms:inLanguage", .string(entry.language)), ("educationalLevel", .string(entry.level.words)),
            ("about", .string(entry.subject.words)), ("ceterms:subject", .string(entry.subject.words)),
            ("ceterms:versionCode", .string(String(entry.number))), ("recognizedBy", owner),
            ("ceterms:ownedBy", owner),
            ("ceterms:estimatedDuration", ["ceterms:exactDuration": .string(duration(entry.minutes))]),
        ]
        let audience = listed.roles.compactMap { SchoolRole(rawValue: $0)?.words }.map { JSONValue.string($0) }
        if !audience.isEmpty { members.append(("ceterms:audienceType", .array(audience))) }
        let grades = listed.grades.compactMap { GradeBand(rawValue: $0)?.words }.map { JSONValue.string($0) }
        if !grades.isEmpty { members.append(("ceterms:audienceLevelType", .array(grades))) }
        if !listed.standards.isEmpty {
            let standards = listed.standards.map { standard -> JSONValue in
                [
                    "@type": ["DefinedTerm", "ceterms:CredentialAlignmentObject"], "name": .string(standard.name),
                    "ceterms:frameworkName": .string(standard.framework),
                    "ceterms:targetNodeName": .string(standard.name),
                ]
            }
            members.append(("competencyRequired", .array(standards)))
        }
        if let lineage = listed.lineage, !lineage.adaptedFrom.isEmpty {
            members.append(("isBasedOn", LineageWords.works(lineage)))
        }
        return .object(JSONObject(members))
    }

    /// ISO 8601, such as “PT2H45M”.
    private static func duration(_ minutes: Int) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        return "PT" + (hours > 0 ? "\(hours)H" : "") + (rest > 0 || hours == 0 ? "\(rest)M" : "")
    }
}

extension Path {
    /// The catalog for programs.
    static let catalogDocument = "/catalog.json"
}
