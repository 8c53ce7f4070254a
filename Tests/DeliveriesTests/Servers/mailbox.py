"""A mail server on loopback for tests, by aiosmtpd.

mailbox.py FOLDER OPTIONS [CERTIFICATE KEY]

OPTIONS is a JSON object: "tls" is "none", "implicit" or "starttls"; "user" and "password" are asked for if given;
"recipient" and "data" are answers instead of taking the mail. Every mail is written to FOLDER/1.eml, and its envelope
to 1.json, and so on. The port is the first line of the output. Ends with its input.
"""
import asyncio, json, logging, os, ssl, sys, warnings
from aiosmtpd.smtp import SMTP, AuthResult

folder, options = sys.argv[1], json.loads(sys.argv[2])
logging.disable()
warnings.simplefilter("ignore")
count = 0


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, parameters):
        if "recipient" in options:
            return options["recipient"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        global count
        if "data" in options:
            return options["data"]
        count += 1
        with open(f"{folder}/{count}.eml", "wb") as file:
            file.write(envelope.content)
        record = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "encrypted": server.transport.get_extra_info("ssl_object") is not None,
            "user": session.auth_data or "",
        }
        with open(f"{folder}/{count}.tmp", "w") as file:
            json.dump(record, file)
        os.rename(f"{folder}/{count}.tmp", f"{folder}/{count}.json")
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    right = (options.get("user", "").encode(), options.get("password", "").encode())
    if (data.login, data.password) == right:
        return AuthResult(success=True, auth_data=data.login.decode())
    return AuthResult(success=False, handled=False)


async def main():
    context = None
    if len(sys.argv) > 3:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[3], sys.argv[4])
    kind = options.get("tls", "none")
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda *arguments: None)
    make = lambda: SMTP(
        Handler(),
        hostname="localhost",
        tls_context=context if kind == "starttls" else None,
        require_starttls=kind == "starttls",
        auth_required="user" in options,
        auth_require_tls=False,
        authenticator=authenticate if "user" in options else None,
    )
    server = await loop.create_server(make, "127.0.0.1", 0, ssl=context if kind == "implicit" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    os._exit(0)


asyncio.run(main())
