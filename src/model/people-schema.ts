import { z } from "zod";
import { disciplineSchema } from "../backend/disciplines/family.ts";
import { operatorSchema } from "../backend/operators/family.ts";
import { nameSchema } from "../base/name.ts";
import { count, money, positiveAmount, positiveCount, positiveDuration, share } from "../base/units.ts";
import { lawSchema } from "../distributions/family.ts";

/** More than this of anything would only exhaust memory. */
const MOST = 10_000;
const MOST_STEPS = 100;

const few = (most: number) => positiveCount().refine((number) => number <= most, `at most ${most}`);
const fewOrNone = count().refine((number) => number <= MOST, `at most ${MOST}`);
const free = money().prefault("0 USD/month");

/** The days of a week, from the first. */
export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const TIME_OF_DAY = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** A time of day such as `08:30`, from `00:00` to `24:00`; the output is in seconds after midnight. */
const timeOfDay = () =>
  z
    .string()
    .regex(TIME_OF_DAY, "a time of day is written as 08:30, from 00:00 to 24:00")
    .transform((text): number => {
      const [hours, minutes] = text.split(":").map(Number);
      return 3600 * hours + 60 * minutes;
    });

const hours = z
  .strictObject({
    from: timeOfDay().describe("when a shift begins, such as 08:00"),
    to: timeOfDay().describe("when it ends; not later than it begins: on the next day"),
    days: z
      .array(z.enum(DAYS))
      .min(1)
      .default([...DAYS])
      .describe("the days on which a shift begins; every day by default"),
    night: fewOrNone.prefault(0).describe("how many people are on duty outside the shifts; 0 by default"),
    atShiftEnd: z
      .enum(["finish", "pause"])
      .default("finish")
      .describe(
        "whether those who go home finish their job first (the default), or leave it where it stands",
      ),
  })
  .describe("when the crew is on duty, week by week, by the clock; by default always");

const callOut = z
  .strictObject({
    page: lawSchema().optional().describe("how long it takes to reach somebody"),
    acknowledge: lawSchema().optional().describe("how long until that one is at it"),
    diagnose: lawSchema().optional().describe("how long it takes to find what is wrong"),
  })
  .describe("what comes first in each job, one after another");

const errors = z
  .strictObject({
    chance: share().describe("how likely the work goes wrong, each time it is done"),
    does: z
      .union([
        z.literal("again"),
        z.strictObject({ breaks: nameSchema.describe("the server, router or domain that fails by it") }),
      ])
      .default("again")
      .describe(
        "again: the work is done once more (the default); breaks: another component fails as by itself",
      ),
  })
  .describe("how often a repair goes wrong; never by default");

const crew = z.strictObject({
  size: few(MOST).describe("how many people, each doing one job at a time"),
  order: disciplineSchema()
    .default({ kind: "first-come" })
    .describe("which of the jobs that wait is next; first come, first served by default"),
  callOut: callOut.optional(),
  travel: lawSchema().optional().describe("the way to each job; none by default"),
  inspection: lawSchema()
    .optional()
    .describe("what comes right before the work of each job; none by default"),
  hours: hours.optional(),
  errors: errors.optional(),
  escalate: z
    .strictObject({
      after: positiveDuration().describe("how long a job waits for this crew"),
      to: nameSchema.describe("the other crew"),
    })
    .optional()
    .describe("hands a job that has waited too long to another crew; by default it waits"),
  cost: free.describe("what each of them costs a month, those on duty outside the shifts too"),
});

/** Those who repair, by name. */
export const crewsSchema = z.record(nameSchema, crew).default({}).describe("those who repair");

const spare = z.strictObject({
  stock: fewOrNone.describe("how many are kept: one is ordered whenever a job asks for one"),
  lead: lawSchema().describe("how long an order takes to come"),
  cost: free.describe("what each that is kept costs a month"),
});

/** Spare parts, by name. */
export const sparesSchema = z
  .record(nameSchema, spare)
  .default({})
  .describe(
    "spare parts that repairs use up: a job takes its part before anybody sets out, or waits for one",
  );

const stabilise = z
  .strictObject({
    takes: lawSchema().describe("how long an attempt takes"),
    spread: lawSchema().describe("over how long it lets nodes in again"),
  })
  .describe("an attempt to calm a cluster that does not settle, without stopping it");

const restart = z
  .strictObject({
    stop: lawSchema().describe("how long stopping everything takes"),
    start: lawSchema().describe("over how long the nodes are started again"),
    slower: positiveAmount()
      .default(2)
      .describe("each full restart after the first takes this many times as long to start; 2 by default"),
    fails: share()
      .prefault("0 %")
      .describe("how likely a start fails at its end and is begun again, in each cell; 0 % by default"),
    warmUp: lawSchema()
      .optional()
      .describe("how long a cell runs after its start before it serves; not at all by default"),
  })
  .describe("stopping and starting everything");

const runbook = z
  .strictObject({
    steps: few(MOST_STEPS).describe("how many steps each stabilisation or stop has"),
    errors: share().describe("how likely each step goes wrong"),
    does: z
      .enum(["again", "worsens"])
      .default("again")
      .describe(
        "again: each error takes the time of the whole action once more (the default); worsens: with any error it was in vain, and counts as an attempt",
      ),
  })
  .describe("the steps by which people act, and their errors; by default they make none");

/** What people do in an incident. */
export const peopleSchema = z
  .strictObject({
    alarm: share().prefault("95 %").describe("the alarm sounds when a smaller share of users is served"),
    notice: lawSchema().describe("how long it takes until somebody notices the alarm"),
    acknowledge: lawSchema()
      .optional()
      .describe("how long it takes until that one is at work; at once by default"),
    escalate: z
      .strictObject({ after: positiveDuration().describe("how long after the alarm") })
      .optional()
      .describe(
        "calls somebody else too when nobody is at work by then; whoever is first counts; by default nobody else",
      ),
    diagnose: lawSchema().describe("how long it takes to find the cause"),
    stabilise,
    restart,
    runbook: runbook.optional(),
    policy: operatorSchema().describe("what people try, in which order"),
  })
  .describe("what people do in an incident");
