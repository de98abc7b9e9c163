package import Credentialing
internal import Crests
internal import Foundation
internal import Storage

extension Platform {
    /// Draws the crest of a version, as SVG and as PNG, once. Done by a job; a version that has its pictures keeps them.
    package func drawPictures(of version: ID<AchievementVersion>) async throws {
        let crest = try await read { transaction -> Crest? in
            guard try transaction.picture("png", of: version) == nil else { return nil }
            return try transaction.crest(of: version, titles: titles)
        }
        guard let crest else { return }
        let svg = Array(crest.svg().utf8)
        let png = try await PNGRendering.png(of: Array(crest.svg(.full).utf8), pixels: 512)
        try await write { work in
            try work.keepPicture("svg", svg, of: version)
            try work.keepPicture("png", png, of: version)
        }
    }

    /// The picture of a version as SVG; drawn here and now as long as the job has not kept it.
    package func versionSVG(_ achievement: ID<Achievement>, number: Int) async throws -> [UInt8] {
        try await read { transaction in
            let version = try transaction.version(number, of: achievement)
            if let kept = try transaction.picture("svg", of: version) { return kept }
            return Array(try transaction.crest(of: version, titles: titles).svg().utf8)
        }
    }

    /// The picture of a version as PNG, 512 pixels wide. Nothing is found as long as the job has not drawn it.
    package func versionPNG(_ achievement: ID<Achievement>, number: Int) async throws -> [UInt8] {
        try await read { transaction in
            guard let kept = try transaction.picture("png", of: transaction.version(number, of: achievement)) else {
                throw Refusal.notFound
            }
            return kept
        }
    }
}

extension Transaction {
    /// The crest of a version in the colors of the organization that made it.
    func crest(of version: ID<AchievementVersion>, titles: Titles) throws -> Crest {
        let title = try titles.title(version, in: self)
        let maker = try maker(of: version)
        return AchievementStatement.crest(of: title, maker.achievement, issuer: try issuer(of: maker.organization))
    }
}
