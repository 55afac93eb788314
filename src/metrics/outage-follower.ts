import { f64, u8, u32, type Views } from "../kernel/arena.ts";
import { type Stretch, shareLost } from "./lost-users.ts";
import type { CompleteRule, OutageRule } from "./metric.ts";
import { firstNoticeFrom, noticeCame, noticesShape } from "./notices.ts";
import { OutageList, type Outages } from "./outage-list.ts";
import { endAtReturn, finish, settleJump, type Tracker, track, trackerShape } from "./outage-tracker.ts";

const HOUR = 3600;

/** A tracker under the degraded threshold; whether an outage has just ended, and when; how many there were, and how long. */
const fullShape = { ...trackerShape, ended: u8(), endedAt: f64(), count: u32(), sum: f64(), longest: f64() };

/** What a follower keeps in the arena. */
export const followerShape = {
  ...trackerShape,
  full: fullShape,
  notices: noticesShape,
  /** Rows, and those of them that are back to normal. */
  count: u32(),
  normal: u32(),
  /** Whether an outage began that counts. */
  any: u8(),
  /** The outage under way: its beginning once that is known, when it was noticed (−1: not yet), the lowest share of it. */
  known: u8(),
  knownAt: f64(),
  noticedAt: f64(),
  lowest: f64(),
  /** Users; the integrals of those lost and of all, in user-seconds; the first of them at its beginning, and at its return. */
  online: f64(),
  hasUsers: u8(),
  lost: f64(),
  demanded: f64(),
  lostBefore: f64(),
  returnAt: f64(),
  lostByReturn: f64(),
};

/** The columns of a follower. */
export type FollowerState = Views<typeof followerShape>;
type State = FollowerState;
type Full = Views<typeof fullShape>;

/** What is done with a tracker under a rule. */
const trackersOf = <S extends Tracker>(
  rule: OutageRule,
  closing: (state: S, length: number, at: number) => void,
) => ({
  track: track(rule, closing),
  settle: settleJump(rule, closing),
  endAtReturn: endAtReturn(closing),
  finish: finish(rule, closing),
});
type Trackers<S extends Tracker> = ReturnType<typeof trackersOf<S>>;

/** Whether an outage that is closed at a time is over, maybe at the very end of the run; else it goes on there. */
const isOver = ({ backAt, share }: Tracker, at: number, threshold: number): boolean =>
  backAt[0] === at || share[0] >= threshold;

/** Takes in an outage under the degraded threshold: in the sums, and, unless the run ended first, as one that is over. */
const closeFull = (state: Full, at: number, { degraded, from }: CompleteRule): void => {
  if (isOver(state, at, degraded)) {
    state.ended[0] = 1;
    state.endedAt[0] = at;
  }
  if (from > 0 && at <= from) return;
  const length = at - Math.max(from, state.beganAt[0]);
  state.count[0]++;
  state.sum[0] += length;
  state.longest[0] = Math.max(state.longest[0], length);
};

/** Whether an outage has begun or come back since that was looked at last. */
const isNews = (state: State): boolean =>
  state.down[0] === 1 &&
  (state.known[0] === 0 ||
    state.knownAt[0] !== state.beganAt[0] ||
    (state.back[0] === 1 && state.returnAt[0] !== state.backAt[0]));

type Served = (state: State, time: number, share: number, online: number, ramped: number) => void;

/**
 * Follows the outages of one run at a time. Their rows stand outside the arena, which holds how many there are, so that a run
 * that is taken back goes on as if nothing had happened; a run that lives on beside it needs a follower of its own.
 */
export class Follower {
  readonly #rule: CompleteRule;
  readonly #rows = new OutageList();
  readonly #own: Trackers<State>;
  readonly #full: Trackers<Full>;

  constructor(rule: CompleteRule) {
    this.#rule = rule;
    this.#rows.from = rule.from;
    this.#own = trackersOf<State>(rule, (state, _length, at) => this.#close(state, at));
    const full = { threshold: rule.degraded, settling: rule.settling };
    this.#full = trackersOf<Full>(full, (state, _length, at) => closeFull(state, at, rule));
  }

  /** The served share is stated. */
  readonly served: Served = (state, time, share, online, ramped) => {
    const before = state.heard[0] === 0 ? 1 : state.share[0];
    // So many were online on average over the stretch that ends now.
    state.online[0] = online;
    const stretch = { from: state.at[0], to: time, before, share, ramped };
    this.#own.track(state, time, share, online, ramped);
    if (isNews(state)) this.#look(state, stretch);
    this.#pass(state, stretch);
    this.#full.track(state.full, time, share, online, ramped);
    if (state.full.ended[0] === 1) this.#backToNormal(state);
    if (online > 0) state.hasUsers[0] = 1;
  };

  /** A jump of the share has lasted until a fact about something else. */
  #settle(state: State, time: number): void {
    if (time <= state.at[0] || state.before[0] === state.share[0]) return;
    this.#own.settle(state, time);
    const [at, share] = [state.at[0], state.share[0]];
    if (isNews(state)) this.#look(state, { from: at, to: at, before: share, share, ramped: 0 });
  }

  /** Somebody or something notices what is wrong with a subject. */
  readonly noticed = (state: State, time: number, about: number, subject: number): void => {
    this.#settle(state, time);
    const since = noticeCame(state.notices, time, about, subject);
    if (state.down[0] === 1 && state.noticedAt[0] < 0 && since <= state.beganAt[0]) state.noticedAt[0] = time;
  };

  /** The outages of a run that ended at a time. What is open is closed. */
  finish(state: State, time: number): Outages {
    this.#settle(state, time);
    this.#full.settle(state.full, time);
    if (state.full.ended[0] === 1) this.#backToNormal(state);
    const [at, share] = [state.at[0], state.share[0]];
    if (state.heard[0] === 1) this.#pass(state, { from: at, to: time, before: share, share, ramped: 0 });
    this.#own.finish(state, time);
    this.#full.finish(state.full, time);
    if (state.full.ended[0] === 1) this.#backToNormal(state);
    if (state.heard[0] === 1 && time > at) state.at[0] = time;
    return this.#taken(state);
  }

  #taken(state: State): Outages {
    const rows = this.#rows;
    rows.count = state.count[0];
    rows.userHoursLost = state.lost[0] / HOUR;
    rows.userHoursDemanded = state.demanded[0] / HOUR;
    rows.degraded.count = state.full.count[0];
    rows.degraded.downtime = state.full.sum[0];
    rows.degraded.longest = state.full.longest[0];
    // What another course of the run wrote here before it was taken back does not hold.
    rows.recovered.fill(Number.NaN, state.normal[0], state.count[0]);
    return rows;
  }

  /** Users lost from a stretch's beginning to a time in it, as far as that counts; in user-seconds. */
  #lostUntil(state: State, stretch: Stretch, at: number): number {
    if (state.online[0] === 0) return 0;
    return shareLost(stretch, Math.max(stretch.from, this.#rule.from), at) * state.online[0];
  }

  /** Takes note of an outage that has begun or come back within a stretch, before what that lost is added. */
  #look(state: State, stretch: Stretch): void {
    const began = state.beganAt[0];
    if (state.known[0] === 0 || state.knownAt[0] !== began) {
      state.known[0] = 1;
      state.knownAt[0] = began;
      state.noticedAt[0] = firstNoticeFrom(state.notices, began);
      state.lowest[0] = 1;
      state.lostBefore[0] = state.lost[0] + this.#lostUntil(state, stretch, began);
    }
    if (state.back[0] === 1 && state.returnAt[0] !== state.backAt[0]) {
      state.returnAt[0] = state.backAt[0];
      state.lostByReturn[0] = state.lost[0] + this.#lostUntil(state, stretch, state.backAt[0]);
    }
  }

  /** A stretch has passed: what it lost is added. */
  #pass(state: State, stretch: Stretch): void {
    const { from, to, before, share, ramped } = stretch;
    const counted = Math.max(from, this.#rule.from);
    if (to <= counted) return;
    const online = state.online[0];
    if (online > 0) {
      state.lost[0] += shareLost(stretch, counted, to) * online;
      state.demanded[0] += (to - counted) * online;
    }
    if (state.down[0] === 0) return;
    state.any[0] = 1;
    const lowest = ramped === 1 && share < before ? share : before;
    if (lowest < state.lowest[0]) state.lowest[0] = lowest;
  }

  /** All is back to normal since `endedAt`: so are all outages until then. */
  #backToNormal(state: State): void {
    const at = state.full.endedAt[0];
    state.full.ended[0] = 0;
    if (state.backAt[0] <= at) this.#own.endAtReturn(state);
    const { began, recovered } = this.#rows;
    for (let row = state.normal[0]; row < state.count[0]; row++) recovered[row] = at - began[row];
    state.normal[0] = state.count[0];
  }

  /** An outage is over, or cut at the end of the run. */
  #close(state: State, at: number): void {
    const { from, threshold } = this.#rule;
    if (from > 0 && at <= from) return;
    const began = Math.max(from, state.beganAt[0]);
    const length = at - began;
    const noticedAt = state.noticedAt[0];
    const lost = (at === state.returnAt[0] ? state.lostByReturn[0] : state.lost[0]) - state.lostBefore[0];
    this.#rows.put(state.count[0]++, {
      began,
      length,
      cut: isOver(state, at, threshold) ? 0 : 1,
      detected: noticedAt < 0 || noticedAt > at ? Number.NaN : Math.max(0, noticedAt - began),
      recovered: Number.NaN,
      lowest: state.lowest[0],
      userHours: state.hasUsers[0] === 1 ? lost / HOUR : Number.NaN,
    });
  }
}
