import type { CsvRow } from "../csv-rows.ts";
import { type CellReader, type CellRules, timeOf } from "./cells.ts";

/** A failure of a component; times in seconds. */
export interface LoggedFailure {
  /** The line of the log, from 1. */
  readonly line: number;
  readonly failed: number;
  /** Null while it is still down. */
  readonly repaired: number | null;
}

/** A component and its failures, in their order; none overlaps another. */
export interface LoggedComponent {
  readonly name: string;
  /** When it began its first life, new; null where that is not known. */
  readonly installed: number | null;
  readonly failures: readonly LoggedFailure[];
}

interface Draft {
  installed: number | null;
  readonly failures: (LoggedFailure & { readonly row: CsvRow })[];
}

const install = (draft: Draft, row: CsvRow, cells: CellReader, rules: CellRules): void => {
  const installed = cells.number(row, "installed", (text) => timeOf(text, rules));
  if (installed === undefined) return;
  if (draft.installed !== null && draft.installed !== installed)
    cells.complain(row, "installed", { message: "another line gives this component another time" });
  draft.installed = installed;
};

const take = (draft: Draft, row: CsvRow, cells: CellReader, rules: CellRules): void => {
  install(draft, row, cells, rules);
  const time = (text: string) => timeOf(text, rules);
  const failed = cells.number(row, "failed", time);
  const isTold = cells.text(row, "repaired") !== undefined;
  const repaired = cells.number(row, "repaired", time);
  if (failed === undefined) {
    if (isTold && cells.text(row, "failed") === undefined)
      cells.complain(row, "failed", { message: "it was repaired, so say when it failed" });
    return;
  }
  if (isTold && repaired === undefined) return;
  if (repaired !== undefined && repaired < failed)
    return cells.complain(row, "repaired", { message: "it was repaired before it failed" });
  draft.failures.push({ line: row.line, failed, repaired: repaired ?? null, row });
};

/** Puts the failures of a component in order and complains of those that begin before the last one is over. */
const ordered = (draft: Draft, cells: CellReader): LoggedFailure[] => {
  const sorted = draft.failures.sort((a, b) => a.failed - b.failed || a.line - b.line);
  for (const [i, { row, failed }] of sorted.entries()) {
    if (draft.installed !== null && failed < draft.installed)
      cells.complain(row, "failed", { message: "it failed before it was installed" });
    const last = sorted[i - 1];
    if (last === undefined) continue;
    const hint = "; parts that fail by themselves are components of their own";
    if (last.repaired === null)
      cells.complain(row, "failed", {
        message: `it is still down since line ${last.line}, which has no end${hint}`,
      });
    else if (failed < last.repaired)
      cells.complain(row, "failed", { message: `it is down already, by line ${last.line}${hint}` });
  }
  return sorted.map(({ line, failed, repaired }) => ({ line, failed, repaired }));
};

/**
 * The components of a log of failures, in the order of their first lines. A row without a failure is a component that has
 * not failed; without a column for components all rows are of one.
 */
export const failuresIn = (
  rows: readonly CsvRow[],
  cells: CellReader,
  rules: CellRules,
): LoggedComponent[] => {
  const drafts = new Map<string, Draft>();
  const hasNames = rows.some((row) => cells.text(row, "component") !== undefined);
  for (const row of rows) {
    const name = cells.text(row, "component") ?? "";
    if (name === "" && hasNames) {
      cells.complain(row, "component", { message: "say which component it was" });
      continue;
    }
    const draft: Draft = drafts.get(name) ?? { installed: null, failures: [] };
    drafts.set(name, draft);
    take(draft, row, cells, rules);
  }
  return [...drafts].map(([name, draft]) => ({
    name,
    installed: draft.installed,
    failures: ordered(draft, cells),
  }));
};
