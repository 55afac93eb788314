import { createAdmission } from "../backend/admission/family.ts";
import { createReconnect } from "../backend/clients/family.ts";
import { createFailover } from "../backend/failover/family.ts";
import { faultOf } from "../backend/faults/family.ts";
import { createOperator } from "../backend/operators/family.ts";
import type {
  CellPlan,
  CrewPlan,
  FailoverPlan,
  FaultInstance,
  FaultPlan,
  PeoplePlan,
  PhonesPlan,
  Plan,
} from "../backend/plan.ts";
import { compileCells } from "./compile-cells.ts";
import { compileComponents } from "./compile-components.ts";
import { compileServing } from "./compile-serving.ts";
import type { Model } from "./schema.ts";
import { Workshop } from "./workshop.ts";

const compilePhones = ({ phones }: Model, pools: PhonesPlan["pools"]): PhonesPlan | null =>
  phones === undefined
    ? null
    : {
        pools,
        online: phones.online,
        churn: phones.churn,
        notices: [phones.notices.from, phones.notices.to],
        waits: createReconnect(phones.reconnect),
        login: phones.login,
        timeout: phones.timeout,
        admission: createAdmission(phones.admission),
      };

const compileFailover = (
  { failover }: Model,
  pools: PhonesPlan["pools"],
  shop: Workshop,
): FailoverPlan | null =>
  failover === undefined
    ? null
    : {
        rule: createFailover(failover.policy),
        takes: pools.map(({ name }) => shop.draw(failover.takes, `${name}/switch`)),
        coverage: failover.coverage,
        tries: failover.tries,
        streams: pools.map(({ name }) => shop.streams.uniform(`${name}/switch-works`)),
      };

const compilePeople = ({ people }: Model, cells: readonly CellPlan[], shop: Workshop): PeoplePlan | null =>
  people === undefined
    ? null
    : {
        alarm: people.alarm,
        notice: shop.draw(people.notice, "people/notice"),
        diagnose: shop.draw(people.diagnose, "people/diagnose"),
        stabilise: {
          takes: shop.draw(people.stabilise.takes, "people/stabilise"),
          spread: cells.map(({ name }) => shop.draw(people.stabilise.spread, `${name}/spread`)),
        },
        restart: {
          stop: shop.draw(people.restart.stop, "people/stop"),
          start: cells.map(({ name }) => shop.draw(people.restart.start, `${name}/start`)),
        },
        rule: createOperator(people.policy),
      };

/** For each fault the one by chance, then those by script. */
const compileInstances = ({ faults }: Model, shop: Workshop): FaultInstance[] =>
  Object.entries(faults).flatMap(([name, { every, lasts, at }], fault) => {
    const lasting = (id: string) => (lasts === undefined ? null : shop.draw(lasts, `${id}/lasts`));
    const chance =
      every === undefined
        ? []
        : [{ fault, at: null, every: shop.draw(every, `${name}/every`), lasts: lasting(name) }];
    const script = at.map((time, index) => ({
      fault,
      at: time,
      every: null,
      lasts: lasting(`${name}/script-${index + 1}`),
    }));
    return [...chance, ...script];
  });

/** Makes the plan of a checked model. */
export const compile = (model: Model): Plan => {
  const shop = new Workshop(model);
  const cells = compileCells(model, shop);
  const { components, placeOf } = compileComponents(model, cells, shop);
  const faults: FaultPlan[] = Object.entries(model.faults).map(([name, fault]) => ({
    name,
    strike: faultOf(fault).create(fault, { component: placeOf, cells: cells.cellsOf }),
  }));
  const crews: CrewPlan[] = Object.entries(model.crews).map(([name, { size }]) => ({ name, size }));
  return {
    components,
    crews,
    groups: cells.groups,
    services: cells.services,
    cells: cells.cells,
    phones: compilePhones(model, cells.pools),
    faults,
    instances: compileInstances(model, shop),
    failover: compileFailover(model, cells.pools, shop),
    people: compilePeople(model, cells.cells, shop),
    serving: compileServing(model, cells, placeOf),
    laws: shop.laws,
    streams: shop.streams,
  };
};
