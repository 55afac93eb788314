import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isLoopback, type Served, serve } from "../../src/cli/lab-server.ts";

const page = { html: "<!doctype html><title>é</title>", policy: "default-src 'none'" };
let served: Served;

beforeAll(async () => {
  served = await serve(page, { host: "127.0.0.1", port: 0 });
});
afterAll(() => served.close());

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly host?: string;
  readonly of?: Served;
}

/** What a server answers; `fetch` would not let us say another host or a path with dots. */
const asked = ({ method = "GET", path = "/", host, of = served }: Asked) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(of.address);
    const headers = { host: host ?? `${hostname}:${port}` };
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        body += part;
      });
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    });
    sent.on("error", reject).end();
  });

it("it serves the page on loopback, with its policy and nothing that lets others in", async () => {
  expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const { status, headers, body } = await asked({});
  expect([status, body]).toEqual([200, page.html]);
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": page.policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
    "content-length": String(Buffer.byteLength(page.html)),
  });
  expect(headers).not.toHaveProperty("access-control-allow-origin");
});

it("HEAD gets no body, and whatever would write is refused", async () => {
  expect(await asked({ method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  expect((await asked({ path: "/?a=b" })).status).toBe(200);
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
    expect(await asked({ method })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
});

it.each([
  "/index.html",
  "/package.json",
  "/../package.json",
  "/%2e%2e/package.json",
  "//etc/passwd",
  "/favicon.ico",
  "*",
])("there is nothing but the page: not %s", async (path) => {
  const { status, body } = await asked({ path });
  expect([status, body]).toEqual([404, "there is only one page, at /\n"]);
});

it("a stranger's name that points here gets nothing", async () => {
  for (const host of [
    "evil.example",
    "evil.example:80",
    "127.0.0.1.evil.example",
    "10.0.0.1",
    "localhost@evil",
  ])
    expect(await asked({ host }), host).toMatchObject({ status: 403, body: "not under this name\n" });
  for (const host of ["localhost:1", "LOCALHOST", "127.0.0.1", "[::1]:8080"])
    expect((await asked({ host })).status, host).toBe(200);
});

it("where the network was asked for, numbers and the given name are known, and other names are not", async () => {
  const open = await serve(page, { host: "0.0.0.0", port: 0 });
  const statuses = await Promise.all(
    ["10.0.0.1:80", "[fe80::1]:80", "localhost", "evil.example"].map(
      async (host) => (await asked({ host, of: open })).status,
    ),
  );
  await open.close();
  expect(open.address).toMatch(/^http:\/\/127\.0\.0\.1:/);
  expect(statuses).toEqual([200, 200, 200, 403]);
  expect(["localhost", "127.0.0.1", "::1", "[::1]", "0.0.0.0", "10.0.0.1"].map(isLoopback)).toEqual([
    ...[true, true, true, true],
    ...[false, false],
  ]);
});

it("a place that cannot be had is a mistake in what was typed", async () => {
  const port = Number(new URL(served.address).port);
  await expect(serve(page, { host: "127.0.0.1", port })).rejects.toMatchObject({
    name: "UsageError",
    message: expect.stringContaining(`--port: ${port} is taken`),
  });
  await expect(serve(page, { host: "192.0.2.1", port: 0 })).rejects.toMatchObject({
    name: "UsageError",
    message: "--host: 192.0.2.1 is no address of this machine",
  });
});

it("closing ends it at once, even with somebody connected", async () => {
  const one = await serve(page, { host: "127.0.0.1", port: 0 });
  const socket = connect(Number(new URL(one.address).port), "127.0.0.1");
  await once(socket, "connect");
  // The connection is ended by the server: nobody here does.
  await Promise.all([one.close(), once(socket, "close")]);
  await expect(asked({ of: one })).rejects.toThrow("ECONNREFUSED");
});
