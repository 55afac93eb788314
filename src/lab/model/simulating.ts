import type { AskName, Asks } from "../protocol.ts";
import type { LabState } from "../state.ts";
import { lessonOf } from "./lessons/asks.ts";
import { Theatre } from "./run/theatre.ts";
import { check, controls, edit } from "./texts/asks.ts";
import { exportOf } from "./texts/export.ts";
import { library } from "./texts/library.ts";
import { linkOf } from "./texts/link.ts";
import { open } from "./texts/opening.ts";
import { checkState } from "./texts/state-schema.ts";

/** Whoever answers what a page asks, by the name of the ask. */
export type Answers = {
  readonly [Name in AskName]: (
    ask: Asks[Name]["ask"],
  ) => Asks[Name]["answer"] | Promise<Asks[Name]["answer"]>;
};

/** Answers what a page asks of its simulating worker. `clock` tells milliseconds that pass. */
export const simulating = (clock: () => number): Answers => {
  const theatre = new Theatre(clock);
  let shown: LabState | null = null;
  const origin = () => shown ?? { file: "model.yaml", beside: {} };
  return {
    library: () => library(),
    open: ({ opening }) => open(opening),
    show: ({ state }) => {
      checkState(state);
      const answer = theatre.show(state);
      shown = state;
      return answer;
    },
    go: (ask) => theatre.go(ask),
    step: (ask) => theatre.step(ask),
    history: () => theatre.histories(),
    controls: ({ variant }) => (shown === null ? [] : controls(shown, variant)),
    edit: (ask) => edit(origin(), ask),
    check: ({ text, design }) => check(origin(), text, design),
    export: ({ state, runs }) => exportOf(state, runs),
    link: ({ state }) => linkOf(state),
    lesson: ({ state }) => lessonOf(state),
    picture: () => theatre.picture(),
    digest: ({ variant }) => theatre.digest(variant),
  };
};
