/// Why a file is not taken. Each case says to the person who has the file in hand what to do.
package enum FileRefusal: Error, Hashable, Sendable {
    case empty
    case tooLarge(size: Int64, limit: Int64)
    case overQuota(size: Int64, left: Int64, quota: Int64)
    /// The name has no ending, or one that says nothing.
    case noEnding
    /// An ending that is not taken.
    case unknownKind(ending: String)
    /// The content is something else than the name says.
    case mismatch(ending: String, holds: FileKind)
    /// The content is none of what is taken.
    case unknownContent(ending: String)
    case archive
    case program
    case macros
    case oldOffice
    case unknownOffice
    /// A document within the document that cannot be looked into.
    case embeddedObject
    /// A template from elsewhere that would be loaded when the document is opened.
    case outsideTemplate
    case lockedPDF
    case lockedOffice
    case damaged(FileKind)
    case cutOff
    /// Hidden data such as the place of a photo could not be removed for certain.
    case cannotClean(FileKind)
    case tooManyPixels
    case pictureTooLarge(limit: Int64)
    case textTooLarge(limit: Int64)
    case badText
}

extension FileRefusal: CustomStringConvertible {
    /// What happened and what to do.
    package var description: String {
        switch self {
        case .tooLarge, .overQuota, .pictureTooLarge, .textTooLarge, .tooManyPixels, .empty: sizeSentence
        case .noEnding, .unknownKind, .mismatch, .unknownContent: kindSentence
        default: contentSentence
        }
    }

    private var sizeSentence: String {
        switch self {
        case .empty:
            "This file is empty. Check that it was saved, and add it again."
        case .tooLarge(let size, let limit):
            "This file is \(Self.above(size, limit)); up to \(ByteCount(limit)) each can be added."
        case .overQuota(let size, let left, let quota):
            """
            This file is \(Self.above(size, left)), and \(ByteCount(left)) of your \(ByteCount(quota)) are left. \
            Remove files that you no longer need, or add a smaller copy.
            """
        case .pictureTooLarge(let limit):
            "This picture is larger than \(ByteCount(limit)). Save a smaller copy and add that."
        case .textTooLarge(let limit):
            "This text is larger than \(ByteCount(limit)). Save it as a PDF, or add the part that matters."
        default:
            "This picture has more points than a screen can show. Save a smaller copy and add that."
        }
    }

    private var kindSentence: String {
        switch self {
        case .noEnding:
            "The name of this file has no ending such as .pdf or .jpg. Rename it and add it again."
        case .mismatch(let ending, let kind):
            "This file is named .\(ending) but holds \(kind.noun). Rename it to end in .\(kind.ending) and add it again."
        case .unknownContent(let ending):
            """
            This file is named .\(ending), but what is in it is something else. Open it where it was made, save it \
            again and add that.
            """
        case .unknownKind(let ending):
            "Files that end in .\(ending) cannot be added. Save it as a PDF, picture, recording or Office document."
        default: ""
        }
    }

    private var contentSentence: String {
        switch self {
        case .archive: "This is an archive of several files. Take the files out and add each one."
        case .program: "This is a program or script, which cannot be added. Add a PDF or a picture of it."
        case .macros: "This document holds macros. Save a copy without them, or as a PDF, and add that."
        case .oldOffice:
            "This is an Office document of the old kind. Save it as .docx, .xlsx, .pptx or PDF and add that."
        case .unknownOffice: "This document cannot be read. Save it again as .docx, .xlsx, .pptx or PDF and add that."
        case .embeddedObject:
            "This document holds another one that cannot be looked into. Save a copy without it, or as a PDF, and add that."
        case .outsideTemplate:
            "This document loads a template from elsewhere. Detach the template or save it as a PDF, and add that."
        case .lockedPDF: "This PDF is locked with a password. Save a copy without one and add it again."
        case .lockedOffice: "This document is locked with a password. Save a copy without one and add it again."
        case .damaged(let kind):
            "This file should hold \(kind.noun), but it is damaged. Open it, save it again and add that."
        case .cutOff: "This file is cut off before its end. Copy it again from where it came and add that."
        case .cannotClean(.heic):
            "Hidden data, such as where it was taken, could not be removed from this photo. Save it as JPEG and add that."
        case .cannotClean(let kind):
            """
            Hidden data, such as where it was recorded, could not be removed from this file. Export it again as \
            .\(kind == .mov ? "mp4" : kind.ending) and add that.
            """
        default:
            "This text holds signs that no text has. Save it as plain text (UTF-8) or as a PDF and add that."
        }
    }

    /// A size that is above a limit must not read like the limit.
    private static func above(_ size: Int64, _ limit: Int64) -> String {
        let text = ByteCount(size).description
        return text == ByteCount(limit).description ? "a little over \(text)" : text
    }
}
