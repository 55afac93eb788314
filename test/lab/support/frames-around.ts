import type { Frame, Scene } from "../../../src/lab/protocol.ts";
import type { Action } from "../../../src/lab/state.ts";
import { action, stateOf, timelessTheatre, withActions } from "../../support/lab-stage.ts";

/** When things are done here, in seconds: soon, so that nothing else has happened. */
const AT = 30;

/** Moments of a shipped model right before something is done to it, right after, and once it is over. */
export const framesAround = (
  path: string,
  done: Pick<Action, "deed"> & Partial<Action>,
): { readonly scene: Scene; readonly before: Frame; readonly during: Frame; readonly after: Frame } => {
  const theatre = timelessTheatre();
  const state = stateOf(path, { horizon: 86_400 });
  const { scenes } = theatre.show(withActions(state, action({ at: AT, ...done })));
  const at = (to: number): Frame => theatre.go({ to, within: 1e9, stopAt: null }).frames[0]!;
  const before = at(AT - 1);
  const during = at(AT + 1);
  return { scene: scenes[0]!, before, during, after: at(AT + (done.lasts ?? 0) + 1) };
};
