import { failuresOf } from "../failure-schema.ts";
import { componentNames } from "../names.ts";
import type { Model } from "../schema.ts";
import { type Complaints, keys, type Path } from "./complaints.ts";
import { mortals } from "./failures.ts";

/** Whether jobs that always wait too long would be handed round for ever. */
const goesRound = ({ crews }: Model, start: string): boolean => {
  const seen = new Set<string>();
  let crew: string | undefined = start;
  while (crew !== undefined && !seen.has(crew)) {
    seen.add(crew);
    crew = crews[crew]?.escalate?.to;
  }
  return crew === start;
};

const checkErrors = (name: string, model: Model, complaints: Complaints): void => {
  const { errors } = model.crews[name];
  if (errors === undefined) return;
  const path: Path = ["crews", name, "errors"];
  if (errors.does === "again") {
    if (errors.chance === 1) complaints.say([...path, "chance"], "work that always goes wrong is never done");
    return;
  }
  const known = componentNames(model)
    .filter(({ repairs }) => repairs)
    .map((component) => component.name);
  const what = "server, router or domain that fails and is repaired";
  complaints.refer([...path, "does", "breaks"], errors.does.breaks, known, what);
};

const checkCrew = (name: string, model: Model, complaints: Complaints): void => {
  checkErrors(name, model, complaints);
  const { escalate } = model.crews[name];
  const path: Path = ["crews", name, "escalate", "to"];
  if (!complaints.refer(path, escalate?.to, keys(model.crews), "crew")) return;
  if (escalate !== undefined && goesRound(model, name))
    complaints.say(path, "jobs would be handed round for ever");
};

const checkSpares = (model: Model, complaints: Complaints): void => {
  for (const [path, failing] of mortals(model))
    for (const [name, { ends }] of failuresOf(failing))
      ends.forEach(({ spare, repair }, index) => {
        const at: Path = [...path, "fails", name, "ends", index, "spare"];
        complaints.refer(at, spare, keys(model.spares), "spare part");
        if (spare !== undefined && repair === undefined)
          complaints.say(at, "what is never repaired uses up no spare part");
      });
};

const checkIncident = ({ people, clusters }: Model, complaints: Complaints): void => {
  if (people === undefined) return;
  if (keys(clusters).length === 0)
    complaints.say(["people"], "people act on clusters whose nodes do not settle, and there are none");
  if (people.restart.fails === 1)
    complaints.say(["people", "restart", "fails"], "a start that always fails is never done");
  if (people.runbook?.does === "worsens" && people.runbook.errors === 1)
    complaints.say(["people", "runbook", "errors"], "with an error in every step all is in vain");
};

/** Those who repair, and those who act in an incident, have something to do, and come to an end with it. */
export const checkPeople = (model: Model, complaints: Complaints): void => {
  for (const name of keys(model.crews)) checkCrew(name, model, complaints);
  checkSpares(model, complaints);
  checkIncident(model, complaints);
};
