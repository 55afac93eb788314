import { expect, it } from "vitest";
import { toldRunsOf } from "../../../src/cli/told/runs.ts";
import { compareResult } from "../../../src/experiment/compare.ts";
import { studyOf } from "../../../src/experiment/study.ts";
import { conductHere, smallExperiment, smallModel } from "../../support/study.ts";

const conducted = (changes: object, block?: number) =>
  conductHere(studyOf(smallExperiment(changes), smallModel), block === undefined ? {} : { blockSize: block });

it("the median and the worst run are told: those that the result names, the same however the work was cut", async () => {
  const over = await conducted({ runs: 60 });
  const [median, worst] = toldRunsOf(over)!;
  expect([median!.which, worst!.which]).toEqual(["median", "worst"]);
  expect(median!.replication).toBe(compareResult(over).example.replication);
  expect(worst!.longestOutage).toBeGreaterThan(median!.longestOutage);
  expect(worst!.timeline.story.at(0)?.text).toBe("The fault cut strikes.");
  expect(worst!.timeline.served.length).toBe(worst!.timeline.times.length);
  expect(JSON.stringify(toldRunsOf(await conducted({ runs: 60 }, 7)))).toBe(JSON.stringify([median, worst]));
});

it("where no run had an outage nothing is told", async () => {
  const designs = ["two-paths"];
  expect(
    toldRunsOf(await conducted({ runs: 5, designs, replay: { fault: "cut", horizon: "1 h" } })),
  ).toBeNull();
});
