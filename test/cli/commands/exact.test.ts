import { expect, it } from "vitest";
import { PAIR } from "../../model/model-text.ts";
import { file, typed } from "../typed.ts";

it("exact numbers stand next to simulated ones, with z-scores and cut sets", async () => {
  const { code, out } = await typed("exact", file(PAIR), "--years", "200");
  expect(code).toBe(0);
  for (const part of ["Markov chain of 3 states", "exact  simulated", "Independent twin", "chat-1 + chat-2"])
    expect(out).toContain(part);
});

it("a design has its own answer; a program gets JSON", async () => {
  const { out } = await typed("exact", file(PAIR), "--design", "single", "--years", "0", "--json");
  const { format, chain, cutSets, agreement } = JSON.parse(out);
  expect(format).toBe("secondtick-exact/1");
  expect(chain).toMatchObject({ states: 2, longRun: { unavailability: expect.closeTo(10 / 1010, 9) } });
  expect(cutSets.sets).toMatchObject([{ components: ["chat-1"], count: 1 }]);
  expect(agreement[0].simulated).toBeNull();
});

it("a chain may be given up", async () => {
  const { out } = await typed("exact", file(PAIR), "--years", "0", "--states", "2");
  expect(out).toContain("No exact answer for this design: it has more than 2 states.");
});

it("a number of years that makes no sense is refused", async () => {
  const { code, err } = await typed("exact", file(PAIR), "--years", "-1");
  expect(code).toBe(2);
  expect(err).toContain("must not be negative");
});
