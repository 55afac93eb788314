/**
 * What is done for a phone, in the order of the columns that count it: a full login, a login that resumes a session,
 * a message taken from its sender, a copy of one brought to a receiver, and word of who is on line.
 */
export const ACTIONS = ["login", "resume", "message", "delivery", "presence"] as const;

/** The name of an action. */
export type Action = (typeof ACTIONS)[number];

/** Indices of the actions, as columns and costs are ordered. */
export const LOGIN = 0;
export const RESUME = 1;
export const MESSAGE = 2;
export const DELIVERY = 3;
export const PRESENCE = 4;
