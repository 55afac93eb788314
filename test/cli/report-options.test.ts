import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { refuseNoReports, reportForms, reportOptions, reportPlaces } from "../../src/cli/report-options.ts";
import { file, folder } from "./typed.ts";

const given = { json: false };

it("each form of a report has an option", () => {
  expect(Object.keys(reportOptions)).toEqual([...reportForms]);
});

it("reports go where the command line says; with a folder the page goes there too, and what the experiment lists", () => {
  expect(reportPlaces(given, ["html", "svg", "markdown"])).toEqual({});
  expect(reportPlaces({ ...given, html: "a.html", svg: "b" }, [])).toEqual({ html: "a.html", svg: "b" });
  expect(reportPlaces({ ...given, out: "new/" }, [])).toEqual({ html: join("new", "report.html") });
  expect(reportPlaces({ ...given, out: "new/", html: "a.html" }, ["svg", "markdown"])).toEqual({
    html: "a.html",
    svg: join("new", "pictures"),
    markdown: join("new", "report.md"),
  });
  expect(reportPlaces({ ...given, out: "a.json" }, ["html", "svg"])).toEqual({});
});

it("what cannot be written is refused before there is anything to write", () => {
  const here = folder();
  expect(() => refuseNoReports({ html: "no/such/folder/a.html" })).toThrow(
    "--html: there is no folder no/such/folder to write a.html into",
  );
  expect(() => refuseNoReports({ markdown: here })).toThrow(`--markdown: ${here} is a folder`);
  expect(() => refuseNoReports({ svg: file("x") })).toThrow("there is a file, and a folder is needed");
  const same = join(here, "a");
  expect(() => refuseNoReports({ html: same, markdown: join(here, ".", "a") })).toThrow(
    "--markdown: --html writes to the same file",
  );
  expect(() => refuseNoReports({ html: same, out: same })).toThrow("--html: --out writes to the same file");
});

it("the folder of pictures is made at once, and files are not", () => {
  const here = folder();
  const [svg, html] = [join(here, "deep", "pictures"), join(here, "a.html")];
  refuseNoReports({ svg, html, markdown: join(here, "a.md") });
  expect([existsSync(svg), existsSync(html)]).toEqual([true, false]);
});
