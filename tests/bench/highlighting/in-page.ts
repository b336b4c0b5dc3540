import { layOutText } from '../../../extension/page/page-text.ts'
import { createRandom, makeCodings } from './ground.ts'
import { createMethod, type Method, type MethodName } from './methods.ts'
import { readWhole } from '../../extension/page/read-whole.ts'

/** What one page was asked to measure, all in milliseconds but the counts. */
export interface Opened {
  /** From the call to the end of the first frame that shows them. */
  readonly build: number
  /** The longest that the page's thread was held up meanwhile. */
  readonly block: number
}
export interface Scrolled {
  /** The mean, and the slowest but five in a hundred, of frames in which the page jumps on by most of a screen. */
  readonly frame: number
  readonly frame95: number
}
export interface Typed {
  /** From key to the end of the frame that shows the letter, in a paragraph with codings in it: median, and 95 in a hundred. */
  readonly input: number
  readonly input95: number
}
export interface Finished {
  readonly hit: number
  readonly longestHit: number
  /** One more coding in sight, to the end of the frame that shows it. */
  readonly one: number
  readonly remove: number
  /** Changes of the page's own document in all that time. */
  readonly mutations: number
}

export interface Case {
  readonly method: MethodName
  readonly codings: number
  readonly seed: number
}

/** What the driver may ask, in this order. */
export interface Steps {
  open(one: Case): Promise<Opened>
  scroll(): Promise<Scrolled>
  /** Between these two the driver presses keys. */
  listen(): Promise<null>
  heard(): Promise<Typed>
  finish(): Promise<Finished>
}

const FRAMES = 80
const POINTS = 400

/** A promise of the end of the frame that comes next: the first task after it was laid out and painted. */
const frameEnd = (within: () => void = () => undefined): Promise<number> => new Promise((done) => {
  requestAnimationFrame(() => {
    within()
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => done(performance.now()))
    port1.start()
    port2.postMessage(null)
  })
})
const frame = (): Promise<number> => new Promise(requestAnimationFrame)
/** The value that so large a share of the values lies below. */
const share = (values: readonly number[], part: number): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0

/** Watches how long the page's thread is held up, until the function it gives is called. */
function watchBlocks(): () => number {
  const { port1, port2 } = new MessageChannel()
  let longest = 0
  let last = performance.now()
  let on = true
  port1.addEventListener('message', () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (on) port2.postMessage(null)
  })
  port1.start()
  port2.postMessage(null)
  return () => {
    on = false
    return Math.max(longest, performance.now() - last)
  }
}

/** The end of the first frame that began with something painted. */
async function painted(): Promise<number> {
  for (;;) {
    let there = false
    const end = await frameEnd(() => (there = CSS.highlights.size > 0))
    if (there) return end
  }
}

function createSteps(): Steps {
  const page = layOutText(readWhole(document.body))
  let method: Method
  let placed: ReturnType<typeof makeCodings> = []
  let seed = 1
  let wraps = false
  let mutations = 0
  const observer = new MutationObserver((records) => (mutations += records.filter(({ target }) => !(target as Node).parentElement?.closest('#typed-in')).length))
  const delays: Promise<number>[] = []

  return {
    open: async (one) => {
      seed = one.seed
      wraps = one.method === 'wrapping'
      placed = makeCodings(page.text.length, one.codings, seed)
      observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
      method = createMethod(one.method)
      await frame()
      await frame()
      const blocks = watchBlocks()
      let start = 0
      let end = await frameEnd(() => {
        start = performance.now()
        method.show(page, placed)
      })
      // Far from the screen nothing is painted, and what is near is told after a frame.
      if (one.method === 'Buurtstem') end = await painted()
      return { build: end - start, block: blocks() }
    },
    scroll: async () => {
      const frames: number[] = []
      let last = await frame()
      for (let nth = 0; nth < FRAMES; nth++) {
        if (scrollY + innerHeight * 2 > document.documentElement.scrollHeight) scrollTo(0, 0)
        else scrollBy(0, innerHeight * 0.9)
        const now = await frame()
        frames.push(now - last)
        last = now
      }
      scrollTo(0, 0)
      await frame()
      await frame()
      return { frame: frames.reduce((sum, one) => sum + one, 0) / frames.length, frame95: share(frames, 0.95) }
    },
    listen: async () => {
      addEventListener('keydown', ({ timeStamp }) => delays.push(frameEnd().then((end) => end - timeStamp)), { capture: true })
      return null
    },
    heard: async () => {
      const heard = await Promise.all(delays)
      return { input: share(heard, 0.5), input95: share(heard, 0.95) }
    },
    finish: async () => {
      const random = createRandom(seed)
      let longestHit = 0
      const began = performance.now()
      for (let nth = 0; nth < POINTS; nth++) {
        const start = performance.now()
        method.at(page, placed, random() * innerWidth, random() * innerHeight)
        longestHit = Math.max(longestHit, performance.now() - start)
      }
      const hit = (performance.now() - began) / POINTS
      const ones: number[] = []
      for (let nth = 0; nth < 9; nth++) {
        const start = 40 + nth * 7
        const coding = { id: `one-more-${nth}`, codeId: `code-${nth}`, span: { start, end: start + 30 } }
        placed = [...placed, coding].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
        // What wraps has changed the page; that it must be read again is not held against it.
        const now = wraps ? layOutText(readWhole(document.body)) : page
        let before = 0
        const end = await frameEnd(() => {
          before = performance.now()
          method.add(now, coding, placed)
        })
        ones.push(end - before)
      }
      let before = 0
      const end = await frameEnd(() => {
        before = performance.now()
        method.remove()
      })
      observer.disconnect()
      return { hit, longestHit, one: share(ones, 0.5), remove: end - before, mutations }
    },
  }
}

Object.assign(globalThis, { inheritsHighlights: !CSS.supports('-moz-orient', 'inline') })

// The driver lives in the page's own world: it asks by messages, and text is what passes between the worlds of every browser.
const steps = createSteps()
addEventListener('message', ({ data, source }) => {
  if (source !== window || typeof data !== 'string' || !data.startsWith('{"ask"')) return
  const { ask, args } = JSON.parse(data) as { ask: keyof Steps; args: [never] }
  void steps[ask](...args).then((answer) => postMessage(JSON.stringify({ answer }), '*'), (error: unknown) => postMessage(JSON.stringify({ answer: null, error: String(error) }), '*'))
})
