import { afterEach, expect, it, vi } from "vitest";
import { processIo } from "../../src/cli/io.ts";

const shape = (stream: "stdout" | "stderr", isTTY: boolean, columns?: number): void => {
  for (const [name, value] of Object.entries({ isTTY, columns }))
    Object.defineProperty(process[stream], name, { value, configurable: true, writable: true });
};
const { isTTY, columns } = process.stdout;
const errorsBefore = process.stderr.isTTY;

afterEach(() => {
  vi.unstubAllEnvs();
  process.stdout.removeAllListeners("error");
  shape("stdout", isTTY, columns);
  shape("stderr", errorsBefore);
});

const onTerminal = (env: Readonly<Record<string, string | undefined>> = {}, columns = 120) => {
  vi.stubEnv("NO_COLOR", undefined);
  vi.stubEnv("TERM", "xterm");
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  shape("stdout", true, columns);
  shape("stderr", true);
  return processIo();
};

it("a terminal has its own width, colours, and somebody who watches", () => {
  expect(onTerminal()).toMatchObject({ columns: 120, hasColours: true, isWatched: true });
});

it("colours are off where they are not wanted or cannot be shown", () => {
  expect(onTerminal({ NO_COLOR: "1" })).toMatchObject({ hasColours: false, isWatched: true });
  expect(onTerminal({ TERM: "dumb" })).toMatchObject({ hasColours: false, isWatched: false });
});

it("words are plain on screens that have nothing else, or where somebody says so", () => {
  const utf8 = { LC_ALL: "", LC_CTYPE: "", LANG: "de_DE.UTF-8", SECONDTICK_PLAIN: "" };
  expect(onTerminal(utf8).isPlain).toBe(false);
  expect(onTerminal({ ...utf8, LANG: "" }).isPlain).toBe(false);
  expect(onTerminal({ ...utf8, LANG: "C" }).isPlain).toBe(true);
  expect(onTerminal({ ...utf8, LC_ALL: "de_DE.ISO-8859-1" }).isPlain).toBe(true);
  expect(onTerminal({ ...utf8, TERM: "dumb" }).isPlain).toBe(true);
  expect(onTerminal({ ...utf8, SECONDTICK_PLAIN: "1" }).isPlain).toBe(true);
  expect(onTerminal({ ...utf8, SECONDTICK_PLAIN: "0", LANG: "C" }).isPlain).toBe(false);
  shape("stdout", false);
  vi.stubEnv("LANG", "C");
  expect(processIo().isPlain).toBe(false);
});

it("a very narrow terminal counts as one of 40 characters, and what is none as one of 80", () => {
  expect(onTerminal({}, 5).columns).toBe(40);
  expect(onTerminal({}, 0).columns).toBe(80);
});

it("results and other words go their own ways", () => {
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const err = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const io = processIo();
  io.write("result");
  io.writeError("trouble");
  expect([out.mock.calls, err.mock.calls]).toEqual([[["result"]], [["trouble"]]]);
  vi.restoreAllMocks();
});
