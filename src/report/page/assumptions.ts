import type { Element } from "hast";
import { formatCount } from "../../base/units.ts";
import type { Calibration } from "../../experiment/calibration.ts";
import type { Sources, ToldProvenance } from "../../experiment/sources.ts";
import { dataTable } from "./data-table.ts";
import { folded } from "./figure.ts";
import { absent, type Content, paragraph, type Section } from "./section.ts";

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** The value at a path such as `services.chat.crash` or `list[0].of`, as far as the names have no points of their own. */
const valueAt = (tree: unknown, path: string): unknown =>
  path
    .split(/[.[\]]/)
    .filter((step) => step !== "")
    .reduce<unknown>(
      (value, step) => (isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined),
      tree,
    );

const LONGEST_VALUE = 200;

/** A value of a model in one line: a law as `lognormal, median 3 h, p95 8 h`. */
const valueText = (value: unknown): string => {
  if (value === undefined) return "–";
  if (!isMap(value)) return String(value);
  if (Array.isArray(value)) return value.map(valueText).join(", ").slice(0, LONGEST_VALUE);
  const entries = Object.entries(value).map(([key, one]) =>
    key === "kind" ? String(one) : `${key} ${isMap(one) ? `(${valueText(one)})` : String(one)}`,
  );
  const text = entries.join(", ");
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)} …` : text;
};

/** Values that are told, and the model that they stand in. */
type Told = readonly [told: readonly ToldProvenance[], model: unknown];

const sourceTable = (id: string, caption: string, [told, model]: Told): Element =>
  dataTable({
    id,
    caption,
    head: ["value of the model", "set to", "confidence", "source or note"],
    rows: told.map(({ path, source, confidence, note }) => [
      path,
      valueText(valueAt(model, path)),
      confidence ?? "not said",
      [source, note].filter((one) => one !== undefined).join("; ") || "–",
    ]),
  });

const MOST_OPEN = 15;

/** A table that is folded up when it is long. */
const foldedWhenLong = (id: string, caption: string, [told, model]: Told): Element => {
  const table = sourceTable(id, caption, [told, model]);
  return told.length > MOST_OPEN ? folded(`${caption} (${told.length})`, table) : table;
};

const named = (model: unknown): Content[] => {
  const sources = isMap(model) ? model.sources : undefined;
  if (!isMap(sources)) return [];
  const rows = Object.entries(sources).map(([name, text]) => [name, String(text)]);
  return [
    folded(
      "The sources by their short names",
      dataTable({ id: "sources", caption: "Sources", head: ["name", "source"], rows }),
    ),
  ];
};

const counted = (provenance: readonly ToldProvenance[]): string => {
  const counts = new Map<string, number>();
  for (const { confidence = "not said" } of provenance)
    counts.set(confidence, (counts.get(confidence) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([confidence, count]) => `${confidence} ${formatCount(count)}`)
    .join(", ");
};

const provenanceContent = ({ provenance, model }: Sources): Content[] => {
  if (provenance === undefined || provenance.length === 0)
    return [absent("The result does not say where the model's numbers come from.")];
  const assumed = provenance.filter(({ confidence }) => confidence === "assumption");
  const others = provenance.filter(({ confidence }) => confidence !== "assumption");
  return [
    paragraph(`The model marks ${formatCount(provenance.length)} of its values: ${counted(provenance)}.`),
    ...(assumed.length === 0 ? [] : [foldedWhenLong("assumed", "Assumptions", [assumed, model])]),
    ...(others.length === 0
      ? []
      : [
          folded(
            `Values with a source (${others.length})`,
            sourceTable("sourced", "Values with a source", [others, model]),
          ),
        ]),
    ...named(model),
  ];
};

const short = (value: number): string => formatCount(Number(value.toPrecision(3)));

const calibrated = ({ parameters }: Calibration): Element =>
  dataTable({
    id: "calibrated",
    caption: "Free parameters: what agrees with history",
    head: ["value of the model", "unit", "5 %", "median", "95 %"],
    rows: parameters.map(({ path, unit, kept: { p5, median, p95 } }) => [
      path,
      unit === "" ? "–" : unit,
      ...[p5, median, p95].map(short),
    ]),
  });

/** The values that an experiment samples, with what each is sampled from; none where it samples none. */
const sampled = (experiment: unknown): Element[] => {
  const vary = valueAt(experiment, "inputs.vary");
  if (!isMap(vary)) return [];
  const rows = Object.entries(vary).map(([path, law]) => [path, valueText(law)]);
  return [
    dataTable({
      id: "sampled",
      caption: "Uncertain inputs",
      head: ["value of the model", "sampled from"],
      rows,
    }),
  ];
};

/** What was assumed: what was calibrated or sampled, and what the model marks as an assumption. */
export const assumptionsSection = (
  sources: Sources,
  {
    calibration = null,
    notes = [],
  }: { readonly calibration?: Calibration | null; readonly notes?: readonly string[] },
): Section => ({
  id: "assumptions",
  title: "What was assumed",
  how: "An assumption is a number that nobody has published; change it in the model to see what hangs on it, or ask secondtick sensitivity.",
  content: [
    ...notes.map((note) => paragraph(note)),
    ...(calibration === null ? [] : [calibrated(calibration)]),
    ...sampled(sources.experiment),
    ...provenanceContent(sources),
  ],
});
