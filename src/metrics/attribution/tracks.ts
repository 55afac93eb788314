import type { FactName } from "../../backend/facts.ts";
import { type FactRing, kindAt } from "./fact-ring.ts";
import { PHASE } from "./phases.ts";

/** No phase: nothing is under way. */
export const IDLE = -1;
/** The phase that a fault's own kind says. */
export const AS_FAULT = -2;
/** What a fault has for a phase that breaks nothing, and only makes other trouble last: it is not heard. */
export const NO_TROUBLE = -4;
/** The phase that the track was in before. */
export const AS_BEFORE = -3;

/**
 * Sequences of facts about one thing. What a life or a fault leaves is followed to its own beginning; the others only hand
 * on what something else began. Of people and phones there is one sequence each.
 */
export const TRACK = {
  life: 0,
  fault: 1,
  group: 2,
  cell: 3,
  switch: 4,
  people: 5,
  phones: 6,
  copy: 7,
  mark: 8,
  backlog: 9,
  demand: 10,
} as const;

/** What a fact says of its track. */
export interface Role {
  readonly track: number;
  /** Which of the fact's numbers is the track's subject; IDLE: the track has none. */
  readonly subject: number;
  /** The phase that the track was in until this fact, if nothing earlier is known. */
  readonly before: number;
  /** The phase from this fact to the next one of its track. */
  readonly after: number;
  /** Whether it can be what brings a service back. */
  readonly ends: boolean;
  /** Whether trouble begins with it. */
  readonly begins: boolean;
  /** Whether an outage that begins with it is its doing, though the trouble itself began earlier. */
  readonly roots: boolean;
  /** Whether `before` is what it was, whatever was told earlier. */
  readonly knows: boolean;
}

type Mark = "begins" | "roots" | "ends" | "knows";

const role = (track: number, subject: number, before: number, after: number, ...marks: Mark[]): Role => ({
  track,
  subject,
  before,
  after,
  begins: marks.includes("begins"),
  roots: marks.includes("begins") || marks.includes("roots"),
  ends: marks.includes("ends"),
  knows: marks.includes("knows"),
});

const { undetected, person, diagnosing, switching, crew, repairing } = PHASE;
const { calming, restarting, reconnecting, overloaded, demand } = PHASE;

/** Before its work begins a job comes to stages, which one fact tells: each is heard as a kind of its own. */
type Stage = "jobPaged" | "jobDiagnosed" | "jobTravelled";

/** The facts that tell where the minutes of an outage went, and what each says. */
export const roles = {
  componentFailed: role(TRACK.life, 1, undetected, undetected, "begins"),
  failureFound: role(TRACK.life, 1, undetected, crew),
  crewCalled: role(TRACK.life, 1, crew, crew),
  jobPaged: role(TRACK.life, 1, crew, person),
  jobDiagnosed: role(TRACK.life, 1, person, diagnosing),
  jobTravelled: role(TRACK.life, 1, crew, crew),
  repairBegan: role(TRACK.life, 1, crew, repairing),
  repairPaused: role(TRACK.life, 1, repairing, crew),
  repairResumed: role(TRACK.life, 1, crew, repairing),
  repairErred: role(TRACK.life, 1, repairing, repairing),
  escalated: role(TRACK.life, 1, crew, crew),
  spareMissing: role(TRACK.life, 1, crew, crew),
  spareTaken: role(TRACK.life, 1, crew, crew),
  componentRepaired: role(TRACK.life, 1, repairing, IDLE, "ends"),
  shock: role(TRACK.mark, 0, undetected, undetected, "begins"),
  groupDown: role(TRACK.group, 0, undetected, undetected),
  groupServes: role(TRACK.group, 0, switching, IDLE),
  detected: role(TRACK.group, 0, undetected, person, "knows"),
  decided: role(TRACK.group, 0, person, switching, "knows"),
  /** Until then nobody could take over: the group waited for whatever came back at that instant. */
  spareCame: role(TRACK.group, 0, crew, undetected),
  takeoverBegan: role(TRACK.group, 0, undetected, switching),
  takeoverFailed: role(TRACK.group, 0, switching, person),
  handBegan: role(TRACK.group, 0, person, switching),
  electionBegan: role(TRACK.group, 0, undetected, switching),
  elected: role(TRACK.group, 0, switching, switching, "ends"),
  takeoverCalledOff: role(TRACK.group, 0, switching, IDLE),
  /** Until its users have arrived, the one that has taken over does not serve yet. */
  promoted: role(TRACK.group, 0, switching, switching, "ends"),
  splitBrain: role(TRACK.group, 0, switching, switching),
  reconciled: role(TRACK.group, 0, restarting, IDLE, "ends", "knows"),
  rebuildBegan: role(TRACK.copy, 0, restarting, restarting),
  rebuilt: role(TRACK.copy, 0, restarting, IDLE, "ends"),
  faultBegan: role(TRACK.fault, 0, AS_FAULT, AS_FAULT, "begins"),
  /** Says only whose doing the failures of its instant are. */
  faultStruck: role(TRACK.mark, 0, undetected, undetected),
  changeStep: role(TRACK.fault, 0, undetected, undetected, "roots"),
  changeDetected: role(TRACK.fault, 0, undetected, repairing),
  rolledBack: role(TRACK.fault, 0, repairing, IDLE, "ends"),
  maintenanceBegan: role(TRACK.fault, 0, AS_FAULT, AS_FAULT, "begins"),
  maintenanceEnded: role(TRACK.fault, 0, AS_FAULT, AS_FAULT, "ends"),
  faultEnded: role(TRACK.fault, 0, AS_FAULT, IDLE, "ends"),
  cellParted: role(TRACK.cell, 0, restarting, restarting),
  cellMeshing: role(TRACK.cell, 0, restarting, restarting),
  cellFlapping: role(TRACK.cell, 0, restarting, overloaded),
  cellCalm: role(TRACK.cell, 0, overloaded, restarting),
  cellSettled: role(TRACK.cell, 0, restarting, IDLE, "ends"),
  cellStopped: role(TRACK.cell, 0, restarting, restarting),
  loadFailed: role(TRACK.cell, 0, restarting, restarting),
  storeLoaded: role(TRACK.cell, 0, restarting, restarting, "ends"),
  startFailed: role(TRACK.cell, 0, restarting, restarting),
  cellWarm: role(TRACK.cell, 0, restarting, IDLE, "ends"),
  backlogLate: role(TRACK.backlog, 0, overloaded, overloaded),
  /** What comes after is the working off of what waited; what came before, whatever it waited for. */
  backlogShrinks: role(TRACK.backlog, 0, crew, overloaded),
  backlogInTime: role(TRACK.backlog, 0, overloaded, IDLE, "ends"),
  /** Phones come back to a cell that opened; a fact of the phones, for what opened it is stated at the same instant. */
  cellOpened: role(TRACK.phones, IDLE, restarting, reconnecting),
  phonesDropped: role(TRACK.phones, IDLE, undetected, reconnecting),
  overloadBegan: role(TRACK.phones, IDLE, reconnecting, overloaded),
  phonesBack: role(TRACK.phones, IDLE, reconnecting, IDLE),
  switchBegan: role(TRACK.switch, 0, undetected, switching),
  switched: role(TRACK.switch, 0, switching, IDLE, "ends"),
  switchFailed: role(TRACK.switch, 0, switching, person),
  switchCalledOff: role(TRACK.switch, 0, switching, IDLE),
  alarm: role(TRACK.people, IDLE, undetected, person),
  secondCalled: role(TRACK.people, IDLE, person, person),
  noticed: role(TRACK.people, IDLE, person, diagnosing),
  acknowledged: role(TRACK.people, IDLE, person, diagnosing, "knows"),
  diagnosed: role(TRACK.people, IDLE, diagnosing, diagnosing),
  stabilising: role(TRACK.people, IDLE, diagnosing, calming),
  stopping: role(TRACK.people, IDLE, diagnosing, restarting),
  starting: role(TRACK.people, IDLE, restarting, restarting),
  /** What people err in they do again: their phase goes on. */
  actionErred: role(TRACK.people, IDLE, restarting, AS_BEFORE),
  incidentClosed: role(TRACK.people, IDLE, restarting, IDLE),
  demandExceeds: role(TRACK.demand, 0, demand, demand),
  demandFits: role(TRACK.demand, 0, demand, IDLE, "ends"),
} as const satisfies Partial<Record<FactName | Stage, Role>>;

/** What each stage of a job is heard as, by its number: page, acknowledge, diagnose, travel, inspection. */
export const stages: readonly Stage[] = [
  "jobPaged",
  "jobPaged",
  "jobDiagnosed",
  "jobTravelled",
  "jobDiagnosed",
];

/** A fact that is listened to. */
export type Heard = keyof typeof roles;

/** The names of the facts that are listened to; their places are how a ring keeps them. */
export const heardNames = Object.keys(roles) as Heard[];

/** The roles in the order of `heardNames`. */
const roleList: readonly Role[] = heardNames.map((name) => roles[name]);

/** The place of a fact among those that are listened to. */
export const KIND = Object.fromEntries(heardNames.map((name, index) => [name, index])) as Readonly<
  Record<Heard, number>
>;

/** The role of a fact in a ring. */
export const roleAt = (ring: FactRing, index: number): Role => roleList[kindAt(ring, index)];
