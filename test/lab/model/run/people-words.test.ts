import { expect, it } from "vitest";
import { askedKey, OpenedRun } from "../../../../src/lab/model/run/opened-run.ts";
import { isIncident, peopleWords } from "../../../../src/lab/model/run/people-words.ts";
import { action, openedRun, planOfState, stateOf, withActions } from "../../../support/lab-stage.ts";
import { planOf, watch } from "../../../support/plans.ts";

const state = stateOf("whatsapp-2014.yaml", { horizon: 24 * 3600, replay: "vlan-drop" });
const plan = planOfState(state);

/** What is said of people in a run, each thing once, in order. */
const saidIn = (replication: number): string[] => {
  const run = new OpenedRun(plan, askedKey({ ...state.asked, replication }), 1e6);
  const said: string[] = [];
  const note = (): void => {
    const words = peopleWords(run.backend);
    if (words !== said.at(-1)) said.push(words);
    expect(isIncident(run.backend)).toBe(words !== "on call");
  };
  for (note(); run.due <= state.asked.horizon; note()) run.advanceTo(run.due);
  return said;
};

it("what people are said to do goes from the call to the end of the incident", () => {
  const told = [0, 1, 2, 3, 4].map(saidIn);
  for (const said of told) {
    expect(said.at(-1)).toBe("on call");
    expect(
      said.some((words) => words === "diagnosing" || words === "the alarm sounds, nobody has noticed yet"),
    ).toBe(true);
  }
  const all = new Set(told.flat());
  for (const words of [
    "the alarm sounds, nobody has noticed yet",
    "diagnosing",
    "stopping everything",
    "starting everything",
  ])
    expect(all).toContain(words);
  expect(all).toContain("calming the cluster down, attempt 1");
});

it("nothing is said of people where a model has none", () => {
  const { run } = watch(planOf({ services: { chat: { servers: 1 } } }));
  expect(peopleWords(run.context)).toBe("");
});

it("who is away is said to be", () => {
  const gone = withActions(
    { ...state, asked: { ...state.asked, replay: null } },
    action({ deed: "absence", at: 3600, lasts: 3600 }),
  );
  const run = openedRun(gone);
  const words = [3599, 3601, 7201].map((time) => {
    run.advanceTo(time);
    return peopleWords(run.backend);
  });
  expect(words).toEqual(["on call", "away", "on call"]);
});
