import { type Case, type Cases, changing, type Data } from "./case.ts";

const lived = (kind: string, law: Data): Data => ({
  services: { chat: { servers: 1, crash: { life: { kind, ...law }, repair: "1 h" } } },
});

/** A law that is given by some parameters, of which each is changed once. */
const forms = (kind: string, ...given: readonly (readonly [from: Data, to: Data])[]): Cases =>
  Object.fromEntries(
    given.flatMap(([from, to]) =>
      Object.entries(to).map(([name, value]): [string, Case] => [
        `laws.(${kind}).${name}`,
        changing(lived(kind, from), { [`services.chat.crash.life.${name}`]: value }),
      ]),
    ),
  );

/** Cases on laws. */
export const lawCases: Cases = {
  ...forms("empirical", [{ values: ["10 h", "20 h"] }, { values: ["10 h", "30 h"] }]),
  ...forms(
    "exponential",
    [{ mean: "20 h" }, { mean: "21 h" }],
    [{ rate: "1 per 20 h" }, { rate: "1 per 21 h" }],
  ),
  ...forms("fixed", [{ value: "20 h" }, { value: "21 h" }]),
  ...forms(
    "gamma",
    [
      { shape: 2, scale: "20 h" },
      { shape: 3, scale: "21 h" },
    ],
    [
      { mean: "20 h", cv: 0.5 },
      { mean: "21 h", cv: 0.6 },
    ],
    [
      { median: "20 h", p95: "50 h" },
      { median: "21 h", p95: "51 h" },
    ],
  ),
  ...forms(
    "lognormal",
    [
      { median: "20 h", sigma: 0.5 },
      { median: "21 h", sigma: 0.6 },
    ],
    [{ median: "20 h", p95: "50 h" }, { p95: "51 h" }],
    [
      { mean: "20 h", cv: 0.5 },
      { mean: "21 h", cv: 0.6 },
    ],
  ),
  ...forms("shifted", [
    { by: "1 h", law: "20 h" },
    { by: "2 h", law: "21 h" },
  ]),
  ...forms("triangular", [
    { from: "10 h", mode: "20 h", to: "30 h" },
    { from: "9 h", mode: "21 h", to: "31 h" },
  ]),
  ...forms("truncated", [
    { from: "10 h", to: "30 h", law: { kind: "exponential", mean: "20 h" } },
    { from: "11 h", to: "29 h", law: { kind: "exponential", mean: "10 h" } },
  ]),
  ...forms("uniform", [
    { from: "10 h", to: "30 h" },
    { from: "11 h", to: "31 h" },
  ]),
  ...forms(
    "weibull",
    [
      { shape: 2, scale: "20 h" },
      { shape: 3, scale: "21 h" },
    ],
    [
      { mean: "20 h", cv: 0.5 },
      { mean: "21 h", cv: 0.6 },
    ],
    [
      { median: "20 h", p95: "50 h" },
      { median: "21 h", p95: "51 h" },
    ],
  ),
  "laws.(mixture).of.weight": changing(
    lived("mixture", {
      of: [
        { weight: 1, law: "10 h" },
        { weight: 1, law: "20 h" },
      ],
    }),
    {
      "services.chat.crash.life.of.0.weight": 3,
    },
  ),
  "laws.(mixture).of.law": changing(
    lived("mixture", {
      of: [
        { weight: 1, law: "10 h" },
        { weight: 1, law: "20 h" },
      ],
    }),
    {
      "services.chat.crash.life.of.0.law": "11 h",
    },
  ),
};
