import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import type { Discipline } from "./discipline.ts";
import * as members from "./members.ts";

/** All queue disciplines. */
export const disciplineKinds = Object.values(members) as unknown as readonly Discipline[];

/** The schema of a queue discipline: `kind` and that kind's parameters. */
export const disciplineSchema = () => familySchema(disciplineKinds);

/** Makes what the checked parameters describe. */
export const createDiscipline = ({ kind, ...params }: Chosen) =>
  memberOf(disciplineKinds, kind).create(params);
