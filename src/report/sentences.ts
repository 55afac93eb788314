import type { FactName } from "../backend/facts.ts";
import { formatCount, formatDuration, formatShare } from "../base/units.ts";
import { backlogTold } from "./story-backlog.ts";
import { type Batch, grouped, once } from "./story-groups.ts";
import { shareTold } from "./story-share.ts";
import { type Struck, struckTold } from "./story-struck.ts";

/** The names behind the places that facts give. */
export interface StoryNames {
  readonly components: readonly string[];
  readonly groups: readonly string[];
  readonly cells: readonly string[];
  readonly pools: readonly string[];
  readonly services: readonly string[];
  readonly faults: readonly string[];
  /** What the strike of each fault is counted in. */
  readonly struck: readonly Struck[];
  /** As `chat-17/crash`. */
  readonly lives: readonly string[];
  readonly crews: readonly string[];
  readonly spares: readonly string[];
}

const SHOWN = 3;

/** Names in a row: three at most, the rest as a number; what comes several times stands once. */
export const listed = (all: readonly string[]): string => {
  const names = once(all);
  if (names.length > SHOWN + 1)
    return `${names.slice(0, SHOWN).join(", ")} and ${formatCount(names.length - SHOWN)} others`;
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
};

type Sentence = (batch: Batch, names: StoryNames) => string;

const named =
  (kind: keyof StoryNames, one: string, many: string, place = 0): Sentence =>
  (batch, names) =>
    `${listed(batch.map((numbers) => names[kind][numbers[place]!]!))} ${batch.length === 1 ? one : many}`;

const plain =
  (text: string): Sentence =>
  () =>
    text;

const total = (batch: Batch, place: number): number =>
  batch.reduce((sum, numbers) => sum + numbers[place]!, 0);

const pairs =
  (
    join: (one: string, other: string) => string,
    kinds: readonly [keyof StoryNames, keyof StoryNames],
    place = 1,
  ): Sentence =>
  (batch, names) =>
    listed(batch.map((numbers) => join(names[kinds[0]][numbers[0]!]!, names[kinds[1]][numbers[place]!]!)));

/** What is said around the names of those that a batch is about. */
const about =
  (kind: keyof StoryNames, say: (who: string, isOne: boolean) => string, place = 0): Sentence =>
  (batch, names) =>
    say(listed(batch.map((numbers) => names[kind][numbers[place]!]!)), batch.length === 1);

const theFaults = ({ length }: Batch): string => (length === 1 ? "the fault" : "the faults");

const messagesIn = (count: number): string => (count === 1 ? "a message" : `${formatCount(count)} messages`);

/** How many of each spare, as `3 spares of disks` or `a spare of disks`. */
const counted = (batch: Batch, { spares }: StoryNames): string =>
  listed(
    [...grouped(batch, ([spare]) => spare!)].map(([spare, { length }]) =>
      length === 1 ? `a spare of ${spares[spare]}` : `${formatCount(length)} spares of ${spares[spare]}`,
    ),
  );

/** Components with the spare that each needs, those that need the same one together. */
const bySpare =
  (say: (spare: string, who: string, isOne: boolean) => string): Sentence =>
  (batch, { components, spares }) =>
    [...grouped(batch, (numbers) => numbers[2]!)]
      .map(([spare, those]) => {
        const who = listed(those.map(([component]) => components[component!]!));
        return say(spares[spare]!, who, those.length === 1);
      })
      .join(", and ");

/** Components by name, each with the way in which it fails unless that is a plain crash. */
const failing = (batch: Batch, { components, lives }: StoryNames): string =>
  listed(
    batch.map(([component, life]) => {
      const way = lives[life!]?.split("/").at(-1) ?? "crash";
      return way === "crash" ? components[component!]! : `${components[component!]} (${way})`;
    }),
  );

/** What somebody of a crew is at before the work. */
const JOB_STAGES = [
  "the crew is paged for",
  "the crew acknowledges the job of",
  "the crew looks for what is wrong with",
  "the crew travels to",
  "the crew inspects",
];

/** Facts that tell how much, again and again: of these the story speaks itself, where they mean something. */
export const measured = ["served", "messages", "messagesWait", "secondTickWaits", "secondTick"] as const;

/** Facts of which each has its sentence. */
export type ToldFact = Exclude<FactName, (typeof measured)[number]>;

/** Whether a fact has a sentence of its own. */
export const isTold = (name: FactName): name is ToldFact => !(measured as readonly FactName[]).includes(name);

/** What is said of facts of each kind. */
export const sentences: Readonly<Record<ToldFact, Sentence>> = {
  componentFailed: (batch, names) => `${failing(batch, names)} ${batch.length === 1 ? "fails" : "fail"}`,
  failureFound: (batch, names) =>
    `the ${batch.length === 1 ? "failure" : "failures"} of ${failing(batch, names)} ${batch.length === 1 ? "becomes" : "become"} known`,
  crewCalled: about("components", (who) => `a crew is called for ${who}`),
  jobStage: (batch, names) =>
    [...grouped(batch, ([, , stage]) => stage!)]
      .map(
        ([stage, those]) =>
          `${JOB_STAGES[stage]} ${listed(those.map(([component]) => names.components[component!]!))}`,
      )
      .join(", and "),
  repairBegan: about(
    "components",
    (who, isOne) => `the ${isOne ? "repair" : "repairs"} of ${who} ${isOne ? "begins" : "begin"}`,
  ),
  repairPaused: about(
    "components",
    (who, isOne) => `the ${isOne ? "repair" : "repairs"} of ${who} ${isOne ? "is" : "are"} left for later`,
  ),
  repairResumed: about("components", (who) => `the crew is back at ${who}`),
  repairErred: (batch, names) =>
    listed(
      batch.map(([component, , broken]) => {
        const then = broken! < 0 ? "and is done again" : `and breaks ${names.components[broken!]}`;
        return `the repair of ${names.components[component!]} goes wrong ${then}`;
      }),
    ),
  escalated: pairs(
    (component, crew) => `the job of ${component} is handed to the crew ${crew}`,
    ["components", "crews"],
    2,
  ),
  spareMissing: bySpare((spare, who) => `there is no spare of ${spare} for ${who}`),
  spareTaken: bySpare(
    (spare, who, isOne) =>
      `${isOne ? "a spare" : "spares"} of ${spare} ${isOne ? "is" : "are"} taken for ${who}`,
  ),
  spareArrived: (batch, names) => `${counted(batch, names)} ${batch.length === 1 ? "arrives" : "arrive"}`,
  componentRepaired: named("components", "is repaired", "are repaired"),
  componentBad: named("components", "goes down", "go down"),
  componentGood: named("components", "is there again", "are there again"),
  componentSlow: (batch, names) =>
    listed(
      batch.map(
        ([component, capacity]) =>
          `${names.components[component!]} has ${formatShare(capacity!)} of its capacity`,
      ),
    ),
  groupDown: named("groups", "does not serve any more", "do not serve any more"),
  groupServes: named("groups", "serves again", "serve again"),
  groupOverloaded: (batch, { groups }) =>
    listed(
      batch.map(
        ([group, load]) =>
          `each good one of ${groups[group!]} is asked for ${formatShare(load!)} of what it can do`,
      ),
    ),
  groupRelieved: named("groups", "is not overloaded any more", "are not overloaded any more"),
  spareCame: about("groups", (who) => `there is somebody again who can take over in ${who}`),
  detected: about("groups", (who) => `the loss of the active member of ${who} is noticed`),
  decided: about("groups", (who) => `the failover of ${who} is decided`),
  takeoverBegan: about("groups", (who) => `in ${who} another member begins to take over`),
  takeoverFailed: about("groups", (who) => `the take-over in ${who} fails: the failover did not work`),
  takeoverCalledOff: about("groups", (who) => `the take-over in ${who} is called off`),
  handBegan: about("groups", (who) => `people begin to finish the take-over in ${who} by hand`),
  electionBegan: named("groups", "begins to elect a leader", "begin to elect leaders"),
  elected: pairs(
    (group, component) => `${component} is elected leader of ${group}`,
    ["groups", "components"],
  ),
  switchedBack: pairs(
    (group, component) => `${group} is switched back to ${component}`,
    ["groups", "components"],
  ),
  falseAlarm: about("groups", (who) => `in ${who} a good member is declared dead`),
  splitBrain: about("groups", (who) => `in ${who} two act, and neither knows of the other`),
  reconciled: about("groups", (who) => `what two members did in ${who} is merged`),
  memberStarting: named("components", "is being started", "are being started"),
  memberStarted: named("components", "has started", "have started"),
  rebuildBegan: about(
    "components",
    (who, isOne) => `the ${isOne ? "copy" : "copies"} of ${who} ${isOne ? "begins" : "begin"} to be filled`,
    1,
  ),
  rebuilt: about(
    "components",
    (who, isOne) => `the ${isOne ? "copy" : "copies"} of ${who} ${isOne ? "is" : "are"} complete again`,
    1,
  ),
  dataLost: (batch, names) =>
    listed(
      batch.map(([group, seconds]) =>
        seconds! < 0
          ? `all data of ${names.groups[group!]} are lost`
          : `the last ${formatDuration(seconds!)} of writes to ${names.groups[group!]} are lost`,
      ),
    ),
  promoted: pairs((group, component) => `${component} has taken over in ${group}`, ["groups", "components"]),
  shock: (batch, names) => `a common cause strikes ${listed(batch.map(([group]) => names.groups[group!]!))}`,
  faultBegan: (batch, names) => `${theFaults(batch)} ${named("faults", "strikes", "strike")(batch, names)}`,
  faultStruck: struckTold,
  faultEnded: (batch, names) => `${theFaults(batch)} ${named("faults", "is over", "are over")(batch, names)}`,
  changeStep: ([numbers], names) =>
    `step ${numbers?.[1]} of ${names.faults[numbers?.[0] ?? 0]} is rolled out: ${formatCount(numbers?.[2] ?? 0)} go bad`,
  changeDetected: (batch, names) =>
    `people see that ${named("faults", "is bad", "are bad")(batch, names)}, and roll it back`,
  rolledBack: named("faults", "is rolled back", "are rolled back"),
  maintenanceBegan: (batch, names) =>
    `for planned work ${named("components", "is taken out", "are taken out", 1)(batch, names)}`,
  maintenanceEnded: (batch, names) =>
    `after planned work ${named("components", "is brought back", "are brought back", 1)(batch, names)}`,
  demand: ([numbers]) => `${formatCount(numbers?.[0] ?? 1)} times the usual is asked of the service`,
  demandExceeds: about(
    "groups",
    (who) => `by the hour, more is asked of ${who} than its good members can do`,
  ),
  demandFits: about("groups", (who) => `what is asked of ${who} is no more than its good members can do`),
  cellParted: (batch, names) =>
    `the nodes of ${named("cells", "have dropped each other", "have dropped each other")(batch, names)}`,
  cellMeshing: (batch, names) =>
    `the nodes of ${named("cells", "join again", "join again")(batch, names)}, which takes ${messagesIn(total(batch, 1))}`,
  cellFlapping: (batch, names) =>
    `the nodes of ${named("cells", "cannot", "cannot")(batch, names)} keep up with the messages: they drop each other and join again`,
  cellCalm: (batch, names) =>
    `the nodes of ${named("cells", "can", "can")(batch, names)} keep up with the messages again`,
  cellSettled: (batch, names) =>
    `the nodes of ${named("cells", "have settled", "have settled")(batch, names)}`,
  backlogBegan: about("services", (who) => `work begins to wait at ${who}`),
  backlogShrinks: about("services", (who) => `what waits at ${who} begins to get less`),
  backlogBends: (batch, { services }) =>
    listed(
      batch.map(([service, size, grows, loses]) => backlogTold(services[service!]!, size!, grows!, loses!)),
    ),
  backlogFull: about("services", (who) => `no more can wait at ${who}: what comes on top is lost`),
  backlogLate: about("services", (who) => `what waits at ${who} will be too late`),
  backlogInTime: about("services", (who) => `what waits at ${who} will be in time again`),
  backlogEmpty: (batch, { services }) =>
    listed(
      batch.map(
        ([service, greatest, seconds]) =>
          `nothing waits at ${services[service!]} any more, after ${formatDuration(seconds!)} and ${formatCount(greatest!)} at most`,
      ),
    ),
  cellStopped: (batch, names) => `everything in ${named("cells", "is stopped", "is stopped")(batch, names)}`,
  loadFailed: pairs(
    (cell, service) => `the loading of ${service} in ${cell} fails and begins again`,
    ["cells", "services"],
  ),
  storeLoaded: pairs((cell, service) => `${service} has loaded its data in ${cell}`, ["cells", "services"]),
  cellOpened: named("cells", "can serve again", "can serve again"),
  phonesDropped: (batch) =>
    `${formatCount(Math.round(total(batch, 1)))} ${Math.round(total(batch, 1)) === 1 ? "phone loses its" : "phones lose their"} connection`,
  overloadBegan: plain("more phones try to log in than the servers can take: overload"),
  phonesBack: plain("the phones are back"),
  switchBegan: pairs((pool, cell) => `the switch of ${pool} to ${cell} begins`, ["pools", "cells"]),
  switched: pairs((pool, cell) => `${pool} is switched to ${cell}`, ["pools", "cells"]),
  switchFailed: (batch, names) => `the switch of ${named("pools", "fails", "fails")(batch, names)}`,
  switchCalledOff: (batch, names) =>
    `the switch of ${named("pools", "is called off", "is called off")(batch, names)}, for the old cell serves again`,
  alarm: ([numbers]) => `the alarm sounds: ${shareTold(numbers?.[0] ?? 0)} of the users are served`,
  secondCalled: plain("nobody is at work yet: somebody else is called"),
  noticed: plain("somebody has noticed and looks at it"),
  acknowledged: plain("somebody is at work"),
  diagnosed: plain("the people at work know what is wrong"),
  stabilising: ([numbers]) => `people try to calm the cluster down: attempt ${numbers?.[0]}`,
  stopping: ([numbers]) =>
    `people decide to stop and start everything${numbers?.[0] === 1 ? "" : `, for the ${numbers?.[0]}th time`}`,
  starting: plain("people start everything again"),
  actionErred: ([numbers]) =>
    numbers?.[0] === 1 ? "people err in one step" : `people err in ${numbers?.[0]} steps`,
  startFailed: (batch, names) =>
    `the start of ${named("cells", "fails and begins again", "fails and begins again")(batch, names)}`,
  cellWarm: named("cells", "has warmed up", "have warmed up"),
  incidentClosed: plain("the incident is closed"),
};
