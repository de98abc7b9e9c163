internal import Application
internal import Credentialing
internal import Crests

/// The crest of a title in words, for people who do not see it.
enum CrestWords {
    static func text(of reading: TitleReading) -> String {
        let title = reading.title
        guard let level = Crest.Level(rawValue: title.level.rawValue),
            let subject = Crest.Subject(rawValue: title.subject.rawValue)
        else { return "" }
        return Crest(achievementID: reading.achievement.text, level: level, subject: subject, title: title.title).words
    }
}
