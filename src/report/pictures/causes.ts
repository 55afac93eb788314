import { formatShare } from "../../base/units.ts";
import type { AttributionResult } from "../../experiment/attribution.ts";
import { intervalsChart } from "../../plots/charts/intervals.ts";
import type { Picture } from "../../plots/picture.ts";
import { commonScale, estimateText } from "../amounts.ts";
import { axisFor, rangeOf } from "./amounts-drawn.ts";

const MOST = 10;

/** What the service waited for: the causes of a design, the longest waited for first. Null where fewer than two did anything. */
export const causesPicture = (
  { causes }: AttributionResult,
  { label, span, level }: { readonly label: string; readonly span: string; readonly level: number },
): Picture | null => {
  if (causes.length < 2) return null;
  const shown = causes.slice(0, MOST);
  const scale = commonScale(
    causes.map(({ held }) => held),
    "s",
  );
  const rows = shown.map(({ name, held, shareHeld }) => ({
    label: name,
    tone: "plain" as const,
    range: rangeOf(held),
    value: estimateText(held, "s", scale),
    note: formatShare(Number(shareHeld.toPrecision(2))),
  }));
  const left = causes.length - shown.length;
  return intervalsChart({
    name: "causes",
    title: `What the service waited for, ${label}: mean time of ${span}`,
    description: `By cause, the longest waited for first; bars are ${formatShare(level)} intervals, per cents the part of all downtime.${left > 0 ? ` ${left} smaller ones are in the table.` : ""}`,
    axis: axisFor(
      "s",
      `waited for, ${span}`,
      rows.map(({ range }) => range),
    ),
    rows,
    table: {
      head: ["cause", "waited for", "part of all downtime", "outages begun"],
      rows: causes.map(({ name, held, shareHeld, started }) => [
        name,
        estimateText(held, "s", scale),
        formatShare(Number(shareHeld.toPrecision(3))),
        estimateText(started, "1"),
      ]),
    },
  });
};
