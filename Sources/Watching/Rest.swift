import Glibc

/// Does nothing for a while.
func rest(_ time: Duration) { usleep(UInt32(clamping: Int(time / .microseconds(1)))) }
