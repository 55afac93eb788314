import { expect, it } from "vitest";
import type { OpenedRun } from "../../../../src/lab/model/run/opened-run.ts";
import { advanceTogether } from "../../../../src/lab/model/run/together.ts";
import { action, openedRun, stateOf, withActions } from "../../../support/lab-stage.ts";

const HOUR = 3600;
const state = stateOf("lessons/pair-one-repairer.yaml", {});
const crashed = withActions(state, action({ deed: "crash", target: "chat-1", at: HOUR, lasts: 60 }));

const both = (): OpenedRun[] => [state, crashed].map(openedRun);

it("runs go on in one order of time, and stand at the same time when one of them halts", () => {
  const runs = both();
  const times: number[] = [];
  advanceTogether(runs, 10_000 * HOUR, (at) => {
    times.push(at);
    return times.length === 12;
  });
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(times).toContain(HOUR);
  expect(runs.map(({ now }) => now)).toEqual([times.at(-1), times.at(-1)]);
});

it("without a halt they stand at the time that was asked for, as each does alone", () => {
  const [together, alone] = [both(), both()];
  advanceTogether(together, 5000 * HOUR, () => false);
  for (const run of alone) advanceTogether([run], 5000 * HOUR, () => false);
  expect(together.map((run) => run.digest())).toEqual(alone.map((run) => run.digest()));
  expect(together[0]!.digest()).not.toBe(together[1]!.digest());
});

it("where one is behind, nobody is asked before it has caught up", () => {
  const runs = both();
  advanceTogether([runs[0]!], 3000 * HOUR, () => false);
  advanceTogether(runs, 9000 * HOUR, () => true);
  expect(runs[0]!.now).toBe(runs[1]!.now);
  expect(runs[0]!.now).toBeGreaterThanOrEqual(3000 * HOUR);
});
