import stringWidth from "string-width";
import { expect, it } from "vitest";
import { sensitivityText } from "../../src/report/sensitivity-text.ts";
import { effect, sensitivityOf } from "../support/effects.ts";
import { linesTooWide, WIDTHS } from "../support/lines-too-wide.ts";

const inputs = [
  effect("chat.crash.repair.mean", [-2, 6]),
  effect("chat.crash.life.mean", [1, -1], { ranks: { from: 2, to: 3 }, elasticity: null }),
  effect("idle.life.mean", [0, 0], { ranks: { from: 2, to: 3 }, written: null }),
];

it("has a picture, tables, sentences and notes that fit the screen", () => {
  const text = sensitivityText(sensitivityOf(inputs), 80);
  for (const line of text.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  const flat = text.replaceAll(/\s+/g, " ");
  for (const part of [
    "A pair: what the mean of downtime hangs on (as built). Each of 3 inputs low and high, one at a time; 200 random first years",
    "chat.crash.repair.mean ░░░",
    "+6.00 (+5.90 to +6.10) h",
    "0.50 (0.40 to 0.60)",
    "No run changed, neither at the low nor at the high value: idle.life.mean.",
    "2–3",
    "hangs most on chat.crash.repair.mean",
    "held at the model's own values",
    "One at a time tells nothing of inputs that act together",
    "hold together at 95 %",
  ])
    expect(flat).toContain(part);
});

it("draws only inputs that have an effect, and nothing where the base is not known", () => {
  const picture = (text: string) => text.split("\n").filter((line) => line.includes("│"));
  expect(
    picture(sensitivityText(sensitivityOf(inputs), 80)).filter((line) => !line.startsWith("The")),
  ).toHaveLength(2);
  const [base] = [{ ...sensitivityOf([]).base, answer: { refused: "too few" } }];
  expect(picture(sensitivityText(sensitivityOf(inputs, { base }), 80))).toEqual([]);
  expect(picture(sensitivityText(sensitivityOf([inputs[2]!]), 80))).toEqual([]);
});

it("an input that changed no run has no row, and where all are such there is no table", () => {
  const rows = (...some: typeof inputs) =>
    sensitivityText(sensitivityOf(some), 80)
      .split("\n")
      .filter((line) => /^(input|idle) /.test(line));
  expect(rows(...inputs).filter((line) => line.startsWith("idle"))).toEqual([]);
  expect(rows(inputs[2]!)).toEqual([]);
});

it("says what was not varied, together where the reason is the same", () => {
  const notVaried = [
    { path: "a", why: "all its values mean the same to the model" },
    { path: "b", why: "2.4: a whole number is needed" },
    { path: "c", why: "all its values mean the same to the model" },
  ];
  const text = sensitivityText(sensitivityOf(inputs, { notVaried }), 80);
  expect(text).toContain("Not varied: a, c: all its values mean the same to the model.");
  expect(text).toContain("Not varied: b: 2.4: a whole number is needed.");
});

it("tells of replays, of the long run, and of settings that all have", () => {
  const replay = { replay: { fault: "cut", horizon: 3600 }, years: null };
  expect(sensitivityText(sensitivityOf(inputs, replay), 80)).toContain("200 replays of cut");
  const years = { years: { horizon: 30 * 86_400, warmUp: 36_000 } };
  const longRun = sensitivityText(sensitivityOf(inputs, years), 80).replaceAll(/\s+/g, " ");
  expect(longRun).toContain("200 random runs of 30 days after a warm-up of 10 h at each value");
  const base = { ...sensitivityOf([]).base, settings: { "services.chat.servers": 3 } };
  expect(sensitivityText(sensitivityOf(inputs, { base }), 400)).toContain(
    "set for all: services.chat.servers: 3.",
  );
});

it("no line is wider than the screen, and a narrow one keeps the input and its swing", () => {
  for (const width of WIDTHS)
    expect(linesTooWide(sensitivityText(sensitivityOf(inputs), width), width)).toEqual([]);
  const narrow = sensitivityText(sensitivityOf(inputs), 40).replaceAll(/\s+/g, " ");
  expect(narrow).toContain("input high − low");
  expect(narrow).toContain("Left out for want of room");
});
