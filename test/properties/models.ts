import { Choices } from "./choices.ts";
import { failing, type Surroundings } from "./failures.ts";
import { faultsOf } from "./faults.ts";
import { phonesOf } from "./phones.ts";
import { conditionOf, domainsOf } from "./places.ts";
import { crewsOf, type Ground, serviceOf, sparesOf } from "./services.ts";

/** How large random models may be. */
export interface Size {
  readonly servers: number;
  readonly services: number;
}

type Maps = Readonly<Record<string, object>>;

const countOf = (domain: object): number => ("count" in domain ? Number(domain.count) : 1);

const singles = (domains: Maps): string[] =>
  Object.entries(domains).flatMap(([name, domain]) => {
    const count = countOf(domain);
    return count === 1 ? [name] : Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
  });

const isMortal = (thing: object): boolean => "crash" in thing || "fails" in thing;

const networksOf = (choices: Choices, around: Surroundings): Maps => {
  if (!choices.isLucky(5)) return {};
  const routers = choices.list(1, 3, (index) => [
    `router-${index + 1}`,
    {
      ...(around.places.length > 0 ? choices.maybe(5, () => ({ in: choices.of(around.places) })) : {}),
      ...failing(choices, around, "thing"),
    },
  ]);
  return { backbone: { routers: Object.fromEntries(routers), needed: choices.between(1, routers.length) } };
};

/** What is asked over the day, where that is felt and worked out. */
const demandOf = (choices: Choices, services: Maps): object => {
  const said = JSON.stringify(services);
  if (!said.includes("load-shared") || /"(?:inflow|overloaded)"/.test(said) || !choices.isLucky(4)) return {};
  const day = choices.of([
    { kind: "sinusoid", peak: "20:00", highest: 1.3, lowest: 0.5 },
    { kind: "steps", from: { "08:00": 1, "19:00": 1.6, "23:00": 0.4 } },
    { kind: "curve", values: [0.5, 0.9, 1.4] },
  ]);
  return {
    demand: { ...day, ...choices.maybe(5, () => ({ weekly: [1, 1, 1, 1, 1.2, 0.5, 0.5] })) },
    ...choices.maybe(5, () => ({ clock: { starts: "2014-02-22 11:00" } })),
  };
};

const serving = (choices: Choices, names: readonly string[]): object =>
  choices.of([
    () => ({}),
    () => ({ up: conditionOf(choices, names, false) }),
    () => ({ share: names.filter((_, index) => index === 0 || choices.isLucky(5)) }),
  ])();

/**
 * A random model, as plain data, from a list of numbers. Nearly all are valid: what a rule forbids is avoided, but for a few
 * combinations.
 */
export const modelOf = (numbers: readonly number[], size: Size): Readonly<Record<string, unknown>> => {
  const choices = new Choices(numbers);
  const crews = crewsOf(choices);
  const spares = sparesOf(choices);
  const around: Surroundings = {
    crews: Object.keys(crews),
    spares: Object.keys(spares),
    mortals: [],
    places: [],
  };
  const domains = domainsOf(choices, around);
  const overlays = Object.keys(domains).filter((name) => name.startsWith("overlay"));
  const places = Object.keys(domains).filter((name) => !name.startsWith("overlay"));
  const ground: Omit<Ground, "isFirst"> = {
    ...around,
    places,
    overlays,
    counts: Object.fromEntries(Object.entries(domains).map(([name, domain]) => [name, countOf(domain)])),
    mortals: Object.entries(domains).flatMap(([name, domain]) =>
      countOf(domain) === 1 && isMortal(domain) ? [name] : [],
    ),
  };
  const networks = networksOf(choices, ground);
  const hasPhones = "backbone" in networks && choices.isLucky(3);
  const most = Math.max(1, Math.floor(size.servers / size.services));
  const services: Maps = Object.fromEntries([
    ...(hasPhones ? ["front", "spare-front"] : []).map((name) => [
      name,
      { servers: 4, ...failing(choices, ground, "front") },
    ]),
    ...choices.list(1, size.services, (index) => [
      `s${index + 1}`,
      serviceOf(choices, most, { ...ground, isFirst: index === 0 }),
    ]),
  ]);
  const named = [...Object.keys(services), ...Object.keys(networks)];
  const first = Object.entries(services).flatMap(([name, service]) =>
    "servers" in service ? [`${name}-1`] : [],
  );
  const things = [...first, ...singles(domains)];
  const surges = JSON.stringify(services).includes("load-shared");
  return {
    crews,
    spares,
    domains,
    networks,
    services,
    ...(hasPhones ? phonesOf(choices, overlays) : serving(choices, named)),
    ...(things.length > 0 && {
      faults: faultsOf(choices, {
        ...{ things, many: [...named, ...Object.keys(domains)] },
        ...{ surges, crews: Object.keys(crews) },
      }),
    }),
    ...demandOf(choices, services),
  };
};
