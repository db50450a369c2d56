import Glibc

/// Lets a full file, a closed pipe and a size limit come back as errors that can be told, not as signals that kill.
///
/// The program calls it once, first of all.
package func ignoreWriteSignals() {
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
}
