import Files
import Glibc

/// A program run to its end, with nothing to read and its words kept.
struct ChildProcess {
    let program: String
    let arguments: [String]

    struct Outcome {
        /// The exit status, or 128 and the signal.
        let status: Int32
        /// What it said on both streams.
        let words: [UInt8]
    }

    /// - Parameter log: a file that does not exist yet, for what the program says.
    func run(log: String, seconds: Int) throws(PrintError) -> Outcome {
        let child = try spawn(log)
        let deadline = ContinuousClock.now + .seconds(seconds)
        while true {
            var status: Int32 = 0
            let ended = unsafe waitpid(child, &status, WNOHANG)
            if ended == child {
                return Outcome(status: ChildProcess.code(status), words: readWhole(log) ?? [])
            }
            guard ended == 0 || errno == EINTR else { throw .system(path: program, reason: lastReason()) }
            guard ContinuousClock.now < deadline else {
                kill(child, SIGKILL)
                unsafe waitpid(child, &status, 0)
                throw .tooSlow(program, seconds: seconds)
            }
            usleep(10_000)
        }
    }

    private func spawn(_ log: String) throws(PrintError) -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        var words: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe words.indices { unsafe free(words[index]) } }
        var child: pid_t = 0
        let fault = unsafe posix_spawn(&child, program, &actions, nil, &words, environ)
        guard fault == 0 else { throw .system(path: program, reason: SystemFault(fault).reason) }
        return child
    }

    private static func code(_ status: Int32) -> Int32 {
        status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + status & 0x7f
    }
}

/// Why the system call that just failed did so, in Swedish.
func lastReason() -> String { SystemFault.last.reason }

/// The bytes of a file; nil when it cannot be read.
func readWhole(_ path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = unsafe fread(&buffer, 1, buffer.count, file)
        guard count > 0 else { return unsafe ferror(file) == 0 ? bytes : nil }
        bytes += buffer[..<count]
    }
}
