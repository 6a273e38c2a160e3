"""Signs in at a new account and prints the session's cookie: sign_in.py ADDRESS USERNAME MAIL_FOLDER."""

import base64
import email.policy
import hmac
import json
import pathlib
import re
import struct
import sys
import time
import urllib.request

address, username, mail_folder = sys.argv[1:]
PASSWORD = "violet kayak trombone"
cookies = {}


def post(path, body):
    headers = {"content-type": "application/json", "origin": address}
    headers["cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
    request = urllib.request.Request(address + path, json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request) as response:
        for cookie in response.headers.get_all("set-cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            cookies[name] = value
        return json.load(response)


def temporary_password():
    for file in sorted(pathlib.Path(mail_folder).glob("*-new-password-*.eml")):
        message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
        if message["to"].startswith(f"{username}@"):
            text = message.get_body(("plain",)).get_content()
            return re.search(r"Password: (\S+)", text)[1]
    sys.exit(f"no email with a temporary password for {username} in {mail_folder}")


def code(key):
    """The current code of RFC 6238."""
    padded = key + "=" * (-len(key) % 8)
    digest = hmac.digest(base64.b32decode(padded), struct.pack(">Q", int(time.time()) // 30), "sha1")
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


temporary = temporary_password()
progress = post("/api/sign-in", {"username": username, "password": temporary})
while (step := progress["step"]) and not (isinstance(step, dict) and "signed_in" in step):
    if "set_up" in step:
        progress = post("/api/verify", {"code": code(post("/api/set-up", {})["key"])})
    elif "backup_codes" in step:
        post("/api/backup-codes", {})
        progress = post("/api/backup-codes/done", {})
    elif "change_password" in step:
        progress = post("/api/change-password", {"old_password": temporary, "new_password": PASSWORD})
    else:
        sys.exit(f"unexpected step {step}")
post("/api/prove", {"password": PASSWORD})
print("; ".join(f"{name}={value}" for name, value in cookies.items()))
