/** What the page of the reader notes, in ms since it began to load, or since a press. */
export interface Noted {
  firstLine: number | null
  painted: number | null
  palette: number[]
  listed: number[]
}

/** Runs in the page before anything of it: notes when the first line and the first painted coding are seen, and how long after a press the palette is. Watches, and changes nothing. */
export function watchReader(hostName: string): void {
  const noted: Noted = { firstLine: null, painted: null, palette: [], listed: [] }
  Object.assign(globalThis, { noted })
  // Asked within a frame, a message comes when that frame is over.
  const behindFrame = (then: () => void) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', then, { once: true })
    port1.start()
    port2.postMessage(null)
  })
  const look = () => behindFrame(() => {
    if (noted.firstLine === null && document.querySelector('[data-line]')) noted.firstLine = performance.now()
    if (noted.painted === null && [...CSS.highlights].some(([name, { size }]) => size > 0 && /^buurtstem-.+-\d+$/.test(name))) noted.painted = performance.now()
    if (noted.painted === null) look()
  })
  look()
  const shadow = () => document.querySelector(hostName)?.shadowRoot
  const whenOpen = (then: () => void) => behindFrame(() => {
    const box = shadow()?.querySelector<HTMLElement>('.palette')
    if (box && !box.hidden) then()
    else whenOpen(then)
  })
  // A selection is complete when the button is let go.
  addEventListener('pointerup', ({ timeStamp }) => whenOpen(() => noted.palette.push(performance.now() - timeStamp)), { capture: true })
  addEventListener('keydown', ({ key, timeStamp }) => {
    const list = shadow()?.querySelector('[role=listbox]')
    if (!list || key.length !== 1) return
    const watcher = new MutationObserver(() => {
      watcher.disconnect()
      behindFrame(() => noted.listed.push(performance.now() - timeStamp))
    })
    watcher.observe(list, { childList: true })
  }, { capture: true })
}

/** Jumps on by most of a screen in each of so many frames; gives how long each took, from its begin to its end. */
export async function scrollOn(frames: number): Promise<number[]> {
  const times: number[] = []
  for (let frame = 0; frame < frames; frame++) {
    times.push(await new Promise<number>((done) => {
      requestAnimationFrame((began) => {
        scrollBy({ top: innerHeight * 0.8, behavior: 'instant' })
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => done(performance.now() - began), { once: true })
        port1.start()
        port2.postMessage(null)
      })
    }))
  }
  return times
}
