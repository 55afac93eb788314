import { expect, it } from "vitest";
import { timelinePicture, toldTitle } from "../../../src/report/pictures/timeline.ts";
import { drawnText, toldRun } from "../reported.ts";

const of = { label: "as built", threshold: 0.5, isReplay: false };

it("a run of years counts its time from the longest outage, one of a replay from the fault", () => {
  const drawn = drawnText(timelinePicture(toldRun, of)!);
  expect(drawn).toContain("since the outage began, 100 s after the start of the run");
  expect(drawn).toContain("repairing");
  expect(drawn).toContain("waiting to log in, logins");
  expect(drawnText(timelinePicture(toldRun, { ...of, isReplay: true })!)).toContain("since the fault");
});

it("it says which run it is; one that was never down is not drawn", () => {
  expect(toldTitle(toldRun, of)).toBe("The worst run, as built: down for 5 min");
  expect(toldTitle({ ...toldRun, which: "median" }, of)).toMatch(/^A run of median length/);
  expect(timelinePicture({ ...toldRun, longestOutage: 0 }, of)).toBeNull();
});

it("the second tick is a line by when messages were sent, through both levels of a minute", () => {
  const delays = [
    { sent: 0, percent: 99, delay: 100 },
    { sent: 0, percent: 50, delay: 130 },
    { sent: 60, percent: 50, delay: 70 },
  ];
  const timeline = { ...toldRun.timeline, delays };
  const at = { ...of, isReplay: true };
  expect(drawnText(timelinePicture({ ...toldRun, timeline }, at)!)).toContain("second tick: how long after");
  expect(drawnText(timelinePicture(toldRun, at)!)).not.toContain("second tick");
});

it("phones are whole, and a time that is only the noise of rounding is none", () => {
  const spans = [{ lane: "phase" as const, name: "repairing", from: 2.4e-12, to: 400 }];
  const { phones } = toldRun.timeline;
  const timeline = {
    ...toldRun.timeline,
    spans,
    phones: phones && { ...phones, unaware: phones.unaware.map(() => 4e-8) },
  };
  const { table } = timelinePicture({ ...toldRun, timeline }, { ...of, isReplay: true })!;
  expect(table.rows.flat().join(" ")).not.toMatch(/e-\d/);
});
