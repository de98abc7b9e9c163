import Application
import Credentialing
import PlatformKit
import Storage

extension PageReadings {
    static let awards = [
        PageReading("an award before its owner") { scene in
            let dolores = try await scene.actor("Dolores")
            _ = try await scene.platform.awardDetail(scene.award, by: dolores)
            _ = try await scene.platform.markAwardSeen(scene.award, by: dolores)
            try await scene.platform.shareAward(scene.award, isPublic: false, by: dolores)
            try await scene.platform.shareAward(scene.award, isPublic: true, by: dolores)
            for form in BadgeForm.allCases {
                _ = try await scene.platform.badgeFile(of: scene.award, as: form, by: dolores)
            }
        },
        PageReading("a badge before everyone, after it was changed") { scene in
            let dolores = try await scene.actor("Dolores")
            try await scene.platform.changeBadge(of: scene.award, showsName: false, email: nil, by: dolores)
            _ = try await scene.platform.publicCredential(scene.credential)
            _ = try await scene.platform.badgeFile(scene.credential, as: .json)
        },
        PageReading("asking that an award be taken back") { scene in
            let samuel = try await scene.actor("Samuel")
            let number = try await scene.cast.platform.record(of: scene.actor("Dolores"))[0].number
            let award = try await scene.platform.awardNumbered(number, by: samuel)
            _ = try await scene.platform.revocation(of: award, by: samuel)
            let request = try await scene.platform.askRevocation(of: award, reason: "By mistake.", by: samuel)
            _ = try await scene.platform.openRevocations(by: samuel)
            try await scene.platform.withdrawRevocation(request, by: samuel)
        },
        PageReading("taking an award back") { scene in
            let (samuel, ruth) = (try await scene.actor("Samuel"), try await scene.actor("Ruth"))
            let request = try await scene.cast.platform.askRevocation(of: scene.award, reason: "Error.", by: samuel)
            _ = try await scene.platform.revocation(request, by: ruth)
            try await scene.platform.confirmRevocation(request, by: ruth)
            _ = try await scene.platform.awardDetail(scene.award, by: scene.actor("Dolores"))
            _ = try await scene.platform.publicCredential(scene.credential)
        },
    ]

    static let issuing = [
        PageReading("signing a badge") { scene in
            try await scene.cast.judge(scene.waiting, as: "Tomás")
            let award = try await scene.cast.platform.record(of: scene.actor("Marcus"))[0].award
            try await scene.platform.issueCredential(for: award)
        },
        PageReading("a status list") { scene in
            let list: ID<StatusList> = try await scene.find("SELECT id FROM status_list")
            _ = try await scene.platform.statusList(list)
            try await scene.platform.signStatusList(list)
        },
    ]
}
