"""Reads a mail by Python's own parser and prints what it holds, a fact a line, for tests to compare."""
import email, email.policy, hashlib, sys

mail = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
for name in ["Date", "From", "To", "Cc", "Subject", "Message-ID", "Bcc"]:
    for value in mail.get_all(name, []):
        print(f"{name}: {value}")
for part in mail.walk():
    for defect in part.defects:
        print("defect:", defect)
body = mail.get_body(("plain",))
print("text:", repr(body.get_content().replace("\r\n", "\n")))
for part in mail.iter_attachments():
    data = part.get_payload(decode=True)
    print(f"file: {part.get_filename()} {part.get_content_type()} {len(data)} {hashlib.sha256(data).hexdigest()}")
longest = max(len(line) for line in open(sys.argv[1], "rb").read().split(b"\n"))
print("lines of at most 78 bytes:", longest <= 79)
