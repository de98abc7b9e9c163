/// Small true files of the boxes that phones write.
enum MovieSample {
    static func box(_ type: String, _ parts: [UInt8]...) -> [UInt8] {
        let payload = parts.flatMap { $0 }
        return join(big(payload.count + 8, 4), ascii(type), payload)
    }

    static func track(handler: String, offset: Int, length: Int) -> [UInt8] {
        let table = join(
            box("stsz", big(0, 4), big(length, 4), big(1, 4)),
            box("stsc", big(0, 4), big(1, 4), big(1, 4), big(1, 4), big(1, 4)),
            box("stco", big(0, 4), big(1, 4), big(offset, 4))
        )
        let media = box(
            "mdia",
            box("hdlr", zeros(8), ascii(handler), zeros(12)),
            box("minf", box("stbl", table))
        )
        return box("trak", box("tkhd", zeros(8)), media, box("udta", ascii("GPS of a track")))
    }

    /// A video with places in user data, in Apple's keys and in a track of its own.
    static func movie(brand: String = "isom") -> [UInt8] {
        let head = box("ftyp", ascii(brand), zeros(4))
        let start = head.count + 8
        return join(
            head,
            box("mdat", ascii("PICTURESGPSTRACKMORE")),
            box(
                "moov",
                box("mvhd", zeros(12)),
                track(handler: "vide", offset: start, length: 8),
                track(handler: "meta", offset: start + 8, length: 8),
                box("udta", box("\u{A9}xyz", ascii("+39.7392-104.9903/ GPS"))),
                box("meta", ascii("com.apple.quicktime.location.ISO6709 GPS"))
            ),
            box("uuid", ascii("XMP of the file: GPS"))
        )
    }

    /// A photo with its Exif in the file (method 0), in its own table (1), or where this program does not follow (2).
    static func heic(exifMethod: Int = 0) -> [UInt8] {
        let head = box("ftyp", ascii("heic"), zeros(4))
        let start = head.count + photoTables(exifMethod, picture: 0, exif: 0).count + 8
        return join(
            head,
            photoTables(exifMethod, picture: start, exif: exifMethod == 0 ? start + 7 : 0),
            box("mdat", ascii("PICTURE"), exifMethod == 0 ? Sample.exif : [])
        )
    }

    private static func photoTables(_ method: Int, picture: Int, exif: Int) -> [UInt8] {
        func info(_ item: Int, _ type: String) -> [UInt8] {
            box("infe", [2, 0, 0, 0], big(item, 2), zeros(2), ascii(type), [0])
        }
        func place(_ item: Int, _ method: Int, _ offset: Int, _ length: Int) -> [UInt8] {
            join(big(item, 2), big(method, 2), zeros(2), big(1, 2), big(offset, 4), big(length, 4))
        }
        return box(
            "meta",
            zeros(4),
            box("hdlr", zeros(24)),
            box("iinf", zeros(4), big(2, 2), info(1, "hvc1"), info(2, "Exif")),
            box(
                "iloc",
                [1, 0, 0, 0],
                [0x44, 0],
                big(2, 2),
                place(1, 0, picture, 7),
                place(2, method, exif, Sample.exif.count)
            ),
            box("idat", method == 1 ? Sample.exif : [])
        )
    }
}

/// Zips with stored entries, whose directory may lie.
enum ZipSample {
    struct Part {
        let name: String
        let content: [UInt8]

        init(_ name: String, _ content: String = "") {
            self.name = name
            self.content = ascii(content)
        }
    }

    static let types = Part("[Content_Types].xml", "<Types/>")
    static let docx = zip([types, Part("word/document.xml", "<w/>")])
    static let odt = zip([
        Part("mimetype", "application/vnd.oasis.opendocument.text"), Part("content.xml", "<o/>"),
    ])

    static func zip(
        _ parts: [Part],
        flags: Int = 0,
        lyingName: String? = nil,
        unpacked: Int? = nil
    ) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (index, part) in parts.enumerated() {
            let size = part.content.count
            let facts = join(zeros(10), little(size, 4))
            let listed = ascii(index == 0 ? lyingName ?? part.name : part.name)
            directory += join(
                [0x50, 0x4B, 1, 2],
                little(20, 2),
                little(20, 2),
                little(flags, 2),
                facts,
                little(unpacked ?? size, 4),
                little(listed.count, 2),
                zeros(12),
                little(file.count, 4),
                listed
            )
            file += join(
                [0x50, 0x4B, 3, 4],
                little(20, 2),
                little(flags, 2),
                facts,
                little(size, 4),
                little(part.name.utf8.count, 2),
                zeros(2),
                ascii(part.name),
                part.content
            )
        }
        let end = join(
            [0x50, 0x4B, 5, 6],
            zeros(4),
            little(parts.count, 2),
            little(parts.count, 2),
            little(directory.count, 4),
            little(file.count, 4),
            zeros(2)
        )
        return join(file, directory, end)
    }
}
