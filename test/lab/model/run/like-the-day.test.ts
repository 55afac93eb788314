import { expect, it } from "vitest";
import { likeTheDay } from "../../../../src/lab/model/run/like-the-day.ts";
import { goTo, openedRun, planOfState, stateOf } from "../../../support/lab-stage.ts";

const MINUTE = 60;
const state = stateOf("whatsapp-2014.yaml", { horizon: 24 * 3600, replay: "vlan-drop" });
const plan = planOfState(state);

it("finds the first run that is over when the day was", () => {
  const [after, to] = [210 * MINUTE, 228 * MINUTE];
  const replication = likeTheDay(plan, state.asked, { after, to });
  expect(replication).toBeGreaterThan(0);
  const run = openedRun({ ...state, asked: { ...state.asked, replication } });
  const shareAt = (time: number): number => {
    goTo(run, time);
    return run.backend.world.stated.share[0]!;
  };
  expect(shareAt(after * 0.95 - 1)).toBeLessThan(0.5);
  expect(shareAt(to * 1.05)).toBeGreaterThanOrEqual(0.5);
});

it("is the first run where no run is like that", () => {
  const asked = { ...state.asked, horizon: 3600 };
  expect(likeTheDay(plan, asked, { after: 3500 * MINUTE })).toBe(0);
});
