import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { deedOffers } from "../../../../src/lab/model/deeds/offers.ts";
import { lessonOf, lessonOpening } from "../../../../src/lab/model/lessons/asks.ts";
import { lessonFrom } from "../../../../src/lab/model/lessons/lesson-text.ts";
import { lessonLibrary } from "../../../../src/lab/model/lessons/library.ts";
import { controls } from "../../../../src/lab/model/texts/asks.ts";
import { loadedOf } from "../../../../src/lab/model/texts/variant-model.ts";
import { compile } from "../../../../src/model/compile.ts";
import { measured, measures } from "../../support/lesson-files.ts";

const folder = new URL("../../../../experiments/lessons/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md");
const read = (file: string): string => readFileSync(new URL(file, folder), "utf8");
const ids = lessonLibrary().map(({ id }) => id);

it("has at least eight lessons, in the order in which they are learnt", () => {
  expect(ids.slice(0, 8)).toEqual([
    "one-server",
    "pair-and-repairer",
    "price-of-nines",
    "common-cause",
    "coverage",
    "retry-storm",
    "metastable",
    "whatsapp-2014",
  ]);
  expect(lessonLibrary().find(({ id }) => id === "one-server")?.languages).toEqual(["en", "de"]);
});

it.each(files)("%s is whole: steps with texts, a note for teachers, answers", (file) => {
  const { head, sections, teacher, answers } = lessonFrom(file, read(file));
  for (const step of head.steps) {
    const section = sections.get(step.title)!;
    const needsLater = step.kind === "measure" || step.kind === "question";
    expect([step.title, section.later.length > 0]).toEqual([step.title, needsLater]);
  }
  expect(head.steps.some(({ kind }) => kind === "predict")).toBe(true);
  expect(head.steps.some(({ kind }) => kind === "question")).toBe(true);
  expect([teacher.text.length > 1, answers.text.length > 0]).toEqual([true, true]);
});

it.each(files.filter((file) => file.split(".").length === 3))(
  "%s has the same steps as the English one",
  (file) => {
    const machine = (name: string) => {
      const { steps, ...head } = lessonFrom(name, read(name)).head;
      return {
        ...head,
        title: "",
        asks: "",
        idea: "",
        steps: steps.map((step) => ({
          ...step,
          title: "",
          ...("against" in step ? { against: "" } : {}),
          ...("number" in step && step.kind === "measure" ? { number: { ...step.number, words: "" } } : {}),
          ...("choice" in step ? { choice: step.choice?.map(({ value }) => value) } : {}),
        })),
      };
    };
    expect(machine(file)).toEqual(machine(`${file.split(".")[0]}.md`));
  },
);

it.each(ids)("what %s asks for can be done", (id) => {
  const state = lessonOpening({ id, language: "en" });
  const lesson = lessonOf(state);
  const loaded = loadedOf(state, 0);
  const model = loaded.model(state.variants[0].design);
  const offers = deedOffers(model, compile(model));
  const paths = controls(state, 0).map(({ path }) => path);
  expect(lesson.controls.filter((path) => !paths.includes(path))).toEqual([]);
  expect(lesson.deeds.filter((deed) => !offers.some((offer) => offer.deed === deed))).toEqual([]);
  for (const step of lesson.steps) {
    if (step.kind === "measure")
      expect(step.designs.every((design) => loaded.designNames.includes(design))).toBe(true);
    if (step.kind !== "do") continue;
    const { task } = step;
    if (task.kind === "change") expect(lesson.controls).toContain(task.path);
    if (task.kind === "act") {
      expect(lesson.deeds).toContain(task.deed);
      if (task.target !== null)
        expect(offers.find(({ deed }) => deed === task.deed)?.targets).toContain(task.target);
    }
  }
});

const quick = measures.filter(({ id }) => ["one-server", "retry-storm", "metastable"].includes(id));

it.each(quick)("$id: $title comes out as the lesson says", async ({ id, place, designs, expected }) => {
  const values = await measured(id, place);
  for (const { design, from, to } of expected) {
    const value = values[designs.indexOf(design)]!;
    expect([design, value, value >= from && value <= to]).toEqual([design, value, true]);
  }
});

it("would notice if designs were mixed up", async () => {
  const { id, place, expected } = measures.find(({ title }) => title === "Repair faster, or buy better?")!;
  const [first, second] = await measured(id, place);
  expect([expected[0]!.to < second!, expected[1]!.to < first!]).toEqual([false, true]);
  expect(second! < expected[0]!.from).toBe(true);
});
