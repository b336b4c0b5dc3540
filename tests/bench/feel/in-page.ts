/** Runs in the page itself: notes how long it takes from the press of a key to what is seen. Watches, and changes nothing. */
export function watchFeel(hostName: string): void {
  const feel = { painted: [] as number[], filtered: [] as number[], listed: [] as number[], bare: [] as number[], passage: '' }
  Object.assign(globalThis, { feel })
  // Asked within a frame, a message comes when that frame is over.
  const behindThisFrame = (then: () => void) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', then, { once: true })
    port1.start()
    port2.postMessage(null)
  }
  const behindFrame = (then: () => void) => requestAnimationFrame(() => behindThisFrame(then))
  const isPainted = (element: Element | null) => [...CSS.highlights].some(([name, highlight]) => /^buurtstem-.+-\d+$/.test(name) && [...highlight].some((range) => element?.contains(range.startContainer)))
  const whenPainted = (element: Element | null, then: () => void) => {
    requestAnimationFrame(() => (isPainted(element) ? behindThisFrame(then) : whenPainted(element, then)))
  }
  addEventListener('keydown', (event) => {
    const pressed = event.timeStamp
    const since = () => performance.now() - pressed
    if (event.key === 'Enter') return whenPainted(document.querySelector(feel.passage), () => feel.painted.push(since()))
    if (event.key === 'F9') return behindFrame(() => feel.bare.push(since()))
    const list = document.querySelector(hostName)?.shadowRoot?.querySelector('[role=listbox]')
    if (!list || event.key.length !== 1) return undefined
    const watcher = new MutationObserver(() => {
      watcher.disconnect()
      feel.filtered.push(since())
      behindFrame(() => feel.listed.push(since()))
    })
    watcher.observe(list, { childList: true })
  }, { capture: true })
}
