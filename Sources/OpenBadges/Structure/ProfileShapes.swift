import LinkedData

/// People, organizations and small things that hang on many classes (Open Badges 3.0 §B.1).
extension Shape {
    // The type is spelled out because the table names itself (`parentOrg`).
    static let profile: Shape = Shape(
        "the profile",
        types: [["Profile"]],
        [
            .one("id", .uri),
            .optional("name", .languageTextOrMap),
            .optional("url", .uri),
            .optional("phone", .text),
            .optional("description", .languageTextOrMap),
            .any("endorsement", endorsement, .endorsement),
            .any("endorsementJwt", .compactJWS, .endorsement),
            .optional("image", .object { image }),
            .optional("email", .text),
            .optional("address", .object { address }),
            .any("otherIdentifier", .object { identifierEntry }),
            .optional("official", .text),
            .optional("parentOrg", .object { profile }),
            .optional("familyName", .text),
            .optional("givenName", .text),
            .optional("additionalName", .text),
            .optional("patronymicName", .text),
            .optional("honorificPrefix", .text),
            .optional("honorificSuffix", .text),
            .optional("familyNamePrefix", .text),
            .optional("dateOfBirth", .date),
        ]
    )

    static let image = Shape(
        "the image",
        types: [["Image"]],
        isClosed: true,
        [.one("id", .uri), .optional("caption", .prose)]
    )

    static let evidence = Shape(
        "the evidence",
        types: [["Evidence"]],
        [
            .optional("id", .uri),
            .optional("name", .prose),
            .optional("narrative", .prose),
            .optional("description", .prose),
            .optional("genre", .prose),
            .optional("audience", .prose),
        ]
    )

    static let identifierEntry = Shape(
        "the identifier",
        types: [["IdentifierEntry"]],
        isClosed: true,
        [.one("identifier", .text), .one("identifierType", .choice(.identifierType))]
    )

    static let identityObject = Shape(
        "the identity",
        types: [["IdentityObject"]],
        isClosed: true,
        [
            .one("hashed", .flag),
            .one("identityHash", .text),
            .one("identityType", .choice(.identifierType)),
            .optional("salt", .text),
        ]
    )

    private static let address = Shape(
        "the address",
        types: [["Address"]],
        [
            .optional("addressCountry", .text),
            .optional("addressCountryCode", .text),
            .optional("addressRegion", .text),
            .optional("addressLocality", .text),
            .optional("streetAddress", .text),
            .optional("postOfficeBoxNumber", .text),
            .optional("postalCode", .text),
            .optional("geo", .object { geoCoordinates }),
        ]
    )

    private static let geoCoordinates = Shape(
        "the position",
        types: [["GeoCoordinates"]],
        [.one("latitude", .number), .one("longitude", .number)]
    )
}
