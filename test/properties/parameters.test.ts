import { expect, it } from "vitest";
import type { z } from "zod";
import { lawKinds } from "../../src/distributions/family.ts";
import { monthlyCost } from "../../src/model/cost.ts";
import { describeModel } from "../../src/model/describe.ts";
import { modelSchema } from "../../src/model/model-schema.ts";
import { check } from "../../src/model/reading/check.ts";
import { readDocument } from "../../src/model/reading/document.ts";
import type { ModelError } from "../../src/model/reading/model-error.ts";
import { type Field, fieldsOf, withParts } from "../../src/model/reference/fields.ts";
import { modelFields } from "../../src/model/schema.ts";
import { planOf, watch } from "../support/plans.ts";
import { type Case, type Cases, changedModel, type Data } from "./parameters/case.ts";
import { clusterCases } from "./parameters/clusters.ts";
import { demandCases } from "./parameters/demand.ts";
import { failureCases } from "./parameters/failures.ts";
import { faultCases } from "./parameters/faults.ts";
import { gateCases } from "./parameters/gates.ts";
import { lawCases } from "./parameters/laws.ts";
import { messageCases } from "./parameters/messages.ts";
import { crewCases } from "./parameters/people.ts";
import { phoneCases } from "./parameters/phones.ts";
import { placeCases } from "./parameters/places.ts";
import { schemeCases } from "./parameters/schemes.ts";

type Shape = Readonly<Record<string, z.ZodType>>;

/** Labels, which change no result, and lists in files, which are read before anything else sees them. */
const LABELS = [
  ...["version", "title", "about", "sources"],
  ...["laws.(empirical)", "demand.(curve)"].flatMap((lister) => [`${lister}.file`, `${lister}.column`]),
];

const cases: Cases = {
  ...placeCases,
  ...failureCases,
  ...crewCases,
  ...schemeCases,
  ...clusterCases,
  ...messageCases,
  ...phoneCases,
  ...faultCases,
  ...gateCases,
  ...demandCases,
  ...lawCases,
};

const keyOf = ({ path }: Field): string =>
  path.filter((step) => step !== "<name>" && step !== "[]").join(".");

/** Fields and sections that share no more than their schema with others: they have cases of their own. */
const APART = ["cost", "needs", "failover"];

/** Every parameter once: what several sections share is told by the first of them. Maps are told by what is in them. */
const parameters = (): string[] => {
  const laws = lawKinds.flatMap(({ kind, params }) =>
    fieldsOf(params as unknown as Shape, ["laws", `(${kind})`]),
  );
  const seen = new Set<z.ZodType>();
  return [...fieldsOf(modelFields as unknown as Shape), ...laws]
    .flatMap(withParts)
    .filter(({ schema, path }) => {
      if (APART.includes(path.at(-1)!) || APART.includes(path[0]!)) return true;
      return !seen.has(schema) && seen.add(schema);
    })
    .filter(({ parts, kinds }) => parts.length === 0 || kinds.length > 0)
    .map(keyOf)
    .filter((key) => !LABELS.includes(key));
};

/** Runs by seed and length: the later ones only where the first shows no difference. Phones take many steps in a day. */
const runsOf = (data: Data): readonly (readonly [seed: string, hours: number])[] =>
  "phones" in data
    ? [
        ["1", 20],
        ["2", 60],
      ]
    : [
        ["1", 200],
        ["2", 2_000],
      ];

const modelOf = (data: Data) => {
  const text = JSON.stringify({ version: 1, title: "A model of a test", ...data });
  return check(readDocument("model.yaml", new TextEncoder().encode(text)), modelSchema);
};

const RESULTS: Readonly<Record<NonNullable<Case["by"]>, (data: Data) => unknown>> = {
  cost: (data) => monthlyCost(modelOf(data)),
  words: (data) => describeModel(modelOf(data)),
  check: (data) => {
    try {
      return modelOf(data) && "fine";
    } catch (error) {
      return (error as ModelError).message;
    }
  },
};

/** In so many steps two runs are followed side by side, up to the first in which they tell different facts. */
const STEPS = 40;

const factsDiffer = (one: Data, other: Data): boolean =>
  runsOf(one).some(([seed, hours]) => {
    const runs = [one, other].map((data) => watch(planOf(data), seed));
    const toldBy = (time: number) =>
      runs.map(({ run, facts }) => {
        run.advanceTo(time);
        return JSON.stringify(facts.splice(0));
      });
    return Array.from({ length: STEPS }, (_, step) => ((step + 1) / STEPS) * hours * 3_600).some((time) => {
      const [told, toldOther] = toldBy(time);
      return told !== toldOther;
    });
  });

const differs = (one: Data, other: Data, by: Case["by"]): boolean =>
  by === undefined
    ? factsDiffer(one, other)
    : JSON.stringify(RESULTS[by](one)) !== JSON.stringify(RESULTS[by](other));

it("every parameter has a case, and every case is of a parameter", () => {
  const known = parameters();
  expect(known.filter((key) => !(key in cases))).toEqual([]);
  expect(Object.keys(cases).filter((key) => !known.includes(key))).toEqual([]);
});

it.each(Object.entries(cases))("%s changes some result", (_, one) => {
  expect(differs(one.base, changedModel(one), one.by)).toBe(true);
});

it("what changes nothing is found", () => {
  const base = { services: { a: { servers: 1, crash: { life: "20 h", repair: "1 h" } } } };
  const label = { base, changed: { about: "a label", "services.a.note": "another one" } };
  expect(differs(base, changedModel(label), undefined)).toBe(false);
});
