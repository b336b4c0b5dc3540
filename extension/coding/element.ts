type Attributes = Readonly<Record<string, string | boolean>>

/** Makes an element with attributes (true = present without a value, false = absent) and children. Only text and elements: nothing is read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/1999/xhtml', tag) as HTMLElementTagNameMap[K]
  setAttributes(made, attributes)
  made.append(...children)
  return made
}

/** Sets or takes away attributes. */
export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false) target.removeAttribute(name)
    else target.setAttribute(name, value === true ? '' : value)
  }
}

/** A cross, to close or remove. It says nothing by itself. */
export function cross(): SVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const drawing = document.createElementNS(space, 'svg')
  setAttributes(drawing, { viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false', class: 'cross' })
  const path = document.createElementNS(space, 'path')
  path.setAttribute('d', 'm6 6 12 12M18 6 6 18')
  drawing.append(path)
  return drawing
}
