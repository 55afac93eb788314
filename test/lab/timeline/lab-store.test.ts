import { expect, it } from "vitest";
import type { AskName, Asks, Frame, History, Moments } from "../../../src/lab/protocol.ts";
import type { LabState } from "../../../src/lab/state.ts";
import { type Client, Refused } from "../../../src/lab/timeline/client.ts";
import { createLabStore } from "../../../src/lab/timeline/lab-store.ts";
import { labState } from "../../support/lab-state.ts";

const moments = (time: number): Moments => ({
  time,
  frames: [{ time, isTrouble: false, isOver: false } as Frame],
});

const history = (end: number): History => ({
  end,
  times: [],
  served: [],
  spans: [],
  story: [],
  outages: [],
  downtime: 0,
});

type Answers = Partial<{ [Name in AskName]: (ask: Asks[Name]["ask"]) => unknown }>;

/** A worker that knows nothing of services, and what it was shown. */
const fake = (more: Answers = {}) => {
  const shown: LabState[] = [];
  let known = 0;
  const answers: Answers = {
    library: () => ({ models: [{ id: "one", title: "One", about: "" }], lessons: [] }),
    open: () => labState(),
    show: ({ state }) => {
      shown.push(state);
      known = Math.max(known, state.time);
      return { scenes: [], moments: moments(state.time) };
    },
    go: ({ to }) => {
      known = Math.max(known, to);
      return moments(to);
    },
    history: () => shown.at(-1)?.variants.map(() => history(known)) ?? [],
    controls: () => [],
    ...more,
  };
  const client: Client = {
    ask: async (name, ask) => (answers[name] as (ask: unknown) => never)(ask),
  };
  return { client, shown };
};

/** Until all that was asked is answered. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
};

const opened = async (more: Answers = {}) => {
  const { client, shown } = fake(more);
  const store = createLabStore(client);
  store.commands.open({ kind: "library", id: "one" });
  await settled();
  return { store, shown };
};

it("opens what is asked for, and shows its moment", async () => {
  const { store } = await opened();
  expect(store.view().state).toEqual(labState());
  expect(store.moments()?.time).toBe(0);
  expect([store.view().canUndo, store.view().busy]).toEqual([false, null]);
});

it("plays, and stands where it was paused", async () => {
  const { store } = await opened();
  store.commands.play();
  for (let now = 0; now <= 200; now += 50) {
    store.tick(now);
    await settled();
  }
  store.commands.pause();
  await settled();
  const { state, pace } = store.view();
  expect(pace.isPlaying).toBe(false);
  expect(state?.time).toBeGreaterThan(0);
  expect(state?.time).toBe(store.moments()?.time);
});

it("forks on what is done in the past, undoes and redoes it", async () => {
  const { store, shown } = await opened();
  store.commands.seek(500);
  await settled();
  store.commands.seek(100);
  await settled();
  store.commands.act({ deed: "crash", target: "chat-1", at: null, lasts: 60, amount: null }, false);
  await settled();
  expect(store.view().state?.variants.map(({ actions }) => actions.map(({ at }) => at))).toEqual([
    [],
    [100.001],
  ]);
  store.commands.undo();
  await settled();
  expect(store.view().state?.variants).toHaveLength(1);
  expect([store.view().canUndo, store.view().canRedo]).toEqual([false, true]);
  store.commands.redo();
  await settled();
  expect(shown.at(-1)?.variants).toHaveLength(2);
});

const shownHere: string[] = [];

it("leaves all as it was when a text is refused, and keeps the text", async () => {
  const issue = { file: "server.yaml", line: 3, column: 1, path: "services", found: "x", message: "no" };
  let refuse = false;
  const { store, shown } = await opened({
    show: ({ state }) => {
      if (refuse && state.variants[0].text === "broken") throw new Refused([issue]);
      shownHere.push(state.variants[0].text);
      return { scenes: [], moments: moments(state.time) };
    },
  });
  const before = store.view().state;
  refuse = true;
  store.commands.setText("broken");
  await settled();
  expect(store.view()).toMatchObject({ state: before, issues: [issue], refusedText: "broken", busy: null });
  // The worker shows again what is on the page.
  expect(shownHere).toEqual([labState().variants[0].text, labState().variants[0].text]);
  expect(shown).toEqual([]);
  store.commands.dismiss();
  expect(store.view().issues).toEqual([]);
});

it("says in a sentence what failed elsewhere, and stops playing", async () => {
  const { store } = await opened({
    go: () => {
      throw new Error("the worker is gone");
    },
  });
  store.commands.play();
  store.tick(0);
  await settled();
  expect(store.view()).toMatchObject({ trouble: "the worker is gone", pace: { isPlaying: false } });
});

it("does what was asked for in the order in which it was asked", async () => {
  const { store, shown } = await opened();
  for (const replication of [1, 2, 3]) store.commands.ask({ replication });
  await settled();
  await settled();
  expect(shown.map(({ asked }) => asked.replication)).toEqual([0, 1, 2, 3]);
});

it("asks for a lesson only when another one is begun", async () => {
  let count = 0;
  const lesson = { id: "one", text: null, language: "en", step: 0, answers: {} };
  const { store } = await opened({
    open: () => labState(undefined, { lesson }),
    lesson: () => ({ title: `lesson ${++count}` }),
  });
  store.commands.setLesson({ answers: { 0: "done" } });
  store.commands.setLesson({ step: 1 });
  await settled();
  // Two parts that change at once are both kept.
  expect(store.view().state?.lesson).toEqual({ ...lesson, step: 1, answers: { 0: "done" } });
  expect([count, store.view().lesson?.title, store.view().state?.lesson?.step]).toEqual([1, "lesson 1", 1]);
});
