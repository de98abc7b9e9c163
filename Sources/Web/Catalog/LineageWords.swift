internal import Application
internal import ContentFormat
internal import LinkedData

/// What a title was adapted from, for people and for programs.
enum LineageWords {
    /// “Wait Time” by Alder District (CC BY 4.0), one for each title that it goes back to.
    static func lines(_ lineage: Lineage) -> [String] {
        lineage.adaptedFrom.map { source in
            let owner = source.organization.map { " by \($0)" } ?? ""
            let license = source.license.isEmpty ? "" : " (\(source.license))"
            return "“\(source.title)”\(owner)\(license)"
        }
    }

    /// In one sentence without its period: “Adapted from “Wait Time” by Alder District (CC BY 4.0)”.
    static func sentence(_ lineage: Lineage) -> String {
        let lines = lines(lineage)
        guard let nearest = lines.first else { return "Taken over from a file of its own organization" }
        let earlier = lines.dropFirst().map { ", which goes back to \($0)" }.joined()
        return "Adapted from \(nearest)\(earlier)"
    }

    /// Each source with the words of schema.org.
    static func works(_ lineage: Lineage) -> JSONValue {
        .array(
            lineage.adaptedFrom.map { source in
                var work: [(String, JSONValue)] = [("@type", "CreativeWork"), ("name", .string(source.title))]
                if let organization = source.organization {
                    work.append(("creator", ["@type": "Organization", "name": .string(organization)]))
                }
                if !source.license.isEmpty { work.append(("license", .string(source.license))) }
                return .object(JSONObject(work))
            }
        )
    }
}
