import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, isIP } from "node:net";
import type { LabPage } from "./lab-page.ts";
import { UsageError } from "./usage-error.ts";

/** Where a page is served. */
export interface Place {
  /** A name or address of this machine. */
  readonly host: string;
  /** 0 is any that is free. */
  readonly port: number;
}

/** A page that is being served. */
export interface Served {
  readonly address: string;
  /** Ends it, whoever is still connected. */
  readonly close: () => Promise<void>;
}

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** Whether a host is this machine as only this machine reaches it. */
export const isLoopback = (host: string): boolean => LOOPBACK.includes(host.replace(/^::1$/, "[::1]"));

/**
 * Whether a page's own address may be called so. A name that is neither loopback nor the one that was asked for may be a stranger's,
 * made to point here: pages of theirs could read ours. Numbers cannot be made to point elsewhere; they are only right where the
 * network was asked for.
 */
const isKnown = (header: string | undefined, { host }: Place): boolean => {
  const name = (header ?? "").replace(/:\d+$/, "").toLowerCase();
  if (isLoopback(name) || name === host.toLowerCase()) return true;
  return !isLoopback(host) && isIP(name.replace(/^\[(.*)\]$/, "$1")) !== 0;
};

const headersOf = ({ policy }: LabPage): Readonly<Record<string, string>> => ({
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
});

const refuse = (response: ServerResponse, status: number, words: string, headers = {}): void => {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(`${words}\n`);
};

/** There is one page, at `/`, which can be read; there are no files. */
const answer = (request: IncomingMessage, response: ServerResponse, page: LabPage, place: Place): void => {
  const { method = "", url = "", headers } = request;
  if (!isKnown(headers.host, place)) return refuse(response, 403, "not under this name");
  if (url.split("?")[0] !== "/") return refuse(response, 404, "there is only one page, at /");
  if (method !== "GET" && method !== "HEAD")
    return refuse(response, 405, "it can only be read", { Allow: "GET, HEAD" });
  const bytes = Buffer.from(page.html);
  response.writeHead(200, { ...headersOf(page), "Content-Length": bytes.length });
  response.end(method === "HEAD" ? undefined : bytes);
};

const REASONS: Readonly<Record<string, (place: Place) => string>> = {
  EADDRINUSE: ({ port }) =>
    `--port: ${port} is taken by another program; without --port one is found that is free`,
  EACCES: ({ port }) => `--port: ${port} may not be used; those from 1024 may, as a rule`,
  EADDRNOTAVAIL: ({ host }) => `--host: ${host} is no address of this machine`,
  ENOTFOUND: ({ host }) => `--host: there is no ${host}`,
  EAI_AGAIN: ({ host }) => `--host: there is no ${host}`,
};

const listening = (server: Server, place: Place): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = REASONS[error.code ?? ""];
      reject(reason === undefined ? error : new UsageError(reason(place)));
    });
    server.listen(place.port, place.host, () => resolve(server.address() as AddressInfo));
  });

/** What stands for all addresses of a machine is none itself: here it is called by one of them. */
const EVERYWHERE: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/**
 * Serves a page until it is closed.
 *
 * @throws UsageError when the place cannot be had.
 */
export const serve = async (page: LabPage, place: Place): Promise<Served> => {
  const server = createServer((request, response) => answer(request, response, page, place));
  const { port } = await listening(server, place);
  const host = EVERYWHERE[place.host] ?? place.host;
  const name = isIP(host) === 6 ? `[${host}]` : host;
  return {
    address: `http://${name}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
