import { expect, it } from "vitest";
import { PAIR } from "../../model/model-text.ts";
import { file, typed } from "../typed.ts";

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
