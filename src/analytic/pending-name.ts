import { NONE, type Plan } from "../backend/plan.ts";

/** Something that is pending: a kind of event and which one of its kind. */
export interface Pending {
  readonly kind: string;
  readonly subject: number;
}

const namers: Readonly<Record<string, (plan: Plan, subject: number) => string>> = {
  lifeEnds: ({ clocks, lives }, clock) => `the life ${lives[clocks[clock].lives[0]].name}`,
  repairEnds: ({ lives }, life) => `the repair after ${lives[life].name}`,
  failureFound: ({ lives }, life) => `the finding of ${lives[life].name}`,
  seatTurns: ({ groups, seats }, seat) => `the take-over in ${groups[seats[seat].group].name}`,
  reconcileEnds: ({ groups }, group) => `the merging of ${groups[group].name}`,
  stallEnds: ({ groups }, group) => `the stall of ${groups[group].name}`,
  falseAlarmComes: ({ groups }, group) => `the time to a false alarm in ${groups[group].name}`,
  rebuildEnds: ({ components }, component) => `the rebuilding of ${components[component].name}`,
  jobEscalates: ({ lives }, life) => `the escalation of ${lives[life].name}`,
  faultBegins: ({ faults, instances }, index) =>
    `the time to the fault ${faults[instances[index].fault].name}`,
  faultEnds: ({ faults, instances }, index) =>
    `the length of the fault ${faults[instances[index].fault].name}`,
  faultSteps: ({ faults, instances }, index) => `a step of the fault ${faults[instances[index].fault].name}`,
  faultNoticed: ({ faults, instances }, index) =>
    `the noticing of the fault ${faults[instances[index].fault].name}`,
  shiftTurns: ({ crews }, crew) => `the turn of shifts of ${crews[crew].name}`,
  backlogTurns: ({ backlogs, services }, one) => `the backlog of ${services[backlogs[one].service].name}`,
  demandTurns: ({ groups }, group) => `what is asked of ${groups[group].name} over the day`,
  dayEnds: () => "the end of the day",
  spareArrives: () => "the arrival of a spare part",
};

/** What is pending, in words that begin a sentence. */
export const pendingName = (plan: Plan, { kind, subject }: Pending): string => {
  const name = namers[kind]?.(plan, subject);
  return name ?? `an event (${kind}${subject === NONE ? "" : ` ${subject + 1}`})`;
};
