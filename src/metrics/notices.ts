import type { FactName } from "../backend/facts.ts";
import { f64, u8, u32, type Views } from "../kernel/arena.ts";

/** So many are remembered. */
const ROOM = { troubles: 64, notices: 16 } as const;

/** What troubles and notices are about; subjects are places in the plan's list of those. */
export const ABOUT = { life: 0, group: 1, fault: 2, service: 3 } as const;

/** What a fact is about, and whether its second number says which one. */
interface Telling {
  readonly about: number;
  readonly isSecond: boolean;
}
const life: Telling = { about: ABOUT.life, isSecond: true };
const group: Telling = { about: ABOUT.group, isSecond: false };
const fault: Telling = { about: ABOUT.fault, isSecond: false };
const service: Telling = { about: ABOUT.service, isSecond: false };

/** The facts that say that trouble began. */
export const TROUBLES = {
  componentFailed: life,
  groupDown: group,
  faultBegan: fault,
} as const satisfies Partial<Record<FactName, Telling>>;

/** The facts that say that somebody or something notices. */
export const NOTICES = {
  failureFound: life,
  detected: group,
  decided: group,
  takeoverBegan: group,
  electionBegan: group,
  changeDetected: fault,
  maintenanceBegan: service,
  switchBegan: service,
  alarm: service,
  noticed: service,
  acknowledged: service,
} as const satisfies Partial<Record<FactName, Telling>>;

/** The last troubles that began, and the last times that somebody or something noticed one. */
export const noticesShape = {
  troubles: u32(),
  about: u8(ROOM.troubles),
  subject: u32(ROOM.troubles),
  began: f64(ROOM.troubles),
  notices: u32(),
  at: f64(ROOM.notices),
  since: f64(ROOM.notices),
};

/** The columns of notices. */
export type Notices = Views<typeof noticesShape>;

/** A trouble began at a time: a life ended, a group went down, a fault struck. */
export const troubleBegan = (state: Notices, time: number, about: number, subject: number): void => {
  const place = state.troubles[0]++ % ROOM.troubles;
  state.about[place] = about;
  state.subject[place] = subject;
  state.began[place] = time;
};

/** When the trouble with a subject began last; longer ago than anything that is remembered, −∞. */
const beganLast = (state: Notices, about: number, subject: number): number => {
  const oldest = Math.max(0, state.troubles[0] - ROOM.troubles);
  for (let index = state.troubles[0] - 1; index >= oldest; index--) {
    const place = index % ROOM.troubles;
    if (state.subject[place] === subject && state.about[place] === about) return state.began[place];
  }
  return Number.NEGATIVE_INFINITY;
};

/** Somebody or something notices at a time. Returns since when the trouble had been there. */
export const noticeCame = (state: Notices, time: number, about: number, subject: number): number => {
  const since = about === ABOUT.service ? Number.NEGATIVE_INFINITY : beganLast(state, about, subject);
  const place = state.notices[0]++ % ROOM.notices;
  state.at[place] = time;
  state.since[place] = since;
  return since;
};

/** The first remembered notice at or after a time, of a trouble that was there at that time; −1 without any. */
export const firstNoticeFrom = (state: Notices, time: number): number => {
  const oldest = Math.max(0, state.notices[0] - ROOM.notices);
  for (let index = oldest; index < state.notices[0]; index++) {
    const place = index % ROOM.notices;
    if (state.at[place] >= time && state.since[place] <= time) return state.at[place];
  }
  return -1;
};
