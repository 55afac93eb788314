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

it("one kind is told alone, and one that is not there is refused", async () => {
  expect((await typed("reference", "--kind", "load-shared")).out).toMatch(/^### Redundancy schemes\n/);
  const refused = await typed("reference", "--kind", "load-shred");
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.err).toContain("load-shared");
});
