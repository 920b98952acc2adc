import Diagnostics

/// What the program tells its caller; the numbers of sysexits.h where there is one.
enum ExitStatus: Int32, Comparable {
    case done = 0
    /// `--check` found that something differs, or `aggregate` left cells out.
    case difference = 1
    case usage = 64
    case data = 65
    case noInput = 66
    case unavailable = 69
    case cannotCreate = 73
    case inputOutput = 74

    init(_ kind: FailureKind) {
        switch kind {
        case .data, .definition: self = .data
        case .usage: self = .usage
        case .noInput: self = .noInput
        case .unavailable: self = .unavailable
        case .cannotCreate: self = .cannotCreate
        case .inputOutput: self = .inputOutput
        }
    }

    static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
