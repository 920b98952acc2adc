@main
struct Purgestats {
    static func main() {}
}
