import ArgumentParser

/// The command: parse, call, print.
@main
struct Uppsikt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uppsikt", abstract: "Gör en uppföljningsrapport av text och data.")
}
