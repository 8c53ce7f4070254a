"""An HTTP(S) server on loopback for tests.

receiver.py FOLDER ANSWERS [CERTIFICATE KEY]

ANSWERS is a JSON array of {"status", "body", "headers", "delay"}, given one after the other; the last one is repeated.
Every request is written to FOLDER/1.json, 2.json, … The port is the first line of the output. Ends with its input.
"""
import http.server, json, os, ssl, sys, threading, time

folder, answers = sys.argv[1], json.loads(sys.argv[2])
lock = threading.Lock()
count = 0


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        global count
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        with lock:
            count += 1
            number = count
        answer = answers[min(number, len(answers)) - 1]
        record = {"path": self.path, "type": self.headers.get("Content-Type", ""), "body": body}
        with open(f"{folder}/{number}.tmp", "w") as file:
            json.dump(record, file, ensure_ascii=False)
        os.rename(f"{folder}/{number}.tmp", f"{folder}/{number}.json")
        time.sleep(answer.get("delay", 0))
        text = answer.get("body", "").encode() * answer.get("times", 1)
        self.send_response(answer.get("status", 200))
        for name, value in answer.get("headers", {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        try:
            self.wfile.write(text)
        except OSError:
            pass

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
if len(sys.argv) > 3:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[3], sys.argv[4])
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *arguments: None
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
