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
