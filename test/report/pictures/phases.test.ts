import { expect, it } from "vitest";
import { comparedPhases, phaseMinutes, phasesPicture } from "../../../src/report/pictures/phases.ts";
import { isRefusal } from "../../../src/stats/interval.ts";
import { replayed, years, yearsCompared } from "../reported.ts";

it("the minutes of the phases add up to the mean downtime of each design", async () => {
  for (const { alternatives } of [await replayed(), await yearsCompared()])
    for (const { attribution, means } of alternatives) {
      const downtime = means.downtime!;
      if (isRefusal(downtime)) continue;
      const sum = phaseMinutes({ attribution, downtime }).reduce((total, { value }) => total + value, 0);
      expect(sum).toBeCloseTo(downtime.estimate / 60, 6);
    }
});

it("the table has what is drawn; nothing is drawn where nothing was down", async () => {
  const picture = comparedPhases(await replayed())!;
  expect(picture.table.head.slice(0, 2)).toEqual(["design", "mean downtime"]);
  const { attribution, downtime } = await years();
  const one = { label: "a", full: "a", downtime: downtime.mean, attribution };
  expect(phasesPicture([one], { span: "a year" })).not.toBeNull();
  const quiet = { ...one, attribution: { phases: [] } };
  expect(phasesPicture([quiet], { span: "a year" })).toBeNull();
});
