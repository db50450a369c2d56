"""Requests to a preview: as a browser asks, and as strangers do; for `serve.py`."""

import contextlib
import socket


def ask(server, raw):
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as client:
        client.sendall(raw)
        told = b""
        with contextlib.suppress(ConnectionResetError):
            while more := client.recv(1 << 16):
                told += more
    return told


def request(server, target="/", method="GET", host=None, *more):
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host or f'127.0.0.1:{server.port}'}", *more, "", ""]
    return "\r\n".join(lines).encode()


def get(server, target):
    return ask(server, request(server, target)).partition(b"\r\n\r\n")[2].decode()


def hostile_requests(server):
    """Ways out, strangers, foreign pages, other methods, and heads with two readings."""
    ups, strokes = ["..", "%2e%2e", ".%2e", "%2e."], ["/", "%2f", "\\", "%5c", "//"]
    targets = ["/" + start + stroke.join([up] * depth + ["etc/passwd"])
               for start in ("", "2025/") for up in ups for stroke in strokes for depth in (1, 4)]
    targets += ["/content/2025/report.yaml", "/templates/page.html", "/Output/2025/index.html", "/2025", "/2025/", "/%00", "/.uppsikt",
                "http://evil.example/", "*", "/2025/index.html%00", "/__uppsikt/", "/..%252f..%252fetc/passwd"]
    yield from (request(server, target) for target in targets)
    hosts = ["evil.example", f"evil.example:{server.port}", "127.0.0.1", "localhost", f"127.0.0.2:{server.port}", f"[::1]:{server.port}",
             f"0.0.0.0:{server.port}", f"localhost.:{server.port}", f"127.0.0.1.nip.io:{server.port}", f"127.0.0.1:{server.port + 1}"]
    paths = ["/", "/2025/index.html", "/__uppsikt/events", "/__uppsikt/page.js"]
    yield from (request(server, path, "GET", host) for host in hosts for path in paths)
    origins = ["http://evil.example", "null", "http://localhost:3000", f"https://127.0.0.1:{server.port}", "file://"]
    yield from (request(server, path, "GET", None, f"Origin: {origin}") for origin in origins for path in paths)
    yield from (request(server, path, "GET", None, f"Sec-Fetch-Site: {site}") for site in ("cross-site", "same-site") for path in paths)
    methods = ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get"]
    yield from (request(server, path, method) for method in methods for path in paths)
    fields = ["Content-Length: 5", "Transfer-Encoding: chunked", "Upgrade: websocket", "Expect: 100-continue", "Host: evil.example", "Name : x",
              " folded", "A: x\ry", "A: x\x00y"]
    yield from (request(server, "/", "GET", None, field) for field in fields)
    yield from (request(server) + tail for tail in (b"x", request(server), b"\r\n"))
    yield from (b"GET / HTTP/1.0\r\n\r\n", b"GET /\r\n\r\n", b"\x16\x03\x01\r\n\r\n", b"GET / HTTP/1.1\n\n\r\n\r\n", b"A" * 10_000)
