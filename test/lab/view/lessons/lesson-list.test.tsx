import { render } from "preact-render-to-string";
import { expect, it } from "vitest";
import { LessonList, languageName } from "../../../../src/lab/view/lessons/lesson-list.tsx";
import { noCommands, pageIn } from "../../support/lesson-on-page.ts";

it("lists each lesson once, in the library's order, with a button for each other language", () => {
  const view = pageIn("one-server");
  const text = render(<LessonList view={view} commands={noCommands} />);
  const titles = [...text.matchAll(/<b>([^<]*)<\/b>/g)].map(([, title]) => title);
  expect(titles).toEqual(view.library.lessons.map(({ title }) => title.replaceAll("&", "&amp;")));
  expect(text.match(/<li>/g)).toHaveLength(view.library.lessons.length);
  expect(text).toMatch(/lang="de"[^>]*>Deutsch<span class="hidden">: One server/);
});

it("names languages in themselves, and by their codes what it does not know", () => {
  expect([languageName("de"), languageName("xx")]).toEqual(["Deutsch", "xx"]);
});
