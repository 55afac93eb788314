import { defineCommand, type Given } from "../command.ts";
import type { Io } from "../io.ts";
import { countIn, durationIn, positiveShareIn, shared } from "../options.ts";
import { deliverData, deliverWords, jsonText, wantsJson } from "../output.ts";
import { startBar } from "../progress.ts";
import { strongFor } from "../style.ts";
import { UsageError } from "../usage-error.ts";

/** How many kinds of laws are judged at most, for the bar. */
const LAWS = 4;
const LEAST_DRAWS = 39;
const MOST_DRAWS = 10_000;
const MOST_COMPONENTS = 1_000_000;

const text = (describe: string) => ({ type: "string", requiresArg: true, describe }) as const;

const options = {
  columns: text("which column is which, as failed=start,repaired=end, where the log has names of its own"),
  of: {
    choices: ["life", "repair"] as const,
    requiresArg: true,
    describe: "of a log of durations: what they are",
  },
  unit: text("what plain numbers are in: s, min, h, days … (times are seconds by default)"),
  from: text("when the watch over the components began; the log's first time by default"),
  until: text("when it ended; the log's last time by default"),
  components: text(
    "how many components there are, or their names: those that never failed tell something too",
  ),
  "new-at-start": {
    type: "boolean",
    default: false,
    describe: "components were new at --from, but for those of which the log knows better",
  },
  least: text("take shorter lengths as so long, where a log rounds to minutes"),
  level: { ...text("of the intervals"), default: "95 %" },
  draws: {
    ...text("how often each law is drawn and fitted again to judge it; 0 for not at all"),
    default: "199",
  },
  seed: shared.seed,
  json: shared.json,
  out: shared.out,
} as const;

type Asked = Given<typeof options>;

const named = async (given: string | undefined) => {
  if (given === undefined) return {};
  const { FIELDS } = await import("../../model/log/columns.ts");
  const pairs = given.split(",").map((pair) => {
    const [field, ...name] = pair.split("=");
    return [field.trim(), name.join("=").trim()] as const;
  });
  const wrong = pairs.find(([field, name]) => !FIELDS.some((one) => one === field) || name === "");
  if (wrong === undefined) return Object.fromEntries(pairs);
  throw new UsageError(
    `--columns: found ${wrong.join("=")}; write field=name, with commas between\n  allowed: ${FIELDS.join(", ")}`,
  );
};

const unitIn = async (given: string | undefined): Promise<number | null> => {
  if (given === undefined) return null;
  const { readDuration } = await import("../../base/quantity.ts");
  const reading = readDuration(`1 ${given}`);
  if (typeof reading === "number") return reading;
  throw new UsageError(`--unit: found ${given}; ${reading.rule}`);
};

const timeIn = async (option: string, given: string | undefined, unit: number | null) => {
  if (given === undefined) return undefined;
  const { isPlainNumber, timeOf } = await import("../../model/log/cells.ts");
  const reading = timeOf(given, { unit, dates: !isPlainNumber(given) });
  if (typeof reading === "number") return reading;
  throw new UsageError(`--${option}: found ${given}; ${reading.rule}`);
};

const componentsIn = (given: string | undefined): number | readonly string[] | undefined => {
  if (given === undefined) return undefined;
  if (/^\d/.test(given) && !given.includes(",")) return countIn("components", given, [1, MOST_COMPONENTS]);
  return given.split(",").map((name) => name.trim());
};

/** Fewer draws could never reject at 0.05, or only just. */
const drawsIn = (given: string): number => {
  const draws = countIn("draws", given, [0, MOST_DRAWS]);
  if (draws === 0 || draws >= LEAST_DRAWS) return draws;
  throw new UsageError(`--draws: found ${given}; it is 0 or at least ${LEAST_DRAWS}`);
};

const questionOf = async (asked: Asked, unit: number | null) => {
  const [from, until] = [await timeIn("from", asked.from, unit), await timeIn("until", asked.until, unit)];
  const newAtStart = asked["new-at-start"];
  if (newAtStart && from === undefined) throw new UsageError("--new-at-start: say with --from when that was");
  const level = positiveShareIn("level", asked.level);
  if (level < 0.5 || level > 0.999)
    throw new UsageError(`--level: found ${asked.level}; it is from 50 % to 99.9 %`);
  return {
    seed: asked.seed,
    level,
    draws: drawsIn(asked.draws),
    of: asked.of ?? "life",
    watch: {
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      newAtStart,
      least: asked.least === undefined ? 0 : durationIn("least", asked.least),
    },
    components: componentsIn(asked.components),
  } as const;
};

/** Options that belong to one form of log only. */
const OF_FAILURES = ["from", "until", "components"] as const;

const misplaced = (asked: Asked, form: "failures" | "lengths", dates: boolean): void => {
  if (form === "lengths") {
    const wrong = OF_FAILURES.find((option) => asked[option] !== undefined);
    if (wrong !== undefined) throw new UsageError(`--${wrong}: only of a log with the times of failures`);
    if (asked.of === undefined)
      throw new UsageError("--of: the log has durations only: say --of life or --of repair");
    return;
  }
  if (asked.of !== undefined)
    throw new UsageError("--of: the log has failures, so that it tells of lives and repairs");
  for (const option of ["from", "until"] as const) {
    const given = asked[option];
    if (given === undefined || /^[\d.]+$/.test(given) !== dates) continue;
    throw new UsageError(
      `--${option}: found ${given}; the times of the log are ${dates ? "dates" : "plain numbers"}`,
    );
  }
};

/** The options as typed, but for those that only say where the result goes. */
const repeated = (asked: Asked): string[] =>
  Object.keys(options)
    .filter((name) => name !== "json" && name !== "out")
    .flatMap((name) => {
      const value: unknown = asked[name as keyof Asked];
      const usual: unknown =
        "default" in options[name as keyof typeof options]
          ? (options[name as "seed"] as { default: unknown }).default
          : undefined;
      if (value === undefined || value === usual) return [];
      return value === true ? [`--${name}`] : [`--${name}`, String(value)];
    });

const fitted = async (path: string, asked: Asked, io: Io) => {
  const [{ basename }, { readBounded }, { LOG_LIMITS, readLog }, { fitLog }, { fitResult }] =
    await Promise.all([
      import("node:path"),
      import("../files.ts"),
      import("../../model/log/log.ts"),
      import("../../experiment/fit-log.ts"),
      import("../../report/fit.ts"),
    ]);
  const [{ version }, { bytesDigest }, { commandLine }] = await Promise.all([
    import("../../version.ts"),
    import("../../model/digest.ts"),
    import("../../base/command-line.ts"),
  ]);
  const unit = await unitIn(asked.unit);
  const question = await questionOf(asked, unit);
  const { least } = question.watch;
  const columns = await named(asked.columns);
  const bytes = readBounded(path, LOG_LIMITS.bytes);
  const log = readLog(path, bytes, { columns, unit, least });
  misplaced(asked, log.form, log.form === "failures" && log.dates);
  const file = basename(path);
  const { seed, level, draws } = question;
  const command = commandLine(["fit", file, ...repeated(asked)]);
  const subject = { version, log: { file, digest: bytesDigest(bytes) }, seed, level, draws, least, command };
  const parts = log.form === "failures" ? 2 : 1;
  const bar = await startBar(io, "samples", Math.max(1, parts * LAWS * draws));
  let drawn = 0;
  try {
    return fitResult(subject, fitLog(log, { ...question, onDraw: () => bar.at(++drawn) }, path));
  } finally {
    bar.stop();
  }
};

/** Fits laws to a log of failures, or of durations. */
export const fit = defineCommand({
  name: "fit",
  operands: "<log>",
  summary: "laws of lives and repairs from your own log of failures, as YAML to paste",
  about: { log: { describe: "a CSV file: component,failed,repaired with times; or duration,censored" } },
  options,
  examples: [
    [
      "fit disks.csv --from 2024-01-01 --until 2026-01-01 --components 48",
      "lives and repairs of 48 disks in two years",
    ],
    ["fit repairs.csv --of repair --unit min", "a list of durations in minutes"],
    ["fit incidents.csv --columns failed=start,repaired=end", "a log with names of its own"],
  ],
  run: async ({ log, json, out, ...asked }, io: Io) => {
    const result = await fitted(String(log), { json, out, ...asked } as Asked, io);
    if (wantsJson({ json, out })) return deliverData(jsonText(result), { json, out }, io);
    const { fitText } = await import("../../report/fit-text.ts");
    await deliverWords(
      fitText(result, { columns: io.columns, strong: strongFor(io, out) }),
      { json, out },
      io,
    );
  },
});
