import { expect, it } from "vitest";
import { columnName, distinctNames, snakeCase } from "../../../src/report/tables/names.ts";

it("any name becomes one that needs no quotes", () => {
  const hostile = [
    "a.b-c",
    "outages-longer-3h",
    'x"; DROP TABLE y --',
    "=1+1",
    "",
    "Größe",
    "A\nB",
    "日本",
    "_a_",
  ];
  for (const name of hostile) expect(snakeCase(name)).toMatch(/^[a-z][a-z0-9_]*$/);
  expect(hostile.slice(0, 4).map(snakeCase)).toEqual([
    "a_b_c",
    "outages_longer_3h",
    "x_drop_table_y",
    "x_1_1",
  ]);
});

it("a unit stands at the end of a name, once", () => {
  const named = [
    columnName("began", "s"),
    columnName("userHours", "user-hours"),
    columnName("cost", "USD/month"),
    columnName("crashes", "1/s"),
    columnName("served", "%"),
    columnName("losses"),
    columnName("outages-s-long", "s"),
  ];
  expect(named).toEqual([
    ...["began_s", "user_hours", "cost_usd_per_month", "crashes_per_s", "served_percent", "losses"],
    "outages_s_long",
  ]);
});

it("equal names are told apart, also from those that look like it", () => {
  expect(distinctNames(["a", "a_2", "a", "b", "a"])).toEqual(["a", "a_2", "a_3", "b", "a_4"]);
});
