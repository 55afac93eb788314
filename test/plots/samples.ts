import { curvesChart } from "../../src/plots/charts/curves.ts";
import { histogramChart } from "../../src/plots/charts/histogram.ts";
import { intervalsChart } from "../../src/plots/charts/intervals.ts";
import { scatterChart } from "../../src/plots/charts/scatter.ts";
import { stackedChart } from "../../src/plots/charts/stacked.ts";
import { timelineChart } from "../../src/plots/charts/timeline.ts";
import { tornadoChart } from "../../src/plots/charts/tornado.ts";
import type { Picture } from "../../src/plots/picture.ts";
import type { Tone } from "../../src/plots/tones.ts";

/** How many rows a sample has, and the words in it. */
export interface Words {
  readonly count: number;
  /** The name of row i. */
  readonly label: (i: number) => string;
  /** A short text about row i. */
  readonly note: (i: number) => string;
}

const designs = [
  "as it was",
  "warm standby",
  "two zones, active–active",
  "hot spare per shard",
  "cells of 1M phones",
  "slower reconnects",
  "three regions",
  "more operators",
  "admission control",
  "quorum of five",
  "spilling to another site",
  "everything at once",
];

/** Names as people write them. */
export const ordinary = (count: number): Words => ({
  count,
  label: (i) =>
    `${designs[i % designs.length]}${i < designs.length ? "" : ` ${Math.floor(i / designs.length) + 1}`}`,
  note: (i) => `${60 + i} USD/month`,
});

const nasty = [
  "a design whose name is as long as anybody is allowed to write it",
  "双机热备双机热备双机热备双机热备双机热备双机热备双机热备双机热备",
  "مرحبا بالعالم هذا اسم طويل جدا لتصميم لا يعرفه أحد",
  "Z̴̡̛͓a̵̢͝l̶̰̇g̷̬̈́o̸ ̶̧͌c̵̣̈́o̶͎͌m̶̹̽e̶̬͗s̸͖̈́",
  "<script>alert(1)</script>",
  `"quotes" & 'apostrophes' </text><image href="x"/>`,
  "\u0000\u001b[31mred\u0007\u202Egnp.exe\nsecond line",
  "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
  "",
  "\ud800 half a letter",
];

/** Names as nobody should write them. */
export const hostile = (count: number): Words => ({
  count,
  label: (i) => nasty[i % nasty.length]!,
  note: (i) => nasty[(i + 3) % nasty.length]!,
});

const times = <One>(count: number, one: (i: number) => One): One[] =>
  Array.from({ length: count }, (_, i) => one(i));

const toneOf = (i: number): Tone => (i === 0 ? "first" : ((((i - 1) % 8) + 1) as Tone));

const risk = (i: number): number => 0.3 / (1 + i) ** 1.5;

/** A forest plot of chances; every fifth row is a bound, the last one has an open end. */
const intervals = ({ count, label, note }: Words): Picture =>
  intervalsChart({
    name: "chance-of-a-long-outage",
    title: "Chance of an outage longer than 3 h in a year",
    description: "Each design's chance with its 95 % interval.",
    axis: { kind: "nines", label: "chance of an outage longer than 3 h in a year" },
    bound: { at: 0.01, label: "asked for: 1 %" },
    rows: times(count, (i) => {
      const estimate = risk(i);
      const isBound = i % 5 === 4;
      return {
        label: label(i),
        tone: toneOf(i),
        range: isBound
          ? { estimate: 0, lower: 0, upper: estimate, isBound }
          : { estimate, lower: estimate / 1.6, upper: i === count - 1 && i > 0 ? null : estimate * 1.5 },
        value: isBound
          ? `< ${(100 * estimate).toPrecision(2)} %`
          : `${(100 * estimate).toPrecision(2)} % (${(62 * estimate).toPrecision(2)}–${(150 * estimate).toPrecision(2)} %)`,
        ...(i % 2 === 1 ? { note: note(i) } : {}),
      };
    }),
  });

const power = (base: number, exponent: number): number => base ** exponent;

const curve = (i: number, words: Words) => {
  const scale = 3_000 / (1 + 0.6 * i);
  const seen = 1 / 20_000;
  return {
    label: words.label(i),
    tone: toneOf(i),
    n: 20_000 * (1 + i),
    band: null,
    points: times(60, (j) => {
      const x = 10 * power(1.17, j);
      const chance = 0.6 / (1 + power(x / scale, 1.6)) / (1 + i * 0.7);
      const y = chance < seen * 3 ? 0 : chance;
      return {
        x,
        y,
        lower: y === 0 ? 0 : Math.max(0, chance - 2 * Math.sqrt(chance * seen)),
        upper: y === 0 ? 4 * seen : chance + 2 * Math.sqrt(chance * seen),
      };
    }),
  };
};

/** Up to 12 curves of outage lengths. */
const curves = (words: Words): Picture => {
  const panels = times(Math.min(12, words.count), (i) => curve(i, words));
  return curvesChart({
    name: "outage-lengths",
    title: "Chance of an outage longer than a time",
    description: "Each design's curve falls with the length; the first design stands behind in grey.",
    panels,
    behind: panels[0]!,
    x: { label: "longest outage in a year" },
    least: 1e-5,
    yLabel: "chance in a year of a longer one",
  });
};

const phases = [
  "noticing",
  "paging",
  "finding the cause",
  "deciding",
  "failing over",
  "reconnecting",
  "catching up",
];

/** Where the minutes went. */
const stacked = ({ count, label, note }: Words): Picture =>
  stackedChart({
    name: "where-the-minutes-went",
    title: "Where the minutes of downtime went",
    description: "Downtime a year by phase.",
    keys: phases.map((phase, i) => ({ key: phase, label: count > 50 ? note(i) : phase, pattern: i })),
    axis: { kind: "duration", label: "downtime in a year, mean" },
    rows: times(count, (i) => {
      const parts = phases.map((key, j) => ({
        key,
        value: (600 * (1 + ((i * 7 + j * 5) % 11))) / (1 + i / 3) / (j === 3 ? 400 : 1),
      }));
      const sum = parts.reduce((total, { value }) => total + value, 0);
      return { label: label(i), total: `${(sum / 3600).toFixed(2)} h`, parts };
    }),
  });

/** Cost against risk; the first six are undominated. */
const scatter = ({ count, label }: Words): Picture =>
  scatterChart({
    name: "cost-against-risk",
    title: "Cost against the chance of a long outage",
    description: "Designs further left are cheaper, further down safer.",
    xAxis: { kind: "linear", label: "cost in USD a month", format: (value) => `${value / 1000}k` },
    yAxis: { kind: "nines", label: "chance of an outage longer than 3 h in a year" },
    frontier: true,
    points: times(count, (i) => {
      const isMarked = i < 6;
      const estimate = risk(i % 6) * (isMarked ? 1 : 1 + ((i * 13) % 7));
      const isBound = i === 5 || i % 17 === 16;
      const x = 4_000 + 2_500 * (i % 6) + (isMarked ? 0 : 700 * ((i * 5) % 9));
      const y = isBound
        ? { estimate: 0, lower: 0, upper: estimate, isBound }
        : { estimate, lower: estimate / 1.5, upper: Math.min(1, estimate * 1.5) };
      return { label: label(i), tone: toneOf(i), x, y, isMarked };
    }),
  });

/** How the answer moves with assumptions. */
const tornado = ({ count, label, note }: Words): Picture =>
  tornadoChart({
    name: "tornado",
    title: "How the answer moves with each assumption",
    description: "The longest bar is the assumption that matters most.",
    base: 0.12,
    axis: { kind: "share", label: "chance of an outage longer than 3 h in a year" },
    rows: times(count, (i) => {
      const spread = 0.11 / (1 + i / 2);
      const end = (value: string, estimate: number) => ({
        value,
        range: { estimate, lower: estimate - 0.008, upper: estimate + 0.01 },
      });
      return {
        label: label(i),
        low: end(`${2 + i} min`, 0.12 - (i % 4 === 3 ? -spread / 2 : spread * 0.8)),
        high: end(i === 1 ? note(i) : `${20 + 5 * i} min`, 0.12 + spread),
        verdict:
          i === 2 ? note(i) : i < 3 ? "matters: the order of the designs changes" : "makes no difference",
      };
    }),
  });

/** One outage. */
const timeline = ({ count, label }: Words): Picture => {
  const moments = times(121, (i) => i * 90);
  const served = moments.map((t) => (t < 900 ? 1 : t < 5400 ? 0.08 : Math.min(1, 0.08 + (t - 5400) / 4000)));
  return timelineChart({
    name: "median-outage",
    title: "The median outage, minute by minute",
    description: "Served share, phones, logins and people.",
    start: 0,
    end: 10_800,
    bands: [
      { from: 900, to: 1_260, label: "unnoticed", tone: 2 },
      { from: 1_260, to: 2_700, label: count > 50 ? label(1) : "looking for the cause", tone: 5 },
      { from: 2_700, to: 5_400, label: "restarting", tone: 3 },
      { from: 5_400, to: 9_080, label: "reconnecting", tone: 1 },
    ],
    tracks: [
      {
        kind: "share",
        label: "served",
        times: moments,
        values: served,
        threshold: { at: 0.98, label: "below 98 % the service is down" },
      },
      {
        kind: "stack",
        label: "phones",
        times: moments,
        parts: ["connected", "unaware", "waiting", "trying"].map((state, j) => ({
          label: state,
          pattern: j,
          values: served.map(
            (share, i) =>
              147e6 *
              (j === 0 ? share : ((1 - share) * (j === 2 ? 2 + Math.sin(i / 9) : 1)) / (4 + Math.sin(i / 9))),
          ),
        })),
      },
      {
        kind: "line",
        label: "logins waiting",
        times: moments,
        values: moments.map((t) => (t < 5_400 ? 0 : 2.3e6 * Math.max(0, 1 - (t - 5_400) / 3_000))),
        tone: 4,
      },
      {
        kind: "spans",
        label: "who was at what",
        spans: times(Math.min(count, 70) + 4, (i) => ({
          lane: i % 3 === 0 ? "on call" : i % 3 === 1 ? "second on call" : "router team",
          name: i < 4 ? ["woken", "finds the cause", "restarts the router", "watches"][i]! : label(i),
          from: 1_260 + ((i * 1_931) % 7_000),
          to: 1_260 + ((i * 1_931) % 7_000) + 200 + ((i * 1_327) % 2_400),
          tone: ((i % 8) + 1) as Tone,
        })),
      },
    ],
  });
};

/** Yearly downtime. */
const histogram = ({ count, label }: Words): Picture =>
  histogramChart({
    name: "yearly-downtime",
    title: "Downtime in a year",
    description: "How often a year's downtime lay within each range.",
    axisLabel: "downtime in a year",
    total: 20_000,
    bins: times(count, (i) => ({
      from: i * 600,
      to: i === count - 1 ? null : (i + 1) * 600,
      count: i === 3 ? 0 : Math.round(9_000 / (1 + (i - 2) ** 2)),
      label: i % 4 === 1 ? label(i) : i === count - 1 ? `over ${i * 10} min` : `${i * 10}–${i * 10 + 10} min`,
    })),
  });

/** All charts by name. */
export const charts = { intervals, curves, stacked, scatter, tornado, timeline, histogram } as const;
