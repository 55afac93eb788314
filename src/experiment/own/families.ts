import { admissionKinds } from "../../backend/admission/family.ts";
import { reconnectKinds } from "../../backend/clients/family.ts";
import { failoverKinds } from "../../backend/failover/family.ts";
import { modeKinds } from "../../backend/modes/family.ts";
import { lawKinds } from "../../distributions/family.ts";
import { ratioColumns, ruleFields } from "../../metrics/columns.ts";
import { allMetrics, breakdownKinds } from "../../metrics/family.ts";
import { endFields } from "../../model/failure-schema.ts";
import { TWIN_DOWNTIME } from "../twin.ts";

/** What a part of a kind must be, as `typeof` says it. */
type PartType = "function" | "string" | "boolean" | "number";

/** A family that can be added to. */
export interface OpenFamily {
  readonly members: readonly { readonly kind: string }[];
  /** What a kind of it consists of, beside its name, summary, version and parameters. */
  readonly parts: Readonly<Record<string, PartType>>;
  /** Parameters that a kind may not have, since all have them. */
  readonly commonFields: readonly string[];
  /** Names that mean something else where the family's kinds are named. */
  readonly reserved: readonly string[];
  /** What else is wrong with a kind, in words. */
  readonly wrong?: (kind: Readonly<Record<string, unknown>>) => readonly string[];
}

const words = { unit: "string", estimand: "string" } as const;

/** Columns of metrics with parameters begin with the metric's name. */
const isLikeAColumn = (name: string): boolean =>
  allMetrics.some(({ kind, params }) => params !== undefined && name.startsWith(`${kind}-`));

const hasFields = (params: unknown): boolean =>
  typeof params === "object" && params !== null && Object.keys(params).length > 0;

const wrongMetric = ({
  kind,
  measure,
  ofOutages,
  params,
  label,
}: Readonly<Record<string, unknown>>): string[] => [
  ...((typeof measure === "function") === (typeof ofOutages === "function")
    ? ["either measure or ofOutages is a function: what listens to facts, or what looks at outages"]
    : []),
  ...(hasFields(params) && typeof label !== "function"
    ? ["with parameters it has a label, a function that tells columns of different parameters apart"]
    : []),
  ...(isLikeAColumn(String(kind)) ? ["columns of another metric have names that begin like this"] : []),
];

const wrongMemory = ({ memory }: Readonly<Record<string, unknown>>): string[] =>
  Number.isInteger(memory) && Number(memory) >= 0 ? [] : ["memory is a whole number of slots"];

/** The families that can be added to, by the names that `addKinds` gives them. */
export const openFamilies = {
  laws: {
    members: lawKinds,
    parts: { create: "function", describe: "function", nested: "function", isReady: "function" },
    commonFields: [],
    reserved: [],
  },
  modes: { members: modeKinds, parts: { create: "function" }, commonFields: endFields, reserved: [] },
  failover: {
    members: failoverKinds,
    parts: {
      ...{ byHand: "boolean", seesHangs: "boolean" },
      ...{ create: "function", silence: "function", decides: "function" },
    },
    commonFields: [],
    reserved: [],
  },
  reconnect: { members: reconnectKinds, parts: { create: "function" }, commonFields: [], reserved: [] },
  admission: {
    members: admissionKinds,
    parts: { create: "function", memory: "number" },
    commonFields: [],
    reserved: [],
    wrong: wrongMemory,
  },
  metrics: {
    members: allMetrics,
    parts: words,
    commonFields: ruleFields,
    reserved: [
      TWIN_DOWNTIME,
      ...[...ratioColumns.map(({ name }) => name), ...breakdownKinds.map(({ kind }) => kind)],
    ],
    wrong: wrongMetric,
  },
} as const satisfies Readonly<Record<string, OpenFamily>>;

/** The name of a family that can be added to. */
export type OpenFamilyName = keyof typeof openFamilies;
