import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PAIR } from "../../model/model-text.ts";
import { file, folder, typed } from "../typed.ts";

const FIRE = `${PAIR}faults:\n  fire: { kind: crash, target: chat-1, lasts: 2 h }\n`;

it("tells a replay, and refuses a fault that is not there", async () => {
  const path = file(FIRE);
  const { out } = await typed("explain", path, "--replication", "0", "--design", "single", "--fault", "fire");
  expect(out).toContain("00:00:00  The fault fire strikes.");
  expect(out).toContain("02:00:00  The fault fire is over.");
  expect(out).toContain("2 h in 1 outage");
  const wrong = await typed("explain", path, "--replication", "0", "--fault", "fier");
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("did you mean fire?")]);
});

it("tells a random year when no fault is named, and each by its number", async () => {
  const path = file(FIRE);
  const told = async (...more: string[]) => (await typed("explain", path, "--design", "single", ...more)).out;
  const year = await told("--replication", "3");
  expect(year).not.toContain("The fault fire");
  expect(await told("--replication", "3")).toBe(year);
  expect(await told("--replication", "4")).not.toBe(year);
  expect(await told("--replication", "3", "--seed", "other")).not.toBe(year);
});

it("needs a number that is one", async () => {
  const path = file(PAIR);
  expect((await typed("explain", path)).code).toBe(2);
  for (const number of ["x", "-1", "1.5", "5bn"])
    expect([number, (await typed("explain", path, "--replication", number)).code]).toEqual([number, 2]);
});

it("finds the worst run, and prints the command that tells exactly it", async () => {
  const path = file(FIRE);
  const asked = ["--design", "single", "--worst", "--runs", "30", "--threads", "1"];
  const { out, code } = await typed("explain", path, ...asked);
  expect(code).toBe(0);
  expect(out).toContain("the worst of 30 runs");
  const command = /npx secondtick (explain .*)\n$/.exec(out)![1]!.split(" ");
  const again = (await typed(...command)).out;
  const story = (text: string) => text.slice(text.indexOf("\n\n"));
  expect(story(again)).toBe(story(out));
  expect((await typed("explain", path, "--worst", "--median")).code).toBe(2);
});

it("tells a run of a result, as text and for a program", async () => {
  const path = file(FIRE);
  const result = join(folder(), "result.json");
  await typed("run", path, "--design", "single", "--years", "20", "--threads", "1", "--out", result);
  const { told } = JSON.parse(readFileSync(result, "utf8"));
  const [, worst] = told;
  const { out } = await typed("explain", result, "--worst", "--threads", "1", "--json", "--alone");
  const story = JSON.parse(out);
  expect(story.replication).toBe(worst.replication);
  expect(story.values["longest-outage"]).toBe(worst.longestOutage);
  expect(story.timeline.served).toEqual(worst.timeline.served);
  expect(story.command).toContain(`explain ${result} --replication ${worst.replication}`);
});

it("writes the facts and the picture that it is asked for, and refuses a folder that is not there", async () => {
  const path = file(FIRE);
  const place = folder();
  const facts = join(place, "facts.ndjson");
  const asked = ["explain", path, "--replication", "0", "--fault", "fire", "--alone"];
  const { err } = await typed(...asked, "--log", facts, "--svg", place);
  expect(err).toContain("timeline.svg");
  expect(JSON.parse(readFileSync(facts, "utf8").split("\n")[0]!)).toMatchObject({ time: 0 });
  expect((await typed(...asked, "--log", join(place, "none/facts.ndjson"))).code).toBe(2);
});
