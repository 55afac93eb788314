import { f64, type Shape, u8, type Views } from "../kernel/arena.ts";
import type { OutageRule } from "./metric.ts";

/** The columns of a tracker. */
export const trackerShape = {
  heard: u8(),
  share: f64(),
  at: f64(),
  down: u8(),
  beganAt: f64(),
  back: u8(),
  backAt: f64(),
} satisfies Shape;

/** A tracker's state. */
export type Tracker = Views<typeof trackerShape>;

/** What is done with each outage, once it is over. */
type Closing<State> = (state: State, length: number) => void;

const end = <State extends Tracker>(state: State, at: number, closing: Closing<State>): void => {
  state.down[0] = 0;
  state.back[0] = 0;
  // A state that lasts no time does not count.
  if (at > state.beganAt[0]) closing(state, at - state.beganAt[0]);
};

const falls = <State extends Tracker>(
  state: State,
  at: number,
  settling: number,
  closing: Closing<State>,
): void => {
  if (state.down[0] === 1) {
    if (at - state.backAt[0] < settling) {
      state.back[0] = 0;
      return;
    }
    end(state, state.backAt[0], closing);
  }
  state.down[0] = 1;
  state.beganAt[0] = at;
};

/**
 * Follows the served share and hands each outage that is over to `closing`. An outage begins when the share falls below
 * the threshold and ends when it came back, dated to that instant once it has stayed for the settling time; shorter
 * returns count as downtime. Within a ramp the crossing is found on its straight line.
 */
export const track =
  <State extends Tracker>({ threshold, settling }: OutageRule, closing: Closing<State>) =>
  (state: State, time: number, share: number, _online: number, ramped: number): void => {
    const before = state.heard[0] === 0 ? 1 : state.share[0];
    const wasDown = before < threshold;
    const isDown = share < threshold;
    if (wasDown !== isDown) {
      const crossing =
        ramped === 1 ? state.at[0] + ((before - threshold) / (before - share)) * (time - state.at[0]) : time;
      if (isDown) falls(state, crossing, settling, closing);
      else {
        state.back[0] = 1;
        state.backAt[0] = crossing;
      }
    }
    state.heard[0] = 1;
    state.share[0] = share;
    state.at[0] = time;
  };

/** Closes what is open at the end of a run: an outage that goes on is cut there. */
export const finish = <State extends Tracker>(state: State, time: number, closing: Closing<State>): void => {
  if (state.down[0] === 1) end(state, state.back[0] === 1 ? state.backAt[0] : time, closing);
};
