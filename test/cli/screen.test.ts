import { expect, it } from "vitest";
import { guarded } from "../../src/cli/screen.ts";
import { PAIR } from "../model/model-text.ts";
import { file, folder, typed, typedWith } from "./typed.ts";

const BAD = "\\e[31mevil\\x9b2J\\u202e\\u200b\\r é中\\a";
const HOSTILE = `title: "${BAD}"\n${PAIR.replace(/^title:.*\n/m, "")}`;
const STEERING = /(?!\n)[\p{Cc}\p{Cf}]/u;

it("no command lets a model's text steer the terminal", async () => {
  const path = file(HOSTILE);
  const broken = file(`${HOSTILE}\n"${BAD}": 1\n`);
  const words = [
    await typed("run", path, "--years", "20"),
    await typed("run", path, "--years", "20", "--json"),
    await typed("check", path),
    await typed("check", path, "--show"),
    await typed("check", broken),
    await typed("explain", path),
    await typed("run", `${folder()}/\u001b[2J\u202e.yaml`),
    await typed("\u001b[2J"),
  ];
  expect(words.map(({ out, err }) => out + err).filter((text) => STEERING.test(text))).toEqual([]);
  expect(words[0]!.out).toContain("evil é中");
  expect(JSON.parse(words[1]!.out).model.title).toContain("\u202e");
});

it("with colours, only our own headings carry any", async () => {
  const { out } = await typedWith({ hasColours: true })("run", file(HOSTILE), "--years", "20");
  expect(out).toContain("\u001b[1mevil é中\u001b[22m");
  expect(out.replaceAll("\u001b[1m", "").replaceAll("\u001b[22m", "")).not.toMatch(STEERING);
});

it("plain words are ASCII, but data is as ever", async () => {
  const path = file(HOSTILE);
  const ascii = /^[\n\x20-\x7e]*$/;
  const asked = [
    await typedWith({ hasColours: true })("run", path, "--years", "20", "--plain"),
    await typedWith({ isPlain: true })("check", path),
    await typed("--help", "--plain"),
    await typed("run", "--plain", "nö.yaml"),
  ];
  for (const { out, err } of asked) expect(out + err).toMatch(ascii);
  expect((await typed("run", path, "--years", "20", "--plain", "--json")).out).toContain("é中");
});

it("a screen that nobody calls plain shows everything", () => {
  let out = "";
  const io = {
    write: (text: string) => {
      out += text;
    },
    writeError: () => {},
    columns: 80,
    hasColours: false,
    isWatched: false,
  };
  guarded(io, { isPlain: false, isData: () => false }).write("─ é\u0007");
  expect(out).toBe("─ é");
});
