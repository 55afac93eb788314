import Table from "cli-table3";
import { growth } from "./growth.ts";
import { hold } from "./hold.ts";
import { lab } from "./lab.ts";
import { type Contender, compare } from "./measure.ts";
import { repair } from "./repair.ts";
import { report } from "./report.ts";
import { simPy, simPyInterpreter } from "./simpy.ts";
import { threads } from "./threads.ts";
import { waves } from "./waves.ts";
import { years } from "./years.ts";

/** `npm run bench` measures; `npm run bench -- --quick` only shows that everything runs. */
const isQuick = process.argv.includes("--quick");
const scale = isQuick ? 0.02 : 1;
const python = simPyInterpreter();

const withSimPy = (contenders: Contender[], script: string, ...numbers: number[]): Contender[] =>
  python === undefined ? contenders : [...contenders, simPy(python, script, ...numbers)];

const holdOf = (pending: number, events: number): Contender[] =>
  withSimPy(hold(pending, events * scale), "hold.py", pending, (events * scale) / 10);

interface Bench {
  readonly name: string;
  readonly rounds: number;
  readonly contenders: () => Contender[];
}

const benches: readonly Bench[] = [
  { name: "hold, 100 pending", rounds: 7, contenders: () => holdOf(100, 1_000_000) },
  { name: "hold, 10,000 pending", rounds: 7, contenders: () => holdOf(10_000, 1_000_000) },
  { name: "hold, 1,000,000 pending", rounds: 3, contenders: () => holdOf(1_000_000, 400_000) },
  {
    name: "repair, 550 machines (failures)",
    rounds: 7,
    contenders: () => withSimPy(repair(400_000 * scale), "repair.py", 20_000 * scale),
  },
];

const tableOf = (head: string[]) =>
  new Table({
    head,
    colAligns: head.map((_, column) => (column === 0 ? "left" : "right")),
    style: { head: [], border: [], compact: true },
  });

const table = tableOf([
  "million events a second",
  "kernel",
  "plain heap",
  "SimPy",
  "kernel : plain",
  "kernel : SimPy",
]);
for (const { name, rounds, contenders } of benches) {
  if (isQuick && name.includes("1,000,000")) continue;
  const figures = compare(contenders(), isQuick ? 1 : rounds);
  const [kernel, plain, python3] = figures.map(({ seconds }) => (1e-6 / seconds).toFixed(2));
  const [, plainRatio, pythonRatio] = figures.map(({ slower }) => `${slower.toFixed(1)} ×`);
  table.push([name, kernel, plain, python3 ?? "–", plainRatio, pythonRatio ?? "–"]);
}
console.log(table.toString());

const sizes = isQuick ? [100, 10_000] : [100, 10_000, 1_000_000];
const growing = tableOf([
  "one long run, one failure an hour, pooled clocks",
  "µs a failure",
  "against the first",
]);
for (const { name, seconds, slower } of compare(growth(sizes, 100_000 * scale), isQuick ? 1 : 7))
  growing.push([name, (seconds * 1e6).toFixed(2), `${slower.toFixed(2)} ×`]);
console.log(growing.toString());

const [{ seconds: year }, wavy] = compare([years(1_000 * scale), waves(200 * scale)], isQuick ? 1 : 5);
console.log(`10,000 years of 550 servers with repair crews: ${(year * 1e4).toFixed(1)} s on one core.`);
console.log(
  `WhatsApp 2014, reconnect waves included: ${(1 / wavy.seconds).toFixed(0)} years a second on one core, ` +
    `${wavy.slower.toFixed(1)} × as long a year as those without phones.`,
);
const [, played] = compare(lab(isQuick ? 2 : 50), isQuick ? 1 : 5);
console.log(
  `WhatsApp 2014 in the lab, a year a second with 60 pictures and 4 looks at its history: ${(1 / played.seconds).toFixed(0)} years a second ` +
    `on one core, ${played.slower.toFixed(2)} × as long a year as one that nobody sees.`,
);
const speeds = tableOf(["studies", "runs a second, 1 thread", "2 threads : 1 thread"]);
for (const { name, alone, ratio } of await threads(scale, isQuick ? 1 : 7))
  speeds.push([name, alone.toFixed(0), `${ratio.toFixed(2)} ×`]);
console.log(speeds.toString());
const { summing, reading, making, ratio } = await report(100_000 * scale, isQuick ? 1 : 5);
console.log(
  `60 designs × ${(100_000 * scale).toLocaleString("en")} replications: ${summing.toFixed(1)} s from the last run to the result; ` +
    `its page ${making.toFixed(2)} s, ${ratio.toFixed(1)} × as long as reading the JSON (${reading.toFixed(2)} s).`,
);
console.log("Medians of interleaved rounds in one run; only the ratios travel between machines.");
if (python === undefined) console.log("SimPy is not installed (Debian: python3-simpy3).");
