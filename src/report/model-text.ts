import { wrapped } from "./lines.ts";
import type { TextStyle } from "./years-text.ts";

/** One line on a part of a model; `path` says which part. */
export interface DescribedLine {
  readonly path: string;
  readonly depth: number;
  readonly text: string;
}

/** Where a number comes from. */
export interface Origin {
  readonly source?: string;
  readonly confidence?: string;
  readonly note?: string;
}

/** What there is to show of a model under a design. */
export interface ShownModel {
  readonly title: string;
  readonly about: string | undefined;
  readonly file: string;
  readonly digest: string;
  readonly design: string;
  /** What the design changes, a line each; empty for the base. */
  readonly differences: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly lines: readonly DescribedLine[] }[];
  /** By path. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly sources: Readonly<Record<string, string>>;
  readonly designs: readonly { readonly name: string; readonly title: string }[];
}

const isWithin = (path: string, outer: string): boolean =>
  path === outer || outer === "" || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);

/** Origins by the line that says most precisely what they are of. */
const byLine = (lines: readonly DescribedLine[], origins: ShownModel["origins"]) => {
  const result = new Map<DescribedLine, string[]>();
  for (const [path, origin] of origins) {
    const fitting = lines.filter((line) => isWithin(path, line.path));
    const best = fitting.reduce<DescribedLine | undefined>(
      (longest, line) => (longest === undefined || line.path.length > longest.path.length ? line : longest),
      undefined,
    );
    if (best === undefined) continue;
    const inner = path === best.path ? "" : path.slice(best.path === "" ? 0 : best.path.length + 1);
    result.set(best, [...(result.get(best) ?? []), originText(inner, origin)]);
  }
  return result;
};

const originText = (inner: string, { confidence, source, note }: Origin): string => {
  const words = [confidence, source, note].filter((word) => word !== undefined).join("; ");
  return `[${inner === "" ? "" : `${inner}: `}${words}]`;
};

const counted = (origins: ShownModel["origins"]): string => {
  const counts = new Map<string, number>();
  for (const { confidence } of origins.values())
    if (confidence !== undefined) counts.set(confidence, (counts.get(confidence) ?? 0) + 1);
  return [...counts].map(([confidence, count]) => `${count} ${confidence}`).join(", ");
};

/** A model as it is understood, in plain words; every number with its confidence and source where the file gives them. */
export const modelText = (model: ShownModel, { columns, strong }: TextStyle): string => {
  const { sections, origins, sources, designs, differences } = model;
  const marks = byLine(
    sections.flatMap(({ lines }) => lines),
    origins,
  );
  const line = (one: DescribedLine): string =>
    wrapped([one.text, ...(marks.get(one) ?? [])].join("  "), {
      width: columns,
      first: 2 + 2 * one.depth,
      rest: 6 + 2 * one.depth,
    });
  const block = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [[strong(heading), ...lines].join("\n")];
  const item = (text: string) => wrapped(text, { width: columns, first: 2, rest: 6 });
  const kinds = counted(origins);
  return `${[
    `${strong(model.title)}\n${model.file}, digest ${model.digest.slice(0, 16)}, design "${model.design}"`,
    ...(model.about === undefined ? [] : [wrapped(model.about, { width: columns })]),
    ...block("What the design changes", differences.map(item)),
    ...sections.flatMap(({ heading, lines }) => block(heading, lines.map(line))),
    ...block(
      "Sources",
      Object.entries(sources).map(([name, text]) => item(`${name}: ${text}`)),
    ),
    ...(kinds === "" ? [] : block("How sure the numbers are", [item(kinds)])),
    ...block(
      "Designs",
      designs.map(({ name, title }) => item(`${name}: ${title}`)),
    ),
  ].join("\n\n")}\n`;
};
