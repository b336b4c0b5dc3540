import { render, type ComponentChild } from 'preact'
import { act } from 'preact/test-utils'

/** A component on a page of its own, and what a person can do with it. */
export interface Rendered {
  readonly root: HTMLElement
  /** The one element of a role (by tag or role attribute) whose accessible words contain `name`; throws when there is none. */
  get(selector: string, name?: string | RegExp): HTMLElement
  all(selector: string): readonly HTMLElement[]
  click(element: HTMLElement): Promise<void>
  /** Types text into a field and leaves it. */
  fill(field: HTMLElement, text: string): Promise<void>
  type(field: HTMLElement, text: string): Promise<void>
  leave(field: HTMLElement): Promise<void>
  choose(select: HTMLElement, value: string): Promise<void>
  key(element: HTMLElement, key: string): Promise<void>
  again(content: ComponentChild): Promise<void>
  settle(): Promise<void>
}

/** Renders into an empty document. */
export async function rendered(content: ComponentChild): Promise<Rendered> {
  for (const old of document.body.children) render(null, old)
  document.body.replaceChildren()
  const root = document.createElement('div')
  document.body.append(root)
  const settle = () => act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
  })
  const doing = async (what: () => void) => {
    await act(async () => what())
    await settle()
  }
  await doing(() => render(content, root))
  const wordsOf = (element: HTMLElement) => [
    element.getAttribute('aria-label') ?? '', element.textContent ?? '', element.id === '' ? '' : (root.querySelector(`label[for="${element.id}"]`)?.textContent ?? ''),
  ]
  return {
    root,
    get: (selector, name = '') => {
      const fitting = [...root.querySelectorAll<HTMLElement>(selector)].find((element) => wordsOf(element).some((words) => (typeof name === 'string' ? words.includes(name) : name.test(words))))
      if (!fitting) throw new Error(`no ${selector} with ${String(name)} in: ${root.textContent}`)
      return fitting
    },
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    click: (element) => doing(() => element.click()),
    type: (field, text) => doing(() => {
      field.focus()
      ;(field as HTMLInputElement).value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }),
    leave: (field) => doing(() => field.blur()),
    fill: async (field, text) => {
      await doing(() => {
        field.focus()
        ;(field as HTMLInputElement).value = text
        field.dispatchEvent(new Event('input', { bubbles: true }))
      })
      await doing(() => field.blur())
    },
    choose: (select, value) => doing(() => {
      ;(select as HTMLSelectElement).value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }),
    key: (element, key) => doing(() => element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))),
    again: (next) => doing(() => render(next, root)),
    settle,
  }
}
