import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { plotStyle } from "../../plots/style.ts";
import { version } from "../../version.ts";
import { cleanElement } from "./clean.ts";
import { type Content, type Section, sectionElement } from "./section.ts";
import { pageStyle } from "./style.ts";

/** A page: what it is of, its answer, and the sections that follow. */
export interface Page {
  readonly title: string;
  /** What was studied, in one line. */
  readonly subject: string;
  /** The answer with its uncertainty: one or two sentences, set large. */
  readonly answer: readonly string[];
  /** What stands right below the answer: how sure it is, and the key picture. */
  readonly key: readonly Content[];
  readonly sections: readonly Section[];
}

/** Nothing runs, and nothing is loaded from anywhere. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const headOf = ({ title }: Page): Element =>
  h("head", [
    h("meta", { charSet: "utf-8" }),
    h("meta", { httpEquiv: "Content-Security-Policy", content: POLICY }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("meta", { name: "generator", content: `secondtick ${version}` }),
    h("title", title),
    h("style", `${plotStyle}\n${pageStyle}`),
  ]);

const contents = (sections: readonly Section[]): Element =>
  h("nav", { id: "contents", ariaLabel: "Contents" }, [
    h("ol", [...sections.map(({ id, title }) => h("li", [h("a", { href: `#${id}` }, title)]))]),
  ]);

const answerOf = ({ answer, key }: Page): Element =>
  h("section", { id: "answer", ariaLabelledBy: "answer-heading" }, [
    h("h2", { id: "answer-heading" }, "The answer"),
    ...answer.map((one) => h("p", { className: "answer" }, one)),
    ...key,
  ]);

/** A page as the text of one HTML file that needs nothing else. All text is escaped; there is no script. */
export const pageText = (page: Page): string => {
  const { title, subject, sections } = page;
  const body = h("body", [
    h("a", { className: "skip", href: "#contents" }, "To the contents"),
    h("header", [h("h1", title), h("p", { className: "subject" }, subject)]),
    h("main", [answerOf(page), contents(sections), ...sections.map(sectionElement)]),
    h("footer", [
      h(
        "p",
        `Made by secondtick ${version} from one result file. Nothing on this page is loaded from elsewhere.`,
      ),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(cleanElement(h("html", { lang: "en" }, [headOf(page), body])))}\n`;
};
