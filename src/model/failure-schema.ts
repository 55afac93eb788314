import { z } from "zod";
import { foundSchema } from "../backend/found/family.ts";
import { modeKinds } from "../backend/modes/family.ts";
import { type Chosen, familySchema } from "../base/family.ts";
import { nameSchema } from "../base/name.ts";
import { amount, count, positiveAmount, positiveCount, rate, share } from "../base/units.ts";
import { lawSchema } from "../distributions/family.ts";

const MOST_ENDS = 8;
const MOST_ALONG = 16;

const crewSchema = z
  .union([nameSchema, z.record(nameSchema, nameSchema)])
  .describe("who repairs: a crew, or a map from places to crews; left out: somebody is always free");

/** What every end of a life says beside its mode. */
const treatment = {
  chance: share()
    .optional()
    .describe("how likely this end is; ends without a chance share what is left alike"),
  repair: lawSchema().optional().describe("how long the repair takes; left out: it is never repaired"),
  crew: crewSchema.optional(),
  spare: nameSchema.optional().describe("the spare part that a repair uses up"),
  priority: count().prefault(0).describe("higher ones first, where the crew goes by priority"),
  found: foundSchema()
    .default({ kind: "at-once" })
    .describe("how the failure becomes known to those who repair"),
};

/** How a life ends, as in a checked model: a failure mode, and what is done about it. */
export type End = Chosen & z.output<z.ZodObject<typeof treatment>>;

const endSchema = familySchema(modeKinds, treatment) as unknown as z.ZodType<End>;

/** Parameters that no failure mode may have: every end has them. */
export const endFields: readonly string[] = Object.keys(treatment);

const load = z
  .strictObject({
    power: amount().describe("the life is spent (members / good members) to this power as fast"),
    overload: z
      .strictObject({
        below: positiveCount().describe("with fewer good members than this …"),
        adds: rate().describe("… so many failures more come for each of them"),
      })
      .optional()
      .describe("what comes on top when too few are left"),
  })
  .describe("the fewer are left to carry the load, the sooner each fails");

const overloaded = z
  .strictObject({
    above: positiveAmount().describe(
      "what each good member has to do, against what it was made for: 1.2 is a fifth too much",
    ),
    power: amount()
      .prefault(0)
      .describe("over that, the life is spent (load / above) to this power as fast; by default evenly"),
  })
  .describe("its life is spent only while the good members of its group have more to do than this");

const along = z.strictObject({
  hits: z
    .union([z.literal("group"), z.array(nameSchema).min(1)])
    .describe("`group`: the others of its group; or names of servers, routers or domains"),
  chance: share().describe("how likely each of them fails with it, at the same instant"),
});

/** One way to fail: when, in which mode, how it becomes known and is repaired. */
const failure = z
  .strictObject({
    life: lawSchema().optional().describe("time from as good as new to the failure"),
    onDemand: share().optional().describe("instead of a life: the chance to fail when called to take over"),
    ends: z.array(endSchema).min(1).max(MOST_ENDS).describe("what the failure is; one of them by chance"),
    stops: z
      .array(z.enum(["idle", "held", "down", "reconfiguring"]))
      .default([])
      .describe(
        "when its clock stands still: idle (stands by), held (bad for another reason), down (nobody is served), reconfiguring (its group switches); by default it always runs",
      ),
    load: load.optional(),
    overloaded: overloaded.optional(),
    along: z.array(along).max(MOST_ALONG).default([]).describe("what fails with it at the same instant"),
  })
  .describe("one way to fail");

/** The commonest failure, in short: one life that ends in a crash. */
const crash = z
  .strictObject({
    life: lawSchema().describe("time from as good as new to the failure"),
    repair: lawSchema().describe("how long the repair takes"),
    crew: crewSchema.optional(),
  })
  .describe("short for fails.crash with one end of kind crash");

/** How something fails by itself. */
export const failing = {
  crash: crash.optional(),
  fails: z.record(nameSchema, failure).default({}).describe("all ways to fail by itself, by name"),
};

/** One way to fail, as in a checked model. */
export type Failure = z.output<typeof failure>;

/** Whatever says how it fails. */
export interface Failing {
  readonly crash?: z.output<typeof crash> | undefined;
  readonly fails: Readonly<Record<string, Failure>>;
}

/** All ways to fail, the short form written out, by name. */
export const failuresOf = ({ crash: short, fails }: Failing): [name: string, failure: Failure][] => [
  ...(short === undefined ? [] : [["crash", writtenOut(short)] as [string, Failure]]),
  ...Object.entries(fails),
];

const writtenOut = ({ life, repair, crew }: z.output<typeof crash>): Failure => ({
  life,
  ends: [{ kind: "crash", repair, ...(crew && { crew }), priority: 0, found: { kind: "at-once" } }],
  stops: [],
  along: [],
});
