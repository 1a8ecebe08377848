import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import send from "send";

/** A server that only this machine reaches. */
export interface LocalServer {
  /** Where it is, ending with a slash: http://127.0.0.1:PORT/. */
  readonly address: string;
  readonly port: number;
  /** Ends it, and the connections that are open. */
  readonly close: () => Promise<void>;
}

/** Answers a request for a path: it begins with one slash, can be decoded, and has nothing after «?». */
export type Answer = (request: IncomingMessage, response: ServerResponse, path: string) => void | Promise<void>;

/** The names of this machine. A page elsewhere that has its own name point here, to read what is served, does not come with one of them. */
const ownNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Serves the files of a folder, an index.html for the folder it lies in. See `serve` for the port. */
export function serveFolder(folder: string, port = 0): Promise<LocalServer> {
  return serve((request, response, path) => {
    response.setHeader("Cache-Control", "no-cache");
    sendFile(request, response, folder, path);
  }, port);
}

/** Sends a file of a folder, or the answer that there is none; nothing outside the folder, and no file whose name begins with a dot. */
export function sendFile(request: IncomingMessage, response: ServerResponse, folder: string, path: string): void {
  send(request, path, { root: folder, cacheControl: false }).pipe(response);
}

/**
 * Listens at 127.0.0.1 and resolves to the server when it does; port 0 is any free one. Rejects when the port is taken. Only GET and HEAD for
 * a name of this machine come to `answer`; a target that is no path gets 400. No request ends the server.
 */
export function serve(answer: Answer, port = 0): Promise<LocalServer> {
  const server = createServer((request, response) => {
    const refusal = refusalOf(request);
    if (refusal !== null) {
      response.writeHead(refusal, refusal === 405 ? { Allow: "GET, HEAD" } : {}).end();
      return;
    }
    Promise.resolve()
      .then(() => answer(request, response, pathOf(request.url)))
      .catch(() => (response.headersSent ? response.destroy() : response.writeHead(500).end()));
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", () => {
      const { port: used } = server.address() as AddressInfo; // it listens on a port, not on a pipe
      resolve({ address: `http://127.0.0.1:${used}/`, port: used, close });
    });
  });
}

/** The status with which a request is refused; null for one that may be answered. */
function refusalOf({ method = "", url, headers }: IncomingMessage): number | null {
  const name = headers.host?.replace(/:\d*$/, "").toLowerCase();
  if (name === undefined || !ownNames.has(name)) return 403;
  if (method !== "GET" && method !== "HEAD") return 405;
  return isPath(pathOf(url)) ? null : 400;
}

function pathOf(target = ""): string {
  return target.replace(/[?#].*$/s, "");
}

function isPath(path: string): boolean {
  if (!/^\/(?!\/)/.test(path)) return false;
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}
