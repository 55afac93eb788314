/**
 * What goes on in a minute of an outage, in the order in which reports list it. Every minute belongs to exactly one: to that
 * of the action on whose completion the service returned.
 */
export const phaseNames = [
  "undetected",
  "waiting for a person",
  "diagnosing",
  "switching over",
  "waiting for a crew or spare",
  "repairing",
  "calming",
  "restarting and loading",
  "reconnecting",
  "overloaded",
  "demand above capacity",
  "planned",
] as const;

/** The phases' places in `phaseNames`. */
export const PHASE = {
  undetected: 0,
  person: 1,
  diagnosing: 2,
  switching: 3,
  crew: 4,
  repairing: 5,
  /** People try to have the nodes of a cell settle without a restart; until they have, or everything is stopped. */
  calming: 6,
  restarting: 7,
  reconnecting: 8,
  overloaded: 9,
  demand: 10,
  planned: 11,
} as const;
