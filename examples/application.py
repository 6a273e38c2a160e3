#!/usr/bin/env python3
"""A protected application: it knows nothing about passwords, and greets the person that the proxy names.

/         a page with the name
/headers  the headers of the request as JSON, to see what the proxy lets through
"""

import html
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<!doctype html>
<html lang="en">
<title>Cases</title>
<h1>Cases</h1>
<p>Hello, {name}. You are {user}, and your mail goes to {email}.</p>
<p>You asked for {path}</p>
"""


class Application(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/headers":
            kind, body = "application/json", json.dumps(self.headers.items())
        else:
            fields = {field: self.identity(field) for field in ("user", "name", "email")}
            escaped = {field: html.escape(value) for field, value in dict(fields, path=self.path).items()}
            kind, body = "text/html", PAGE.format(**escaped)
        content = body.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_GET

    def identity(self, field):
        # Python reads headers as Latin-1; Vestibule writes UTF-8.
        return self.headers.get(f"Remote-{field}", "nobody").encode("latin-1").decode("utf-8", "replace")

    def log_message(self, *_):
        pass


# On loopback only: anyone who reaches it without the proxy can claim to be anyone.
ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Application).serve_forever()
