import { expect, it } from "vitest";
import {
  aboutTable,
  distinctColumns,
  factorColumns,
  numberColumn,
  repeated,
  TABLES_FORMAT,
} from "../../../src/report/tables/study-tables.ts";

const alternative = (...settings: (number | string)[]) => ({
  name: "a",
  design: "a",
  settings,
  replications: 1,
});

it("a factor is a column of numbers when all its values are numbers, of integers when they are, else one of text", () => {
  const factors = [
    { path: "services.chat.servers" },
    { path: "chat.mean", unit: "s" },
    { path: "chat.mode" },
  ];
  const alternatives = [alternative(2, 60, "hot"), alternative(3, 90, 4)];
  expect(factorColumns({ factors, alternatives }).map(({ name, type }) => `${name} ${type}`)).toEqual([
    "services_chat_servers integer",
    "chat_mean_s float",
    "chat_mode text",
  ]);
});

it("columns of one name are told apart, and keep what they are", () => {
  const column = numberColumn({ name: "downtime", unit: "s", summary: "time down" });
  expect(column).toEqual({ name: "downtime_s", type: "float", unit: "s", describe: "time down" });
  expect(distinctColumns([column, column])[1]).toEqual({ ...column, name: "downtime_s_2" });
});

it("a value is repeated as its column wants it", () => {
  expect([repeated(2, "float", 2), repeated(2, "text", 2)]).toEqual([Float64Array.of(2, 2), ["2", "2"]]);
  expect(() => repeated("2", "float", 2)).toThrow();
});

it("a table says what it comes from", () => {
  const about = aboutTable({
    table: "outages",
    modelDigest: "ab",
    studyDigest: "cd",
    seed: "1",
    level: 0.95,
  });
  expect(about).toEqual({
    ...{ format: TABLES_FORMAT, table: "outages", model: "ab", study: "cd", seed: "1", level: "0.95" },
  });
});
