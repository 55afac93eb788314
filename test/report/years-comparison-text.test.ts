import { expect, it } from "vitest";
import { type YearsComparison, yearsComparisonText } from "../../src/report/years-comparison-text.ts";
import { linesTooWide, WIDTHS } from "../support/lines-too-wide.ts";
import { comparedHere, smallExperiment } from "../support/study.ts";

const EXPLAIN = "npx secondtick explain small-experiment.yaml";
const years = { replay: undefined, years: { horizon: "100 h" }, runs: 300 };
const text = async (changes: object = {}) =>
  yearsComparisonText(
    (await comparedHere(
      smallExperiment({ ...years, designs: ["as-built", "hard-pair", "same-again"], ...changes }),
    )) as YearsComparison,
    80,
    EXPLAIN,
  );
/** A text in one line, so that it can be searched for sentences. */
const flat = (told: string) => told.replace(/\s+/g, " ");

it("it keeps within the terminal, and says what is better, worse and the same", async () => {
  const told = await text();
  const result = await comparedHere(
    smallExperiment({ ...years, designs: ["as-built", "hard-pair", "same-again"] }),
  );
  for (const width of WIDTHS) {
    expect(linesTooWide(yearsComparisonText(result as YearsComparison, width, EXPLAIN), width)).toEqual([]);
  }
  expect(flat(told)).toContain("Worse than small: hard-pair.".replace("small", "as built"));
  expect(flat(told)).toContain("Exactly as as built in every run: same-again.");
  expect(told).toContain("identical");
  expect(told).toMatch(/explain small-experiment\.yaml --replication \d+\n$/);
});

it("the best is named only where the intervals allow it", async () => {
  expect(flat(await text({ designs: ["hard-pair", "as-built"] }))).toMatch(
    /Best by the mean of downtime, at 95 %: as built\./,
  );
  expect(flat(await text())).toContain("cannot be told at 95 %: it may be as built; same-again.");
});

it("where more is better, more is told as better", async () => {
  const told = flat(await text({ designs: ["hard-pair", "as-built"], question: { metric: "availability" } }));
  expect(told).toContain("Better than hard-pair: as built.");
});

it("the estimand and uncertain inputs are told; a single design is compared with none", async () => {
  const vary = { "services.chat.crash.life.mean": { uniform: ["10 h", "60 h"] } };
  const told = flat(
    await text({
      designs: ["as-built"],
      years: { horizon: "100 h", warmUp: "50 h" },
      inputs: { each: 10, vary },
    }),
  );
  expect(told).toContain("after a warm-up of 2.08 d".slice(0, 16));
  expect(told).toMatch(/Of the spread of as built, [\d.]+ % comes from the 1 uncertain input /);
  expect(told).not.toMatch(/Best by|− first/);
});
