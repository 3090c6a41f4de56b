// Elements of the product's own templates.

/** The element that a template has there. A template without it is a mistake of ours, which the next line reports.
 * @type {<E extends Element = HTMLElement>(root: ParentNode, selector: string) => E} */
export const find = (root, selector) => /** @type {any} */ (root.querySelector(selector))

/** @type {<E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string) => E[]} */
export const findAll = (root, selector) => [.../** @type {NodeListOf<any>} */ (root.querySelectorAll(selector))]

/** @type {<E extends HTMLElement = HTMLElement>(id: string) => E} */
export const byId = id => /** @type {any} */ (document.getElementById(id))

/** A field of a form by its name.
 * @type {<E extends Element = HTMLInputElement>(form: HTMLFormElement, name: string) => E} */
export const field = (form, name) => /** @type {any} */ (form.elements.namedItem(name))

/** @type {<E extends Element = HTMLElement>(root: Element) => E[]} */
export const children = root => /** @type {any} */ ([...root.children])

/** A copy of what a template contains.
 * @type {(template: HTMLTemplateElement) => DocumentFragment} */
export const copyOf = template => /** @type {DocumentFragment} */ (template.content.cloneNode(true))

/** Changes a text only where it is another one: a screen reader says what changes.
 * @param {Element} node @param {string} text */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text
}

/** Fills a list, a line for each text.
 * @param {Element} list @param {string[]} texts */
export function fillList(list, texts) {
  list.replaceChildren(
    ...texts.map(text => {
      const line = document.createElement("li")
      line.textContent = text
      return line
    }),
  )
}

/** The first element of HTML that the build wrote into a script.
 * @type {(html: string) => HTMLElement} */
export const parsed = html =>
  /** @type {any} */ (document.adoptNode(find(new DOMParser().parseFromString(html, "text/html"), "body > *")))
