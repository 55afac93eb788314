import { expect, it } from "vitest";
import { parse } from "yaml";
import { lawSchema } from "../../src/distributions/family.ts";
import { inputsSchema } from "../../src/experiment/inputs.ts";
import { inputsYaml, lawsYaml, takenOf, takesMemoryless } from "../../src/report/fit-yaml.ts";
import { durations, fittedLog } from "../support/fitted-log.ts";
import { bearings } from "../support/published-lengths.ts";

const BEARINGS = fittedLog(durations(bearings.lengths as number[]));

it("the law is written with four digits and where it comes from", () => {
  expect(lawsYaml(BEARINGS, "disks.csv")?.split("\n")).toEqual([
    "crash:",
    "  life:",
    "    kind: gamma",
    "    mean: 1.204 min",
    "    shape: 4.025",
    '    source: "disks.csv: 23 seen to the end"',
    "    confidence: derived",
    '    note: "mean 0.981–1.5 min (95 %)"',
    "",
  ]);
});

it.each(["exponential", "weibull", "gamma", "lognormal"])(
  "a model reads the law %s, and it is the fitted one",
  (kind) => {
    const life = { ...BEARINGS.life!, choice: { kind, alike: [], fits: true } };
    const { source, confidence, note, ...written } = parse(lawsYaml({ ...BEARINGS, life }, "x.csv")!).crash
      .life;
    expect([typeof source, confidence, typeof note]).toEqual(["string", "derived", "string"]);
    expect(lawSchema().parse(written)).toMatchObject({ kind });
    expect(takenOf(life)?.kind).toBe(kind);
  },
);

it("the input's middle is that of the interval, and 95 % of it lie below its upper part", () => {
  const { inputs } = parse(inputsYaml(BEARINGS)!);
  const { vary } = inputs;
  expect(inputsSchema.safeParse(inputs)).toMatchObject({ success: true });
  const { median, p95 } = vary["services.chat.crash.life.mean"].logNormal;
  const { lower, upper } = BEARINGS.life!.laws.flatMap((law) =>
    "mean" in law && law.kind === "gamma" ? [law.mean] : [],
  )[0];
  expect(Number.parseFloat(median) * 60).toBeCloseTo(Math.sqrt(lower * upper), 1);
  const ratio = Math.log(upper / lower) / 2 / 1.959964;
  expect(Number.parseFloat(p95) / Number.parseFloat(median)).toBeCloseTo(Math.exp(1.644854 * ratio), 2);
});

it("of too few with ages, the law without memory takes all time under watch", () => {
  const few = fittedLog("component,failed,repaired\na,100,110\na,300,310\nb,250,260\n", { components: 4 });
  expect(takesMemoryless(few.life!)).toBe(true);
  expect(takenOf(few.life)).toMatchObject({
    kind: "exponential",
    ended: 2,
    cut: 3,
    size: few.life?.memoryless?.mean,
  });
});

it("without an end there is nothing to paste", () => {
  const none = fittedLog("duration,censored\n5,yes\n");
  expect([none.yaml, none.inputs, takenOf(null)]).toEqual([null, null, undefined]);
});
