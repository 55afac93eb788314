import { readFileSync } from "node:fs";
import { askedKey, askedPlan, OpenedRun } from "../../src/lab/model/run/opened-run.ts";
import { Theatre } from "../../src/lab/model/run/theatre.ts";
import { modelOf } from "../../src/lab/model/texts/variant-model.ts";
import type { Action, LabState } from "../../src/lab/state.ts";
import { labState } from "./lab-state.ts";

const textOf = (path: string): string =>
  readFileSync(new URL(`../../models/${path}`, import.meta.url), "utf8");

/** The lists that a text takes from files beside it. */
const besideOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/[\w-]+\.csv/g)].map(([file]) => [file, textOf(file)]));

/** The state of a page that shows a shipped model, by its path under `models/`, with what is asked of it. */
export const stateOf = (path: string, asked: Partial<LabState["asked"]> = {}): LabState => {
  const text = textOf(path);
  const state = labState(text, { beside: besideOf(text) });
  return { ...state, asked: { ...state.asked, ...asked } };
};

/** Something that is done, with what the others leave out. */
export const action = (given: Pick<Action, "deed" | "at"> & Partial<Action>): Action => ({
  id: 1,
  target: null,
  lasts: null,
  amount: null,
  ...given,
});

/** The same with these things done to its first variant. */
export const withActions = (state: LabState, ...actions: readonly Action[]): LabState => ({
  ...state,
  variants: [{ ...state.variants[0], actions }],
});

/** The plan of a state's first variant. */
export const planOfState = (state: LabState) => askedPlan(modelOf(state, 0), state.asked);

/** The run of a state's first variant, at time 0. */
export const openedRun = (state: LabState): OpenedRun =>
  new OpenedRun(planOfState(state), askedKey(state.asked), 4 * 1024 * 1024);

/** Lets a run go to a time, forth or back. */
export const goTo = (run: OpenedRun, time: number): void => {
  run.goBack(time);
  while (run.due <= time) run.advanceTo(run.due);
  run.advanceTo(time);
};

/** A theatre for which no time passes, so that it never gives up. */
export const timelessTheatre = (): Theatre => new Theatre(() => 0);
