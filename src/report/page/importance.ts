import type { Element } from "hast";
import { formatShare } from "../../base/units.ts";
import type { AttributionResult } from "../../experiment/attribution.ts";
import { commonScale, estimateText } from "../amounts.ts";
import { dataTable } from "./data-table.ts";

/** The parts of a design by the outages that they began and prolonged; nothing where none did anything. */
export const importanceTable = (
  { importance }: AttributionResult,
  { label, level }: { readonly label: string; readonly level: number },
): Element[] => {
  if (importance.length === 0) return [];
  const scale = commonScale(
    importance.map(({ held }) => held),
    "s",
  );
  return [
    dataTable({
      id: "importance",
      caption: `The parts of ${label}: outages that they began and prolonged, means with ${formatShare(level)} intervals`,
      head: ["part", "outages begun", "outages prolonged", "waited for", "part of all downtime"],
      rows: importance.map(({ name, started, prolonged, held, shareHeld }) => [
        name,
        estimateText(started, "1"),
        estimateText(prolonged, "1"),
        estimateText(held, "s", scale),
        formatShare(Number(shareHeld.toPrecision(3))),
      ]),
    }),
  ];
};
