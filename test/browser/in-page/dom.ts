/** What the checks that run inside the browser use of it; the rest of the project knows no DOM. */

/** A rectangle on the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** From the coordinates of a picture to those of the screen. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  inverse(): Matrix;
}

/** A place that a matrix can move. */
export interface Place {
  matrixTransform(matrix: Matrix): Place;
}

/** Anything in the tree: elements and texts. */
export interface TreeNode {
  readonly textContent: string;
  readonly parentElement: PageElement | null;
  compareDocumentPosition(other: TreeNode): number;
}

/** An element of the page or of a picture in it. */
export interface PageElement extends TreeNode {
  readonly tagName: string;
  readonly id: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly children: Iterable<PageElement> & { readonly length: number };
  readonly clientWidth: number;
  readonly scrollWidth: number;
  readonly clientHeight: number;
  readonly scrollHeight: number;
  readonly tabIndex: number;
  getAttribute(name: string): string | null;
  getBoundingClientRect(): Box;
  checkVisibility(options: object): boolean;
  matches(selector: string): boolean;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
  /** Of what is drawn in a picture. */
  getScreenCTM(): Matrix | null;
  isPointInFill(place: Place): boolean;
}

/** How something looks once all rules have been applied. */
export interface Look {
  readonly [property: string]: string;
}

/** The page. */
export interface PageDocument {
  readonly body: PageElement;
  readonly documentElement: PageElement;
  readonly activeElement: PageElement | null;
  readonly title: string;
  getElementById(id: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
  createRange(): { selectNodeContents(node: TreeNode): void; getClientRects(): Iterable<Box> };
  createTreeWalker(root: PageElement, show: number): { nextNode(): TreeNode | null };
}
