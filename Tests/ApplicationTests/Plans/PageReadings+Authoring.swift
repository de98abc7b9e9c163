import Application
import ContentFormat
import Credentialing
import LinkedData
import PlatformKit

extension PageReadings {
    static let authoring = [
        PageReading("a title that is being written") { scene in
            let avery = try await scene.actor("Avery")
            let platform = scene.platform
            let draft = try await platform.beginTitleDraft(named: "New", in: scene.cast.district, by: avery)
            let title = try ExampleTitles.title("wait-time")
            _ = try await platform.beginTitleDraft(with: title, in: scene.cast.district, by: avery)
            _ = try await platform.reviseTitle(scene.open.achievement, by: avery)
            _ = try await platform.titleDrafts(of: avery)
            let content = JSONObject([("summary", "One.")])
            _ = try await platform.saveDraftPart(content, at: "about", of: draft, expecting: 0, by: avery)
            try await platform.changeOutline(.add(.section, to: .title, content: JSONObject()), of: draft, by: avery)
            try await platform.comment("Good.", at: "about", of: draft, by: avery)
            let detail = try await platform.titleDraft(draft, by: avery)
            if let comment = detail.comments.first {
                try await platform.settleComment(comment.id, of: draft, by: avery)
            }
            _ = try await platform.titleDraftFile(draft, by: avery)
            _ = try await platform.draftHistory(of: draft, by: avery)
            _ = try await platform.draftPart("about", of: draft, revision: 1, by: avery)
            try await platform.restoreDraftPart("about", of: draft, revision: 1, by: avery)
            try await platform.dropTitleDraft(draft, by: avery)
        }
    ]
}
