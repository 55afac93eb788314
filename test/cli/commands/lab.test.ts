import { existsSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { PAIR } from "../../model/model-text.ts";
import { file, type Typed, typed, typedWith } from "../typed.ts";

const isBuilt = existsSync(new URL("../../../dist/lab/index.html", import.meta.url));
const listening = process.listenerCount("SIGINT");

afterEach(() => {
  expect(process.listenerCount("SIGINT")).toBe(listening);
});

/** Starts the lab without a browser, asks it once for its page, and ends it as Ctrl-C does. */
const visited = async (...words: readonly string[]): Promise<Typed & { readonly page: string }> => {
  let page = "";
  const visit = async (text: string): Promise<void> => {
    const [address = ""] = /http:[^"\s]*/.exec(text) ?? [];
    page = await (await fetch(address)).text();
    process.emit("SIGINT");
  };
  let said = "";
  const write = (text: string): void => {
    said += text;
    void visit(text);
  };
  return { ...(await typedWith({ write })("lab", "--no-open", ...words)), out: said, page };
};

it("it serves the page with the file that it opens on, says where, and ends well", async () => {
  const path = file(PAIR);
  const { code, out, err, page } = await visited(path);
  if (!isBuilt) {
    expect([code, err]).toEqual([2, expect.stringContaining("npm run build")]);
    return;
  }
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^The lab is at http:\/\/127\.0\.0\.1:\d+\/\nCtrl-C ends it\.\n$/);
  expect(page).toContain('id="opening">{"kind":"model","file":"model.yaml","text":"version: 1\\n');
  const json = await visited("--json");
  expect(JSON.parse(json.out)).toEqual({ address: expect.stringMatching(/^http:/) });
  expect(json.page).toContain('id="opening">null<');
  const open = await visited("--host", "0.0.0.0");
  expect(open.err).toContain("--host 0.0.0.0: whoever reaches this machine can see the page");
});

it("a wrong model is told of as `check` tells of it, and nothing is served", async () => {
  const path = file(PAIR.replace("size: 1", "sise: 1"));
  const told = await typed("lab", path, "--no-open");
  expect(told).toEqual(await typed("check", path));
  expect([told.code, told.out]).toEqual([2, ""]);
  expect((await typed("lab", "no-such.yaml", "--no-open")).err).toContain("there is no such file");
});

it.each([
  [["--port", "many"], "--port: found many"],
  [["--port", "65536"], "--port: found 65536; it is from 0 to 65535"],
  [["--with", "test/cli/commands/lab.test.ts"], "--with"],
  [["a.yaml", "b.yaml"], "Unknown argument"],
])("%j is a mistake", async (words, complaint) => {
  expect(await typed("lab", "--no-open", ...words)).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining(complaint),
  });
});
