import { expect, it } from "vitest";
import { deriveKey, seedKey } from "../../src/kernel/keys.ts";
import { StreamNames, Streams } from "../../src/kernel/streams.ts";
import { TAIL } from "../../src/kernel/ziggurat.ts";
import { ALPHA, CHECKS, failedChecks, isNotUniform, isUneven } from "../support/battery.ts";

const streamsOf = (names: StreamNames, key = seedKey("streams")): Streams =>
  new Streams(names.hashes(), key.slice(), new Uint32Array(names.count));

/** Streams of these names, and the same for uniforms and exponentials. */
const named = (names: readonly string[], kind: "uniform" | "exponential" = "uniform", key = seedKey("1")) => {
  const table = new StreamNames();
  for (const name of names) table[kind](name);
  return streamsOf(table, key);
};

const numbered = (prefix: string, suffix = ""): string[] =>
  Array.from({ length: 256 }, (_, i) => `${prefix}${i}${suffix}`);

const sources = {
  "neighbouring names": () => {
    const streams = named(numbered("chat-", "/crash"));
    return (stream: number) => streams.uniform(stream);
  },
  "names that differ in their purpose": () => {
    const streams = named(numbered("chat-17/"));
    return (stream: number) => streams.uniform(stream);
  },
  "neighbouring replications": () => {
    const runs = numbered("").map((_, run) => named(["a"], "uniform", deriveKey(seedKey("1"), run, 1)));
    return (stream: number) => runs[stream].uniform(0);
  },
  "branches of one run": () => {
    const runs = numbered("").map((_, id) => named(["a"], "uniform", deriveKey(seedKey("1"), id, 2)));
    return (stream: number) => runs[stream].uniform(0);
  },
  "branches of branches": () => {
    const keys = [seedKey("1")];
    while (keys.length < 256) keys.push(deriveKey(keys[keys.length - 1], 1, 2));
    const runs = keys.map((key) => named(["a"], "uniform", key));
    return (stream: number) => runs[stream].uniform(0);
  },
  "neighbouring seeds": () => {
    const runs = numbered("seed ").map((seed) => named(["a"], "uniform", seedKey(seed)));
    return (stream: number) => runs[stream].uniform(0);
  },
};

it("many streams pass a battery for uniformity and independence", () => {
  // All checks together fail by chance once in 15,000 choices of seed.
  expect(Object.keys(sources).length * CHECKS * ALPHA).toBeLessThan(1 / 15_000);
  for (const [name, source] of Object.entries(sources))
    expect([name, failedChecks(source())]).toEqual([name, []]);
});

it("the battery rejects streams that are copies, shifted copies, lines or coarse", () => {
  const good = named(numbered("x"));
  const table = numbered("").map((_, stream) => Array.from({ length: 257 }, () => good.uniform(stream)));
  expect(failedChecks((stream, draw) => table[stream >> 1][draw])).toContain("cross pairs");
  expect(failedChecks((stream, draw) => table[stream >> 1][draw + (stream & 1)])).toContain("shifted pairs");
  expect(failedChecks((stream, draw) => (table[stream][0] + draw * 0.7548776662466927) % 1)).toContain(
    "serial pairs",
  );
  expect(failedChecks((stream, draw) => Math.fround(table[stream][draw]))).toContain("last bits");
  expect(failedChecks((stream, draw) => table[stream][draw] ** 1.05)).toContain("all draws");
});

const DRAWS = 1 << 20;

/** Draws of many streams of exponentials, turned to what would be uniform. */
const exponentials = (): Float64Array => {
  const streams = named(numbered("machine-", "/life"), "exponential");
  return Float64Array.from({ length: DRAWS }, (_, i) => streams.exponential(i & 255));
};

const cells = (draws: Float64Array, rate = 1): number[] => {
  const counts = new Array<number>(1024).fill(0);
  for (const draw of draws) counts[Math.floor(-Math.expm1(-draw * rate) * 1024)]++;
  return counts;
};

it("exponentials have the law of unit exponentials, and not that of a rate 3 % higher", () => {
  // Four checks at one in a million each.
  const draws = exponentials();
  expect(isUneven(cells(draws))).toBe(false);
  expect(isUneven(cells(draws, 1.03))).toBe(true);
  expect(isNotUniform(Array.from(draws, (draw) => Math.exp(-draw)))).toBe(false);
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / DRAWS;
  expect(Math.abs(mean - 1) * Math.sqrt(DRAWS)).toBeLessThan(4.9);
  const tail = draws.filter((draw) => draw > TAIL);
  expect(Math.abs(tail.length - DRAWS * Math.exp(-TAIL))).toBeLessThan(
    4.9 * Math.sqrt(DRAWS * Math.exp(-TAIL)),
  );
  expect(isNotUniform(Array.from(tail, (draw) => Math.exp(TAIL - draw)))).toBe(false);
});

it("exponentials of neighbouring streams and of neighbouring draws are independent", () => {
  const streams = named(numbered("machine-", "/life"), "exponential");
  expect(failedChecks((stream) => Math.exp(-streams.exponential(stream)))).toEqual([]);
});

it("uniforms are never 0 and never 1", () => {
  const streams = named(["a"]);
  for (let i = 0; i < 1e5; i++) {
    const u = streams.uniform(0);
    if (u <= 0 || u >= 1) expect(u).toBe("between 0 and 1");
  }
});

it("a draw depends on the key, the stream's name and its number alone", () => {
  const few = new StreamNames();
  const life = few.exponential("chat-17/crash");
  const alone = streamsOf(few);
  const expected = [alone.exponential(life), alone.exponential(life), alone.exponential(life)];

  const many = new StreamNames();
  for (let i = 0; i < 1000; i++) many.uniform(`other-${i}`);
  const moved = many.exponential("chat-17/crash");
  many.exponential("later");
  const crowded = streamsOf(many);
  const got: number[] = [];
  for (let i = 0; i < 3; i++) {
    for (let other = 0; other < 1000; other += 7) crowded.uniform(other);
    got.push(crowded.exponential(moved));
  }
  expect(got).toEqual(expected);
});

it("another key or another name gives other draws", () => {
  const first = (name: string, seed: string) => named([name], "exponential", seedKey(seed)).exponential(0);
  expect(new Set([first("a", "1"), first("b", "1"), first("a", "2"), first("b", "2")]).size).toBe(4);
});

it("counting back to an earlier draw gives it again", () => {
  const drawn = new Uint32Array(1);
  const names = new StreamNames();
  names.exponential("a");
  const streams = new Streams(names.hashes(), seedKey("1"), drawn);
  const draws = Array.from({ length: 2000 }, () => streams.exponential(0));
  for (const k of [1999, 3, 700]) {
    drawn[0] = k;
    expect(streams.exponential(0)).toBe(draws[k]);
  }
});

it("asking for a name again gives the same stream, and one stream yields one kind of number", () => {
  const names = new StreamNames();
  expect(names.uniform("a")).toBe(names.uniform("a"));
  expect(names.count).toBe(1);
  expect(() => names.exponential("a")).toThrow("one kind of number");
});

it("choices are made by the same uniforms, in the stretches that their chances give them", () => {
  const until = [0.25, 0.25, 0.6, 0.99];
  const bounds = [...until.slice(0, 3), 1];
  const [a, b] = [named(["a"]), named(["a"])];
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 4000; i++) {
    const [u, v, w] = [a.uniform(0), a.uniform(0), a.uniform(0)];
    const choices = [b.happens(0, 0.3), b.oneOf(0, 7), b.oneBy(0, until)];
    expect(choices).toEqual([u < 0.3, Math.floor(v * 7), bounds.findIndex((bound) => w < bound)]);
    counts[choices[2] as number]++;
  }
  expect(counts[1]).toBe(0);
  expect(Math.min(counts[0], counts[2], counts[3])).toBeGreaterThan(900);
  expect(() => a.oneOf(0, 0)).toThrow("one of none");
});

it("the highest uniform is still the last of any count", () => {
  const streams = named(["a"]);
  streams.uniform = () => 1 - 2 ** -53;
  for (const count of [1, 2, 3, 550, 1e6 - 1, 2 ** 31 - 1, 2 ** 32])
    expect(streams.oneOf(0, count)).toBe(count - 1);
  expect([streams.oneBy(0, [0.5, 0.9]), streams.happens(0, 1)]).toEqual([1, true]);
});

it("some of several are those with the lowest uniforms, and one more to choose from moves no other's draw", () => {
  const names = ["a", "b", "c", "d"];
  const chosen = (marks: readonly number[], key: string) => {
    const streams = named(names, "uniform", seedKey(key));
    const out = Uint8Array.from(marks);
    streams.someOf([0, 1, 2, 3], 2, out);
    return [...out];
  };
  for (let seed = 0; seed < 200; seed++) {
    const plain = named(names, "uniform", seedKey(`${seed}`));
    const ranks = names.map((_, i) => plain.uniform(i));
    const lowest = (among: readonly number[]) => {
      const last = among.map((i) => ranks[i]!).sort()[1]!;
      return ranks.map((rank, i) => (among.includes(i) && rank <= last ? 1 : 0));
    };
    expect(chosen([1, 1, 1, 0], `${seed}`)).toEqual(lowest([0, 1, 2]));
    expect(chosen([1, 1, 1, 1], `${seed}`)).toEqual(lowest([0, 1, 2, 3]));
  }
  expect(chosen([0, 1, 0, 1], "1")).toEqual([0, 1, 0, 1]);
});
