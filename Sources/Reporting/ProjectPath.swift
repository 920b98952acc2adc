/// Paths inside a project: relative, with `/`, and never above the project's folder.
enum ProjectPath {
    /// Joins a path to the folder of a file and resolves `.` and `..`; nil when it is absolute or leaves the project.
    static func resolve(_ path: String, fromFolderOf file: String) -> String? {
        guard !path.hasPrefix("/"), !path.contains("\\") else { return nil }
        var parts = file.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard !parts.isEmpty else { return nil }
                parts.removeLast()
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
