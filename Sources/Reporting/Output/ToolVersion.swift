/// The version of the program, as the manifest and `--version` give it.
package enum ToolVersion {
    package static let current = "0.1.0"
}
