import { sinceMonday } from "../backend/demand/clock.ts";
import { createDiscipline } from "../backend/disciplines/family.ts";
import type { LifePlan } from "../backend/lives/plan.ts";
import { createOperator } from "../backend/operators/family.ts";
import { WEEK } from "../backend/people/hours.ts";
import {
  type CalledPlan,
  type CrewPlan,
  type HoursPlan,
  type PeoplePlan,
  type RestartPlan,
  type SparePlan,
  STAGES,
  type WorkPlan,
} from "../backend/people/plan.ts";
import { NONE, type Plan } from "../backend/plan.ts";
import type { LawParameters } from "../distributions/law.ts";
import { everAway } from "./compile-faults.ts";
import { DAYS } from "./people-schema.ts";
import type { Model } from "./schema.ts";
import type { Workshop } from "./workshop.ts";

type Crew = Model["crews"][string];

const DAY = 86_400;

/** When how many of a crew are on duty in a run that begins so many seconds after Monday 00:00; null when that never changes. */
export const hoursOf = ({ size, hours }: Pick<Crew, "size" | "hours">, sinceMonday = 0): HoursPlan | null => {
  if (hours === undefined) return null;
  const { from, to, days, night } = hours;
  const length = to > from ? to - from : to + DAY - from;
  const starts = days.map((day) => (DAY * DAYS.indexOf(day) + from + WEEK - sinceMonday) % WEEK);
  const isOn = (time: number) => starts.some((start) => (time - start + WEEK) % WEEK < length);
  const people = (time: number) => (isOn(time) ? size : night);
  const bounds = [...new Set(starts.flatMap((start) => [start, (start + length) % WEEK]))];
  const turns = bounds
    .sort((a, b) => a - b)
    .filter((time) => people(time) !== people((time + WEEK - 1) % WEEK));
  if (turns.length === 0) return null;
  return {
    from: Float64Array.from(turns),
    people: Int32Array.from(turns.map(people)),
  };
};

const stagesOf = ({ callOut, travel, inspection }: Crew, shop: Workshop): Int32Array => {
  const laws: Partial<Record<(typeof STAGES)[number], LawParameters | undefined>> = {
    ...callOut,
    travel,
    inspection,
  };
  return Int32Array.from(STAGES, (stage) => {
    const law = laws[stage];
    return law === undefined ? NONE : shop.law(law);
  });
};

const crewOf = (
  name: string,
  crew: Crew,
  {
    clock,
    away,
    placeOf,
    shop,
  }: {
    clock: number;
    away: ReadonlySet<string>;
    placeOf: (name: string) => number;
    shop: Workshop;
  },
): CrewPlan => {
  const discipline = createDiscipline(crew.order);
  const stages = stagesOf(crew, shop);
  const hours = hoursOf(crew, sinceMonday(clock));
  const pauses = crew.hours?.atShiftEnd === "pause" && (hours !== null || away.has(name));
  const { errors, escalate } = crew;
  return {
    name,
    size: crew.size,
    discipline,
    next: discipline.next === "any" ? shop.streams.uniform(`${name}/next`) : NONE,
    stages,
    hasStages: stages.some((law) => law !== NONE),
    hours,
    pauses,
    errors:
      errors === undefined
        ? null
        : { share: errors.chance, breaks: errors.does === "again" ? NONE : placeOf(errors.does.breaks) },
    escalate: escalate === undefined ? null : { after: escalate.after, to: shop.crews.indexOf(escalate.to) },
    lists: discipline.pushesAside !== null || pauses,
  };
};

/** The crews that a life's repairs can come to, by escalation too. */
const crewsFor = ({ ends }: LifePlan, crews: readonly CrewPlan[]): CrewPlan[] => {
  const found = new Set<number>();
  for (const { crew } of ends)
    for (let one = crew; one !== NONE && !found.has(one); one = crews[one].escalate?.to ?? NONE)
      found.add(one);
  return [...found].map((crew) => crews[crew]);
};

const NOTHING: WorkPlan = { streams: Int32Array.from(STAGES, () => NONE), errs: NONE };

const workOf = (life: LifePlan, crews: readonly CrewPlan[], { streams }: Workshop): WorkPlan => {
  const own = crewsFor(life, crews);
  if (own.every(({ hasStages, errors }) => !hasStages && errors === null)) return NOTHING;
  return {
    streams: Int32Array.from(STAGES, (stage, place) =>
      own.some(({ stages }) => stages[place] !== NONE) ? streams.exponential(`${life.name}/${stage}`) : NONE,
    ),
    errs: own.some(({ errors }) => errors !== null) ? streams.uniform(`${life.name}/errs`) : NONE,
  };
};

const isStaged = ({ hasStages, errors, escalate, lists }: CrewPlan): boolean =>
  hasStages || errors !== null || escalate !== null || lists;

const sparesOf = ({ spares }: Model, lives: readonly LifePlan[], shop: Workshop): SparePlan[] => {
  const users = new Int32Array(shop.spares.length);
  for (const { ends } of lives)
    for (const spare of new Set(ends.map((end) => end.spare))) if (spare !== NONE) users[spare]++;
  let start = 0;
  return Object.entries(spares).map(([name, { stock, lead }], spare) => {
    const orders = users[spare] === 0 ? 0 : stock + users[spare];
    start += orders;
    return { name, stock, lead: shop.draw(lead, `${name}/lead`), start: start - orders, orders };
  });
};

/** What those who repair, and what they repair with, come to in a plan. */
export type CrewsPlan = Pick<Plan, "crews" | "spares" | "spareOf" | "works" | "repairsPause">;

/** Makes crews, spare parts, and what each life's repairs draw. `placeOf` finds components by name. */
export const compileCrews = (
  model: Model,
  lives: readonly LifePlan[],
  placeOf: (name: string) => number,
  shop: Workshop,
): CrewsPlan => {
  const clock = model.clock.starts;
  const away = everAway(model);
  const crews = Object.entries(model.crews).map(([name, crew]) =>
    crewOf(name, crew, { clock, away, placeOf, shop }),
  );
  const spares = sparesOf(model, lives, shop);
  const staged = crews.some(isStaged) || spares.some(({ orders }) => orders > 0);
  return {
    crews,
    spares,
    spareOf: Int32Array.from(spares.flatMap(({ orders }, spare) => Array<number>(orders).fill(spare))),
    works: staged ? lives.map((life) => workOf(life, crews, shop)) : [],
    repairsPause: crews.some(
      ({ discipline: { pushesAside, keeps }, pauses }) => (pushesAside !== null && keeps) || pauses,
    ),
  };
};

type People = NonNullable<Model["people"]>;

const calledOf = ({ notice, acknowledge, escalate }: People, shop: Workshop): CalledPlan[] =>
  (escalate === undefined ? [""] : ["", "-2"]).map((who) => ({
    notice: shop.draw(notice, `people/notice${who}`),
    acknowledge: acknowledge === undefined ? null : shop.draw(acknowledge, `people/acknowledge${who}`),
  }));

const restartOf = (
  { stop, start, slower, fails, warmUp }: People["restart"],
  cells: readonly { readonly name: string }[],
  shop: Workshop,
): RestartPlan => ({
  stop: shop.draw(stop, "people/stop"),
  start: cells.map(({ name }) => shop.draw(start, `${name}/start`)),
  slower,
  fails,
  works: fails === 0 ? [] : cells.map(({ name }) => shop.streams.uniform(`${name}/start-works`)),
  warmUp: warmUp === undefined ? null : cells.map(({ name }) => shop.draw(warmUp, `${name}/warm-up`)),
});

/** Makes what people do in an incident; `cells` are those of the plan. */
export const compilePeople = (
  { people }: Model,
  cells: readonly { readonly name: string }[],
  shop: Workshop,
): PeoplePlan | null => {
  if (people === undefined) return null;
  const { alarm, diagnose, stabilise, restart, runbook, escalate, policy } = people;
  return {
    alarm,
    called: calledOf(people, shop),
    escalateAfter: escalate?.after ?? null,
    diagnose: shop.draw(diagnose, "people/diagnose"),
    stabilise: {
      takes: shop.draw(stabilise.takes, "people/stabilise"),
      spread: cells.map(({ name }) => shop.draw(stabilise.spread, `${name}/spread`)),
    },
    restart: restartOf(restart, cells, shop),
    runbook:
      runbook === undefined
        ? null
        : {
            steps: runbook.steps,
            errors: runbook.errors,
            stream: shop.streams.uniform("people/errs"),
            worsens: runbook.does === "worsens",
          },
    rule: createOperator(policy),
  };
};
