import stringWidth from "string-width";
import { formatCount, formatDuration } from "../base/units.ts";
import { wrapped } from "./lines.ts";
import { listed } from "./sentences.ts";
import { type Column, stackedTables } from "./table.ts";

/** One design over the same run: the same fault, the same luck. */
export interface OtherRun {
  readonly name: string;
  readonly title: string;
  /** Seconds; null where the design cannot have this run. */
  readonly longestOutage: number | null;
  readonly downtime: number | null;
  /** Null without users, too. */
  readonly userHoursLost: number | null;
  /** How it ended, in a few words; or why it cannot be. */
  readonly ending: string;
}

/** The widest name of a design in the table. */
const NAME = 22;
/** The widest of how it ended: with all columns that is 80. */
const ENDING = 22;

const shortly = (text: string, most: number): string => {
  if (stringWidth(text) <= most) return text;
  let short = text;
  while (stringWidth(short) > most - 1) short = short.slice(0, -1);
  return `${short.trimEnd()}…`;
};

const lengthOf = (seconds: number | null): string => {
  if (seconds === null) return "";
  return seconds === 0 ? "none" : formatDuration(seconds);
};

/** The difference of two lengths, as `−2 h`; nothing where they are alike. */
const differenceText = (seconds: number): string => {
  if (Math.abs(seconds) < 1) return "same";
  return `${seconds < 0 ? "−" : "+"}${formatDuration(Math.abs(seconds))}`;
};

const columnsFor = (told: OtherRun): readonly Column<OtherRun>[] => [
  { title: "design", align: "left", of: ({ title }) => shortly(title, NAME) },
  { title: "outage", of: ({ longestOutage }) => lengthOf(longestOutage) },
  told.downtime === told.longestOutage
    ? {
        title: "against",
        of: (row) =>
          row === told || row.longestOutage === null
            ? ""
            : differenceText(row.longestOutage - (told.longestOutage ?? 0)),
      }
    : { title: "down in all", of: ({ downtime }) => lengthOf(downtime) },
  ...(told.userHoursLost === null
    ? []
    : [
        {
          title: "user-hours",
          of: ({ userHoursLost }: OtherRun) =>
            userHoursLost === null ? "" : formatCount(Math.round(userHoursLost)),
        },
      ]),
  { title: "how it ended", align: "left", of: ({ ending }) => shortly(ending, ENDING) },
];

/** In a replay all outages come from one fault; in random years the longest one may be another in each design. */
const WORDS = {
  replay: {
    none: "would have prevented this outage",
    shorter: "would have made it shorter",
    same: "would have changed nothing",
    longer: "would have made it longer",
  },
  years: {
    none: "would have had no outage",
    shorter: "would have had a shorter one at the longest",
    same: "would have had one as long",
    longer: "would have had a longer one",
  },
} as const;

type Words = Readonly<Record<keyof (typeof WORDS)["replay"], string>>;

/** In words, which designs would have prevented the outage, or made it shorter or longer. */
const summaryOf = (told: OtherRun, others: readonly OtherRun[], words: Words): string => {
  const known = others.filter(({ longestOutage }) => longestOutage !== null);
  if (told.longestOutage === 0 || told.longestOutage === null || known.length === 0) return "";
  const least = told.longestOutage;
  const count = (passes: (seconds: number) => boolean): number =>
    known.filter(({ longestOutage }) => passes(longestOutage!)).length;
  const parts = [
    [count((one) => one === 0), words.none],
    [count((one) => one > 0 && one < least - 1), words.shorter],
    [count((one) => one > 0 && Math.abs(one - least) <= 1), words.same],
    [count((one) => one > least + 1), words.longer],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, text]) => `${number} ${text}`);
  const of = `Of ${known.length} other ${known.length === 1 ? "design" : "designs"}`;
  return `${of}, ${listed(said)}. One run decides nothing: compare tells how likely that is.`;
};

/** What the told run would have been under other designs, for a terminal of so many columns; the told one comes first. */
export const othersText = (
  told: OtherRun,
  others: readonly OtherRun[],
  { width, purpose }: { readonly width: number; readonly purpose: keyof typeof WORDS },
): string => {
  const summary = summaryOf(told, others, WORDS[purpose]);
  const left = others.length === 0 ? ["There is no other design to compare with."] : [];
  return [
    wrapped("What would have changed it: the same run, on the same luck", { width }),
    "",
    ...(left.length > 0 ? left : [stackedTables(columnsFor(told), [told, ...others], width)]),
    ...(summary === "" ? [] : ["", wrapped(summary, { width })]),
  ].join("\n");
};
