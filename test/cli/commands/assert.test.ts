import { expect, it } from "vitest";
import { typed } from "../typed.ts";

const FILE = "test/cli/study/experiment.yaml";
const RUNS = ["--runs", "40", "--threads", "1"];

it("the exit code tells what is met, not met and undecided", async () => {
  const met = await typed("assert", FILE, "p(outage > 1 s | cut) > 50 %", ...RUNS);
  expect([met.code, met.err]).toEqual([0, ""]);
  expect(met.out).toContain("The claim is met.");
  const not = await typed(
    "assert",
    FILE,
    "p(outage > 1 s | fault) > 50 %",
    "longest-outage < 1 min",
    ...RUNS,
  );
  expect([not.code, not.err]).toEqual([1, ""]);
  expect(not.out.match(/1 of 2 claims is not met\./g)).toHaveLength(1);
  const open = await typed("assert", FILE, "p(outage > 23 h | cut) < 0.01 %", ...RUNS);
  expect([open.code, open.err]).toEqual([3, ""]);
  expect(open.out).toContain("--runs allows more");
});

it("a mistake in what was typed has a code of its own, and is shown where it is", async () => {
  const { code, err, out } = await typed("assert", FILE, "p(outage > 3 h in a year) < 1 %");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("                    ^\n  found 1 year; the experiment replays the fault cut");
  expect((await typed("assert", FILE)).code).toBe(2);
  expect((await typed("assert", FILE, "downtime < 1 h", "--markdown", "no/such/folder/x.md")).code).toBe(2);
});

it("several alternatives may be asked about at once", async () => {
  const { out } = await typed("assert", FILE, "p(outage > 1 s | cut) > 50 %", "--all", "--json", ...RUNS);
  const { format, claims } = JSON.parse(out);
  expect(format).toBe("secondtick-assert/1");
  expect(claims[0].alternatives.map((of: { alternative: string }) => of.alternative)).toEqual([
    "as-built",
    "pair",
  ]);
});
