import { f64, type Shape, u8, type Views } from "../kernel/arena.ts";
import type { OutageRule } from "./metric.ts";

/** The columns of a tracker. */
export const trackerShape = {
  heard: u8(),
  /** The share that was stated last, when, and the share that held just before that instant. */
  share: f64(),
  at: f64(),
  before: f64(),
  down: u8(),
  beganAt: f64(),
  back: u8(),
  backAt: f64(),
} satisfies Shape;

/** A tracker's state. */
export type Tracker = Views<typeof trackerShape>;

/** What is done with each outage, once it is over: its length, and when it ended, in seconds. */
type Closing<State> = (state: State, length: number, at: number) => void;

const end = <State extends Tracker>(state: State, at: number, closing: Closing<State>): void => {
  state.down[0] = 0;
  state.back[0] = 0;
  closing(state, at - state.beganAt[0], at);
};

const falls = <State extends Tracker>(
  state: State,
  at: number,
  settling: number,
  closing: Closing<State>,
): void => {
  if (state.down[0] === 1) {
    // A return that lasts no time is none, whatever the settling time.
    if (at - state.backAt[0] < settling || at === state.backAt[0]) {
      state.back[0] = 0;
      return;
    }
    end(state, state.backAt[0], closing);
  }
  state.down[0] = 1;
  state.beganAt[0] = at;
};

const turns = <State extends Tracker>(
  state: State,
  at: number,
  isDown: boolean,
  { settling }: OutageRule,
  closing: Closing<State>,
): void => {
  if (isDown) falls(state, at, settling, closing);
  else {
    state.back[0] = 1;
    state.backAt[0] = at;
  }
};

/** Time has passed since the share was stated last: the jump at that instant, if there was one, is what it is. */
const settle = <State extends Tracker>(state: State, rule: OutageRule, closing: Closing<State>): void => {
  const isDown = state.share[0] < rule.threshold;
  if (state.before[0] < rule.threshold !== isDown) turns(state, state.at[0], isDown, rule, closing);
  state.before[0] = state.share[0];
};

const crosses = <State extends Tracker>(
  state: State,
  { time, share }: { time: number; share: number },
  rule: OutageRule,
  closing: Closing<State>,
): void => {
  const from = state.share[0];
  const isDown = share < rule.threshold;
  if (from < rule.threshold !== isDown) {
    const part = (from - rule.threshold) / (from - share);
    turns(state, state.at[0] + part * (time - state.at[0]), isDown, rule, closing);
  }
  state.before[0] = share;
};

/**
 * Follows the served share and hands each outage that is over to `closing`. An outage begins when the share falls below
 * the threshold and ends when it came back, dated to that instant once it has stayed for the settling time; shorter
 * returns count as downtime. Within a ramp the crossing is found on its straight line. Of several shares that are stated in
 * one instant only the last one counts: a state that lasts no time is none.
 */
export const track =
  <State extends Tracker>(rule: OutageRule, closing: Closing<State>) =>
  (state: State, time: number, share: number, _online: number, ramped: number): void => {
    if (state.heard[0] === 0) {
      state.heard[0] = 1;
      state.share[0] = 1;
      state.before[0] = 1;
    }
    if (time > state.at[0]) {
      settle(state, rule, closing);
      if (ramped === 1) crosses(state, { time, share }, rule, closing);
    }
    state.share[0] = share;
    state.at[0] = time;
  };

/**
 * Time has passed up to some fact that is not about the share: an outage that is over for certain is handed on now, not only
 * when the share is stated next.
 */
export const pass =
  <State extends Tracker>(rule: OutageRule, closing: Closing<State>) =>
  (state: State, time: number): void => {
    if (state.heard[0] === 0 || time <= state.at[0]) return;
    if (state.before[0] !== state.share[0]) settle(state, rule, closing);
    if (state.back[0] === 1 && state.down[0] === 1 && time - state.backAt[0] >= rule.settling)
      end(state, state.backAt[0], closing);
  };

/** Time has passed up to some fact that is not about the share: the jump at the last instant, if there was one, has lasted. */
export const settleJump =
  <State extends Tracker>(rule: OutageRule, closing: Closing<State>) =>
  (state: State, time: number): void => {
    if (state.before[0] !== state.share[0] && time > state.at[0] && state.heard[0] === 1)
      settle(state, rule, closing);
  };

/** The share has come back, and it is certain by now that this was the end of the outage. */
export const endAtReturn =
  <State extends Tracker>(closing: Closing<State>) =>
  (state: State): void => {
    if (state.down[0] === 1 && state.back[0] === 1) end(state, state.backAt[0], closing);
  };

/** Closes what is open at the end of a run: an outage that goes on is cut there. */
export const finish =
  <State extends Tracker>(rule: OutageRule, closing: Closing<State>) =>
  (state: State, time: number): void => {
    if (time > state.at[0] && state.heard[0] === 1) settle(state, rule, closing);
    if (state.down[0] === 1) end(state, state.back[0] === 1 ? state.backAt[0] : time, closing);
  };
