import Glibc

/// The person's desktop, when there is one.
package enum Desktop {
    /// Programs that open an address in the browser of the person's choice, on Linux and in WSL.
    private static let openers = ["/usr/bin/xdg-open", "/usr/bin/wslview"]

    /// Opens a page in the browser; does nothing where nobody sits by a screen.
    package static func open(_ address: String) {
        guard isatty(STDOUT_FILENO) == 1, !isSet("CI"), isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") else {
            return
        }
        for opener in openers where unsafe access(opener, X_OK) == 0 { return start(opener, address) }
    }

    private static func isSet(_ name: String) -> Bool { unsafe getenv(name).map { unsafe $0.pointee != 0 } ?? false }

    /// In a session of its own, so that Ctrl+C is not for it, and without our terminal.
    private static func start(_ program: String, _ address: String) {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
        }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var words: [UnsafeMutablePointer<CChar>?] =
            unsafe ([program, address] as [String]).map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe words.indices { unsafe free(words[index]) } }
        var child: pid_t = 0
        _ = unsafe posix_spawn(&child, program, &actions, &attributes, &words, environ)
    }
}
