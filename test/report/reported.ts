import type { ElementContent } from "hast";
import type { CompareResult } from "../../src/experiment/compare.ts";
import type { SensitivityResult } from "../../src/experiment/sensitivity.ts";
import type { ToldRun } from "../../src/experiment/told-run.ts";
import type { Picture } from "../../src/plots/picture.ts";
import { openEnds } from "../../src/report/open-ends.ts";
import type { YearsResult } from "../../src/report/years.ts";
import { compared, varied, written, yearsOf } from "../support/results.ts";

const once = <Result>(make: () => Promise<Result>): (() => Promise<Result>) => {
  let made: Promise<Result> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const stored = async <Result extends object>(result: Promise<Result>): Promise<Result> =>
  written(await result) as unknown as Result;

const YEARS = { replay: undefined, years: { horizon: "200 h" }, runs: 40 };

/** Replays of a fault, as a file holds them: the first design is down, the second tolerates it, the last is the same. */
export const storedReplay = once(() =>
  stored(compared({ runs: 60, published: { back: { after: "5 min" } } })),
);

/** Years as a file holds them. */
export const storedYears = once(() =>
  stored(compared({ ...YEARS, designs: ["as-built", "hard-pair", "two-paths"] })),
);

/** Years of one design, as a file holds them. */
export const storedRun = once(() => stored(yearsOf("as-built")));

/** Years without any outage, as a file holds them. */
export const storedQuiet = once(() => stored(yearsOf("two-paths", "1 h")));

/** A sensitivity study, as a file holds it. */
export const storedSensitivity = once(() => stored(varied()));

/** The same, read back. */
export const replayed = async (): Promise<CompareResult> => openEnds(await storedReplay());
export const yearsCompared = async (): Promise<CompareResult> => openEnds(await storedYears());
export const years = async (): Promise<YearsResult> => openEnds(await storedRun());
export const quietYears = async (): Promise<YearsResult> => openEnds(await storedQuiet());
export const sensitivity = async (): Promise<SensitivityResult> => openEnds(await storedSensitivity());

/** A comparison with so many alternatives, whose answers and costs fall and rise with their places. */
export const manyOf = (result: CompareResult, count: number): CompareResult => ({
  ...result,
  alternatives: Array.from({ length: count }, (_, place) => {
    const one = result.alternatives[Math.min(place, 1)]!;
    const estimate = 0.9 - 0.01 * place;
    return {
      ...one,
      name: `design-${place}`,
      title: `design ${place}`,
      relativeCost: 1 + (place % 7) / 10,
      answer: { estimate, lower: estimate - 0.05, upper: estimate + 0.05, level: 0.95, n: 60 },
    };
  }),
});

/** A run over time, by hand: down from 100 s to 400 s. */
export const toldRun: ToldRun = {
  which: "worst",
  alternative: "as-built",
  replication: 7,
  vector: null,
  longestOutage: 300,
  downtime: 300,
  timeline: {
    from: 0,
    to: 500,
    times: [0, 100, 100, 400, 400, 500],
    served: [1, 1, 0, 0, 1, 1],
    phones: null,
    queues: [{ name: "waiting to log in", unit: "logins", values: [0, 0, 5, 9, 2, 0] }],
    spans: [{ lane: "phase", name: "repairing", from: 100, to: 400 }],
    messages: null,
    delays: [],
    story: [{ time: 100, text: "Everything <b>breaks</b>." }],
  },
};

/** All text within an element. */
export const textOf = (node: ElementContent): string =>
  node.type === "text" ? node.value : node.type === "element" ? node.children.map(textOf).join(" ") : "";

/** All text of a picture at a width. */
export const drawnText = (picture: Picture, width = 760): string => textOf(picture.draw(width));

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&#x([0-9A-Fa-f]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

const inner = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`, "g"))].map(
    ([, text = ""]) => text,
  );

/** The tables of a page: captions, and cells row by row, the head first. */
export const tablesIn = (html: string): { readonly caption: string; readonly rows: string[][] }[] =>
  inner(html, "table").map((table) => ({
    caption: plain(inner(table, "caption")[0] ?? ""),
    rows: inner(table, "tr").map((row) => inner(row, "t[hd]").map(plain)),
  }));
