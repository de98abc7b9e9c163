import LinkedData

/// A small badge that conforms, and ways to break it.
enum BadgeSample {
    static func document(_ text: String) -> JSONValue {
        (try? JSONParser().parse(text)) ?? .null
    }

    static let badge = document(
        """
        {
          "@context": [
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
          ],
          "id": "urn:uuid:8f1f4c9e-3b0a-4f5a-9f0e-1d2c3b4a5960",
          "type": ["VerifiableCredential", "OpenBadgeCredential"],
          "name": "Formative assessment",
          "issuer": {"id": "did:web:district.example", "type": ["Profile"], "name": "District"},
          "validFrom": "2025-03-01T08:00:00Z",
          "credentialSubject": {
            "type": ["AchievementSubject"],
            "identifier": [
              {"type": "IdentityObject", "hashed": false, "identityHash": "a@b.example", "identityType": "emailAddress"}
            ],
            "achievement": {
              "id": "https://district.example/achievements/1",
              "type": ["Achievement"],
              "name": "Formative assessment",
              "description": "Uses evidence of learning.",
              "criteria": {"narrative": "Hand in two lessons."},
              "resultDescription": [
                {
                  "id": "https://district.example/achievements/1#feedback",
                  "type": ["ResultDescription"],
                  "name": "Feedback",
                  "resultType": "RubricCriterionLevel",
                  "requiredLevel": "https://district.example/achievements/1#proficient",
                  "rubricCriterionLevel": [
                    {
                      "id": "https://district.example/achievements/1#emerging",
                      "type": ["RubricCriterionLevel"], "name": "Emerging"
                    },
                    {
                      "id": "https://district.example/achievements/1#proficient",
                      "type": ["RubricCriterionLevel"], "name": "Proficient"
                    },
                    {
                      "id": "https://district.example/achievements/1#exemplary",
                      "type": ["RubricCriterionLevel"], "name": "Exemplary"
                    }
                  ]
                }
              ]
            },
            "result": [
              {
                "type": ["Result"],
                "resultDescription": "https://district.example/achievements/1#feedback",
                "achievedLevel": "https://district.example/achievements/1#exemplary"
              }
            ]
          }
        }
        """
    )

    /// The badge with the value at a place replaced, or taken out.
    static func badge(_ place: String, _ value: JSONValue?) -> JSONValue {
        changed(badge, at: place.split(separator: ".").map(String.init)[...], to: value)
    }

    static func changed(_ document: JSONValue, at place: ArraySlice<String>, to value: JSONValue?) -> JSONValue {
        guard let step = place.first else { return value ?? .null }
        if case .array(var elements) = document, let index = Int(step), elements.indices.contains(index) {
            elements[index] = changed(elements[index], at: place.dropFirst(), to: value)
            return .array(elements)
        }
        guard case .object(var object) = document else { return document }
        let isLast = place.count == 1
        object[step] = isLast ? value : changed(object[step] ?? .null, at: place.dropFirst(), to: value)
        return .object(object)
    }
}
