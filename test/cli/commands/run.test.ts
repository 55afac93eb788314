import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import stringWidth from "string-width";
import { expect, it } from "vitest";
import { PAIR } from "../../model/model-text.ts";
import { file, folder, typed } from "../typed.ts";

it("writes text for people: what was asked, estimates with intervals, a histogram, the worst year", async () => {
  const { out } = await typed("run", file(PAIR), "--years", "300");
  for (const part of [
    "A pair",
    "first year",
    "Years without an outage",
    "95 % interval",
    "longer than",
    "█",
    "explain",
  ])
    expect(out).toContain(part);
  const lines = out.split("\n").filter((line) => !line.includes("npx"));
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
});

it("the year that it calls the worst is told by the command that it names", async () => {
  const path = file(PAIR);
  const { out } = await typed("run", path, "--years", "300", "--seed", "x y");
  const [, command = ""] = /npx secondtick (explain .*)/.exec(out) ?? [];
  const [, length = ""] = /longest outage lasted (.*)\. Its/.exec(out) ?? [];
  const argv = command.match(/'[^']*'|\S+/g)!.map((word) => word.replaceAll("'", ""));
  const story = (await typed(...argv)).out;
  expect(story.replaceAll(/\s+/g, " ")).toContain(length);
  expect(story).toContain("Nobody is served any more.");
});

it("a service that never fails has a bound, not a zero", async () => {
  const path = file("version: 1\ntitle: Rock\nservices: { chat: { servers: 1 } }\n");
  const { out } = await typed("run", path, "--years", "100");
  expect(out).toMatch(/Years without an outage\s+all of them\s+at least 97\.\d+ %/);
  expect(out).toMatch(/3 h\s+none seen\s+at most 2\.95 %/);
  expect(out).toContain("fewer than 2.95 % of years have one");
});

it("values of options that make no sense are refused", async () => {
  const path = file(PAIR);
  for (const [option, value, says] of [
    ["--years", "many", "a count is a whole number"],
    ["--years", "0", "from 1 to"],
    ["--years", "-5", "must not be negative"],
    ["--years", "1e12", "from 1 to"],
    ["--threshold", "120 %", "at most 100 %"],
    ["--threshold", "0", "above zero"],
    ["--settling", "5", "needs a unit"],
    ["--design", "singel", "did you mean single?"],
  ] as const) {
    const { code, err } = await typed("run", path, option, value);
    expect([option, value, code]).toEqual([option, value, 2]);
    expect(err).toContain(says);
  }
});

it("--out writes a whole file, as JSON when its name says so", async () => {
  const target = join(folder(), "years.json");
  const { out, code } = await typed("run", file(PAIR), "--years", "20", "--out", target);
  expect([out, code]).toEqual(["", 0]);
  expect(JSON.parse(readFileSync(target, "utf8"))).toMatchObject({
    format: "secondtick-run/3",
    years: 20,
    seed: "1",
  });
  const nowhere = join(folder(), "no", "years.json");
  expect((await typed("run", file(PAIR), "--years", "2", "--out", nowhere)).code).toBe(2);
  expect(existsSync(nowhere)).toBe(false);
});

it("says where the downtime went: phases and causes that sum to it, parts by what they began", async () => {
  const { out } = await typed("run", file(PAIR), "--years", "300", "--json");
  const { attribution, downtime } = JSON.parse(out);
  const means = attribution.phases.map(({ time }: { time: { estimate?: number } }) => time.estimate ?? 0);
  const sum = means.reduce((total: number, one: number) => total + one, 0);
  expect(sum).toBeCloseTo(downtime.mean.estimate, 6);
  expect(attribution.causes).toMatchObject([{ name: "chat/crash", shareHeld: 1, shareLasted: 1 }]);
  expect(attribution.importance).toMatchObject([{ name: "chat", prolonged: { estimate: 0 } }]);
});

it("runs to an event, and says how many were cut off", async () => {
  const path = file(PAIR);
  const { out } = await typed(
    "run",
    path,
    "--design",
    "single",
    "--until",
    "first-outage",
    "--runs",
    "200",
    "--years",
    "1",
  );
  expect(out).toMatch(/Runs with an outage\s+100 %/);
  expect(out).toMatch(/Time to the first outage, mean\s+\d/);
  expect(Math.max(...out.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
  const few = await typed("run", path, "--until", "data-loss", "--runs", "20", "--json");
  expect(JSON.parse(few.out)).toMatchObject({
    format: "secondtick-until/1",
    runs: 20,
    events: 0,
    censored: 20,
  });
  expect((await typed("run", path, "--until", "never")).code).toBe(2);
});
