import { expect, it } from "vitest";
import { PAIR } from "../../model/model-text.ts";
import { file, typed } from "../typed.ts";

it("a file that is fine is told in a line, each of several in its own", async () => {
  const [one, other] = [file(PAIR), file(PAIR.split("designs:")[0]!)];
  const { code, out, err } = await typed("check", one, other);
  expect([code, err]).toEqual([0, ""]);
  expect(out.trimEnd().split("\n")).toEqual([
    expect.stringMatching(/: fine\. Model "A pair" \([0-9a-f]{16}\) with 2 designs beside the base\.$/),
    expect.stringContaining("with 0 designs"),
  ]);
});

it("--show says what a model means, with every assumption and what a design changes", async () => {
  const { out } = await typed("check", "--show", file(PAIR), "--design", "slow-single");
  const words = out.replaceAll(/\s+/g, " ");
  expect(words).toContain("services.chat.servers: 2 → 1");
  expect(words).toContain("fails after: exponential, mean 41.7 days [mean: assumption; a guess]");
  expect(words).toContain("is repaired (by repairer) in: exponential, mean 20 h");
  expect(words).toContain("How sure the numbers are 1 assumption");
});

it("--show says what an experiment asks, with its alternatives, factors and inputs", async () => {
  const { code, out } = await typed("check", "--show", "experiments/examples/factors-and-precision.yaml");
  expect(code).toBe(0);
  expect(out).toContain("Alternatives (12, the first is the baseline)");
  expect(out).toContain("services.chat.crash.repair.mean: 5 h, 10 h, 20 h");
  const inputs = (await typed("check", "--show", "experiments/examples/uncertain-inputs.yaml")).out;
  expect(inputs).toContain("lognormal, median 1000 h, 95 % below 3000 h");
  const file = "experiments/examples/slo.yaml";
  expect(await typed("check", "--show", "--design", "one-site", file)).toMatchObject({ code: 2, out: "" });
});

it("--design needs --show, and a design that is there", async () => {
  const path = file(PAIR);
  expect(await typed("check", path, "--design", "single")).toMatchObject({
    code: 2,
    err: expect.stringContaining("--design: only with --show"),
  });
  expect(await typed("check", "--show", path, "--design", "singel")).toMatchObject({
    code: 2,
    err: expect.stringContaining("did you mean single?"),
  });
});
