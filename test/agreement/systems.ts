import type { Answers, Chain } from "../support/exact/chain.ts";
import { kOfN, pairBehindRouter, primaryBackup, sharedCrew, single } from "../support/exact/systems.ts";

/** A system as a model, as a chain written by hand, and its exact answers; and a canary: the answers of a wrong one. */
export interface System {
  readonly name: string;
  readonly model: object;
  /** How many first years tell enough; fewer where there is much to simulate, or the wrong answers are far. */
  readonly years: number;
  /** Only `npm run verify` simulates it: others are of the same kind. */
  readonly isLong?: true;
  readonly chain: Chain;
  readonly answers: Answers;
  readonly wrong: { readonly chain: Chain; readonly answers: Answers };
}

/** All answers are for the first year from all good, and for an outage longer than 3 h in it. */
export const YEAR = { horizon: 8760, longest: 3 };

const hours = (mean: number) => ({ kind: "exponential", mean: `${mean} h` });
const crash = (life: number, repair: number, crew?: string) => ({
  life: hours(life),
  repair: hours(repair),
  ...(crew && { crew }),
});
const people = (size: number) => ({ crews: { people: { size } } });
const loadShared = (needed: number) => ({ kind: "load-shared", needed });

/** Failure rates are high, so that short runs tell much. */
export const systems: readonly System[] = [
  {
    name: "one server",
    years: 4000,
    model: { services: { chat: { servers: 1, crash: crash(5000, 2) } } },
    chain: single({ fails: 1 / 5000, repairs: 1 / 2 }),
    answers: { unavailability: 0.0003998401, downtime: 3.5018, noOutage: 0.1734267, longOutage: 0.3234317 },
    wrong: {
      chain: single({ fails: 1 / 4500, repairs: 1 / 2.2 }),
      answers: { unavailability: 0.00048865, downtime: 4.279499, noOutage: 0.1427491, longOutage: 0.3919838 },
    },
  },
  {
    name: "a pair without limit to its crews",
    years: 2000,
    model: { services: { chat: { servers: 2, scheme: loadShared(1), crash: crash(500, 10) } } },
    chain: kOfN({ servers: 2, needed: 1, crews: 2, fails: 1 / 500, repairs: 1 / 10 }),
    answers: { unavailability: 0.0003844675, downtime: 3.362281, noOutage: 0.5163914, longOutage: 0.3061902 },
    wrong: {
      chain: kOfN({ servers: 2, needed: 1, crews: 2, fails: 1 / 500, repairs: 1 / 13 }),
      answers: {
        unavailability: 0.0006421729,
        downtime: 5.61323,
        noOutage: 0.4295834,
        longOutage: 0.4154574,
      },
    },
  },
  {
    name: "a pair with two in the crew",
    years: 2000,
    isLong: true,
    model: {
      ...people(2),
      services: { chat: { servers: 2, scheme: loadShared(1), crash: crash(500, 10, "people") } },
    },
    chain: kOfN({ servers: 2, needed: 1, crews: 2, fails: 1 / 500, repairs: 1 / 10 }),
    answers: { unavailability: 0.0003844675, downtime: 3.362281, noOutage: 0.5163914, longOutage: 0.3061902 },
    wrong: {
      chain: kOfN({ servers: 2, needed: 1, crews: 1, fails: 1 / 500, repairs: 1 / 13 }),
      answers: { unavailability: 0.001283522, downtime: 11.21073, noOutage: 0.4295834, longOutage: 0.49021 },
    },
  },
  {
    name: "a pair with one in the crew",
    years: 2000,
    model: {
      ...people(1),
      services: { chat: { servers: 2, scheme: loadShared(1), crash: crash(500, 10, "people") } },
    },
    chain: kOfN({ servers: 2, needed: 1, crews: 1, fails: 1 / 500, repairs: 1 / 10 }),
    answers: { unavailability: 0.0007686395, downtime: 6.718069, noOutage: 0.5163914, longOutage: 0.3884338 },
    wrong: {
      chain: kOfN({ servers: 2, needed: 1, crews: 1, fails: 1 / 500, repairs: 1 / 13 }),
      answers: { unavailability: 0.001283522, downtime: 11.21073, noOutage: 0.4295834, longOutage: 0.49021 },
    },
  },
  {
    name: "three of five, each with a crew of its own",
    isLong: true,
    years: 800,
    model: { services: { chat: { servers: 5, scheme: loadShared(3), crash: crash(200, 5) } } },
    chain: kOfN({ servers: 5, needed: 3, crews: 5, fails: 1 / 200, repairs: 1 / 5 }),
    answers: { unavailability: 0.0001398371, downtime: 1.223729, noOutage: 0.4978441, longOutage: 0.1145858 },
    wrong: {
      chain: kOfN({ servers: 5, needed: 3, crews: 5, fails: 1 / 200, repairs: 1 / 6.5 }),
      answers: {
        unavailability: 0.0002973346,
        downtime: 2.601242,
        noOutage: 0.3253084,
        longOutage: 0.257063,
      },
    },
  },
  {
    name: "three of five with one in the crew",
    years: 800,
    model: {
      ...people(1),
      services: { chat: { servers: 5, scheme: loadShared(3), crash: crash(200, 5, "people") } },
    },
    chain: kOfN({ servers: 5, needed: 3, crews: 1, fails: 1 / 200, repairs: 1 / 5 }),
    answers: { unavailability: 0.0008656648, downtime: 7.56963, noOutage: 0.2627572, longOutage: 0.5345629 },
    wrong: {
      chain: kOfN({ servers: 5, needed: 3, crews: 1, fails: 1 / 200, repairs: 1 / 6.5 }),
      answers: {
        unavailability: 0.001853496,
        downtime: 16.19833,
        noOutage: 0.1197015,
        longOutage: 0.7519838,
      },
    },
  },
  {
    name: "a pair behind one router",
    years: 4500,
    model: {
      networks: { core: { routers: { router: { crash: crash(8000, 4) } } } },
      services: { chat: { servers: 2, scheme: loadShared(1), crash: crash(500, 10) } },
    },
    chain: pairBehindRouter({
      fails: 1 / 500,
      repairs: 1 / 10,
      router: { fails: 1 / 8000, repairs: 1 / 4 },
    }),
    answers: { unavailability: 0.0008840255, downtime: 7.736414, noOutage: 0.1727534, longOutage: 0.5862906 },
    wrong: {
      chain: pairBehindRouter({
        fails: 1 / 500,
        repairs: 1 / 11,
        router: { fails: 1 / 7000, repairs: 1 / 4 },
      }),
      answers: {
        unavailability: 0.001034224,
        downtime: 9.050045,
        noOutage: 0.1388524,
        longOutage: 0.6369538,
      },
    },
  },
  {
    name: "a server and a router that share a crew of one",
    years: 6000,
    model: {
      ...people(1),
      networks: { core: { routers: { router: { crash: crash(6000, 2, "people") } } } },
      services: { chat: { servers: 1, crash: crash(8000, 10, "people") } },
    },
    chain: sharedCrew({ fails: 1 / 8000, repairs: 1 / 10, router: { fails: 1 / 6000, repairs: 1 / 2 } }),
    answers: { unavailability: 0.001581661, downtime: 13.84221, noOutage: 0.07769223, longOutage: 0.6790737 },
    wrong: {
      chain: sharedCrew({ fails: 1 / 6000, repairs: 1 / 10, router: { fails: 1 / 6000, repairs: 1 / 2 } }),
      answers: {
        unavailability: 0.001997115,
        downtime: 17.47744,
        noOutage: 0.05393369,
        longOutage: 0.7550835,
      },
    },
  },
  {
    name: "a primary with a backup",
    years: 6000,
    model: {
      services: {
        chat: {
          servers: 2,
          scheme: { kind: "primary-backup", takeover: hours(0.5), coverage: 0.9 },
          crash: crash(5000, 8),
        },
      },
    },
    chain: primaryBackup({ fails: 1 / 5000, repairs: 1 / 8, takesOver: 1 / 0.5, coverage: 0.9 }),
    answers: { unavailability: 0.0002466037, downtime: 2.158905, noOutage: 0.1734267, longOutage: 0.1178991 },
    wrong: {
      chain: primaryBackup({ fails: 1 / 4500, repairs: 1 / 8, takesOver: 1 / 0.5, coverage: 0.88 }),
      answers: {
        unavailability: 0.0003075793,
        downtime: 2.692619,
        noOutage: 0.1427491,
        longOutage: 0.1531793,
      },
    },
  },
];
