/** Texts of a model that try to be more than text: by name, so that a test can say which one got through. */
export const hostileTexts: Readonly<Record<string, string>> = {
  script: "<script>globalThis.hacked=1;alert(1)</script>",
  handler: '"><img src=x onerror=alert(2)>',
  apostrophe: "' onmouseover='alert(3)' x='",
  cdata: "]]><svg onload=alert(4)>",
  comment: "--><b>bold</b><!--",
  style: "</style><style>*{display:none}</style>",
  title: "</title><script>alert(5)</script>",
  foreign: "<foreignObject><iframe src=javascript:alert(6)></iframe></foreignObject>",
  entity: "&lt;script&gt; &#60;script&#62; &amp;amp;",
  escape: "\u001b[31mred\u001b[0m \u001b]8;;https://example.org\u0007link\u001b]8;;\u0007 \u009b2J",
  turned: "safe \u202egnol oot\u202c \u2066x\u2069 \u200fy",
  nothing: "a\u0000b\u0008c\u007fd",
  lines: "first\r\nsecond\u2028third\n# heading\n- item",
  markdown:
    "[x](javascript:alert(7)) ![y](https://example.org/a.png) <https://example.org> **b** `c` | d | #1 @user",
  fence: "```\n</pre><script>alert(8)</script>\n```",
  formula: '=cmd|"/c calc"!A1',
  long: "W".repeat(160),
  tower: `e${"\u0301".repeat(40)}`,
};

/** As a file: what YAML refuses as it is may still be written as \\u001b. */
const written = (tree: object): string =>
  JSON.stringify(tree).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const texts: readonly string[] = Object.values(hostileTexts);

/** All of them in one text. */
const hostileWords: string = texts.join(" ");

const wrapped = (value: string, index: number) => ({
  value,
  source: texts[index % texts.length]!,
  note: hostileWords,
  confidence: "assumption",
});

const designs = Object.fromEntries(
  Object.entries(hostileTexts).map(([name, title], index) => [
    name,
    { title, note: hostileWords, set: { "services.chat.crash.life.mean": `${31 + index} h` } },
  ]),
);

/** A small model with a hostile text wherever one may stand, as the text of a file. */
export const hostileModel: string = written({
  version: 1,
  title: hostileTexts.script,
  about: hostileWords,
  sources: { A: hostileWords },
  domains: { vlan: { kind: "overlay" }, other: { kind: "overlay" } },
  crews: { field: { size: 1, cost: "100 USD/month" } },
  networks: { "back-end": { routers: { router: { in: "vlan", cost: "50 USD/month" } } } },
  services: {
    chat: {
      servers: 2,
      source: hostileTexts.handler,
      note: hostileWords,
      scheme: { kind: "load-shared", needed: 1 },
      crash: {
        life: { kind: "exponential", mean: wrapped("30 h", 0) },
        repair: { kind: "exponential", mean: wrapped("2 h", 1) },
        crew: "field",
      },
      cost: wrapped("200 USD/month", 4),
    },
  },
  faults: {
    cut: { kind: "crash", target: "vlan", lasts: { kind: "exponential", mean: "2 h" }, note: hostileWords },
  },
  designs,
});

const study = {
  version: 1,
  about: hostileWords,
  model: "model.yaml",
  designs: ["as-built", ...Object.keys(hostileTexts)],
};

/** A replay under all its designs, with published times, as the text of a file. */
export const hostileReplay: string = written({
  ...study,
  title: hostileTexts.title,
  note: hostileWords,
  replay: { fault: "cut", horizon: "100 h" },
  published: {
    back: { after: "2 h", source: hostileTexts.markdown, note: hostileWords, confidence: "assumption" },
  },
  seed: hostileTexts.foreign,
  runs: 12,
});

/** Years of it under three of its designs, as the text of a file. */
export const hostileYears: string = written({
  ...study,
  title: hostileTexts.lines,
  years: { horizon: "1 year" },
  designs: ["as-built", "script", "turned"],
  seed: hostileTexts.markdown,
  runs: 12,
});
