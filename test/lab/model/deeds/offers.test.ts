import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { modelFrom } from "../../../../src/experiment/from-text.ts";
import { faultName, faultOfAction } from "../../../../src/lab/model/deeds/faults.ts";
import { deedOffers } from "../../../../src/lab/model/deeds/offers.ts";
import { modelOf } from "../../../../src/lab/model/texts/variant-model.ts";
import type { Action } from "../../../../src/lab/state.ts";
import { compile } from "../../../../src/model/compile.ts";
import { labState } from "../../../support/lab-state.ts";

const models = new URL("../../../../models/", import.meta.url).pathname;

const files = [
  "whatsapp-2014.yaml",
  ...readdirSync(join(models, "lessons")).map((file) => `lessons/${file}`),
];

const read = (file: string): string => readFileSync(join(models, file), "utf8");

const loaded = (file: string) =>
  modelFrom(read(file), { file, readBeside: (name) => readFileSync(join(models, file, "..", name)) });

/** The first and the last target of each deed, for a while and until repaired. */
const sampled = (file: string): Action[] => {
  const model = loaded(file).model();
  return deedOffers(model, compile(model)).flatMap(({ deed, targets, untilRepaired, lasts, amount }) => {
    const some = targets.length === 0 ? [null] : [...new Set([targets[0]!, targets.at(-1)!])];
    return some.flatMap((target) => {
      const lengths =
        lasts !== null && target !== null && untilRepaired.includes(target) ? [lasts, null] : [lasts];
      return lengths.map((length) => ({
        id: 0,
        deed,
        target,
        at: 60,
        lasts: length,
        amount: amount?.usual ?? null,
      }));
    });
  });
};

it.each(files.filter((file) => file.endsWith(".yaml")))(
  "all that is offered for %s is taken by its checks",
  (file) => {
    const actions = sampled(file).map((action, index) => ({ ...action, id: index + 1 }));
    expect(actions.length).toBeGreaterThan(0);
    const text = read(file);
    const beside = text.includes(".csv") ? { "../whatsapp-diurnal.csv": read("whatsapp-diurnal.csv") } : {};
    const state = labState(text, {
      file,
      beside,
      variants: [{ text, design: "as-built", actions, forkedAt: null }],
    });
    const model = modelOf(state, 0);
    expect(actions.every((action) => faultName(action) in model.faults)).toBe(true);
    compile(model);
  },
);

it("offers what fits, and nothing else", () => {
  const model = loaded("lessons/one-server.yaml").model();
  const offers = deedOffers(model, compile(model));
  const of = (deed: string) => offers.find((one) => one.deed === deed);
  expect(of("crash")).toMatchObject({ targets: ["chat-1"], untilRepaired: ["chat-1"] });
  // It has no hang with a repair of its own: somebody must say how long.
  expect(of("hang")).toMatchObject({ targets: ["chat-1"], untilRepaired: [] });
  // It has no phones, no copies and no people.
  expect(["drop", "disconnect", "data-loss", "absence"].map(of)).toEqual(Array(4).fill(undefined));
});

it("writes times that are read as the same numbers", () => {
  for (const at of [0, 0.1 + 0.2, 1234.567890123, 31_535_999.999999, 1e-7]) {
    const { at: times } = faultOfAction({ deed: "crash", target: "a", at, lasts: null, amount: null });
    const [text] = times as string[];
    expect(Number(text!.replace(" s", ""))).toBeCloseTo(at, 9);
  }
});
