import { expect, it } from "vitest";
import type { LessonTask } from "../../../../src/lab/lesson.ts";
import type { Control, History } from "../../../../src/lab/protocol.ts";
import type { Action } from "../../../../src/lab/state.ts";
import type { LabView } from "../../../../src/lab/timeline/lab-view.ts";
import { DONE, isStepDone, isTaskDone } from "../../../../src/lab/view/lessons/progress.ts";
import { pageIn, quietHistory } from "../../support/lesson-on-page.ts";

const seen = (history: Partial<History>): LabView => ({
  ...pageIn("one-server"),
  histories: [{ ...quietHistory, ...history }],
});
const play = (until: "outage" | "recovered" | "end"): LessonTask => ({ kind: "play", until });
const crash: Action = { id: 1, deed: "crash", target: "chat-1", at: 0, lasts: null, amount: null };
const done = (action: Action): LabView => {
  const view = pageIn("one-server");
  const [variant] = view.state!.variants;
  return pageIn("one-server", {}, { variants: [{ ...variant, actions: [action] }] });
};

it("notices an outage, and that it is over only once it is", () => {
  const under = seen({ outages: [{ from: 5, to: 9, isCut: true }] });
  const over = seen({ outages: [{ from: 5, to: 9, isCut: false }] });
  expect([seen({}), under, over].map((view) => isTaskDone(play("outage"), view))).toEqual([
    false,
    true,
    true,
  ]);
  expect([seen({}), under, over].map((view) => isTaskDone(play("recovered"), view))).toEqual([
    false,
    false,
    true,
  ]);
});

it("notices that time has passed, to the horizon", () => {
  const year = 8760 * 3600;
  expect([year - 1, year].map((end) => isTaskDone(play("end"), seen({ end })))).toEqual([false, true]);
});

it("notices a deed at its target, and no other", () => {
  const task = (deed: "crash" | "hang", target: string | null): LessonTask => ({ kind: "act", deed, target });
  const tried = [task("crash", null), task("crash", "chat-1"), task("crash", "chat-2"), task("hang", null)];
  expect(tried.map((one) => isTaskDone(one, done(crash)))).toEqual([true, true, false, false]);
  expect(isTaskDone(tried[0]!, seen({}))).toBe(false);
});

it("notices a control that was changed, to any value or to one", () => {
  const path = "services.chat.servers";
  const task = (value: string | null): LessonTask => ({ kind: "change", path, value });
  const control = { path, value: "2" } as Control;
  const [variant] = pageIn("one-server").state!.variants;
  const changed = pageIn("one-server", {}, { variants: [{ ...variant, design: "lab-2" }] });
  const here = { ...changed, controls: [control] };
  expect([task(null), task("2"), task("3")].map((one) => isTaskDone(one, here))).toEqual([true, true, false]);
  expect(isTaskDone(task(null), { ...pageIn("one-server"), controls: [control] })).toBe(false);
});

it("lets nobody past a prediction, a measurement or a question without an answer", () => {
  const view = pageIn("one-server");
  const { steps } = view.lesson!;
  const isDone = (answer?: string) =>
    steps.map((step, place) =>
      isStepDone(step, answer === undefined ? {} : { [String(place)]: answer }, place, view),
    );
  expect(isDone()).toEqual(steps.map(({ kind }) => kind === "read"));
  expect(isDone("")).toEqual(steps.map(({ kind }) => kind === "read"));
  expect(isDone(DONE)).toEqual(steps.map(() => true));
});
