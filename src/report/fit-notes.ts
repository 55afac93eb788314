import { formatCount } from "../base/units.ts";
import { isJudged, LEAST_ENDS } from "../experiment/fit-lengths.ts";
import type { Drift, LogFit, PartFit, Watched } from "../experiment/fit-log.ts";
import { takesMemoryless } from "./fit-yaml.ts";
import { significant, spanBetween } from "./spans.ts";

/** Drift is told below this chance. */
const TOLD = 0.01;

const counted = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

const unagedNote = ({ count, ended }: Watched["unaged"]): string => {
  const verb = count === 1 ? "is" : "are";
  return `${counted(count, "first interval", "first intervals")} (${formatCount(ended)} ended) ${verb} left out of the laws of life, for nobody knows how old those components were: --new-at-start says that they were new; a column \`installed\` says since when they run.`;
};

const watchNotes = (watched: Watched): string[] => {
  const { fromGiven, untilGiven, componentsGiven, newAtStart, unaged, outside } = watched;
  const missing = [...(fromGiven ? [] : ["--from"]), ...(untilGiven ? [] : ["--until"])];
  return [
    ...(missing.length === 0
      ? []
      : [
          `The watch goes from the first to the last time in the log: give ${missing.join(" and ")} if it was longer.`,
        ]),
    ...(componentsGiven
      ? []
      : [
          "Only components in the log count. Those that never failed are missing, unless --components says how many there are: without them lives come out too short.",
        ]),
    ...(unaged.count > 0 && !newAtStart ? [unagedNote(unaged)] : []),
    ...(outside > 0
      ? [
          `${counted(outside, "failure", "failures")} of the log ${outside === 1 ? "lies" : "lie"} outside of the watch.`,
        ]
      : []),
  ];
};

const driftNotes = (name: string, { laterBeginnings: test }: Drift): string[] => {
  if (test === null || test.p >= TOLD) return [];
  const way = test.z > 0 ? "shorter" : "longer";
  return [
    `${name} grow ${way} as time goes on (z = ${significant(test.z, 3)}, p = ${significant(test.p, 2)}): no single law holds of all of them. Fit a part of the time (--from, --until), or look for what changed.`,
  ];
};

const fewNotes = (name: string, part: PartFit): string[] => {
  if (part.ended >= LEAST_ENDS) return [];
  const { exponentialMean, ended } = part;
  if (takesMemoryless(part) && part.memoryless !== null)
    return [
      `${name}: ${ended} of known age seen to the end are too few to tell one law from another. The law without memory needs no ages: it takes all time under watch, with ${formatCount(part.memoryless.ended)} failures, for granted that age does not matter.`,
    ];
  if (ended > 0)
    return [
      `${name}: ${ended} seen to the end are too few to tell one law from another (${LEAST_ENDS} are needed): only the exponential law is fitted, and nothing says that it holds.`,
    ];
  if (exponentialMean === null) return [];
  return [
    `${name}: none was seen to its end. If they have no memory, their mean is ${spanBetween(exponentialMean)}.`,
  ];
};

const choiceNotes = (name: string, { choice, laws }: PartFit): string[] => {
  if (choice === null || choice.fits !== false) return [];
  const judged = laws.filter(isJudged).length;
  return [
    `${name}: all ${judged} laws are rejected (p < 0.05). The ${choice.kind} law is only the least bad one: look at the curve, or whether the log mixes different things; such a mixture is fitted part by part.`,
  ];
};

/** What to mind of laws fitted to a log, a sentence or two each. */
export const fitNotes = ({ watched, life, repair }: LogFit): string[] => [
  ...(watched === null ? [] : watchNotes(watched)),
  ...Object.entries({ Lives: life, Repairs: repair }).flatMap(([name, part]) =>
    part === null
      ? []
      : [
          ...fewNotes(name, part),
          ...choiceNotes(name, part),
          ...(part.drift === null ? [] : driftNotes(name, part.drift)),
        ],
  ),
];
