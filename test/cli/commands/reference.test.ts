import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { top } from "../../tidy/source.ts";
import { typed } from "../typed.ts";

it("the reference in the repository is what the command prints", async () => {
  const { out, code } = await typed("reference");
  expect(code).toBe(0);
  expect(
    readFileSync(`${top}models/REFERENCE.md`, "utf8"),
    "run: npm run -s secondtick -- reference > models/REFERENCE.md",
  ).toBe(out);
});

it("so is the reference of experiments", async () => {
  const { out, code } = await typed("reference", "--experiment");
  expect(code).toBe(0);
  expect(
    readFileSync(`${top}experiments/REFERENCE.md`, "utf8"),
    "run: npm run -s secondtick -- reference --experiment > experiments/REFERENCE.md",
  ).toBe(out);
});

it("kinds of experiments, families, and kinds of both are found by name", async () => {
  expect((await typed("reference", "--kind", "slo")).out).toMatch(/^### Metrics with parameters\n/);
  expect((await typed("reference", "--kind", "targets")).out).toContain("#### tail-mean");
  expect((await typed("reference", "--kind", "uniform")).out).toMatch(
    /### Laws\n(?:.*\n)*### Ways to sample\n/,
  );
  expect(await typed("reference", "--kind", "slo", "--experiment")).toMatchObject({ code: 2, out: "" });
});

it("one kind is told alone, and one that is not there is refused", async () => {
  expect((await typed("reference", "--kind", "load-shared")).out).toMatch(/^### Redundancy schemes\n/);
  const refused = await typed("reference", "--kind", "load-shred");
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.err).toContain("did you mean load-shared?");
});
