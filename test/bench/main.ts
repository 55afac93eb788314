import Table from "cli-table3";
import { hold } from "./hold.ts";
import { type Contender, compare } from "./measure.ts";
import { repair } from "./repair.ts";
import { simPy, simPyInterpreter } from "./simpy.ts";

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

const table = new Table({
  head: ["million events a second", "kernel", "plain heap", "SimPy", "kernel : plain", "kernel : SimPy"],
  colAligns: ["left", "right", "right", "right", "right", "right"],
  style: { head: [], border: [], compact: true },
});
for (const { name, rounds, contenders } of benches) {
  if (isQuick && name.includes("1,000,000")) continue;
  const figures = compare(contenders(), isQuick ? 1 : rounds);
  const [kernel, plain, python3] = figures.map(({ seconds }) => (1e-6 / seconds).toFixed(2));
  const [, plainRatio, pythonRatio] = figures.map(({ slower }) => `${slower.toFixed(1)} ×`);
  table.push([name, kernel, plain, python3 ?? "–", plainRatio, pythonRatio ?? "–"]);
}
console.log(table.toString());
console.log("Medians of interleaved rounds in one run; only the ratios travel between machines.");
if (python === undefined) console.log("SimPy is not installed (Debian: python3-simpy3).");
