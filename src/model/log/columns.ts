import { nearMatch } from "../../base/near-match.ts";
import type { Issue } from "../reading/model-error.ts";

/** What a column of a log may hold. */
export type Field =
  | "component"
  | "failed"
  | "repaired"
  | "installed"
  | "duration"
  | "censored"
  | "event"
  | "entry";

/** Names by which a column is known; case, spaces, dashes and underscores do not matter. */
const KNOWN: Readonly<Record<Field, readonly string[]>> = {
  component: ["component", "unit", "host", "server", "machine", "device", "asset", "id", "name", "service"],
  failed: [
    "failed",
    "failedat",
    "failure",
    "failuretime",
    "down",
    "downat",
    "start",
    "started",
    "startedat",
    "begin",
    "began",
    "opened",
  ],
  repaired: [
    "repaired",
    "repairedat",
    "restored",
    "resolved",
    "resolvedat",
    "up",
    "upat",
    "end",
    "ended",
    "endedat",
    "closed",
    "recovered",
  ],
  installed: ["installed", "installedat", "inservice", "commissioned", "deployed"],
  duration: [
    "duration",
    "length",
    "life",
    "lifetime",
    "time",
    "ttf",
    "ttr",
    "tbf",
    "uptime",
    "downtime",
    "repairtime",
  ],
  censored: ["censored", "censoring", "cutoff"],
  event: ["event", "observed"],
  entry: ["entry", "entryage", "delayedentry"],
};

/** All fields by name. */
export const FIELDS = Object.keys(KNOWN) as readonly Field[];

/** Which form a log has, and in which place of a row each field stands. */
export interface LogColumns {
  readonly form: "failures" | "lengths";
  readonly names: readonly string[];
  readonly places: ReadonlyMap<Field, number>;
}

/** Column names that a person gave, by field. */
export type GivenColumns = Readonly<Partial<Record<Field, string>>>;

const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, "");

type Complaint = Omit<Issue, "file">;

const given = (names: readonly string[], columns: GivenColumns) => {
  const places = new Map<Field, number>();
  const complaints: Complaint[] = [];
  for (const [field, name] of Object.entries(columns) as [Field, string][]) {
    const place = names.findIndex((one) => one.toLowerCase() === name.toLowerCase());
    if (place >= 0) places.set(field, place);
    else
      complaints.push({
        line: 1,
        path: field,
        found: name,
        message: "the log has no such column",
        allowed: names.join(", "),
        suggestion: nearMatch(name, names),
      });
  }
  return { places, complaints };
};

const formOf = (places: ReadonlyMap<Field, number>): LogColumns["form"] | undefined => {
  if (places.has("failed")) return "failures";
  return places.has("duration") ? "lengths" : undefined;
};

/** Finds the columns of a log by their names, or by what a person said of them; or says what is missing. */
export const columnsOf = (
  names: readonly string[],
  columns: GivenColumns,
): LogColumns | readonly Complaint[] => {
  const { places, complaints } = given(names, columns);
  if (complaints.length > 0) return complaints;
  const taken = new Set(places.values());
  for (const field of FIELDS) {
    if (places.has(field)) continue;
    for (const known of KNOWN[field]) {
      const place = names.findIndex((name, i) => plain(name) === known && !taken.has(i));
      if (place < 0) continue;
      places.set(field, place);
      taken.add(place);
      break;
    }
  }
  const form = formOf(places);
  if (form !== undefined) return { form, names, places };
  const found = names.slice(0, 12).join(", ");
  const message =
    "the first line names the columns: component, failed and repaired of a log of failures, or duration and censored; " +
    "others are named with --columns failed=…,repaired=…";
  return [{ line: 1, path: "", found, message }];
};
