/// The media type of a file by the end of its name; of what the site never holds, bytes without a meaning.
func mediaType(of path: [UInt8]) -> String {
    let name = String(decoding: path, as: UTF8.self)
    let end = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return mediaTypes[end] ?? "application/octet-stream"
}

private let mediaTypes = [
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
]
