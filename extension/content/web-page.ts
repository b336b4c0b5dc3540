import type { Ground } from '../coding/ground.ts'
import { describePage } from '../page/describe-page.ts'
import { createBlockReader } from '../page/read-blocks.ts'

/** The page of the web around this script, with its frames of the same origin and its open shadow roots. */
export function webPage(): Ground {
  return {
    root: () => document.body ?? document.documentElement,
    watched: document.documentElement,
    reader: createBlockReader,
    holds: (node) => node.nodeName !== 'BODY',
    address: () => location.href.replace(/#.*$/s, ''),
    margin: () => ({ side: 'roomy', from: 0, to: document.documentElement.clientWidth }),
    describe: (text) => describePage(text, location.href, document.title),
  }
}
