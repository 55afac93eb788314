import { expect, it } from "vitest";
import { fitLog, type LogQuestion } from "../../src/experiment/fit-log.ts";
import { readLog } from "../../src/model/log/log.ts";
import { issuesOf } from "../model/reading/reading.ts";
import { diskLaws, diskLog } from "../support/disk-log.ts";

const read = (text: string) =>
  readLog("x.csv", new TextEncoder().encode(text), { columns: {}, unit: null, least: 0 });

const asked = (more: Partial<LogQuestion> = {}): LogQuestion => ({
  seed: "1",
  level: 0.95,
  draws: 0,
  of: "life",
  watch: { newAtStart: false, least: 0 },
  components: undefined,
  ...more,
});

const DISKS = read(diskLog());
const [FROM, UNTIL] = [1_704_067_200, 1_767_225_600];

it("the example's laws lie within their intervals", () => {
  const watch = { from: FROM, until: UNTIL, newAtStart: true, least: 0 };
  const { life, repair, watched } = fitLog(DISKS, asked({ watch, components: 48 }), "x.csv");
  expect(watched).toMatchObject({ components: 48, neverFailed: 8, failures: 66, outside: 0 });
  expect(life).toMatchObject({ count: 114, ended: 66, memoryless: null });
  const weibull = life?.laws.find(({ kind }) => kind === "weibull");
  const lognormal = repair?.laws.find(({ kind }) => kind === "lognormal");
  for (const [law, name, truth] of [
    [weibull, "shape", diskLaws.life.shape],
    [lognormal, "median", diskLaws.repair.median],
  ] as const) {
    const { lower, upper } = (law as { parameters: Record<string, { lower: number; upper: number }> })
      .parameters[name];
    expect(lower).toBeLessThan(truth);
    expect(upper).toBeGreaterThan(truth);
  }
  expect(life?.drift?.laterBeginnings?.p).toBeGreaterThan(0.05);
});

it("without ages the first intervals serve the law without memory alone", () => {
  const watch = { from: FROM, until: UNTIL, newAtStart: false, least: 0 };
  const { life } = fitLog(DISKS, asked({ watch, components: 48 }), "x.csv");
  expect(life).toMatchObject({ ended: 26, memoryless: { ended: 66, cut: 48 } });
  // 48 disks for 731 days, but for their repairs.
  expect(life!.memoryless!.exposure / (48 * 731 * 86_400)).toBeCloseTo(1, 2);
});

it("a log of lengths is of lives or of repairs", () => {
  const lengths = read("duration\n1 h\n2 h\n");
  expect(fitLog(lengths, asked(), "x.csv")).toMatchObject({
    watched: null,
    repair: null,
    life: { count: 2 },
  });
  expect(fitLog(lengths, asked({ of: "repair" }), "x.csv")).toMatchObject({
    life: null,
    repair: { ended: 2 },
  });
});

it("the watch and the components must agree with the log", () => {
  const log = read("component,failed,repaired\nweb-1,10,20\nweb-2,30,\n");
  const said = (more: Partial<LogQuestion>) => issuesOf(() => fitLog(log, asked(more), "x.csv"));
  expect(said({ components: 1 })).toMatchObject([{ found: "2 components in the log" }]);
  expect(said({ components: ["web-1", "webb-2"] })).toMatchObject([
    { line: 3, found: "web-2", suggestion: "webb-2" },
  ]);
  expect(said({ watch: { from: 50, newAtStart: false, least: 0 } })).toMatchObject([
    { found: "no time between them" },
  ]);
  const never = read("component,failed\na,\nb,\n");
  expect(issuesOf(() => fitLog(never, asked(), "x.csv"))).toMatchObject([{ found: "no times" }]);
});

it("names of components that never failed count like a number of them", () => {
  const log = read("component,failed,repaired\nweb-1,10,20\nweb-1,30,40\n");
  const count = (components: LogQuestion["components"]) =>
    fitLog(log, asked({ components }), "x.csv").watched?.neverFailed;
  expect([count(["web-1", "web-2", "web-3"]), count(3), count(undefined)]).toEqual([2, 2, 0]);
});
